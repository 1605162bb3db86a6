"""Numbers judged on texts for the filter `leading-signs`."""

from __future__ import annotations

MIN_LEADS = 3  # lines of a document that lead with a sign; TRAIN DEV TEST, clean texts; 2026-11-30; leading-signs
MAX_END_SHARE = 0.1  # of lines that end with a sign, to those that lead; TRAIN DEV TEST; 2026-11-30; leading-signs
MIN_SENTENCE_WORDS = 3  # of a line that tells by itself; TRAIN DEV TEST; 2026-11-30; leading-signs
MOVED_CONFIDENCE = 0.95  # of an edit; test_*, dev_*, damaged line by line; 2026-11-30; leading-signs
