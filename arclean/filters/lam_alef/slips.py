"""Other explanations of a word that is none: a letter of it was lost, or is another one.

A word with two letters swapped is one of many that a slip or other damage may leave: ``السررية`` is ``السريرة`` with a
ligature turned back, and ``السريرية`` without one of its letters. Which it was, the line has to say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.arabic.letters import ARABIC, class_members

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["words_after_slips"]

_SLIP_LETTERS = sorted(class_members(ARABIC))


def words_after_slips(word: str, is_word: Callable[[str], bool]) -> list[str]:
    """Return the known words that a word becomes with one letter more, or with another in the place of one.

    >>> words_after_slips("السررية", {"السريرية", "السريرة"}.__contains__)
    ['السريرية']
    """
    return [*dict.fromkeys([other for other in _all_slips(word) if is_word(other)])]


def _all_slips(word: str) -> Iterator[str]:
    for at in range(len(word) + 1):  # mutation: equivalent - the end of the word twice
        before, after = word[:at], word[at:]
        for letter in _SLIP_LETTERS:
            yield before + letter + after
            if after and letter != after[0]:
                yield before + letter + after[1:]
