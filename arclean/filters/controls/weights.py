"""Weights of the removal of invisible characters."""

from __future__ import annotations

__all__: list[str] = []

CONTROLS_CONFIDENCE = 0.97  # probability that a character does nothing; the corpora have 27 of them; 2026-11; controls
MACHINE_MARKS = 3  # idle marks of a line that a machine marked; dev_*, train_*, cases; 2026-11-29; controls
