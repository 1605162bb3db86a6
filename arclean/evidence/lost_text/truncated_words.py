"""Truncated words: what a font that lacks a ligature leaves of a word, in lines that justification stretched.

A ligature of two letters at the end of a word (reh with jeem, hah or khah) that has no ToUnicode entry comes out as
nothing. Where the letter before it was stretched, the word ends in a kashida (``وجـ``); else it is short (``خــا``).
"""

from __future__ import annotations

from itertools import islice

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import ARABIC, LETTER, TATWEEL, joins_left
from arclean.arabic.marks import MARK
from arclean.core.edits import Span
from arclean.core.line_spans import line_spans_with
from arclean.evidence.lost_text import weights

__all__ = ["find_short_words", "find_truncated_words"]

_KASHIDA_INSIDE = LazyPattern(f"(?<!{TATWEEL}){TATWEEL}++(?=[{LETTER}])")
_KASHIDA_AT_END = LazyPattern(f"{TATWEEL}(?!\\S)(?! ?{TATWEEL})")
_WORD_WITH_KASHIDA = LazyPattern(f"(?<!\\S)\\S++(?<={TATWEEL})(?! ?{TATWEEL})")
_is_arabic = LazyPattern(f"[{ARABIC}][{ARABIC}]*$").match
_is_clitic = LazyPattern(
    "[\u0648\u0641]?(?:[\u0628\u0643\u0644\u0647]|[\u0628\u0643\u0644]?\u0627\u0644|\u0644\u0644|\u0628\u0627\u0644|\u0647\u0640)$"
).match
_SHORT_WORD = LazyPattern(f"{TATWEEL}(?<=[{ARABIC}].)(?<![\\w{MARK}]..){TATWEEL}*+[{ARABIC}](?![\\w{MARK}])")


def find_truncated_words(text: str) -> list[Span]:
    """Return the spans of the words that end in a kashida which no author writes, in lines stretched elsewhere too.

    >>> find_truncated_words("سافــر الرجــل إلــى المدينــة وجـ")
    [Span(start=31, end=34)]
    """
    if TATWEEL not in text:
        return []
    return [word for line in line_spans_with(_KASHIDA_AT_END.search, text) for word in _truncated_in_line(text, line)]


def _truncated_in_line(text: str, line: Span) -> list[Span]:
    words = [Span(*found.span()) for found in _WORD_WITH_KASHIDA.finditer(text, line.start, line.end)]
    truncated = [word for word in words if _is_truncated(text[word.start : word.end])]
    return truncated if truncated and _is_stretched(text, line) else []


def _is_stretched(text: str, line: Span) -> bool:
    """Return whether kashidas within words show that justification stretched a line."""
    needed = weights.STRETCHED_PLACES
    return len(list(islice(_KASHIDA_INSIDE.finditer(text, line.start, line.end), needed))) == needed


def _is_truncated(word: str) -> bool:
    """Return whether no author ends a word so: a clitic, a list's letter and the Hijri sign do end in a kashida."""
    bare = word.replace(TATWEEL, "")
    return len(bare) > 1 and _is_arabic(bare) is not None and joins_left(bare[-1]) and _is_clitic(bare) is None


def find_short_words(text: str, common: frozenset[str]) -> list[Span]:
    """Return the spans of the words of two letters that are stretched, in lines stretched elsewhere too.

    Words of ``common`` are left out; whether one of the others is no word, a lexicon must say.

    >>> find_short_words("سافــر الرجــل إلــى المدينــة مــن خــا", frozenset(["من"]))
    [Span(start=36, end=40)]
    """
    found: list[Span] = []
    line, is_stretched = Span(0, 0), False
    for word in _SHORT_WORD.finditer(text) if TATWEEL in text else ():
        start, end = word.start() - 1, word.end()
        if text[start] + text[end - 1] in common:
            continue
        if start >= line.end:
            line = Span(text.rfind("\n", 0, start) + 1, (text.find("\n", start) + 1 or len(text) + 1) - 1)
            is_stretched = _is_stretched(text, line)
        if is_stretched:
            found.append(Span(start, end))
    return found
