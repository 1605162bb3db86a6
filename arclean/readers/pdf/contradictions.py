"""Contradictions: the words of a page that its fonts' programs, or their own maps, spell otherwise.

A font says of few codes that their glyphs draw something else (:mod:`arclean.readers.pdf.fonts.map_evidence`). Whether
the text of the page is wrong there, what is read decides: the words in question, in both spellings, by the letter
models of the languages of the script. Other digits need no such proof: nothing reads better or worse for them.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from arclean.language.legibility import read_language
from arclean.readers.pdf import weights
from arclean.readers.pdf.fonts.font import LOST_GLYPH
from arclean.readers.pdf.fonts.map_evidence import NO_EVIDENCE
from arclean.readers.pdf.interpreter.drawn_glyphs import font_of_glyph

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from arclean.core.document import Box
    from arclean.readers.pdf.fonts.font import Font
    from arclean.readers.pdf.interpreter.drawn_glyphs import DrawnGlyph

__all__ = ["Contradiction", "OtherReading", "contradicted_words", "glyph_contradictions"]


class OtherReading(NamedTuple):
    """What a glyph draws by the program of its font.

    ``certain`` where that alone is proof, ``lying`` where the whole map of the font is contradicted.
    """

    text: str
    certain: bool
    lying: bool


class Contradiction(NamedTuple):
    """A span of a page's text that is spelt otherwise by the program of its font, and that spelling."""

    start: int
    end: int
    other: str


def glyph_contradictions(glyphs: Sequence[DrawnGlyph]) -> dict[int, OtherReading]:
    """Return what glyphs draw, by their numbers in a sequence, where that is not their text."""
    evidence = {font: found for font in set(map(font_of_glyph, glyphs)) if (found := font.map_evidence).tells}
    if not evidence:
        return {}
    readings: dict[int, OtherReading] = {}
    misplacing = {font for font, found in evidence.items() if found.misplaces_letters and _lacks_letters(font)}
    for number, glyph in enumerate(glyphs):
        said = evidence.get(glyph.font, NO_EVIDENCE)
        if glyph.replaced or glyph.code in glyph.font.restored_texts:
            continue
        if not glyph.text and glyph.code not in said.lost:
            continue
        if glyph.code in said.contradicted:
            other, certain = said.contradicted[glyph.code], glyph.code in said.certain
            readings[number] = OtherReading(other, certain, said.is_lying)
        elif glyph.code in said.lost:
            readings[number] = OtherReading(LOST_GLYPH, certain=True, lying=False)
        elif glyph.font in misplacing and not glyph.font.composed and not glyph.text.isspace():
            readings[number] = OtherReading(glyph.text, certain=True, lying=False)
    return readings


def _lacks_letters(font: Font) -> bool:
    """Return whether letters to which a map gives no text have got none by other evidence."""
    return any(
        not text and any(map(str.isalpha, font.own_text_of_code(code) or ""))
        for code, (text, _) in font.texts_and_widths.items()
    )


_find_words = re.compile(b"\0+").finditer


def contradicted_words(
    pieces: Sequence[tuple[int, str, Box | None]], readings: Mapping[Box, OtherReading], text: str
) -> tuple[Contradiction, ...]:
    """Return the words of a page that are spelt otherwise, where that reads better or is certain.

    ``pieces`` are the texts of the page, each with its start in ``text`` and its box; ``readings`` are what the glyphs
    of some boxes draw.
    """
    if not readings:
        return ()
    other = _place_readings([piece for piece in pieces if piece[1] and piece[2]], readings)
    words = list(_respell_words(text, other))
    if not words:
        return ()
    given, drawn = [text[word.start : word.end] for word, _ in words], [word.other for word, _ in words]
    turned = [word[::-1] for word in drawn]  # letters that were taken for Latin ones stand from left to right
    if _reads_better(turned, drawn, weights.MIN_GAIN):
        drawn = turned
        words = [(word._replace(other=word.other[::-1]), certain) for word, certain in words]
    lying = 2 * sum(reading.lying for reading in readings.values()) > len(readings)
    is_better = _reads_better(drawn, given, weights.MIN_GAIN_OF_LYING_MAP if lying else weights.MIN_GAIN)
    return tuple(_join_words([word for word, certain in words if certain or is_better], text))


