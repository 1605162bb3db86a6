"""Weights of the repair of vowel marks."""

from __future__ import annotations

MIN_EARLY_WORDS = 3  # words that begin with a vowel, in a line that has marks first; judged by hand; 2026-11; marks
MAX_WORDS_PER_EARLY = 3  # words of such a line for each of them; judged by hand; 2026-11; marks
MIN_DOUBLED = 2  # marks that came twice in a text; one is a slip; none; 2026-11-29; marks
MIN_DOUBLED_SHARE = 0.1  # share of marks of a kind that came twice; less are slips; none; 2026-11-29; marks
MARK_CONFIDENCE = 0.95  # of any repair of marks; judged by hand on gazettes and laws; 2026-11; marks
