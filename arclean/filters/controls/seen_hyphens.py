r"""Soft hyphens that were seen: the hyphen of a font whose map calls it U+00AD.

A soft hyphen parts a word where a line may break. One beside a space, between a digit and what follows, between single
letters (``[أ\u00adج]``), or between two adjectives with articles parts no word: it is a dash.
"""

from __future__ import annotations

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER
from arclean.arabic.marks import MARK

__all__ = ["SOFT_HYPHEN", "seen_hyphens"]

SOFT_HYPHEN = "\u00ad"
_BODY = f"{LETTER}{MARK}\u0640"
_seen = LazyPattern(
    f"(?<!\\S){SOFT_HYPHEN}(?=\\S)(?!{SOFT_HYPHEN})"  # a dash before a paragraph, a minus
    f"|(?<=\\s){SOFT_HYPHEN}(?=\\s)"
    f"|(?<=\\d){SOFT_HYPHEN}(?=\\w)|(?<=\\w){SOFT_HYPHEN}(?=\\d)"
    f"|(?<![{_BODY}][{_BODY}])(?<=[{LETTER}]){SOFT_HYPHEN}(?=[{LETTER}](?![{_BODY}{SOFT_HYPHEN}]))"
    f"|(?:\u0629|(?<!\\S)\u0627\u0644[{LETTER}][{LETTER}]*\u064a){SOFT_HYPHEN}(?=\u0627\u0644[{LETTER}][{LETTER}])"
).finditer


def seen_hyphens(line: str) -> list[int]:
    r"""Return the places of soft hyphens that were seen.

    >>> seen_hyphens("[أ\u00adج] 12\u00ad14 الوزا\u00adرة")
    [2, 8]
    """
    return [found.end() - 1 for found in _seen(line)]
