"""Weights of the repair of look-alikes."""

from __future__ import annotations

MIN_WORDS = 2  # words with a taken letter before any that may be Persian is folded; harm_persian; 2026-11; look-alikes
LOOK_ALIKE_CONFIDENCE = 0.95  # of a letter; dev_*, train_*; 2026-11-29; look-alikes
MIN_OPEN_YEHS = 4  # Farsi yehs that nothing decides, in a text of no other; DEV TRAIN, cases; 2026-11-29; look-alikes
FINAL_YEH_BITS = 4.0  # of one final yeh over the other; DEV: .9945 of 12,436 right; 2026-11-30; look-alikes
MAX_STRAY_YEHS = 0.02  # other yehs for each Farsi one of its author; data/web flat .012 to .3; 2026-11-30; look-alikes

# Printed pages, of which the document decides.
MIN_TAKEN_WORDS = 2  # words with a letter of a neighbour, at least; DEV, test_*, harm; 2026-11-29; look-alikes
TAKEN_SHARE = 0.8  # of words with that letter, that the other spells; DEV, test_*, harm; 2026-11-29; look-alikes
MOST_SHARE = 0.5  # the same, where look-alikes outnumber the letter; DEV, test_*, harm; 2026-11-29; look-alikes
ONE_LANGUAGE_SHARE = 0.8  # of the characters whose language is told, above; 319 PDFs; 2026-11-29; look-alikes

# Letters of a neighbour amid those of a text's own.
MIN_MIXED_LETTERS = 3  # of a neighbour, in Persian and Urdu; DEV, even lines of harm; 2026-11-29; look-alikes
MIN_MIXED_SHARE = 0.05  # of a letter, from which they are no slips; even lines of harm; 2026-11-29; look-alikes
MAX_MIXED_SHARE = 0.8  # of a letter, above which the author has no other; even lines of harm; 2026-11-29; look-alikes
MAX_OTHERS_SHARE = 0.01  # of the characters, of letters of others; harm flat .004 to .04; 2026-11-29; look-alikes
