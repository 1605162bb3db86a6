"""Confidences of ``encoded``: unit; corpora; date; objective of ``benchmarks/fit/``."""

from __future__ import annotations

RUN_CONFIDENCE = 0.95  # probability that a run of escapes was meant to be decoded; dev_*, train_*; 2026-11-29; encoded
DECODED_CONFIDENCE = 0.97  # probability of a run that reads once it is decoded; dev_*, train_*; 2026-11-29; encoded
UTF8_SLACK = 2.0  # bits of a letter above what reads, of whole UTF-8: a name; dev_*; 2026-11-29; encoded
PIECES_SLACK = 0.5  # bits of a letter above what reads, of words in pieces; dev_*; 2026-11-30; encoded
