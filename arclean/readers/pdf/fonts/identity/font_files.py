"""Font files: the glyphs of a font with their texts and measures, for tables of references."""

from __future__ import annotations

import re
import unicodedata
from io import BytesIO
from typing import TYPE_CHECKING

from arclean.readers.pdf.fonts.font_programs import read_program
from arclean.readers.pdf.fonts.identity.measures import measure_outline
from arclean.readers.pdf.fonts.identity.references import GlyphReference

if TYPE_CHECKING:
    from collections.abc import Iterator

    from arclean.readers.pdf.fonts.font_programs import FontProgram

__all__ = ["font_references", "is_kept_text", "plain_text"]

_MAX_TEXT = 6  # characters of a ligature
_WOFF = (b"wOFF", b"wOF2")

# What documents in the languages of the script are made of; letters of African languages, rare letters of others,
# Quranic signs and Latin letters with marks are left out.
_KEPT = re.compile(
    "[ -~\u00ab\u00b1\u00bb\u00d7\u060c-\u0671\u0679-\u0681\u0683-\u068a\u068c-\u069a"
    "\u06a1\u06a4\u06a6\u06a9-\u06ab\u06af\u06b1\u06b3\u06ba\u06bb\u06be\u06c0-\u06da\u06f0-\u06f9\u2010-\u2026\u2030\u2039\u203a\u20ac\u2212\u25cc"
    "\ufbb2-\ufbc1\ufd3e\ufd3f\ufdf0-\ufdfd]+"
)
_FORM = re.compile("[\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdef\ufe70-\ufefc]")


def font_references(data: bytes, name: str) -> Iterator[GlyphReference]:
    """Yield the glyphs of a font file (TrueType, OpenType, WOFF or Type 1), those of one text in the font's order."""
    program = read_program(_without_compression(data))
    for glyph in program.glyph_names() if program is not None else ():
        text = None if program is None else _text_of_glyph(program, glyph)
        drawn = program.draw_outline(glyph) if program is not None and text is not None else None
        measures = None if program is None or drawn is None else measure_outline(drawn, program.units)
        if text is not None and measures is not None:
            yield GlyphReference(name, text, measures)


def plain_text(text: str) -> str:
    """Return the text of a glyph in letters, without presentation forms.

    >>> plain_text("ﻼ"), plain_text("ﺑ"), plain_text("ﷲ")
    ('لا', 'ب', 'ﷲ')
    """
    if not _FORM.search(text):
        return text
    plain = unicodedata.normalize("NFKC", text)
    return plain.strip(" \u0640") or plain.strip(" ")


def is_kept_text(text: str) -> bool:
    """Return whether references keep a text: of few characters, that documents in languages of the script have."""
    return 0 < len(text) <= _MAX_TEXT and _KEPT.fullmatch(text) is not None and not text.isspace()


def _text_of_glyph(program: FontProgram, glyph: str) -> str | None:
    """Return the text of a glyph, or None where references do not keep it."""
    text = program.text_of_glyph(glyph)
    if not text or glyph == ".notdef":
        return None
    text = plain_text(text)
    return text if is_kept_text(text) else None


def _without_compression(data: bytes) -> bytes:
    """Return a font file of the web as what it was made of; any other as it is."""
    if data[:4] not in _WOFF:
        return data
    from fontTools.ttLib import TTFont  # noqa: PLC0415 - for font files only

    font, out = TTFont(BytesIO(data)), BytesIO()
    font.flavor = None
    font.save(out)
    return out.getvalue()
