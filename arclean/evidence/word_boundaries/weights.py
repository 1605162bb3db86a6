"""Weights of word boundaries: words of no table, what a document's other words say, prior odds against a split."""

from __future__ import annotations

OOV_PENALTY = 6.0  # bits of a word in no table: one in 64 of running words; DEV; 2026-11; split-words
MAX_LETTER_COST = 4.6  # bits of a letter at most: foreign names follow other rules; DEV; 2026-11; split-words
AFFIX_COST = 4.0  # bits of what precedes a stem, and of what follows it; DEV; 2026-11; split-words
UNCOUNTED_BIGRAM_COST = 0.5  # bits more, as BACKOFF_COST in language.train.weights; DEV; 2026-11; split-words

MAX_CONFIDENCE = 0.99  # of any repair; dev_*, train_*; 2026-11-29; split-words
MIN_CERTAIN_STRINGS = 2  # different damaged strings that tell of a damaged document; DEV; 2026-11-28; split-words
MAX_WORDS_PER_CERTAIN = 300  # words of a damaged document for each of them; DEV; 2026-11-28; split-words

PLACES_OF_OPENING = 2  # that may be damaged in the first 300 characters of a long text; DEV; 2026-11-30; glued-words
UNKNOWN_IN_OPENING = 3  # strings of no table in them, below which no more is asked; DEV; 2026-11-30; glued-words
SHORT_TEXT_LENGTH = 300  # characters of a text that is asked whole; dev_*, train_*, cases; 2026-11-29; split-words
MIN_RARER_COST = 11.0  # bits of the rarer of two words: not both are of the 300 commonest; DEV; 2026-11; split-words

NEITHER_KNOWN_PENALTY = 1.0  # bits against a split where neither string is a word; DEV; 2026-11-29; split-words
LEFT_KNOWN_PENALTY = 2.0  # likewise, where only the first is a word; DEV; 2026-11-29; split-words
RIGHT_KNOWN_PENALTY = 2.0  # likewise, where only the second is a word; DEV; 2026-11-29; split-words
BOTH_KNOWN_PENALTY = 12.0  # likewise, where both are words; DEV; 2026-11; split-words
LETTER_PENALTY = 4.0  # bits more, where one is a letter; DEV; 2026-11-29; split-words
APART_PENALTY = 7.0  # bits more, where authors set the two apart now and then; DEV; 2026-11-29; split-words
FOREIGN_NAME_PENALTY = 10.0  # bits more, of two words that may be a foreign name; DEV; 2026-11-29; split-words
RARE_PIECES_PENALTY = 3.0  # bits more, where a rare word comes of it; DEV; 2026-11-29; split-words
RARE_WORD_PENALTY = 10.0  # likewise, of a word and a string that is none; DEV; 2026-11-29; split-words
LOST_LETTERS_PENALTY = 9.0  # bits against letters that are lost; DEV TRAIN flat 4.5 to 18; 2026-11-29; split-words
FREE_WORD_COST = 18.5  # bits of a second word, no piece; DEV, phrases flat 17.5 to 19; 2026-11-30; split-words
FREE_WORDS_PENALTY = 10.0  # bits more, of two free words by themselves; DEV, phrases; 2026-11-30; split-words
FREE_AMONG_OTHERS = 9.0  # bits likewise, where other words are split; DEV, 36 own; 2026-11-30; split-words
