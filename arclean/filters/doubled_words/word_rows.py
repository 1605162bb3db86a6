"""Rows of one word, side by side in a line, and the copies in which a line was printed."""

from __future__ import annotations

from math import gcd
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER
from arclean.core.edits import Span
from arclean.filters.doubled_words import weights

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = [
    "WordRow", "are_clauses", "copies_of_line", "copies_of_text", "is_and_the", "is_dependent", "is_no_play",
    "printed_runs", "repeats_word", "word_rows",
]  # fmt: skip

_words = LazyPattern("[^ \u00a0\t]+")
_has_letter = LazyPattern(f"[{LETTER}]").search
_LAST_SIGNS = ".!?:,\u061f\u060c\u061b\u06d4"
_MAX_GAP = 2  # characters; wider gaps part columns
_MIN_WHOLE = 2  # words of a line that was printed twice as a whole
_TAB = "\t"
_DEPENDENT_WORDS = frozenset(  # prepositions, conjunctions and relatives, of Arabic, Persian and Urdu, Sorani
    """
    في فى من على إلى الى عن مع نحو عند منذ خلال أن إن ان بأن التي الذي الذين التى الذى هذه أو او ثم حتى بين وفي ومن وعلى
    وإلى وعن ومع وأن وإن وهو وهي قد كما حيث هل لكن ولكن إذا اذا يجب يمكن جميع بعض أي غير حول ضد كان كانت ليس ليست يكون
    تكون ذلك لدى لهذا بهذا وهذا وهذه
    از که را با برای است کے کی کا نے سے کو اور لە بۆ کە
    """.split()
)
_WITH_ARTICLE = ("\u0627\u0644", "\u0644\u0644", "\u0628\u0627\u0644")
_AND_THE, _OATHS = "\u0648\u0627\u0644", ("\u0627\u0644\u0644\u0647", "\u0627\u0644\u0646\u0628\u064a")


class WordRow(NamedTuple):
    """A word that stands once or several times in a row."""

    word: str  # without the signs after it
    spans: Sequence[Span]  # of each time
    is_arabic: bool
    ends_clause: bool = False  # a sign stands after the last copy, and after no other


def repeats_word(text: str, start: int, end: int) -> bool:
    """Return whether a word of a line may stand after itself; without one all rows of the line have one word.

    >>> repeats_word("في في علم", 0, 9), repeats_word("في علم علم.", 0, 11), repeats_word("في علم", 0, 6)
    (True, True, False)
    """
    words = _words.findall(text, start, end)
    return any(map(str.startswith, words[1:], words))


def word_rows(text: str, start: int, end: int) -> list[list[WordRow]]:
    """Return the rows of words of a line, a list for each of its columns.

    The last word of a row may have a sign after it that the others lack: it was printed once.

    >>> [[(row.word, len(row.spans)) for row in column] for column in word_rows("في في علم علم.", 0, 14)]
    [[('في', 2), ('علم', 2)]]
    """
    columns: list[list[tuple[str, list[Span], list[str]]]] = [[]]
    last, before = start, ""
    for found in _words.finditer(text, start, end):
        gap = text[last : found.start()]
        if columns[-1] and (len(gap) > _MAX_GAP or _TAB in gap):
            columns.append([])
        rows, whole = columns[-1], found[0]
        word = whole.rstrip(_LAST_SIGNS) or whole
        if rows and before in {whole, word}:
            rows[-1][1].append(Span(*found.span()))
            rows[-1][2].append(whole)
        else:
            rows.append((word, [Span(*found.span())], [whole]))
        last, before = found.end(), whole
    return [[_row_of(*row) for row in rows] for rows in columns]


def _row_of(word: str, spans: list[Span], copies: list[str]) -> WordRow:
    return WordRow(word, spans, _has_letter(word) is not None, copies[-1] != copies[-2:][0])


def printed_runs(rows: Sequence[WordRow], *, among_printed: bool = False) -> list[tuple[int, int, int]]:
    """Return the runs (first row, end, copies) whose words are certainly printed several times.

    ``among_printed`` says that other words of the text were: then no word of a run need be one that none repeats.
    """
    runs, at = [], 0
    while at < len(rows):
        end, copies = at, 0
        while end < len(rows) and gcd(copies, len(rows[end].spans)) > 1:
            copies = gcd(copies, len(rows[end].spans))
            end += 1
        run = rows[at:end]
        if _is_certain(run, copies) and (among_printed or is_no_play(run)):
            runs.append((at, end, copies))
        at = max(end, at + 1)
    return runs


def _is_certain(rows: Sequence[WordRow], copies: int) -> bool:
    """Return whether some rows side by side are evidence, and are none any more once they are printed once."""
    arabic = [row for row in rows if row.is_arabic]
    if len(arabic) < weights.MIN_ROWS or len({row.word for row in arabic}) < weights.MIN_DIFFERENT:
        return False
    if are_clauses(arabic):
        return False
    repeated = sum(len(row.spans) > copies for row in rows)  # by the author, too
    return copies <= weights.MAX_COPIES and repeated < min(weights.MIN_ROWS, len(rows))


def are_clauses(rows: Sequence[WordRow]) -> bool:
    """Return whether words that stand several times have a sign after them so often that an author repeats them.

    As in ``حاضر حاضر. جاي جاي.``
    """
    return len(rows) > 1 and sum(row.ends_clause for row in rows) > weights.MAX_CLAUSE_SHARE * len(rows)


def is_no_play(rows: Sequence[WordRow]) -> bool:
    """Return whether a run is none of those of songs and calls, which are of few and short words without articles.

    It has a number, words of more letters, some with an article, or one that no author says twice.
    """
    words = {row.word for row in rows if row.is_arabic}
    if len(words) >= weights.MIN_LONG or len(words) < len({row.word for row in rows}):
        return True
    if any(map(is_dependent, words)) or any(is_and_the(word) for word in words):
        return True
    lengths = sorted(map(len, words))
    if lengths[-1] > weights.LONG_WORD or lengths[-2:-1] == [weights.LONG_WORD]:
        return True
    return 1 < sum(word.startswith(_WITH_ARTICLE) for word in words) < len(words)


def is_dependent(word: str) -> bool:
    """Return whether a word is a preposition, conjunction or relative, which no author says twice in a text."""
    return word in _DEPENDENT_WORDS


def is_and_the(word: str) -> bool:
    """Return whether a word is "and" with an article, and no oath."""
    return word.startswith(_AND_THE) and not word.endswith(_OATHS)


def copies_of_line(rows: Sequence[WordRow]) -> int:
    """Return how many times all words of a line stand in a row, two words at least; else 1."""
    counts = {len(row.spans) for row in rows}
    is_whole = len(counts) == 1 and len(rows) >= _MIN_WHOLE and any(row.is_arabic for row in rows)
    return counts.pop() if is_whole and not are_clauses(rows) and _is_of_a_text(rows) else 1


def _is_of_a_text(rows: Sequence[WordRow]) -> bool:
    """Return whether a line of few words is none of calls or answers: ``نعم نعم لا لا``."""
    if len(rows) >= weights.MIN_ROWS:
        return True
    return any(not row.is_arabic or row.word.startswith(_WITH_ARTICLE) for row in rows) or is_no_play(rows)


def copies_of_text(columns: Iterable[Sequence[WordRow]]) -> int:
    """Return how many times all words of a text stand in a row, or a multiple of it where an author repeats one."""
    copies = 0
    for column in columns:
        if any(row.is_arabic for row in column) and not are_clauses(column):
            copies = gcd(copies, *(len(row.spans) for row in column))
        if copies == 1:
            break
    return max(1, copies)
