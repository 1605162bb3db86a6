"""Weights of the wrap width and of the labels of line breaks.

One judgement made all of them: texts of split DEV of the corpora, broken at a wrap width and as they are.
"""

from __future__ import annotations

__all__: list[str] = []

# the wrap width
FULL_LINE_SHARE = 0.9  # of the wrap width: room below which the next word did not fit; DEV; 2026-11; lines
HEADING_SHARE = 0.6  # of the wrap width: a shorter line may be a heading; DEV; 2026-11; lines
LINES_A_CHUNK = 12  # lines that share one wrap width, with as many on either side; DEV; 2026-11; lines
WIDTH_QUANTILE = 0.9  # of the widths, so that the wrap width is no outlier; DEV; 2026-11; lines
OVERLONG_RATIO = 1.3  # of the wrap width, above which a line was not wrapped; DEV; 2026-11; lines
MAX_OVERLONG_SHARE = 0.1  # of the lines of a wrapped text; DEV; 2026-11; lines
MIN_WRAP_WIDTH = 20  # characters; DEV; 2026-11; lines
MAX_WRAP_WIDTH = 170  # characters; DEV; 2026-11; lines
LINES_OF_BLOCK = 4  # lines without a blank line that may have a wrap width of their own; DEV; 2026-11; lines
BLOCK_WIDTH_SHARE = 0.55  # of the wrap width around it, at least, that a block's own is; DEV; 2026-11; lines

# what a line without a stop says for a break at the edge, in bits
FULL_BITS = 1.0  # bits of a full line in a wrap width of LONG_WIDTH or more; DEV; 2026-11; lines
SHORT_FULL_BITS = 0.5  # bits of a full line in a shorter wrap width; DEV; 2026-11; lines
LONG_WIDTH = 50  # characters: lines of lists seldom come so near to each other in length; DEV; 2026-11; lines
ROOM_BITS = -2.8  # bits of a line that had room for the next word; DEV; 2026-11; lines
HEADING_BITS = -0.7  # bits of a line that may be a heading; DEV; 2026-11; lines
CONTINUATION_BITS = 3.0  # bits of a last word after which a sentence goes on; DEV; 2026-11; lines
CLAUSE_BITS = 1.0  # bits of signs within the line; DEV; 2026-11; lines
PLAIN_BITS = -0.3  # bits of a line with neither; DEV; 2026-11; lines
COMMA_BITS = -1.3  # bits of a comma at the end (4 words of 100, 10 lines of 100 that authors end); DEV; 2026-11; lines
VOTES_A_SIDE = 12  # votes before and after a line that are added up; DEV; 2026-11; lines
MIN_BITS = 5.0  # bits that lines need where nobody knows whether they were on paper; DEV; 2026-11; lines
MIN_PRINTED_BITS = 2.0  # bits that lines need which a PDF reader took from paper; DEV; 2026-11; lines
TEXT_BITS_SHARE = 0.1  # of the bits of the whole text, which a line may do without; DEV; 2026-11; lines
MIN_OWN_BITS = 0.5  # bits that a line needs whatever the text says; DEV; 2026-11; lines

# verse
LINES_OF_VERSE = 4  # lines: four of prose end in one letter once in 500 times; the corpora; 2026-11; lines
RHYME_SHARE = 0.8  # of the lines of verse, that end in the commonest letter; the corpora; 2026-11; lines

# which breaks are the author's
PARAGRAPH_SIGNS = 2  # blank lines or indents after a stop that show a habit; DEV; 2026-11; lines
INDENT_SHARE = 0.7  # of the larger indents that follow a stop, from which indents open paragraphs; DEV; 2026-11; lines
STRAY_SHARE = 0.2  # of the blank lines, from which an extractor put them within sentences; DEV; 2026-11; lines
MIN_STRAYS = 2  # blank lines within sentences: a single one stands so by chance; DEV; 2026-11; lines
LONE_LINE_SHARE = 0.6  # of the wrap width: shorter, alone and without a stop it is a heading; DEV; 2026-11; lines
OPEN_LINE_SHARE = 0.7  # of the wrap width, from which an open line is joined though it had room; DEV; 2026-11; lines
FIRM_SHARE = 0.85  # of the wrap width: a full line before a blank line; DEV; 2026-11; lines
LINES_OF_NOTE = 12  # lines of a footnote that are looked through for its first; DEV; 2026-11; lines
