"""How lines in visual order were written down: what a tool reversed, and what it left.

Most tools write the page as it is seen: numbers and Latin words run to the right, as printed. Some reverse whole
strings, numbers and Latin words too; some reverse each word and keep the order of the words. Marks come before their
letters (as characters are reversed one by one) or stay after them. A document follows one convention throughout, so
all its lines vote together.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.brackets import BRACKET_PAIRS
from arclean.arabic.letters import LETTER
from arclean.arabic.marks import MARK
from arclean.arabic.presentation_forms import FORM
from arclean.evidence.line_order.bracket_orientation import sum_bracket_votes
from arclean.filters.visual_order import weights
from arclean.filters.visual_order.base_direction import LINES_READ, weigh_base_direction
from arclean.filters.visual_order.clause_signs import compile_sign_searches
from arclean.filters.visual_order.digit_order import (
    has_open_latin,
    has_open_number,
    weigh_digit_order,
    weigh_numbers,
)
from arclean.language.tokens import BREAK, folded_tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from arclean.language.lexicon import Lexicon

__all__ = ["VisualConvention", "detect_convention", "is_open_line"]


class VisualConvention(NamedTuple):
    """What was reversed in the lines of a document, besides the Arabic letters.

    ``reversed_digits``: digits whose numbers were reversed too, or likelier were; ``reverses_latin``: Latin words too;
    ``keeps_word_order``: word by word, the words in their order; ``keeps_signs``: the signs beside words stayed where
    they were, so that letters alone were reversed; ``marks_follow``: marks stayed after their letters; ``typed_pairs``:
    the pairs of brackets that come as they were typed, while all others come as they look; ``doubtful_digits``: digits
    of which nothing tells surely; ``doubtful_latin``: nothing tells surely whether Latin words were reversed;
    ``is_rightward``: the lines were laid out from left to right, each run of words backwards but the runs in their
    order; ``doubtful_direction``: they may have been; ``doubtful_words``: words may have been reversed each in its
    place; ``is_open``: by half.
    """

    reversed_digits: str = ""
    reverses_latin: bool = False
    keeps_word_order: bool = False
    keeps_signs: bool = False
    marks_follow: bool = False
    typed_pairs: frozenset[str] = frozenset()
    doubtful_digits: str = ""
    doubtful_latin: bool = False
    is_rightward: bool = False
    doubtful_direction: bool = False
    doubtful_words: bool = False
    is_open: bool = False


def detect_convention(lines: Sequence[str], lexicon: Lexicon | None = None) -> VisualConvention:
    """Return the convention by which lines in visual order were written down.

    Without a lexicon only signs tell whether words keep their order.

    >>> found = detect_convention(["1202 ماع يف )FDP( فلم"])
    >>> "1" in found.reversed_digits, found.reverses_latin, found.keeps_word_order, found.typed_pairs
    (True, True, False, frozenset({'()'}))
    """
    latin = sum(map(_count_latin_votes, lines))
    brackets = {pair: sum_bracket_votes(lines, pair) for pair in BRACKET_PAIRS}
    votes = {pair: one.mirrored - one.correct or _count_order_votes(lines, pair) for pair, one in brackets.items()}
    digits = weigh_digit_order(lines, latin, votes[BRACKET_PAIRS[0]])
    numbers = min(0.0, sum(weigh_numbers(line) + weigh_numbers(line, eastern=True) for line in lines)) if latin else 0.0
    signs = sum(len(_sign_after(line)) - len(_sign_before(line)) for line in lines)
    word_bits = _weigh_words_in_place(lines, lexicon)
    has_many_words = sum(line.count(" ") for line in lines) >= weights.MIN_WORD_PAIRS
    reported_from = weights.WORD_ORDER_REPORTED_FROM if has_many_words else weights.WORD_ORDER_OPEN_FROM
    keeps_words = signs > 0 or word_bits > weights.MIN_WORD_ORDER
    rightward = weigh_base_direction(lines, lexicon) if lexicon and not keeps_words else 0.0
    return VisualConvention(
        reversed_digits=digits.reversed_digits,
        doubtful_digits=digits.doubtful_digits,
        # No tool is known that reverses Latin words alone.
        reverses_latin=latin * weights.LATIN_VOTE > -2 * numbers if latin else bool(digits.reversed_digits),
        keeps_word_order=keeps_words,
        keeps_signs=signs > 0,
        marks_follow=sum(map(_count_mark_votes, lines)) > 0,
        typed_pairs=frozenset(pair for pair, vote in votes.items() if vote > 0),
        doubtful_latin=not latin and "1" in digits.doubtful_digits,
        is_rightward=rightward >= weights.MIN_LEFT_TO_RIGHT,
        doubtful_direction=0.0 < rightward < weights.MIN_LEFT_TO_RIGHT,
        doubtful_words=bool(lexicon) and not keeps_words and word_bits > reported_from,
        is_open=not keeps_words and has_many_words and word_bits > weights.WORD_ORDER_OPEN_FROM,
    )


def is_open_line(line: str, convention: VisualConvention) -> bool:
    """Return whether a line has numbers or Latin words of which nothing tells surely whether they were reversed.

    >>> is_open_line("52 ماع", VisualConvention(doubtful_digits="52")), is_open_line("52 ماع", VisualConvention())
    (True, False)
    """
    has_latin = convention.doubtful_latin and has_open_latin(line)
    return has_latin or has_open_number(line, convention.doubtful_digits)


def _count_order_votes(lines: Sequence[str], pair: str) -> int:
    """Return the votes for brackets as they were typed, by their order alone: one closes before the other opens."""
    order = ["".join(char for char in line if char in pair) for line in lines]
    return sum((one == pair[::-1] * (len(one) // 2)) - (one == pair * (len(one) // 2)) for one in order if one)


_BODY = f"{LETTER}{FORM}"
_ALEF, _SHADDA, _FATHATAN = "[\u0627\ufe8d\ufe8e]", "\u0651", "\u064b"
_MAKSURA = "\u0649\ufeef\ufef0"
_START, _END = f"(?<![{_BODY}{MARK}])", f"(?![{_BODY}{MARK}])"
_has_marks = re.compile(f"[{MARK}]").search
_marks_before = re.compile(  # marks that sit on the letter after them: one before a whole word, or after an alef
    f"[{MARK}](?<![{_BODY}{MARK}][{MARK}])[{MARK}]*[{_BODY}]|{_ALEF}[\u064c-\u0652]+[{_BODY}]",
).findall
_marks_after = re.compile(  # on the letter before them: after a whole word, before an alef, where no word has tanween
    f"[{_BODY}][{MARK}]+{_END}|[{_BODY}][{MARK}]+(?={_ALEF})|{_SHADDA}[{MARK}]*[{_BODY}]{_END}"
    f"|{_START}{_ALEF}[{_BODY}]{_FATHATAN}|{_START}[{_BODY}](?<!{_ALEF})(?<![{_MAKSURA}])[\u064b-\u064d]",
).findall


def _count_mark_votes(line: str) -> int:
    """Return the votes of a line for marks after their letters; negative where they stand before them."""
    return len(_marks_after(line)) - len(_marks_before(line)) if _has_marks(line) else 0


_LATIN_WORDS = frozenset(
    ("the", "and", "for", "with", "from", "this", "that", "www", "com", "org", "net", "http", "https")
)
_REVERSED_LATIN_WORDS = frozenset(word[::-1] for word in _LATIN_WORDS)
_latin_words = re.compile("[A-Za-z][A-Za-z]*").findall


def _count_latin_votes(line: str) -> int:
    """Return the votes of a line's Latin words for being reversed: by their capitals, and by the commonest words."""
    votes = 0
    for word in _latin_words(line):
        small = word.lower()
        votes += weights.COMMON_LATIN_WORD * ((small in _REVERSED_LATIN_WORDS) - (small in _LATIN_WORDS))
        if len(word) > 1 and small != word:
            votes += weights.CAPITAL * (word[:-1].islower() - word[1:].islower())
    return votes


