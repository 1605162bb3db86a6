"""Weights of the repair of vowel marks."""

from __future__ import annotations

MIN_EARLY_WORDS = 3  # words that begin with a vowel, in a line that has marks first; judged by hand; 2026-11; marks
MAX_WORDS_PER_EARLY = 3  # words of such a line for each of them; judged by hand; 2026-11; marks
MARK_CONFIDENCE = 0.95  # of any repair of marks; judged by hand on gazettes and laws; 2026-11; marks
