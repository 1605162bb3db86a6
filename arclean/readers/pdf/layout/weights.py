"""Thresholds of the page layout: gaps, tolerances and shares, held against documents at half and at twice their value.

``page-layout`` are pages that ``benchmarks/fit/layouts`` makes by 13 producers; no other value gains .002 there. What
is flat there and on round trips of other producers says so.

Each line holds the value, its unit, what it was judged on, when, and by what objective it was chosen. ``em`` is the
font size of the line; points are those of PDF (1/72 inch). What follows from ISO 32000 stands in the code.
"""

from __future__ import annotations

# Glyph clusters: a letter drawn by several glyphs, and its marks.
MAX_CLUSTER_GAP = 0.3  # em between glyphs of one cluster; 69 round trips; 2026-11-29; pdf
MAX_MARK_WIDTH = 0.35  # share of the letter's width that its mark has; 69 round trips; 2026-11-29; pdf
MAX_MARK_DISTANCE = 1.0  # em between a mark and its letter; flat from 0.5 to 2: 69 round trips; 2026-11-29; page-layout
SHARE_OF_MARKS = 0.95  # marks over one letter, drawn after it: others .73 at most; 60 PDFs; 2026-11-30; page-layout
MIN_MARKS_TO_TELL = 40  # so many by chance are such 3 times in 10,000; 60 PDFs; 2026-11-30; page-layout

# Word runs: letters of a word that step up and down (nastaliq, ruqaa).
MAX_LETTER_STEP = 0.6  # em between baselines of joined letters, below; flat from 0.3 to 1.2; 2026-11-29; page-layout
MAX_LETTER_MARK_STEP = 1.2  # em between a letter and a mark that is one, below; own PDFs; 2026-11-30; page-layout
MAX_LETTER_MARK_WIDTH = 0.1  # em of the advance of a mark that is a letter, below; own PDFs; 2026-11-30; page-layout
MAX_LETTER_GAP = 0.15  # em between such letters along the line, below; flat from 0.075 to 0.3; 2026-11-29; page-layout

# Visual rows: baselines and copies.
ROW_TOLERANCE = 0.45  # em between baselines of a row, superscripts too; 13 producers; 2026-11-29; page-layout, pdf
RAISED_STEP = 0.7  # em from a line to what is raised over it, below; own pages of 15 producers; 2026-11-30; page-layout
RAISED_SIZE = 0.8  # of its line's size that is raised, at most; own pages of 15 producers; 2026-11-30; page-layout
RAISED_DISTANCE = 0.3  # em from what is raised to a letter, below; own pages of 15 producers; 2026-11-30; page-layout
COPY_DISTANCE = 0.1  # em between a character and its overprinted copy; 13 producers; 2026-11-29; page-layout, pdf

# Word gaps: where a space stands. Typesetters go down to 0.2 em in tight lines.
WORD_GAP = 0.17  # em between two words, at least; made pages of 13 producers; 2026-11-29; page-layout, pdf
LETTER_GAP = 0.08  # em between letters of a word, at most; flat from 0.04 to 0.16; 2026-11-29; page-layout
MIN_GAP_JUMP = 0.03  # em from the widest gap of letters to words; flat from 0.015 to 0.06; 2026-11-29; page-layout
MIN_CLEAR_GAP_JUMP = 0.06  # em from the widest gap in words to all others; own PDFs by TeX; 2026-11-30; page-layout
MAX_SPACE_SHARE = 0.4  # of a line's glyphs have a space before them; flat from 0.2 to 0.8; 2026-11-29; page-layout
MIN_SPACE_SHARE = 0.06  # of a line's glyphs have a space before them, above; PDFs by XeTeX; 2026-12-01; page-layout
EVEN_SPACES = 0.03  # em between the widest and the least space of a short line; 65 PDFs by TeX; 2026-12-01; page-layout
MIN_GAPS = 5  # gaps in a line that are judged together; flat from 2 to 10: 69 round trips; 2026-11-29; page-layout
MIN_SPACE_ROOM = 0.01  # em that a space glyph leaves free unless drawn over; 13 producers; 2026-11-29; page-layout, pdf
NEAR_SPACE = 0.05  # em from a drawn space to its gap, below; flat from 0.025 to 0.1; 2026-11-29; page-layout
CLEAR_SPACE_SHARE = 0.5  # of a space that nothing is drawn over, above; flat from 0.25 to 1; 2026-11-29; page-layout
SEGMENT_GAP = 0.7  # em of a gap that may be a gutter, above; made pages of 13 producers; 2026-11-29; page-layout, pdf
MIN_SPREAD_WORDS = 4  # of a justified line whose spaces are as wide as gutters; 16 producers; 2026-11-30; page-layout
MAX_SPREAD_GAP = 2.0  # em between the words of such a line, below; own PDFs of 16 producers; 2026-11-30; page-layout
SPREAD_TOLERANCE = 0.3  # of the usual gap that others differ by, below; 16 producers; 2026-11-30; page-layout
LABEL_INDENT = 4.0  # em from the label of a list item to its text, below; flat from 2 to 8; 2026-11-29; page-layout

