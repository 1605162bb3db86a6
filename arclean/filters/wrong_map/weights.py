"""Weights of ``wrong-map``: unit; corpora; date; objective of ``benchmarks/fit/``."""

from __future__ import annotations

MIN_EXCESS = 50.0  # bits above what reads, in neighbouring pieces; DEV harm clean; 2026-11-29; wrong-map
READABLE_EXCESS = -25.0  # bits below which a piece clearly reads; DEV; 2026-11-29; wrong-map
EXCESS_PER_NAT = 12.0  # bits for a nat of confidence; DEV harm clean; 2026-11-29; wrong-map
MIN_IMPOSSIBLE = 3  # near letters that cannot stand where they are; DEV harm clean; 2026-11-29; wrong-map
MAX_IMPOSSIBLE_GAP = 80  # characters from one of them to the next; DEV harm clean; 2026-11-29; wrong-map
IMPOSSIBLE_CONFIDENCE = 0.9  # probability that such letters stand for others; dev_*, train_*; 2026-11-29; wrong-map
MIN_GAIN = 1.0  # bits a letter by which another reading must be better; DEV; 2026-11-29; wrong-map
PLAIN_EXCESS = -1.0  # bits a character of what reads at a glance; DEV; 2026-11-29; wrong-map
MIN_ENCLOSED_NUMBERS = 2  # numbers of enclosed digits in a text; 0 in all corpora and harm files; 2026-11-30; wrong-map
MIN_MAKSURA_WORDS = 3  # different words with a maksura for a yeh; none in the clean corpora; 2026-11-30; wrong-map
MIN_SIGN_KINDS = 2  # signs inside Latin words; harm clean, messages in 200 languages; 2026-11-30; wrong-map
MIN_HIGH_SHARE = 0.25  # of a line beyond ASCII; harm clean, messages in 200 languages; 2026-11-30; wrong-map
MIN_LINE_EXCESS = -1.6  # bits a character: what costs less reads as it stands; DEV, messages; 2026-11-30; wrong-map
MIN_PAGE_GAIN = 12.0  # bits saved in another page; DEV, messages in 40 languages: 9.1 at most; 2026-11-30; wrong-map
MIN_LETTER_SHARE = 0.8  # of what is beyond ASCII, letters in another page; DEV, messages; 2026-11-30; wrong-map
