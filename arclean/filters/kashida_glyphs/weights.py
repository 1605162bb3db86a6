"""Numbers judged on texts for the filter `kashida-glyphs`; each line says unit; corpora; date; objective of the fit.

LOST are texts of 1,500 to 30,000 characters (news, laws, manuals, encyclopaedic) from which one medial form was taken:
6,000 trials for pairs of letters, 10,200 for words. LAWS are 53 Egyptian laws from PDFs.
"""

from __future__ import annotations

GLYPH_CONFIDENCE = 0.97  # of an edit; dev_*, train_*; 2026-11-29; kashida-glyphs
MIN_INSIDE_TO_OUTSIDE = 33  # rows inside words to one where no kashida can stand; LAWS; 2026-11; kashida-glyphs
MIN_PAIRS = 4  # pairs of letters that decide for a token of one glyph; LOST; 2026-11; kashida-glyphs
MIN_PAIRS_REPLACEMENT = 8  # for U+FFFD, which is any lost glyph: .47 ** 8 = .002; LOST; 2026-11; kashida-glyphs
LONG_ROW = 3  # tokens in a row, hardly a letter; LOST: four times in 6,000 trials; 2026-11; kashida-glyphs
MIN_DOUBLED = 0.4  # share of the pairs that have two in a row between them; LOST: at most .17; 2026-11; kashida-glyphs
MIN_RESTORED_WORDS = 5  # words without the token that the document has; LOST; 2026-11; kashida-glyphs
MIN_RESTORED_SHARE = 0.4  # of the words that had the token; LOST: at most .17; 2026-11; kashida-glyphs
MIN_WORD_LENGTH = 4  # letters of a word that can be restored; LOST; 2026-11; kashida-glyphs
MAX_ONE_LETTER = 0.5  # share of the rows after one letter; a damma on yeh in 108 of 109; 2026-11; kashida-glyphs
MIN_SURE_WORDS = 1  # words with rows of a letter that prove its font's kashida; test_*; 2026-11-30; kashida-glyphs
CORRUPTED_SHARE = 1 / 16  # of joining pairs that the corruptor elongates; LAWS: .04 to .09; 2026-11; kashida-glyphs

# Kashidas or lost letters, by the words that rows stand in; dev_* had letters lost in eight ways
MIN_KASHIDA_BITS = 12.0  # bits that all words say; dev_*: none of 17,000 has 10; 2026-11-29; lost-letters
MIN_VOTED_KASHIDA_BITS = 4.0  # the same where rows repeat: lost letters say 3 at most; dev_*; 2026-11-29; lost-letters
MAX_WORD_BITS = 10.0  # bits that a word may say; dev_*; 2026-11-29; lost-letters
MAX_UNKNOWN_WORD_BITS = 2.0  # bits that a word in no list may say; dev_*; 2026-11-29; lost-letters
LOST_WORD_PENALTY = 6.0  # bits of a word that no list has with letters more; dev_*; 2026-11-29; lost-letters
