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
CHARACTERS_PER_RARE_GAP = 250  # some 50 words; clean text; 2026-11; losses
UNFINISHED_PHRASE_CHANCE = 0.8  # probability, before the sign of an unfinished phrase; clean text; 2026-11; losses
NUMBER_AFTER_SIGN_CHANCE = 0.3  # probability, the same, where a number follows the sign; clean text; 2026-11; losses
GOVERNED_NOUN_CHANCE = 0.8  # probability, of a preposition beside a counted accusative; clean text; 2026-11; losses

# Gaps by the words beside them, in bits: see gap_odds
LOSS_PRIOR = 10.0  # odds of a loss in a double space before a word is read; dev_tico19, dev_un; 2026-11-29; losses
SIGN_LOSS_PRIOR = -1.0  # the same, in a space before a sign; dev_tico19, dev_un; 2026-11-29; losses
TOLD_PRIOR = 6.5  # the same, where a loss is as likely as a slip, for confidence; dev_un; 2026-11-29; losses
MIN_CHANCE = 0.5  # probability from which a gap by its words stays, and is told; none; 2026-11-29; losses
USUAL_ODDS = -10.0  # odds up to which words are usual neighbours; dev_tico19, dev_un; 2026-11-29; losses
USUAL_SIGN_ODDS = -5.6  # the same, of a word at the end of a phrase; dev_tico19, dev_un; 2026-11-29; losses
USUAL_BITS = 3.5  # for a habit by usual neighbours: 80 % of all gaps, 7 % of losses; dev_un; 2026-11-29; losses
UNUSUAL_BITS = 2.2  # against it by others; dev_un; 2026-11-29; losses
SHARE_BITS = 4.0  # for a habit by each gap, against it by each place without one; dev_un; 2026-11-29; losses
HABIT_BITS = 3.0  # against a loss where a habit says why there are gaps; none; 2026-11-29; losses
MIN_HABIT_BITS = 7.0  # of a habit: two gaps of usual neighbours and no other; dev_tico19, dev_un; 2026-11-29; losses

# Truncated words
STRETCHED_PLACES = 3  # kashidas within words of a line that was stretched; dev_*, train_*, cases; 2026-11-29; losses
