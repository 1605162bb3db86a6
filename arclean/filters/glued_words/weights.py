"""Weights of the repair of glued words.

With 3 bits more for the rival a cut is wrong in 0.1 of 10,000 clean words of DEV (in 0.4 a space is missing indeed),
and .59 of the glued words come back (2026-11).
"""

from __future__ import annotations

LOST_SPACE_COST = 4.0  # bits of each lost space in a reading; DEV; 2026-11; glued-words
RIVAL_PENALTY = 7.0  # bits against a boundary, for all other readings; DEV; 2026-11; glued-words
UNSEEN_BIGRAM_PENALTY = 6.0  # bits, where the two words were never seen side by side; DEV; 2026-11; glued-words
SHARED_ALEF_PENALTY = 6.0  # bits, after an alef that may begin the next article; DEV; 2026-11; glued-words
MIN_BIGRAM_COST = 10.0  # bits of the commonest two words side by side; DEV; 2026-11; glued-words
