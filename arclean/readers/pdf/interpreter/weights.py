"""Thresholds of what is seen of a drawing: gaps, tolerances and shares, judged on documents.

Each line holds the value, its unit, what it was judged on, when, and by what objective it was chosen. ``em`` is the
font size of the glyph; points are those of PDF (1/72 inch). What follows from ISO 32000 stands in the code.
"""

from __future__ import annotations

MAX_RULE_THICKNESS = 2.0  # points of a painted rectangle that is a rule; PDFs of 12 producers; 2026-11; pdf
OFF_PAGE_GAP = 1.0  # em to a glyph that goes on over the edge, below; PDFs of 12 producers; 2026-11; pdf
HIDDEN_TEXT_CELL = 8.0  # points: text nearer than that lies in one place; scans with OCR; 2026-11; pdf

MIN_PIECES = 3  # told pieces a page of a font that draws so; books set with InDesign; 2026-11; pdf
PIECE_SHARE = 0.8  # of the places of a piece that touch its letter; books set with InDesign; 2026-11; pdf
PIECE_GAP = 0.1  # em between the pieces of a letter, below; books set with InDesign; 2026-11; pdf
PIECE_BASELINE = 1.0  # points between their baselines, below; books set with InDesign; 2026-11; pdf

REPLACED_ROW_TOLERANCE = 1.0  # em between baselines of one replaced text; InDesign and Word; 2026-11; pdf

MIN_OUTLINE_HEIGHT = 2.0  # points of a letter; round trips drawn as outlines; 2026-11; pdf
MAX_OUTLINE_HEIGHT = 72.0  # points of a letter; round trips drawn as outlines; 2026-11; pdf
MAX_OUTLINE_WIDTH = 200.0  # points of joined letters; round trips drawn as outlines; 2026-11; pdf
MIN_OUTLINES = 20  # figures of a page whose text is drawn; round trips drawn as outlines; 2026-11; pdf
MIN_OUTLINE_SIZES = 8  # different sizes of its figures; round trips drawn as outlines; 2026-11; pdf
OUTLINE_NEIGHBOURS = 0.7  # share of figures beside the next ones; round trips drawn as outlines; 2026-11; pdf
OUTLINE_GAP = 1.0  # heights of the taller of two figures between them; round trips drawn as outlines; 2026-11; pdf
FRAME_MARGIN = 0.08  # share of the page's sides that a frame takes; round trips drawn as outlines; 2026-11; pdf

UNCOVERED_EDGE = 0.1  # of a glyph's width and height that may look out at an edge; 44 PDFs; 2026-11; pdf
MIN_UNSEEN_GLYPHS = 3  # of a page, spaces aside: fewer are read all the same; 44 real PDFs; 2026-11; pdf
