"""Sentences, lines and phrases that stand twice in a row, as they are: an author may want that, so they are told.

Of 16 million words of clean texts six sentences or lines of six words and more stand twice in a row (2026-11). A line
that comes again later is a refrain, a heading or a row of a table; so is a short one right after itself. Phrases within
a line are looked for in short texts alone: titles, cells, messages.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER
from arclean.core.edits import Span
from arclean.core.line_spans import line_spans
from arclean.filters.doubled_words import weights

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["find_repeated_texts", "may_repeat"]

_LEAST = 24  # characters of what is compared
_STOP = ". "
_MAX_ROW = 60  # words of a sentence
_MAX_SHORT = 300  # characters of a title, a cell or a message
_words = LazyPattern("[^ \u00a0\n]+").finditer
_has_letter = LazyPattern(f"[{LETTER}]").search
_has_columns = LazyPattern("[\t|]|   ").search
_SIGNS_AFTER = ".!?:,\u061f\u060c\u061b\u06d4"


def may_repeat(text: str) -> bool:
    """Return whether a line or sentence of a text may stand twice in a row, or several words of a short one do.

    >>> may_repeat("عاد الوفد من المدينة أمس"), may_repeat("عاد الوفد من المدينة عاد الوفد من المدينة")
    (False, True)
    """
    lines = text.split("\n")
    if any(len(one) >= weights.MIN_PHRASE_LENGTH and one == other for one, other in pairwise(lines)):
        return True
    if any(len(one) > _LEAST and (one.endswith(other) or other.startswith(one)) for one, other in _sentences(text)):
        return True
    return len(text) <= _MAX_SHORT and _repeats_words(text)


def _sentences(text: str) -> Iterator[tuple[str, str]]:
    pieces = text.split(_STOP)
    return ((one, other) for one, other in pairwise(pieces) if len(other) > _LEAST)


def _repeats_words(text: str) -> bool:
    words = text.split()
    return len(words) - len({*words}) >= weights.MIN_TITLE - 1  # the last one may have a sign


def find_repeated_texts(text: str) -> Iterator[Span]:
    """Yield the second of two lines, sentences or phrases that stand twice in a row.

    >>> list(find_repeated_texts("عاد الوفد من المدينة عاد الوفد من المدينة"))
    [Span(start=21, end=41)]
    """
    last, size = "", len(text.strip())
    for start, end in line_spans(text):
        line = text[start:end].strip()
        if not _has_letter(line) or _has_columns(line):
            last = ""
            continue
        is_title = size == 2 * len(line) + 1  # printed twice, and nothing else is there
        least = weights.MIN_TITLE if is_title else weights.MIN_LINE_WORDS
        if line == last and len(line.split()) >= least and len(line) >= weights.MIN_PHRASE_LENGTH:
            yield Span(start, end)
        else:
            least = weights.MIN_PHRASE if len(text) <= _MAX_SHORT else weights.MIN_LINE_WORDS
            yield from _find_in_line(text, start, end, least)
        last = line


def _find_in_line(text: str, start: int, end: int, least: int) -> Iterator[Span]:
    """Yield the second of two rows of ``least`` words and more of a line that stand side by side, the longest."""
    found = list(_words(text, start, end))
    words = [one[0].rstrip(_SIGNS_AFTER) or one[0] for one in found]
    at = 0
    if least < len(words) < 2 * least and words[: len(words) // 2] == words[len(words) // 2 :]:
        least = max(weights.MIN_TITLE, len(words) // 2)  # nothing else stands there
    while at + 2 * least <= len(words):
        most = min(at + _MAX_ROW, (len(words) + at) // 2)
        places = [place for place in range(at + least, most + 1) if words[place] == words[at]]
        size = next((place - at for place in places if words[at:place] == words[place : 2 * place - at]), 0)
        if size and len({*words[at : at + size]}) > size // 2 and _is_long(words[at : at + size]):
            yield Span(found[at + size].start(), found[at + 2 * size - 1].end())
            at += 2 * size
        else:
            at += 1


def _is_long(words: list[str]) -> bool:
    letters = " ".join(words)
    return len(letters) >= weights.MIN_PHRASE_LENGTH and _has_letter(letters) is not None
