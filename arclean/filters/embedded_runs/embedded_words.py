"""Lines written down word by word, from left to right, each word of Arabic letters in an embedding of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.arabic.controls import DIRECTION_CONTROLS, DIRECTION_MARKS
from arclean.arabic.digits import DIGIT
from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER
from arclean.arabic.marks import MARK
from arclean.arabic.presentation_forms import FORM
from arclean.core.line_spans import line_spans
from arclean.evidence.line_order.pair_order import words_order_bits
from arclean.filters.embedded_runs import weights
from arclean.filters.embedded_runs.laid_out_run import RTL_EMBEDDING, read_seen_line
from arclean.language.tokens import folded_tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from arclean.core.edits import Span
    from arclean.filters.embedded_runs.laid_out_run import PlainRun
    from arclean.language.lexicon import Lexicon

__all__ = ["count_torn_marks", "find_embedded_words", "reads_as_it_stands", "shows_layout", "to_plain_words"]

_POP = "\u202c"
_EMBEDDING_ENDS = f"{RTL_EMBEDDING}{_POP}\n\f"
_LATIN_LETTER = "A-Za-z\u00c0-\u024f"
_EMBEDDED_WORD = f"{RTL_EMBEDDING}[^{DIRECTION_CONTROLS}{DIGIT}A-Za-z\t\n\f]+{_POP}"
_OUTSIDE = f"[^{DIRECTION_CONTROLS}{LETTER}{FORM}\t]*"
_is_row = LazyPattern(f"{_OUTSIDE}{_EMBEDDED_WORD}(?:{_OUTSIDE}{_EMBEDDED_WORD})*{_OUTSIDE}").fullmatch
_words = LazyPattern(_EMBEDDED_WORD).finditer
_neighbours = LazyPattern(f"{_POP} ?{RTL_EMBEDDING}").findall
_has_three = LazyPattern(f"{_POP} ?{RTL_EMBEDDING}[^{_EMBEDDING_ENDS}]*{_POP} ?{RTL_EMBEDDING}").search
_phrases = LazyPattern(f"{RTL_EMBEDDING}[^{_EMBEDDING_ENDS}]*[^{_EMBEDDING_ENDS} ] [^{_EMBEDDING_ENDS} ]").findall
_control = LazyPattern(f"[{DIRECTION_CONTROLS}{DIRECTION_MARKS}]")
_marked_letters = LazyPattern(f"[{MARK}]+[{LETTER}{FORM}]").finditer
_torn_marks = LazyPattern(f"(?<![^ ])[{MARK}]").findall
_latin_letters = LazyPattern(f"[{_LATIN_LETTER}]").findall
_letters = LazyPattern(f"[{_LATIN_LETTER}{LETTER}{FORM}]").findall
_shows_layout = LazyPattern(
    f"(?:^|[ {_POP}])[.\u060c\u061b:!\u061f\u06d4]+{RTL_EMBEDDING}|{_POP}{RTL_EMBEDDING}|{RTL_EMBEDDING}[{MARK}]"
).search
_begins_with_latin = LazyPattern(f"(?:[0-9]+[.)-] )?[{_LATIN_LETTER}][{_LATIN_LETTER} ]*[:;,.] ").match
_FEWEST_NEIGHBOURS = 2  # embedded words side by side in a document: an author may have two names so
_LINES_READ = 40  # lines of a document whose words are asked: a bound of time


def find_embedded_words(text: str) -> Iterator[Span]:
    r"""Yield the lines whose Arabic words are each in an embedding, where words of the text stand side by side so.

    >>> line = "\u202bالنهر\u202c \u202bضفة\u202c \u202bعند\u202c 2019 \u202bعام\u202c"
    >>> [*find_embedded_words(f"{line}\n{line}")] == [(0, len(line)), (len(line) + 1, 2 * len(line) + 1)]
    True
    """
    neighbours = len(_neighbours(text))
    if neighbours < _FEWEST_NEIGHBOURS or not _has_three(text) or len(_phrases(text)) >= neighbours:
        return
    for span in line_spans(text):
        line = text[span.start : span.end]
        if RTL_EMBEDDING in line and _is_row(line):
            yield span


def to_plain_words(line: str, *, marks_lead: bool = False) -> PlainRun:
    """Return a line of embedded words, which lies from left to right, as text that is laid out so.

    ``marks_lead`` says that a mark stands before its letter in the embedded word, as it does where it was drawn after.

    >>> to_plain_words(".\u202bالنهر\u202c \u202bعند\u202c 2019 \u202bعام\u202c").text
    'عام 2019 عند النهر.'
    """
    seen: list[int] = []
    end = 0
    for word in _words(line):
        seen += range(end, word.start())
        end = word.end()
        units = _marked_letters(line, word.start(), end) if marks_lead else ()
        seen += _turned_places(word.start(), end, [unit.span() for unit in units])
    seen = [at for at in (*seen, *range(end, len(line))) if not _control.match(line[at])]
    shown = "".join([line[at] for at in seen])
    return read_seen_line(shown, seen, line, 0 if _is_latin_line(shown) else 1)


def _turned_places(start: int, end: int, whole: Sequence[tuple[int, int]]) -> list[int]:
    """Return the places of a word backwards, those of spans that are whole forwards."""
    places: list[int] = []
    for first, last in reversed(whole):
        places += [*range(end - 1, last - 1, -1), *range(first, last)]
        end = first
    return [*places, *range(end - 1, start - 1, -1)]


def count_torn_marks(runs: Sequence[PlainRun]) -> int:
    """Return how many words begin with a mark."""
    return sum(len(_torn_marks(run.text)) for run in runs)


def reads_as_it_stands(lines: Sequence[str], lexicon: Lexicon) -> bool:
    """Return whether words follow each other as they were written: an author's, say, who embedded each."""
    words = _words_of(lines)
    pairs = sum(len(each) - 1 for each in words if each) - weights.FEW_PAIRS
    return sum(words_order_bits(each, lexicon) for each in words) > max(0.0, weights.AS_WRITTEN_BITS * pairs)


def shows_layout(lines: Sequence[str], lexicon: Lexicon) -> bool:
    """Return whether lines show that their words lie from left to right, and were not embedded by an author.

    Known words follow each other likelier the other way round, a sign stands on the left of a word, a word is cut, or a
    mark begins one.
    """
    if any(_shows_layout(line) for line in lines):
        return True
    words = _words_of(lines)
    pairs = sum(len(each) - 1 for each in words if each)
    bits = sum(words_order_bits(each, lexicon) for each in words)
    return -bits >= max(weights.LAYOUT_BITS, weights.AS_WRITTEN_BITS * pairs)


def _words_of(lines: Sequence[str]) -> list[list[str]]:
    return [folded_tokens(_control.sub("", line)) for line in lines[:_LINES_READ]]


def _is_latin_line(text: str) -> bool:
    """Return whether most letters of a line are Latin and those at both ends, or it begins with Latin and a sign."""
    if _begins_with_latin(text):
        return True
    letters, latin = _letters(text), _latin_letters(text)
    return bool(latin) and letters[0] in latin and letters[-1] in latin and 2 * len(latin) > len(letters)
