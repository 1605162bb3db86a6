"""Weights of the repair of split words.

With 3 bits more for each penalty a join is wrong in 0.5 of 10,000 clean words of DEV, all in one poem, and .88 of
the split words come back (2026-11).
"""

from __future__ import annotations

NEITHER_KNOWN_PENALTY = 6.0  # bits against a split where neither string is a word; DEV; 2026-11; split-words
LEFT_KNOWN_PENALTY = 9.0  # likewise, where only the first is a word; DEV; 2026-11; split-words
RIGHT_KNOWN_PENALTY = 8.0  # likewise, where only the second is a word; DEV; 2026-11; split-words
BOTH_KNOWN_PENALTY = 12.0  # likewise, where both are words; DEV; 2026-11; split-words
MIN_RARER_COST = 11.0  # bits of the rarer of two words: not both are of the 300 commonest; DEV; 2026-11; split-words
LOST_LETTERS_PENALTY = 3.0  # bits against letters that are lost; none; 2026-11-29; split-words
LOSS_TOLERANCE = 2.0  # bits by which a word without a loss is likelier; none; 2026-11-29; split-words
CHARACTERS_PER_LIGATURE = 1000  # of one kind of ligature, or more; none; 2026-11-29; split-words
OTHERS_SPLIT_BONUS = 6.0  # bits, where other words of the document are split; DEV; 2026-11; split-words
