"""Weights of the repair of glued words: prior odds against a lost space, by the words that it would part."""

from __future__ import annotations

LOST_SPACE_COST = 4.0  # bits of each lost space in a reading; DEV; 2026-11; glued-words
RIVAL_PENALTY = 1.0  # bits against a boundary, for all other readings; DEV; 2026-11-29; glued-words
UNSEEN_BIGRAM_PENALTY = 3.0  # bits, where the two words were never seen side by side; DEV; 2026-11-29; glued-words
SHARED_ALEF_PENALTY = 3.0  # bits, after an alef that may begin the next article; DEV; 2026-11-29; glued-words
RARE_WORD_PENALTY = 6.0  # bits, where the string is a rare word; DEV; 2026-11-29; glued-words
RARE_SIDE_PENALTY = 2.0  # bits, where one of the two is a rare word, or derived; DEV; 2026-11-29; glued-words
BARE_RARE_SIDE_PENALTY = 6.0  # bits more, where neither end nor article parts them; DEV; 2026-11-29; glued-words
ENDING_PENALTY = 4.0  # bits, where the second word may be an ending of the first; DEV; 2026-11-29; glued-words
MIN_BIGRAM_COST = 10.0  # bits of the commonest two words side by side; DEV; 2026-11; glued-words

COMMON_WORD_COST = 16.0  # bits of the rarer of two words that are both common; DEV; 2026-11-29; glued-words
COMMONEST_WORD_COST = 9.5  # bits of a word that is no part of a name; DEV; 2026-11-29; glued-words
SHORT_LEFT_PENALTY = 2.0  # bits alone, of a first word of two letters; DEV; 2026-11-29; glued-words
PARTICIPLE_PENALTY = 9.0  # bits alone, of what begins as a participle does; DEV, clean_*; 2026-11-29; glued-words
SHORT_WORD_PENALTY = 5.0  # bits alone, of unseen words of which one has two letters; DEV; 2026-11-29; glued-words
CLEAR_PARTICLE_PENALTY = 2.0  # likewise, one that hardly ends or begins a name; DEV; 2026-11-29; glued-words
CLITIC_PENALTY = 0.0  # bits alone, unseen, the second a clitic and a word; DEV; 2026-11-29; glued-words
RARE_WORDS_PENALTY = 5.0  # bits alone, of unseen words that are not both common; DEV; 2026-11-29; glued-words
ARTICLE_LEFT_PENALTY = 2.0  # bits alone, more, of a rare bare word after an articled one; DEV; 2026-11-29; glued-words
COMMON_STEM_COST = 17.0  # bits of a stem that makes a derived word sure; DEV; 2026-11-29; glued-words
DERIVED_SIDE_PENALTY = 3.0  # bits alone, of a derived word and one without article; DEV; 2026-11-29; glued-words
SEEN_NAME_PENALTY = 16.0  # bits alone, of two words that may be a name; DEV; 2026-11-29; glued-words
COMMON_NAME_PENALTY = 3.0  # likewise, unseen, of two common words; DEV; 2026-11-29; glued-words
RARE_NAME_PENALTY = 14.0  # likewise, of others; DEV; 2026-11-29; glued-words
LONE_STRING_PENALTY = 4.0  # bits alone, of a string without neighbours; DEV, dictionaries; 2026-11-30; glued-words
OTHERS_GLUED_BONUS = 3.0  # bits, where other words of the document are glued; DEV; 2026-11-29; glued-words
UNSEEN_NAME_DOUBT = 2.5  # bits, where such a document parts a name: 41 to 24 wrong; DEV; 2026-11-30; glued-words
UNSEEN_DOUBT = 1.0  # likewise, other unseen words with odds against: 30 and 13; DEV, arwiki; 2026-11-30; glued-words
PLAIN_GLUED_SHARE = 0.0001  # of words of clean text that look glued; DEV, arwiki left out; 2026-11-30; glued-words
RARE_GLUED_SHARE = 0.0006  # the same, rare, short or seen as two; DEV, arwiki left out; 2026-11-30; glued-words
NAME_GLUED_SHARE = 0.0016  # the same, what may be an unseen name; DEV, arwiki left out; 2026-11-30; glued-words
OFTEN_GLUED_SHARE = 0.002  # the same, after "not", "what", "oh"; DEV, arwiki left out; 2026-11-30; glued-words
MIN_RARE_LETTERS = 5  # letters of a rare word in a glued string; dev_*, train_*, cases; 2026-11-29; glued-words
REPORT_FROM = 0.2  # probability: 0 of 11,800 clean words are reported; dev_*; 2026-11-29; glued-words
FATHATAN_BITS = 6.0  # bits of a boundary that a fathatan shows; DEV, train_arwiki: 38 of 38; 2026-11-30; glued-words
MIN_LONG_RUN = 30  # letters, three more than any word; train_*, dev_*, clean, harm; 2026-11-30; glued-words
MIN_LETTER_KINDS = 8  # letters of a long run that differ, at least; the same; 2026-11-30; glued-words
MAX_LETTER_KINDS = 0.8  # of its letters that differ, above it is an alphabet; the same; 2026-11-30; glued-words
MIN_RUN_LEGIBILITY = 0.5  # that a long run reads as its language; by hand, 12 own runs; 2026-11-30; glued-words
LISTED_JOIN_BITS = 5.0  # bits over two listed words, to be told; harm_*, own sentences; 2026-12-01; glued-words
LISTED_LETTER_BITS = 1.0  # bits of each letter more of a string in no list; harm_*, own; 2026-12-01; glued-words
