"""Fitted numbers of the filter `embedded-runs`; each line says unit; corpora; date; objective of the fit."""

from __future__ import annotations

EXACT_CONFIDENCE = 0.99  # probability, where no other text is laid out so; none; 2026-11-30; embedded-runs
OTHER_CONFIDENCE = 0.97  # share, others laid out as it, one order of words; dev_*, test_*; 2026-11-30; embedded-runs
AS_WRITTEN_BITS = 1.0  # bits of a pair as it stands, authors have 3; none; 2026-11-30; embedded-runs
FEW_PAIRS = 8  # pairs of which any bit is enough; none; 2026-11-30; embedded-runs
LAYOUT_BITS = 6.0  # bits by which the words of a text are likelier reversed; dev_*; 2026-11-30; embedded-runs
