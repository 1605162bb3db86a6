"""Characters that are not seen: marks of direction, joiners, break hints; and control codes, by what they may be.

Source: Unicode 15.1, General_Category Cf and Cc; UAX #9 for the marks of direction; section 23.2 for joiners.
"""

from __future__ import annotations

__all__ = [
    "BREAKS", "BYTE_ORDER", "CODE", "DIRECTIONS", "EMBEDDING", "ENDS", "INVISIBLE", "JOINER", "NON_JOINER",
    "OVERRIDE", "STARTS",
]  # fmt: skip

NON_JOINER = "\u200c"
JOINER = "\u200d"
BYTE_ORDER = "\ufeff"

DIRECTIONS = "\u200e\u200f\u061c"
"""Left-to-right, right-to-left and Arabic letter mark: letters without width."""

_FORMATTING, _ISOLATE = "\u202c", "\u2069"  # pop directional formatting, pop directional isolate

STARTS = dict.fromkeys("\u202a\u202b\u202d\u202e", _FORMATTING) | dict.fromkeys("\u2066\u2067\u2068", _ISOLATE)
"""What opens a stretch of its own direction, and what closes it: embeddings and overrides, isolates."""

ENDS = _FORMATTING + _ISOLATE
OVERRIDE = "\u202d"
"""Left-to-right override: what it holds is shown in the order in which it is stored, Arabic letters too."""

EMBEDDING = "\u202a-\u202e\u2066-\u2069"
"""Class body: what opens or closes a stretch of its own direction."""

BREAKS = "\u00ad\u200b\u2060-\u2064\u206a-\u206f\ufeff"
"""Class body: soft hyphen, zero-width space, word joiner, invisible operators, the deprecated U+206A to U+206F and
the byte order mark: nothing that Arabic text is read or shaped by."""

INVISIBLE = BREAKS + DIRECTIONS + EMBEDDING + NON_JOINER + JOINER
"""Class body: all of them."""

CODE = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff"
"""Class body: control codes that end no line (not TAB, LF, VT, FF, CR, NEL), and two that are no characters."""
