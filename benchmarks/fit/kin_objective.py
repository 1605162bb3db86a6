"""Objectives over texts of other languages of the script: Persian and Urdu lam-alefs, and words that stand alone.

``--corpora`` is a folder of UTF-8 texts ``LANGUAGE_SOURCE.txt`` (``fa_udhr.txt``), a sentence a
line; a file is a family.

- ``kin-words``, of Persian and Urdu: documents of one, three and ten lines of which all lam-alefs are swapped, or lost
  their alefs; in every third some letter is lost instead, and no word is to be changed;
- ``lone-words``, of all others: words by themselves that have an alef maksura within, as a swapped final ligature of
  Arabic leaves it (``عىل``); those of ``ar`` are to be turned back, those of other languages are theirs.
"""

from __future__ import annotations

import re
from collections import Counter
from random import Random
from typing import TYPE_CHECKING

from families import Family
from outcomes import Outcome
from sentences import lose_alefs, lose_letter, swap_all

from arclean import Pipeline
from arclean.filters.lam_alef.kin_words import KIN
from arclean.testing import corruptors

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ARABIC = "ar"
LINES = (1, 1, 1, 3, 3, 3, 10, 10, 10)  # of a document
DAMAGE = (swap_all, lose_alefs, lose_letter)
_find_words = re.compile("[\u0620-\u06d3]+").findall
_final_ligature = re.compile("([\u0628-\u0648])\u0649$")
_has_maksura_inside = re.compile("\u0649[\u0620-\u06d3]").search


def kin_families(folder: Path, count: int) -> Iterator[Family]:
    """Yield the Persian and Urdu texts of a folder as families of ``count`` documents, damaged in turn."""
    for file in sorted(folder.glob("*.txt")):
        if file.name.split("_")[0] not in KIN:
            continue
        lines = file.read_text("utf-8").splitlines()
        draw = Random(len(lines))
        clean, damaged = [], []
        for number in range(count):
            text = "\n".join(draw.sample(lines, min(len(lines), LINES[number % len(LINES)])))
            damage = DAMAGE[number % len(DAMAGE)]
            other = damage(text, draw)
            clean += [text, other] if damage is lose_letter else [text]
            damaged += [text, other] if damage is lose_letter else [other]
        yield Family(file.stem, tuple(clean), tuple(damaged))


def lone_families(folder: Path, count: int) -> Iterator[Family]:
    """Yield words of the texts of a folder, the commonest first, each a document; those of Arabic are damaged."""
    for file in sorted(folder.glob("*.txt")):
        language = file.name.split("_")[0]
        if language in KIN:
            continue
        words = [word for word, _ in Counter(_find_words(file.read_text("utf-8"))).most_common()]
        if language == ARABIC:
            pairs = [(word, _final_ligature.sub("\u0649\\1", word)) for word in words]
            pairs = [(word, other) for word, other in pairs if word != other][:count]
        else:
            pairs = [(word, word) for word in words if _has_maksura_inside(word)][:count]
        yield Family(file.stem, tuple(word for word, _ in pairs), tuple(other for _, other in pairs))


def measure_words(family: Family) -> Outcome:
    """Return how many words of damaged documents are wrong before and after; harm are words of others that change."""
    pipeline = Pipeline([corruptors.filter_for("lam-alef")])
    before = after = harmed = 0
    for clean, damaged in zip(family.clean, family.damaged, strict=True):
        wanted = Counter(clean.split())
        harmed += (wanted - Counter(pipeline(clean).split())).total()
        if damaged != clean:
            before += (wanted - Counter(damaged.split())).total()
            after += (wanted - Counter(pipeline(damaged).split())).total()
    return Outcome(before, after, harmed, family.words)
