"""The parts of a text that are tokenized at a time, and the language of its lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import FOREIGN
from arclean.core.edits import Span
from arclean.evidence.line_order.letter_order import reads_backwards
from arclean.language.language_id import line_language

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from arclean.core.context import Context

__all__ = ["arabic_line_test", "line_blocks", "line_language_finder"]

_FOREIGN_LETTER = FOREIGN.replace("\u0671-", "\u0672-")  # alef wasla is Quranic
_has_foreign_letter = LazyPattern(f"[{_FOREIGN_LETTER}]").search
_has_own_letter = LazyPattern("[\u0623\u0625\u0629\u0649]").search  # of Arabic alone: hamzas, teh marbuta, maksura
_BLOCK_SIZE = 1 << 12  # characters of a block, at least: what is repaired in one, all of it is judged again
_MAX_BLOCK_SIZE = 1 << 16  # of a block without an empty line; its tokens take 2 MB


def line_blocks(text: str) -> Iterator[Span]:
    r"""Yield the spans of blocks of whole lines, of whole paragraphs where these are not long.

    The tokens of a long text would take thirty times its memory.

    >>> list(line_blocks("قال\nيوم"))
    [Span(start=0, end=7)]
    """
    at = 0
    while at < len(text):
        end = text.find("\n\n", at + _BLOCK_SIZE, at + _MAX_BLOCK_SIZE) + 2
        end = end if end > 1 else text.find("\n", at + _MAX_BLOCK_SIZE) + 1 or len(text)
        yield Span(at, end)
        at = end


def arabic_line_test(text: str, context: Context) -> Callable[[int], bool]:
    """Return the test whether the line at a place, and those around it, are not of another language.

    Of a line too short to tell one, letters that Arabic does not write tell, where none stands beside them that the
    others do not (``برونئی دارالسلام``).

    A line that is stored backwards, and was left so, has no Arabic words either.

    >>> from arclean.core.context import Context
    >>> [arabic_line_test(line, Context())(0) for line in ("ذهب إلى المدينة", "این كتاب را از او گرفتم", "القو ات")]
    [True, False, True]
    >>> arabic_line_test(".سرام 31 يف ةنيدملا ىلإ بهذ", Context())(0)
    False
    """
    known: dict[int, bool] = {}

    def is_arabic(place: int) -> bool:
        start = text.rfind("\n", 0, place) + 1
        if start not in known:
            end = text.find("\n", place)
            line = text[start : len(text) if end < 0 else end]
            said = {line_language(line), context.language_at(text, start)}
            is_of_arabic = said <= {"ar", None} and ("ar" in said or not _is_foreign(line))
            known[start] = is_of_arabic and not reads_backwards(line)
        return known[start]

    return is_arabic


def line_language_finder(text: str, context: Context) -> Callable[[int], str | None]:
    """Return the function that names the language of the line at a place, by its own words or the lines around it.

    Each line is looked at once as long as the places follow one another.

    >>> from arclean.core.context import Context
    >>> line_language_finder("این کتاب را از او گرفتم", Context())(0)
    'fa'
    """
    line, known = Span(0, -1), None

    def language_at(place: int) -> str | None:
        nonlocal line, known
        if not line.start <= place <= line.end:
            end = text.find("\n", place)
            line = Span(text.rfind("\n", 0, place) + 1, len(text) if end < 0 else end)
            known = line_language(text[line.start : line.end]) or context.language_at(text, place)
        return known

    return language_at


def _is_foreign(line: str) -> bool:
    return _has_foreign_letter(line) is not None and _has_own_letter(line) is None
