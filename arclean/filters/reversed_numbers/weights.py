"""Numbers judged on texts for the filter `reversed-numbers`; each line says unit; corpora; date; objective."""

from __future__ import annotations

FIRST_YEAR = 1300  # years of either calendar in use that texts name; judged by hand; 2026-11; reversed-numbers
LAST_YEAR = 2099  # a year; judged by hand; 2026-11; reversed-numbers
LATEST_YEAR = 2100  # of a date that is read forwards; judged by hand; 2026-11; reversed-numbers
MIN_REVERSED = 2  # dates in reverse by which uncertain ones are reported; judged by hand; 2026-11; reversed-numbers
DATE_CONFIDENCE = 0.97  # of an edit; judged by hand; 2026-11; reversed-numbers
