"""Measure what comes back of sentences that were read by a wrong page, by pair of pages.

    python benchmarks/measures/mojibake.py DIR [--split TEST]

A sentence of 3 to 20 words, by itself, is written in one page and read by another; where the reader replaces or drops
bytes that it lacks, or a no-break space became a space, the pair says so. The figures are the shares that come back,
that come out as a third text and nothing says so (wrong), that are reported, by a finding or by U+FFFD for each letter
that is not known (told), and that are passed over (silent).
"""

from __future__ import annotations

import re
from collections import Counter
from random import Random
from typing import TYPE_CHECKING

from _corpora import corpus_texts, print_measure

import arclean
from arclean.filters.mojibake.page_pairs import CHINESE, read_by_page

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

ASKED = (
    ("utf-8", "cp437"), ("utf-8", "cp850"), ("utf-8", "cp852"), ("utf-8", "cp1250"), ("utf-8", "cp1251"),
    ("utf-8", "cp1252"), ("utf-8", "cp1256"), ("utf-8", "mac_roman"), ("utf-8", "koi8_r"), ("utf-8", CHINESE),
    ("cp1256", "cp1252"), ("iso8859_6", "cp1256"), ("cp720", "cp1256"), ("mac_arabic", "mac_roman"),
)  # fmt: skip
OTHERS = (
    ("utf-8", "cp1253"), ("utf-8", "cp1254"), ("utf-8", "cp1255"), ("utf-8", "cp1257"), ("utf-8", "cp1258"),
    ("cp1256", "mac_roman"), ("cp1256", "cp1250"), ("cp1256", "cp1251"), ("cp1256", "cp1253"), ("cp1256", "cp1254"),
    ("cp1256", "cp437"), ("cp1256", "cp850"), ("cp1256", "koi8_r"), ("cp1256", "cp1257"),
    ("iso8859_6", "cp1252"), ("iso8859_6", "mac_roman"), ("iso8859_6", "cp1251"),
    ("cp720", "cp437"), ("cp720", "cp850"), ("cp720", "cp1252"), ("cp720", "cp1251"),
    ("mac_arabic", "cp1252"), ("mac_arabic", "cp1256"),
)  # fmt: skip
TWICE = ("cp1252", "cp1256", "cp437", "cp1251")
_letters = re.compile("[\u0621-\u064a]").findall
LOST = ("", "drop", "replace", "nbsp")


def misread(text: str, written: str, read: str, lost: str = "") -> str | None:
    """Return a text that was written in one page and read by another, or None where the first cannot write it."""
    try:
        data = text.encode(written)
        made = data.decode(read) if read == CHINESE else "".join(_read_byte(byte, read, lost) for byte in data)
    except UnicodeError:
        return None
    return made.replace("\xa0", " ") if lost == "nbsp" else made


def _read_byte(byte: int, page: str, lost: str) -> str:
    char = chr(byte) if byte < 0x80 else read_by_page(page)[byte - 0x80]
    if lost in ("drop", "replace") and 0x80 <= ord(char) < 0xA0:
        return "\ufffd" if lost == "replace" else ""
    return char


def measure(corpora: Path, split: str = "TEST", *, count: int = 200, seed: int = 3) -> dict[str, float]:
    """Return the figures of each pair of pages by "written>read", and of the fourteen that are asked together."""
    random = Random(seed)
    texts = [text for _, text in corpus_texts(corpora, split, most=400_000)]
    found_sentences = [part for text in texts for part in re.split(r"(?<=[.\u061f!])\s+|\n", text)]
    chosen = [s for s in found_sentences if 3 <= len(s.split()) <= 20 and len(_letters(s)) * 2 > len(s)]
    chosen = [s for s in random.sample(chosen, min(2 * count, len(chosen))) if arclean.clean(s) == s][:count]
    found: dict[str, float] = {}
    asked: dict[str, Counter[str]] = {}
    for written, read in (*ASKED, *OTHERS):
        for lost in LOST:
            broken = [(s, made) for s in chosen if (made := misread(s, written, read, lost)) not in (None, s)]
            if lost and broken == [(s, misread(s, written, read)) for s, _ in broken]:
                continue
            name = f"{written}>{read}{'-' * bool(lost)}{lost}"
            outcomes = _count_outcomes(broken)
            _add_shares(found, name, outcomes)
            if (written, read) in ASKED and lost in ("", "nbsp"):
                asked[name] = outcomes
    for page in TWICE:
        for lost in ("", "nbsp"):
            once = [(s, misread(s, "utf-8", page)) for s in chosen]
            broken = [(s, misread(made, "utf-8", page, lost)) for s, made in once if made]
            _add_shares(found, f"utf-8>{page} twice{'-' * bool(lost)}{lost}", _count_outcomes(broken))
    whole = {name: outcomes for name, outcomes in asked.items() if not name.endswith("-nbsp")}
    _add_shares(found, "asked", sum(whole.values(), Counter()))
    found["asked least back"] = min(one["back"] / one.total() for one in whole.values())
    _add_shares(found, "asked-nbsp", sum((x for name, x in asked.items() if name not in whole), Counter()))
    return found


def _count_outcomes(broken: Iterable[tuple[str, str | None]]) -> Counter[str]:
    """Count what became of sentences: back, wrong, told, silent."""
    outcomes: Counter[str] = Counter()
    for right, made in broken:
        result = arclean.repair(made or "")
        is_told = bool(result.findings) or _is_marked(result.text, right)
        same = result.text == made
        outcomes["back" if result.text == right else "told" if is_told else "silent" if same else "wrong"] += 1
    return outcomes


def _add_shares(found: dict[str, float], name: str, outcomes: Counter[str]) -> None:
    """Add the shares of a pair: back, wrong, told, silent."""
    total = max(1, outcomes.total())
    for outcome in ("back", "wrong", "told", "silent"):
        found[f"{name} {outcome}"] = round(outcomes[outcome] / total, 4)


def _is_marked(made: str, right: str) -> bool:
    """Return whether a text is the right one, but for U+FFFD in the place of letters."""
    pattern = "[^\\x00-\\x7f]{1,2}".join(map(re.escape, re.split("\ufffd", made)))
    return "\ufffd" in made and re.fullmatch(pattern, right) is not None


if __name__ == "__main__":
    print_measure(measure, __doc__)
