"""Weights of the repair of letter-spaced words."""

from __future__ import annotations

MAX_OPEN_LETTERS = 7  # letters of a word whose end nothing shows; 180,000 spans of news; 2026-11; letter-spacing
MAX_CLOSED_LETTERS = 8  # letters of a word that its last letter closes; the same spans; 2026-11; letter-spacing
MAX_WORD_LETTERS = 14  # letters of a word with its clitics; dev_*, train_*, cases; 2026-11-29; letter-spacing
MAX_WAW_SHARE = 0.4  # of the letters of a row, then a list; dev_*, train_*, cases; 2026-11-29; letter-spacing
ROW_CONFIDENCE = 0.93  # of a repaired row; dev_*, train_*; 2026-11-29; letter-spacing
MIN_WORDS_GAIN = 1.0  # bits a letter over spelling, of words without an article; DEV TRAIN; 2026-11-29; letter-spacing
RARE_WORD_BITS = 4.0  # more of a word of a cut that is too rare to be sure of; DEV; 2026-11-30; letter-spacing
UNKNOWN_WORD_BITS = 8.0  # more of one that no table knows; DEV; 2026-11-30; letter-spacing
LONE_LETTER_BITS = 12.0  # of a letter that may stand alone, before a number or a dash; DEV; 2026-11-30; letter-spacing
CUT_APPLY_FROM = 0.92  # probability by trees; dev_*, each left out: wrong 44 to 27; 2026-11-30; letter-spacing
UNLIKELY_CUT = 0.5  # confidence at most of a cut with what is hardly a word; DEV; 2026-11-30; letter-spacing
LEAST_BESIDE = 0.5  # confidence of a cut that is told beside rows that were read; DEV; 2026-11-30; letter-spacing
WORDS_PER_LONE_LETTER = 4  # long words beside each letter that stands alone; DEV, cases; 2026-11-30; letter-spacing
MAX_SPELT_BITS = 4.1  # a letter, of words between wide gaps; own sentences; 2026-12-01; letter-spacing
MAX_SPELT_ROW_BITS = 5.9  # a letter, of a row of words without ends; own sentences; 2026-12-01; letter-spacing
MAX_SPELT_WORD_BITS = 4.4  # a letter, of a row that is one word; own sentences, dev_*; 2026-12-01; letter-spacing
