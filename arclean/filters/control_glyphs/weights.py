"""Weights by which control codes are taken for digits."""

from __future__ import annotations

__all__: list[str] = []

FIRST_CODE_CHANCE = 10 / 27  # that a first code is a digit's in a font numbered anew; reckoned; 2026-11; control-glyphs
FURTHER_CODE_CHANCE = 10 / 100  # that each further one is; reckoned; 2026-11; control-glyphs
NUMBERS_A_ZERO = 4  # numbers at least for one that begins with a zero; 35 PDFs; 2026-11; control-glyphs
DROP_CONFIDENCE = 0.95  # probability that a code is no glyph; 35 PDFs and laws of the web; 2026-11; control-glyphs
GLYPH_CONFIDENCE = 0.8  # probability that a code is a lost glyph; dev_*, train_*; 2026-11-29; control-glyphs
UNCONFIRMED_CONFIDENCE = 0.5  # probability of a number that nothing shows; dev_*, train_*; 2026-11-29; control-glyphs
