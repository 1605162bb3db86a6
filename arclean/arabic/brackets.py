"""Brackets and quotation marks that come in pairs, and which of them are mirrored where text runs to the left.

Source: Unicode 15.1, BidiMirroring.txt (round, square and curly brackets, guillemets); curly quotation marks are no
mirrored characters, but are turned by hand.
"""

from __future__ import annotations

__all__ = ["BRACKET_PAIRS", "CLOSING_BRACKETS", "MIRRORED_BRACKET", "OPENING_BRACKETS", "QUOTE_PAIRS"]

BRACKET_PAIRS = ("()", "[]", "{}", "\u00ab\u00bb", "\u2039\u203a")
"""Pairs that mirror: parentheses, square and curly brackets, guillemets, single guillemets."""

QUOTE_PAIRS = ("\u201c\u201d", "\u2018\u2019")
"""Curly quotation marks; many authors open with the right one."""

OPENING_BRACKETS = "".join(pair[0] for pair in BRACKET_PAIRS + QUOTE_PAIRS)
CLOSING_BRACKETS = "".join(pair[1] for pair in BRACKET_PAIRS + QUOTE_PAIRS)

MIRRORED_BRACKET = {pair[side]: pair[1 - side] for pair in BRACKET_PAIRS + QUOTE_PAIRS for side in (0, 1)}
"""The other one of each pair."""
