"""Numbers judged on texts for the filter `reversed-numbers`; each line says unit; corpora; date; objective."""

from __future__ import annotations

FIRST_YEAR = 1300  # years of either calendar that texts name; dev_*, train_*, cases; 2026-11-29; reversed-numbers
LAST_YEAR = 2099  # a year; dev_*, train_*, cases; 2026-11-29; reversed-numbers
LATEST_YEAR = 2100  # of a date that is read forwards; dev_*, train_*, cases; 2026-11-29; reversed-numbers
MIN_REVERSED = 2  # dates in reverse by which others are told; dev_*, train_*, cases; 2026-11-29; reversed-numbers
DATE_CONFIDENCE = 0.97  # of an edit; dev_*, train_*; 2026-11-29; reversed-numbers
ADDRESS_CONFIDENCE = 0.95  # of an edit; dev_*, train_*; 2026-11-30; reversed-numbers
