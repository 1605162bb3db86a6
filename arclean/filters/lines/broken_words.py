"""Words broken at the end of a line: with a hyphen, as Latin words are, or without one, by the extractor."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER, TATWEEL
from arclean.arabic.marks import MARK
from arclean.evidence.word_boundaries.wrapped_words import WrappedWords

if TYPE_CHECKING:
    from arclean.core.context import Context
    from arclean.evidence.hard_wraps.line_features import LineFeatures

__all__ = ["BrokenWords"]

_MAX_WORD = 40  # characters of a word
_MIN_PIECE = 2  # letters: nothing breaks a line after or before one
_word_at_end = LazyPattern(f"[{LETTER}{MARK}{TATWEEL}]+$").search
_word_at_start = LazyPattern(f"[{LETTER}{MARK}{TATWEEL}]+").match
_hyphenated_at_end = LazyPattern("(?<![A-Za-z])[A-Za-z]*[a-z][-\u2010]$").search
_list_compounds = LazyPattern("(?<![A-Za-z-])[A-Za-z]{1,30}-[a-z]{1,30}(?![A-Za-z-])").findall
_latin_at_start = LazyPattern("[a-z]+").match
_ends_in_address = LazyPattern(r"(?:@|://|(?<![^\s(])www\.)[^\s@]{0,80}[/?&=_-]$").search
_address_at_start = LazyPattern("[A-Za-z0-9]+(?:[./?=&_%#-]+[A-Za-z0-9]+)+|[0-9]+|[a-z]+[/=]").match
_ends_in_slash = LazyPattern("(?<![A-Za-z0-9])[A-Z0-9]{1,3}/$").search
_DASHES = "-\u2010\u2013"
_SOFT_HYPHEN = "\u00ad"


class BrokenWords:
    r"""Joins two lines of one paragraph: with a space, or with nothing where a word was broken.

    >>> from arclean.evidence.hard_wraps.line_features import describe_lines
    >>> from arclean.core.context import Context
    >>> text = "an exam-\nple"
    >>> BrokenWords(text, Context()).join(*describe_lines(text))
    (7, '')
    """

    def __init__(self, text: str, context: Context) -> None:
        self._text = text
        self._context = context
        self._wrapped_words = WrappedWords(text, context)

    @cached_property
    def _compounds(self) -> frozenset[str]:
        """The words that the text itself writes with a hyphen."""
        return frozenset(_list_compounds(self._text))

    def is_certain(self, line: LineFeatures, following: LineFeatures) -> bool:
        """Return whether a word was certainly broken between two lines of running text, whatever their widths."""
        if line.has_columns or following.has_columns or following.is_item:
            return False
        return self._wrapped_words.is_broken(line.end, following.start)

    def join(self, line: LineFeatures, following: LineFeatures) -> tuple[int, str]:
        """Return from where the text up to the following line is replaced, and by what: a space, or nothing."""
        tail = self._text[max(line.start, line.end - _MAX_WORD) : line.end]
        head = self._text[following.start : min(following.end, following.start + _MAX_WORD)]
        if tail.endswith(_SOFT_HYPHEN):
            return line.end - 1, ""
        is_parted = _ends_in_slash(tail) and head[0].isascii() and (head[0].isupper() or head[0].isdigit())
        if is_parted or (_ends_in_address(tail) and _address_at_start(head)):
            return line.end, ""
        if tail[-1] in _DASHES:
            latin, hyphenated = _latin_at_start(head), _hyphenated_at_end(tail)
            if latin and hyphenated:
                is_compound = hyphenated[0] + latin[0] in self._compounds
                return (line.end if is_compound else line.end - 1), ""
            is_range = tail[-2:-1].isdigit() and head[0].isdigit()
            return line.end, "" if is_range else " "  # after Arabic letters it is a dash
        left, right = _word_at_end(tail), _word_at_start(head)
        if left and right and (self._is_one_word(left[0], right[0]) or self.is_certain(line, following)):
            return line.end - (len(tail) - len(tail.rstrip(TATWEEL))), ""
        return line.end, " "

    def _is_one_word(self, left: str, right: str) -> bool:
        """Return whether the lexicon has what two pieces of two letters or more make, and neither piece by itself."""
        lexicon = self._context.lexicon
        if min(len(left.rstrip(TATWEEL)), len(right)) < _MIN_PIECE:
            return False
        return left not in lexicon and right not in lexicon and left + right in lexicon
