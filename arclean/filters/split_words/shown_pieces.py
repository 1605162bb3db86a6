"""Pieces that a text shows as an error: ``الصواب «الكتاب» لا «ا لكتاب»``, ``الخطأ: ا لكتاب``.

Two strings that stand by themselves between quotation marks or brackets, or after a colon, in a line that speaks of
errors. A line that quotes the whole word too tells nothing: of a word that comes twice one may be split.
"""

from __future__ import annotations

import re

__all__ = ["is_shown"]

_PAIRS = ("\u00ab\u00bb", "\u201c\u201d", '""', "()")
_has_word_of_errors = re.compile(
    "(?<![\u0621-\u064a])[\u0648\u0641]?(?:\u0627\u0644)?"
    "(?:\u062e\u0637\u0623|\u062e\u0637\u0627|\u062e\u0627\u0637\u0626\u0629?|\u063a\u0644\u0637|\u0635\u0648\u0627\u0628"
    "|\u0635\u062d\u064a\u062d\u0629?|\u062a\u0635\u0648\u064a\u0628)(?![\u0621-\u064a])"
).search
_ends_in_colon = re.compile(":[ \u00a0]*$").search


def is_shown(text: str, start: int, end: int) -> bool:
    """Return whether the pieces from ``start`` to ``end`` are shown.

    >>> is_shown("يكتب «ا لكتاب» خطأ", 6, 13), is_shown("صدر «ا لقانون» أمس", 5, 13)
    (True, False)
    """
    first, last = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    line = text[first : len(text) if last < 0 else last]
    around = text[start - 1 : start] + text[end : end + 1]
    is_quoted = len(around) == len(_PAIRS[0]) and around in _PAIRS
    is_apart = is_quoted or _ends_in_colon(text, first, start) is not None
    return is_apart and _has_word_of_errors(line) is not None
