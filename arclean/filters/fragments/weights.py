"""Fitted numbers of the filter `fragments`; each line says unit; corpora; date; objective of the fit.

DEV are the texts of split DEV: health, official, encyclopaedic, legal and technical. The weights in nats are those of
a conditional logit over all cuts of 4,785 lines of DEV that were cut inside a word, with a reference and without. Only
their sums over the bigrams of one candidate, less those of another, mean something.
"""

from __future__ import annotations

# Bigram score: the edge after a paragraph.
PARAGRAPH_END_STOP = 5.95  # nats, a full stop; DEV; 2026-11-28; fragments
PARAGRAPH_END_SIGN = 0.7  # nats, another sign; DEV; 2026-11-28; fragments
PARAGRAPH_END_WORD = 0.08  # nats a bit by which signs follow the word; DEV; 2026-11-28; fragments

# Bigram score: what begins a paragraph, follows a full stop, follows another sign.
PARAGRAPH_START_WORD = 0.71  # nats a bit by which the word follows signs; DEV; 2026-11-28; fragments
PARAGRAPH_START_SIGN = -0.74  # nats; DEV; 2026-11-28; fragments
PARAGRAPH_START_OTHER = 0.59  # nats, a number or Latin word; DEV; 2026-11-28; fragments
SENTENCE_START_WORD = 0.52  # nats a bit by which the word follows signs; DEV; 2026-11-28; fragments
SENTENCE_START_SIGN = 0.5  # nats; DEV; 2026-11-28; fragments
SENTENCE_START_OTHER = 0.6  # nats, a number or Latin word; DEV; 2026-11-28; fragments
CLAUSE_START_WORD = 0.58  # nats a bit by which the word follows signs; DEV; 2026-11-28; fragments
CLAUSE_START_SIGN = -0.62  # nats; DEV; 2026-11-28; fragments
CLAUSE_START_OTHER = -0.79  # nats, a number or Latin word; DEV; 2026-11-28; fragments

# Bigram score: sentence starts of the text and of the references.
START_PREFIX = 0.36  # nats a bit of the prefix at sentence starts of the text; DEV; 2026-11-28; fragments
START_IN_TEXT = 0.92  # nats, the word starts a sentence of the text; DEV; 2026-11-28; fragments
START_IN_REFERENCE = 1.16  # nats, the word starts a sentence of a reference; DEV; 2026-11-28; fragments

# Bigram score: a sign after a word.
SIGN_AFTER_WORD = -0.12  # nats; DEV; 2026-11-28; fragments
SIGN_AFTER_WORD_COST = 0.31  # nats a bit by which signs follow the word; DEV; 2026-11-28; fragments

# Bigram score: a word after a word, piecewise linear in the gain: bits of the word by chance, less its bits here.
PAIR_BASE = -1.12  # nats; DEV; 2026-11-28; fragments
PAIR_SLOPE = 0.09  # nats a bit of gain; DEV; 2026-11-28; fragments
PAIR_LOW_SLOPE = 0.44  # nats a bit of gain above PAIR_LOW_GAIN; DEV; 2026-11-28; fragments
PAIR_HIGH_SLOPE = -0.24  # nats a bit of gain above PAIR_HIGH_GAIN; DEV; 2026-11-28; fragments
PAIR_TOP_SLOPE = -0.17  # nats a bit of gain above PAIR_TOP_GAIN; DEV; 2026-11-28; fragments
PAIR_LOW_GAIN = -3.0  # bits; DEV; 2026-11-28; fragments
PAIR_HIGH_GAIN = 4.0  # bits; DEV; 2026-11-28; fragments
PAIR_TOP_GAIN = 8.0  # bits; DEV; 2026-11-28; fragments
PAIR_UNKNOWN_WORD = -0.13  # nats, the second word is in no table; DEV; 2026-11-28; fragments

