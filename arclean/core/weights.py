"""Weights of the core: unit; corpora; date; objective of ``benchmarks/fit/``."""

from __future__ import annotations

MIN_EXCESS = 12.0  # bits above what reads from which a line is none; DEV harm clean; 2026-11-29; guard
MIN_EXCESS_AROUND = 40.0  # bits above what reads of seven lines around a short one; DEV; 2026-11-29; guard
