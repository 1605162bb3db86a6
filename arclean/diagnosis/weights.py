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

MIN_JUDGED_WORDS = 40  # Arabic words of a page whose words are looked up; 11 corpora; 2026-11-29; verdicts
MAX_UNKNOWN_WORDS = 0.3  # share of longer words that no list has; 11 corpora, round trips; 2026-11-29; verdicts
MAX_UNKNOWN_OF_OCR = 0.2  # the same, in the layer of a scan; 11 corpora, round trips; 2026-11-29; verdicts
VOCALISED_MARKS = 0.1  # share of marks among characters of text that is not judged; 11 corpora; 2026-11-29; verdicts
COMMON_WORD_COST = 9.0  # bits of a word that binds sentences, below; 11 corpora; 2026-11-29; verdicts
COMMON_WORD_SHARE = 0.05  # of such words in prose, at least; names, lists of nouns; 2026-11-29; verdicts