# Overlaps: runs drawn over each other.
MIN_DRAWING_JUMPS = 4  # jumps in the order of drawing in a row; 13 producers; 2026-11-29; page-layout, pdf
MARK_OFFSET = 0.1  # em between middles of letter and mark, at most; flat from 0.05 to 0.2; 2026-11-29; page-layout
MIN_COVERED_SHARE = 0.3  # of a letter's width under one of another run, above; 69 round trips; 2026-11-29; pdf
RUN_GAP = 0.5  # em between letters drawn in one go, below; 69 round trips; 2026-11-29; pdf
MIN_RUN_OVERLAP = 0.5  # em of a run under its neighbour, to be moved; flat from 0.25 to 1; 2026-11-29; page-layout
MOVED_RUN_GAP = 0.3  # em left free before a run that is moved; 69 round trips; 2026-11-29; pdf

# Brackets and uncertain numbers.
LONE_BRACKET_VOTE = 0.4  # of the vote of a pair in one row; flat from 0.2 to 0.8; 2026-11-29; page-layout
DIGIT_WIDTH_TOLERANCE = 0.02  # em between the widths of two digits; flat from 0.01 to 0.04; 2026-11-29; page-layout
DIGIT_GAP = 0.15  # em between the digits of a number, below; flat from 0.075 to 0.3; 2026-11-29; page-layout

# Number lines: which way lines of numbers alone are read.
MIN_NUMBER_LINES = 2  # of a page that agree, so that others go with them; flat from 1 to 4; 2026-11-29; page-layout
MIN_DRAWN_PAIRS = 2  # neighbouring words, one of them Arabic, drawn leftward; flat from 1 to 4; 2026-11-29; page-layout
DRAWN_LEFTWARD_SHARE = 0.8  # of such pairs, above; flat from 0.4 to 1.6: 69 round trips; 2026-11-29; page-layout

# Mixed lines: which way lines with words of both directions run.
MIN_MIXED_LINES = 4  # lines of a page, and at one edge; own glossaries of 7 producers; 2026-11-30; page-layout
FLUSH_SHARE = 0.8  # of such lines that begin at common edges; own glossaries of 7 producers; 2026-11-30; page-layout

# Left base: pages of Arabic whose lines are laid out from the left.
MIN_LEFT_BASE_LINES = 2  # lines with a sign on the right, at one edge; own pages, 5 producers; 2026-11-30; page-layout
FLUSH_OTHERS = 0.34  # of those, lines that end at one edge instead, at most; own pages; 2026-11-30; page-layout
BASE_OTHERS = 0.1  # of those, lines with a sign on the left, at most; own pages of 5 producers; 2026-11-30; page-layout

# Gutters: white that parts columns or cells.
COLUMN_GUTTER = 0.4  # em between columns, at least; made pages of 13 producers; 2026-11-29; page-layout, pdf
CELL_GUTTER = 1.5  # em between the cells of two rows only; made pages of 13 producers; 2026-11-29; page-layout, pdf
MIN_SHARED_WHITE = 1.0  # points of white that rows share, above; 13 producers; 2026-11-29; page-layout, pdf
LEVEL_DISTANCE = 1.0  # em between baselines of lines side by side, below; 13 producers; 2026-11-29; page-layout, pdf
MIN_COLUMN_WIDTH = 9.0  # em of a column of running text, at least; 13 producers; 2026-11-29; page-layout, pdf
FILLED_COLUMN_SHARE = 0.6  # of a text column's width in its median row; 13 producers; 2026-11-29; page-layout, pdf
ALIGNED_ROW_SHARE = 0.8  # of a wide cell's rows with a cell beside; flat from 0.4 to 1.6; 2026-11-29; page-layout
INNER_TABLE_SHARE = 0.5  # of the best run's rows that a table in it has; 13 producers; 2026-11-29; page-layout, pdf

# Reading order: notes at the foot, and what stands below a table.
NOTE_SIZE = 0.93  # of the size of the text above, below; made pages of 13 producers; 2026-11-29; page-layout, pdf
NOTE_DISTANCE = 2.5  # em below the text without a rule, above; flat from 1.25 to 5; 2026-11-29; page-layout
MAX_NOTE_SHARE = 0.4  # of a page's rows; made pages of 13 producers; 2026-11-29; page-layout, pdf
TABLE_END_STEP = 1.05  # of a table's largest row step; made pages of 13 producers; 2026-11-29; page-layout, pdf

