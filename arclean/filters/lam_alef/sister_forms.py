"""Forms of a word by which it is one: with other particles or endings, in a list of common words or of rare ones.

``للحصافة`` is in no list, but ``حصافة`` and ``الحصافة`` are among the rare words: so it is a word. What damage makes of
a word has such forms one time in seven (dev_*, 2026-11-30).
"""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from arclean.arabic.affixes import PROCLITICS, WORD_ENDINGS
from arclean.evidence.word_boundaries.oov_cost import free_stems

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from arclean.language.lexicon import Lexicon

__all__ = ["count_sister_forms", "rare_stem_cost"]

_SHORTEST_STEM, _LONGEST_AFFIX = 3, 4  # letters
_SISTER_PARTICLES = ("", "\u0627\u0644", "\u0648", "\u0648\u0627\u0644", "\u0628\u0627\u0644")


def count_sister_forms(word: str, lexicon: Lexicon) -> tuple[int, int]:
    """Return how many other forms of a word are known or rare words: those with other particles, and all.

    >>> from arclean.language.lexicon import run_lexicon
    >>> count_sister_forms("للحصافة", run_lexicon())[0] > 2, count_sister_forms("الكبرية", run_lexicon())[0]
    (True, 0)
    """
    by_particles = _count_forms(word, _stems_of(word, 0), lexicon)
    return by_particles, _count_forms(word, _stems_of(word, _LONGEST_AFFIX), lexicon)


def rare_stem_cost(word: str, lexicon: Lexicon) -> float:
    """Return the bits of the commonest rare word that a word is without its particles; infinite without one.

    >>> from arclean.language.lexicon import run_lexicon
    >>> rare_stem_cost("للحصافة", run_lexicon()) < 30, rare_stem_cost("الكبرية", run_lexicon())
    (True, inf)
    """
    stems = [stem for stem in _stems_of(word, 0) if stem != word]
    return min([lexicon.rare_word_cost(stem) for stem in stems], default=inf)


def _count_forms(word: str, stems: Iterable[str], lexicon: Lexicon) -> int:
    forms = {particle + stem for stem in stems for particle in _SISTER_PARTICLES} - {word}
    return sum(lexicon.has_folded(form) or lexicon.rare_word_cost(form) < inf for form in forms)


def _stems_of(word: str, longest_ending: int) -> Iterator[str]:
    """Yield what a word is without a particle, without an ending and without both; the word itself first."""
    yield word
    longest = min(_LONGEST_AFFIX, len(word) - _SHORTEST_STEM)
    for start in range(longest + 1):
        if word[:start] in PROCLITICS:
            for end in range(len(word), max(start + _SHORTEST_STEM, len(word) - longest_ending) - 1, -1):
                if (start or end < len(word)) and word[end:] in WORD_ENDINGS:
                    yield from free_stems(word[start:end], word[end:])
