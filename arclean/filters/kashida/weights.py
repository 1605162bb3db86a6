"""Numbers judged on texts for the filter `kashida`; each line says unit; corpora; date; objective of the fit."""

from __future__ import annotations

# ENC are 28,000 tatweels of encyclopaedic and legal text, looked at.
KASHIDA_CONFIDENCE = 0.99  # of an edit; dev_*, train_*; 2026-11-29; kashida
MIN_ELONGATED = 3  # places inside words by which a line is justified, authors elongate one word; ENC; 2026-11; kashida
MIN_PARTED = 3  # runs parted by spaces that are one kashida, two may be a word of a verse; ENC; 2026-11; kashida
QURANIC_CONTEXT = 40  # characters on either side in which Quranic text has a sign of its own; ENC; 2026-11; kashida
