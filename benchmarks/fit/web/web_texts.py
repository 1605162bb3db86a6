"""Lines to learn from: pages, pages with another text in their middle, texts that no page is around.

The pages at hand are mostly news; what stands in the middle of manuals, shops, archives and company pages (lists,
tables, code, headings, short answers) is put there: texts of the corpora ``train_*`` and lists made of their words,
with the menus, pointers and footers of a page around them. Clean texts, right texts of pages too, have no boilerplate.
"""

from __future__ import annotations

import gzip
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from web_pages import BOILERPLATE, TEXT, LabelledLines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ROOT = Path(__file__).resolve().parents[3]
CORPORA = ("arwiki", "msdocs", "react", "osguide", "debian_handbook", "saudi_laws", "uae_laws")
CHARACTERS = 8_000_000  # of a corpus that are read
_SEPARATORS = (" | ", " - ", " – ")


class Texts:
    """Texts of the corpora, and lists, tables, records and mixed pages made of their words."""

    def __init__(self, corpora: Path, other: Sequence[Path], seed: int = 7) -> None:
        self.random = Random(seed)
        self.documents = {name: _read_documents(corpora / f"train_{name}.txt.gz") for name in CORPORA}
        self.lines = [line for document in self.documents["msdocs"] for line in document]
        self.short = [line for document in self.documents["arwiki"] for line in document if len(line.split()) <= 9]
        self.other = [_read_half(file) for folder in other for file in sorted(folder.glob("*.txt.gz"))]

    def take_document(self) -> list[str]:
        """Return some lines of a document, side by side."""
        documents = self.documents[self.random.choice(CORPORA)]
        document = self.random.choice(documents)
        for _ in range(20):
            if len(document) > 2:
                break
            document = self.random.choice(documents)
        start = self.random.randrange(max(1, len(document) - 3))
        return document[start : start + self.random.randint(3, 50)]

    def make_heading(self, most: int = 9) -> str:
        """Return the first words of a line."""
        words = self.random.choice(self.lines).split()[: self.random.randint(2, most)]
        return " ".join(words).strip(".،:؛")

    def make_list(self) -> list[str]:
        """Return items of a few words."""
        size = self.random.randint(1, 7)
        return [self.make_heading(size + 3) for _ in range(self.random.randint(4, 40))]

    def make_records(self) -> list[str]:
        """Return the lines of an archive or a shop: for each item its name and the same kinds of things about it."""
        random = self.random
        groups = [self.make_heading(3) for _ in range(3)]
        kinds = [random.choice(("name", "group", "count", "price", "day")) for _ in range(random.randint(1, 4))]
        out = []
        for _ in range(random.randint(6, 40)):
            out.append(random.choice(self.short))
            for kind in kinds:
                if kind == "name":
                    out.append(self.make_heading(4))
                elif kind == "group":
                    out.append(random.choice(groups))
                elif kind == "count":
                    out.append(f"({random.randint(1, 400)})")
                elif kind == "price":
                    out.append(f"{random.randint(1, 90)}.{random.randint(0, 9)}0 ريال")
                else:
                    out.append(f"{random.randint(1, 28)}/{random.randint(1, 12)}/20{random.randint(10, 24)}")
        return out

    def make_table(self) -> list[str]:
        """Return the rows of a table, or its cells."""
        random, width = self.random, self.random.randint(2, 5)
        rows = [
            [
                self.make_heading(3) if not at or random.random() < 0.4 else str(random.randint(1, 9000))
                for at in range(width)
            ]
            for _ in range(random.randint(4, 30))
        ]
        return ["\t".join(row) for row in rows] if random.random() < 0.5 else [cell for row in rows for cell in row]

    def make_mixture(self) -> list[str]:
        """Return sections with headings: paragraphs, lists, tables, code."""
        random, out = self.random, list[str]()
        for _ in range(random.randint(1, 6)):
            out += [self.make_heading(7) + random.choice(("", "", "؟", ":"))] if random.random() < 0.7 else []
            for _ in range(random.randint(1, 5)):
                draw = random.random()
                if draw < 0.6:
                    out += self.take_document()[: random.randint(1, 4)]
                elif draw < 0.8:
                    out += self.make_list()[: random.randint(3, 12)]
                else:
                    out += self.make_table()[:10] if draw < 0.9 else self.take_other(random.randint(2, 9))
        return out

    def take_other(self, count: int) -> list[str]:
        """Return some lines of a clean text of another kind, side by side."""
        lines = self.random.choice(self.other)
        start = self.random.randrange(max(1, len(lines) - count))
        return lines[start : start + count]

    def make_body(self) -> list[str]:
        """Return what may stand in the middle of a page, mostly below a title."""
        draw = self.random.random()
        if draw < 0.3:
            body = self.take_document()
        elif draw < 0.75:
            body = self.make_mixture()
        elif draw < 0.83:
            body = self.make_records()
        else:
            body = self.make_list() if draw < 0.92 else self.make_table() + self.make_mixture()[:6]
        return [self.make_heading(), *body] if self.random.random() < 0.75 else body

    def make_clean(self) -> LabelledLines:
        """Return a text that no page is around."""
        draw = self.random.random()
        if draw < 0.3:
            lines = self.take_document()
        elif draw < 0.45:
            lines = self.make_mixture()
        elif draw < 0.85:
            lines = self.take_other(self.random.choice((40, 40, 20, 10, 5)))
        else:
            lines = self.random.choice((self.make_records, self.make_list, self.make_table, self.make_body))()
        return LabelledLines("", "clean", tuple(lines), (TEXT,) * len(lines))

    def change_body(self, page: LabelledLines) -> LabelledLines | None:
        """Return a page with another text in its middle and its title in that of the window; None without text."""
        random, labels = self.random, page.labels
        own = [number for number, label in enumerate(labels) if label == TEXT]
        if not own:
            return None
        first, last = own[0], own[-1]
        body = self.make_body()
        head = [(line, min(label, BOILERPLATE)) for line, label in zip(page.lines[:first], labels[:first], strict=True)]
        foot = list(zip(page.lines[last + 1 :], labels[last + 1 :], strict=True))
        if head and random.random() < 0.8:
            sign = next((sign for sign in _SEPARATORS if sign in head[0][0]), None)
            head[0] = (body[0] + (sign + head[0][0].split(sign)[-1] if sign else ""), head[0][1])
        if random.random() < 0.25:
            head = head[random.randrange(len(head) + 1) :]
        if random.random() < 0.25:
            foot = foot[: random.randrange(len(foot) + 1)]
        middle = [(line, TEXT) for line in body]
        amid = [page.lines[number] for number in range(first, last) if labels[number] == BOILERPLATE]
        for line in random.sample(amid, min(len(amid), random.randint(0, 4))) if len(body) > 4 else ():
            middle.insert(random.randint(2, len(middle)), (line, BOILERPLATE))
        rows = [*head, *middle, *foot]
        return LabelledLines(
            page.publisher, "changed", tuple(line for line, _ in rows), tuple(label for _, label in rows)
        )


