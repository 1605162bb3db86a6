"""Charstrings of CFF (Adobe Technical Note 5177): whether one draws anything, seen from its first operators."""

from __future__ import annotations

__all__ = ["charstring_draws"]

_DRAWING = frozenset((5, 6, 7, 8, 24, 25, 26, 27, 30, 31))  # lines and curves
_STEMS = frozenset((1, 3, 18, 23))
_MASKS = frozenset((19, 20))
_MOVES = frozenset((4, 21, 22))
_END, _SHORT_NUMBER, _FIRST_NUMBER, _FIRST_PAIR, _LONG_NUMBER = 14, 28, 32, 247, 255
_ACCENTED = 4  # operands of an end that puts two other glyphs together


def charstring_draws(code: bytes | None) -> bool | None:
    """Return whether a charstring draws a line before it ends, or None where that takes more than a look.

    >>> charstring_draws(bytes((139, 139, 21, 140, 140, 5, 14))), charstring_draws(bytes((139, 14)))
    (True, False)
    """
    at = operands = stems = 0
    while code is not None and at < len(code):
        byte = code[at]
        if byte >= _FIRST_NUMBER or byte == _SHORT_NUMBER:
            operands += 1
            at += 5 if byte == _LONG_NUMBER else 3 if byte == _SHORT_NUMBER else 2 if byte >= _FIRST_PAIR else 1
            continue
        if byte in _DRAWING:
            return operands > 0 or None
        if byte == _END:
            return False if operands < _ACCENTED else None
        if byte in _STEMS or byte in _MASKS:
            stems += operands // 2
            at += (stems + 7) // 8 if byte in _MASKS else 0
        elif byte not in _MOVES:
            return None
        operands = 0
        at += 1
    return None
