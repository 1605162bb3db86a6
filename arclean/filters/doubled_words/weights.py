"""Numbers by which words that were printed twice are told from words that an author repeats."""

from __future__ import annotations

MIN_ROWS = 4  # repeated words side by side: clean texts have 3 of one word at most; *; 2026-11-30; doubled-words
MIN_DIFFERENT = 3  # of them different: of two are 24 tables of yes and no; *; 2026-11-30; doubled-words
MAX_COPIES = 4  # times that a producer prints; none; 2026-11-30; doubled-words
DOUBLED_CONFIDENCE = 0.95  # of an edit; test_*, printed twice line by line; 2026-11-30; doubled-words
