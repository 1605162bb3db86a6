"""Weights of the joining of lines; those of the wrap width stand in :mod:`arclean.evidence.hard_wraps.weights`."""

from __future__ import annotations

__all__: list[str] = []

LINES_CONFIDENCE = 0.95  # of each change; DEV of the corpora; 2026-11; lines
