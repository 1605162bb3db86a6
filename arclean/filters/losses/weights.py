"""The fitted numbers of ``losses``: unit; corpora; date; objective of ``benchmarks/fit/``."""

from __future__ import annotations

TRUNCATED_CONFIDENCE = 0.8  # probability; news and legal PDFs, judged by hand; 2026-11; losses
