"""ZapfDingbats: what the codes of the standard font of signs draw, which need not be embedded nor say its encoding.

Read as letters of the standard encoding its ticks are digits (``4``), and the box that ReportLab prints for a letter
that a font lacks is an ``n``.

Source: PDF 32000-1, annex D.6 (the built-in encoding), and the block Dingbats of Unicode 15.1, which keeps its order.
"""

from __future__ import annotations

__all__ = ["dingbat_of_code", "is_zapf_dingbats"]

_RANGES = (
    (0x20, 0x20, 0x20), (0x21, 0x7E, 0x2701), (0x80, 0x8D, 0x2768), (0xA1, 0xA7, 0x2761), (0xAC, 0xB5, 0x2460),
    (0xB6, 0xD4, 0x2776), (0xD8, 0xEF, 0x2798), (0xF1, 0xFE, 0x27B1),
)  # fmt: skip
"""First and last code, and the character of the first."""

_ELSEWHERE = {
    0x25: "\u260e", 0x2A: "\u261b", 0x2B: "\u261e", 0x48: "\u2605", 0x6C: "\u25cf", 0x6E: "\u25a0", 0x73: "\u25b2",
    0x74: "\u25bc", 0x75: "\u25c6", 0x77: "\u25d7", 0xA8: "\u2663", 0xA9: "\u2666", 0xAA: "\u2665", 0xAB: "\u2660",
    0xD5: "\u2192", 0xD6: "\u2194", 0xD7: "\u2195",
}  # fmt: skip
"""Signs that had a character in another block."""


def is_zapf_dingbats(name: str) -> bool:
    """Return whether a font of this name is the standard font of signs; subsets have a tag before it.

    >>> is_zapf_dingbats("ZapfDingbats"), is_zapf_dingbats("Helvetica")
    (True, False)
    """
    return name.rpartition("+")[2] == "ZapfDingbats"


def dingbat_of_code(code: int) -> str | None:
    """Return what a code draws, or None.

    >>> dingbat_of_code(0x34), dingbat_of_code(0x6E), dingbat_of_code(0xC0), dingbat_of_code(0xF0)
    ('✔', '■', '➀', None)
    """
    if code in _ELSEWHERE:
        return _ELSEWHERE[code]
    return next((chr(first + code - start) for start, end, first in _RANGES if start <= code <= end), None)
