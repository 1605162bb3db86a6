"""Deciphered words: which words of a page were read by shapes and language, and how that is told.

All of them have the label ``deciphered``. Words that are certain enough are told by one finding from the first to the
last of those that follow one another; any other word is told by itself, with what else it may be.
"""

from __future__ import annotations

import re
from math import prod
from typing import TYPE_CHECKING

from arclean.core.edits import Finding, Label
from arclean.readers.pdf import weights
from arclean.readers.pdf.doubted_parts import doubted_parts
from arclean.readers.pdf.fonts.decipher.text_source import SHAPE
from arclean.readers.pdf.fonts.digit_evidence import UNKNOWN_DIGIT
from arclean.readers.pdf.fonts.font import LOST_GLYPH
from arclean.readers.pdf.fonts.glyph_text import GlyphText
from arclean.readers.pdf.interpreter.drawn_glyphs import font_of_glyph

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from arclean.core.document import Box
    from arclean.readers.pdf.interpreter.drawn_glyphs import DrawnGlyph
    from arclean.readers.pdf.layout.sheets import Sheet
    from arclean.readers.pdf.layout.units import Unit

__all__ = ["ROLE", "deciphered_readings", "deciphered_words", "mark_deciphered"]

ROLE = "deciphered"
"""The role of text that was read by shapes and language."""
_RULE = "pdf/deciphered"
_UNREAD = (LOST_GLYPH, UNKNOWN_DIGIT)  # which stand for themselves: what is lost is told as everywhere
_find_words = re.compile(r"\S+").finditer


def deciphered_readings(glyphs: Sequence[DrawnGlyph], units: Sequence[Unit]) -> dict[Box, GlyphText]:
    """Return what is known of the glyphs of a page that were deciphered, by the boxes of their units."""
    restored = {source for font in set(map(font_of_glyph, glyphs)) for _, source, *_ in font.restored_texts.values()}
    doubted = doubted_parts(glyphs)
    if SHAPE not in restored and not doubted:
        return {}
    found_by_box = {
        unit.box: GlyphText(glyph.text, SHAPE, weights.DOUBTED_PART)
        for glyph, unit in zip(glyphs, units, strict=True)
        if (glyph.font, glyph.code) in doubted and glyph.text not in _UNREAD and unit.box is not None
    }
    return found_by_box | {
        unit.box: found
        for glyph, unit in zip(glyphs, units, strict=True)
        if (found := glyph.font.restored_texts.get(glyph.code)) is not None
        and found.source == SHAPE
        and found.text not in _UNREAD
        and not glyph.replaced
        and unit.box is not None
    }


def deciphered_words(
    pieces: Sequence[tuple[int, str, Box | None]], readings: Mapping[Box, GlyphText], text: str
) -> tuple[tuple[int, int, float, str], ...]:
    """Return the words of a page that hold deciphered glyphs: span, probability of being right, another reading.

    ``pieces`` are the texts of the page, each with its start in ``text`` and its box; ``readings`` what is known of the
    glyphs of some boxes.
    """
    if not readings:
        return ()
    joined = _joined_readings(pieces, readings)
    found = []
    at = 0
    for word in _find_words(text):
        while at < len(pieces) and pieces[at][0] < word.start():
            at += 1
        glyphs: dict[tuple[str, float], tuple[int, GlyphText]] = {}
        while at < len(pieces) and pieces[at][0] < word.end():
            start, _, box = pieces[at]
            at += 1
            own = [readings[box]] if box is not None and box in readings else []
            for reading in own + joined.get(start, []):
                glyphs.setdefault((reading.text, reading.probability), (start - word.start(), reading))
        if glyphs:
            probability = prod(reading.probability for _, reading in glyphs.values())
            found.append((word.start(), word.end(), probability, _other_reading(word[0], glyphs.values())))
    return tuple(found)


def _joined_readings(
    pieces: Sequence[tuple[int, str, Box | None]], readings: Mapping[Box, GlyphText]
) -> dict[int, list[GlyphText]]:
    """Return the readings of glyphs that have no piece of their own, as marks, by the start of the nearest piece."""
    boxes = {box for _, _, box in pieces}
    alone = [(box, reading) for box, reading in readings.items() if box not in boxes]
    rows: dict[int, list[tuple[Box, int]]] = {}
    for start, _, box in pieces if alone else ():
        if box is not None:
            rows.setdefault(int(box.top + box.bottom) // 2, []).append((box, start))
    found: dict[int, list[GlyphText]] = {}
    for box, reading in alone:
        middle, row, reach = (box.x0 + box.x1) / 2, int(box.top + box.bottom) // 2, int(box.bottom - box.top)
        near = [item for y in range(row - reach, row + reach + 1) for item in rows.get(y, ())]
        if near:
            start = min(near, key=lambda item: max(item[0].x0 - middle, middle - item[0].x1))[1]
            found.setdefault(start, []).append(reading)
    return found


def _other_reading(word: str, glyphs: Iterable[tuple[int, GlyphText]]) -> str:
    """Return a word in which the least certain glyph reads otherwise; empty where there is none.

    ``glyphs`` are readings with their places in the word.
    """
    doubted = [item for item in glyphs if item[1].alternatives]
    if not doubted:
        return ""
    at, reading = min(doubted, key=lambda item: item[1].probability)
    if not reading.text or not word[at:].startswith(reading.text):
        return ""
    return word[:at] + reading.alternatives[0] + word[at + len(reading.text) :]


def mark_deciphered(sheet: Sheet, at: int) -> tuple[list[Finding], list[Label]]:
    """Return the findings and labels of the deciphered words of a page that begins at a place of the document."""
    findings: list[Finding] = []
    labels: list[Label] = []
    for start, end, least, others in _join_certain(sheet):
        labels.append(Label(at + start, at + end, ROLE, round(least, 4)))
        findings.append(
            Finding(at + start, at + end, "unmapped-glyph", _RULE, _message(least), round(least, 4), others)
        )
    return findings, labels


def _join_certain(sheet: Sheet) -> Iterator[tuple[int, int, float, tuple[str, ...]]]:
    """Yield spans of words, those joined that are certain and follow one another, with the least probability."""
    run: tuple[int, int, float] | None = None
    for start, end, probability, other in sheet.deciphered:
        sure = probability >= weights.SURE_WORD
        if run is not None and (not sure or sheet.text[run[1] : start].strip()):
            yield *run, ()
            run = None
        if not sure:
            yield start, end, probability, (other,) if other else ()
        else:
            run = (start, end, probability) if run is None else (run[0], end, min(run[2], probability))
    if run is not None:
        yield *run, ()


def _message(probability: float) -> str:
    """Return what is said of deciphered words, by the probability of the least certain one."""
    if probability >= weights.SURE_WORD:
        return "The font says no letters here: they were read by the shapes of the glyphs and by language."
    return "The font says no letters here, and what was read by shapes and language is not certain: see the page."
