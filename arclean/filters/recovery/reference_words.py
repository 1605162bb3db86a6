"""Reference words: the words of a reference that a damaged word may have been.

A word of the reference is compared where the same words stand beside it, or where it begins as the damaged one does. It
is scored by the words around: in a row (word alignment), or in any order, where the reference is a paraphrase.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from arclean.filters.recovery import weights
from arclean.filters.recovery.gap_comparison import has_unmapped_glyph
from arclean.filters.recovery.word_alignment import compare_around_words, drop_marks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from arclean.filters.recovery.damaged_words import DamagedWord
    from arclean.filters.recovery.reference_numbers import Reference
    from arclean.filters.recovery.word_alignment import WordSequence

__all__ = ["ReferenceWord", "find_reference_words"]

_MAX_WORDS_OF_BEGINNING = 256  # words of a reference that begin as a damaged word does; more tell nothing
_MIN_HEAD = 2  # letters of the beginning by which words are looked up


class ReferenceWord(NamedTuple):
    """A word that a damaged one may have been.

    ``score`` (0..1) is how well the words around agree; ``is_aligned``, whether they do in a row; ``position`` is the
    word's number in the reference.
    """

    word: str
    score: float
    is_aligned: bool
    position: int


def find_reference_words(words: WordSequence, damaged: DamagedWord, reference: Reference) -> list[ReferenceWord]:
    """Return the words of a reference that match a damaged word, the best place of each, the best first."""
    matches = re.compile(damaged.pattern).fullmatch
    other = reference.words
    best: dict[str, ReferenceWord] = {}
    near = _keys_around(words.keys, damaged.position)
    key_weights = other.key_weights
    total = sum(key_weights.get(key, 1.0) for key in near)
    for position in _positions_to_compare(words, damaged, reference):
        key = other.keys[position]
        if not matches(key) or has_unmapped_glyph(key):
            continue
        aligned = compare_around_words(words, damaged.position, other, position).score
        shared = sum(key_weights.get(one, 1.0) for one in near & _keys_around(other.keys, position))
        in_any_order = weights.ANY_ORDER_FACTOR * shared / total if total else 0.0
        score = max(aligned, in_any_order)
        if key not in best or score > best[key].score:
            word = drop_marks(reference.text[other.starts[position] : other.ends[position]])
            best[key] = ReferenceWord(word, score, aligned >= in_any_order, position)
    return sorted(best.values(), key=lambda one: (-one.score, one.position))


def _keys_around(keys: list[str], position: int) -> set[str]:
    reach = weights.SURROUNDING_WORDS
    return {*keys[max(0, position - reach) : position], *keys[position + 1 : position + 1 + reach]}


def _positions_to_compare(words: WordSequence, damaged: DamagedWord, reference: Reference) -> Iterator[int]:
    """Yield where in a reference the damaged word may stand: beside the same words, or where a word begins so."""
    keys, positions, position = words.keys, reference.words.positions, damaged.position
    size = len(reference.words.keys)
    found = [at + 1 for at in positions.get(keys[position - 1], ())] if position else []
    found += [at - 1 for at in positions.get(keys[position + 1], ())] if position + 1 < len(keys) else []
    if len(damaged.head) >= _MIN_HEAD:
        beginning = reference.keys_by_beginning.get(damaged.head[:_MIN_HEAD], ())
        if len(beginning) <= _MAX_WORDS_OF_BEGINNING:
            found += [at for key in beginning if key.startswith(damaged.head) for at in positions[key]]
    yield from sorted({at for at in found if 0 <= at < size})
