r"""Whether a line speaks about the escapes in it: they are its words, and no damage."""

from __future__ import annotations

import re

from arclean.arabic.lazy_patterns import LazyPattern

__all__ = ["speaks_of_escapes"]

_speaks = LazyPattern(
    "يونيكود|يونيكد|ترميز|شيفرة|كود|محارف|محرف|رمز|تهريب|هروب|[يتن]كتب|بيرل|جافا|بايثون|كتابة|یونیکد|کدگذاری|"
    "unicode|utf-?8|\\brtf\\b|perl|zeichen|kodier|escap|encod|regex|json|charset|javascript|python|percent",
    re.IGNORECASE,
).search
_is_code = LazyPattern(r"[{};<>\[\]]|\bvar\b|\bconst\b|\w\(|=>|::").search
_drop_mail_words = LazyPattern(r"=\?[^?\s]{1,30}\?[BbQq]\?[^?\s]{1,200}\?=").sub  # they name a page by themselves
_drop_points = LazyPattern(r"\\[xu]\{[0-9A-Fa-f]{2,6}\}").sub  # others of a line, whose braces are no code
_MIN_SHOWN = 3  # letters
_SIGNS = " \t=:()-\u2013\u00ab\u00bb\"'\u060c,"  # between a word and what it is written as


def speaks_of_escapes(line: str, start: int, end: int, reading: str) -> bool:
    r"""Return whether a line speaks about its span [start, end), or is code, or has what the span stands for itself.

    >>> speaks_of_escapes(r"رمز الكلمة \u0633\u0644\u0627\u0645", 11, 35, "سلام")
    True
    >>> speaks_of_escapes(r"المدينة: \u0633\u0644\u0627\u0645", 9, 33, "سلام")
    False
    """
    before, after = (_drop_points("", _drop_mail_words("", part)) for part in (line[:start], line[end:]))
    shown = reading.strip()
    if _speaks(before) or _speaks(after) or _is_code(before) or _is_code(after):
        return True
    is_beside = _drop_signs_after(before).endswith(shown) or _drop_signs_before(after).startswith(shown)
    return len(shown) >= _MIN_SHOWN and is_beside


def _drop_signs_after(text: str) -> str:
    return text.rstrip(_SIGNS)


def _drop_signs_before(text: str) -> str:
    return text.lstrip(_SIGNS)
