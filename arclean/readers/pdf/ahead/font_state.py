"""What a font has learnt from pages, as values: copied to other processes, compared, and put back.

Everything that a page reads of a font and another page may have changed is here; all else follows from the file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from arclean.readers.pdf.fonts.font import Font
    from arclean.readers.pdf.fonts.glyph_text import GlyphText
    from arclean.readers.pdf.fonts.map_evidence import MapEvidence

__all__ = ["FontState", "agrees_with", "put_back", "state_of"]


class FontState(NamedTuple):
    """The attributes of a :class:`~arclean.readers.pdf.fonts.font.Font` that change while pages are read.

    ``measures`` are its ascent, descent and size factor, ``evidence`` is None where nothing has asked for it;
    ``is_composed`` is whether it has letters put together of glyphs, which are not told here.
    """

    texts: dict[int, tuple[str, float]]
    restored: dict[int, GlyphText]
    recognized: frozenset[int]
    by_program: frozenset[int]
    measures: tuple[float, float, float]
    evidence: MapEvidence | None
    is_composed: bool


def state_of(font: Font) -> FontState:
    """Return what a font has learnt by now."""
    return FontState(
        font.texts_and_widths.copy(), font.restored_texts.copy(), frozenset(font.recognized_codes),
        frozenset(font.program_codes), _measures_of(font), font.__dict__.get("map_evidence"), bool(font.composed),
    )  # fmt: skip


def _measures_of(font: Font) -> tuple[float, float, float]:
    return font.ascent, font.descent, font.size_factor


def agrees_with(font: Font, state: FontState) -> bool:
    """Return whether a font says the same of all codes of a state; it may know more of them."""
    codes = state.texts.keys()
    return (
        state.texts.items() <= font.texts_and_widths.items()
        and state.restored.items() <= font.restored_texts.items()
        and state.restored.keys() == font.restored_texts.keys() & codes
        and state.recognized == font.recognized_codes & codes
        and state.by_program == font.program_codes & codes
        and state.measures == _measures_of(font)
    )


def put_back(font: Font, state: FontState) -> None:
    """Let a font know what a state knows, and no more. The evidence of its map stays where it was asked for."""
    font.texts_and_widths.clear()
    font.texts_and_widths.update(state.texts)
    font.restored_texts.clear()
    font.restored_texts.update(state.restored)
    font.recognized_codes, font.program_codes = set(state.recognized), set(state.by_program)
    font.ascent, font.descent, font.size_factor = state.measures
    if state.evidence is not None:
        font.__dict__["map_evidence"] = state.evidence
