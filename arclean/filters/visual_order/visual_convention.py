"""How lines in visual order were written down: what a tool reversed, and what it left.

Most tools write the page as it is seen: numbers and Latin words run to the right, as printed. Some reverse whole
strings, numbers and Latin words too; some reverse each word and keep the order of the words. Marks come before their
letters (as characters are reversed one by one) or stay after them. A document follows one convention throughout, so
all its lines vote together.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from arclean.arabic.brackets import BRACKET_PAIRS
from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER
from arclean.arabic.marks import MARK
from arclean.arabic.presentation_forms import FORM
from arclean.evidence.line_order.bracket_orientation import sum_bracket_votes
from arclean.filters.visual_order import weights
from arclean.filters.visual_order.convention import VisualConvention
from arclean.filters.visual_order.digit_order import (
    has_open_number,
    weigh_digit_order,
    weigh_numbers,
)
from arclean.filters.visual_order.latin_order import has_open_latin, weigh_latin
from arclean.filters.visual_order.ligature_order import weigh_ligatures
from arclean.filters.visual_order.line_order import choose_order

if TYPE_CHECKING:
    from collections.abc import Sequence

    from arclean.language.lexicon import Lexicon

__all__ = ["VisualConvention", "detect_convention", "is_open_line"]


def detect_convention(lines: Sequence[str], lexicon: Lexicon | None = None) -> VisualConvention:
    """Return the convention by which lines in visual order were written down.

    Without a lexicon only signs tell whether words keep their order.

    >>> found = detect_convention(["1202 ماع يف )FDP( فلم"])
    >>> "1" in found.reversed_digits, found.reverses_latin, found.keeps_word_order, found.typed_pairs
    (True, True, False, frozenset({'()'}))
    """
    latin = sum(map(weigh_latin, lines))
    brackets = {pair: sum_bracket_votes(lines, pair) for pair in BRACKET_PAIRS}
    votes = {
        pair: one.mirrored - one.correct
        or _count_order_votes(lines, pair)
        or _count_side_votes(lines, pair)
        or _count_edge_votes(lines, pair)
        for pair, one in brackets.items()
    }
    found = VisualConvention(
        marks_follow=sum(map(_count_mark_votes, lines)) > 0,
        typed_pairs=frozenset(pair for pair, vote in votes.items() if vote > 0),
    )
    found = choose_order(lines, found, lexicon)
    digits = weigh_digit_order(lines, latin, votes[BRACKET_PAIRS[0]], weigh_ligatures(lines, lexicon))
    numbers = min(0.0, sum(weigh_numbers(line) + weigh_numbers(line, eastern=True) for line in lines)) if latin else 0.0
    return found._replace(
        reversed_digits=digits.reversed_digits,
        doubtful_digits=digits.doubtful_digits,
        unsure_digits=digits.unsure_digits,
        # No tool is known that reverses Latin words alone.
        reverses_latin=latin > -2 * numbers if abs(latin) >= weights.MIN_LATIN else bool(digits.reversed_digits),
        doubtful_latin=abs(latin) < weights.CERTAIN_LATIN and "1" in digits.doubtful_digits,
    )


# What touches a bracket by its right side, as the line lies, is what a closing one holds in the order of reading.
_SIDES = {
    pair: tuple(
        re.compile(rf"(?<!\S){re.escape(right)}(?=\S)|(?<=\S){re.escape(left)}(?!\S)").findall
        for left, right in ((pair[0], pair[1]), (pair[1], pair[0]))
    )
    for pair in BRACKET_PAIRS
}
_AFTER_QUOTES = " .!\u061f?\u060c\u061b:\u06d4"


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


def _count_side_votes(lines: Sequence[str], pair: str) -> int:
    """Return the votes for brackets as they were typed, by their sides: one touches what it holds, if only a sign."""
    if not any(pair[0] in line or pair[1] in line for line in lines):
        return 0
    typed, seen = _SIDES[pair]
    return sum(len(typed(line)) - len(seen(line)) for line in lines)


def _count_edge_votes(lines: Sequence[str], pair: str) -> int:
    """Return the votes for brackets as they were typed, by those at the ends of lines: none opens where a line ends.

    A quotation that is longer than its line leaves one by itself there, after a stop or before it.
    """
    opening, closing = pair[0], pair[1]
    left = [line.lstrip(_AFTER_QUOTES)[:1] for line in lines]
    right = [line.rstrip(_AFTER_QUOTES)[-1:] for line in lines]
    return left.count(closing) + right.count(opening) - left.count(opening) - right.count(closing)


_BODY = f"{LETTER}{FORM}"
_ALEF, _SHADDA, _FATHATAN = "[\u0627\ufe8d\ufe8e]", "\u0651", "\u064b"
_MAKSURA = "\u0649\ufeef\ufef0"
_START, _END = f"(?<![{_BODY}{MARK}\u0640])", f"(?![{_BODY}{MARK}\u0640])"
_has_marks = LazyPattern(f"[{MARK}]").search
_marks_before = LazyPattern(  # marks that sit on the letter after them: one before a whole word, or after an alef
    # or after the letter of its own long vowel
    f"[{MARK}](?<![{_BODY}{MARK}][{MARK}])[{MARK}]*[{_BODY}]|{_ALEF}[\u064c-\u0652]+[{_BODY}]"
    f"|\u0648\u064f[{_BODY}]|\u064a\u0650[{_BODY}]",
).findall
_marks_after = LazyPattern(  # on the letter before them: after a whole word, before an alef, where no word has tanween
    # (the alef that begins a word, with or without an article, may have one of its own)
    f"[{_BODY}][{MARK}]+{_END}|[{_BODY}][{MARK}]+(?={_ALEF}(?!\u0644\u0627[\u0628\u0641\u0643\u0648]?{_END})[{_BODY}{MARK}])|{_SHADDA}[{MARK}]*[{_BODY}]{_END}"
    f"|{_START}{_ALEF}[{_BODY}]{_FATHATAN}|{_START}[{_BODY}](?<!{_ALEF})(?<![{_MAKSURA}])[\u064b-\u064d]",
).findall


def _count_mark_votes(line: str) -> int:
    """Return the votes of a line for marks after their letters; negative where they stand before them."""
    return len(_marks_after(line)) - len(_marks_before(line)) if _has_marks(line) else 0
