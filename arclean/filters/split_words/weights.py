"""Weights of the repair of split words; those of a join stand in :mod:`arclean.evidence.word_boundaries.weights`."""

from __future__ import annotations

LOSS_TOLERANCE = 8.0  # bits by which a word without a loss is likelier; dev_*, train_*, cases; 2026-11-29; split-words
CHARACTERS_PER_LIGATURE = 1000  # of one ligature, at least; DEV TRAIN flat 500 to 2000; 2026-11-29; split-words
OTHERS_SPLIT_BONUS = 3.0  # bits, where other words of the document are split; DEV; 2026-11-29; split-words
TELLING_WORD_COST = 15.0  # bits of a word that tells of Arabic; dev_* cells, programs, Pashto; 2026-11-30; split-words
SHORT_WORD_LETTERS = 5  # letters of a word that tells nothing; dev_* cells, programs; 2026-11-30; split-words
DAMAGED_NO_COST = 4.0  # bits for a lone article or lam that is a damaged "no"; DEV; 2026-11-30; split-words
LONE_WAW_BITS = -5.7  # of a lone waw, before its density; DEV, train_* left out in turn; 2026-11-30; split-words
LONE_WAWS_SHARE = 1.25  # bits less for each doubling of lone waws over joined; DEV, train_*; 2026-11-30; split-words
DENSITY_SHARE = 1.0  # bits for each doubling of the share of split words above the least; DEV; 2026-11-30; split-words
MOST_DENSITY_BITS = 4.0  # of these at most; DEV; 2026-11-30; split-words
WAW_GAIN_SHARE = 0.24  # of the bits between neighbours; DEV, train_*; 2026-11-30; split-words
WAW_DENSITY_SHARE = 1.28  # as DENSITY_SHARE, of lone waws; DEV, train_*; 2026-11-30; split-words
STEM_WAW_MARGIN = 1.0  # bits by which the word is commoner with its waw; DEV, train_*; 2026-11-30; split-words
SURE_WAW_MARGIN = 5.5  # likewise, where it is joined by itself; train_arwiki, phrases; 2026-11-30; split-words
SURE_WAW_BITS = 12.0  # of such a waw; train_arwiki, phrases; 2026-11-30; split-words
DOCUMENT_WORD_BITS = 1.0  # of a word that the document has whole elsewhere; DEV, train_arwiki; 2026-11-30; split-words
DOCUMENT_WORD_LETTERS = 5  # letters of such a word; DEV, train_arwiki; 2026-11-30; split-words
STEM_WAW_PENALTY = 10.0  # bits against a waw that is split off its stem; DEV, train_*; 2026-11-30; split-words
UNKNOWN_WAW_PENALTY = 2.0  # bits less, where no table knows it with its waw; DEV, train_*; 2026-11-30; split-words
FOREIGN_NAME_AMONG_OTHERS = 2.0  # bits, where others are split; DEV, train_* left out; 2026-11-30; split-words
APART_AMONG_OTHERS = 4.0  # likewise, where authors set the two apart; DEV, train_* left out; 2026-11-30; split-words
RARE_WORD_AMONG_OTHERS = 1.0  # likewise, of a rare word of two words; DEV, train_*; 2026-11-30; split-words
FAMILY_NAME_BITS = 1.0  # bits by which a name is rarer with an article; dev_*, names; 2026-12-01; split-words
LISTED_TOLD_BITS = 17.0  # bits over two strings, to be told; harm_*, own sentences; 2026-12-01; split-words
LISTED_APPLY_BITS = 22.0  # bits of one that is joined; harm_*, own sentences; 2026-12-01; split-words
LISTED_CONFIDENCE = 0.9  # of a join by a list; harm_*, own sentences; 2026-12-01; split-words
WORDS_PER_LISTED_SPLIT = 60  # words of a text beside each, at most; Urdu Quran, own sentences; 2026-12-01; split-words
WORDS_PER_DENSE_SPLIT = 15  # of one where all that are told are joined; own sentences; 2026-12-01; split-words
LISTED_NAME_BITS = 3.0  # bits against pieces of three letters and more; own names and loans; 2026-12-01; split-words
LISTED_AMONG_BITS = 13.0  # bits of one that is told beside two sure ones; own sentences; 2026-12-01; split-words
