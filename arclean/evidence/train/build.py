"""Make tables of counts: choose what is kept, weigh it, pack it."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from math import log2
from typing import TYPE_CHECKING, Any

from arclean.errors import ConfigError
from arclean.evidence.folding import BREAK, LATIN, NUMBER
from arclean.evidence.tables.classes import SHAPES, SIGNS, pack_classes, shape
from arclean.evidence.tables.direction import ALPHABET, pack_direction
from arclean.evidence.tables.pairs import pack_pairs, pair_hash
from arclean.evidence.tables.words import STEPS, pack_words
from arclean.evidence.train.cleaning import is_word, reversed_lam_alef
from arclean.evidence.train.counts import Counts, count_pairs, count_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

__all__ = ["Sizes", "build"]

Packed = tuple[bytes, dict[str, Any]]


@dataclass(frozen=True, kw_only=True)
class Sizes:
    """How much is kept, by what it brought on the DEV corpora for its bytes (2026-11)."""

    words: int = 100_000
    pairs: int = 300_000
    classes: int = 600  # commonest words that are a class each


_SIGNS = frozenset((BREAK, NUMBER, LATIN))
_RATIO = 100  # a word that a reversal of its lam-alef makes so many times commoner is reversed itself
_SHRINK = 20.0  # occurrences of a class that weigh as much as the mean of all
_DISCOUNT = 0.5  # occurrences that a counted pair gives to those that were not
_SIGN = 4.0  # bits that a sign costs, about
_BACKOFF = 1.0  # bits that a pair costs for not having been counted


def build(paths: Sequence[Path], sizes: Sizes) -> dict[str, Packed]:
    """Count the corpora twice (words, then pairs of those kept) and make the four tables.

    Raises ``ConfigError`` where they hold too little to count.
    """
    counts = count_words(paths)
    kept = _choose(counts, sizes.words)
    if len(kept) < 2:
        raise ConfigError("the corpora hold no Arabic word that stands in two documents: give more text")
    own = kept[: sizes.classes]
    tokens = [*SIGNS, *kept]
    ids = {token: number for number, token in enumerate(tokens)}
    classes = [SHAPES + n if n < len(SIGNS) + len(own) else shape(token) for n, token in enumerate(tokens)]
    pairs, kinds = count_pairs(paths, ids, classes)
    costs = {word: log2(counts.total / counts.words[word]) for word in kept}
    left_out = sum(count for token, count in counts.words.items() if token not in ids)
    unknown = log2(counts.total / max(1, left_out))
    packed_classes, excess = _classes(kinds, own, SHAPES + len(tokens))

    def backed_off(left: int, right: int) -> float:
        alone = costs.get(tokens[right], _SIGN)
        return alone + (excess[classes[left]][classes[right]] - 128) / STEPS + _BACKOFF

    chosen = _pairs(pairs, tokens, backed_off, sizes.pairs)
    return {
        "words": pack_words(costs, counts.total),
        "classes": packed_classes,
        "pairs": pack_pairs(chosen, backoff=_BACKOFF, unknown=unknown),
        "direction": _direction(counts),
    }


def _choose(counts: Counts, most: int) -> list[str]:
    """Choose the commonest words, the first by letters where two are as common."""
    words = [
        word
        for word, count in counts.words.items()
        if count > 1
        and counts.documents[word] > 1
        and is_word(word)
        and not reversed_lam_alef(word, counts.words, _RATIO)
    ]
    return sorted(words, key=lambda word: (-counts.words[word], word))[:most]


def _classes(kinds: Counter[int], own: list[str], width: int) -> tuple[Packed, list[bytes]]:
    """Weigh the classes: cost of each, and of each pair by how much it differs from chance."""
    size = SHAPES + len(SIGNS) + len(own)
    lefts, rights = [0] * size, [0] * size
    for key, count in kinds.items():
        lefts[key // width] += count
        rights[key % width] += count
    total = sum(rights)
    chances = [max(count, 0.5) / total for count in rights]
    rows = [bytearray([_byte(log2((count + _SHRINK) / _SHRINK))]) * size for count in lefts]
    for key, count in kinds.items():
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


def _direction(counts: Counts) -> Packed:
    """Weigh letters in threes: how much likelier the third is behind the two than the first before them, backwards."""
    index = {letter: number for number, letter in enumerate(ALPHABET)}
    threes: Counter[tuple[int, int, int]] = Counter()
    for word, count in counts.words.items():
        if word and all(letter in index for letter in word):
            row = [0, *map(index.__getitem__, word), 0]
            for three in zip(row, row[1:], row[2:], strict=False):
                threes[three] += count
    twos: defaultdict[tuple[int, int], int] = defaultdict(int)
    for (a, b, _), count in threes.items():
        twos[a, b] += count
    size = len(ALPHABET)

    def cost(a: int, b: int, c: int) -> float:
        return -log2((threes.get((a, b, c), 0) + 0.5) / (twos.get((a, b), 0) + 0.5 * size))

    both = set(threes) | {(c, b, a) for a, b, c in threes}
    return pack_direction({(a, b, c): cost(c, b, a) - cost(a, b, c) for a, b, c in both})
