"""Layers: what kinds of characters an edit changes."""

from __future__ import annotations

import unicodedata
from collections import Counter

__all__ = ["changed_layers"]

_CLASSES = {"L": "letters", "N": "digits", "M": "marks", "Z": "spaces"}


class _Layers(dict[str, str]):
    """The layer of each character, worked out once."""

    def __missing__(self, char: str) -> str:
        self[char] = layer = _layer(char)
        return layer


def _layer(char: str) -> str:
    if char in "\n\r\f\v\u2028\u2029":  # U+001C to U+001E and U+0085 are glyph numbers and bytes here, no breaks
        return "lines"
    if char == "\t":
        return "spaces"
    if char == "\u0640":  # category Lm, yet no letter: it carries no sound
        return "signs"
    return _CLASSES.get(unicodedata.category(char)[0], "signs")


_layer_of = _Layers().__getitem__
_FEW = 100  # different characters that are counted one by one
_LETTERS, _ORDER = frozenset({"letters"}), frozenset({"order"})


def changed_layers(source: str, target: str) -> frozenset[str]:
    """Name the layers in which target differs from source.

    Layers are letters, digits (category N), marks, spaces, lines (breaks) and signs (all else: punctuation,
    kashida, controls); ``order`` stands alone where every layer kept its characters and only their order
    is another.

    >>> sorted(changed_layers("ب ـ", "ب")), sorted(changed_layers("21", "12"))
    (['signs', 'spaces'], ['order'])
    """
    if source == target:
        return frozenset()
    if source.isalpha() and target.isalpha() and len(source) != len(target) and "\u0640" not in source + target:
        return _LETTERS  # some came or went
    old, new = set(source), set(target)
    if old.isdisjoint(new):  # most edits: a decoding, a removal, an insertion
        return frozenset(map(_layer_of, old | new))
    if old == new and (source[::-1] == target or (len(old) < _FEW and _are_as_many(source, target, old))):
        return _ORDER
    gone = old - new
    if gone and "".join([char for char in source if char not in gone]) == target:
        return frozenset(map(_layer_of, gone))
    layers = frozenset(map(_layer_of, old | new))
    if len(layers) == 1:
        return layers if sorted(source) != sorted(target) else _ORDER
    before, after = Counter(source), Counter(target)
    found = {_layer_of(char) for char in before.keys() | after.keys() if before[char] != after[char]}
    kept = {char for char in before.keys() & after.keys() if _layer_of(char) not in found}
    if not found or _moved(source, target, kept):
        found.add("order")
    return frozenset(found)


def _are_as_many(source: str, target: str, chars: set[str]) -> bool:
    """Tell whether each of some characters stands in two texts equally often."""
    return list(map(source.count, chars)) == list(map(target.count, chars))


def _moved(source: str, target: str, kept: set[str]) -> bool:
    """Tell whether the characters of one layer, of those kept, stand in another order."""
    if not kept:
        return False
    before, after = ([char for char in text if char in kept] for text in (source, target))
    if before == after:
        return False
    layers = set(map(_layer_of, kept))
    split = ([[c for c in text if _layer_of(c) == name] for name in layers] for text in (before, after))
    return next(split) != next(split)
