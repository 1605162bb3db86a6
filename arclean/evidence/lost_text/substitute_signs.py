"""Text that came out as substitute signs: question marks of a code page, or boxes of a font, without its letters.

``?????? ????????? ??? ?????``, ``■■■■■■ ■■■``: the spaces between words stay, so strings of one sign of several lengths
stand side by side, as no author writes them (none in 45 million characters of clean text); one string by itself, and
equal ones, may be an author's. Boxes are also drawn as bars and ratings, which are fewer in a row.
Boxes: xhtml2pdf and ReportLab print U+25A0 for each letter that a font lacks; others print U+25A1 or U+25AF.
"""

from __future__ import annotations

from arclean.arabic.lazy_patterns import LazyPattern

__all__ = ["SUBSTITUTE_SIGN_TRIGGERS", "find_substitute_signs"]

_QUESTION_MARK, _BOXES = "?", "\u25a0\u25a1\u25af"
SUBSTITUTE_SIGN_TRIGGERS = ("?? ?", "? ??", *(sign + " " + sign for sign in _BOXES))
"""Strings one of which is in every text that came out so."""

_FEWEST_SIGNS = 5  # of all strings: shorter ones may be somebody's surprise
_FEWEST_STRINGS = {_QUESTION_MARK: 2} | dict.fromkeys(_BOXES, 3)
_find_strings = LazyPattern(rf"(?<![^\s(\[\"'])([?{_BOXES}])\1*+(?:[ ,.:()/-]{{1,2}}\1++)++").finditer
_signs = LazyPattern(rf"[?{_BOXES}]+").findall


def find_substitute_signs(text: str) -> list[tuple[int, int]]:
    """Return the spans of strings of substitute signs, side by side, that stand for words.

    >>> find_substitute_signs("?????? ??? 2015"), find_substitute_signs("ماذا ??? ??? نعم")
    ([(0, 10)], [])
    """
    found = []
    for strings in _find_strings(text):
        lengths = [*map(len, _signs(strings[0]))]
        is_long = sum(lengths) >= _FEWEST_SIGNS and len(lengths) >= _FEWEST_STRINGS[strings[1]]
        if is_long and len({*lengths}) > 1:
            found.append(strings.span())
    return found
