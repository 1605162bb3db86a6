"""Weights of the repair of vowel marks."""

from __future__ import annotations

MIN_EARLY_WORDS = 3  # words of a line that begin with a vowel; dev_*, train_*, cases; 2026-11-29; marks
MAX_WORDS_PER_EARLY = 3  # words of such a line for each of them; dev_*, train_*, cases; 2026-11-29; marks
MIN_DOUBLED_SHARE = 0.1  # share of marks that came twice; less are slips; DEV TRAIN flat .01 to 1; 2026-11-29; marks
MARK_CONFIDENCE = 0.95  # of any repair of marks; dev_*, train_*; 2026-11-29; marks
MIN_TORN_BITS = 4.0  # bits by which a torn word is one; dev_*, train_*: 1 wrong in 47,000 words; 2026-11-29; marks
ALEF_BITS = 6.0  # bits by which an alef by itself after a fathatan is that one's; dev_*, train_*; 2026-11-29; marks
MIN_PREFIX_BITS = 9.0  # bits of a torn word after a word that may be the letters before a stem; DEV; 2026-11-30; marks
MIN_OPEN_BITS = 5.0  # bits of a torn word where no alef tells that spaces follow marks; DEV; 2026-11-30; marks
MIN_GAPS_AFTER_MARKS = 3  # gaps of two spaces, all after marks, that say whose they are; DEV; 2026-11-30; marks
MIN_REST_BITS = 6.0  # bits of a torn word after a word, before what is none; DEV; 2026-11-30; marks