def _read_documents(file: Path) -> list[list[str]]:
    with gzip.open(file, "rt", encoding="utf-8") as opened:
        text = opened.read(CHARACTERS)
    parts = [[line.strip() for line in part.split("\n") if line.strip()] for part in text.split("\n\n")]
    lines = [line for part in parts for line in part]
    alone = sum(len(part) == 1 for part in parts) > 0.9 * len(parts)  # each paragraph a document of its own
    return [lines[at : at + 50] for at in range(0, len(lines), 50)] if alone else [part for part in parts if part]


def _read_half(file: Path) -> list[str]:
    """Return the first half of a clean text; the other half is left to be measured on."""
    lines = [line.strip() for line in gzip.decompress(file.read_bytes()).decode().split("\n") if line.strip()]
    return lines[: len(lines) // 2]


def read_fixtures() -> Iterator[LabelledLines]:
    """Yield the pages of fixtures/web."""
    for file in sorted((ROOT / "fixtures" / "web").glob("*.txt")):
        rows = [row.split("\t", 1) for row in file.read_text("utf-8").split("\n") if "\t" in row]
        labels = tuple(BOILERPLATE if role == "x" else TEXT for role, _ in rows)
        yield LabelledLines(f"fixtures-{file.stem}", "made", tuple(line for _, line in rows), labels)
