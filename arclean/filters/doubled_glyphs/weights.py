"""Weights by which doubled words are told from words with doubled letters."""

from __future__ import annotations

__all__: list[str] = []

MIN_DIFFERENT_LETTERS = 3  # letters: of two such rows are 10 words, of three none; train_*; 2026-11; doubled-glyphs
MIN_ROWS = 4  # rows of letters of a word that is evidence by itself; train_*, and chat; 2026-11; doubled-glyphs
MIN_WORDS = 2  # shorter doubled words of one span that are evidence together; train_*; 2026-11; doubled-glyphs
MAX_LAYERS = 4  # times that a producer prints: beyond, somebody plays; 13 PDFs; 2026-11; doubled-glyphs
DOUBLED_GLYPHS_CONFIDENCE = 0.95  # probability of each repair; 13 PDFs; 2026-11; doubled-glyphs
MIN_LETTERS_OF_LIGATURE_WORD = 4  # letters of a word with its ligature once; dev_*, train_*; 2026-11-30; doubled-glyphs
LIGATURE_CONFIDENCE = 0.97  # probability of each repair; dev_*, train_*; 2026-11-30; doubled-glyphs
MIN_LETTERS_AFTER_MADDAS = 3  # letters after two alefs with madda; dev_*, train_*; 2026-11-30; doubled-glyphs
