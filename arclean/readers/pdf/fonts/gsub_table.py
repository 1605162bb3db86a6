"""The table ``GSUB`` of a font program, read from its bytes as far as it tells what glyphs stand for.

fontTools makes objects of all tables, records and glyph names that it passes; what is asked here are four kinds of
substitution, in their order. Format: OpenType 1.9, GSUB and common table formats.
"""

from __future__ import annotations

from struct import unpack_from
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

__all__ = ["ALTERNATE", "EXTENSION", "LIGATURE", "MULTIPLE", "SINGLE", "GlyphRule", "substitution_rules"]

SINGLE, MULTIPLE, ALTERNATE, LIGATURE, EXTENSION = 1, 2, 3, 4, 7
"""Types of lookups; the last holds any of them."""

GlyphRule = tuple[int, tuple[int, ...], tuple[int, ...]]
"""The type of a substitution, the numbers of glyphs that it replaces, and of those that it puts in their place."""


def substitution_rules(table: bytes, kinds: Collection[int]) -> Iterator[GlyphRule]:
    """Yield the substitutions of some types, those in extensions too, in the order of the table.

    Each alternate is a rule of its own. Raises ``struct.error``, IndexError or ValueError where the table is torn.
    """
    (lookups,) = unpack_from(">H", table, 8)
    for lookup in _offsets(table, lookups, lookups) if lookups else ():
        (kind,) = unpack_from(">H", table, lookup)
        if kind not in kinds and kind != EXTENSION:
            continue
        for subtable in _offsets(table, lookup + 4, lookup):
            inner, at = kind, subtable
            if kind == EXTENSION:
                _, inner, offset = unpack_from(">HHL", table, subtable)
                at = subtable + offset
            if inner in kinds:
                yield from _READERS[inner](table, at)


def _offsets(table: bytes, at: int, base: int) -> list[int]:
    """Return the places that a counted list of offsets names, from a base."""
    return [base + offset for offset in _numbers(table, at)]


def _numbers(table: bytes, at: int) -> Sequence[int]:
    """Return a counted list of numbers of two bytes."""
    (count,) = unpack_from(">H", table, at)
    return unpack_from(f">{count}H", table, at + 2)


def _coverage(table: bytes, at: int, offset: int) -> Sequence[int]:
    """Return the glyphs that a subtable is for, in its order; none where it says none. ``at`` is its own place."""
    kind = unpack_from(">H", table, at + offset)[0] if offset else 0
    if kind == 1:
        return _numbers(table, at + offset + 2)
    if kind != 2:
        return ()
    (count,) = unpack_from(">H", table, at + offset + 2)
    ranges = [unpack_from(">3H", table, at + offset + 4 + 6 * number) for number in range(count)]
    if sum(max(0, last + 1 - first) for first, last, _ in ranges) > _MAX_GLYPHS:
        raise ValueError("more glyphs than there are")
    return [glyph for first, last, _ in sorted(ranges, key=lambda one: one[2]) for glyph in range(first, last + 1)]


_MAX_GLYPHS = 1 << 16  # of a font


def _read_single(table: bytes, at: int) -> Iterator[GlyphRule]:
    kind, coverage = unpack_from(">HH", table, at)
    glyphs = _coverage(table, at, coverage)
    if kind == 1:
        (delta,) = unpack_from(">h", table, at + 4)
        targets: Sequence[int] = [(glyph + delta) & 0xFFFF for glyph in glyphs]
    elif kind == 2:
        targets = _numbers(table, at + 4)
        if len(targets) != len(glyphs):
            raise ValueError("not one glyph for each")
    else:
        raise ValueError("no such substitution")
    return ((SINGLE, (source,), (target,)) for source, target in _last_of_each(zip(glyphs, targets, strict=True)))


def _read_multiple(table: bytes, at: int) -> Iterator[GlyphRule]:
    for source, place in _covered(table, at, whole=False):
        yield MULTIPLE, (source,), tuple(_numbers(table, place))


def _read_alternate(table: bytes, at: int) -> Iterator[GlyphRule]:
    for source, place in _covered(table, at):
        yield from ((ALTERNATE, (source,), (target,)) for target in _numbers(table, place))


def _read_ligature(table: bytes, at: int) -> Iterator[GlyphRule]:
    for first, place in _covered(table, at):
        for ligature in _offsets(table, place, place):
            target, count = unpack_from(">HH", table, ligature)
            yield LIGATURE, (first, *unpack_from(f">{max(0, count - 1)}H", table, ligature + 4)), (target,)


def _covered(table: bytes, at: int, *, whole: bool = True) -> Iterator[tuple[int, int]]:
    """Return the glyphs of a subtable, each with the place of what is said of it: of the ``whole`` of them, or some."""
    kind, coverage = unpack_from(">HH", table, at)
    if kind != 1:
        raise ValueError("no such substitution")
    glyphs, places = _coverage(table, at, coverage), _offsets(table, at + 4, at)
    if whole and len(glyphs) != len(places):
        raise ValueError("not a glyph for each")
    return _last_of_each(zip(glyphs, places, strict=False))


def _last_of_each(pairs: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Return pairs of which no two begin alike: the last one of several stands in the place of the first."""
    return iter(dict(pairs).items())


_READERS = {SINGLE: _read_single, MULTIPLE: _read_multiple, ALTERNATE: _read_alternate, LIGATURE: _read_ligature}
