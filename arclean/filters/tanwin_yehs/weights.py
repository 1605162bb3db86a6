"""Weights by which a tanwin that stands for yeh is told from one that is written.

SLIPS are sentences of dev_* and train_* in which tanwins stand a letter too early, or at a space that was lost.
"""

from __future__ import annotations

MIN_GAIN = 10.0  # bits that yehs are likelier than slips, in all words of one kind; SLIPS; 2026-11-29; tanwin-yehs
SLIP_COST = 8.0  # bits of a tanwin that an author put amid a word; SLIPS; 2026-11-29; tanwin-yehs
REPEATED_SLIP_COST = 14.0  # bits of each, where several words have one; SLIPS; 2026-11-29; tanwin-yehs
EARLY_COST = 4.0  # bits of a dammatan or kasratan before its letter: fathatan is common; SLIPS; 2026-11-29; tanwin-yehs
VOWEL_COST = 1.0  # bits of a tanwin for the vowel of the first letter; train_*; 2026-11-29; tanwin-yehs
STEM_VOWEL_COST = 4.0  # more bits, where no prefix of verbs bears it; train_*; 2026-11-29; tanwin-yehs
GLUED_COST = 3.0  # bits of a lost space after a tanwin; SLIPS; 2026-11-29; tanwin-yehs
TANWIN_COST = 4.0  # bits of a final dammatan or kasratan in a word without vowels; SLIPS; 2026-11-29; tanwin-yehs
KEPT_YEHS_COST = 10.0  # bits of final yehs that are tanwins, where others are yehs; none; 2026-11-29; tanwin-yehs
MAX_WORD_GAIN = 15.0  # bits that one word may say; SLIPS; 2026-11-29; tanwin-yehs
MIN_FINAL_GAIN = 6.0  # bits for final fathatans that no letter may bear; SLIPS; 2026-11-29; tanwin-yehs
WEAK_GAIN = 2.0  # bits from which what stays is reported; SLIPS; 2026-11-29; tanwin-yehs
KNOWN_MAP_GAIN = 20.0  # bits for final yehs, where other yehs are tanwins; none; 2026-11-29; tanwin-yehs
TANWIN_CONFIDENCE = 0.97  # of an edit; SLIPS; 2026-11-29; tanwin-yehs
