"""Confidences of ``glyph-names``: unit; corpora; date; objective of ``benchmarks/fit/``."""

from __future__ import annotations

__all__: list[str] = []

NAME_CONFIDENCE = 0.98  # probability that a name stands for its letter; harm clean dev_*; 2026-11-30; glyph-names
MIN_NAMES = 2  # names in a line, or one within a word: fewer may be quoted; none; 2026-11-30; glyph-names
MANY_NAMES = 6  # names in a line, which words about fonts in it do not doubt; none; 2026-11-30; glyph-names
