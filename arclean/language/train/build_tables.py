"""Make tables of counts: choose what is kept, weigh it, pack it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import islice
from math import log2
from typing import TYPE_CHECKING, Any

from arclean.language.tables.bigram_table import bigram_hash, pack_bigrams
from arclean.language.tables.direction_table import pack_direction
from arclean.language.tables.rare_word_table import pack_rare_words
from arclean.language.tables.word_class_table import SHAPES, SIGN_ORDER, pack_classes, word_shape
from arclean.language.tables.word_table import STEPS_PER_BIT, pack_words
from arclean.language.train import weights
from arclean.language.train.cleaning import is_glued
from arclean.language.train.counts import count_pairs, count_words
from arclean.language.train.letter_gains import letter_gains
from arclean.language.train.rare_words import choose_rare_words
from arclean.language.train.word_choice import choose_words
from arclean.language.train.word_lists import word_shares

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Sequence
    from pathlib import Path

__all__ = ["TableSizes", "build_tables"]

Packed = tuple[bytes, dict[str, Any]]


@dataclass(frozen=True, kw_only=True)
class TableSizes:
    """How much is kept, by what it brought on the DEV corpora for its bytes (2026-11).

    Words: 100,000 cover 95.6 % of running words, 150,000 97.0 %, 200,000 97.6 % (0.5 MB; loading takes as long as they
    are many). Rare words: what is in no table falls from 2.6 to 0.7 % of dev_un and from 3.5 to 1.2 % of dev_tico19
    (2.3 MB). Bigrams: from 450,000 to 1,200,000, all that were counted twice and gain by it, those of two corpora that
    are counted rise from .47 to .56, and a token costs 9.7 bits in place of 10.0 (2.5 MB). Classes: 600 common words
    and all shapes bring 1.0 bit for 0.4 MB.
    """

    words: int = 150_000
    rare: int = 600_000
    pairs: int = 1_500_000
    classes: int = 600  # commonest words that are a class each


def build_tables(
    corpora: Sequence[Path], sizes: TableSizes, *, lists: Sequence[Path] = (), others: Sequence[Path] = ()
) -> dict[str, Packed]:
    """Return the five tables of some corpora, packed: words are counted first, then the pairs of those kept.

    ``lists`` add to the words (see :mod:`arclean.language.train.word_lists`), ``others`` are lists of other languages,
    which teach direction alone. Raises ``ReadError`` and ``ConfigError`` where they cannot be used.
    """
    counts, listed = count_words(corpora), word_shares(lists)
    kept = choose_words(counts, listed, sizes.words + sizes.rare)
    tokens = [*SIGN_ORDER, *kept]
    ids = {token: number for number, token in enumerate(tokens)}
    own = tokens[: len(SIGN_ORDER) + sizes.classes]
    classes = [SHAPES + n if n < len(own) else word_shape(token) for n, token in enumerate(tokens)]
    pairs, class_pairs = count_pairs(corpora, ids, classes)
    packed_classes, excess = _weigh_classes(class_pairs, own[len(SIGN_ORDER) :], SHAPES + len(tokens))
    size = len(tokens)

    def count_spaced(left: str, right: str) -> int:
        return pairs.get(ids[left] * size + ids[right], 0) if left in ids and right in ids else 0

    common = islice(kept.items(), sizes.words)
    costs = {w: -log2(share) for w, share in common if not is_glued(w, counts.words[w], count_spaced)}
    rare = choose_rare_words(counts, listed, costs, count_spaced, sizes.rare)
    left_out = sum(count for token, count in counts.words.items() if token not in costs and token not in SIGN_ORDER)

    def backed_off_cost(left: int, right: int) -> float:
        word = tokens[right]
        alone = costs.get(word) or rare.get(word, weights.SIGN_COST)
        return alone + (excess[classes[left]][classes[right]] - 128) / STEPS_PER_BIT + weights.BACKOFF_COST

    parted = _parted_words(pairs, tokens, costs)
    chosen = parted | _choose_bigrams(pairs, tokens, backed_off_cost, sizes.pairs - len(parted))
    languages = [({w: n / counts.total for w, n in counts.words.items()}, 1.0)]
    languages += [(listed, weights.LIST_LETTERS_WEIGHT)] if listed else []
    languages += [(word_shares([path]), weights.OTHER_LANGUAGE_LETTERS_WEIGHT) for path in others]
    unknown_cost = log2(counts.total / max(1, left_out))
    return {
        "words": pack_words(costs, counts.total),
        "rare": pack_rare_words(rare),
        "classes": packed_classes,
        "pairs": pack_bigrams(chosen, backoff=weights.BACKOFF_COST, unknown=unknown_cost),
        "direction": pack_direction(letter_gains(languages)),
    }


def _weigh_classes(class_pairs: Counter[int], own: list[str], width: int) -> tuple[Packed, list[bytes]]:
    """Return the packed classes and the rows of their excess: the cost of each pair less that of its second class.

    ``class_pairs`` has counts by ``left * width + right``.
    """
    size, prior = SHAPES + len(SIGN_ORDER) + len(own), weights.CLASS_PRIOR
    lefts, rights = [0] * size, [0] * size
    for key, count in class_pairs.items():
        lefts[key // width] += count
        rights[key % width] += count
    total = sum(rights)
    chances = [max(count, 0.5) / total for count in rights]
    rows = [bytearray([_byte_of_excess(log2((count + prior) / prior))]) * size for count in lefts]
    for key, count in class_pairs.items():
        if count >= weights.MIN_CLASS_PAIR_COUNT:
            left, right = divmod(key, width)
            chance = (count + prior * chances[right]) / (lefts[left] + prior)
            rows[left][right] = _byte_of_excess(log2(chances[right] / chance))
    costs = bytes(min(255, round(-log2(chance) * STEPS_PER_BIT)) for chance in chances)
    return pack_classes(own, costs, b"".join(rows)), [bytes(row) for row in rows]


def _byte_of_excess(bits: float) -> int:
    return 128 + max(-128, min(127, round(bits * STEPS_PER_BIT)))


def _choose_bigrams(
    pairs: Counter[int], tokens: list[str], backed_off_cost: Callable[[int, int], float], most: int
) -> dict[int, float]:
    """Return the costs of the bigrams that would be judged worst without being counted, by hash.

    They are chosen by the bits that counting one saves, times its occurrences.
    """
    size = len(tokens)
    lefts: Counter[int] = Counter()
    for key, count in pairs.items():
        lefts[key // size] += count
    scored = []
    for key, count in pairs.items():
        if count < 2:
            continue
        left, right = divmod(key, size)
        cost = -log2((count - weights.BIGRAM_DISCOUNT) / lefts[left])
        gain = count * (backed_off_cost(left, right) - cost)
        if gain > 0:
            scored.append((-gain, key, cost))
    scored.sort()
    return {bigram_hash(tokens[key // size], tokens[key % size]): cost for _, key, cost in scored[:most]}


def _parted_words(pairs: Counter[int], tokens: list[str], known: Container[str]) -> dict[int, float]:
    """Return the costs of the bigrams seen once that make a word when joined, by hash: some authors write it in two.

    Their words have two letters or more; a letter beside a word is mostly a slip.
    """
    size = len(tokens)
    found = {}
    for key, count in pairs.items():
        left, right = tokens[key // size], tokens[key % size]
        if count == 1 and min(len(left), len(right)) > 1 and left in known and right in known and left + right in known:
            found[bigram_hash(left, right)] = weights.PARTED_WORD_COST
    return found
