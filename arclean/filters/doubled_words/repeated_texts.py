"""Sentences, lines and phrases that stand twice in a row, as they are: an author may want that, so they are told.

Of 16 million words of clean texts six sentences or lines of six words and more stand twice in a row (2026-11). A
line that comes again later is a refrain, a heading or a row of a table; so is one of few words right after itself,
but for a sentence that ends with a full stop or a comma, and titles, whose words are long (``صباح الخير يا مصر`` is
a cry). Phrases within a line are looked for in short texts alone: titles, cells, messages. Lines that were all
printed again are one run.
"""

from __future__ import annotations

from collections import Counter
from itertools import groupby, pairwise, repeat
from operator import itemgetter
from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER
from arclean.core.edits import Span
from arclean.core.line_spans import line_spans
from arclean.filters.doubled_words import weights

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

__all__ = ["find_repeated_texts", "may_repeat"]

_LEAST = 24  # characters of what is compared
_STOP = ". "
_MAX_ROW = 60  # words of a sentence
_MAX_SHORT = 300  # characters of a title, a cell or a message
_words = LazyPattern("[^ \u00a0\n]+").finditer
_has_letter = LazyPattern(f"[{LETTER}]").search
_has_columns = LazyPattern("[\t|]|   ").search
_has_other_spaces = LazyPattern("[^\\S \u00a0\\t\\n\\f]").search
_PROSE_ENDS = (".", "\u060c", "\u061b", ":")
_CRIES = ("!", "\u061f", "?", "...", "\u2026")
_VOCATIVES = frozenset(
    ("\u064a\u0627", "\u0623\u064a\u0647\u0627", "\u0627\u0644\u0644\u0647", "\u0627\u0644\u0644\u0647\u0645")
)
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
    """Return whether so many words of a short text stand several times, and side by side, as a row of them may need.

    All words of a row that stands twice in a row come again as many words later, one after the other, and words printed
    twice one word later.
    Where spaces of other kinds part words, what parts them is not told here.
    """
    words = text.split()
    if len(words) - len({*words}) < weights.MIN_TITLE - 1:  # the last one may have a sign
        return False
    places: dict[str, list[int]] = {}
    counts, last = [0] * len(words), [0] * len(words)  # of words that come again so many words later; the last of them
    for at, word in enumerate(map(str.rstrip, words, repeat(_SIGNS_AFTER))):
        if word not in places:
            places[word] = [at]
            continue
        for place in places[word]:
            size = at - place
            counts[size] = counts[size] + 1 if size == 1 or last[size] == at - 1 else 1
            last[size] = at
            if counts[size] >= max(size, weights.MIN_TITLE) and (size == 1 or size >= weights.MIN_TITLE):
                return True
        places[word].append(at)
    return _has_other_spaces(text) is not None


def find_repeated_texts(text: str) -> Iterator[Span]:
    r"""Yield one span for each run of lines, sentences or phrases that stand several times: of the later ones.

    >>> text = "دليل المستخدم الجديد"
    >>> list(find_repeated_texts(f"{text} {text}")), len(list(find_repeated_texts(f"{text}\n" * 3)))
    ([Span(start=21, end=41)], 1)
    """
    lines = [(span, text[span.start : span.end].strip()) for span in map(Span._make, line_spans(text))]
    counts = Counter(line for _, line in lines)
    found: list[Span] = []
    is_run = False  # the line before was printed again
    for line, group in groupby(lines, key=itemgetter(1)):
        spans = [span for span, _ in group]
        if not _has_letter(line) or _has_columns(line):
            is_run = is_run and not line
            continue
        is_whole = counts[line] == len(lines) - counts[""] and len(spans) <= weights.MAX_COPIES
        if 1 < len(spans) == counts[line] and _is_no_refrain(line, is_whole=is_whole):
            if is_run:
                found[-1] = Span(found[-1].start, spans[-1].end)
            else:
                found.append(Span(spans[1].start, spans[-1].end))
            is_run = True
            continue
        is_run = False
        least = weights.MIN_PHRASE if len(text) <= _MAX_SHORT else weights.MIN_LINE_WORDS
        for start, end in spans if counts[line] == 1 else ():
            found += _find_in_line(text, start, end, least)
    yield from found


def _is_no_refrain(line: str, *, is_whole: bool) -> bool:
    """Return whether a line is none of those that authors repeat: cries, refrains, lines of subtitles and of chats.

    It has many words, or ends as a sentence of prose does; a text that is nothing else is a title of long words.
    """
    words = line.split()
    if is_whole and len(words) >= weights.MIN_TITLE and _is_title(words):
        return True
    least = weights.MIN_LINE_WORDS if line.endswith(_PROSE_ENDS) else weights.MIN_VERSE_WORDS
    return len(words) >= least and not _is_cry(words)


def _is_title(words: list[str]) -> bool:
    letters = sum(char.isalpha() for word in words for char in word)
    return letters >= weights.MIN_AGAIN_LETTERS * len(words) and not _is_cry(words)


def _is_cry(words: list[str]) -> bool:
    return words[-1].endswith(_CRIES) or not _VOCATIVES.isdisjoint(words)


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
        phrase = words[at : at + size]
        if (
            size
            and len({*phrase}) > size // 2
            and _is_long(phrase)
            and _is_no_cry(found[at : at + size], is_inner=0 < at < len(words) - 2 * size)
        ):
            end = at + 2 * size
            while words[end : end + size] == phrase:
                end += size
            yield Span(found[at + size].start(), found[end - 1].end())
            at = end
        else:
            at += 1


def _is_no_cry(phrase: list[re.Match[str]], *, is_inner: bool) -> bool:
    """Return whether a phrase is as long as a sentence, of long words as in titles, or amid other words."""
    words = [one[0] for one in phrase]
    if len(words) >= weights.MIN_LINE_WORDS and words[-1].endswith(_PROSE_ENDS):
        return True
    return _is_title(words) or ((is_inner or len(words) >= weights.MIN_VERSE_WORDS) and not _is_cry(words))


def _is_long(words: list[str]) -> bool:
    letters = " ".join(words)
    return len(letters) >= weights.MIN_PHRASE_LENGTH and _has_letter(letters) is not None
