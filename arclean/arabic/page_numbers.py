"""Page numbers: the words that announce one, and the lines that are nothing else.

Source: books, reports and gazettes of several countries (see benchmarks/measures/furniture.py for the forms).
"""

from __future__ import annotations

import re

from arclean.arabic.lazy_patterns import LazyPattern

__all__ = ["DIGIT_RUN", "is_page_number"]

DIGIT_RUN = re.compile("[0-9\u0660-\u0669\u06f0-\u06f9]{1,9}")
"""A number in any of the three sets of digits."""

_PAGE = "\u0627\u0644\u0635\u0641\u062d\u0629|\u0635\u0641\u062d\u0629|\u0635|page|p\\.?"
_is_page_number = LazyPattern(
    rf"[^\w#]*(?:(?:{_PAGE})[ .:]*)?[^\w#]*#[^\w#]*(?:(?:\u0645\u0646|of)[^\w#]*#[^\w#]*|#[^\w#]*)?", re.IGNORECASE
).fullmatch


def is_page_number(shape: str) -> bool:
    """Return whether a line, with ``#`` for each number, is nothing but a page number, or that and the count of pages.

    >>> is_page_number("- # -"), is_page_number("# of #"), is_page_number("# apples")
    (True, True, False)
    """
    return _is_page_number(shape) is not None
