"""Spaces that extraction put in: doubled ones, and those before a sign.

**What breaks**: PDF readers turn every gap into a space of its own, so that words are parted by two, and a
sign that was set apart stands after one (``قال الرئيس ، إن``); web pages leave runs of no-break spaces.

**What stays**: the gap of a number that may be lost (see ``evidence.lost_text``), which alone tells that it was there:
a gap is closed where its words are usual neighbours, or the document has the habit of such gaps. A double space between
words stays where these are rare: it is a slip, or the trace of something that no word tells. So does that after a
number that touches the word before it (``عام2018  نوفمبر``), and that before words that touch the next number
(``145  ص533``), which tell that runs of the line were turned; so do three spaces and more, which are columns or the
middle of a verse, and two in such a column, beside a bar, before a comment or after the mark of an item (see
``column_gaps``); space at a line's edges, which is layout; a single no-break space; spaces that stand beside no Arabic
letter or sign.

**When it abstains**: before signs in Sorani, Uyghur, Pashto and Sindhi, whose habits are not known; before colons and
the like in a document whose commas and full stops stand at their words, for it is the author who sets them apart
(dictionaries do); before a single one of these, where nothing else of the text tells of an extractor (``ماذا تريد ؟``);
after lone letters (``ر ، ز ، و``); before any sign, unless the document sets that sign apart in at least two of five
places, and in nearly all where full stops stand at their words. An extractor makes its mistake all over; one `` ،``
among a hundred is a slip of the author's (of 349 signs after a space in 572,000 words of clean text, 293 lie below that
share; the others in documents that set colons apart; 2026-11).
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, ClassVar

from arclean.arabic.digits import DIGIT
from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER, TATWEEL
from arclean.arabic.marks import MARK
from arclean.core.edits import Sweep
from arclean.core.filter import BaseFilter, Scope
from arclean.evidence.lost_text.column_gaps import find_padding
from arclean.evidence.lost_text.number_gaps import SPACELESS_SIGNS, find_number_gaps
from arclean.filters.spaces import weights
from arclean.filters.spaces.sign_habits import has_unknown_habits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from arclean.core.context import Context

__all__ = ["Spaces"]

_LETTER_LIKE = f"{LETTER}{MARK}{TATWEEL}"
_CLOSING_SIGNS = ')\u201d»"'
_ARABIC_CHARS = f"{_LETTER_LIKE}\u060c\u061b\u061f"
_IN_WORD = f"{_LETTER_LIKE}0-9A-Za-z"
_TAKES_SIGN = f"{_LETTER_LIKE}{_CLOSING_SIGNS}"
_AFTER_SIGN = f"(?:[\\s{_CLOSING_SIGNS}](?<![:;]\\))|\\Z)"  # no emoticon
_LEFT_ALONE = f"{DIGIT}A-Za-z"  # what tools leave as it lies that turn runs of Arabic
_END_OF_RUN = f"(?<=[{_LETTER_LIKE}])(?<! [\u0648\u0628\u0644\u0643\u0641])"  # of words, no clitic before a number
_gaps_of_turned_runs = LazyPattern(  # after a number at the word before it, or before words that touch the next one
    f"(?:{_END_OF_RUN}[{DIGIT}]+|[{_LEFT_ALONE}](?=  [{LETTER}][^\\n{_LEFT_ALONE}]{{0,400}}{_END_OF_RUN}"
    f"[{_LEFT_ALONE}]))(  )(?=[{LETTER}])"
).finditer
_SENTENCE_SIGNS = frozenset(",.\u060c") & frozenset(SPACELESS_SIGNS)
_FULL_STOP = "."
_AUTHORS_SIGNS = frozenset(":!\u061b\u061f") & frozenset(SPACELESS_SIGNS)  # which many an author sets apart
_MAX_RUN = 2  # longer runs are layout: columns, the middle of a verse; with no-break spaces they come as three too


@dataclass(frozen=True, kw_only=True)
class Spaces(BaseFilter):
    """Remove doubled spaces and spaces before signs.

    >>> from arclean import Pipeline
    >>> Pipeline([Spaces()])("قال  الرئيس ، أمس ، إنه سيسافر .")
    'قال الرئيس، أمس، إنه سيسافر.'
    """

    name: ClassVar[str] = "spaces"
    scope: ClassVar[Scope] = Scope.DOCUMENT
    profile: ClassVar[str] = "repair"
    changes: ClassVar[frozenset[str]] = frozenset({"spaces"})
    after: ClassVar[tuple[str, ...]] = ("losses", "recovery", "kashida", "marks", "letter-spacing")
    trigger_chars: ClassVar[str] = "\u00a0"
    trigger_after_space: ClassVar[str] = " " + SPACELESS_SIGNS

    def confirms_trigger(self, text: str) -> bool:
        """Look for a blank that is out of place by the words beside it: indented code is full of others."""
        return _removable_pattern(_blank_pattern(text), SPACELESS_SIGNS).search(text) is not None

    def propose(self, text: str, context: Context) -> Iterator[Sweep]:
        """Yield one space for two and none before a sign; the gaps of lost numbers are left."""
        blank = _blank_pattern(text)
        is_page = context.document is not None and context.document.metadata.get("format") == "pdf"
        pattern = _removable_pattern(blank, "" if is_page else _habitual_signs(text, blank))
        if not pattern.search(text):
            return
        at = 0
        lost = [(gap.start, gap.end) for gap in context.measure_with_lexicon(find_number_gaps, text)]
        turned = [found.span(1) for found in _gaps_of_turned_runs(text)]
        for start, end in sorted({*lost, *turned, *find_padding(text)}):
            if at <= start < end:
                yield _sweep_of_spaces(at, start, pattern)
                at = end
        yield _sweep_of_spaces(at, len(text), pattern)


def _blank_pattern(text: str) -> str:
    """Return the pattern of a blank: a class is four times as slow as a space."""
    return "[ \u00a0]" if "\u00a0" in text else " "


def _sweep_of_spaces(start: int, end: int, pattern: re.Pattern[str]) -> Sweep:
    return Sweep(start, end, pattern, ("", " "), _RULES, weights.SPACE_CONFIDENCE, _EVIDENCE)


_RULES = ("spaces/before-sign", "spaces/doubled")
_EVIDENCE = ("the document sets this sign apart throughout", "no word beside it asks for a number")


@cache
def _removable_pattern(blank: str, habits: str) -> re.Pattern[str]:
    """Return the pattern of runs of blanks that go: those that set a sign apart, and those that become one space.

    The latter part two words of a line, one of them Arabic, and not two lone letters: in a word that is set letter
    by letter they show where others begin.
    """
    sets_apart, parts = [], []
    for width, more in _run_widths(blank):
        ends = f"{more}(?<=[{_TAKES_SIGN}]{'.' * width})"
        sets_apart.append(f"{ends}(?=[{habits}]{_AFTER_SIGN})" if habits else "(?!)")
        if width > 1:
            run = "." * width
            arabic = f"(?:(?<=[{_ARABIC_CHARS}]{run})|(?=[{_ARABIC_CHARS}]))"
            words = f"(?:(?<=[{_IN_WORD}].{run})|(?=.[{_IN_WORD}])|(?<=[^{_IN_WORD}]{run})|(?=[^{_IN_WORD}]))"
            parts.append(f"{more}(?<=\\S{run})(?=\\S){arabic}{words}")
    return re.compile(f"{blank}(?=[ \u00a0{habits}])(?:(?:{'|'.join(sets_apart)})()|(?:{'|'.join(parts)})())")


def _run_widths(blank: str) -> list[tuple[int, str]]:
    """Return the widths of runs that are no layout, with what follows the first blank."""
    widths = [(width, blank * (width - 1)) for width in range(1, _MAX_RUN + 1)]
    return widths if blank == " " else [*widths, (3, f"(?!(?<= )  ){blank * 2}")]


@cache
def _signs_apart(blank: str) -> Callable[[str], list[str]]:
    """Return the search for signs that are set apart from the words that they belong to."""
    runs = "|".join(f"{more}(?<=[{_TAKES_SIGN}]{'.' * width})" for width, more in _run_widths(blank))
    return re.compile(f"{blank}(?=[ \u00a0{SPACELESS_SIGNS}])(?:{runs})(?=([{SPACELESS_SIGNS}]){_AFTER_SIGN})").findall


_has_doubled_blank = re.compile(f"[{_IN_WORD}{MARK}{TATWEEL}][ \u00a0]{{2}}[{_IN_WORD}]").search
_has_sign_after_word = re.compile(
    f"(?<=[{_IN_WORD}{MARK}{TATWEEL}{_CLOSING_SIGNS}]{{2}})[ \u00a0]+[{SPACELESS_SIGNS}]"
).search
"""The search for a sign that is set apart from more than a letter: authors set letters of lists and of sets apart."""


@cache
def _signs_at_word(sign: str) -> Callable[[str], list[str]]:
    """Return the search for a sign that stands at its word."""
    return re.compile(f"{re.escape(sign)}(?<=[{_TAKES_SIGN}].)(?=[\\s{_CLOSING_SIGNS}]|$)").findall


def _count_at_word(sign: str, text: str) -> int:
    return len(_signs_at_word(sign)(text))


def _stand_at_words(text: str) -> bool:
    """Return whether commas and full stops stand at their words: an extractor sets all signs apart alike."""
    return sum(_count_at_word(sign, text) for sign in _SENTENCE_SIGNS) >= weights.MIN_SIGNS_AT_WORD


def _habitual_signs(text: str, blank: str) -> str:
    """Return the signs that the document sets apart so often that its extractor did it; all if none is a slip."""
    apart = _signs_apart(blank)(text)
    if not apart or not _has_sign_after_word(text):
        return ""
    counts = Counter(apart)
    found = [s for s, count in counts.items() if count >= weights.MIN_APART_SHARE * (count + _count_at_word(s, text))]
    if _FULL_STOP not in found and _count_at_word(_FULL_STOP, text) >= weights.MIN_SIGNS_AT_WORD:
        found = [s for s in found if _count_at_word(s, text) < weights.MIN_SIGNS_AT_WORD]
    if len(apart) == 1 and apart[0] in _AUTHORS_SIGNS and _has_doubled_blank(text) is None:
        return ""  # one sign says nothing of an extractor: ``ماذا تريد ؟``
    if counts.keys() & _AUTHORS_SIGNS and not _SENTENCE_SIGNS & {*found} and _stand_at_words(text):
        found = [s for s in found if s not in _AUTHORS_SIGNS]
    if not found or has_unknown_habits(text):
        return ""
    return SPACELESS_SIGNS if len(found) == len(counts) else "".join(sorted(found))
