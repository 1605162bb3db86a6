"""Words that were torn where a mark stands inside them: ``المكو ّن``, ``ي ُعي َّ ن``, ``المكوّ ن``.

A reader that gives a mark a place of its own cuts its word there. A space after a mark says so only in a text that cuts
the alef off its fathatan (``حاليً ا``): no word is an alef; or where no mark of the text has a letter after it, and the
piece before the space is no word (``سيُ نشأ``). The pieces of such a word and the words around it
are cut into words anew, by the cheapest way that the lexicon knows; a space is inside a word where every way to cut
there costs more. Tanween ends a word, but before a final alef, which ``mark_owner`` judges; after "and" or "so" a damma
before the prefix of a verb is that of the verb (``و ُينفذ``).
"""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import FOREIGN, LETTER
from arclean.arabic.marks import HARAKAT, MARK
from arclean.evidence.word_boundaries.oov_cost import shared_oov_costs
from arclean.filters.marks import weights
from arclean.filters.marks.mark_owner import DAMMA, FATHATAN, SHADDA, TANWEENS, VERB_PREFIXES
from arclean.language.folding import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from arclean.language.lexicon import Lexicon

__all__ = ["TORN_ALEF", "TornPlace", "find_torn_places", "has_marks_after_spaces", "has_spaces_after_marks"]

_ENDING_LETTERS = 2  # at most, of a rest that is no word of its own
_LONGEST_WORD = 16  # letters of a word in the tables
_PREFIX_LETTERS = frozenset("\u0648\u0641\u0633\u064a\u062a\u0646\u0623\u0644")  # of verbs, and what stands before
_CONJUNCTIONS = frozenset("\u0648\u0641")
_PIECE = f"[{LETTER}][{LETTER}{MARK}]*"
TORN_ALEF = "\u064b \u0627"
"""What stands in a text that has spaces after marks inside words, before the end of a word."""
_ALONE = f"[{LETTER}][{MARK}]*(?![{LETTER}{MARK}])"
_BARE = f"[{LETTER}](?![{LETTER}{MARK}])"  # of a row of letters that stand apart; one with a mark is a piece of a word
has_torn_alef = LazyPattern(
    f"\u064b\u0651? \u0627(?![{LETTER}{MARK}])(?:(?<=[{LETTER}][{LETTER}]...)|(?<=[{LETTER}][{LETTER}]\u0651...)"
    f"|(?<=[{LETTER}][{LETTER}]\u064b\u0651..))(?! {_ALONE})"  # the last: no letters that stand apart
).search
_has_foreign_letter = LazyPattern(f"[{FOREIGN}]").search
_has_mark_before_letter = LazyPattern(f"[{MARK}][{LETTER}]").search
_has_space_after_mark = LazyPattern(f"[{LETTER}][\u064e-\u0652][{HARAKAT}]{{0,2}} [{LETTER}]").search
_chains_of_both = LazyPattern(
    f"(?<![{LETTER}{MARK}])(?<! [{LETTER}] [{LETTER}] ){_PIECE}"
    f"(?:(?: [{HARAKAT}]+ ?|(?<=[{HARAKAT}]) )(?!{_BARE} {_BARE}){_PIECE})+"
).finditer
_links_of_both = LazyPattern(f" ([{HARAKAT}]+)( ?)|(?<=([{HARAKAT}])) ").finditer
_chains = LazyPattern(f"(?<![{LETTER}{MARK}]){_PIECE}(?: [{HARAKAT}]+ ?{_PIECE})+").finditer
_links = LazyPattern(f" ([{HARAKAT}]+)( ?)()").finditer


class TornPlace(NamedTuple):
    """A place ``[start, end)`` of spaces and marks inside a word, and by how many bits it is likelier one than two."""

    start: int
    end: int
    bits: float


def has_spaces_after_marks(text: str) -> bool:
    """Return whether a text may have spaces after its marks inside words.

    It has one before the alef of a fathatan, or after each mark that has a letter after it.

    >>> has_spaces_after_marks("حاليً ا"), has_spaces_after_marks("سيُ نشأ"), has_spaces_after_marks("سيُنشأ أنَّ الأمر")
    (True, True, False)
    """
    if has_torn_alef(text) is not None:
        return True
    return _has_mark_before_letter(text) is None and _has_space_after_mark(text) is not None


def has_marks_after_spaces(text: str, torn: Iterable[TornPlace]) -> bool:
    """Return whether marks inside torn words have a space before them: so they come after their letters.

    >>> has_marks_after_spaces("المكو ّن", [TornPlace(5, 7, 9.0)])
    True
    >>> has_marks_after_spaces("عُ رض", [TornPlace(2, 3, 9.0)])
    False
    """
    return any(text[place.start] == " " and text[place.start + 1 : place.end].strip(" ") for place in torn)


