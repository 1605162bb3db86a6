"""Weights of the training of tables; a change shows in the next tables that are trained."""

from __future__ import annotations

CLASS_PRIOR = 200.0  # occurrences of a class that weigh as much as the mean of all; DEV; 2026-11; tables
MIN_CLASS_PAIR_COUNT = 2  # occurrences from which a pair of classes is kept; DEV; 2026-11; tables
BIGRAM_DISCOUNT = 0.5  # occurrences that a counted bigram gives to those that were not; DEV; 2026-11; tables
PARTED_WORD_COST = 18.0  # bits of a bigram seen once that is a word when joined; TRAIN; 2026-11-29; tables
SIGN_COST = 4.0  # bits of a sign, about; DEV; 2026-11; tables
BACKOFF_COST = 0.5  # bits of an uncounted bigram: the counted take a third of the chances; DEV; 2026-11; tables
LIST_LETTERS_WEIGHT = 0.5  # of a word list beside the corpora, where letters are counted; DEV; 2026-11; direction
OTHER_LANGUAGE_LETTERS_WEIGHT = 0.25  # likewise, of a list of another language; DEV, harm_*; 2026-11; direction

LIST_SHARE = 0.4  # share of the lists in the frequency of a word, by the cost of DEV words; DEV; 2026-11; tables
MIN_COUNT = 2  # occurrences and documents of a word in no list; its typo needs as many authors; DEV; 2026-11; tables
MIN_SHORT_SHARE = 2e-6  # share of running words that makes two letters a word; DEV; 2026-11; tables
REVERSED_RATIO = 100  # times as common as the reversed word is the right one; DEV; 2026-11; tables
GLUED_RATIO = 20  # times as common as the glued word are its two words side by side; DEV; 2026-11; tables
GLUED_PARTICLE_RATIO = 8  # likewise, where the first is a particle, which many authors glue; DEV; 2026-11; tables
GLUED_SHORT_RATIO = 200  # likewise, of a rare word, where either word has two letters; DEV; 2026-11-29; tables
MIN_RARE_LETTERS = 3  # letters of a rare word: shorter strings are parts of words; DEV; 2026-11-29; tables

LETTER_PRIOR = 4.0  # occurrences of letters as many as what one letter fewer says of them; DEV; 2026-11; direction
MIN_WORD_SHARE = 1e-7  # share of running words below which a word teaches no letters; DEV; 2026-11; direction
MIN_TRIGRAM_SHARE = 2e-6  # share of words with three letters, in either order, to be kept; DEV; 2026-11; direction
MIN_FOURGRAM_SHARE = 1.5e-7  # likewise, four: half the size for .9961 in .9962 of lines; DEV; 2026-11; direction
