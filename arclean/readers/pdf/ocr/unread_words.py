"""Unread words: words of a page that hold glyphs without a text, filled with what OCR reads in their place.

What the page says itself is kept. Its letters must be those that OCR reads at their places, beside the gap all of them:
then the rest of the word that OCR reads is the text of the glyphs. A word that has no letter of its own is taken as OCR
reads it, if its length may be that of the glyphs. All else stays unread.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from arclean.core.document import enclosing_box
from arclean.language.folding import fold_look_alikes, fold_spelling
from arclean.readers.pdf.fonts.digit_evidence import DOUBTED_DIGITS, UNKNOWN_DIGIT
from arclean.readers.pdf.fonts.font import LOST_GLYPH
from arclean.readers.pdf.layout.line_direction import rtl_majority
from arclean.readers.pdf.layout.units import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from arclean.readers.pdf.ocr.tesseract import OcrWord

__all__ = ["UnreadWord", "fill_word", "is_unread", "unread_words"]

_GAP_IN_WORD = 0.15  # sizes between two glyphs of a word, below
_ROW_RISE = 0.3  # sizes between the baselines of a row, at most
_MAX_LIGATURE = 3  # of a ligature
_MISMATCH, _LIGATURE, _EMPTY = 4, 1, 2  # costs: own letters read otherwise; glyphs of more letters, and of none
_READ_OTHERWISE = 0.25  # share of own letters, at most
_ANY_DIGIT = "\0"
_NOT_READ = frozenset(DOUBTED_DIGITS + UNKNOWN_DIGIT + LOST_GLYPH)


class UnreadWord(NamedTuple):
    """The units of a word, from left to right, some of which are unread: their places, and themselves."""

    places: tuple[int, ...]
    units: tuple[Unit, ...]


def is_unread(text: str) -> bool:
    """Return whether the text of a glyph says that it is not read, or a digit that is a guess."""
    return text in _NOT_READ


def unread_words(units: Sequence[Unit]) -> Iterator[UnreadWord]:
    """Yield the words of a page with unread glyphs: text that runs up or down the page is left out."""
    for row in _rows(units):
        word: list[int] = []
        for place in sorted(row, key=lambda place: units[place].x0):
            if word and not _is_beside(units[word[-1]], units[place]):
                yield from _make_word(word, units)
                word = []
            word.append(place)
        yield from _make_word(word, units)


def _rows(units: Sequence[Unit]) -> Iterator[list[int]]:
    """Yield the places of units of about one baseline, but spaces."""
    flat = [place for place, unit in enumerate(units) if _is_flat(unit) and not unit.text.isspace()]
    row: list[int] = []
    for place in sorted(flat, key=lambda place: units[place].base):
        if row and units[place].base - units[row[0]].base > _ROW_RISE * units[place].size:
            yield row
            row = []
        row.append(place)
    if row:
        yield row


def _make_word(places: list[int], units: Sequence[Unit]) -> Iterator[UnreadWord]:
    if any(is_unread(units[place].text) for place in places):
        yield UnreadWord(tuple(places), tuple(units[place] for place in places))


def _is_flat(unit: Unit) -> bool:
    return unit.box is not None and unit.box.top <= unit.base <= unit.box.bottom + unit.size


def _is_beside(before: Unit, unit: Unit) -> bool:
    return unit.x0 - before.x1 < _GAP_IN_WORD * unit.size


def fill_word(word: UnreadWord, read: Sequence[OcrWord]) -> tuple[Unit, float] | None:
    """Return the unit of a word with what OCR reads of it, and its probability; None where the two do not agree.

    ``read`` are the words of OCR at its place, in their order of reading.
    """
    text = "".join(one.text for one in read)
    if not text:
        return None
    leftward = rtl_majority([text]) > 0
    units = word.units[::-1] if leftward else word.units
    own = [_own_letters(unit.text) for unit in units]
    target = _folded_letters(text)
    aligned = _align(own, target)
    if aligned is None:
        return None
    parts = [
        "".join(target[at][0] for at in range(start, end)) if is_unread(unit.text) else unit.text
        for unit, (start, end) in zip(units, aligned, strict=True)
    ]
    box = None
    for unit in word.units:
        box = unit.box if box is None or unit.box is None else enclosing_box(box, unit.box)
    size = max(unit.size for unit in units)
    filled = Unit(
        "".join(parts), min(unit.x0 for unit in units), max(unit.x1 for unit in units), units[0].base, size,
        min(unit.drawn for unit in units), all(unit.artifact for unit in units), box,
    )  # fmt: skip
    return filled, min(one.probability for one in read)


def _own_letters(text: str) -> str | None:
    """Return the folded letters of a glyph; None for one that is unread, _ANY_DIGIT for a digit of no known value."""
    if text == UNKNOWN_DIGIT:
        return _ANY_DIGIT
    if text in DOUBTED_DIGITS:
        return str(DOUBTED_DIGITS.index(text))
    return None if text in _NOT_READ else _fold(text)


@lru_cache(maxsize=1 << 12)
def _fold(text: str) -> str:
    """Return the letters, digits and signs of a text in one spelling, digits in one system, without marks."""
    text = fold_look_alikes(fold_spelling(unicodedata.normalize("NFKC", text)))
    return "".join(str(unicodedata.digit(char)) if char.isdigit() else char for char in text if not char.isspace())


def _folded_letters(text: str) -> list[tuple[str, str]]:
    """Return the letters of a word, each with its marks and with its folded spelling."""
    letters: list[tuple[str, str]] = []
    for char in text:
        folded = _fold(char)
        if folded or not letters:
            letters.append((char, folded))
        else:
            letters[-1] = letters[-1][0] + char, letters[-1][1]
    return letters


def _align(own: Sequence[str | None], target: Sequence[tuple[str, str]]) -> list[tuple[int, int]] | None:
    """Return for each glyph the span of the letters of OCR that are its text; None where they do not agree.

    ``own`` are the letters of glyphs in logical order, None for those that are unread.
    """
    known = sum(len(letters) for letters in own if letters)
    lost = own.count(None)
    costs: dict[int, int] = {0: 0}
    steps: list[dict[int, int]] = []
    for letters in own:
        found: dict[int, int] = {}
        came: dict[int, int] = {}
        for at, cost in costs.items():
            for end, more in _spans(letters, target, at):
                if cost + more < found.get(end, 1 << 30):
                    found[end], came[end] = cost + more, at
        costs = found
        steps.append(came)
    if len(target) not in costs:
        return None
    spans: list[tuple[int, int]] = []
    end = len(target)
    for came in reversed(steps):
        spans.append((came[end], end))
        end = came[end]
    spans.reverse()
    wrong = {place for place, span in enumerate(spans) if not _is_same(own[place], target, span)}
    if len(wrong) > _READ_OTHERWISE * known:
        return None
    if 2 * sum(own[place] is None and start == end for place, (start, end) in enumerate(spans)) > lost:
        return None
    near = {
        near for place, letters in enumerate(own) if letters in {None, _ANY_DIGIT} for near in _neighbours(own, place)
    }
    return None if wrong & near else spans


def _spans(letters: str | None, target: Sequence[tuple[str, str]], at: int) -> Iterator[tuple[int, int]]:
    """Yield the ends of the letters of OCR from a place on that may be those of a glyph, each with its cost."""
    if letters is None:
        for length in range(min(_MAX_LIGATURE, len(target) - at) + 1):
            yield at + length, _EMPTY if not length else _LIGATURE * (length - 1)
    elif at + len(letters) <= len(target):
        same = _is_same(letters, target, (at, at + len(letters)))
        if same or letters != _ANY_DIGIT:
            yield at + len(letters), 0 if same else _MISMATCH * len(letters)


def _is_same(letters: str | None, target: Sequence[tuple[str, str]], span: tuple[int, int]) -> bool:
    there = "".join(folded for _, folded in target[slice(*span)])
    return letters is None or letters == there or (letters == _ANY_DIGIT and there.isdigit())


def _neighbours(own: Sequence[str | None], place: int) -> Iterator[int]:
    """Yield the nearest glyphs with letters before and after one."""
    for way in (range(place - 1, -1, -1), range(place + 1, len(own))):
        yield from islice((at for at in way if own[at]), 1)