def find_torn_places(
    text: str, start: int, end: int, lexicon: Callable[[], Lexicon], *, after_marks: bool = False
) -> Iterator[TornPlace]:
    """Yield the places of a line at which marks lie inside words, and are not where words end.

    With ``after_marks`` the spaces after marks are asked too.

    >>> from arclean.core.context import Context
    >>> text = "كان المكو \u0651ن الأول"
    >>> [place[:2] for place in find_torn_places(text, 0, len(text), lambda: Context().lexicon)]
    [(9, 11)]
    """
    is_open = after_marks and has_torn_alef(text) is None  # no alef says so
    after_marks &= not (is_open and _has_foreign_letter(text, start, end))
    chains, links_of = (_chains_of_both, _links_of_both) if after_marks else (_chains, _links)
    for chain in chains(text, start, end):
        links = list(links_of(text, *chain.span()))
        ends = [chain.start(), *(link.end() for link in links)]
        starts = [*(link.start() for link in links), chain.end()]
        pieces = [fold(text[left:right]) for left, right in zip(ends, starts, strict=True)]
        if after_marks:  # an alef by itself goes to its fathatan, whatever the lexicon says
            for link in links:
                if has_torn_alef(text, link.start() - 4, link.end() + 4) and link[0] == " ":
                    yield TornPlace(*link.span(), weights.ALEF_BITS)
        may_join = [_may_be_inside(link[1] or link[3], *pieces[at : at + 2]) for at, link in enumerate(links)]
        if any(may_join):
            marks = [link[1] or link[3] for link in links]
            for at, bits in enumerate(_joining_gains(pieces, may_join, lexicon(), marks)):
                is_unsure = is_open and bool(links[at][3])  # a space after a mark, which may be that of two words
                least = weights.MIN_TORN_BITS
                if is_unsure:
                    least = _least_open_bits(pieces[at], pieces[at + 1], marks[at], lexicon())
                if bits >= least:
                    yield TornPlace(*links[at].span(), bits)


def _least_open_bits(piece: str, following: str, marks: str, lexicon: Lexicon) -> float:
    """Return the bits from which a space after a piece and its mark is inside a word; infinite between two words.

    What is a word, but of the letters before stems alone (``سيُ نشأ``), ends there: ``عزَّ وجل``, ``ربَّ ما``; with a
    shadda also before what may be a word that no table has (``كلّ متني``).
    """
    if len(piece) == 1 or piece not in lexicon or _are_letters_of_verb(piece, marks):
        return weights.MIN_OPEN_BITS
    if following not in lexicon:
        is_derived = len(following) > _ENDING_LETTERS and shared_oov_costs(lexicon).is_likely_word(following)
        return inf if SHADDA in marks and is_derived else weights.MIN_REST_BITS
    return weights.MIN_PREFIX_BITS if _PREFIX_LETTERS.issuperset(piece) else inf


def _may_be_inside(marks: str, left: str, right: str) -> bool:
    """Return whether marks may stand inside a word between two pieces of it, by orthography."""
    if FATHATAN in marks or TANWEENS & set(marks):
        return False
    return not (DAMMA in marks and left in _CONJUNCTIONS and right[:1] in VERB_PREFIXES)


def _joining_gains(pieces: list[str], may_join: list[bool], lexicon: Lexicon, marks: list[str]) -> Iterator[float]:
    """Yield for each link by how many bits the cheapest words that go over it are cheaper than those that end there."""
    words = _possible_words(pieces, may_join, lexicon, marks)
    before, after = [inf] * (len(pieces) + 1), [inf] * (len(pieces) + 1)
    before[0] = after[-1] = 0.0
    for first, last, cost in words:
        before[last] = min(before[last], before[first] + cost)
    for first, last, cost in reversed(words):
        after[first] = min(after[first], cost + after[last])
    over = [inf] * len(pieces)
    for first, last, cost in words:
        for link in range(first + 1, last):
            over[link] = min(over[link], before[first] + cost + after[last])
    for link in range(1, len(pieces)):
        yield before[link] + after[link] - over[link] if over[link] < inf else -inf


def _possible_words(
    pieces: list[str], may_join: list[bool], lexicon: Lexicon, marks: list[str]
) -> list[tuple[int, int, float]]:
    """Return the words that runs of pieces make, in the order of their first pieces, with their bits."""
    words = list[tuple[int, int, float]]()
    costs = shared_oov_costs(lexicon)
    for first in range(len(pieces)):
        word = ""
        for last in range(first, len(pieces)):
            word += pieces[last]
            if last > first and len(word) > _LONGEST_WORD:
                break
            parts = pieces[first : last + 1]
            is_verb = last == first + 1 and _are_letters_of_verb(pieces[first], marks[first])
            is_one = is_verb or not _are_two(parts, lexicon)
            is_word = last == first or word in lexicon or (costs.is_likely_word(word) and is_one)
            if is_word:
                words.append((first, last + 1, costs.word_cost(word)))
            if last + 1 < len(pieces) and not may_join[last]:
                break
    return words


def _are_letters_of_verb(piece: str, marks: str) -> bool:
    """Return whether a piece is the letters before the stem of a verb, the last of which bears a damma."""
    return DAMMA in marks and piece[-1] in VERB_PREFIXES and _PREFIX_LETTERS.issuperset(piece)


def _are_two(parts: list[str], lexicon: Lexicon) -> bool:
    """Return whether parts are two words: of such, only a word that was counted is made."""
    cuts = (("".join(parts[:at]), "".join(parts[at:])) for at in range(1, len(parts)))
    return any(len(left) > 1 and len(right) > 1 and left in lexicon and right in lexicon for left, right in cuts)
