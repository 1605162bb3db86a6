"""Weights of the repair of split words: prior odds against a split, by what its two strings are."""

from __future__ import annotations

NEITHER_KNOWN_PENALTY = 1.0  # bits against a split where neither string is a word; DEV; 2026-11-29; split-words
LEFT_KNOWN_PENALTY = 2.0  # likewise, where only the first is a word; DEV; 2026-11-29; split-words
RIGHT_KNOWN_PENALTY = 2.0  # likewise, where only the second is a word; DEV; 2026-11-29; split-words
BOTH_KNOWN_PENALTY = 12.0  # likewise, where both are words; DEV; 2026-11; split-words
LETTER_PENALTY = 4.0  # bits more, where one is a letter; DEV; 2026-11-29; split-words
APART_PENALTY = 7.0  # bits more, where authors set the two apart now and then; DEV; 2026-11-29; split-words
FOREIGN_NAME_PENALTY = 10.0  # bits more, of two words that may be a foreign name; DEV; 2026-11-29; split-words
RARE_PIECES_PENALTY = 3.0  # bits more, where a rare word comes of it; DEV; 2026-11-29; split-words
RARE_WORD_PENALTY = 10.0  # likewise, of a word and a string that is none; DEV; 2026-11-29; split-words
LOST_LETTERS_PENALTY = 9.0  # bits against letters that are lost; none; 2026-11-29; split-words
LOSS_TOLERANCE = 8.0  # bits by which a word without a loss is likelier; none; 2026-11-29; split-words
CHARACTERS_PER_LIGATURE = 1000  # of one kind of ligature, or more; none; 2026-11-29; split-words
OTHERS_SPLIT_BONUS = 3.0  # bits, where other words of the document are split; DEV; 2026-11-29; split-words
