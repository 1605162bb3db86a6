"""The objective ``swapped-words``: what becomes of each word of texts whose ligatures came out wrong, told or not.

Documents of one, three and twelve sentences, in turn: a font of the press that swaps some pairs of letters wherever it
has them, all lam-alefs swapped, their alefs lost, one ligature swapped, one lam-alef swapped; and letters that are
really lost, of which nothing is to be said by this filter. A word that comes back costs nothing, or 1 where it is
reported too; one that stays wrong 5 where it is reported and 20 where it is not, as one that is made wrong; a finding
on a word that is as it should be costs 1, in clean texts too. A family is a corpus.
"""

from __future__ import annotations

import re
from itertools import cycle, islice
from random import Random
from typing import TYPE_CHECKING

from families import Family
from outcomes import Outcome
from sentences import LIGATURES, draw_sentences, lose_alefs, lose_some_letters, swap_all, swap_ligature, swap_once

from arclean import Pipeline
from arclean.testing import corruptors

if TYPE_CHECKING:
    from collections.abc import Iterator

SENTENCES = (1, 3, 12)  # of a document
FEWEST_PAIRS, MOST_PAIRS = 4, 60  # of letters that a font swaps
TOLD, WRONG_TOLD, WRONG = 1, 5, 20  # costs of words
_find_words = re.compile(r"\S+").finditer


def swap_by_font(text: str, random: Random) -> str:
    """Return a text with the letters of some pairs reversed wherever a word has them, as by one font."""
    pairs = random.sample(sorted(LIGATURES), random.randint(FEWEST_PAIRS, MOST_PAIRS))
    return re.sub("|".join(pairs), lambda pair: pair[0][::-1], text)


DAMAGE = (swap_by_font, swap_all, lose_alefs, swap_ligature, swap_once, lose_some_letters)


def swapped_families(found: Iterator[Family], count: int) -> Iterator[Family]:
    """Yield families of ``count`` documents made of the sentences of a corpus, damaged in turn."""
    for family in found:
        sentences = cycle(draw_sentences(family))
        clean, damaged = [], []
        for number in range(count):
            text = " ".join(islice(sentences, SENTENCES[number // len(DAMAGE) % len(SENTENCES)]))
            damage = DAMAGE[number % len(DAMAGE)]
            other = damage(text, Random(number))
            clean += [other if damage is lose_some_letters else text]
            damaged += [other]
        yield Family(family.name, tuple(clean), tuple(damaged))


def measure_told_words(family: Family) -> Outcome:
    """Return the costs of the damaged words of a family and of what is left of them; harm are words of clean texts."""
    pipeline = Pipeline([corruptors.filter_for("lam-alef")])
    before = after = harmed = 0
    for clean, damaged in zip(family.clean, family.damaged, strict=True):
        kept = pipeline.run(clean)
        harmed += sum(a != b for a, b in zip(clean.split(), kept.text.split(), strict=False))
        after += TOLD * len(kept.findings)
        result = pipeline.run(damaged)
        told = [(one.start, one.end) for one in result.findings]
        rows = zip(clean.split(), _find_words(damaged), result.text.split(), strict=True)
        for right, was, now in rows:
            is_told = any(start < was.end() and was.start() < end for start, end in told)
            before += WRONG * (was[0] != right)
            after += (TOLD if is_told else 0) if now == right else WRONG_TOLD if is_told and now == was[0] else WRONG
    return Outcome(before, after, harmed, family.words)
