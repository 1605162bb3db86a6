"""Numbers judged on texts for the filter `presentation-forms`; the votes on order are in `evidence.line_order`."""

from __future__ import annotations

FORM_CONFIDENCE = 0.99  # of an edit; DEV TRAIN, 163 laws from PDFs; 2026-11-29; presentation-forms
MAX_TYPED_SHARE = 0.2  # of lam-alefs, typed; train_react, train_msdocs; 2026-11-29; presentation-forms
