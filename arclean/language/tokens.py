r"""Cut a text into tokens: words, numbers, words of Latin letters and signs.

Three readings of one grammar, each for another question:

* :func:`letter_runs` lists the words alone; it is for measures that look at one word at a time.
* :func:`folded_tokens` lists all tokens of a line, folded; tables are trained by it, so what asks a table for pairs
  must use it, or read a text in the same way.
* :func:`placed_tokens` lists them with their spans, for what changes a text; filters get them from
  :meth:`arclean.core.filter.Context.tokens`. It reads the text as it stands, before anything is folded. So it takes
  glyphs without a character for letters of a word, a full stop after a number for a part of it, and a line break or a
  tab for a sign.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.letters import ARABIC, FOREIGN, LETTER, TATWEEL
from arclean.arabic.marks import HARAKAT, MARK
from arclean.arabic.presentation_forms import FORM
from arclean.arabic.unmapped_glyphs import GLYPH_CODE, UNMAPPED_GLYPH
from arclean.language.folding import INVISIBLE, fold

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = [
    "BREAK",
    "LATIN",
    "NUMBER",
    "SIGNS",
    "Token",
    "TokenMemory",
    "folded_tokens",
    "letter_runs",
    "placed_tokens",
]

BREAK, NUMBER, LATIN = "", "0", "a"
"""The text of a token that is no word: a sign or the edge of a line, a number, and a word of Latin letters."""
SIGNS = frozenset((BREAK, NUMBER, LATIN))
"""The three texts of tokens that are no words."""

_KINDS = (BREAK, "", NUMBER, LATIN)  # by the group of the patterns below
_DIGITS = "0-9\u0660-\u0669\u06f0-\u06f9"
_LATIN = "([A-Za-z\u00c0-\u024f]+)"
_find_folded = re.compile(
    f"([{LETTER}][{LETTER}]*)|([{_DIGITS}]+(?:[.,\u066b\u066c][0-9\u0660-\u0669]+)*)|{_LATIN}|[^\\s\\w]",
).finditer
_UNMAPPED = UNMAPPED_GLYPH + GLYPH_CODE  # what may stand for a letter that was lost
_find_placed = re.compile(
    f"([{LETTER}{_UNMAPPED}][{LETTER}{MARK}{TATWEEL}{_UNMAPPED}]*)|([{_DIGITS}][{_DIGITS}.,\u066b\u066c]*)"
    f"|{_LATIN}|[^\\s\\w]|[\n\f\t]",
).finditer
_has_odd = re.compile(f"[{MARK}{TATWEEL}{FOREIGN}{FORM}{_UNMAPPED}{INVISIBLE}]").search
_is_plain = re.compile(f"[{ARABIC}{HARAKAT}]+").fullmatch

letter_runs: Callable[[str], list[str]] = re.compile(f"[{LETTER}][{LETTER}]*").findall
"""Return the runs of letters of a text; a folded text has one run for each word."""


def folded_tokens(line: str) -> list[str]:
    """Return the words of a line, folded, with :data:`NUMBER`, :data:`LATIN` and :data:`BREAK` for what is none.

    >>> folded_tokens("وقّع الطرفان، في 12.5 PDF.")
    ['وقع', 'الطرفان', '', 'في', '0', 'a', '']
    """
    return [found[1] or _KINDS[found.lastindex or 0] for found in _find_folded(fold(line))]


class Token(NamedTuple):
    """A token and its span ``[start, end)`` in a text.

    ``text`` is the folded word, or one of :data:`SIGNS`. ``plain`` is True where letters of Arabic and vowels alone
    spell the word: none is of another language, none was lost, and the text is not Quranic.
    """

    start: int
    end: int
    text: str
    plain: bool

    @property
    def kind(self) -> str:
        """Return ``"word"``, ``"number"``, ``"latin"`` or ``"sign"``.

        >>> [token.kind for token in placed_tokens("في 12 PDF.", 0, 10)]
        ['word', 'number', 'latin', 'sign']
        """
        return _KIND_NAMES.get(self.text, "word")


_MAX_KEPT = 1 << 20  # characters of the spans whose tokens are kept, 32 MB: those of a section of a long text
_KIND_NAMES = {BREAK: "sign", NUMBER: "number", LATIN: "latin"}


def placed_tokens(text: str, start: int, end: int) -> list[Token]:
    r"""Return the tokens of ``text[start:end]``; a line break and a tab are :data:`BREAK`.

    >>> [token.text for token in placed_tokens("قال، في 12\nيوم", 0, 14)]
    ['قال', '', 'في', '0', '', 'يوم']
    """
    as_token = _as_token if _has_odd(text, start, end) else _as_plain_token
    return [as_token(found) for found in _find_placed(text, start, end)]


class TokenMemory:
    """The tokens of the spans of a text that were asked for last; they take thirty times the memory of their text."""

    def __init__(self) -> None:
        self._text, self._size = "", 0
        self._rows: dict[tuple[int, int], list[Token]] = {}

    def tokens_of(self, text: str, start: int, end: int) -> list[Token]:
        """Return :func:`placed_tokens` of a span; the same list where the same span is asked for again."""
        if self._text != text or self._size > _MAX_KEPT:
            self._text, self._size, self._rows = text, 0, {}
        row = self._rows.get((start, end))
        if row is None:
            row = self._rows[start, end] = placed_tokens(text, start, end)
            self._size += end - start
        return row


def _as_plain_token(found: re.Match[str]) -> Token:
    """Return the token of a match in a text in which every word is plain, and has nothing to fold."""
    kind = found.lastindex
    if kind == 1:
        return Token(*found.span(), found[0], True)
    return Token(*found.span(), _KINDS[kind or 0], False)


def _as_token(found: re.Match[str]) -> Token:
    if found.lastindex == 1:
        return Token(*found.span(), *_fold_and_check(found[0]))
    return Token(*found.span(), _KINDS[found.lastindex or 0], False)


@lru_cache(maxsize=1 << 13)  # words come again
def _fold_and_check(word: str) -> tuple[str, bool]:
    return fold(word), _is_plain(word) is not None
