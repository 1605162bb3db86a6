"""The thresholds of verdicts: from how many losses on another extraction of the source is advised, and what reads."""

MAX_LOSSES_OF_WORDS = 0.01  # share of words; damaged_eg_laws against a report of 498 words; 2026-11; verdicts
MAX_UNMAPPED_OF_WORDS = 0.04  # share of words with a glyph of no letter; round trips; 2026-11-29; verdicts
MAX_CHANCE_LOSSES = 2  # findings, however short the text; none; 2026-11; verdicts
IMAGE_PAGES = 0.5  # share of pages without text, above which the verdict is "ocr"; none; 2026-11; verdicts
REREAD_PAGES = 0.1  # share of pages to be read again, above which all is "re-extract"; none; 2026-11; verdicts

UNREADABLE_PAGE = 0.5  # probability below which a page does not read; round trips; 2026-11; verdicts
UNREADABLE_PART = 0.1  # probability below which a part of a page does not read; round trips; 2026-11; verdicts
PART_LETTERS = 120  # letters of the lines that are judged as one part; round trips; 2026-11; verdicts

OPEN_FINDING = 0.5  # probability that a page is right beside a finding that may be none; none; 2026-11; verdicts
OPEN_LOSS = 0.02  # probability that a page is right beside a loss; none; 2026-11; verdicts
PDF_PAGE = 0.9  # share of pages right to 1 % where nothing speaks against them; round trips; 2026-11-29; verdicts
