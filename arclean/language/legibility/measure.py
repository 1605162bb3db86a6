"""Measure how well a text reads: its bits a letter in the language that spells it best, and a probability.

The unit is bits a letter, the end of a word counted as a letter. Running text of a language costs 2.5 to 4 bits,
letters that stand for others 5 to 9 (lines of 20 to 120 characters; benchmarks/fit/legibility.py says on what). A short
text proves little either way: the probability goes by how much there is.
"""

from __future__ import annotations

from collections import Counter
from functools import cache, lru_cache
from math import exp
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from arclean.language.legibility import weights
from arclean.language.legibility.alternatives import other_readings
from arclean.language.legibility.letter_model import LetterModel, SharedCosts, unpack_letter_model
from arclean.language.legibility.spelling import OTHER_SCRIPT, words_by_script, words_of_script
from arclean.language.tables.container import open_container

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "Legibility", "letter_models", "read_language", "script_costs", "script_languages", "spell_best",
    "spell_best_strings",
]  # fmt: skip

_FILE = Path(__file__).resolve().parent.parent / "data" / "letters.tables"
_CERTAIN = 4.0  # nats, from which other readings are not asked: it saves time and changes no figure
_MEMORY = 1 << 12  # strings whose costs are kept: running text repeats itself


class Legibility(NamedTuple):
    """How well a text reads.

    ``language`` is the code of the one that spells the text best ("ar", "fa", "ur", "ckb", "ps", "sd", "ug", "ms" for
    Malay, "he", "yi", or "la" for any in Latin letters), None where there is no word, or where most letters are of
    other scripts: these are not judged. ``bits`` are bits a letter in it, ``letters`` how many letters and ends of
    words were judged, ``probability`` (0..1) that the text reads as that language, and not from its end or by another
    code page.
    """

    language: str | None
    bits: float
    letters: int
    probability: float


_open_file = cache(open_container)


@cache
def letter_models(script: str) -> tuple[LetterModel, ...]:
    """Return the models of a script (ISO 15924), read when it is met. Raises ``ReadError`` where they are broken."""
    container = _open_file(_FILE)
    return tuple(
        unpack_letter_model(language.partition("-")[0], *container.read_part(language))
        for language, part in container.parts.items()
        if part.options["script"] == script
    )


@cache
def _shared_costs(script: str) -> SharedCosts:
    return SharedCosts(letter_models(script))


@cache
def script_languages(script: str) -> tuple[str, ...]:
    """Return the languages of a script (ISO 15924), in the order of their costs."""
    return tuple(model.language for model in letter_models(script))


def script_costs(text: str, script: str) -> tuple[int, tuple[float, ...]]:
    """Return how many letters and ends of words a text has in a script, and their bits in each of its languages.

    >>> letters, bits = script_costs("این کتاب را از او گرفتم", "Arab")
    >>> letters, script_languages("Arab")[bits.index(min(bits))]
    (24, 'fa')
    """
    words = words_of_script(text, script) if not text.isascii() else []
    return sum(map(len, words)) + len(words), _shared_costs(script).bits_of(_sum_costs(script, words))


def read_language(text: str) -> Legibility:
    """Return how well a text reads: in the script of most of its letters, by the language that spells it best.

    >>> read_language("این کتاب را از او گرفتم").language, read_language("Дом").language
    ('fa', None)
    """
    language, bits, letters = spell_best(text)
    if not letters:
        return Legibility(None, 0.0, 0, _probability(0.0, 0, 0.0))
    lead = 0.0
    if _evidence(bits, letters, 0.0) < _CERTAIN:
        lead = measure_lead(text, bits)
    return Legibility(language, bits, letters, _probability(bits, letters, lead))


def spell_best(text: str) -> tuple[str | None, float, int]:
    """Return the language that spells a text best, its bits a letter in it, and how many letters were judged.

    Other readings of the text are not asked for, as ``read_language`` does for its probability.

    >>> spell_best("این کتاب را از او گرفتم")[0], spell_best("Дом")
    ('fa', (None, 0.0, 0))
    """
    words = words_by_script(text)
    script = max(words, key=lambda name: sum(map(len, words[name])), default=OTHER_SCRIPT)
    if script == OTHER_SCRIPT:
        return None, 0.0, 0
    letters = sum(map(len, words[script])) + len(words[script])
    return _pick_language(script, _sum_costs(script, words[script]), letters)


@lru_cache(maxsize=_MEMORY)
def _string_costs(string: str) -> tuple[tuple[str, int, int, int], ...]:
    """Return what a string has of each script: its name, letters, words, and what these cost together."""
    return tuple(
        (script, sum(map(len, words)), len(words), 0 if script == OTHER_SCRIPT else _sum_costs(script, words))
        for script, words in words_by_script(string).items()
    )


def spell_best_strings(strings: Iterable[str]) -> tuple[str | None, float, int]:
    """Return what ``spell_best`` does of strings with spaces between them; each different one is spelt once.

    >>> spell_best_strings(["این", "کتاب", "را"]) == spell_best("این کتاب را")
    True
    """
    letters: Counter[str] = Counter()
    words: Counter[str] = Counter()
    costs: Counter[str] = Counter()
    for string in strings:
        for script, size, count, cost in _string_costs(string):
            letters[script] += size
            words[script] += count
            costs[script] += cost
    script = max(letters, key=letters.__getitem__, default=OTHER_SCRIPT)
    if script == OTHER_SCRIPT:
        return None, 0.0, 0
    return _pick_language(script, costs[script], letters[script] + words[script])


def _sum_costs(script: str, words: Iterable[str]) -> int:
    return sum(map(_shared_costs(script).word_cost, words))


def _pick_language(script: str, cost: int, letters: int) -> tuple[str, float, int]:
    """Return the language of a script in which words cost least, their bits a letter in it, and the letters."""
    bits = _shared_costs(script).bits_of(cost)
    best = min(range(len(bits)), key=bits.__getitem__)
    return letter_models(script)[best].language, bits[best] / letters, letters


def measure_lead(text: str, bits: float) -> float:
    """Return how many bits a letter the best other reading of a text costs more than the text, ``MAX_LEAD`` at most."""
    lead = weights.MAX_LEAD
    for other in other_readings(text):
        _, others, letters = spell_best(other)
        if letters:
            lead = min(lead, others - bits)
    return max(-weights.MAX_LEAD, lead)


def _evidence(bits: float, letters: int, lead: float) -> float:
    """Return the nats that speak for a text to be written in the language, before it is known how much does so."""
    counted: float = min(letters, weights.MAX_LETTERS) ** weights.LETTERS_POWER
    return weights.INTERCEPT + counted * (weights.SLOPE * (weights.MIDDLE - bits) + weights.LEAD_SLOPE * lead)


def _probability(bits: float, letters: int, lead: float) -> float:
    """Return the probability that letters which cost so much each were written in the language, by a logistic model.

    ``lead`` are the bits a letter that other readings cost more.
    """
    score = weights.PRIOR + (_evidence(bits, letters, lead) if letters else 0.0)
    return 1 / (1 + exp(-max(-700.0, min(700.0, score))))
