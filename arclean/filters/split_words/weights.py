"""Weights of the repair of split words; those of a join stand in :mod:`arclean.evidence.word_boundaries.weights`."""

from __future__ import annotations

LOSS_TOLERANCE = 8.0  # bits by which a word without a loss is likelier; dev_*, train_*, cases; 2026-11-29; split-words
CHARACTERS_PER_LIGATURE = 1000  # of one ligature, at least; DEV TRAIN flat 500 to 2000; 2026-11-29; split-words
OTHERS_SPLIT_BONUS = 3.0  # bits, where other words of the document are split; DEV; 2026-11-29; split-words
TELLING_WORD_COST = 15.0  # bits of a word that tells of Arabic; dev_* cells, programs, Pashto; 2026-11-30; split-words
SHORT_WORD_LETTERS = 5  # letters of a word that tells nothing; dev_* cells, programs; 2026-11-30; split-words
DAMAGED_NO_COST = 4.0  # bits for a lone article or lam that is a damaged "no"; DEV; 2026-11-30; split-words
LONE_WAW_BITS = -4.5  # of a lone waw where so many others are joined; DEV, train_arwiki; 2026-11-30; split-words
JOINED_WAWS_SHARE = 1.5  # bits for each doubling of those; DEV, train_arwiki; 2026-11-30; split-words
DENSITY_SHARE = 1.0  # bits for each doubling of the share of split words above the least; DEV; 2026-11-30; split-words
MOST_DENSITY_BITS = 4.0  # of these at most; DEV; 2026-11-30; split-words
JOINED_PER_LONE_WAW = 6.0  # waws joined to words, for a lone one; DEV, train_arwiki; 2026-11-30; split-words
DOCUMENT_WORD_BITS = 1.0  # of a word that the document has whole elsewhere; DEV, train_arwiki; 2026-11-30; split-words
DOCUMENT_WORD_LETTERS = 5  # letters of such a word; DEV, train_arwiki; 2026-11-30; split-words
