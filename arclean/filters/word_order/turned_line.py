"""A line whose words were written down from left to right, as it is read: by the way its tool wrote signs.

Three ways are told apart: a tool that goes by the places of glyphs leaves signs on the side of a word on which they are
seen, so that a full stop stands before its word; one that goes by the places of words keeps the signs at words of
letters as they are read (and those at numbers as they are seen), or at all.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.brackets import count_lone_brackets, mirror_brackets_alone
from arclean.arabic.digits import DIGIT
from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER
from arclean.arabic.marks import MARK
from arclean.arabic.presentation_forms import FORM
from arclean.bidi import to_logical, to_visual
from arclean.core.placed_origin import origin_of_places
from arclean.evidence.line_order.two_way_runs import has_two_way_runs
from arclean.filters.word_order import weights

if TYPE_CHECKING:
    from collections.abc import Sequence

    from arclean.core.edits import Origin

__all__ = ["ReadLine", "SignWay", "count_faults", "read_lines", "read_turned_line"]

_IN_WORD_CLASS = f"{LETTER}{FORM}{MARK}\u0640\u200c"
_letter_spans = LazyPattern(f"[{_IN_WORD_CLASS}]+").finditer
_words = LazyPattern("\\S+").finditer
_has_arabic = LazyPattern(f"[{LETTER}{FORM}]").search
_words_and_gaps = LazyPattern("\\S+|\\s+").finditer
_has_latin_words = LazyPattern("[A-Za-z][^\\s]* +[^\\s]*[A-Za-z]").search  # which may have kept their order
_misplaced = LazyPattern(
    f"(?<!\\S)[.\u060c\u061b\u061f!:\u06d4]+(?=[^\\s.\u060c\u061b\u061f!:\u06d4])|(?<!\\S)[%\u066a]|\\A-[{DIGIT}]"
).findall


class SignWay(Enum):
    """How a tool writes the signs of turned lines: all as they are seen, those at words as read, or all as read."""

    SEEN = 0
    READ = 1
    READ_AT_WORDS = 2


class ReadLine(NamedTuple):
    """A line as it is read: its text with brackets as they are seen, the same with those that were written.

    ``places[i]`` is where the i-th character of both was; ``is_exact`` says that no other text is laid out so,
    ``is_open`` that Latin words or numbers of it may have stood in either order.
    """

    text: str
    as_written: str
    places: tuple[int, ...]
    is_exact: bool
    is_open: bool = False

    def origin(self) -> Origin:
        """Return which part of the text comes from which part of the line."""
        return origin_of_places(self.places)


def read_turned_line(line: str, way: SignWay) -> ReadLine:
    """Return a turned line as it is read; white space at its edges stays.

    >>> read_turned_line(".القاضي أعلنه ،ما وفق", SignWay.SEEN).text
    'وفق ما، أعلنه القاضي.'
    >>> read_turned_line("القاضي. أعلنه ما، وفق", SignWay.READ).text
    'وفق ما، أعلنه القاضي.'
    """
    core = line.strip()
    start = line.index(core)
    end = start + len(core)
    if way is SignWay.READ:
        order = _places_of_reversed_words(line, start, end)
        text, is_exact = "".join([line[place] for place in order]), True
    else:
        seen = _places_as_seen(line, start, end, way)
        read = to_logical("".join([line[place] for place in seen]), 1)
        order, is_exact = [seen[place] for place in read.order], read.exact
        text = mirror_brackets_alone(read.text, "".join([line[place] for place in order]))
    places = (*range(start), *order, *range(end, len(line)))
    is_open = has_two_way_runs(core) if not is_exact else way is SignWay.READ and _has_latin_words(core) is not None
    as_written = "".join([line[place] for place in places])
    return ReadLine(f"{line[:start]}{text}{line[end:]}", as_written, places, is_exact, is_open)


def _places_of_reversed_words(line: str, start: int, end: int) -> list[int]:
    """Return the places of a span of a line, its words and gaps in reverse."""
    places: list[int] = []
    for unit in reversed([*_words_and_gaps(line, start, end)]):
        places += range(unit.start(), unit.end())
    return places


def _places_as_seen(line: str, start: int, end: int, way: SignWay) -> list[int]:
    """Return the places of a span of a line as they are seen from left to right, letters of each word backwards."""
    places: list[int] = []
    at = start
    for word in (_letter_spans if way is SignWay.SEEN else _words)(line, start, end):
        places += range(at, word.start())
        at = word.end()
        if way is SignWay.SEEN:
            places += range(at - 1, word.start() - 1, -1)
        elif _has_arabic(word[0]):
            places += [word.start() + place for place in to_visual(word[0], 1).order]
        else:
            places += range(word.start(), at)
    return [*places, *range(at, end)]


def count_faults(text: str) -> int:
    """Return how many signs of a line stand before a word, and how many brackets stand alone."""
    return len(_misplaced(text)) + count_lone_brackets(text)


def read_lines(lines: Sequence[str]) -> tuple[list[ReadLine], bool]:
    """Return the turned lines of a document as they are read, and whether brackets are as they were written.

    All are read in the way by which fewest signs stand at wrong places.
    """
    best: tuple[int, list[ReadLine], bool] | None = None
    for way in SignWay:
        found = [read_turned_line(line, way) for line in lines]
        asked = found[: weights.LINES_WITH_SIGNS]
        for as_written in (False, True):
            faults = sum(count_faults(one.as_written if as_written else one.text) for one in asked)
            if best is None or faults < best[0]:
                best = faults, found, as_written
    return (best[1], best[2]) if best else ([], False)
