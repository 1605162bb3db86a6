"""Fitted numbers of the filter `word-order`; each line says unit; corpora; date; objective of the fit."""

from __future__ import annotations

# Votes for a tool that reversed a line, against an author's order and a list: one fit, each corpus left out in turn.
NATS_PER_BACKWARD_BIT = 0.41  # nats of a bit of a pair that reads backwards; dev_*, train_*; 2026-11-30; word-order
NATS_PER_FOLLOW_BIT = 0.46  # nats of a bit by which its reverse is seen; dev_*, train_*; 2026-11-30; word-order
NATS_PER_BIT_OF_SENTENCE = 0.59  # nats, noun before one without article; dev_*, train_*; 2026-11-30; word-order
FOLLOWS_IN_SENTENCE = 1.06  # nats of a bit by which its reverse is seen; dev_*, train_*; 2026-11-30; word-order
MAX_FOLLOW_BITS = 6.0  # bits by which a pair is seen that count; dev_*, train_*; 2026-11-30; word-order
NATS_PER_FORWARD_BIT = 0.56  # nats of a bit of a pair that reads forward; dev_*, train_*; 2026-11-30; word-order
PAIR_IN_ANY_ORDER = 0.33  # nats against, of each pair, as lists have them; dev_*, train_*; 2026-11-30; word-order
SIGN_OF_LIST = 0.65  # nats against, of each sign beyond those of prose; dev_*, train_*; 2026-11-30; word-order
SIGNS_PER_WORD = 0.125  # signs of prose by the word; dev_*, train_*; 2026-11-30; word-order
MAX_MORE_SIGNS = 6.0  # signs beyond those of prose that count; dev_*, train_*; 2026-11-30; word-order
VOTE_STOP_FIRST = 0.82  # nats of a line that begins with a stop; dev_*, train_*; 2026-11-30; word-order
VOTE_STOP_AT_FIRST = 1.1  # nats of a stop at its first word; dev_*, train_*; 2026-11-30; word-order
VOTE_STOP_LAST = 2.1  # nats against, of a stop at its end; dev_*, train_*; 2026-11-30; word-order
MOST_PARTICLE_COST = 9.0  # bits of the commonest words, particles nearly all; dev_*, train_*; 2026-11-30; word-order
MOST_OF_BARE_PAIRS = 2.0  # nats of pairs without article and particle, as in names; dev_*; 2026-11-30; word-order
TURNED_DOCUMENT = 4.5  # nats that a document needs; dev_*, train_*; 2026-11-30; word-order
MORE_OF_LINES = 2.5  # nats more, of several lines, which speak alike; own texts of signs; 2026-11-30; word-order
TELLING_NATS = 3.0  # nats of a line that tells, or is in order; dev_*; 2026-11-30; word-order
LINES_BESIDE_SILENT = 10  # telling lines for each in order, beside one without nats; dev_*, own; 2026-11-30; word-order
LINES_PER_NAT = 2.0  # lines less for each nat that it says; dev_*, own; 2026-11-30; word-order

# A line against its own order.
NATS_PER_BIT = 0.6  # nats of a bit of pairs; dev_*; 2026-11-30; word-order
SIGN_BEFORE = 3.0  # nats of a sign before its word; dev_*; 2026-11-30; word-order
SIGN_AFTER = 3.0  # nats against of a sign after its word; dev_*; 2026-11-30; word-order
MAX_SIGNS = 3  # signs that count; dev_*; 2026-11-30; word-order
STOP_FIRST = 5.0  # nats of a line that begins with a stop; dev_*; 2026-11-30; word-order
STOP_AT_FIRST = 2.5  # nats of a stop at its first word; dev_*; 2026-11-30; word-order
STOP_LAST = 5.0  # nats against of a stop at its end; dev_*; 2026-11-30; word-order
MAX_LINE_NATS = 14.0  # nats of one line; dev_*; 2026-11-30; word-order
VOTING_WORDS = 3  # Arabic words of a line that is asked; dev_*; 2026-11-30; word-order
LINES_WITH_SIGNS = 60  # lines whose signs tell how a tool writes them: a bound of time; none; 2026-11-30; word-order
REPORT_BY_ITSELF = 0.45  # probability of a line that is reported; dev_*; 2026-11-30; word-order
EXACT_CONFIDENCE = 0.99  # probability of a line that no other is laid out as; dev_*; 2026-11-30; word-order
OTHER_CONFIDENCE = 0.97  # share, others laid out as it, one order of words; dev_*, test_*; 2026-11-30; word-order
REPORT_BESIDE = 0.02  # probability of a line beside others that are put right; dev_*; 2026-11-30; word-order
HELD_BACK = 0.69  # probability of a line that is reported and not turned; none; 2026-11-30; word-order
