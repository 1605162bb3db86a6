"""Fitted numbers of the filter `swapped-runs`; each line says unit; corpora; date; objective of the fit."""

from __future__ import annotations

SLOPE_OF_SENTENCES = 1.4  # nats for one of the table's; dev_*; 2026-11-30; swapped-runs
SLOPE_OF_ROWS = 0.8  # nats for one of the table's, of hard-wrapped rows; dev_*; 2026-11-30; swapped-runs
SENTENCES_PER_LINE = 0.9  # sentence ends a line from which a line is a sentence; dev_*; 2026-11-30; swapped-runs
MOST_NATS = 14.0  # nats of a line at most; dev_*; 2026-11-30; swapped-runs
WORDS_ALONE = 1.5  # nats that the neighbours of four words may add; dev_*; 2026-11-30; swapped-runs
BESIDE_NUMBER = -2.0  # nats of the words beside a number, from which others are asked; dev_*; 2026-11-30; swapped-runs
CUE = 2.0  # nats of the word before a number from which no other is asked; dev_*; 2026-11-30; swapped-runs
EDGE = 1.0  # nats of the words at the ends of rows without number, less; dev_*; 2026-11-30; swapped-runs
EDGE_ALONE = 2.5  # times the nats of the ends of a line alone; dev_*; 2026-11-30; swapped-runs
LEAST_EDGE = -1.5  # nats of the words at the ends of a line, at least; dev_*; 2026-11-30; swapped-runs
BESIDE_EDGE = 6.0  # nats that the words beside a number may add to them, of a line; dev_*; 2026-11-30; swapped-runs
BRACKET = 2.0  # nats a bracket that an order mends; none, 1 to 4; 2026-11-30; swapped-runs
DAMAGED_DOCUMENT = 0.001  # share of documents that have such damage; none, .0001 to .01; 2026-11-30; swapped-runs
NUMBERED_DOCUMENT = 0.03  # share of documents with numbers after sentences; none, .01 to 1; 2026-11-30; swapped-runs
APPLY_FROM = 0.97  # probability of one order; dev_*; 2026-11-30; swapped-runs
REPORT_FROM = 0.1  # probability of a line that is reported; dev_*; 2026-11-30; swapped-runs
REPORT_BESIDE = 0.02  # probability of a line beside lines put right; none, .01 to .1; 2026-11-30; swapped-runs
