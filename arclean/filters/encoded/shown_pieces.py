r"""Whether marks of a tokenizer are shown by a text, or are its author's: then they are no damage.

A text that speaks about them says so in its line or the nearest ones, as with escapes, or has a joined word too: a
tokenizer cuts a word everywhere or nowhere. Rows of which every word has its mark and none is cut may be a list.
"""

from __future__ import annotations

import re

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.filters.encoded.about_escapes import ShownEscapes
from arclean.filters.encoded.lines_around import LINE_REACH, line_of, lines_around

__all__ = ["ShownPieces"]

_PIECE_LETTER = "[\u0621-\u063a\u0641-\u065f\u066e-\u06d3\u06d5\u200c]"
_JOINT = "(?:@@ | ##| ?\uffed ?)"
_CUT = LazyPattern(
    f"{_PIECE_LETTER}+(?:{_JOINT}{_PIECE_LETTER}+)+|\u2581{_PIECE_LETTER}+(?: (?!\u2581){_PIECE_LETTER}+)+"
)
_drop_marks = re.compile("[^\u0600-\u06ff]+").sub
_find_words = LazyPattern(f"{_PIECE_LETTER}+").findall
_is_uncut = LazyPattern(f"\u2581{_PIECE_LETTER}+(?:[ \u060c]+\u2581{_PIECE_LETTER}+)*").fullmatch
_MIN_JOINED = 4  # letters


class ShownPieces:
    """What a text says about marks of a tokenizer in it. Each line is read once."""

    def __init__(self, text: str, spans: list[tuple[int, int]]) -> None:
        self._text = text
        self._escapes = ShownEscapes(text, ((*span, "") for span in spans))
        self._said: dict[tuple[int, int], bool] = {}

    def is_shown(self, start: int, end: int) -> bool:
        """Return whether the line of a span shows its marks.

        >>> ShownPieces("القط ##ار = القطار", [(5, 7)]).is_shown(5, 7)
        True
        >>> ShownPieces("القط ##ار وصل", [(5, 7)]).is_shown(5, 7)
        False
        """
        first, last = line_of(self._text, start, end)
        key = (first, last) if last - first <= LINE_REACH else (start // LINE_REACH, -1)
        if key not in self._said:
            line = self._text[first:last].strip()
            self._said[key] = (
                self._escapes.is_shown(start, end) or self._has_joined(start, end) or bool(_is_uncut(line))
            )
        return self._said[key]

    def _has_joined(self, start: int, end: int) -> bool:
        """Return whether a word that is cut in the line of a span stands whole in the lines about it."""
        lines = [self._text[first:last] for first, last in lines_around(self._text, start, end)]
        joined = {word for found in _CUT.finditer(lines[0]) if len(word := _drop_marks("", found[0])) >= _MIN_JOINED}
        return any(not joined.isdisjoint(_find_words(_CUT.sub(" ", line))) for line in lines)
