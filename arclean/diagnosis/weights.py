"""The thresholds of verdicts: from how many losses on another extraction of the source is advised, and what reads."""

MAX_LOSSES_OF_WORDS = 0.01  # share of words; damaged_eg_laws against a report of 498 words; 2026-11; verdicts
MAX_UNMAPPED_OF_WORDS = 0.04  # share of words with a glyph of no letter; round trips; 2026-11-29; verdicts

UNREADABLE_PAGE = 0.5  # probability below which a page does not read; round trips; 2026-11; verdicts
UNREADABLE_PART = 0.1  # probability below which a part of a page does not read; round trips; 2026-11; verdicts
MIN_READ_LETTERS = 12  # letters of a text that is judged, at least; harm; 2026-11-29; verdicts
PART_LETTERS = 120  # letters of the lines that are judged as one part; round trips; 2026-11; verdicts

OPEN_FINDING = 0.64  # probability that a text is right beside a kind of finding; dev_*, train_*; 2026-11-29; verdicts
OPEN_LOSS = 0.9  # probability that a text is right beside a loss, at most; dev_*, train_*; 2026-11-29; verdicts
EVEN_LOSS = 0.03  # share of words lost at which half of the texts are right; dev_*, train_*; 2026-11-29; verdicts
LOSS_SLOPE = 1.5  # power of that share by which the odds fall; dev_*, train_*; 2026-11-29; verdicts

MAX_DOUBLED_LETTERS = 0.3  # share of single letters like the one before, in words; 4 corpora; 2026-11-29; verdicts
FEWEST_EQUAL_LETTERS = 0.046  # share of pairs of a text's letters; 4 corpora; 2026-11-29; verdicts
MOST_EQUAL_LETTERS = 0.13  # the same, at most; 4 corpora; 2026-11-29; verdicts
MIN_COUNTED_LETTERS = 40  # single letters of which pairs are counted; 4 corpora; 2026-11-29; verdicts
MAX_BITS_OF_SPACED_WORDS = 6.4  # bits a letter of words set apart, joined; 4 corpora; 2026-11-29; verdicts
MIN_JUDGED_WORDS = 40  # Arabic words of a page whose words are looked up; 11 corpora; 2026-11-29; verdicts
MAX_UNKNOWN_WORDS = 0.3  # share of longer words that no list has; 11 corpora, round trips; 2026-11-29; verdicts
MAX_UNKNOWN_OF_OCR = 0.2  # the same, in the layer of a scan; 11 corpora, round trips; 2026-11-29; verdicts
VOCALISED_MARKS = 0.1  # share of marks among characters of text that is not judged; 11 corpora; 2026-11-29; verdicts
COMMON_WORD_COST = 9.0  # bits of a word that binds sentences, below; 11 corpora; 2026-11-29; verdicts
COMMON_WORD_SHARE = 0.05  # of such words in prose, at least; names, lists of nouns; 2026-11-29; verdicts

# The model of pages of PDFs: log odds of a page that nothing speaks against, and what each piece of evidence takes off.
PAGE_LOG_ODDS = 2.5  # nats; 265 round trips; 2026-11-29; verdicts
COST_OF_DOUBT = 0.06  # nats a nat of illegibility; 265 round trips; 2026-11-29; verdicts
COST_OF_EDITS = 0.02  # nats a nat of doubt in edits; 265 round trips; 2026-11-29; verdicts
COST_OF_KIND = 1.25  # nats a kind of open finding; 265 round trips; 2026-11-29; verdicts
COST_OF_LOSS = 0.13  # nats where anything is lost; 265 round trips; 2026-11-29; verdicts
COST_OF_LOST = 0.59  # nats a log of 1 + percent of words lost; 265 round trips; 2026-11-29; verdicts
COST_OF_UNKNOWN = 0.45  # nats a log of 1 + percent of unknown words; 265 round trips; 2026-11-29; verdicts
REREAD_PAGE_RIGHT = 0.05  # of pages to be read again, share that is right; round trips; 2026-11-29; verdicts