_SIGNS = ".!?:\u060c\u061b\u061f\u06d4"
_sign_after, _sign_before = compile_sign_searches(_SIGNS)
_FULL_STOPS = ".!?\u061f\u06d4"  # what ends sentences; a line may well end with a comma, and its first word have one
_begins_with_sign = re.compile(f"\\s*[{_SIGNS}]").match
_begins_with_stop = re.compile(f"\\s*[{_FULL_STOPS}]").match
_stop_before_last_word = re.compile(f"[{_FULL_STOPS}](?<!\\S[{_FULL_STOPS}])[{_BODY}]\\S*\\s*$").search


def _weigh_words_in_place(lines: Sequence[str], lexicon: Lexicon | None) -> float:
    """Return the bits for words that were reversed each in its place: by full stops, and by which follows which."""
    stops = sum((_stop_before_last_word(line) is not None) - (_begins_with_stop(line) is not None) for line in lines)
    if stops < 0:
        return -weights.FULL_STOP
    begins_with_signs = 2 * sum(_begins_with_sign(line) is not None for line in lines) > len(lines)
    bits = weights.FULL_STOP * (stops - begins_with_signs)  # a line that is read begins with no sign
    return bits + sum(_weigh_word_order(line, lexicon) for line in lines[:LINES_READ]) if lexicon else bits


def _weigh_word_order(line: str, lexicon: Lexicon) -> float:
    """Return the bits by which the words of a line, each reversed, are likelier in their order than backwards."""
    words = [word if word == BREAK else word[::-1] for word in folded_tokens(line)]
    costs = ((lexicon.bigram_cost(a, b), lexicon.bigram_cost(b, a)) for a, b in pairwise(words))
    bound = weights.MAX_BIGRAM
    return sum(max(-bound, min(bound, backwards - forwards)) for forwards, backwards in costs)
