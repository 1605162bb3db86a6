"""Glyph words: the glyphs of a page cut into words by their places, and what a word says, before lines are read."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from functools import lru_cache
from itertools import chain, groupby, pairwise
from operator import itemgetter
from typing import TYPE_CHECKING

from arclean.language.folding import fold_look_alikes, fold_spelling
from arclean.readers.pdf.layout.line_direction import rtl_majority

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from arclean.readers.pdf.interpreter.drawn_glyphs import DrawnGlyph

__all__ = ["comparable_text", "cut_words", "logical_row", "word_ends"]

_TEXT_AND_PLACE = itemgetter(0, 1, 2, 3, 4, 5)  # of a glyph
_BASE_AND_TURN = itemgetter(3, 5)
_LEFT = itemgetter(1)
_WORD_GAP = 0.15  # sizes between two glyphs of a word, below
_WORD_RISE = 0.3  # sizes between the baselines of two glyphs of a word, below


def cut_words(glyphs: Iterable[DrawnGlyph]) -> Iterator[Sequence[DrawnGlyph]]:
    """Yield the glyphs of a page in words, from left to right.

    They are cut at spaces, which begin one, and where a glyph is not drawn right beside the last.
    """
    ordered, ends = word_ends(glyphs)
    yield from (ordered[start:end] for start, end in pairwise((0, *ends)))


def word_ends(glyphs: Iterable[DrawnGlyph]) -> tuple[list[DrawnGlyph], list[int]]:
    """Return the glyphs of a page by rows, from left to right, and after how many of them each word ends."""
    rows: dict[tuple[int, int], list[DrawnGlyph]] = defaultdict(list)
    for (base, turn), run in groupby(glyphs, _BASE_AND_TURN):  # as they are drawn: mostly whole rows
        rows[turn, round(base)] += run
    for row in rows.values():
        row.sort(key=_LEFT)
    ordered = [*chain.from_iterable(rows[place] for place in sorted(rows))]
    if not ordered:
        return ordered, []
    places = [*map(_TEXT_AND_PLACE, ordered)]
    after = iter(places)
    next(after)
    ends = [
        number
        for number, ((_, left, right, before, _, last), (text, x0, x1, base, size, turn)) in enumerate(
            zip(places, after, strict=False), 1
        )
        if text == " "
        or x0 - right >= (gap := _WORD_GAP * size)
        or left - x1 >= gap
        or (base != before and abs(base - before) >= _WORD_RISE * size)
        or turn != last
        or text.isspace()
    ]
    return ordered, [*ends, len(ordered)]


def logical_row(row: Sequence[DrawnGlyph]) -> str:
    """Return the text of glyphs of one baseline, by their places: numbers run rightward in words that run leftward."""
    texts = [glyph.text for glyph in sorted(row, key=lambda glyph: glyph.x0 + glyph.x1)]
    if rtl_majority(texts) <= 0:
        return "".join(texts)
    parts: list[str] = []
    number = ""
    for text in reversed(texts):
        if text.isdigit() or (text.isascii() and text.isalpha()):
            number = text + number
            continue
        parts += [number, text]
        number = ""
    return "".join([*parts, number])


@lru_cache(maxsize=1 << 12)
def comparable_text(text: str) -> str:
    """Return the letters and digits of a text in one spelling, digits in one system."""
    text = fold_look_alikes(fold_spelling(unicodedata.normalize("NFKC", text)))
    return "".join(
        str(unicodedata.digit(char)) if char.isdigit() else char.casefold() for char in text if char.isalnum()
    )
