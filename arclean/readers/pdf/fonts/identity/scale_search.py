"""Scale search: fonts whose glyphs are bitmaps of an unknown size.

Old Ghostscript, ps2write and their like turn fonts into bitmaps: Type 3 glyphs of so many pixels, with a font matrix
that does not say how many of them go to the size, and often several sizes in one font. The size is the one at which
most of the glyphs are those of one font. A pixel is some eight thousandths of the size, and bitmaps are fatter than
outlines by half of one all round, so the measures are compared with more room, without the perimeter, and the nearest
letter of the font must be nearer than any other. Once font and size are known, a glyph that lies further off has the
text of the only one that is anywhere near: of 324 such glyphs of seven families 202 have one, all right.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from arclean.readers.pdf.fonts.identity import weights
from arclean.readers.pdf.fonts.identity.measures import measure_outline
from arclean.readers.pdf.fonts.identity.same_drawing import choose_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from arclean.readers.pdf.fonts.identity.measures import Measures
    from arclean.readers.pdf.fonts.identity.reference_table import NearReference, ReferenceTable
    from arclean.readers.pdf.fonts.outline_pens import Outline

__all__ = ["BitmapFonts", "BitmapScale", "scaled_measures"]

_SIZES = (15.0, 500.0)  # pixels to the size, least and most
_STEP = 1.01  # from one size that is tried to the next
_FINE_STEPS = (0.988, 0.992, 0.996, 1.0, 1.004, 1.008, 1.012)
_SHIFTS = (-1.0, -0.5, 0.0, 0.5, 1.0)  # pixels by which a bitmap lies too high
_FATNESS = (0.0, 0.5, 1.0)  # pixels by which it is too wide and too high
_PROBES = 12  # glyphs by which sizes are told apart: large ones
_FINE_PROBES = 50  # glyphs by which the rest is told
_MAX_SEARCHES = 8  # in one document, of half a second each
_TALLEST = 100  # pixels, roughly, of the tallest glyph, whatever its units are
_BARS = frozenset("Il|")
_ROUGH_ROOM = (16.0, 18.0, 18.0, 40.0, 10.0, 18.0, 9.0, 9.0, 10.0)  # thousandths, by which each measure may differ
_ROOM = (12.0, 10.0, 10.0, 40.0, 9.0, 10.0, 8.0, 8.0, 10.0)

_WIDE_ROOM = tuple(3 * most for most in _ROOM)


class BitmapScale(NamedTuple):
    """How pixels go to measures: so many to the size, counted up or down, with a shift and a fatness in pixels."""

    size: float
    up: bool
    shift: float = 0.0
    fatness: float = 1.0

    def in_units(self, unit: float) -> BitmapScale:
        """Return the scale in units so many times as large."""
        return BitmapScale(self.size / unit, self.up, self.shift / unit, self.fatness / unit)


class BitmapFonts:
    """The fonts that the bitmaps of a document are of; a font that was found is looked for first in the next one."""

    def __init__(self, table: ReferenceTable) -> None:
        self._table = table
        self._known: list[tuple[ReferenceTable, BitmapScale]] = []
        self._searches_left = _MAX_SEARCHES

    def identify_glyphs(self, outlines: Mapping[str, Outline]) -> tuple[dict[str, str], float]:
        """Return the texts of glyphs by their outlines, and how many of their units go to the size of most of them.

        Glyphs that are not certain are left out.
        """
        tallest = max((high - low for _, low, _, high in map(_bounding_box, outlines.values())), default=0.0)
        if tallest <= 0:
            return {}, 1.0
        unit = tallest / _TALLEST
        measured = ((glyph, measure_outline(drawn, 1000 * unit)) for glyph, drawn in outlines.items())
        left = {glyph: own for glyph, own in measured if own is not None}
        texts: dict[str, str] = {}
        sizes: Counter[float] = Counter()
        for table, scale in self._known:
            sizes[scale.size] += self._take_texts(left, texts, table, scale.in_units(unit))
        while len(left) >= weights.MIN_BITMAP_VOTES and self._searches_left:
            self._searches_left -= 1
            found = _find_scale(left, self._table)
            if found is None:
                break
            table, scale = found
            self._known.append((table, scale.in_units(1 / unit)))
            sizes[scale.size * unit] += self._take_texts(left, texts, table, scale)
        return texts, max(sizes, key=sizes.__getitem__, default=1.0)

    @staticmethod
    def _take_texts(left: dict[str, Measures], texts: dict[str, str], table: ReferenceTable, scale: BitmapScale) -> int:
        """Move the glyphs that a font has at a scale from those that are left to the texts, and return how many.

        None are moved where they are few.
        """
        near = {glyph: [*table.references_within(scaled_measures(own, scale), _ROOM)] for glyph, own in left.items()}
        votes = sum(map(bool, near.values()))
        if votes < weights.MIN_BITMAP_VOTES or votes < weights.MIN_VOTE_SHARE * len(left):
            return 0
        before = len(left)
        for glyph, references in near.items():
            text = _certain_text(references) or _lone_text(
                table.references_within(scaled_measures(left[glyph], scale), _WIDE_ROOM)
            )
            if text is not None:
                texts[glyph] = text
                del left[glyph]
        return before - len(left)


def _bounding_box(drawn: Outline) -> tuple[float, float, float, float]:
    return drawn.bounding_box() if drawn.edges else (0.0, 0.0, 0.0, 0.0)


def _find_scale(measures: Mapping[str, Measures], table: ReferenceTable) -> tuple[ReferenceTable, BitmapScale] | None:
    """Return the table of the font of most glyphs and their scale, or None where none has enough of them."""
    ranked = [measures[glyph] for glyph in sorted(measures, key=lambda glyph: -measures[glyph][3])]
    probes, more = ranked[: 3 * _PROBES : 3], ranked[:_FINE_PROBES]
    tried = [BitmapScale(size, up) for size in _tried_sizes() for up in (True, False)]
    rough = max(tried, key=lambda scale: _most_votes(probes, table, scale, _ROUGH_ROOM)[0])
    near = [
        BitmapScale(rough.size * step, rough.up, shift, fatness)
        for step in _FINE_STEPS
        for shift in _SHIFTS
        for fatness in _FATNESS
    ]
    own_table = table.of_font(table.fonts[_most_votes(probes, table, rough, _ROUGH_ROOM)[1]])
    scale = max(near, key=lambda one: _most_votes(more, own_table, one, _ROOM)[0])
    votes, _ = _most_votes(ranked, own_table, scale, _ROOM)
    if votes < weights.MIN_BITMAP_VOTES or votes < weights.MIN_VOTE_SHARE * len(measures):
        return None
    return own_table, scale


def _tried_sizes() -> Iterator[float]:
    size, most = _SIZES
    while size < most:
        yield size
        size *= _STEP


def _most_votes(
    glyphs: Sequence[Measures], table: ReferenceTable, scale: BitmapScale, room: Measures
) -> tuple[int, int]:
    """Return how many glyphs the font of the most has at a scale, and its number."""
    votes: Counter[int] = Counter()
    for own in glyphs:
        votes.update({one.font for one in table.references_within(scaled_measures(own, scale), room)})
    return max(((count, font) for font, count in votes.items()), default=(0, 0))


def scaled_measures(own: Measures, scale: BitmapScale) -> Measures:
    """Return the measures of a bitmap in thousandths of the size, without those that its pixels spoil.

    >>> scale = BitmapScale(100.0, False, 0.0, 1.0)
    >>> [round(number) for number in scaled_measures((41, -60, 1, 30, 20.5, -20, 9, 24, -4, 180), scale)]
    [400, -5, 595, 290, 200, 200, 90, 240, 40]
    """
    width, low, high, side, x, y, along_x, along_y, mixed, _ = own
    if not scale.up:
        low, high, y, mixed = -high, -low, -y, -mixed
    half, unit = scale.fatness / 2, 1000 / scale.size
    return (
        (width - 2 * half) * unit, (low + half - scale.shift) * unit, (high - half - scale.shift) * unit,
        (side - 2 * half) * unit, (x - half) * unit, (y - scale.shift) * unit, along_x * unit, along_y * unit,
        mixed * unit,
    )  # fmt: skip


def _lone_text(near: Iterable[NearReference]) -> str | None:
    """Return the text of the only reference of a known font that is anywhere near, or None.

    ``near`` has distances in tenths of three times the room.
    """
    ranked = sorted(near, key=lambda one: one.distance)
    if not ranked or ranked[0].distance > weights.MAX_LONE_DISTANCE:
        return None
    reach = weights.LONE_RATIO * ranked[0].distance
    chosen = choose_text([one.text for one in ranked if one.distance <= reach])
    return chosen[0] if len(chosen) == 1 and chosen[0] not in _BARS else None


def _certain_text(near: Sequence[NearReference]) -> str | None:
    """Return the text of the nearest reference, or None where one of another text is nearly as near.

    What is drawn the same in Latin is Arabic, and a bar nothing; digits must be nearer than letters.
    """
    if not near:
        return None
    best = min(near, key=lambda one: one.distance)
    is_digit = any(map(str.isdecimal, best.text))
    margin = weights.BITMAP_DIGIT_MARGIN if is_digit else weights.BITMAP_MARGIN
    chosen = choose_text([one.text for one in near if one.distance <= best.distance + margin])
    if not chosen or chosen[0] in _BARS or not all(map(str.isascii, chosen[1:])):
        return None
    return None if is_digit and best.distance > weights.MAX_BITMAP_DIGIT_DISTANCE else chosen[0]
