"""Thresholds of the page layout: gaps, tolerances and shares, judged on documents.

Each line holds the value, its unit, what it was judged on, when, and by what objective it was chosen. ``em`` is the
font size of the line; points are those of PDF (1/72 inch). What follows from ISO 32000 stands in the code.
"""

from __future__ import annotations

# Glyph clusters: a letter drawn by several glyphs, and its marks.
MAX_CLUSTER_GAP = 0.3  # em between glyphs of one cluster; PDFs of 18 producers; 2026-11; pdf
MAX_MARK_WIDTH = 0.35  # share of the letter's width that its mark has; PDFs of 18 producers; 2026-11; pdf
MAX_MARK_DISTANCE = 1.0  # em between a mark and its letter; PDFs of 18 producers; 2026-11; pdf

# Word runs: letters of a word that step up and down (nastaliq, ruqaa).
MAX_LETTER_STEP = 0.6  # em between the baselines of letters that join, below; 4 families; 2026-11-29; pdf
MAX_LETTER_GAP = 0.15  # em between such letters along the line, below; 4 families; 2026-11-29; pdf

# Visual rows: baselines and copies.
ROW_TOLERANCE = 0.45  # em between baselines of a row, superscripts too; PDFs of 18 producers; 2026-11; pdf
COPY_DISTANCE = 0.1  # em between a character and its overprinted copy; PDFs of 18 producers; 2026-11; pdf

# Word gaps: where a space stands. Typesetters go down to 0.2 em in tight lines.
WORD_GAP = 0.17  # em between two words, at least; PDFs of 18 producers; 2026-11; pdf
LETTER_GAP = 0.08  # em between letters of a word, at most; PDFs of 18 producers; 2026-11; pdf
MIN_GAP_JUMP = 0.03  # em from the widest gap of letters to the least of words; 18 producers; 2026-11; pdf
MAX_SPACE_SHARE = 0.4  # of a line's glyphs have a space before them; 18 producers; 2026-11; pdf
MIN_GAPS = 5  # gaps in a line that are judged together; PDFs of 18 producers; 2026-11; pdf
MIN_SPACE_ROOM = 0.01  # em that a space glyph leaves free unless drawn over; 18 producers; 2026-11; pdf
NEAR_SPACE = 0.05  # em from a drawn space to the gap that it fills, below; 319 PDFs; 2026-11-29; pdf
CLEAR_SPACE_SHARE = 0.5  # of a space that nothing is drawn over, above; 319 PDFs; 2026-11-29; pdf
SEGMENT_GAP = 0.7  # em of a gap that may be a gutter, above; PDFs of 18 producers; 2026-11; pdf
LABEL_INDENT = 4.0  # em from the label of a list item to its text, below; 18 producers; 2026-11; pdf
MIN_WALL_HEIGHT = 8.0  # points of a vertical rule that parts cells, above; 12 producers; 2026-11; pdf

# Overlaps: runs drawn over each other.
MIN_DRAWING_JUMPS = 4  # jumps in the order of drawing in a row; PDFs by Qt; 2026-11; pdf
MARK_OFFSET = 0.1  # em from the middle of a letter to that of its mark, at most; PDFs by Qt; 2026-11; pdf
MIN_COVERED_SHARE = 0.3  # of a letter's width under one of another run, above; PDFs by Qt; 2026-11; pdf
RUN_GAP = 0.5  # em between letters drawn in one go, below; PDFs by Qt; 2026-11; pdf
MIN_RUN_OVERLAP = 0.5  # em that a run lies under its neighbour before it is moved; PDFs by Qt; 2026-11; pdf
MOVED_RUN_GAP = 0.3  # em left free before a run that is moved; PDFs by Qt; 2026-11; pdf

# Brackets and uncertain numbers.
LONE_BRACKET_VOTE = 0.4  # of the vote of a pair in one row; PDFs of 18 producers; 2026-11; pdf
DIGIT_WIDTH_TOLERANCE = 0.02  # em between the widths of two digits; PDFs with lost digits; 2026-11; pdf
DIGIT_GAP = 0.15  # em between the digits of a number, below; PDFs with lost digits; 2026-11; pdf

# Number lines: which way lines of numbers alone are read.
MIN_NUMBER_LINES = 2  # of a page that agree, so that others go with them; PDFs of 5 producers; 2026-11; pdf
MIN_DRAWN_PAIRS = 2  # neighbouring words, one of them Arabic, drawn leftward; 5 producers; 2026-11; pdf
DRAWN_LEFTWARD_SHARE = 0.8  # of such pairs, above; PDFs of 5 producers; 2026-11; pdf

# Gutters: white that parts columns or cells.
COLUMN_GUTTER = 0.4  # em between columns, at least; round trip of 12 producers, real pages; 2026-11; pdf
CELL_GUTTER = 1.5  # em between the cells of two rows only; 12 producers, real pages; 2026-11; pdf
MIN_SHARED_WHITE = 1.0  # points of white that rows share, above; 12 producers, real pages; 2026-11; pdf
LEVEL_DISTANCE = 1.0  # em between baselines of lines side by side, below; 12 producers; 2026-11; pdf
MIN_COLUMN_WIDTH = 9.0  # em of a column of running text, at least; 12 producers, real pages; 2026-11; pdf
FILLED_COLUMN_SHARE = 0.6  # of a text column's width in its median row; 12 producers; 2026-11; pdf
ALIGNED_ROW_SHARE = 0.8  # of a wide cell's rows that have a cell beside them; 12 producers; 2026-11; pdf
INNER_TABLE_SHARE = 0.5  # of the best run's rows that a table in it has; 12 producers; 2026-11; pdf

