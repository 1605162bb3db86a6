"""Fitted numbers of the filter `embedded-runs`; each line says unit; corpora; date; objective of the fit."""

from __future__ import annotations

EXACT_CONFIDENCE = 0.99  # probability, where no other text is laid out so; none; 2026-11-30; embedded-runs
OTHER_CONFIDENCE = 0.97  # probability, where several texts are; none; 2026-11-30; embedded-runs
