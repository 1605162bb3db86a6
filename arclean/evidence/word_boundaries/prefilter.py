"""Whether a short text may hold split words: one look-up a string, a few more for each that is in no table."""

from __future__ import annotations

from functools import lru_cache
from itertools import islice, pairwise
from math import inf
from operator import add
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.languages import LANGUAGE_WORDS
from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import ARABIC
from arclean.evidence.word_boundaries import weights
from arclean.evidence.word_boundaries.oov_cost import shared_oov_costs
from arclean.language.folding import fold
from arclean.language.lexicon import run_lexicon
from arclean.language.tables import shipped_tables

if TYPE_CHECKING:
    from collections.abc import Callable

    from arclean.language.lexicon import Lexicon

__all__ = [
    "LAM_ALEFS",
    "ReadStrings",
    "are_letters",
    "are_pieces_of_derived",
    "is_short_text",
    "least_places",
    "may_be_pieces",
    "may_be_split",
    "part_to_look_up",
    "read_opening",
    "read_strings",
    "strip_string",
]

_MIN_PIECE, _MIN_DERIVED = 2, 6  # letters of a string that is no word, and of the word that two of them make
are_letters = LazyPattern(f"[{ARABIC}]+").fullmatch
"""Whether a string is nothing but letters of Arabic."""
_PUNCTUATION = "\u060c\u061b\u061f.,:;!?()[]{}«»\"'\u201c\u201d\u2018\u2019\u2026-\u2013\u2014/"
LAM_ALEFS = ("\u0644\u0627", "\u0644\u0623", "\u0644\u0625", "\u0644\u0622")
"""Lam with each of the alefs: one glyph, which a font may leave without a text."""


def is_short_text(text: str) -> bool:
    """Return whether a text is so short that all its words are looked up: a heading, a sentence."""
    return len(text) <= weights.SHORT_TEXT_LENGTH and not text.isascii()


class Opening(NamedTuple):
    """The whole strings at the beginning of a long text, and the words of no table among them, as they are looked up.

    Those are letters alone.
    """

    text: str
    strings: list[str]
    unknown: list[str]


@lru_cache(maxsize=2)  # two filters ask
def read_opening(text: str) -> Opening:
    """Return the opening of a long text; its lists are not to be changed.

    >>> sorted(read_opening("دخلت القو ات. " * 100).unknown)
    ['ات', 'القو']
    """
    opening = text[: max(0, text.rfind(" ", 0, weights.SHORT_TEXT_LENGTH))]
    known, strings = shipped_tables().words.known, opening.split()
    odd = {*map(strip_string, {*strings}.difference(known))}.difference(known)
    return Opening(opening, strings, [word for word in odd if word.isalpha() and not word.isascii()])


def part_to_look_up(text: str) -> str:
    """Return what of a text is looked up: all of a short one, the beginning of a long one with several unknown strings.

    A text that is damaged throughout has them there. Of one in ASCII nothing is looked up.

    >>> part_to_look_up("دخلت القوات"), part_to_look_up("دخلت القوات " * 100)
    ('دخلت القوات', '')
    >>> len(part_to_look_up("دخلت القو ات المدي نة عند الفج ر. " * 100))
    297
    """
    if len(text) <= weights.SHORT_TEXT_LENGTH:
        return "" if text.isascii() else text
    opening = read_opening(text)
    return opening.text if len(opening.unknown) >= weights.UNKNOWN_IN_OPENING else ""


def least_places(text: str) -> int:
    """Return how many places of its opening have to look damaged for a text to be read: of a long one several."""
    return 1 if len(text) <= weights.SHORT_TEXT_LENGTH else weights.PLACES_OF_OPENING


def may_be_split(
    text: str, least: int = 1, are_sure: Callable[[str, ReadStrings, list[int]], bool] | None = None
) -> bool:
    """Return whether some neighbours make a word; be it with a lam-alef between them, where the text has none.

    Words with a lam-alef and rare words are looked for where one of the two is no word. ``least`` is how many such
    places there are to be; ``are_sure`` is asked whether all that were found surely are two words.

    >>> may_be_split("دخلت القو ات"), may_be_split("هذه العمل يات"), may_be_split("دخلت القوات")
    (True, True, False)
    """
    if not text:
        return False
    read, known = read_strings(text), shipped_tables().words.known
    texts = read.texts
    joined = [*map(add, texts, islice(texts, 1, None))]
    made = known.intersection(joined)
    numbers = {number for number, word in enumerate(joined) if word in made} if made else set()
    numbers |= {at for number in read.unknown for at in (number - 1, number) if 0 <= at < len(joined)}
    places = [number for number in numbers if _may_make_word(texts[number], texts[number + 1])]
    if len(places) >= least:
        if are_sure is None or not are_sure(text, read, places):
            return True
        places = []
    pairs = {pair for number in read.unknown for pair in pairwise(texts[max(0, number - 1) : number + 2])}
    absent = tuple([one for one in LAM_ALEFS if one not in text]) if pairs else ()
    return len(places) + sum([_is_lost_between(*pair, absent) for pair in pairs]) >= least


