"""Signs within lines that stand at the next word and not at their own: ``قال ،ثم عاد``.

Tools that lay out what stands between two words as a run from left to right turn a sign and its space: the comma comes
after the space, at the word that follows. A sign that ends a line has no space, and stays at its word.
"""

from __future__ import annotations

from collections import Counter
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER, TATWEEL
from arclean.arabic.marks import MARK
from arclean.core.edits import Span
from arclean.evidence.line_order.letter_order import reads_backwards
from arclean.filters.leading_signs import weights

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

__all__ = ["CLAUSE_SIGNS", "SignHabit", "has_inner_sign", "misplaced_signs", "sign_habit", "turn_signs"]

_ARABIC_SIGNS = "\u060c\u061b\u061f"
_TELLING_KINDS = _ARABIC_SIGNS + ".\u06d4"  # an author who types commas so does it with commas alone
CLAUSE_SIGNS = _ARABIC_SIGNS + ",;"
"""Signs of clauses that open nothing, as a full stop does a domain or the name of a file."""
_PLACED_SIGNS = CLAUSE_SIGNS + ".:!\u06d4"
_BLANK = "[ \u00a0]"
_WORD_CHAR = f"[{LETTER}{MARK}{TATWEEL}]"
_TAKES_SIGN = f'[{LETTER}{MARK}{TATWEEL}0-9\u0660-\u0669\u06f0-\u06f9)\\]\u00bb\u201d"%\u066a]'
_EXCLAMATION, _COLON = "!", ":"  # many an author sets colons otherwise than other signs
_has_columns = LazyPattern("\t| \\| |^\\|").search
_telling = LazyPattern(f"(?<={_WORD_CHAR}{{2}}) [{_ARABIC_SIGNS}](?={_WORD_CHAR}{{2}})").search
has_inner_sign = _telling
_count_kinds = LazyPattern(
    f"(?<={_WORD_CHAR}){_BLANK}([{_PLACED_SIGNS}])(?={_WORD_CHAR})"  # 1 at the next word
    f"|(?<={_WORD_CHAR})([{_PLACED_SIGNS}])(?={_BLANK}{_WORD_CHAR})"  # 2 at its own
    f"|(?<={_WORD_CHAR})([{CLAUSE_SIGNS}])(?={_WORD_CHAR})"  # 3 between two words that no space parts
    f"|(?<=\\S){_BLANK}([{CLAUSE_SIGNS}])(?={_BLANK})"  # 4 set apart
).findall
_find_misplaced = LazyPattern(
    f"(?<={_TAKES_SIGN}){_BLANK}"
    f"(?:(?!:{_WORD_CHAR}{{1,30}}:)(?:[{_PLACED_SIGNS}]|[!\u061f]{{2,3}})(?={_WORD_CHAR})"  # no name of an emoji
    f"|(?<![0-9\u0660-\u0669\u06f0-\u06f9].)[\u060c\u061b\u061f](?=[0-9\u0660-\u0669\u06f0-\u06f9]))"
).finditer


class SignHabit(NamedTuple):
    """The share of the signs of a text that stand at the next word; which do, if any; whether a tool shows in that."""

    share: float
    signs: frozenset[str] = frozenset()
    is_shown: bool = False


_NO_HABIT = SignHabit(0.0)


def sign_habit(lines: Iterable[str]) -> SignHabit:
    """Return where the signs of some lines stand.

    >>> sign_habit(["قال ،ثم عاد ،وأكل", "وجلس ،ثم نام ،ولم يقم، وقام"]).share
    0.8
    """
    lengths: list[int] = []  # of lines that have some, in words
    counts: tuple[Counter[str], ...] = (Counter(), Counter(), Counter(), Counter())
    for line in lines:
        if _has_columns(line):
            continue
        if reads_backwards(line):  # its signs say the reverse
            return _NO_HABIT
        if _telling(line):
            lengths.append(line.count(" "))
        for row in _count_kinds(line):
            for count, sign in zip(counts, row, strict=True):
                count[sign] += bool(sign)
    for count in counts:
        del count[""]
    at_next, at_own, between, apart = (count.total() - count[_COLON] for count in counts)
    if not lengths or 2 * apart > at_next:  # an author's
        return _NO_HABIT
    least = weights.MIN_INNER_SHARE
    signs = frozenset(sign for sign in _PLACED_SIGNS if counts[0][sign] >= least * (counts[0][sign] + counts[1][sign]))
    has_kinds = sum(counts[0][sign] > 0 for sign in _TELLING_KINDS) > 1
    least_words = weights.MIN_PROSE_WORDS if has_kinds else weights.MIN_PARAGRAPH_WORDS
    is_prose = median(lengths) >= least_words  # no chat, list of names or poem
    is_shown = is_prose and len(lengths) >= weights.MIN_INNER_LINES
    return SignHabit(at_next / (at_next + at_own + between), signs, is_shown)


def misplaced_signs(line: str, signs: Container[str]) -> list[Span]:
    """Return the spans of blanks with the signs after them that belong to the word before.

    >>> [tuple(span) for span in misplaced_signs("قال ،ثم عاد ؟!لا", "،؟")]
    [(3, 5), (11, 14)]
    """
    if _has_columns(line):
        return []
    return [Span(*found.span()) for found in _find_misplaced(line) if line[found.start() + 1] in signs]


def turn_signs(line: str, places: Iterable[int], spans: Iterable[Span]) -> list[int]:
    """Return places of a line's characters with those of signs before that of the blank before them.

    >>> turn_signs("ما ؟لا", range(6), [Span(2, 4)])
    [0, 1, 3, 2, 4, 5]
    """
    turned, at = [*places], 0
    for start, end in spans:
        at, size = turned.index(start, at), end - start
        step = -1 if line[start + 1] == _EXCLAMATION else 1  # both signs are written in one order
        turned[at : at + size] = [*turned[at + 1 : at + size][::step], start]
    return turned
