"""What the tools are asked, and how near their answers are to what is right."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from calibration import documents
from independent_damage import DAMAGES, Damage, break_lines
from peer_tools.shaping import draw_line
from rapidfuzz.distance import Levenshtein

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

CLEAN_ROWS = ("clean Arabic lines changed", "clean Persian, Kurdish, Urdu and English lines changed")
OTHERS = ("english", "persian", "sorani", "urdu")  # fixtures that are no Arabic, by the start of their names
LINES = 20  # of a document
ASKED = {name: damage for name, damage in DAMAGES.items() if not damage.is_loss} | {  # a loss nobody can bring back
    "all-forms": Damage(lambda line, _, __: draw_line(line)),
    "turned-forms": Damage(lambda line, tool, random: DAMAGES["turned-lines"].apply(draw_line(line), tool, random)),
}
_UNSEEN = re.compile("[\u00ad\u061c\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_MARKS = re.compile("[\u064b-\u065f\u0670\u06d6-\u06ed]")


class Task(NamedTuple):
    """One thing asked of every tool: its kind, the row that it counts for, what is given, and what is right."""

    kind: str
    row: str
    given: str
    right: str


def text_tasks(texts: Mapping[str, str], count: int) -> Iterator[Task]:
    """Yield documents of sentences with all lines damaged, about ``count`` of a text and damage, and the clean ones."""
    other = {name: text for name, text in texts.items() if name.startswith(OTHERS)}
    texts = {name: text for name, text in texts.items() if name not in other}
    for clean in documents(texts, LINES, count):
        yield Task("text", CLEAN_ROWS[0], "\n".join(clean), "\n".join(clean))
    for text in other.values():
        yield Task("text", CLEAN_ROWS[1], text, text)
    for name, damage in ASKED.items():
        for number, lines in enumerate(documents(texts, LINES, count)):
            borne = damage.bears(lines)
            clean = [line for line, bears in zip(lines, borne, strict=True) if not bears]
            broken = break_lines(damage, clean, 1.0, Random(f"{name} {number}"))
            if broken != clean:
                yield Task("text", name, "\n".join(broken), "\n".join(clean))


def pdf_tasks(folder: Path, count: int) -> Iterator[Task]:
    """Yield so many PDFs of a folder, spread over its ``manifest.jsonl``, that show what their text says."""
    rows = [json.loads(line) for line in (folder / "manifest.jsonl").read_text("utf-8").splitlines() if line]
    rows = [row for row in rows if row.get("display_ok", True)]
    step = max(1.0, len(rows) / count)
    for number in range(int(len(rows) / step)):
        row = rows[int(number * step)]
        yield Task("pdf", row["producer"], str(folder / row["pdf"]), (folder / row["truth"]).read_text("utf-8"))


def web_tasks(folder: Path) -> Iterator[Task]:
    """Yield the pages of a folder whose main text stands beside them in ``*.golden.txt``."""
    for page in sorted(folder.glob("*.html")):
        right = page.with_suffix(".golden.txt")
        if right.exists():
            yield Task("web", page.stem, str(page), right.read_text("utf-8"))


def count_lines(task: Task, text: str) -> tuple[int, int]:
    r"""Return how many lines of a task count, and of how many.

    Of damaged lines those that come back exact count; of clean ones those that were changed.

    >>> count_lines(Task("text", "kashida", "تــم\nلا", "تم\nلا"), "تم\nلا")
    (1, 1)
    >>> count_lines(Task("text", CLEAN_ROWS[0], "تم\nلا", "تم\nلا"), "تم\nلأ")
    (1, 2)
    """
    given, right, found = task.given.split("\n"), task.right.split("\n"), text.split("\n")
    if len(found) != len(right):  # lines were joined or parted: those that stand anywhere
        left = Counter(found)
        same = [left[line] > 0 for line in right]
    else:
        same = [one == other for one, other in zip(found, right, strict=True)]
    if task.row in CLEAN_ROWS:
        kept = [is_same for is_same, line in zip(same, right, strict=True) if line]
        return kept.count(False), len(kept)
    damaged = [one != other for one, other in zip(given, right, strict=True)]
    return sum(is_same and was for is_same, was in zip(same, damaged, strict=True)), sum(damaged)


def level_text(text: str) -> str:
    """Return a text without what nobody sees: NFKC, no controls and kashidas, runs of white space one space."""
    return " ".join(_UNSEEN.sub("", unicodedata.normalize("NFKC", text)).split())


def character_error(right: str, found: str) -> float:
    """Return the edit distance of two levelled texts over the length of the right one, 1 at most.

    >>> character_error("تم الأمر", "تم الامر")
    0.125
    """
    one, other = level_text(right), level_text(found)
    return min(1.0, Levenshtein.distance(one, other) / max(1, len(one)))


def word_agreement(right: str, found: str) -> float:
    """Return the F1 of the multisets of words, without marks.

    >>> word_agreement("تم الأمر", "تم")
    0.6666666666666666
    """
    one, other = (Counter(re.findall(r"\w+", _MARKS.sub("", level_text(text)).lower())) for text in (right, found))
    return 2 * (one & other).total() / max(1, one.total() + other.total())
