"""The fitted numbers of the evidence of lost text: unit; corpora; date; objective of ``benchmarks/fit/``.

"Clean text" is 572,000 words (encyclopaedic, news, UN, health, law) and 6.6 million words of the Arabic Wikipedia.
"""

from __future__ import annotations

# Gaps of lost numbers: the chance, 0..1, that a double space marks a loss
GAP_CHANCE = 0.1  # probability, before any word is read; clean text; 2026-11; losses
RARE_GAP_CHANCE = 0.35  # probability, the same, where double spaces are rare in the text; clean text; 2026-11; losses
ASKED_CHANCE = 0.5  # probability, added where a word asks for a number; clean text; 2026-11; losses
ALLOWED_CHANCE = 0.2  # probability, added where a word allows a number; clean text; 2026-11; losses
OTHER_LOSSES_CHANCE = 0.2  # probability, added where another gap asks for one; clean text; 2026-11; losses
MAX_CHANCE = 0.95  # probability; judged by hand; 2026-11; losses
CHARACTERS_PER_RARE_GAP = 250  # some 50 words; clean text; 2026-11; losses
UNFINISHED_PHRASE_CHANCE = 0.8  # probability, before the sign of an unfinished phrase; clean text; 2026-11; losses
NUMBER_AFTER_SIGN_CHANCE = 0.3  # probability, the same, where a number follows the sign; clean text; 2026-11; losses
GOVERNED_NOUN_CHANCE = 0.8  # probability, of a preposition beside a counted accusative; clean text; 2026-11; losses

# Truncated words
STRETCHED_PLACES = 3  # kashidas within words of a line that justification stretched; judged by hand; 2026-11; losses
