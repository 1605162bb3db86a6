"""Measure lines of words with a date, version, telephone number, address or code in them, stored in five orders.

    python benchmarks/measures/mixed_lines.py DIR [--split DEV]      DIR holds MANIFEST.jsonl and gzipped texts

A sentence without digits and Latin letters gets one such thing between two of its words, which stands alone there as
in no text, and is damaged by itself: turned as a string; laid out by python-bidi, with the base from right to left or
from left to right; each of its words turned in its place; the letters of each word turned. For each order and kind
are counted the lines that come back, that are changed into something else, with a finding or without, and that stay
as they are, with a finding or without.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from random import Random
from typing import TYPE_CHECKING

import _corpora
from bidi import get_display

import arclean

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

LINES, SHORTEST, LONGEST = 1000, 6, 14  # lines, and the words of one
NAMES = ("Windows", "Python", "Linux", "Oracle", "Galaxy", "Docker", "Boeing", "Apollo", "Excel", "Firefox")
CODES = ("COVID-19", "Wi-Fi 6", "5G", "MP3", "H2O", "ISO 9001", "USB-C", "A4", "F-16", "B12")
_letters = re.compile("[\u0621-\u0652]+")
_has_other = re.compile("[A-Za-z0-9\u0660-\u0669%]").search
_sentence_ends = re.compile(r"(?<=[.\u061f!])\s+").split


def _digits(random: Random, count: int) -> str:
    return "".join(random.choice("0123456789") for _ in range(count))


def make_thing(random: Random) -> tuple[str, str]:
    """Return a kind and a thing of it."""
    number, name, year = random.randint, random.choice(NAMES), random.choice((random.randint(1990, 2026), 1440))
    day, month = number(1, 28), number(1, 12)
    kinds: dict[str, tuple[str, ...]] = {
        "date": (f"{day:02d}/{month:02d}/{year}", f"{year}-{month:02d}-{day:02d}", f"{day}/{month}/{year}"),
        "version": (f"v{number(1, 9)}.{number(0, 20)}", f"{name} {number(1, 20)}.{number(0, 9)}.{number(0, 9)}"),
        "phone": (f"+966 5{_digits(random, 1)} {_digits(random, 3)} {_digits(random, 4)}", f"05{_digits(random, 8)}"),
        "time": (f"{number(0, 23)}:{number(0, 59):02d}",),
        "code": CODES,
        "address": (f"https://www.{name.lower()}.com/news/{number(10, 999)}", f"info@{name.lower()}.org"),
        "amount": (f"{number(1, 99)}.{number(1, 9)}%", f"{number(1, 99)},{_digits(random, 3)}"),
        "years": (f"{number(1990, 2010)}-{number(2011, 2024)}",),
    }
    kind = random.choice(list(kinds))
    return kind, random.choice(kinds[kind])


ORDERS: dict[str, Callable[[str], str]] = {
    "turned": lambda line: line[::-1],
    "from_right": lambda line: str(get_display(line, base_dir="R")),
    "from_left": lambda line: str(get_display(line, base_dir="L")),
    "words": lambda line: " ".join(word[::-1] for word in line.split(" ")),
    "letters": lambda line: _letters.sub(lambda word: word[0][::-1], line),
}


def mixed_lines(corpora: Path, split: str) -> Iterator[tuple[str, str]]:
    """Yield the kind of a thing and a line with it, which comes out as it is."""
    random = Random(1)
    texts = [text for _, text in _corpora.corpus_texts(corpora, split)]
    found = {one.strip() for text in texts for line in text.split("\n") for one in _sentence_ends(line)}
    sentences = sorted(one for one in found if SHORTEST <= len(one.split()) <= LONGEST and not _has_other(one))
    random.shuffle(sentences)
    left = LINES
    for sentence in sentences:
        words = sentence.split()
        at, (kind, thing) = random.randint(2, len(words) - 1), make_thing(random)
        line = " ".join([*words[:at], thing, *words[at:]])
        if left and arclean.clean(line) == line:
            left -= 1
            yield kind, line


def measure(corpora: Path, split: str = "TEST") -> dict[str, float]:
    """Return the figures by name: of each order, and of each kind in it the lines that come back."""
    lines = list(mixed_lines(corpora, split))
    figures: dict[str, float] = {"lines": len(lines)}
    for order, damage in ORDERS.items():
        counts: Counter[str] = Counter()
        kinds: Counter[str] = Counter(kind for kind, _ in lines)
        for kind, line in lines:
            counts[outcome := repaired_as(damage(line), line)] += 1
            counts[kind] += outcome == "back"
        names = ("back", "wrong_told", "wrong", "reported", "silent")
        figures |= {f"{order}_{name}": counts[name] / len(lines) for name in names}
        figures |= {f"{order}_back_{kind}": counts[kind] / count for kind, count in sorted(kinds.items())}
    return figures


def repaired_as(damaged: str, line: str) -> str:
    """Return what became of a damaged line, in a word."""
    result = arclean.repair(damaged)
    if result.text.split() == line.split():
        return "back"
    if result.text != damaged:
        return "wrong_told" if result.findings else "wrong"
    return "reported" if result.findings else "silent"


if __name__ == "__main__":
    sys.exit(_corpora.print_measure(measure, __doc__))
