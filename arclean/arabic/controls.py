"""Invisible characters (direction marks, joiners, break hints) and control codes.

Source: Unicode 15.1, General_Category Cf and Cc; UAX #9 for the marks of direction; section 23.2 for joiners.
"""

from __future__ import annotations

__all__ = [
    "BREAK_HINTS",
    "BYTE_ORDER",
    "CONTROL_CODES",
    "DIRECTION_CLOSERS",
    "DIRECTION_CONTROLS",
    "DIRECTION_MARKS",
    "DIRECTION_OPENERS",
    "INVISIBLE",
    "JOINER",
    "LTR_OVERRIDE",
    "NON_JOINER",
]  # fmt: skip

NON_JOINER = "\u200c"
JOINER = "\u200d"
BYTE_ORDER = "\ufeff"

DIRECTION_MARKS = "\u200e\u200f\u061c"
"""Left-to-right, right-to-left and Arabic letter mark: letters without width."""

_FORMATTING, _ISOLATE = "\u202c", "\u2069"  # pop directional formatting, pop directional isolate

DIRECTION_OPENERS = dict.fromkeys("\u202a\u202b\u202d\u202e", _FORMATTING) | dict.fromkeys(
    "\u2066\u2067\u2068", _ISOLATE
)
"""What opens a span with a direction of its own, and what closes it: embeddings and overrides, isolates."""

DIRECTION_CLOSERS = _FORMATTING + _ISOLATE
LTR_OVERRIDE = "\u202d"
"""Left-to-right override: what it spans is shown in the order in which it is stored, Arabic letters too."""

DIRECTION_CONTROLS = "\u202a-\u202e\u2066-\u2069"
"""Class body: what opens or closes a span with a direction of its own."""

BREAK_HINTS = "\u00ad\u200b\u2060-\u2064\u206a-\u206f\ufeff"
"""Class body: soft hyphen, zero-width space, word joiner, invisible operators, the deprecated U+206A to U+206F and
the byte order mark: nothing that Arabic text is read or shaped by."""

INVISIBLE = BREAK_HINTS + DIRECTION_MARKS + DIRECTION_CONTROLS + NON_JOINER + JOINER
"""Class body: all of them."""

CONTROL_CODES = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff"
"""Class body: control codes that end no line (not TAB, LF, VT, FF, CR, NEL), and two that are no characters."""
