"""Brackets and quotation marks that come in pairs, and which of them are mirrored where text runs to the left.

Source: Unicode 15.1, BidiMirroring.txt (round, square and curly brackets, guillemets); curly quotation marks are no
mirrored characters, but are turned by hand.
"""

from __future__ import annotations

__all__ = ["CLOSING", "MIRROR", "OPENING", "PAIRS", "QUOTES"]

PAIRS = ("()", "[]", "{}", "\u00ab\u00bb", "\u2039\u203a")
"""Pairs that mirror: parentheses, square and curly brackets, guillemets, single guillemets."""

QUOTES = ("\u201c\u201d", "\u2018\u2019")
"""Curly quotation marks; many authors open with the right one."""

OPENING = "".join(pair[0] for pair in PAIRS + QUOTES)
CLOSING = "".join(pair[1] for pair in PAIRS + QUOTES)

MIRROR = {pair[side]: pair[1 - side] for pair in PAIRS + QUOTES for side in (0, 1)}
"""The other one of each pair."""
