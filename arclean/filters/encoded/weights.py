"""Confidences of ``encoded``: unit; corpora; date; objective of ``benchmarks/fit/``."""

from __future__ import annotations

RUN_CONFIDENCE = 0.95  # probability that a run of escapes was meant to be decoded; none; 2026-11-29; encoded
JSON_CONFIDENCE = 0.7  # probability that escapes of JSON between Arabic letters were; none; 2026-11-29; encoded
