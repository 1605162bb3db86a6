"""Weights of the repair of spaces."""

from __future__ import annotations

MIN_APART_SHARE = 0.4  # of a sign's places set apart by the extractor; 572,000 clean words; 2026-11; spaces
SPACE_CONFIDENCE = 0.95  # of a space that goes; dev_*, train_*; 2026-11-29; spaces
MIN_SIGNS_AT_WORD = 3  # commas and stops at their words, which show the habit; DEV TRAIN, cases; 2026-11-29; spaces
