"""Which words there are, told by the bytes of their table: no dictionary of them is made.

Who only asks whether some words are known need not keep all of them as strings, which take thirty megabytes: in its
file a table is a text of one byte a letter, sorted within each class of frequency, and words that begin alike lie side
by side in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from arclean.errors import ReadError
from arclean.language.tables.word_table import CODEC

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["WordList", "unpack_word_list"]

_LOOKED_AT = 1 << 16  # bytes at a time, in which the classes are looked for
_BEGINNING = 3  # letters by which places are remembered
_REMEMBERED = 1 << 13  # words of which it is remembered whether they are listed


class WordList:
    """Words, of which nothing is known but that they are words; they are asked for folded, as in a word table.

    ``letters`` are the bytes of words, a line end after each; what follows the line end at ``end`` is not looked at.
    """

    __slots__ = ("_answers", "_first", "_letters", "_places", "_runs")

    def __init__(self, letters: bytes, end: int) -> None:
        self._letters = letters
        self._first = letters[: letters.find(b"\n")]
        self._runs = [*_sorted_runs(letters, end)]
        self._places: dict[bytes, list[tuple[int, int]]] = {}
        self._answers: dict[object, bool] = {}

    def __contains__(self, word: object) -> bool:
        known = self._answers.get(word)
        if known is None:
            if len(self._answers) >= _REMEMBERED:
                self._answers.clear()
            known = self._answers[word] = self._look_up_word(str(word))
        return known

    def _look_up_word(self, word: str) -> bool:
        """Return whether a word is listed, by the bytes of the table."""
        try:
            letters = word.encode(CODEC)
        except UnicodeEncodeError:
            return False
        if not letters or b"\n" in letters:
            return False
        if letters == self._first:  # no line ends before it
            return True
        beginning, line = letters[:_BEGINNING], b"\n%b\n" % letters
        places = self._places.get(beginning)
        if places is None:
            places = self._places[beginning] = [
                (max(self._find_place(beginning, *run), 0), self._find_place(beginning + b"\xff", *run) + 1)
                for run in self._runs
            ]
        find = self._letters.find
        for start, end in places:  # noqa: SIM110 - in half the time
            if find(line, start, end) >= 0:
                return True
        return False

    def _find_place(self, letters: bytes, start: int, end: int) -> int:
        """Return the end of the line before the first word of a sorted run that is not below some letters.

        It is -1 before the first of all words.
        """
        text = self._letters
        while start < end:
            middle = text.rfind(b"\n", max(start, 0), (start + end) // 2 + 1)
            following = text.find(b"\n", middle + 1)
            if text[middle + 1 : following] < letters:
                start = following
            else:
                end = middle
        return start


def _sorted_runs(letters: bytes, end: int) -> Iterator[tuple[int, int]]:
    """Yield the runs in which words are sorted: the ends of the lines before the first word and of the last."""
    start = at = -1
    last = b""
    while at < end:
        stop = letters.find(b"\n", min(at + 1 + _LOOKED_AT, end))
        place = at
        for word in letters[at + 1 : stop].split(b"\n"):
            if word < last:
                yield start, place
                start = place
            last = word
            place += len(word) + 1
        at = stop
    yield start, end


def unpack_word_list(raw: bytes, options: Mapping[str, Any]) -> WordList:
    """Return the words that :func:`~arclean.language.tables.word_table.pack_words` packed.

    Raises ReadError where words and costs are not as many.

    >>> from arclean.language.tables.word_table import pack_words
    >>> words = unpack_word_list(*pack_words({"من": 5.5, "في": 5.0, "فيه": 15.0}, 100))
    >>> "في" in words, "فيه" in words, "ف" in words, "فيها" in words
    (True, True, False, False)
    """
    end = len(raw) - options["words"] - 1
    if end < 0 or raw[end : end + 1] != b"\n" or raw.count(b"\n", 0, end + 1) != options["words"]:
        raise ReadError("the table of words is cut short or broken: train or install it again")
    return WordList(raw, end)  # a megabyte that is not copied
