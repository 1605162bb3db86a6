"""Weights of the repair of mixed digits."""

from __future__ import annotations

ONE_SYSTEM_CONFIDENCE = 0.97  # of a number in one system; dev_*, train_*; 2026-11-29; digits
