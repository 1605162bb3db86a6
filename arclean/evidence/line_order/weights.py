"""Numbers judged on texts for the order of lines; each line says unit; corpora; date; objective of the fit."""

from __future__ import annotations

# Joining forms.
MIN_OWN_VOTES = 2  # votes of a line against its document; 15 documents from pdfminer; 2026-11; presentation-forms
CONFIDENCE_BY_OTHERS = 0.6  # of a line without votes; 11 documents from pdfminer; 2026-11; presentation-forms

# Letters.
MIN_BACKWARDS_BITS = 12.0  # of a line that reads backwards; 70,000 clean lines, two have 10; 2026-11; visual-order
