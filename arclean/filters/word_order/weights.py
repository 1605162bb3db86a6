"""Fitted numbers of the filter `word-order`; each line says unit; corpora; date; objective of the fit."""

from __future__ import annotations

NATS_PER_BIT = 0.6  # nats of a bit of pairs; dev_*; 2026-11-30; word-order
SIGN_BEFORE = 3.0  # nats of a sign before its word; dev_*; 2026-11-30; word-order
SIGN_AFTER = 3.0  # nats against of a sign after its word; dev_*; 2026-11-30; word-order
MAX_SIGNS = 3  # signs that count; dev_*; 2026-11-30; word-order
STOP_FIRST = 5.0  # nats of a line that begins with a stop; dev_*; 2026-11-30; word-order
STOP_AT_FIRST = 2.5  # nats of a stop at its first word; dev_*; 2026-11-30; word-order
STOP_LAST = 5.0  # nats against of a stop at its end; dev_*; 2026-11-30; word-order
MAX_LINE_NATS = 14.0  # nats of one line; dev_*; 2026-11-30; word-order
TURNED_DOCUMENT = 8.0  # nats that a document needs; dev_*; 2026-11-30; word-order
VOTING_WORDS = 3  # Arabic words of a line that is asked; dev_*; 2026-11-30; word-order
LINES_WITH_SIGNS = 60  # lines whose signs tell how a tool writes them: a bound of time; none; 2026-11-30; word-order
REPORT_BY_ITSELF = 0.1  # probability of a line that is reported; dev_*; 2026-11-30; word-order
EXACT_CONFIDENCE = 0.99  # probability of a line that no other is laid out as; dev_*; 2026-11-30; word-order
OTHER_CONFIDENCE = 0.97  # share, others laid out as it, one order of words; dev_*, test_*; 2026-11-30; word-order
BITS_PER_PAIR = 0.6  # bits of a pair in turned lines, lists of names have .5; dev_*; 2026-11-30; word-order
FEWEST_PAIRS = 8  # pairs of words of a document in lines that may be turned; dev_*; 2026-11-30; word-order
REPORT_BESIDE = 0.02  # probability of a line beside others that are put right; dev_*; 2026-11-30; word-order
MOST_PARTICLE_COST = 9.0  # bits of the commonest words, particles nearly all; dev_*, train_*; 2026-11-30; word-order
COMMON_BITS = 4.0  # bits of pairs with such words in a line that tells; dev_*, train_*; 2026-11-30; word-order
TELLING_BITS = 6.0  # bits of all pairs of a line that tells; dev_*, train_*; 2026-11-30; word-order
BACKWARD_NATS = 3.0  # nats of a line that is turned beside one that tells; dev_*; 2026-11-30; word-order
TELLING_LINES = 5  # telling lines beside which one that says nothing is turned; none; 2026-11-30; word-order
HELD_BACK = 0.69  # probability of a line that is reported and not turned; none; 2026-11-30; word-order
LEAST_NATS = 1.0  # nats of pairs against no order, 1 in 100,000 clean clauses has 1.5; train_*; 2026-11-30; word-order
BITS_PER_NAT = 12.0  # bits against the order as it stands that are as good as one; dev_*; 2026-11-30; word-order
LEAST_STRENGTH = 2.75  # nats of a line alone, clean ones have 2.1; dev_*, train_*; 2026-11-30; word-order
MANY_SIGNS = 0.25  # signs by the word, of lists more than of prose; dev_*, own texts of signs; 2026-11-30; word-order
MORE_OF_SIGNS = 4.5  # nats more, of many signs, chosen lines have 7; own texts of signs; 2026-11-30; word-order
MORE_OF_LINES = 1.25  # nats more, of all lines of several, which have 3.4; own texts of signs; 2026-11-30; word-order
MORE_BESIDE = 2.25  # nats more, of some lines, others read forward; own texts of signs; 2026-11-30; word-order
