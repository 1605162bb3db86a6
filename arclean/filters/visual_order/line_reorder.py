"""How lines in visual order were written down: what a tool turned around, and what it left.

Most tools write the page as it is seen: numbers and Latin words run to the right, as printed. Some turn whole
strings around, numbers and Latin words too; some turn each word around and keep the order of the words. Marks come
before their letters (as characters are turned one by one) or stay behind them. A document does it one way
throughout, so all its lines are asked together.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.brackets import BRACKET_PAIRS
from arclean.arabic.digits import DIGIT, in_system
from arclean.arabic.letters import LETTER
from arclean.arabic.marks import MARK
from arclean.arabic.presentation_forms import FORM
from arclean.evidence.line_order.bracket_orientation import sum_bracket_votes
from arclean.language.tokens import BREAK, folded_tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from arclean.language.lexicon import Lexicon

__all__ = ["Layout", "layout", "numbers_turned"]


class Layout(NamedTuple):
    """What was turned around in the lines of a document, besides the Arabic letters.

    ``digits`` and ``latin``: numbers and Latin words too; ``in_place``: word by word, the words in their order;
    ``bare``: the signs beside words stayed where they were, so that letters alone were turned;
    ``clusters``: marks stayed behind their letters; ``typed``: the pairs of brackets that come as they were typed,
    while all others come as they look.
    """

    digits: bool = False
    latin: bool = False
    in_place: bool = False
    bare: bool = False
    clusters: bool = False
    typed: frozenset[str] = frozenset()


def layout(lines: Sequence[str], lexicon: Lexicon | None = None) -> Layout:
    """Tell how lines in visual order were written down.

    Without a lexicon only signs tell whether words were turned in place.

    >>> layout(["1202 ماع يف )FDP( فلم"])
    Layout(digits=True, latin=True, in_place=False, bare=False, clusters=False, typed=frozenset({'()'}))
    """
    digits, latin = sum(map(numbers_turned, lines)), sum(map(_latin_turned, lines))
    mirrored = {pair: sum_bracket_votes(lines, pair) for pair in BRACKET_PAIRS}
    stops = sum(len(_stop_behind(line)) - len(_stop_ahead(line)) for line in lines)
    return Layout(
        digits=digits > 0 or (digits == 0 and latin > 0),
        latin=latin > -2 * min(digits, 0) if latin else digits > 0,  # no tool is known that turns Latin words alone
        in_place=stops > 0 or _in_place(lines, lexicon),
        bare=stops > 0,
        clusters=sum(map(_marks_behind, lines)) > 0,
        typed=frozenset(pair for pair, vote in mirrored.items() if vote.mirrored > vote.correct),
    )


_BODY = f"{LETTER}{FORM}"
_ALEF, _SHADDA, _FATHATAN = "[\u0627\ufe8d\ufe8e]", "\u0651", "\u064b"
_MAKSURA = "\u0649\ufeef\ufef0"
_START, _STOP_OF_WORD = f"(?<![{_BODY}{MARK}])", f"(?![{_BODY}{MARK}])"
_has_marks = re.compile(f"[{MARK}]").search
_ahead = re.compile(  # marks that sit on the letter behind them: one before a whole word, or behind an alef
    f"[{MARK}](?<![{_BODY}{MARK}][{MARK}])[{MARK}]*[{_BODY}]|{_ALEF}[\u064c-\u0652]+[{_BODY}]",
).findall
_behind = re.compile(  # on the letter before them: behind a whole word, before an alef, where no word has its tanween
    f"[{_BODY}][{MARK}]+{_STOP_OF_WORD}|[{_BODY}][{MARK}]+(?={_ALEF})|{_SHADDA}[{MARK}]*[{_BODY}]{_STOP_OF_WORD}"
    f"|{_START}{_ALEF}[{_BODY}]{_FATHATAN}|{_START}[{_BODY}](?<!{_ALEF})(?<![{_MAKSURA}])[\u064b-\u064d]",
).findall


def _marks_behind(line: str) -> int:
    """Weigh whether marks stand behind their letters; negative where they stand before them."""
    return len(_behind(line)) - len(_ahead(line)) if _has_marks(line) else 0


_GROUPED = re.compile("[0-9]{1,3}(?:,[0-9]{3})+")
_numbers = re.compile(f"[{DIGIT}][{DIGIT}]*(?:,[{DIGIT}]+)*").findall
_FIRST_YEAR, _LAST_YEAR = 1300, 2099  # years of both calendars in use
_SURE, _LIKELY = 2, 1


def numbers_turned(line: str) -> int:
    """Weigh whether the digits of a line's numbers stand in reverse; negative where they stand right.

    Years, thousands and round numbers tell.

    >>> numbers_turned("1202"), numbers_turned("2021"), numbers_turned("482,1"), numbers_turned("2002")
    (2, -2, 2, 0)
    """
    found = [in_system(number, "european") for number in _numbers(line)]
    return sum(_turned(number) - _turned(number[::-1]) for number in found)


def _turned(number: str) -> int:
    """Say how much a number speaks for being read backwards."""
    if "," in number:
        return _SURE if _GROUPED.fullmatch(number[::-1]) else 0
    if len(number) == 4 and _FIRST_YEAR <= int(number[::-1]) <= _LAST_YEAR:
        return _SURE
    return _LIKELY if len(number) > 1 and number[0] == "0" else 0


_WORDS = frozenset(("the", "and", "for", "with", "from", "this", "that", "www", "com", "org", "net", "http", "https"))
_TURNED = frozenset(word[::-1] for word in _WORDS)
_latin_words = re.compile("[A-Za-z][A-Za-z]*").findall


def _latin_turned(line: str) -> int:
    """Weigh whether the Latin words of a line stand in reverse: by their capitals, and by the commonest words."""
    weight = 0
    for word in _latin_words(line):
        small = word.lower()
        weight += _SURE * ((small in _TURNED) - (small in _WORDS))
        if len(word) > 1 and small != word:
            weight += _LIKELY * (word[:-1].islower() - word[1:].islower())
    return weight


_STOP = ".!?:\u060c\u061b\u061f\u06d4"
_stop_ahead = re.compile(f"[{_STOP}](?<!\\S[{_STOP}])[{_BODY}]").findall
_stop_behind = re.compile(f"[{_BODY}][{_STOP}](?!\\S)").findall
_FULL = ".!?\u061f\u06d4"  # what ends sentences; a line may well end with a comma, and its first word have one
_stop_first = re.compile(f"\\s*[{_STOP}]").match
_full_first = re.compile(f"\\s*[{_FULL}]").match
_full_last = re.compile(f"[{_FULL}](?<!\\S[{_FULL}])[{_BODY}]\\S*\\s*$").search
_POINT = 12.0  # bits that a full stop is worth
_ENOUGH = 25.0  # bits that the order of words must gain: few tools work so; dev_* in visual order reach it in 0.5 %
_MOST = 8.0  # bits that one pair of words may say
_READ = 40  # lines whose words are asked


def _in_place(lines: Sequence[str], lexicon: Lexicon | None) -> bool:
    """Tell whether words were turned around each in its place: by full stops, and by which word follows which."""
    points = sum((_full_last(line) is not None) - (_full_first(line) is not None) for line in lines)
    if points < 0 or 2 * sum(_stop_first(line) is not None for line in lines) > len(lines):
        return False  # a line that is read begins with no stop
    bits = _POINT * points
    for line in lines[:_READ]:
        if lexicon:
            words = [word if word == BREAK else word[::-1] for word in folded_tokens(line)]
            pairs = ((lexicon.bigram_cost(a, b), lexicon.bigram_cost(b, a)) for a, b in pairwise(words))
            bits += sum(max(-_MOST, min(_MOST, back - here)) for here, back in pairs)
    return bits > _ENOUGH
