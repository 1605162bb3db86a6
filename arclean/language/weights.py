"""Weights of the lexicon, of letter bigrams and of the language of a line."""

from __future__ import annotations

REFERENCE_SHARE = 0.5  # of the references in a joined probability; dev_*; 2026-11-29; references
UNKNOWN_WORD_PENALTY = 5.0  # bits, as 3 words of 100 are in no table; dev_un, dev_in_domain; 2026-11-28; split-words
FOREIGN_LETTER_COST = 9.0  # bits of a foreign letter, as rare as theh; DEV TRAIN flat .9 to 90; 2026-11-29; glued-words

FUNCTION_WORD_POINTS = 2.0  # points of a function word of one language; dev_*, harm_*; 2026-11; look-alikes, digits
ARTICLE_POINTS = 1.5  # points of a word with an article; dev_*, harm_*; 2026-11; look-alikes, digits
MIN_POINTS = 2.0  # points that a language needs; dev_*, harm_*; 2026-11; look-alikes, digits
MIN_POINTS_RATIO = 1.5  # times the points of the next language; dev_*, harm_*; 2026-11; look-alikes, digits
MIN_POINTS_LEAD = 1.0  # points more than the next language; dev_*, harm_*; 2026-11; look-alikes, digits
MAX_OCCURRENCES = 3  # of one letter that count, and of articles; dev_*, harm_*; 2026-11; look-alikes, digits

NEIGHBOURHOOD_LETTERS = 300  # letters that tell the language of a line; even lines; 2026-11-29; look-alikes
LEADING_LANGUAGE_BITS = 1.5  # bits by the root of the letters; even lines of harm_*, dev_*; 2026-11-29; look-alikes

ENDING_COST = 4.0  # bits of an ending of a Persian or Urdu word in no list; even lines of harm_*; 2026-11-29; lam-alef
UNLISTED_WORD_COST = 21.0  # bits of a short string in no list; own sentences; 2026-12-01; split-words
