"""The fitted numbers of the evidence of lost text: unit; corpora; date; objective of ``benchmarks/fit/``.

"Clean text" is 572,000 words (encyclopaedic, news, UN, health, law) and 6.6 million words of the Arabic Wikipedia.
"""

from __future__ import annotations

# Gaps of lost numbers: the chance, 0..1, that a double space marks a loss
GAP_CHANCE = 0.1  # before any word is read; clean text; 2026-11; lost-text
RARE_GAP_CHANCE = 0.35  # the same, where double spaces are rare in the text; clean text; 2026-11; lost-text
ASKED_CHANCE = 0.5  # added where a word asks for a number; clean text; 2026-11; lost-text
ALLOWED_CHANCE = 0.2  # added where a word allows a number; clean text; 2026-11; lost-text
OTHER_LOSSES_CHANCE = 0.2  # added to rare gaps where another gap asks for a number; clean text; 2026-11; lost-text
MAX_CHANCE = 0.95  # chance; judged by hand; 2026-11; lost-text
CHARACTERS_PER_RARE_GAP = 250  # some 50 words; clean text; 2026-11; lost-text
UNFINISHED_PHRASE_CHANCE = 0.8  # of a space before the sign of a phrase without its end; clean text; 2026-11; lost-text
NUMBER_AFTER_SIGN_CHANCE = 0.3  # the same, where a number follows the sign; clean text; 2026-11; lost-text
GOVERNED_NOUN_CHANCE = 0.8  # of a preposition beside a counted accusative; clean text; 2026-11; lost-text

# Truncated words
STRETCHED_PLACES = 3  # kashidas within words of a line that justification stretched; judged by hand; 2026-11; lost-text
