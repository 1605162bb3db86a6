"""Glyph substitution: what the glyphs stand for that no character has of its own.

Contextual forms, ligatures and variants are made from the glyphs of characters by the table ``GSUB`` of a font.
"""

from __future__ import annotations

import unicodedata
from itertools import chain
from typing import Any

from arclean.arabic.dots import without_dots
from arclean.readers.pdf.fonts.gsub_table import ALTERNATE, LIGATURE, MULTIPLE, SINGLE, substitution_rules

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
    if not texts:  # from which others might be made
        return texts
    try:
        made = _named_rules(font, SINGLE, ALTERNATE, LIGATURE)
        rules = [(sources, target) for sources, (target,) in made]
        taken_apart = _named_rules(font, MULTIPLE)
    except Exception:  # noqa: BLE001 - a torn table raises what it likes
        return texts
    _follow_rules(texts, rules)
    before = len(texts)
    skeletons = [(source, several[0]) for (source,), several in taken_apart if len(several) > 1]  # dots stand last
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
        open_rules = []
        for sources, target in rules:
            if target in texts:
                continue
            if all(map(texts.__contains__, sources)):
                texts[target] = "".join([texts[one] for one in sources])
            else:
                open_rules.append((sources, target))
        if len(texts) == before:
            break
        rules = open_rules


_DECOMPOSED = frozenset("اوبتثجخذزشضظغفقكنهةيىکی")
"""Letters, without a hamza, whose glyphs fonts replace by a skeleton and what sits on it."""


def _named_rules(font: Any, *kinds: int) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Return what glyph substitution of some types replaces, and by what, as names of glyphs."""
    if font is None or "GSUB" not in font:
        return []
    known = dict(enumerate(font.getGlyphOrder()))
    return [
        (tuple([known.get(one) or _unknown_name(one) for one in sources]),
         tuple([known.get(one) or _unknown_name(one) for one in targets]))
        for _, sources, targets in substitution_rules(font.getTableData("GSUB"), kinds)
    ]  # fmt: skip


def _unknown_name(number: int) -> str:
    """Return what fontTools calls a glyph that a font does not have."""
    return f"glyph{number:05d}"
