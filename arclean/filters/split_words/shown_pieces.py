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
_REACH_OF_ERRORS = 400  # characters of the line on either side: a line may be a whole text


def is_shown(text: str, start: int, end: int) -> bool:
    """Return whether the pieces from ``start`` to ``end`` are shown.

    >>> is_shown("يكتب «ا لكتاب» خطأ", 6, 13), is_shown("صدر «ا لقانون» أمس", 5, 13)
    (True, False)
    """
    around = text[start - 1 : start] + text[end : end + 1]
    is_quoted = len(around) == len(_PAIRS[0]) and around in _PAIRS
    before, after = text[max(0, start - _REACH_OF_ERRORS) : start], text[end : end + _REACH_OF_ERRORS]
    if not is_quoted and not before.rstrip(" \u00a0").endswith(":"):
        return False
    return _has_word_of_errors(f"{before.rpartition(chr(10))[2]} {after.partition(chr(10))[0]}") is not None
