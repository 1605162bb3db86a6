"""Signs inside Latin words: codes of a legacy font for Arabic, which have a sign for every other letter.

Such fonts drew Arabic shapes for the codes of Latin letters and of the signs of Mac OS (``f˘£˘∏˘≤â GCh∫``). A line of
them is too short for sums of bits. Of 1.8 million messages in 200 languages that have more than ASCII none has such
signs of two kinds and a fifth of its characters beyond ASCII; formulas have no accents beside them, hyphenation points
are of one kind.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.core.line_spans import line_spans
from arclean.filters.wrong_map import weights

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["lines_of_signs"]

_LATIN_LETTER = "A-Za-z\u00c0-\u024f"
_HIGH = "\u00a1-\u00bf\u02c6\u02c7\u02d8-\u02dd\u2202-\u22ff"
_INNER_SIGN = "\u00a1-\u00be\u00d7\u00f7\u0192\u2020-\u2022\u2030\u2044\u20ac\u2122\u25ca"
_find_signs = LazyPattern(
    f"(?<=[{_LATIN_LETTER}])[{_INNER_SIGN}\u02c6\u02c7\u02d8-\u02dd\u2202-\u22ff](?=[{_LATIN_LETTER}{_HIGH}])|(?<=[{_HIGH}])[{_HIGH}](?=[{_LATIN_LETTER}])"
).findall
_accents = LazyPattern("[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u02c6\u02c7\u02d8-\u02dd]").findall
_has_arabic = LazyPattern("[\u0600-\u06ff]").search
_others = LazyPattern("[^\x00-\x7f]").findall


def lines_of_signs(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of lines whose words have signs inside.

    >>> list(lines_of_signs("f˘£˘∏˘≤â GCh∫ GCeù¢")), list(lines_of_signs("col·lecció, a≤b"))
    ([(0, 19)], [])
    """
    for start, end in line_spans(text):
        line = text[start:end]
        if _has_arabic(line) or len(_others(line)) < weights.MIN_HIGH_SHARE * len(line):
            continue
        if len({*_find_signs(line)}) >= weights.MIN_SIGN_KINDS and len(_accents(line)) > 1:
            yield start, end
