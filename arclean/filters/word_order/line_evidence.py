"""What one line tells of the order of its words: pairs of words, and the signs at its words and ends."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER
from arclean.arabic.marks import MARK
from arclean.arabic.presentation_forms import FORM
from arclean.evidence.line_order.pair_order import follow_bits, pair_order_bits
from arclean.filters.word_order import weights
from arclean.language.tokens import BREAK, LATIN, SIGNS, folded_tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from arclean.language.lexicon import Lexicon

__all__ = ["LineEvidence", "weigh_lines"]

_IN_WORD_CLASS = f"{LETTER}{FORM}{MARK}"
_STOP_SIGNS = ".\u060c\u061b\u061f!\u06d4"
_is_no_prose = LazyPattern(  # code, spelling of the Quran, columns, rows of a table, breaks of lines
    "[{}=<>_\\\\|$\u0670\u0671\u06d6-\u06ed\t\r\u000b\x1c-\x1e\x85\u2028\u2029]|--|://|[^ 0-9][,;][^ ]|[^ ][,;][^ 0-9]"
).search
_is_item = LazyPattern(
    "\\s*(?:[-*+\u2022\u25aa\u2013][ \u00a0]|(?:[0-9\u0660-\u0669]{1,3}|[^\\W_])[.)-][ \u00a0])"
).match
_has_article = LazyPattern("[\u0648\u0641\u0628\u0643]?\u0627\u0644..|\u0648?\u0644\u0644..").match
_begins_with_stop = LazyPattern(f"\\s*[{_STOP_SIGNS}][{_STOP_SIGNS}\u00bb)]*[{_IN_WORD_CLASS}]").match
_first_word_stops = LazyPattern(f'\\s*[{_IN_WORD_CLASS}][{_IN_WORD_CLASS}]+[{_STOP_SIGNS}][\u00bb)"]? ').match
_ends_with_stop = LazyPattern(f'[{_STOP_SIGNS}:\u2026][\u00bb)"]?\\s*\\Z').search
_signs_before = LazyPattern(f" [{_STOP_SIGNS}][{_IN_WORD_CLASS}]").findall
_signs_after = LazyPattern(f"[{_IN_WORD_CLASS}][{_STOP_SIGNS}:] ").findall


class LineEvidence(NamedTuple):
    """How likely the words of a line stand in reverse, as log-odds.

    ``nats`` are those against the order as it stands, by all that the line says; ``votes`` those by which a tool
    reversed it: against an author's order and against a list as well, of words that no line before it has beside
    others. ``is_asked`` says that it has words to be put in another order, ``is_item`` that it begins as an item.
    """

    nats: float = 0.0
    votes: float = 0.0
    is_asked: bool = False
    is_item: bool = False


class _DocumentPairs:
    """Pairs of words of a document: each word once on either side of a line; lists repeat the heads of their items.

    What a pair says that reads backwards is said once in a document by all words but the commonest.
    """

    def __init__(self) -> None:
        self._pairs: set[tuple[str, str]] = set()
        self._words: set[tuple[str, int]] = set()

    def weigh(self, pairs: Sequence[tuple[str, str, float]], lexicon: Lexicon) -> float:
        """Return the nats of the pairs of a line with the bits of their order, without what was there before."""
        nats = bare = 0.0
        of_line: set[tuple[str, int]] = set()
        backward: set[tuple[str, int]] = set()
        for left, right, bits in pairs:
            words = {(left, 0), (right, 1)}
            if (left, right) in self._pairs or words & of_line or words & self._words:
                continue
            self._pairs.add((left, right))
            if bits:
                of_line |= words
            if bits < 0:
                backward |= words
            votes = _pair_votes(left, right, bits, lexicon) - weights.PAIR_IN_ANY_ORDER
            if _are_bare(left, right, lexicon):
                bare += votes
            else:
                nats += votes
        self._words |= {word for word in backward if lexicon.word_cost(word[0]) >= weights.MOST_PARTICLE_COST}
        return nats + (bare if nats > 0 else min(weights.MOST_OF_BARE_PAIRS, bare))


def _are_bare(left: str, right: str, lexicon: Lexicon) -> bool:
    """Return whether two words are no particles, and the first has no article: names stand beside another in any order.

    One of them may be a family's, with an article.
    """
    is_common = min(lexicon.word_cost(left), lexicon.word_cost(right)) < weights.MOST_PARTICLE_COST
    return not (is_common or _has_article(left))


def _pair_votes(left: str, right: str, bits: float, lexicon: Lexicon) -> float:
    """Return the nats of two words side by side, by the bits of their order and those by which the first follows.

    A noun with the article before one without is a sentence (``البنت جميلة``): there the order says nothing for it, and
    how often the reverse was seen (``العام نهاية``) all the more.
    """
    if bits >= 0:
        return -weights.NATS_PER_FORWARD_BIT * bits
    follows = max(0.0, min(weights.MAX_FOLLOW_BITS, follow_bits(right, left, lexicon)))
    is_sentence = _has_article(left) and not _has_article(right)
    if is_sentence and min(lexicon.word_cost(left), lexicon.word_cost(right)) >= weights.MOST_PARTICLE_COST:
        return weights.NATS_PER_BIT_OF_SENTENCE * bits + weights.FOLLOWS_IN_SENTENCE * follows
    return -weights.NATS_PER_BACKWARD_BIT * bits + weights.NATS_PER_FOLLOW_BIT * follows


def weigh_lines(lines: Sequence[str], lexicon: Lexicon) -> list[LineEvidence]:
    """Return the evidence of each line of a document.

    >>> from arclean.language.lexicon import run_lexicon
    >>> found = weigh_lines(["وفق ما أعلنه القاضي", ".القاضي أعلنه ما وفق"], run_lexicon())
    >>> found[0].nats < -3, found[1].nats > 3
    (True, True)
    """
    of_document = _DocumentPairs()
    return [_weigh_line(line, lexicon, of_document) for line in lines]


def _weigh_line(line: str, lexicon: Lexicon, of_document: _DocumentPairs) -> LineEvidence:
    tokens = folded_tokens(line)
    words = sum([token not in SIGNS for token in tokens])
    if len(tokens) < 2 or tokens.count(LATIN) > words or not words or _is_no_prose(line):
        return LineEvidence()
    pairs = [(*pair, pair_order_bits(*pair, lexicon)) for pair in pairwise(tokens)]
    nats = _join_nats(_weigh_signs(line), -weights.NATS_PER_BIT * sum([bits for _, _, bits in pairs]))
    is_item = _is_item(line) is not None
    if words < weights.VOTING_WORDS or 2 * words < len(tokens):
        return LineEvidence(nats, is_asked=True, is_item=is_item)
    plain = [pair for pair in pairs if pair[0] not in SIGNS and pair[1] not in SIGNS]
    signs = _vote_of_signs(line, tokens.count(BREAK), words)
    votes = _join_nats(signs, of_document.weigh(plain, lexicon))
    return LineEvidence(nats, votes if votes > 0 else min(0.0, nats), is_asked=True, is_item=is_item)


def _join_nats(signs: float, by_pairs: float) -> float:
    """Return the log-odds by the signs of a line and its pairs; signs for a turned line say no more than its pairs."""
    nats = by_pairs + min(signs, max(0.0, by_pairs))
    return max(-weights.MAX_LINE_NATS, min(weights.MAX_LINE_NATS, nats))


def _vote_of_signs(line: str, signs: int, words: int) -> float:
    """Return the nats of the signs of a line: lists have more than prose has, and its stop is not at the end."""
    more = min(weights.MAX_MORE_SIGNS, max(0.0, signs - weights.SIGNS_PER_WORD * words))
    nats = -weights.SIGN_OF_LIST * more
    nats += weights.VOTE_STOP_FIRST if _begins_with_stop(line) else 0.0
    nats += weights.VOTE_STOP_AT_FIRST if _first_word_stops(line) else 0.0
    return nats - (weights.VOTE_STOP_LAST if _ends_with_stop(line) else 0.0)


def _weigh_signs(line: str) -> float:
    """Return the nats of the signs of a line: a tool either turned them with its words, or kept them at these."""
    most = weights.MAX_SIGNS
    before = weights.SIGN_BEFORE * min(len(_signs_before(line)), most)
    after = weights.SIGN_AFTER * min(len(_signs_after(line)), most)
    turned = before - after + (weights.STOP_FIRST if _begins_with_stop(line) else 0.0)
    kept = (weights.STOP_AT_FIRST if _first_word_stops(line) else 0.0) - before
    return max(turned, kept) - (weights.STOP_LAST if _ends_with_stop(line) else 0.0)
