"""What one line tells of the order of its words: pairs of words, and the signs at its words and ends."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER
from arclean.arabic.marks import MARK
from arclean.arabic.presentation_forms import FORM
from arclean.evidence.line_order.pair_order import pair_order_bits
from arclean.filters.word_order import weights
from arclean.language.tokens import LATIN, SIGNS, folded_tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from arclean.language.lexicon import Lexicon

__all__ = ["LineEvidence", "weigh_lines"]

_IN_WORD_CLASS = f"{LETTER}{FORM}{MARK}"
_STOP_SIGNS = ".\u060c\u061b\u061f!\u06d4"
_is_no_prose = LazyPattern(  # code, spelling of the Quran, columns, rows of a table, breaks of lines
    "[{}=<>_\\\\|$\u0670\u0671\u06d6-\u06ed\t\r\u000b\x1c-\x1e\x85\u2028\u2029]|--|://|[^ ][,;][^ ]"
).search
_is_item = LazyPattern(
    "\\s*(?:[-*+\u2022\u25aa\u2013][ \u00a0]|[^\\W_]{1,3}[.)-][ \u00a0]|[^ ]+(?: [^ ]+)?:(?: |$))"
).match
_begins_with_stop = LazyPattern(f"\\s*[{_STOP_SIGNS}][{_STOP_SIGNS}\u00bb)]*[{_IN_WORD_CLASS}]").match
_first_word_stops = LazyPattern(f'\\s*[{_IN_WORD_CLASS}][{_IN_WORD_CLASS}]+[{_STOP_SIGNS}][\u00bb)"]? ').match
_ends_with_stop = LazyPattern(f'[{_STOP_SIGNS}:\u2026][\u00bb)"]?\\s*\\Z').search
_signs_before = LazyPattern(f" [{_STOP_SIGNS}][{_IN_WORD_CLASS}]").findall
_signs_after = LazyPattern(f"[{_IN_WORD_CLASS}][{_STOP_SIGNS}:] ").findall


class LineEvidence(NamedTuple):
    """How likely the words of a line stand in reverse: ``nats`` by all that it says, the log-odds.

    ``new_nats`` are those by which it votes: of what no line before it has, and for turned lines only where it tells.
    ``new_bits`` are those of its ``new_pairs`` alone. ``is_asked`` says that it has words to be put in another order,
    ``is_item`` that it begins as an item of a list, ``tells`` that its pairs are backwards and those with the commonest
    words are: a noun with the article before one without it is a sentence, a word before its preposition is none.
    """

    nats: float = 0.0
    new_nats: float = 0.0
    new_bits: float = 0.0
    new_pairs: int = 0
    is_asked: bool = False
    is_item: bool = False
    tells: bool = False


def weigh_lines(lines: Sequence[str], lexicon: Lexicon) -> list[LineEvidence]:
    """Return the evidence of each line of a document.

    >>> from arclean.language.lexicon import run_lexicon
    >>> found = weigh_lines(["وفق ما أعلنه القاضي", ".القاضي أعلنه ما وفق"], run_lexicon())
    >>> found[0].nats < -3, found[1].nats > 3
    (True, True)
    """
    seen: set[tuple[str, str]] = set()
    return [_weigh_line(line, lexicon, seen) for line in lines]


def _weigh_line(line: str, lexicon: Lexicon, seen: set[tuple[str, str]]) -> LineEvidence:
    tokens = folded_tokens(line)
    words = sum([token not in SIGNS for token in tokens])
    if len(tokens) < 2 or tokens.count(LATIN) > words or not words or _is_no_prose(line):
        return LineEvidence()
    all_bits = new_bits = common_bits = 0.0
    known = len(seen)
    for pair in pairwise(tokens):
        bits = pair_order_bits(*pair, lexicon)
        all_bits += bits
        if pair in seen:
            continue
        seen.add(pair)
        new_bits += bits
        if SIGNS.isdisjoint(pair) and min(map(lexicon.word_cost, pair)) < weights.MOST_PARTICLE_COST:
            common_bits += bits
    signs = _weigh_signs(line)
    nats = _join_nats(signs, all_bits)
    is_item = _is_item(line) is not None
    if words < weights.VOTING_WORDS or 2 * words < len(tokens):
        return LineEvidence(nats, is_asked=True, is_item=is_item)
    tells = -common_bits >= weights.COMMON_BITS and -new_bits >= weights.TELLING_BITS
    new_nats = _join_nats(signs, new_bits)
    votes = new_nats if tells else min(0.0, new_nats)
    return LineEvidence(nats, votes, new_bits, len(seen) - known, is_asked=True, is_item=is_item, tells=tells)


def _join_nats(signs: float, bits: float) -> float:
    """Return the log-odds by the signs of a line and its pairs; signs for a turned line say no more than its pairs."""
    by_pairs = -weights.NATS_PER_BIT * bits
    nats = by_pairs + min(signs, max(0.0, by_pairs))
    return max(-weights.MAX_LINE_NATS, min(weights.MAX_LINE_NATS, nats))


def _weigh_signs(line: str) -> float:
    """Return the nats of the signs of a line: a tool either turned them with its words, or kept them at these."""
    most = weights.MAX_SIGNS
    before = weights.SIGN_BEFORE * min(len(_signs_before(line)), most)
    after = weights.SIGN_AFTER * min(len(_signs_after(line)), most)
    turned = before - after + (weights.STOP_FIRST if _begins_with_stop(line) else 0.0)
    kept = (weights.STOP_AT_FIRST if _first_word_stops(line) else 0.0) - before
    return max(turned, kept) - (weights.STOP_LAST if _ends_with_stop(line) else 0.0)
