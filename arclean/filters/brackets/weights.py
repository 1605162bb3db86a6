"""Numbers judged on texts for the filter `brackets`; those of its evidence stand in `evidence.line_order.weights`."""

from __future__ import annotations

MIRRORED_CONFIDENCE = 0.95  # of an edit; dev_*, train_*; 2026-11-29; brackets
