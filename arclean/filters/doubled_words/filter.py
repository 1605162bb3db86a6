"""Words that came out twice: bold that was printed twice and read word by word.

**What breaks**: a producer without a bold font prints a text again a hair's breadth beside itself, and a reader that
puts words in order by their places finds each of them twice: ``الكتاب الكتاب الأول الأول``. Where the reader goes by
single letters these come out in pairs, which is for
``doubled-glyphs``.

**Evidence**: four words side by side, three of them different, each of which stands twice (or three or four times).
In 900,000 clean lines there is no such place (2026-11); three side by side are one word (``و و و و و و``), two are
cells of tables (``نعم نعم لا لا``). Songs and calls have them (``يمين يمين شمال شمال فوق فوق تحت تحت``), so that one
run of the document has eight different words, a number, long words, some articles, or a word that nobody says twice
(``في``, ``التي``, ``والبيت``), and once halved they read as a sentence: particles between other words, or bigrams that
the lexicon has counted (of shuffled words .2 to 3 % have as many). Else it is a list or a drill, and is reported.
Where a third of the words have a sign after their last copy alone, an author repeats them (``حاضر حاضر. جاي جاي.``).
In a document that shows this, lines all of whose words stand as many times, two at least, were printed so too, but
for answers (``نعم نعم لا لا``); where all its words do, lines of one word as well. A sign after the last copy alone
belongs to the word.

**What stays**: single words that are repeated, as authors do (``رويدا رويدا``, ``كلا كلا``), also within what was
printed twice, where they stand four times; columns, which wide gaps or tabs part; a phrase or a line that stands twice
as a whole, as in refrains, headings of tables and lists (of 900,000 clean lines 16 have eight words so, or more);
lines and sentences of six words, and phrases of short texts, are reported.

**When it abstains**: in a document that neither begins with a word that stands twice nor has one of the commonest words
twice in a row (the gate), in runs of fewer words, and where words stand two and three times side by side.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from arclean.core.edits import UNMEASURED, Edit, Finding
from arclean.core.filter import BaseFilter, Scope
from arclean.core.line_spans import line_spans
from arclean.filters.doubled_words import weights
from arclean.filters.doubled_words.repeated_texts import find_repeated_texts, may_repeat
from arclean.filters.doubled_words.sentence_evidence import are_sentences, has_sentence_shape
from arclean.filters.doubled_words.word_rows import (
    are_clauses,
    copies_of_line,
    copies_of_text,
    is_no_play,
    printed_runs,
    repeats_word,
    word_rows,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from arclean.core.context import Context
    from arclean.filters.doubled_words.word_rows import WordRow

__all__ = ["DoubledWords"]

_MAX_FIRST_WORD = 40  # characters
_MAX_TITLE, _WORDS_OF_TITLE, _TWICE = 160, 3, 2  # characters; words that are too few to be sure; times


@dataclass(frozen=True, kw_only=True)
class DoubledWords(BaseFilter):
    """Print each word once where all were printed twice.

    >>> from arclean import Pipeline
    >>> Pipeline([DoubledWords()])("الكتاب الكتاب الأول الأول في في علم علم النفس النفس")
    'الكتاب الأول في علم النفس'
    >>> Pipeline([DoubledWords()])("رويدا رويدا يا صديقي")
    'رويدا رويدا يا صديقي'
    """

    name: ClassVar[str] = "doubled-words"
    scope: ClassVar[Scope] = Scope.DOCUMENT  # short lines go with long ones
    profile: ClassVar[str] = "repair"
    changes: ClassVar[frozenset[str]] = frozenset({"letters", "digits", "marks", "spaces", "signs"})
    after: ClassVar[tuple[str, ...]] = (
        "mojibake", "entities", "controls", "visual-order", "presentation-forms", "doubled-glyphs",
    )  # fmt: skip
    trigger_strings: ClassVar[tuple[str, ...]] = (" في في ", " من من ", " على على ")

    def wakes_without_trigger(self, text: str) -> bool:
        """Return whether the text begins with a word that stands twice, or something longer in it may."""
        size = text.find(" ", 0, _MAX_FIRST_WORD) + 1
        return (size > 1 and text.startswith(text[: size - 1], size)) or may_repeat(text)

    def propose(self, text: str, context: Context) -> Iterator[Edit | Finding]:
        """Propose one edit for each word, over its copies but the last; report what else stands twice in a row."""
        if not self.wakes(text):
            return
        runs = [column[first:end] for column in _repeating_columns(text) for first, end, _ in printed_runs(column)]
        if not runs:
            yield from _report_repeated(text)
            return
        if not (any(map(has_sentence_shape, runs)) or are_sentences(runs, context.lexicon)):
            yield from _report_lists(text, runs)
            return
        all_copies = copies_of_text(_columns(text))
        for column in _repeating_columns(text):
            found = printed_runs(column, among_printed=True)
            copies = all_copies if any(row.is_arabic for row in column) and not are_clauses(column) else 1
            if copies == 1 and not found:
                copies = copies_of_line(column)
            whole = [(0, len(column), copies)] if 1 < copies <= weights.MAX_COPIES else []
            for first, end, times in whole or found:
                for row in column[first:end]:
                    yield from _print_once(text, row, times)


def _report_lists(text: str, runs: list[list[WordRow]]) -> Iterator[Finding]:
    """Yield a finding for the doubled words of lines that follow each other: an author may list them so."""
    start = end = -1
    for run in runs:
        first, last = run[0].spans[0].start, run[-1].spans[-1].end
        if end >= 0 and text[end:first].strip():
            yield Finding(start, end, "repeated-text", _AGAIN_RULE, _WORDS_AGAIN, UNMEASURED)
            start = first
        start, end = (first if start < 0 else start), last
    yield Finding(start, end, "repeated-text", _AGAIN_RULE, _WORDS_AGAIN, UNMEASURED)


def _report_repeated(text: str) -> Iterator[Finding]:
    """Yield a finding for each line, sentence and phrase that stands twice, and for a text of three doubled words."""
    rows = [row for column in _columns(text) for row in column] if len(text) <= _MAX_TITLE else []
    arabic = [row.word for row in rows if row.is_arabic]
    is_title = len(arabic) >= _WORDS_OF_TITLE and sum(map(len, arabic)) >= weights.MIN_TITLE_LETTERS * len(arabic)
    is_doubled = "\n" not in text and all(len(row.spans) == _TWICE for row in rows)
    if is_title and is_doubled and is_no_play(rows) and not are_clauses(rows):
        yield Finding(0, len(text), "repeated-text", _AGAIN_RULE, _WORDS_AGAIN, UNMEASURED)
        return
    for start, end in find_repeated_texts(text):
        yield Finding(start, end, "repeated-text", _AGAIN_RULE, _AGAIN, UNMEASURED)


def _columns(text: str) -> Iterator[list[WordRow]]:
    """Yield the rows of words of each line and column: all of a long text at once are 20 times its size."""
    for start, end in line_spans(text):
        yield from word_rows(text, start, end)


def _repeating_columns(text: str) -> Iterator[list[WordRow]]:
    """Yield what :func:`_columns` does of lines in which a word stands after itself: no other was printed twice."""
    for start, end in line_spans(text):
        if repeats_word(text, start, end):
            yield from word_rows(text, start, end)


def _print_once(text: str, row: WordRow, copies: int) -> Iterator[Edit]:
    """Yield edits that leave the last of each group of copies: a word may be repeated by its author."""
    sure = weights.DOUBLED_CONFIDENCE
    for first in range(0, len(row.spans), copies):
        start, end = row.spans[first].start, row.spans[first + copies - 1].start
        yield Edit(start, end, text[start:end], "", "doubled-words/word", sure, None, _WHY_DOUBLED)


_AGAIN_RULE = "doubled-words/again"
_WORDS_AGAIN = "Each word of this stands several times: it may have been printed so."
_AGAIN = "This stands twice in a row: it may have been printed or read twice."
_WHY_DOUBLED = "every word here stands as many times in a row"
