"""Weights by which letters that a map shifted are told from those that are written."""

from __future__ import annotations

SHIFT_COST = 2.0  # bits of each letter that was shifted; TRAIN DEV; 2026-11-30; form-runs
TATWEEL_COST = 10.0  # bits of a word that ends in a tatweel; TRAIN DEV; 2026-11-30; form-runs
SWAP_COST = 3.0  # bits of a lam-alef whose letters are swapped; TRAIN DEV; 2026-11-30; form-runs
ODD_WORD_COST = 24.0  # bits from which a word votes: few known ones cost as much; TRAIN DEV; 2026-11-30; form-runs
NEXT_ODD_WORD_COST = 14.0  # the same for further runs; TRAIN DEV; 2026-11-30; form-runs
MIN_WORD_GAIN = 2.0  # bits from which a word is a witness; TRAIN DEV; 2026-11-30; form-runs
MAX_WORD_GAIN = 15.0  # bits that one word may say; TRAIN DEV; 2026-11-30; form-runs
KEPT_COST = 4.0  # bits of each letter that a run would have shifted and did not; TRAIN DEV; 2026-11-30; form-runs
KEPT_SHARE = 0.25  # of the letters shifted, that headings in another font keep; TRAIN DEV; 2026-11-30; form-runs
MIN_FIRST_GAIN = 20.0  # bits for the first run of a text; TRAIN DEV; 2026-11-30; form-runs
MIN_NEXT_GAIN = 12.0  # bits for each further run; TRAIN DEV; 2026-11-30; form-runs
MIN_WITNESSES = 2  # words; TRAIN DEV; 2026-11-30; form-runs
MIN_EXPLAINED = 0.5  # of the odd words that become words; fewer in lists of words; TRAIN DEV; 2026-11-30; form-runs
SURE_BITS = 10.0  # by which a reading is likelier than the next; TRAIN DEV; 2026-11-30; form-runs
LIKELY_BITS = 6.0  # the same, of an edit; TRAIN DEV; 2026-11-30; form-runs
REPORT_BITS = 2.0  # by which a word may be likelier as it stands; TRAIN DEV; 2026-11-30; form-runs
SURE_CONFIDENCE = 0.99  # of an edit; TRAIN DEV; 2026-11-30; form-runs
LIKELY_CONFIDENCE = 0.96  # of an edit; TRAIN DEV; 2026-11-30; form-runs
READINGS_IN_CONTEXT = 4  # readings of a word that are asked with its neighbours; TRAIN DEV; 2026-11-30; form-runs
MAX_PAIR_GAIN = 6.0  # bits that its neighbours may say; TRAIN DEV; 2026-11-30; form-runs
