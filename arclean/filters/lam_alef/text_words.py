"""The words of a text: their letters alone, and their spans.

A word may hold what is no letter: marks, kashida, private-use characters and ``(cid:N)``; the last two stand for a
kashida that has no character. In this they differ from the words of :mod:`arclean.language.tokens`; also, all words of
a document are counted at once, so only their letters are kept.
"""

from __future__ import annotations

from sys import intern
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.letters import LETTER, TATWEEL
from arclean.arabic.marks import MARK
from arclean.arabic.possessive_patterns import compile_pattern
from arclean.arabic.unmapped_glyphs import GLYPH_NUMBER, UNMAPPED_GLYPH

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable

__all__ = ["NON_LETTERS", "TextWords", "WordGaps"]

NON_LETTERS = f"{MARK}{TATWEEL}{UNMAPPED_GLYPH}"
"""Class body: what may stand within a word beside letters."""
_TEXT_WORD = compile_pattern(f"[{LETTER}][{LETTER}{NON_LETTERS}]*+(?:{GLYPH_NUMBER}[{LETTER}{NON_LETTERS}]*+)*+")
_has_non_letter = compile_pattern(f"[{NON_LETTERS}]|{GLYPH_NUMBER}").search
_drop_non_letters = compile_pattern(f"[{NON_LETTERS}][{NON_LETTERS}]*|{GLYPH_NUMBER}").sub
_WORD_REACH = 40  # characters on either side of an offset in which its word is looked for


class TextWords(NamedTuple):
    """The words of a text, all of them or some: ``letters`` has their letters alone, ``matches`` where they stand.

    ``matches`` is None for all words: their spans are looked for when they are needed, for a large text has millions of
    words and few of them are repaired. Equal words are one object.
    """

    text: str
    letters: list[str]
    matches: list[re.Match[str]] | None

    @classmethod
    def from_text(cls, text: str) -> TextWords:
        """Return all words of a text."""
        has_non_letters = _has_non_letter(text)
        letters: list[str] = []
        for line in text.split("\n"):
            found = _TEXT_WORD.findall(line)
            if found and has_non_letters:
                found = _drop_non_letters("", "\n".join(found)).split("\n")
            letters += map(intern, found)
        return cls(text, letters, None)

    @classmethod
    def around_offsets(cls, text: str, offsets: list[int]) -> TextWords:
        """Return the words that hold some offsets; words of some 40 characters and more are left out."""
        found = {
            match.start(): match
            for offset in offsets
            for match in _TEXT_WORD.finditer(text, max(0, offset - _WORD_REACH), offset + _WORD_REACH)
            if match.start() <= offset < match.end() < offset + _WORD_REACH
        }
        matches = [found[start] for start in sorted(found)]
        return cls(text, [_drop_non_letters("", match[0]) for match in matches], matches)

    def find_matches(self) -> Iterable[re.Match[str]]:
        """Return the matches of the words in the text, in the order of ``letters``."""
        return _TEXT_WORD.finditer(self.text) if self.matches is None else self.matches


class WordGaps(NamedTuple):
    """The texts between the words of a text."""

    text: str
    matches: list[re.Match[str]]

    def before(self, index: int) -> str:
        """Return the text before the word of an index, or all after the last word."""
        start = self.matches[index - 1].end() if index else 0
        return self.text[start : self.matches[index].start() if index < len(self.matches) else None]
