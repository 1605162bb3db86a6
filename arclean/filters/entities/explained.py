"""References that a sentence speaks about: they are its words, and no damage.

A line speaks about a reference where it stands by itself in quotation marks or brackets, where what it stands for is
in the same line as itself, where a word for a sign or for writing stands before it, or one for "instead" after it. So
does a statement of a program, with a comment or a string in Arabic: the reference may be what the program says.
"""

from __future__ import annotations

import re

from arclean.arabic.controls import INVISIBLE
from arclean.arabic.lazy_patterns import LazyPattern

__all__ = ["REFERENCE_NAME", "is_explained"]

REFERENCE_NAME = "(?:[A-Za-z][A-Za-z0-9]{1,31}|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});"
"""Body of a pattern: a reference after its ampersand."""

_MARKS = f"[{INVISIBLE}]{{0,4}}"  # of direction: authors set them around a sign in quotation marks
_OPENING, _CLOSING = "\"'`\u00ab\u00bb\u2018-\u201f\u2039(\\[", "\"'`\u00ab\u00bb\u2018-\u201f\u203a)\\]"
_is_quoted = LazyPattern(f"[{_OPENING}]{_MARKS}&{REFERENCE_NAME}{_MARKS}[{_CLOSING}]").search
_ALONE = f"(?<!\\S)&{REFERENCE_NAME}(?=[\\s.\u060c\u061b:]|$)"
_WRITING = "(?:ب|ب?ال)?(?:[يتنأا]كتب|كتابة)(?:ه|ها)?"  # writes, write, writing
_SIGN_NAMES = "(?:ب|ب?ال)?(?:رمز|محرف|كيان|كود|شيفرة)"  # sign, character, entity, code
_INSTEAD = "(?:بدل|بدلا|مكان|عوضا|عوض)"  # instead, in the place of
_is_named = LazyPattern(f"(?<!\\S)(?:{_WRITING}|{_SIGN_NAMES})\\s(?:[^\\s&]{{1,12}}\\s)?{_ALONE}").search
_is_replaced = LazyPattern(f"{_ALONE} {_INSTEAD}(?!\\w)").search
_AND = "&(?:amp|AMP);"
_has_operator = LazyPattern(f"[A-Za-z0-9_)\\]] ?(?:{_AND}{_AND}|[-=]&gt;) ?[A-Za-z0-9_($]").search
_has_call = LazyPattern("[A-Za-z_](?:\\(| ?=|\\.[a-z])").search
_references = LazyPattern(f"&{REFERENCE_NAME}").sub
_SYNTAX = {"&": "(?:amp|AMP|#0?38|#[xX]26);", "<": "(?:lt|LT|#0?60|#[xX]3[cC]);", ">": "(?:gt|GT|#0?62|#[xX]3[eE]);"}
_names_both = {
    sign: (re.compile(f"(?<!\\w){sign}(?![\\w#])").search, re.compile(f"&{names}").search)
    for sign, names in _SYNTAX.items()
}


def is_explained(line: str) -> bool:
    """Return whether a line speaks about one of its references.

    >>> is_explained("يكتب &amp; في الروابط"), is_explained("الأهل &amp; الأصدقاء")
    (True, False)
    """
    if _is_quoted(line) or _is_named(line) or _is_replaced(line) or _is_program(line):
        return True
    return any(sign in line and raw(line) and coded(line) for sign, (raw, coded) in _names_both.items())


def _is_program(line: str) -> bool:
    """Return whether a line is a statement of a program: coded operators, or a call or assignment that a sign ends."""
    if _has_operator(line):
        return True
    rest = _references("", line).rstrip()
    return rest.endswith((";", "{", "}")) and _has_call(rest) is not None
