"""Numbers judged on texts for the filter `presentation-forms`; the votes on order are in `evidence.line_order`."""

from __future__ import annotations

FORM_CONFIDENCE = 0.99  # of an edit; 163 laws from PDFs, judged by hand; 2026-11; presentation-forms
CONFIDENCE_BY_LETTERS = (
    0.7  # that a line whose letters read backwards is in visual order; judged by hand; 2026-11; presentation-forms
)
