"""The language of a place in a document: of its line, and of the lines around it.

A short line tells little: a Persian headline may be spelt as Arabic is, and a name in Uyghur as no word of either. So
the lines around a place are read with its own, the nearest first, until there are letters enough to tell. What decides
is how many bits the letter models of :mod:`arclean.language.legibility` save in one language over the best other one.

Of lines alone, of 2 and of 9 words, so many are told right: Arabic .80 and .99, Persian .50 and .98, Urdu .49 and .98,
Sindhi .57 and .94, Uyghur .94 and 1. Of lines in other languages .004 at most are told as Arabic, of 9 words none; of
Arabic ones .005 as another, of 9 words .0004 (odd lines of harm_* and test_*, which nothing was fitted to; 2026-11-29).
Sorani is told as Uyghur: what matters here is that it is not Arabic.
"""

from __future__ import annotations

from functools import lru_cache
from math import sqrt
from operator import add
from typing import NamedTuple

from arclean.language import weights
from arclean.language.legibility import ARABIC_SCRIPT, script_costs, script_languages

__all__ = ["DocumentLanguage", "LineMemory"]

_ARABIC = "ar"
_MAX_KEPT_LINE = 1 << 10  # characters of a line whose costs are kept
_SHORT_LINE, _MOST_LINES = 1 << 8, 1 << 14  # characters of a line that a run remembers, and how many: 8 MB
_MAX_LINES = 64  # lines looked at around a place: a text of blank lines costs no more than another


class _LineCosts(NamedTuple):
    """Letters and ends of words of a line, and the bits that they cost in each language of the script."""

    letters: int
    bits: tuple[float, ...]


LineMemory = dict[str, _LineCosts]
"""The costs of short lines, which a run remembers from one state of its text to the next."""


class DocumentLanguage:
    r"""The languages of the places of one text in Arabic letters.

    >>> document = DocumentLanguage("قیمت دلار و یورو امروز در بازار\nامام علی علیه السلام\nآخرین اخبار ورزشی کشور")
    >>> document.language_at(40), DocumentLanguage("قالت الوزارة إن العمل بدأ").language_at(0)
    ('fa', 'ar')
    """

    __slots__ = ("_known", "_line", "_lines", "_memory", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._memory: LineMemory = {}
        self._lines: dict[int, _LineCosts] = {}
        self._known: dict[int, str | None] = {}
        self._line = (0, -1)  # the one asked for last: a long one is asked for often

    def share_lines(self, memory: LineMemory) -> None:
        """Remember short lines where other states of the text do."""
        self._memory = memory

    def language_at(self, place: int) -> str | None:
        """Return the code of the language of a place of the text ("ar", "fa", ...), or None where none leads.

        What is not Arabic wins: a line is Arabic only where those around it are no other language, nor it by itself.
        """
        start, end = self._line
        if not start <= place <= end:
            start, end = self._text.rfind("\n", 0, place) + 1, self._text.find("\n", place)
            self._line = start, len(self._text) if end < 0 else end
        if start not in self._known:
            around = _leading_language(self._costs_around(start))
            own = _leading_language(self._costs_of(start))
            self._known[start] = own if around in (_ARABIC, None) and own is not None else around
        return self._known[start]

    def _costs_of(self, start: int) -> _LineCosts:
        """Return the costs of the line that begins at ``start``."""
        if start not in self._lines:
            end = self._text.find("\n", start)
            line = self._text[start : len(self._text) if end < 0 else end]
            self._lines[start] = self._measure_line(line)
        return self._lines[start]

    def _measure_line(self, line: str) -> _LineCosts:
        """Return the costs of a line: a text has most lines still after an edit, and a run its memory of them."""
        if len(line) > _SHORT_LINE:
            return _costs_of_line(line) if len(line) <= _MAX_KEPT_LINE else _costs_of_line.__wrapped__(line)
        memory = self._memory
        costs = memory.get(line)
        if costs is None:
            if len(memory) >= _MOST_LINES:
                memory.clear()
            costs = memory[line] = _costs_of_line(line)
        return costs

    def _costs_around(self, start: int) -> _LineCosts:
        """Return the costs of a line and of those before and after it, in turns, until there are letters enough."""
        text, lines, (letters, bits) = self._text, self._lines, self._costs_of(start)
        before, after, enough = start, start, weights.NEIGHBOURHOOD_LETTERS
        for number in range(_MAX_LINES):
            if letters >= enough:
                break
            if number % 2:
                if not before:
                    continue
                before = text.rfind("\n", 0, before - 1) + 1
                added = lines.get(before) or self._costs_of(before)
            else:
                end = text.find("\n", after)
                if end < 0:
                    after = len(text)
                    continue
                after = end + 1
                added = lines.get(after) or self._costs_of(after)
            if added.letters:
                bits = tuple(map(add, bits, added.bits)) if letters else added.bits
                letters += added.letters
        return _LineCosts(letters, bits)


@lru_cache(maxsize=1 << 10)  # texts have lines of others
def _costs_of_line(line: str) -> _LineCosts:
    return _LineCosts(*script_costs(line, ARABIC_SCRIPT))


def _leading_language(costs: _LineCosts) -> str | None:
    """Return the language that is cheapest by a margin, which grows as the root of the letters; else None."""
    if not costs.letters:
        return None
    first, second = sorted(costs.bits)[:2]
    is_leading = second - first >= weights.LEADING_LANGUAGE_BITS * sqrt(costs.letters)
    return script_languages(ARABIC_SCRIPT)[costs.bits.index(first)] if is_leading else None