def may_be_pieces(left: str, right: str) -> bool:
    """Return whether two strings may be pieces of a word, be it with a lam-alef lost between them.

    >>> may_be_pieces("القو", "ات"), may_be_pieces("الع", "مة"), may_be_pieces("في", "المدينة")
    (True, True, False)
    """
    return _may_make_word(left, right) or _is_lost_between(left, right, LAM_ALEFS)


@lru_cache(maxsize=1 << 11)  # words stand together again
def _may_make_word(left: str, right: str) -> bool:
    """Return whether two strings make a word as they stand, and are no two words that stand together.

    A rare word counts where one of them is no word, one that is derived from a known one where neither is.
    """
    words, pairs = shipped_tables().words, shipped_tables().pairs
    is_word = words.has_folded
    are_known = is_word(left), is_word(right)
    if not is_word(left + right):
        is_rare = not all(are_known) and shipped_tables().rare.word_cost(left + right) < inf
        return is_rare or (not any(are_known) and are_pieces_of_derived(left, right, run_lexicon()))
    if not all(are_known):
        return bool(left and right)
    rarer = max(words.word_cost(left), words.word_cost(right))
    return rarer >= weights.MIN_RARER_COST and "\u0648" not in (left, right) and pairs.counted_cost(left, right) is None


def are_pieces_of_derived(left: str, right: str, lexicon: Lexicon) -> bool:
    """Return whether two strings that are no words make one that is derived from a known word.

    Of 542,000 words of clean texts one such pair stood in them; a letter by itself is told otherwise.

    >>> known = run_lexicon()
    >>> are_pieces_of_derived("وباصطلا", "حاتهن", known), are_pieces_of_derived("م", "اصطلاحاتهن", known)
    (True, False)
    """
    if min(len(left), len(right)) < _MIN_PIECE or lexicon.has_folded(left) or lexicon.has_folded(right):
        return False
    if len(left + right) < _MIN_DERIVED or not are_letters(left + right):
        return False
    if not LANGUAGE_WORDS.keys().isdisjoint((left, right)):
        return False
    return shared_oov_costs(lexicon).is_derived(left + right)


@lru_cache(maxsize=1 << 11)
def _is_lost_between(left: str, right: str, ligatures: tuple[str, ...]) -> bool:
    """Return whether one of some lam-alefs makes a word between two strings."""
    return not shipped_tables().words.known.isdisjoint([f"{left}{one}{right}" for one in ligatures])


class ReadStrings(NamedTuple):
    """The strings between the spaces of a text, and each as it is looked up: as it stands where it is a word so.

    Where it is none, it is folded and without punctuation at its ends. ``odd`` are the numbers of those that are words
    of no table then, but for ASCII and punctuation; ``unknown`` of those among them that are letters alone.
    """

    strings: list[str]
    texts: list[str]
    odd: list[int]
    unknown: list[int]


@lru_cache(maxsize=4)  # three filters ask
def read_strings(text: str) -> ReadStrings:
    """Return the strings of a text as they are looked up; the lists are not to be changed.

    >>> read_strings("دخلت القو، ٢٥ km")
    ReadStrings(strings=['دخلت', 'القو،', '٢٥', 'km'], texts=['دخلت', 'القو', '٢٥', 'km'], odd=[1, 2], unknown=[1])
    """
    strings, known = text.split(), shipped_tables().words.known
    texts, odd, unknown = [*strings], [], []
    others = {*strings}.difference(known)  # a set asks another in two thirds of the time
    for number in [number for number, string in enumerate(strings) if string in others]:
        texts[number] = word = strip_string(strings[number])
        if word not in known and not word.isascii():
            odd.append(number)
            if word.isalpha():
                unknown.append(number)
    return ReadStrings(strings, texts, odd, unknown)


@lru_cache(maxsize=1 << 12)  # strings come again
def strip_string(string: str) -> str:
    """Return a string folded and without punctuation at its ends.

    >>> strip_string("«القُوّات»،")
    'القوات'
    """
    return fold(string.strip(_PUNCTUATION))