# Bigram score: evidence of the document and of the references.
PAIR_IN_TEXT = 1.31  # nats, the document has the pair elsewhere; DEV; 2026-11-28; fragments
PAIR_IN_REFERENCE = 1.97  # nats; DEV; 2026-11-28; fragments
WORDS_APART_IN_REFERENCE = -0.41  # nats, a reference has both words, but no such pair; DEV; 2026-11-28; fragments
WORD_BETWEEN_IN_REFERENCE = 1.64  # nats, a reference has another word between them; DEV; 2026-11-28; fragments

# Bigram score: bits that stand for what the tables do not say.
UNKNOWN_WORD_COST = 19.0  # bits, a word that is in no table; dev_*, train_*, cases; 2026-11-29; fragments
MEAN_SIGN_COST = 3.0  # bits, a sign after any word; dev_*, train_*, cases; 2026-11-29; fragments
NUMBER_COST = 4.0  # bits, a number or a Latin word; dev_*, train_*, cases; 2026-11-29; fragments
MAX_SIGN_BITS = 6.0  # bits, bound of what a word says of signs beside it; dev_*, train_*, cases; 2026-11-29; fragments

# Sentence starts.
START_PRIOR = 4.0  # sentences that the prefixes of all words count for; dev_*, train_*, cases; 2026-11-29; fragments

# Cuts.
ROOM_BEFORE = -1.38  # nats a bit that the line before had room for the word; DEV; 2026-11-28; fragments
UNPAIRED_BRACKET = -0.66  # nats a bracket; DEV; 2026-11-28; fragments
NO_ROOM_PRIOR = 0.3  # lines added, and as many that had room; dev_*, train_*, cases; 2026-11-29; fragments
NEIGHBOUR_LINES = 8  # lines on either side that tell how lines are filled; dev_*, train_*, cases; 2026-11-29; fragments

# Swapped lines.
MIN_LONE_LENGTH = 12  # characters of a line alone: of 9,892 titles none is suspected; clean_*; 2026-11-30; fragments
MIN_LINE_LENGTH = 30  # characters of a hard-wrapped line; dev_*, train_*, cases; 2026-11-29; fragments
MAX_WORD_LENGTH = 13  # letters of a whole word, what is longer is glued; dev_*, train_*, cases; 2026-11-29; fragments
FRAGMENT_COST = 20.0  # bits of a fragment of a word that is in no table; dev_*, train_*, cases; 2026-11-29; fragments
WEAK = 5.0  # bits from which a line is suspected: 0 false of 121,000 words beside swapped ones; DEV; 2026-11; fragments
CERTAIN = 16.0  # bits of a line alone: none of 1.7 million words has 13; split TRAIN; 2026-11-28; fragments
REFERENCE_NEIGHBOUR = 5.0  # bits, a reference has the whole word beside its neighbour; DEV; 2026-11; fragments
WORD_IN_TEXT = 4.0  # bits, the whole word stands elsewhere in the document; DEV; 2026-11; fragments
FRAGMENTS_ARE_WORDS = -5.0  # bits, both fragments of the word are words; DEV; 2026-11; fragments
COMMON_WORD_COST = 14.0  # bits, a word of less is no fragment; dev_*, train_*, cases; 2026-11-29; fragments

# Filter.
STRONG_TITLE = 18.0  # bits from which a shorter line alone is reported; own titles, even ones; 2026-11-30; fragments
STRONG = 10.0  # bits from which a line alone is reported; DEV; 2026-11; fragments
MIN_CUT_WITH_REFERENCE = 0.5  # probability, then .96 are right; DEV; 2026-11-28; fragments
MIN_CUT = 0.78  # probability of the likeliest cut without a reference, then .96 are right; DEV; 2026-11-28; fragments
MIN_CUT_OF_LONE_LINE = 0.9  # probability of a cut between words of a line read by itself; DEV; 2026-11-29; fragments
MIN_CUT_AFTER_STOP = 0.5  # probability of a cut after a full stop in such a line; DEV; 2026-11-29; fragments
