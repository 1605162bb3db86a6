"""Numbers judged on texts for the filter `presentation-forms`; the votes on order are in `evidence.line_order`."""

from __future__ import annotations

FORM_CONFIDENCE = 0.99  # of an edit; DEV TRAIN, 163 laws from PDFs; 2026-11-29; presentation-forms
MAX_TYPED_SHARE = 0.2  # of lam-alefs, typed; train_react, train_msdocs; 2026-11-29; presentation-forms
MIN_AE_LETTERS = 20  # of a line, by which its language is told; by hand; 2026-11-30; presentation-forms
MIN_AE_PROBABILITY = 0.99  # that a line reads as its language; by hand; 2026-11-30; presentation-forms
PROSE_BITS = 1.0  # bits of a word after the one before, by chance 0; DEV; 2026-11-30; presentation-forms
