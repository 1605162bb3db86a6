"""Glyph substitution: what the glyphs stand for that no character has of its own.

Contextual forms, ligatures and variants are made from the glyphs of characters by the table ``GSUB`` of a font.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["reached"]

_DEEPEST = 4  # substitutions upon substitutions: a font that chains more was not seen
_FORMS = {*range(0xFB50, 0xFE00), *range(0xFE70, 0xFF00), 0xA0, 0xAD}  # their plain counterparts go first


def reached(font: Any, characters: dict[int, str]) -> dict[str, str]:
    """Give what glyphs stand for: by the character map, then by what substitution makes of them, to its end."""
    texts: dict[str, str] = {}
    mapped = sorted(characters.items())
    for code, glyph in chain(
        (item for item in mapped if item[0] not in _FORMS), (item for item in mapped if item[0] in _FORMS),
    ):  # fmt: skip
        if not 0xE000 <= code < 0xF900 and code >= 32:
            texts.setdefault(glyph, chr(code))
    try:
        rules = list(_substitutions(font))
    except Exception:  # noqa: BLE001 - a torn table raises what it likes
        return texts
    for _ in range(_DEEPEST):
        before = len(texts)
        for sources, target in rules:
            if target not in texts and all(s in texts for s in sources):
                texts[target] = "".join(texts[s] for s in sources)
        if len(texts) == before:
            break
    return texts


_READ = {1, 3, 4, 7}  # single, alternate, ligature, and any of them behind a longer offset


def _substitutions(font: Any) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield what glyph substitution replaces by a single glyph: single, alternate and ligature substitution."""
    if font is None or "GSUB" not in font or font["GSUB"].table.LookupList is None:
        return
    for lookup in font["GSUB"].table.LookupList.Lookup:
        if lookup.LookupType not in _READ:
            continue
        for outer in lookup.SubTable:
            table = getattr(outer, "ExtSubTable", outer)
            kind = table.LookupType
            if kind == 1:
                yield from (((a,), b) for a, b in table.mapping.items())
            elif kind == 3:
                yield from (((a,), b) for a, several in table.alternates.items() for b in several)
            elif kind == 4:
                for first, ligatures in table.ligatures.items():
                    yield from (((first, *ligature.Component), ligature.LigGlyph) for ligature in ligatures)
