"""Glyph substitution: what the glyphs stand for that no character has of its own.

Contextual forms, ligatures and variants are made from the glyphs of characters by the table ``GSUB`` of a font.
"""

from __future__ import annotations

import unicodedata
from itertools import chain
from typing import TYPE_CHECKING, Any

from arclean.arabic.dots import without_dots

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["texts_by_substitution"]

_MAX_CHAIN = 4  # substitutions upon substitutions: a font that chains more was not seen
_FORMS = {*range(0xFB50, 0xFE00), *range(0xFE70, 0xFF00), 0xA0, 0xAD}  # their plain counterparts go first


def texts_by_substitution(font: Any, characters: dict[int, str]) -> dict[str, str]:
    """Return the texts of glyphs: by the character map, then by what substitution makes of them, to its end.

    ``font`` is a ``TTFont`` or None, ``characters`` are the glyphs of characters.
    """
    texts: dict[str, str] = {}
    mapped = sorted(characters.items())
    for code, glyph in chain(
        (item for item in mapped if item[0] not in _FORMS), (item for item in mapped if item[0] in _FORMS),
    ):  # fmt: skip
        if not 0xE000 <= code < 0xF900 and code >= 32:
            texts.setdefault(glyph, chr(code))
    try:
        rules, skeletons = list(_substitutions(font)), list(_decompositions(font))
    except Exception:  # noqa: BLE001 - a torn table raises what it likes
        return texts
    _follow_rules(texts, rules)
    before = len(texts)
    for source, skeleton in skeletons:
        plain = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", texts.get(source, "")))[:1]
        if skeleton not in texts and plain in _DECOMPOSED:
            texts[skeleton] = without_dots(plain)
    if len(texts) > before:
        _follow_rules(texts, rules)
    return texts


def _follow_rules(texts: dict[str, str], rules: list[tuple[tuple[str, ...], str]]) -> None:
    """Add the texts of glyphs that are made from those that have one."""
    for _ in range(_MAX_CHAIN):
        before = len(texts)
        for sources, target in rules:
            if target not in texts and all(s in texts for s in sources):
                texts[target] = "".join(texts[s] for s in sources)
        if len(texts) == before:
            break


_DECOMPOSED = frozenset("اوبتثجخذزشضظغفقكنهةيىکی")
"""Letters, without a hamza, whose glyphs fonts replace by a skeleton and what sits on it."""

# Types of lookups (OpenType 1.9); the last holds any of them.
_SINGLE, _MULTIPLE, _ALTERNATE, _LIGATURE, _EXTENSION = 1, 2, 3, 4, 7


def _substitutions(font: Any) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield what glyph substitution replaces by a single glyph: single, alternate and ligature substitution."""
    if font is None or "GSUB" not in font or font["GSUB"].table.LookupList is None:
        return
    for lookup in font["GSUB"].table.LookupList.Lookup:
        if lookup.LookupType not in (_SINGLE, _ALTERNATE, _LIGATURE, _EXTENSION):
            continue
        for outer in lookup.SubTable:
            table = getattr(outer, "ExtSubTable", outer)
            if table.LookupType == _SINGLE:
                yield from (((a,), b) for a, b in table.mapping.items())
            elif table.LookupType == _ALTERNATE:
                yield from (((a,), b) for a, several in table.alternates.items() for b in several)
            elif table.LookupType == _LIGATURE:
                for first, ligatures in table.ligatures.items():
                    yield from (((first, *ligature.Component), ligature.LigGlyph) for ligature in ligatures)


def _decompositions(font: Any) -> Iterator[tuple[str, str]]:
    """Yield the glyphs that are replaced by several, dots last, each with the first of these: a skeleton."""
    if font is None or "GSUB" not in font or font["GSUB"].table.LookupList is None:
        return
    for lookup in font["GSUB"].table.LookupList.Lookup:
        for outer in lookup.SubTable if lookup.LookupType in (_MULTIPLE, _EXTENSION) else ():
            table = getattr(outer, "ExtSubTable", outer)
            if table.LookupType == _MULTIPLE:
                yield from ((a, several[0]) for a, several in table.mapping.items() if len(several) > 1)
