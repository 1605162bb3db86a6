"""Numbers judged on texts for the filter `brackets`; those of its evidence stand in `evidence.line_order.weights`."""

from __future__ import annotations

MIRRORED_CONFIDENCE = 0.97  # of an edit; 163 laws from PDFs, judged by hand; 2026-11; brackets
