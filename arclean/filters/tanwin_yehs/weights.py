"""Weights by which a tanwin that stands for yeh is told from one that is written.

SLIPS are sentences of dev_* and train_* in which tanwins stand a letter too early, or at a space that was lost.
A weight is flat from the least to the greatest of the values that were tried and change no figure.
"""

from __future__ import annotations

MIN_GAIN = 10.0  # bits that yehs are likelier than slips, in all words of one kind; DEV TRAIN; 2026-11-29; yeh-maps
SLIP_COST = 8.0  # bits of a tanwin that an author put amid a word; dev_*, train_*; 2026-11-29; yeh-maps
REPEATED_SLIP_COST = 14.0  # bits of each, where several words have one; dev_*, train_*; 2026-11-29; yeh-maps
EARLY_COST = 4.0  # bits of a dammatan or kasratan before its letter; DEV TRAIN flat x .1 to 10; 2026-11-29; yeh-maps
VOWEL_COST = 1.0  # bits of a tanwin for the vowel of the first letter; train_*; 2026-11-29; yeh-maps
STEM_VOWEL_COST = 4.0  # more bits, where no prefix of verbs bears it; train_*; 2026-11-29; yeh-maps
GLUED_COST = 3.0  # bits of a lost space after a tanwin; DEV TRAIN flat x .1 to 10; 2026-11-29; yeh-maps
TANWIN_COST = 4.0  # bits of a final dammatan or kasratan in a word without vowels; dev_*, train_*; 2026-11-29; yeh-maps
MAX_WORD_GAIN = 15.0  # bits that one word may say; dev_*, train_*; 2026-11-29; yeh-maps
MIN_FINAL_GAIN = 6.0  # bits for final fathatans that no letter may bear; dev_*, train_*; 2026-11-29; yeh-maps
WEAK_GAIN = 2.0  # bits from which what stays is reported; DEV TRAIN flat x .1 to 10; 2026-11-29; yeh-maps
KNOWN_MAP_GAIN = 20.0  # bits for final yehs, where other yehs are tanwins; dev_*, train_*; 2026-11-29; yeh-maps
TANWIN_CONFIDENCE = 0.97  # of an edit; SLIPS; 2026-11-29; tanwin-yehs
WORDS_PER_OTHER = 12  # words of a text for each of another language; own Sorani sentences; 2026-12-01; tanwin-yehs
