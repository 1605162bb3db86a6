"""The layers of a text: which kinds of characters an edit changes.

Layers are letters, digits (Unicode category N), marks, spaces, lines (breaks) and signs (all else: punctuation,
kashida, controls); ``order`` is the layer of an edit that only moves characters.
"""

from __future__ import annotations

import unicodedata
from collections import Counter

__all__ = ["changed_layers"]

_LAYER_OF_CATEGORY = {"L": "letters", "N": "digits", "M": "marks", "Z": "spaces"}
_LINE_BREAKS = "\n\r\f\v\u2028\u2029"  # U+001C to U+001E and U+0085 are glyph numbers and bytes here, no breaks
_KASHIDA = "\u0640"  # category Lm, yet no letter: it carries no sound


class _LayerTable(dict[str, str]):
    """The layer of each character, computed when it is first asked for."""

    def __missing__(self, char: str) -> str:
        self[char] = layer = _find_layer(char)
        return layer


def _find_layer(char: str) -> str:
    if char in _LINE_BREAKS:
        return "lines"
    if char == "\t":
        return "spaces"
    if char == _KASHIDA:
        return "signs"
    return _LAYER_OF_CATEGORY.get(unicodedata.category(char)[0], "signs")


_layer_of = _LayerTable().__getitem__
_MAX_COUNTED = 100  # different characters that are counted one by one
_LETTERS_ONLY, _ORDER_ONLY = frozenset({"letters"}), frozenset({"order"})


def changed_layers(source: str, target: str) -> frozenset[str]:
    """Return the layers in which ``target`` differs from ``source``.

    ``order`` stands alone where every layer kept its characters and only their order changed.

    >>> sorted(changed_layers("ب ـ", "ب")), sorted(changed_layers("21", "12"))
    (['signs', 'spaces'], ['order'])
    """
    if source == target:
        return frozenset()
    if source.isalpha() and target.isalpha() and len(source) != len(target) and _KASHIDA not in source + target:
        return _LETTERS_ONLY  # some came or went
    old, new = set(source), set(target)
    if old.isdisjoint(new):  # most edits: a decoding, a removal, an insertion
        return frozenset(map(_layer_of, old | new))
    if old == new and (source[::-1] == target or (len(old) < _MAX_COUNTED and _counts_agree(source, target, old))):
        return _ORDER_ONLY
    gone = old - new
    if gone and "".join([char for char in source if char not in gone]) == target:
        return frozenset(map(_layer_of, gone))
    layers = frozenset(map(_layer_of, old | new))
    if len(layers) == 1:
        return layers if sorted(source) != sorted(target) else _ORDER_ONLY
    before, after = Counter(source), Counter(target)
    found = {_layer_of(char) for char in before.keys() | after.keys() if before[char] != after[char]}
    kept = {char for char in before.keys() & after.keys() if _layer_of(char) not in found}
    if not found or _is_reordered(source, target, kept):
        found.add("order")
    return frozenset(found)


def _counts_agree(source: str, target: str, chars: set[str]) -> bool:
    """Return whether each of some characters stands in two texts equally often."""
    return list(map(source.count, chars)) == list(map(target.count, chars))


def _is_reordered(source: str, target: str, kept: set[str]) -> bool:
    """Return whether the kept characters of some layer stand in another order."""
    if not kept:
        return False
    before, after = ("".join(filter(kept.__contains__, text)) for text in (source, target))
    if before == after:
        return False
    by_layer: dict[str, set[str]] = {}
    for char in kept:
        by_layer.setdefault(_layer_of(char), set()).add(char)
    return any(
        list(filter(one.__contains__, before)) != list(filter(one.__contains__, after)) for one in by_layer.values()
    )
