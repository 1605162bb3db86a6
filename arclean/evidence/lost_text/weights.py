"""The fitted numbers of the evidence of lost text: unit; corpora; date; objective of ``benchmarks/fit/``.

"Clean text" is 572,000 words (encyclopaedic, news, UN, health, law) and 6.6 million words of the Arabic Wikipedia.
"""

from __future__ import annotations

# Gaps of lost numbers: the chance, 0..1, that a double space marks a loss
GAP_CHANCE = 0.1  # probability, before any word is read; dev_*, train_*; 2026-11-29; lost-gaps
RARE_GAP_CHANCE = 0.35  # probability, the same, in a text with few double spaces; DEV TRAIN; 2026-11-29; lost-gaps
ASKED_CHANCE = 0.5  # probability, added where a word asks for a number; DEV TRAIN flat .1 to .9; 2026-11-29; lost-gaps
ALLOWED_CHANCE = 0.2  # probability, added where a word allows a number; DEV TRAIN; 2026-11-29; lost-gaps
OTHER_LOSSES_CHANCE = 0.2  # probability, added where another gap asks for one; DEV TRAIN; 2026-11-29; lost-gaps
CHARACTERS_PER_RARE_GAP = 250  # some 50 words; DEV TRAIN; 2026-11-29; lost-gaps
UNFINISHED_PHRASE_CHANCE = 0.8  # probability, before a phrase's sign; DEV TRAIN flat .67 to .97; 2026-11-29; lost-gaps
NUMBER_AFTER_SIGN_CHANCE = 0.3  # probability, a number after the sign; DEV TRAIN flat to .46; 2026-11-29; lost-gaps
GOVERNED_NOUN_CHANCE = 0.8  # of a preposition by an accusative; DEV TRAIN flat .67 to .97; 2026-11-29; lost-gaps

# Gaps by the words beside them, in bits: see gap_odds
LOSS_PRIOR = 10.0  # odds of a loss in a double space before a word is read; dev_*, train_*; 2026-11-29; lost-gaps
SIGN_LOSS_PRIOR = -1.0  # the same, in a space before a sign; dev_*, train_*; 2026-11-29; lost-gaps
BY_SIGN_PRIOR = 1.0  # odds of a loss in a double space by a sign; DEV: of slips .5 % told; 2026-11-30; lost-gaps
TOLD_PRIOR = 6.5  # the same, where a loss is as likely as a slip, for confidence; DEV TRAIN flat; 2026-11-29; lost-gaps
PART_ODDS = 6.0  # odds where three digits from a zero on stand beside; DEV flat 0 to 9; 2026-11-30; lost-gaps
ERA_ODDS = 2.0  # odds before the letter of Hijri years, after the dash of a score; own texts; 2026-11-30; lost-gaps
LABEL_ODDS = -5.0  # odds at least after "number of the" and a noun; own texts; 2026-11-30; lost-gaps
USUAL_ODDS = -10.0  # odds up to which words are usual neighbours; dev_*, train_*; 2026-11-29; lost-gaps
USUAL_SIGN_ODDS = -5.6  # the same, of a word at the end of a phrase; dev_*, train_*; 2026-11-29; lost-gaps
USUAL_BITS = 3.5  # for a habit by usual neighbours: 80 % of all gaps, 7 % of losses; DEV TRAIN; 2026-11-29; lost-gaps
UNUSUAL_BITS = 2.2  # against it by others; dev_*, train_*; 2026-11-29; lost-gaps
SHARE_BITS = 4.0  # for a habit by each gap, against it by each place without one; dev_*, train_*; 2026-11-29; lost-gaps
HABIT_BITS = 3.0  # against a loss where a habit says why there are gaps; dev_*, train_*; 2026-11-29; lost-gaps
MIN_HABIT_BITS = 7.0  # of a habit: two gaps of usual neighbours and no other; dev_*, train_*; 2026-11-29; lost-gaps
MIN_GAPS_AFTER_MARKS = 2  # doubled, and no other, which are no losses; DEV TRAIN; 2026-11-30; lost-gaps

# Truncated words
STRETCHED_PLACES = 3  # kashidas within words of a line that was stretched; dev_*, train_*, cases; 2026-11-29; losses
