"""Font vote: which font draws some glyphs, by how many of them each font of the references has, and what they are.

A glyph alone proves little: bars, dots and simple letters are the same in many fonts. So a font is known where it has
three glyphs in ten and five of them all, and its glyphs take the texts that they have there, or in its sisters (other
weights and versions), which have nearly as many votes.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from arclean.readers.pdf.fonts.identity import weights
from arclean.readers.pdf.fonts.identity.same_drawing import choose_text, has_extended_digits, is_mostly_arabic

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from arclean.readers.pdf.fonts.identity.measures import Measures
    from arclean.readers.pdf.fonts.identity.reference_table import NearReference, ReferenceTable

__all__ = ["FontIdentity", "KnownGlyph", "NearFonts", "find_near", "identify_font", "name_font"]

NearFonts = dict[tuple[int, int], list["NearReference"]]
"""The references near a glyph by the numbers of table and font."""


class KnownGlyph(NamedTuple):
    """What a glyph is called in the font that is known; ``others`` are texts of glyphs that are drawn the same."""

    text: str
    distance: float
    others: tuple[str, ...] = ()


class FontIdentity(NamedTuple):
    """A font that is known: its name, how many glyphs were measured, how many of them it has, and their texts."""

    font: str
    measured: int
    votes: int
    glyphs: Mapping[str, KnownGlyph]


def identify_font(measures: Mapping[str, Measures], tables: Sequence[ReferenceTable]) -> FontIdentity | None:
    """Return the font that most glyphs are of, by their measures under any names; None where none has enough."""
    return name_font({glyph: find_near(own, tables) for glyph, own in measures.items()}, tables)


def name_font(near: Mapping[str, NearFonts], tables: Sequence[ReferenceTable]) -> FontIdentity | None:
    """Return the font that most glyphs are of, by the references near each; None where none has enough."""
    votes = Counter(font for found in near.values() for font in found)
    if not votes:
        return None
    ranked = sorted(votes, key=lambda font: (-votes[font], -font[0], font[1]))  # the last table is of font programs
    most = votes[ranked[0]]
    if most < weights.MIN_VOTES or most < weights.MIN_VOTE_SHARE * len(near):
        return None
    rank = {font: number for number, font in enumerate(ranked)}
    sisters = {font for font in ranked if votes[font] >= weights.SISTER_SHARE * most}
    named: dict[str, list[NearReference]] = {}
    for glyph, found in near.items():
        font = min(found, key=rank.__getitem__, default=None)
        if font is not None and (font in sisters or found[font][0].distance < weights.EXACT_DIFFERENCE):
            named[glyph] = found[font]
    table, number = ranked[0]
    texts = {glyph: [one.text for one in found] for glyph, found in named.items()}
    arabic, extended = is_mostly_arabic(texts.values()), has_extended_digits(texts.values())
    glyphs = {
        glyph: KnownGlyph(chosen[0], named[glyph][0].distance, chosen[1:])
        for glyph, options in texts.items()
        if (chosen := choose_text(options, arabic=arabic, extended=extended))
    }
    return FontIdentity(tables[table].fonts[number], len(near), most, glyphs)


def find_near(own: Measures, tables: Sequence[ReferenceTable]) -> NearFonts:
    """Return the references near a glyph by the numbers of table and font, those that are as near as the nearest."""
    found: NearFonts = {}
    for number, table in enumerate(tables):
        for one in table.references_near(own):
            found.setdefault((number, one.font), []).append(one)
    for references in found.values():
        references.sort(key=lambda one: (one.distance, one.text))
        most = references[0].distance + weights.SAME_DIFFERENCE
        references[:] = [one for one in references if one.distance <= most]
    return found