def _place_readings(
    pieces: Sequence[tuple[int, str, Box | None]], readings: Mapping[Box, OtherReading]
) -> dict[int, tuple[int, OtherReading]]:
    """Return the readings by the start of the piece of text that holds their glyph, each with the piece's length.

    A glyph that is a piece of its own has its box. Else it went into a letter with its marks, or was a space that is
    now a gap: then the piece that covers its middle has it, or the nearest one on its line.
    """
    placed = {start: (len(piece), reading) for start, piece, box in pieces if box and (reading := readings.get(box))}
    boxes = {box for _, _, box in pieces}
    rows: dict[int, list[tuple[float, float, int, str]]] = {}
    for start, piece, box in pieces:
        if box:
            rows.setdefault(int((box.top + box.bottom) // 2), []).append((box.x0, box.x1, start, piece))
    for place, reading in readings.items():
        if place in boxes:
            continue
        middle, row = (place.x0 + place.x1) / 2, int((place.top + place.bottom) // 2)
        near = [item for y in (row - 1, row, row + 1) for item in rows.get(y, ())]
        if not near:
            continue
        x0, x1, start, piece = min(near, key=lambda item: max(item[0] - middle, middle - item[1]))
        if max(x0 - middle, middle - x1) < place.bottom - place.top:
            placed.setdefault(start, (len(piece), _reading_beside(piece, reading)))
    return placed


def _reading_beside(piece: str, reading: OtherReading) -> OtherReading:
    """Return the reading of a piece of which a glyph that is read otherwise is only a part, or a neighbour."""
    if reading.text == LOST_GLYPH:
        return reading._replace(text=piece + LOST_GLYPH)
    marks = "".join(char for char in piece[1:] if unicodedata.category(char) == "Mn")
    return reading._replace(text=piece if reading.text.isspace() else reading.text + marks)


def _respell_words(text: str, other: Mapping[int, tuple[int, OtherReading]]) -> Iterator[tuple[Contradiction, bool]]:
    """Yield the words that hold pieces of another reading, respelt, each with whether one is certain."""
    starts = sorted(other)
    masked = bytearray(map(str.isspace, text))  # a space that draws a letter parts no words
    for start, (size, _) in other.items():
        masked[start : start + size] = bytes(size)
    place = 0
    for word in _find_words(masked):
        first = place
        while place < len(starts) and starts[place] < word.end():
            place += 1
        if first == place:
            continue
        spelt, at, certain = "", word.start(), False
        for start in starts[first:place]:
            size, reading = other[start]
            spelt += text[at:start] + reading.text
            at = start + size
            certain = certain or reading.certain
        yield Contradiction(word.start(), word.end(), spelt + text[at : word.end()]), certain


def _reads_better(one: Sequence[str], two: Sequence[str], gain: float) -> bool:
    """Return whether words read better than another spelling of them, by some bits a letter."""
    first, second = read_language(" ".join(one)), read_language(" ".join(two))
    if first.letters < weights.MIN_COMPARED_LETTERS:
        return False
    return second.language is None or first.bits + gain < second.bits


def _join_words(words: Iterable[Contradiction], text: str) -> Iterator[Contradiction]:
    """Yield words, those that follow one another on a line joined."""
    open_: Contradiction | None = None
    for word in words:
        gap = text[open_.end : word.start] if open_ else ""
        if open_ and not gap.strip() and "\n" not in gap:
            open_ = Contradiction(open_.start, word.end, open_.other + gap + word.other)
            continue
        if open_:
            yield open_
        open_ = word
    if open_:
        yield open_
