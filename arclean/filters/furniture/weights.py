"""Weights of the search for running heads, feet and page numbers in texts without geometry.

One judgement made all of them: generated documents with varied heads and feet over texts of split DEV of the corpora.
"""

from __future__ import annotations

__all__: list[str] = []

# lines at the edges of pages
MIN_PAGES = 3  # pages that have a line: two may begin alike by chance; DEV; 2026-11; furniture
EDGE_LINES = 3  # lines from the top or the bottom of a page that may be furniture; DEV; 2026-11; furniture
PAGE_SHARE = 0.5  # of the pages from its first to its last (left and right ones differ); DEV; 2026-11; furniture
MAX_CHARACTERS = 120  # characters of a running head: it is no paragraph; DEV; 2026-11; furniture
MAX_TABS = 2  # of a head: more are the columns of a table; DEV; 2026-11; furniture
FORM_SHARE = 0.3  # of the lines within pages, above which they come again as forms do; DEV; 2026-11; furniture
KEPT_PAGE_SHARE = 0.5  # of the pages, that keep some text at least; DEV; 2026-11; furniture
COUNTING_SHARE = 0.5  # of the pages that a number must count; DEV; 2026-11; furniture
MIN_LINES_OF_TWO = 3  # lines of text on each of two pages beside their heads; DEV; 2026-11-29; furniture
MIN_ROWS_OF_PROSE = 14  # breaks in the first of two pages, that ends with a sentence; DEV; 2026-11-30; furniture
SHARED_SHARE = 0.15  # of the lines of the shorter page, that both have: forms; DEV; 2026-11-30; furniture
PROSE_SHARE = 0.4  # full lines of those of a page that ends with a sentence; DEV; 2026-11-30; furniture
SHORTER_ROWS = 2  # rows that the first of two pages may have less than the second; DEV; 2026-11-30; furniture

# lines that come again as often as a page is long
MIN_TEXT_LINES = 36  # lines of a text of three pages at least; DEV; 2026-11; furniture
MIN_REPEATS = 4  # times that a line comes again; DEV; 2026-11; furniture
MIN_COUNTED = 3  # lines whose numbers go on; DEV; 2026-11; furniture
MIN_PAGE_LINES = 12  # lines of a page: a refrain comes sooner; DEV; 2026-11; furniture
MAX_PAGE_LINES = 120  # lines of a page; DEV; 2026-11; furniture
REGULAR_SHARE = 0.7  # of the distances, that are near to the usual one or twice it; DEV; 2026-11; furniture
DISTANCE_TOLERANCE = 0.25  # of the usual distance; DEV; 2026-11; furniture
SAME_SHAPE_SHARE = 0.5  # of lines whose numbers go on, that share their other words; DEV; 2026-11; furniture
CUT_SHARE = 0.4  # of the sentences that lines anywhere would cut by chance; DEV; 2026-11; furniture
MIN_CUTS = 2  # sentences that a line without a number cuts; DEV; 2026-11; furniture
MIN_COUNTED_CUTS = 1  # sentences that lines whose numbers go on cut; DEV; 2026-11; furniture
FULL_SHARE = 0.8  # of the wrap width: the line before a cut; DEV; 2026-11; furniture
BESIDE_SHARE = 0.6  # of the places of a line, that are beside furniture; DEV; 2026-11; furniture
MAX_BESIDE_WIDTH = 60  # characters of a line beside furniture; DEV; 2026-11; furniture
MAX_FURNITURE_SHARE = 0.15  # of the lines, above which any line is beside some (watermarks); DEV; 2026-11; furniture
