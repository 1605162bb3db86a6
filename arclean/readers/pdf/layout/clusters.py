"""Clusters: glyphs that make up one letter with its marks, or one ligature."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from arclean.core.document import hull
from arclean.readers.pdf.layout.line_direction import leans_right

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from arclean.readers.pdf.layout.lines import Unit

__all__ = ["clusters"]

# In parts of the font size; seen in PDFs of 18 producers, 2026-11.
_TOUCH = 0.3  # glyphs of one cluster stand no further apart
_MARK = 0.35  # of a letter's width: the glyph of a mark is narrower
_REACH = 1.0  # a mark sits no further from its letter

_ALEF = "\u0627"
_NEVER_ON_ALEF = "\u064c\u064d\u064e\u064f\u0650\u0651\u0652"  # an alef that ends a lam-alef is a long vowel


def clusters(glyphs: Sequence[Unit]) -> list[Unit]:
    """Join the glyphs of a cluster, and marks to the letters that they sit on; glyphs are in the order of drawing."""
    return _with_marks([*_joined(glyphs)])


def _joined(glyphs: Sequence[Unit]) -> Iterator[Unit]:
    """Join glyphs of one cluster drawn one behind the other: one has its text, or each of them claims all of it."""
    last: Unit | None = None
    for glyph in glyphs:
        alone = last is None or len(last.text) == 1 == len(glyph.text)  # two letters, neither of which says both
        if last is not None and not alone and (text := _claimed(last, glyph)) is not None:
            base = max(last, glyph, key=lambda g: g.x1 - g.x0).base
            place = hull(last.box, glyph.box) if last.box and glyph.box else last.box or glyph.box
            last = last._replace(text=text, x0=min(last.x0, glyph.x0), x1=max(last.x1, glyph.x1), base=base, box=place)
            continue
        if last is not None and last.text:
            yield last
        last = glyph
    if last is not None and last.text:
        yield last


def _claimed(last: Unit, glyph: Unit) -> str | None:
    """Give the text of the cluster that two glyphs make up; None where they are no cluster."""
    longer, shorter = (last.text, glyph.text) if len(last.text) >= len(glyph.text) else (glyph.text, last.text)
    if shorter and not (_is_cluster(longer) and longer.startswith(shorter)):
        return None
    narrow, wide = sorted((last.x1 - last.x0, glyph.x1 - glyph.x0))
    shared = min(last.x1, glyph.x1) - max(last.x0, glyph.x0)
    near = abs(last.base - glyph.base) < last.size and shared > -_TOUCH * last.size
    if not shorter:
        return longer if near and longer.strip() else None
    return longer if near and (narrow < _MARK * wide or shared > narrow / 2) else None


def _with_marks(glyphs: Sequence[Unit]) -> list[Unit]:
    """Join marks to the letters that they sit on.

    A shaper hands on the glyphs of a right-to-left word from left to right, so that marks are drawn before
    their letter; engines that draw from right to left, and Latin text, have them behind it.
    """
    if not any(map(_is_mark, {g.text for g in glyphs})):
        return list(glyphs)
    bases = [n for n, g in enumerate(glyphs) if g.text.strip() and not _is_mark(g.text)]
    marks: dict[int, list[Unit]] = {}
    seat = 0  # the number in bases of the first letter behind the mark
    for number, glyph in enumerate(glyphs):
        while seat < len(bases) and bases[seat] < number:
            seat += 1
        if not _is_mark(glyph.text) or not bases:
            continue
        before, behind = bases[max(0, seat - 1)], bases[min(seat, len(bases) - 1)]
        ahead = _sits(glyph, glyphs[before], glyphs[behind])
        found = marks.setdefault(behind if ahead else before, [])
        found.insert(0 if ahead else len(found), glyph)
    joined = []
    for number, glyph in enumerate(glyphs):
        if number in marks:
            joined.append(glyph._replace(text=_marked(glyph, marks[number])))
        elif not (bases and _is_mark(glyph.text)):
            joined.append(glyph)
    return joined


def _marked(base: Unit, marks: list[Unit]) -> str:
    """Put marks behind the letter of a unit that they sit on: the letters of a ligature share its width."""
    text = unicodedata.normalize("NFKC", base.text)  # a ligature's letters may be one character
    letters = [n for n, char in enumerate(text) if unicodedata.category(char) == "Lo"]
    if len(letters) < 2:
        text = base.text
        letters = [n for n, char in enumerate(text) if unicodedata.category(char) == "Lo"]
    for mark in reversed(marks):
        if mark.text in text and len(letters) < 2:
            continue  # the cluster has it already
        place = len(text)
        if len(letters) > 1 and base.x1 > base.x0:
            share = (base.x1 - (mark.x0 + mark.x1) / 2) / (base.x1 - base.x0)
            letter = min(max(int(share * len(letters)), 0), len(letters) - 1)
            if text[letters[letter]] == _ALEF and mark.text in _NEVER_ON_ALEF:
                letter -= 1
            place = letters[letter + 1] if letter + 1 < len(letters) else len(text)
            if text[:place].endswith(mark.text):
                continue
        elif letters:
            place = letters[0] + 1
        text = text[:place] + mark.text + text[place:]
    return text


@lru_cache(4096)
def _is_mark(text: str) -> bool:
    return bool(text) and all(unicodedata.category(c) == "Mn" for c in text)


@lru_cache(4096)
def _is_cluster(text: str) -> bool:
    return len(text) > 1 and any(unicodedata.category(c) == "Mn" for c in text)


def _sits(mark: Unit, before: Unit, behind: Unit) -> bool:
    """Tell whether a mark belongs to the letter drawn behind it, and not to the one before."""
    far = [_distance(mark, base) > _REACH * mark.size for base in (before, behind)]
    if far[0] != far[1]:
        return far[0]
    return leans_right([before.text, behind.text]) > 0 and before.x0 < behind.x0


def _distance(mark: Unit, base: Unit) -> float:
    return max(base.x0 - mark.x1, mark.x0 - base.x1, 0.0) + max(0.0, abs(base.base - mark.base) - mark.size)
