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
_drop_points = LazyPattern(  # others of a line, whose signs are no code
    r"\\[xu]\{[0-9A-Fa-f]{2,6}\}|<(?:[Uu]\+|0[xX])?[0-9A-Fa-f]{2,8}>|&?#[xX]?[0-9A-Fa-f]{2,6};|&[A-Za-z]{2,8}[0-9]{0,2};"
).sub
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
    is_beside = line[:start].rstrip(_SIGNS).endswith(shown) or line[end:].lstrip(_SIGNS).startswith(shown)
    return len(shown) >= _MIN_SHOWN and is_beside
