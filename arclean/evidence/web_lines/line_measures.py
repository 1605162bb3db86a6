"""Measures of one line of a page, in any language: length, signs, numbers, words that bind, known phrases.

Each line gives as many numbers as :data:`LINE_MEASURES` has names. None looks at the language: which words bind a
sentence is told by the page itself (:mod:`arclean.evidence.web_lines.page_measures`) beside the lists of a few
languages, and the phrases of a few languages are one measure among many.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.evidence.web_lines.cues import binding_words, match_cue
from arclean.evidence.web_lines.features import compared_words

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["LINE_MEASURES", "MeasuredLine", "measure_line"]

LINE_MEASURES = (
    "words", "letters", "end", "start", "inner stops", "commas", "digits", "word length", "date", "clock", "separator",
    "copyright", "address", "sum", "brackets", "quotes", "code", "cue share", "strong cue", "menu cue", "tool cue",
    "cue at start",
)  # fmt: skip
"""Names of the measures of a line, in their order."""


def _number_kinds(*kinds: str) -> dict[str, int]:
    """Return the number of the kind of each sign, from 1."""
    return {sign: number for number, signs in enumerate(kinds, 1) for sign in signs}


_MAX_WORDS, _MAX_LETTERS = 80, 400
_LOOKED_AT = 600  # characters of a line that are read; of a longer one its beginning and its end
_INNER_STOP = LazyPattern(r"[.!?\u061f\u06d4\u3002\u2026][)\]\"'\u00bb\u201c\u201d\u2019]?\s")
_COMMA = LazyPattern("[,;\u060c\u061b\u3001]")
_DATE = LazyPattern(r"\b(?:1[34]|19|20)[0-9]{2}\b|\b[0-9]{1,4}[/.-][0-9]{1,2}[/.-][0-9]{1,4}\b")
_CLOCK = LazyPattern(r"\b[0-9]{1,2}[:.h][0-9]{2}\b")
_ADDRESS = LazyPattern(r"(?:https?://|www\.|[\w.-]+@)[\w.-]+")
_SEPARATOR = LazyPattern(r"\s[|/\u00bb\u203a>\u2022\u00b7\u2013-]\s")
_SUM = LazyPattern(r"[0-9]+ {0,3}[-+x*\u00d7\u2212] {0,3}[0-9]+ {0,3}=")
_CODE = LazyPattern(r"[{}<>$#=\\_`~]|\(\)|\w\.\w+\(|^\s*[-/]{1,2}\w")
_QUOTE = LazyPattern('["\u00ab\u00bb\u201c-\u201f\u2018\u2039\u203a]')
_SENTENCE_ENDS, _CLOSING = ".!?\u061f\u06d4\u3002", ")]}\"'\u00bb\u201d\u201c\u2019"
_ENDS = _number_kinds(_SENTENCE_ENDS, ":", ",;\u060c\u061b", _CLOSING, "\u2026", "|/>\u203a-\u2013*+")
_STARTS = _number_kinds("0123456789", "([{\"'\u00ab\u201c\u201e\u2018", "-*\u2022\u00b7\u2013#+>|\u00bb\u203a/@")
_FIGURES = {first + place: str(place) for first in (0x660, 0x6F0) for place in range(10)}
_STRONG = frozenset(("share", "follow", "related", "comments", "legal", "cookies", "newsletter", "top"))
_TOOLS = frozenset(("tools", "ago", "tags", "poll"))


class MeasuredLine(NamedTuple):
    """A line with its words as they are compared, its form (signs and lengths), its measures, and what binds it."""

    words: tuple[str, ...]
    form: str
    numbers: tuple[float, ...]
    bound: int


@lru_cache(maxsize=4096)
def measure_line(line: str) -> MeasuredLine:
    """Return the measures of a line, which holds no line break.

    >>> dict(zip(LINE_MEASURES, measure_line("Home | News").numbers))["words"]
    3.0
    """
    shown = line.strip() or "-"
    if len(shown) > _LOOKED_AT:
        shown = shown[:_LOOKED_AT] + " " + shown[-20:]
    words = compared_words(shown)
    plain = shown.translate(_FIGURES)
    figures = sum(char.isdigit() for char in plain)
    letters = sum(map(len, words))
    cues = _find_cues(words)
    covered = sum(size for _, size, _ in cues)
    groups = {group for _, _, group in cues}
    told = covered * 2 >= len(words)
    numbers = (
        min(len(line.split()), _MAX_WORDS), min(len(line), _MAX_LETTERS), _ENDS.get(plain[-1], 0),
        _STARTS.get(plain[0], 0), min(len(_INNER_STOP.findall(shown)), 9), min(len(_COMMA.findall(shown)), 9),
        figures / max(1, letters), letters / max(1, len(words)), _DATE.search(plain) is not None,
        _CLOCK.search(plain) is not None, _SEPARATOR.search(shown) is not None, "\u00a9" in shown,
        _ADDRESS.search(shown) is not None, _SUM.search(plain) is not None, "(" in shown,
        _QUOTE.search(shown) is not None, min(len(_CODE.findall(shown)), 5), covered / max(1, len(words)),
        told and bool(groups & _STRONG), told and "menu" in groups, told and bool(groups & _TOOLS),
        bool(cues) and cues[0][0] == 0,
    )  # fmt: skip
    bound = sum(map(binding_words().__contains__, words))
    return MeasuredLine(words, _form_of(plain), tuple(map(float, numbers)), bound)


def _find_cues(words: Sequence[str]) -> list[tuple[int, int, str]]:
    """Return the places, the lengths in words and the groups of the known phrases of a line."""
    found, at = [], 0
    while at < len(words):
        size, group = match_cue(words, at)
        if size:
            found.append((at, size, group))
        at += size or 1
    return found


_RUN = LazyPattern(r"[0-9]+|[^\W\d_]+|\s+")


def _form_of(plain: str) -> str:
    """Return the form of a line: what its runs of letters, digits and signs are, without the words."""
    if len(plain) > 90:
        return ""
    form = _RUN.sub(lambda found: "9" if found[0][0].isdigit() else " " if found[0].isspace() else "a", plain)
    return re.sub("a(?: a)+", "a+", form)
