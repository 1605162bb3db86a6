"""Numbers judged on texts for the order of lines; each line says unit; corpora; date; objective of the fit."""

from __future__ import annotations

# Joining forms.
MIN_OWN_VOTES = 2  # votes of a line against its document; 15 documents from pdfminer; 2026-11; presentation-forms
CONFIDENCE_BY_OTHERS = 0.6  # of a line without votes; 11 documents from pdfminer; 2026-11; presentation-forms

# Letters.
MIN_BACKWARDS_BITS = 12.0  # of a line that reads backwards; 70,000 clean lines, two have 10; 2026-11; visual-order

# Pairs of words.
SIGN_TOKEN_COST = 3.0  # bits of a sign; none, flat 2 to 5; 2026-11-30; word-order
NUMBER_TOKEN_COST = 5.0  # bits of a number; none, flat 3 to 7; 2026-11-30; word-order
LATIN_TOKEN_COST = 7.0  # bits of a Latin word; none, flat 5 to 9; 2026-11-30; word-order
MAX_TOKEN_COST = 26.0  # bits of a word that tells; none, flat 22 to 30; 2026-11-30; word-order
MAX_PAIR_BITS = 4.0  # bits that a pair may say, flat 4 to 6; dev_*; 2026-11-30; word-order
PIECES_BITS = 3.0  # bits by which embedded pieces are likelier as written; dev_*; 2026-11-30; embedded-runs
