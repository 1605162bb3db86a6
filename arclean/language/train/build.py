"""Make tables of counts: choose what is kept, weigh it, pack it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from math import log2
from typing import TYPE_CHECKING, Any

from arclean.language.tables.classes import SHAPES, SIGN_ORDER, pack_classes, shape
from arclean.language.tables.direction import pack_direction
from arclean.language.tables.pairs import pack_pairs, pair_hash
from arclean.language.tables.words import STEPS, pack_words
from arclean.language.train.cleaning import is_glued
from arclean.language.train.counts import count_pairs, count_words
from arclean.language.train.letter_weights import gains
from arclean.language.train.vocabulary import choose
from arclean.language.train.word_lists import shares

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

__all__ = ["Sizes", "build"]

Packed = tuple[bytes, dict[str, Any]]


@dataclass(frozen=True, kw_only=True)
class Sizes:
    """How much is kept, by what it brought on the DEV corpora for its bytes (2026-11).

    Words: 100,000 cover 95.6 % of running words, 150,000 97.0 %, 200,000 97.6 % (0.5 MB; loading takes as long as they
    are many). Pairs, in bits a word: 100,000 12.2, 200,000 11.9, 400,000 11.7, 600,000 11.5, at 0.3 MB for each
    100,000. Classes: 600 common words and all shapes bring 1.0 bit for 0.4 MB.
    """

    words: int = 150_000
    pairs: int = 450_000
    classes: int = 600  # commonest words that are a class each


_SHRINK = 200.0  # occurrences of a class that weigh as much as the mean of all
_FEW = 2  # occurrences from which a pair of classes is kept
_DISCOUNT = 0.5  # occurrences that a counted pair gives to those that were not
_SIGN = 4.0  # bits that a sign costs, about
_BACKOFF = 0.5  # bits that a pair costs for not having been counted: those that were take a third of the chances
_LIST, _OTHER = 0.5, 0.25  # weight of a list, and of another language's, beside the corpora, where letters are counted


def build(
    corpora: Sequence[Path], sizes: Sizes, *, lists: Sequence[Path] = (), others: Sequence[Path] = ()
) -> dict[str, Packed]:
    """Count the corpora twice (words, then pairs of those kept) and make the four tables.

    ``lists`` add to the words (see :mod:`arclean.language.train.word_lists`), ``others`` are lists of other languages,
    which teach direction alone. Raises ``ReadError`` and ``ConfigError`` where they cannot be used.
    """
    counts, listed = count_words(corpora), shares(lists)
    kept = choose(counts, listed, sizes.words)
    tokens = [*SIGN_ORDER, *kept]
    ids = {token: number for number, token in enumerate(tokens)}
    own = tokens[: len(SIGN_ORDER) + sizes.classes]
    classes = [SHAPES + n if n < len(own) else shape(token) for n, token in enumerate(tokens)]
    pairs, kinds = count_pairs(corpora, ids, classes)
    packed_classes, excess = _classes(kinds, own[len(SIGN_ORDER) :], SHAPES + len(tokens))
    size = len(tokens)

    def spaced(left: str, right: str) -> int:
        return pairs.get(ids[left] * size + ids[right], 0) if left in ids and right in ids else 0

    costs = {w: -log2(share) for w, share in kept.items() if not is_glued(w, counts.words[w], spaced)}
    left_out = sum(count for token, count in counts.words.items() if token not in costs and token not in SIGN_ORDER)

    def backed_off(left: int, right: int) -> float:
        alone = costs.get(tokens[right], _SIGN)
        return alone + (excess[classes[left]][classes[right]] - 128) / STEPS + _BACKOFF

    chosen = _pairs(pairs, tokens, backed_off, sizes.pairs)
    spelt = [({w: n / counts.total for w, n in counts.words.items()}, 1.0)]
    spelt += [(listed, _LIST)] if listed else []
    spelt += [(shares([path]), _OTHER) for path in others]
    return {
        "words": pack_words(costs, counts.total),
        "classes": packed_classes,
        "pairs": pack_pairs(chosen, backoff=_BACKOFF, unknown=log2(counts.total / max(1, left_out))),
        "direction": pack_direction(gains(spelt)),
    }


def _classes(kinds: Counter[int], own: list[str], width: int) -> tuple[Packed, list[bytes]]:
    """Weigh the classes: cost of each, and of each pair by how much it differs from chance."""
    size = SHAPES + len(SIGN_ORDER) + len(own)
    lefts, rights = [0] * size, [0] * size
    for key, count in kinds.items():
        lefts[key // width] += count
        rights[key % width] += count
    total = sum(rights)
    chances = [max(count, 0.5) / total for count in rights]
    rows = [bytearray([_byte(log2((count + _SHRINK) / _SHRINK))]) * size for count in lefts]
    for key, count in kinds.items():
        if count >= _FEW:
            left, right = divmod(key, width)
            chance = (count + _SHRINK * chances[right]) / (lefts[left] + _SHRINK)
            rows[left][right] = _byte(log2(chances[right] / chance))
    costs = bytes(min(255, round(-log2(chance) * STEPS)) for chance in chances)
    return pack_classes(own, costs, b"".join(rows)), [bytes(row) for row in rows]


def _byte(bits: float) -> int:
    return 128 + max(-128, min(127, round(bits * STEPS)))


def _pairs(
    pairs: Counter[int], tokens: list[str], backed_off: Callable[[int, int], float], most: int
) -> dict[int, float]:
    """Choose the pairs that would be judged worst without being counted: by bits times occurrences."""
    size = len(tokens)
    lefts: Counter[int] = Counter()
    for key, count in pairs.items():
        lefts[key // size] += count
    scored = []
    for key, count in pairs.items():
        if count < 2:
            continue
        left, right = divmod(key, size)
        cost = -log2((count - _DISCOUNT) / lefts[left])
        gain = count * (backed_off(left, right) - cost)
        if gain > 0:
            scored.append((-gain, key, cost))
    scored.sort()
    return {pair_hash(tokens[key // size], tokens[key % size]): cost for _, key, cost in scored[:most]}
