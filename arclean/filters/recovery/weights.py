"""The fitted numbers of ``recovery``: unit; corpora; date; objective of ``benchmarks/fit/``.

"36 documents" are UN, health, law and encyclopaedic texts (dev_un, dev_tico19, dev_in_domain) that lost half of their
numbers, against references with a third of the sentences gone, paragraphs shuffled, one word in ten another. "Two
reports" are two reports of one story. An agreement or likeness is a share, 0..1, of the words around a place.
"""

from __future__ import annotations

# Word alignment
NEARNESS = (1.0, 0.8, 0.65, 0.55, 0.45, 0.4, 0.35, 0.3)  # weights by distance; dev_*, train_*; 2026-11-29; references
REPETITION_PENALTY = 0.5  # of a word's weight, for each doubling of its count; 36 documents; 2026-11; recovery
SHIFTED_WORD_FACTOR = 0.5  # of a word that another version has one word further; 36 documents; 2026-11; recovery

# Claims of a reference, from aligned words
OTHER_NEAREST_WORD_FACTOR = 0.8  # of a side whose nearest word is another; 36 documents; 2026-11; recovery
OWN_SIDE_SHARE = 0.7  # of the side that a number belongs to, a stop parts the other; 36 documents; 2026-11; recovery
OWN_SIDE_ALONE_FACTOR = 0.9  # the same without the other, its nearest word the same; 36 documents; 2026-11; recovery
NEAR_PLACES = 2  # words between two places of which the better one is meant; 36 documents; 2026-11; recovery
TIED_AGREEMENT = 0.1  # agreement by which two places may differ; 36 documents; 2026-11; recovery

# Claims of a reference in other words
PARAPHRASE_REACH = 12  # words on either side; two reports; 2026-11; recovery
DISTANCE_PENALTY = 0.15  # for each word of distance; two reports; 2026-11; recovery
OTHER_SIDE_FACTOR = 0.7  # of a word that stands on the other side; two reports; 2026-11; recovery

# Claims that are sure
VISIBLE_GAP_AGREEMENT = 0.4  # agreement, where the text shows a gap; 36 documents; 2026-11; recovery
HIDDEN_GAP_AGREEMENT = 0.65  # the same, where nothing shows it; 36 documents; 2026-11; recovery
LIST_NUMBER_AGREEMENT = 0.75  # the same, for the number of a list's entry; 36 documents; 2026-11; recovery
SAME_PLACE_AGREEMENT = 0.9  # agreement from which numbers may contradict each other; 36 documents; 2026-11; recovery
KNOWN_PLACE_AGREEMENT = 0.6  # agreement from which a number has its place in the text; 36 documents; 2026-11; recovery
CLAIM_MARGIN = 0.15  # agreement by which the next number must be worse; 36 documents; 2026-11; recovery
PARAPHRASE_LIKENESS = 0.42  # likeness; right .45 to .96, others at most .38, two reports; 2026-11; recovery
LIKENESS_FOR_EACH_OTHER = 0.06  # more for each other number of the kind; two reports; 2026-11; recovery
MAX_LIKENESS_NEEDED = 0.7  # likeness that suffices among any number of others; two reports; 2026-11; recovery

# Damaged words, from references
SURROUNDING_WORDS = 12  # words on either side; 36 documents; 2026-11; recovery
ANY_ORDER_FACTOR = 0.9  # of words in any order, against words in a row; 36 documents; 2026-11; recovery
ALIGNED_WORD_AGREEMENT = 0.5  # agreement, where the words are in a row; 36 documents; 2026-11; recovery
PARAPHRASED_WORD_AGREEMENT = 0.3  # agreement, where they are in another order; 36 documents; 2026-11; recovery
WORD_MARGIN = 0.15  # agreement by which the next word must be worse; 36 documents; 2026-11; recovery

# Damaged words, from the lexicon: 7,500 words of dev_un, dev_tico19, dev_in_domain that lost one or two letters
GLYPH_MARGIN = 10.0  # bits, their count known: .996 right of .37; 7,500 words; 2026-11; recovery
GLYPH_PAIRS = 1  # counted pairs with a neighbour, the same; 7,500 words; 2026-11; recovery
TRUNCATED_MARGIN = 8.0  # bits, their count unknown: .994 right of .11; 7,500 words; 2026-11; recovery
TRUNCATED_PAIRS = 2  # counted pairs with a neighbour, the same; 7,500 words; 2026-11; recovery
NOISE_SHARE = 0.4  # share of damaged words that are words without glyphs; dev_*, train_*; 2026-11-29; lost-glyphs

# Confidences
AGREED_NUMBER_CONFIDENCE = 0.99  # probability, several references; 36 documents; 2026-11; recovery
SURE_NUMBER_CONFIDENCE = 0.98  # probability, one reference that agrees well; 36 documents; 2026-11; recovery
SURE_NUMBER_AGREEMENT = 0.7  # agreement, from it on 3 of 95 were wrong; 36 documents; 2026-11; recovery
NUMBER_CONFIDENCE = 0.95  # probability, one reference; 36 documents; 2026-11; recovery
PARAPHRASED_NUMBER_CONFIDENCE = 0.92  # probability, in other words; two reports; 2026-11; recovery
ALIGNED_WORD_CONFIDENCE = 0.98  # probability; 36 documents; 2026-11; recovery
PARAPHRASED_WORD_CONFIDENCE = 0.93  # probability; 36 documents; 2026-11; recovery
LEXICON_WORD_CONFIDENCE = 0.92  # probability; 7,500 words; 2026-11; recovery
