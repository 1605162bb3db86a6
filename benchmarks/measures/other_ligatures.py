"""Measure how ``lam-alef`` turns back the letters of ligatures that only fonts of the printing press have.

    python benchmarks/measures/other_ligatures.py DIR [--split TEST]

In each sentence (6 to 25 words) of the corpora one word comes out with the letters of one ligature in reverse
(``الكبرية``, ``جمموعة``): any two letters for which Unicode has a ligature, in any word that has them, ``one``; and in
all words that have one, ``all``. Both by a corruptor of this file, which knows nothing of the filter. ``back`` is the
share of the sentences that come back, ``wrong`` the share of which a word is changed to what it was not, ``partly``
that of which some words come back and others stay, ``silent`` the share without an edit and a finding; ``words back``
and ``words wrong`` are shares of the damaged words that come back, and that become a third one; ``others`` of the
undamaged words of such sentences that are changed. ``clean words`` are those of the undamaged sentences, ``clean
changed`` how many are changed.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from random import Random
from typing import TYPE_CHECKING

from _corpora import corpus_texts, print_measure

from arclean import Pipeline, filters

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FORMS = range(0xFC00, 0xFDC8)  # Arabic Presentation Forms-A: ligatures of two and three letters
FEWEST_WORDS, MOST_WORDS = 6, 25  # of a sentence
SENTENCES = 4000  # of a corpus
_is_word = re.compile("[\u0621-\u064a]{3,}").fullmatch
_sentence_ends = re.compile(r"(?<=[.؟!])\s+").split


def ligature_pairs() -> frozenset[str]:
    """Return the pairs of different letters that have a ligature, lam-alef apart."""
    found = set()
    for code in FORMS:
        letters = "".join(chr(int(one, 16)) for one in unicodedata.decomposition(chr(code)).split()[1:])
        if len(letters) == 2 and letters.isalpha() and letters[0] != letters[1] and "\u0640" not in letters:
            found.add(letters)
    return frozenset(found)


PAIRS = ligature_pairs()


def swap_ligatures(sentence: str, random: Random, *, everywhere: bool) -> str:
    """Return a sentence with the letters of a ligature in reverse in one word, or in every word that has one."""
    words = sentence.split(" ")
    numbers = [number for number, word in enumerate(words) if _is_word(word) and _places(word)]
    if numbers and not everywhere:
        numbers = [random.choice(numbers)]
    for number in numbers:
        word = words[number]
        at = random.choice(_places(word))
        words[number] = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return " ".join(words)


def _places(word: str) -> list[int]:
    return [at for at in range(len(word) - 1) if word[at : at + 2] in PAIRS]


def _count_words(sentence: str, damaged: str, read: str) -> Iterator[tuple[str, int]]:
    """Yield what became of the words of a damaged sentence, by name, and last whether one of them is wrong."""
    is_wrong, back = False, [now == right for right, now in zip(sentence.split(), read.split(), strict=True)]
    for right, was, now in zip(sentence.split(), damaged.split(), read.split(), strict=True):
        kind = "other words" if right == was else "words"
        yield kind, 1
        if right != was:
            yield "words back", now == right
            yield "words wrong", now not in (right, was)
        else:
            yield "others", now != right
        is_wrong |= now not in (right, was)
    yield "wrong", is_wrong
    yield "partly", read != damaged and not (is_wrong or all(back))


def measure(corpora: Path, split: str) -> dict[str, float]:
    """Return the figures over the corpora of a split."""
    pipeline = Pipeline([filters.find("lam-alef")()])
    counts: Counter[str] = Counter()
    for _, text in corpus_texts(corpora, split):
        lines = [line.strip() for line in text.split("\n")]
        sentences = [one for line in lines for one in _sentence_ends(line)]
        sentences = [one for one in sentences if FEWEST_WORDS <= len(one.split()) <= MOST_WORDS]
        Random(len(sentences)).shuffle(sentences)
        for number, sentence in enumerate(sentences[:SENTENCES]):
            kept = pipeline(sentence)
            counts["clean words"] += len(sentence.split())
            counts["clean changed"] += sum(a != b for a, b in zip(sentence.split(), kept.split(), strict=False))
            for name, everywhere in (("one", False), ("all", True)):
                damaged = swap_ligatures(sentence, Random(number), everywhere=everywhere)
                if damaged == sentence or kept != sentence:
                    continue
                result = pipeline.run(damaged)
                counts[f"{name} sentences"] += 1
                counts[f"{name} back"] += result.text == sentence
                counts[f"{name} silent"] += result.text == damaged and not result.findings
                for key, count in _count_words(sentence, damaged, result.text):
                    counts[f"{name} {key}"] += count
    figures: dict[str, float] = {name: counts[name] for name in ("clean words", "clean changed")}
    for name in ("one", "all"):
        count = max(1, counts[f"{name} sentences"])
        figures |= {f"{name} {key}": counts[f"{name} {key}"] / count for key in ("back", "partly", "wrong", "silent")}
        for key, among in (("words back", "words"), ("words wrong", "words"), ("others", "other words")):
            figures[f"{name} {key}"] = counts[f"{name} {key}"] / max(1, counts[f"{name} {among}"])
    return figures


if __name__ == "__main__":
    print_measure(measure, __doc__)
