"""The thresholds of verdicts: from how many losses on another extraction of the source is advised."""

MAX_LOSSES_OF_WORDS = 0.01  # share of words; damaged_eg_laws against a report of 498 words; 2026-11; judged by hand
MAX_CHANCE_LOSSES = 2  # findings, however short the text; none; 2026-11; judged by hand
IMAGE_PAGES = 0.5  # share of pages without text, above which the verdict is "ocr"; none; 2026-11; judged by hand