# Tables.
ROWS_A_TURN = 7  # rows drawn in one go on either side of a gap between texts; PDFs by TeX; 2026-12-01; page-layout
RULE_WIDTH_SHARE = 0.7  # of a table's width that a rule between rows covers; 13 producers; 2026-11-29; page-layout, pdf
RULED_ROW_SHARE = 0.25  # rules a row that make a table of text columns; flat from 0.125 to 0.5; 2026-11-29; page-layout
GRID_RULE_SHARE = 0.5  # rules a row that part all rows; flat from 0.25 to 1: 69 round trips; 2026-11-29; page-layout
CELL_LINE_STEP = 0.9  # of the step between full rows, below; made pages of 13 producers; 2026-11-29; page-layout, pdf
WRAPPED_LINE_SHARE = 0.8  # of a column's width in a line that goes on; 13 producers; 2026-11-29; page-layout, pdf
MIN_DRAWN_ROWS = 3  # rows of a table that is drawn cell by cell; own tables of 5 producers; 2026-11-29; page-layout
DRAWN_LINE_SHARE = 0.7  # of a column's width in lines that go on there; 5 producers; 2026-11-29; page-layout
CELL_STEP_TOLERANCE = 1.06  # of the least step of lines nearby, in a cell; 5 producers; 2026-11-30; page-layout
HALF_COLUMN_SHARE = 0.5  # of an inner column's width in such a line; flat from 0.25 to 1; 2026-11-29; page-layout
OVERFULL_SHARE = 1.1  # of a column's width that no one line has; flat from 0.55 to 2.2; 2026-11-29; page-layout
CELL_OVERHANG = 0.5  # em beyond its column of a line that is no cell, above; own pages; 2026-11-30; page-layout

# Paragraphs.
PARAGRAPH_STEP = 1.35  # of the usual step between lines, above; 13 producers; 2026-11-29; page-layout, pdf
EDGE_TOLERANCE = 0.4  # em between line starts at one edge; flat from 0.2 to 0.8; 2026-11-29; page-layout
MIN_FIRST_INDENT = 0.7  # em before a paragraph's first line; flat from 0.35 to 1.4; 2026-11-29; page-layout
MAX_FIRST_INDENT = 6.0  # em before a paragraph's first line; flat from 3 to 12: 69 round trips; 2026-11-29; page-layout
CENTRED_INSET = 2.0  # em from a centred line to both edges, above; flat from 1 to 4; 2026-11-29; page-layout
CENTRING_TOLERANCE = 0.2  # em between the insets of a centred line; flat from 0.1 to 0.4; 2026-11-29; page-layout
WRAPPED_SHARE = 0.5  # of a block's lines without room for the next word; flat from 0.25 to 1; 2026-11-29; page-layout
NEXT_WORD_SPACE = 0.4  # em that a word needs beside its width; made pages of 13 producers; 2026-11-29; page-layout, pdf
HEADING_SIZE = 1.15  # of the size of the line below, above; made pages of 13 producers; 2026-11-29; page-layout, pdf
HEADING_FREE_SHARE = 0.3  # of a block's width right of a heading; 13 producers; 2026-11-29; page-layout, pdf
FULL_LINE_FREE_SHARE = 0.1  # of a block's width after a full line, below; 13 producers; 2026-11-29; page-layout, pdf

# Furniture: running heads and feet, and page numbers.
MAX_EDGE_LINES = 4  # lines from the top or bottom of a page; flat from 2 to 8: 69 round trips; 2026-11-29; page-layout
RUNNING_PAGE_SHARE = 0.5  # of the pages in its range; left pages have their own; real books; 2026-11; pdf
CLEAR_STEP = 1.3  # of the usual step between lines, above; made pages of 13 producers; 2026-11-29; page-layout, pdf
MAX_HEAD_LEVELS = 2  # of running lines over the text; more are a title block; 13 producers; 2026-11-29; page-layout
TITLE_SIZE = 1.1  # sizes of the text, of a head that is a title, at least; 13 producers; 2026-11-29; page-layout, pdf
CLEAR_LINE_SHARE = 0.5  # of a running line's pages with white below it; real books; 2026-11; pdf
NAMING_MARGIN = 0.5  # score by which one side of a table names its rows; 13 producers; 2026-11-29; page-layout, pdf
COUNTED_ROW_SHARE = 0.8  # of a column's steps from row to row that are one; PDFs by TeX; 2026-12-01; page-layout
WORD_TABLE_SHARE = 0.5  # of a table's cells that run leftward, at least; 13 producers; 2026-11-29; page-layout
MIN_DOUBTED_ROWS = 3  # of a table that is reported where nothing tells its direction; 44 PDFs; 2026-11-29; pdf
MIN_RIGHTWARD_RUNS = 1  # runs clear of the one before: a row is drawn rightward; round trips by Qt; 2026-11-29; pdf
