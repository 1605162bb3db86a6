"""Brackets and quotation marks that come in pairs, and which of them are mirrored where text runs to the left.

Source: Unicode 15.1, BidiMirroring.txt (round, square and curly brackets, guillemets); curly quotation marks are no
mirrored characters, but are turned by hand.
"""

from __future__ import annotations

import re

from arclean.arabic.lazy_patterns import LazyPattern

__all__ = [
    "BRACKET_PAIRS", "CLOSING_BRACKETS", "MIRRORED_BRACKET", "OPENING_BRACKETS", "QUOTE_PAIRS", "count_lone_brackets",
    "mirror_brackets_alone",
]  # fmt: skip

BRACKET_PAIRS = ("()", "[]", "{}", "\u00ab\u00bb", "\u2039\u203a")
"""Pairs that mirror: parentheses, square and curly brackets, guillemets, single guillemets."""

QUOTE_PAIRS = ("\u201c\u201d", "\u2018\u2019")
"""Curly quotation marks; many authors open with the right one."""

OPENING_BRACKETS = "".join(pair[0] for pair in BRACKET_PAIRS + QUOTE_PAIRS)
CLOSING_BRACKETS = "".join(pair[1] for pair in BRACKET_PAIRS + QUOTE_PAIRS)

MIRRORED_BRACKET = {pair[side]: pair[1 - side] for pair in BRACKET_PAIRS + QUOTE_PAIRS for side in (0, 1)}
"""The other one of each pair."""

_brackets = LazyPattern("[" + re.escape("".join(BRACKET_PAIRS)) + "]").findall


def count_lone_brackets(text: str) -> int:
    """Return how many brackets of a line close nothing or are closed by nothing.

    >>> count_lone_brackets("(a) [b]"), count_lone_brackets(")a( 1)")
    (0, 1)
    """
    lone = 0
    found = _brackets(text)
    for pair in BRACKET_PAIRS:
        opening, closing = pair[0], pair[1]
        depth = 0
        for char in found:
            if char == opening:
                depth += 1
            elif char == closing and depth:
                depth -= 1
            elif char == closing:
                lone += 1
        lone += depth
    return lone


def mirror_brackets_alone(mirrored: str, written: str) -> str:
    """Return a text of which all characters were mirrored with what was written for those that are no brackets.

    Tools that write a line as it is seen have its brackets mirrored; of other signs (``\u2265``) nothing tells.

    >>> mirror_brackets_alone("(x \u2264 5)", ")x \u2265 5(")
    '(x \u2265 5)'
    """
    return "".join(
        [new if new == old or old in MIRRORED_BRACKET else old for new, old in zip(mirrored, written, strict=True)]
    )
