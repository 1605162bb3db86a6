"""Cut words: what a font that lacks a ligature leaves of a word, in lines that justification stretched.

A ligature of two letters at the end of a word (reh with jeem, hah or khah) that has no ToUnicode entry comes out as
nothing. Where the letter before it was stretched, the word ends in a kashida (``وجـ``); else it is short (``خــا``).
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Any

from arclean.arabic.letters import ARABIC, LETTER, TATWEEL, joins_left
from arclean.arabic.marks import MARK
from arclean.core.edits import Span
from arclean.core.line_spans import line_spans_with

if TYPE_CHECKING:
    from collections.abc import MutableMapping

    Cache = MutableMapping[tuple[str, str], Any]

__all__ = ["cut_words", "short_words"]

_STRETCH = re.compile(f"{TATWEEL}(?:{TATWEEL})*(?=[{LETTER}])")
_FINAL = re.compile(f"{TATWEEL}(?!\\S)(?! ?{TATWEEL})")
_is_arabic = re.compile(f"[{ARABIC}][{ARABIC}]*$").match
_is_clitic = re.compile(
    "[\u0648\u0641]?(?:[\u0628\u0643\u0644\u0647]|[\u0628\u0643\u0644]?\u0627\u0644|\u0644\u0644|\u0628\u0627\u0644|\u0647\u0640)$"
).match
_STRETCHED = 3  # stretches in a line that show it to be justified by kashida
_SHORT = re.compile(f"{TATWEEL}(?<=[{ARABIC}].)(?<![\\w{MARK}]..){TATWEEL}*+[{ARABIC}](?![\\w{MARK}])")


def cut_words(text: str) -> list[Span]:
    """Find the words that end in a kashida which no author writes, in a line that is stretched in other words.

    >>> cut_words("سافــر الرجــل إلــى المدينــة وجـ")
    [Span(start=31, end=34)]
    """
    if TATWEEL not in text:
        return []
    return [word for line in line_spans_with(_FINAL.search, text) for word in _cut_in(text, line)]


def _cut_in(text: str, line: Span) -> list[Span]:
    ends = [found.end() for found in _FINAL.finditer(text, line.start, line.end)]
    words = [Span(max(text.rfind(" ", line.start, end - 1) + 1, line.start), end) for end in ends]
    cut = [word for word in words if _is_cut(text[word.start : word.end])]
    return cut if cut and _is_stretched(text, line) else []


def _is_stretched(text: str, line: Span) -> bool:
    return len(list(islice(_STRETCH.finditer(text, line.start, line.end), _STRETCHED))) == _STRETCHED


def _is_cut(word: str) -> bool:
    """Tell whether no author ends a word so: a clitic, a list's letter and the Hijri sign do end in a tatweel."""
    bare = word.replace(TATWEEL, "")
    return len(bare) > 1 and _is_arabic(bare) is not None and joins_left(bare[-1]) and _is_clitic(bare) is None


def short_words(text: str, common: frozenset[str]) -> list[Span]:
    """Find the words of two letters that are stretched, in lines that are stretched in other words too.

    Words of ``common`` are left out; whether one of the others is none, a lexicon must tell.

    >>> short_words("سافــر الرجــل إلــى المدينــة مــن خــا", frozenset(["من"]))
    [Span(start=36, end=40)]
    """
    found: list[Span] = []
    line, stretched = Span(0, 0), False
    for word in _SHORT.finditer(text) if TATWEEL in text else ():
        start, end = word.start() - 1, word.end()
        if text[start] + text[end - 1] in common:
            continue
        if start >= line.end:
            line = Span(text.rfind("\n", 0, start) + 1, (text.find("\n", start) + 1 or len(text) + 1) - 1)
            stretched = _is_stretched(text, line)
        if stretched:
            found.append(Span(start, end))
    return found
