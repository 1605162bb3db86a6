"""Running heads, feet and page numbers of texts of two pages, by a maker that shares nothing with the filter.

    python benchmarks/measures/two_pages.py DIR [--split TEST] [--documents 400] [--show 5]

Two pages are set from the texts of a split and given heads, feet and page numbers, each in one of the ways that word
processors, publishers and gazettes have them; a form feed stands between the pages. ``recall`` is the share of these
lines that goes, ``whole`` that of the documents of which all of them go and nothing else, both by manner too;
``false`` are lines of the text that go, in ten thousand, beside furniture and in the same pages without any.
``apart`` is the share of pairs of texts of a page each, which begin alike or are numbered, that lose a line.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from itertools import cycle
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from _corpora import corpus_texts

import arclean
from arclean.filters import Furniture

if TYPE_CHECKING:
    from collections.abc import Iterator

DOCUMENTS = 400
CHARACTERS = 600_000
"""Of each corpus."""
_TITLE_START = re.compile("^(?:[^\u0621-\u064a]|[\u0621-\u064a]\\W|المادة|أولاً|ثاني)+")  # items are no heads
_FEWEST_WORDS = 5  # of a paragraph
_EASTERN = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_NUMBERS = (
    "{n}",
    "{n}",
    "{n}",
    "-{n}-",
    "- {n} -",
    "({n})",
    "صفحة {n}",
    "صفحة {n} من {all}",
    "{n} من {all}",
    "{n} / {all}",
    "Page {n}",
)
_BESIDE = (
    "{title}    {n}",
    "{n}    {title}",
    "{title} – {n}",
    "{title}، ص {n}",
    "{title}\t{n}",
    "{title} صفحة {n} من {all}",
)
_LINES = (
    "جمهورية السهل الأخضر", "الشركة الأهلية للنقل والتوزيع", "مجلس إدارة الصندوق", "سري", "مسودة",
    "عقد إيجار", "لائحة العمل الداخلية", "تقرير الربع الثاني 2021", "العدد 418", "محضر الاجتماع رقم 7",
    "www.sahl-transport.example", "هاتف: 5550142 فاكس: 5550143", "Annual Report", "حقوق النشر محفوظة للمؤلف",
)  # fmt: skip
_OPENERS = (
    ("بسم الله الرحمن الرحيم", "والله ولي التوفيق."), ("السادة المساهمون المحترمون،", "وتفضلوا بقبول فائق الاحترام"),
    ("تعميم", "المدير العام"), ("المادة ({n})", ""), ("الفصل {n}", ""), ("الدرس {n}: تمهيد", ""), ("{n}", ""),
    ("القصيدة {n}", ""), ("أهلا بكم", "مع تحيات الإدارة"), ("مادة {n} - التعريفات", ""), ("ملحق {n}", ""),
    ("خبر صحفي", ""),
)  # fmt: skip
"""The first and last line of texts of a page that are two, not one."""


class Page(NamedTuple):
    """A page: its lines, each with whether it is furniture."""

    lines: list[tuple[str, bool]]


class Manner(NamedTuple):
    """What stands above and below a page, as patterns; ``is_set_apart`` has a blank line between them and the text."""

    name: str
    above: tuple[str, ...]
    below: tuple[str, ...]
    is_set_apart: bool


def choose_manner(random: Random, corpus: str) -> Manner:
    """Return a manner; heads are phrases of other documents, or the first words of a paragraph of the corpus."""
    words = _TITLE_START.sub("", random.choice(corpus.split("\n"))).split() if random.random() < 1 / 2 else []
    title = " ".join(words[: random.randint(2, 7)]) if len(words) > 1 else random.choice(_LINES)
    title = title.replace("{", "").replace("}", "").rstrip(".،:")
    foot, number = random.choice(_LINES), random.choice(_NUMBERS)
    beside = random.choice(_BESIDE).replace("{title}", title)
    name = random.choice(
        ("head", "foot", "number", "head, number", "head and foot", "beside", "beside, foot", "letterhead")
    )
    above, below = {
        "head": ((title,), ()),
        "foot": ((), (foot,)),
        "number": ((), (number,)) if random.random() < 3 / 4 else ((number,), ()),
        "head, number": ((title,), (number,)),
        "head and foot": ((title,), (foot, number) if random.random() < 1 / 2 else (foot,)),
        "beside": ((beside,), ()) if random.random() < 1 / 2 else ((), (beside,)),
        "beside, foot": ((beside,), (foot,)),
        "letterhead": ((title, foot), (number,)),
    }[name]
    return Manner(name, above, below, random.random() < 1 / 2)


def set_pages(paragraphs: list[str], width: int, depth: int, random: Random) -> list[list[str]]:
    """Return two pages of lines; the second is not always full, and paragraphs may have a blank line between them."""
    lines: list[str] = []
    is_parted = random.random() < 1 / 2
    for paragraph in paragraphs:
        row = ""
        for word in paragraph.split():
            if row and len(row) + 1 + len(word) > width:
                lines.append(row)
                row = ""
            row = f"{row} {word}".strip()
        lines += [row, ""] if is_parted else [row]
    second = random.randint(depth // 4, depth)
    pages = [lines[:depth], lines[depth : depth + second]]
    return [list(_without_blank_edges(page)) for page in pages]


def _without_blank_edges(page: list[str]) -> list[str]:
    return "\n".join(page).strip("\n").split("\n")


def add_lines(pages: list[list[str]], manner: Manner, random: Random) -> Iterator[Page]:
    """Yield the pages with what stands above and below them."""
    first = random.choice((1, 1, 1, 3, 57))
    is_eastern = random.random() < 1 / 2
    blank = [("", False)] if manner.is_set_apart else []
    for at, page in enumerate(pages):
        shown = {"n": str(first + at), "all": str(first + 1)}
        if is_eastern:
            shown = {key: value.translate(_EASTERN) for key, value in shown.items()}
        above = [(line.format(**shown), True) for line in manner.above]
        below = [(line.format(**shown), True) for line in manner.below]
        body = [(line, False) for line in page]
        yield Page([*above, *(blank if above else []), *body, *(blank if below else []), *below])


def measure(
    corpora: Path, split: str = "TEST", documents: int = DOCUMENTS, seed: int = 1, show: int = 0
) -> dict[str, float]:
    """Return the figures of documents made of all corpora of a split."""
    random, counted = Random(seed), Counter[str]()
    texts = dict(corpus_texts(corpora, split, most=CHARACTERS))
    stores = {name: [p for p in text.split("\n") if len(p.split()) >= _FEWEST_WORDS] for name, text in texts.items()}
    pipeline = arclean.Pipeline([Furniture()])
    for _, (name, store) in zip(range(documents), cycle(stores.items()), strict=False):
        start = random.randrange(max(1, len(store) - 60))
        pages = set_pages(store[start : start + 120], random.randint(45, 100), random.randint(18, 48), random)
        manner = choose_manner(random, "\n".join(store))
        _count_clean(counted, pipeline, pages)
        counted["apart"] += _lose_lines(pipeline, store, random)
        made = list(add_lines(pages, manner, random))
        is_whole = _count_document(counted, pipeline, made, ("", f"{manner.name} ", f"{name} "))
        if not is_whole and counted["shown"] < show:
            counted["shown"] += 1
            print(manner)
            for page in made:
                print(
                    *(text for text, _ in page.lines[:4]), "...", *(text for text, _ in page.lines[-4:]), sep="\n    "
                )
    figures = {}
    for name in [key.removesuffix("documents") for key in counted if key.endswith("documents")]:
        figures[f"{name}recall"] = counted[f"{name}right"] / max(1, counted[f"{name}furniture"])
        figures[f"{name}whole"] = counted[f"{name}whole"] / counted[f"{name}documents"]
    figures["apart"] = counted["apart"] / documents
    figures["false beside furniture"] = 1e4 * counted["wrong"] / counted["lines"]
    return figures | {"false in clean": 1e4 * counted["false"] / counted["clean"]}


def _lose_lines(pipeline: arclean.Pipeline, store: list[str], random: Random) -> bool:
    """Return whether two texts of a page each, of lengths of their own, lose a line."""
    opener, closing = random.choice(_OPENERS)
    width, pages = random.randint(45, 100), []
    for number in ("1", "2"):
        start = random.randrange(max(1, len(store) - 30))
        page, _ = set_pages(store[start : start + random.randint(2, 8)] + [""] * 100, width, 100, random)
        pages.append("\n".join([opener.replace("{n}", number), *page, closing]).strip())
    return bool(pipeline.run("\f".join(pages)).edits)


def _count_clean(counted: Counter[str], pipeline: arclean.Pipeline, pages: list[list[str]]) -> None:
    text = "\f".join("\n".join(page) for page in pages)
    counted["clean"] += text.count("\n") + 1
    counted["false"] += sum(len(edit.source.strip().split("\n")) for edit in pipeline.run(text).edits)


def _count_document(
    counted: Counter[str], pipeline: arclean.Pipeline, pages: list[Page], names: tuple[str, ...]
) -> bool:
    """Count the lines of a document that went by what they are; return whether all furniture went and nothing else."""
    text = "\f".join("\n".join(line for line, _ in page.lines) for page in pages)
    gone = bytearray(len(text))
    for edit in pipeline.run(text).edits:
        gone[edit.start : edit.end] = b"\1" * (edit.end - edit.start)
    at, furniture, right, wrong = 0, 0, 0, 0
    for page in pages:
        for line, is_furniture in page.lines:
            is_gone = bool(line) and all(gone[at : at + len(line)])
            furniture += is_furniture
            right += is_gone and is_furniture
            wrong += is_gone and not is_furniture
            counted["lines"] += not is_furniture
            at += len(line) + 1
    counted["wrong"] += wrong
    is_whole = right == furniture and not wrong
    for name in names:
        counted[f"{name}documents"] += 1
        counted[f"{name}furniture"] += furniture
        counted[f"{name}right"] += right
        counted[f"{name}whole"] += is_whole
    return is_whole


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path, help="folder with MANIFEST.jsonl and gzipped texts")
    parser.add_argument("--split", default="TEST")
    parser.add_argument("--documents", type=int, default=DOCUMENTS)
    parser.add_argument("--show", type=int, default=0, help="documents of which something stayed or went wrongly")
    args = parser.parse_args()
    for name, figure in measure(args.corpora, args.split, args.documents, show=args.show).items():
        print(f"{name:40} {figure:10.4g}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
