"""Numbers judged on texts for the filter `leading-signs`."""

from __future__ import annotations

MIN_LEADS = 3  # lines of a document that lead with a sign; TRAIN DEV TEST, clean texts; 2026-11-30; leading-signs
MAX_END_SHARE = 0.1  # of lines that end with a sign, to those that lead; TRAIN DEV TEST; 2026-11-30; leading-signs
MIN_SENTENCE_WORDS = 3  # of a line that tells by itself; TRAIN DEV TEST; 2026-11-30; leading-signs
MOVED_CONFIDENCE = 0.95  # of an edit; test_*, dev_*, damaged line by line; 2026-11-30; leading-signs
MIN_INNER_SHARE = 0.9  # of its signs; train_* has .72 at most, damaged_eg_laws .8 to 1; 2026-11-30; leading-signs
MIN_TOLD_SHARE = 0.8  # of its signs, for findings; train_*, damaged_eg_laws; 2026-11-30; leading-signs
MIN_INNER_LINES = 3  # lines that have some, for edits; train_*, damaged_eg_laws; 2026-11-30; leading-signs
MIN_PARAGRAPH_WORDS = 12  # of such lines, of one kind of sign; train_*, damaged_eg_laws; 2026-11-30; leading-signs
MIN_PROSE_WORDS = 8  # of such lines, of two kinds of signs; train_*, damaged_eg_laws; 2026-11-30; leading-signs
INNER_CONFIDENCE = 0.95  # of an edit; test_*, dev_*, damaged_eg_laws; 2026-11-30; leading-signs
MAX_BACKWARD_BITS = 6.0  # bits against their order, 1 in 10,000 clauses has; train_*; 2026-11-30; leading-signs