# Reading order: notes at the foot, and what stands below a table.
NOTE_SIZE = 0.93  # of the size of the text above, below; 12 producers, real pages; 2026-11; pdf
NOTE_DISTANCE = 2.5  # em below the text without a rule, above; 12 producers, real pages; 2026-11; pdf
MAX_NOTE_SHARE = 0.4  # of a page's rows; 12 producers, real pages; 2026-11; pdf
TABLE_END_STEP = 1.05  # of a table's largest row step; 12 producers, real pages; 2026-11; pdf

# Tables.
RULE_WIDTH_SHARE = 0.7  # of a table's width that a rule between rows covers; 8 producers, reports; 2026-11; pdf
RULED_ROW_SHARE = 0.25  # rules a row that make a table of text columns; 8 producers, reports; 2026-11; pdf
GRID_RULE_SHARE = 0.5  # rules a row that part all rows; 8 producers, reports; 2026-11; pdf
CELL_LINE_STEP = 0.9  # of the step between full rows, below; 8 producers, reports; 2026-11; pdf
WRAPPED_LINE_SHARE = 0.8  # of a column's width in a line that goes on; 8 producers, reports; 2026-11; pdf
HALF_COLUMN_SHARE = 0.5  # of an inner column's width in such a line; 8 producers, reports; 2026-11; pdf
OVERFULL_SHARE = 1.1  # of a column's width that no one line has; 8 producers, reports; 2026-11; pdf

# Paragraphs.
PARAGRAPH_STEP = 1.35  # of the usual step between lines, above; round trip of 12 producers; 2026-11; pdf
EDGE_TOLERANCE = 0.4  # em between line starts at one edge; round trip of 12 producers; 2026-11; pdf
MIN_FIRST_INDENT = 0.7  # em before a paragraph's first line; round trip of 12 producers; 2026-11; pdf
MAX_FIRST_INDENT = 6.0  # em before a paragraph's first line; round trip of 12 producers; 2026-11; pdf
CENTRED_INSET = 2.0  # em from a centred line to both edges, above; 12 producers; 2026-11; pdf
CENTRING_TOLERANCE = 0.2  # em between the insets of a centred line; 12 producers; 2026-11; pdf
WRAPPED_SHARE = 0.5  # of a block's lines without room for the next word; 12 producers; 2026-11; pdf
NEXT_WORD_SPACE = 0.4  # em that a word needs beside its width; 12 producers; 2026-11; pdf
HEADING_SIZE = 1.15  # of the size of the line below, above; 12 producers; 2026-11; pdf
HEADING_FREE_SHARE = 0.3  # of a block's width right of a heading; 12 producers; 2026-11; pdf
FULL_LINE_FREE_SHARE = 0.1  # of a block's width after a full line, below; 12 producers; 2026-11; pdf

# Furniture: running heads and feet, and page numbers.
MAX_EDGE_LINES = 4  # lines from the top or bottom of a page; 8 producers, real books; 2026-11; pdf
RUNNING_LINE_DRIFT = 6.0  # points of height from page to page; 8 producers, real books; 2026-11; pdf
RUNNING_PAGE_SHARE = 0.5  # of the pages in its range; left pages have their own; real books; 2026-11; pdf
MAX_RUNNING_LENGTH = 200  # characters of a running head; 8 producers, real books; 2026-11; pdf
CLEAR_STEP = 1.3  # of the usual step between lines, above; 8 producers, real books; 2026-11; pdf
SAME_LEVEL = 2.0  # points between baselines side by side; 8 producers, real books; 2026-11; pdf
MAX_HEAD_LEVELS = 2  # of running lines over the text; more are a title block; 44 real PDFs; 2026-11-29; pdf
TITLE_SIZE = 1.1  # sizes of the text, of a head that is a title, at least; heads of 10 PDFs; 2026-11-29; pdf
CLEAR_LINE_SHARE = 0.5  # of a running line's pages with white below it; real books; 2026-11; pdf
NAMING_MARGIN = 0.5  # score by which one side of a table names its rows; 323 PDFs; 2026-11-29; pdf
WORD_TABLE_SHARE = 0.5  # of a table's cells that run leftward, from which it does; 44 real PDFs; 2026-11-29; pdf
MIN_DOUBTED_ROWS = 3  # of a table that is reported where nothing tells its direction; 44 PDFs; 2026-11-29; pdf
TOUCHING_GAP = 0.05  # em between two runs that were drawn as one, below; PDFs by Qt; 2026-11-29; pdf
MIN_RIGHTWARD_RUNS = 2  # runs clear of the one before, by which a row is drawn rightward; Qt; 2026-11-29; pdf
