"""Weights of what a page says against its own text.

Each line: unit; corpora; date; objective of ``benchmarks/fit/`` that can fit it again, or how it was judged.
"""

MIN_COMPARED_LETTERS = 12  # letters below which neither spelling reads; 336 PDFs; 2026-11-29; verdicts
MIN_GAIN_OF_LYING_MAP = -0.2  # the same, where most of a map is contradicted; 336 PDFs; 2026-11-29; verdicts
MIN_GAIN = 0.3  # bits a letter by which a spelling reads better; 336 PDFs; 2026-11-29; verdicts
OUTLINED_SHARE = 0.05  # of a page's letters that annotations draw, above; a page is wrong so; 2026-11; verdicts
MIN_REPORTED_LETTERS = 3  # letters and digits of hidden text that is reported; 44 real PDFs; 2026-11; verdicts

# Replacement texts against the glyphs that they replace.
KEPT_SHARE = 0.5  # of the glyphs' letters that a text has, below which it is another; 323 PDFs; 2026-11; verdicts
READABLE = 0.5  # probability of glyphs' own words to read, above; 323 PDFs; 2026-11-29; verdicts
MIN_BORNE_OUT = 5  # codes of a font that its program names as its map does; 323 PDFs; 2026-11-29; verdicts
SURELY_READ = 0.9  # probability of words to read that nothing outdoes; 323 PDFs; 2026-11-29; verdicts

DOUBTED_PART = 0.5  # probability of a letter by its sign where hehs are more than aes; by hand; 2026-11-30; pdf
SURE_WORD = 0.92  # probability of a deciphered word, from which 97 % are right; 39 families; 2026-11-29; pdf
MIN_GAIN_OF_OTHER_FONT = 0.03  # the same, of a whole font; 716 fonts of 319 PDFs; 2026-11-29; verdicts

# When glyphs are dots of letters, drawn apart from them.
MIN_DOTTED_LETTERS = 3  # letters of a font whose dots are drawn apart; 40 families; 2026-11-29; pdf
MAX_DOT_ADVANCE = 0.02  # sizes of the advance of a glyph that sits on others; 40 families; 2026-11-29; pdf
MAX_DOT_GAP = 0.15  # sizes from the middle of dots to the ink beneath, below; 40 families; 2026-11-29; pdf
MIN_SIGN_SEATS = 0.8  # of the letters under a part, which its sign may sit on; 5 families; 2026-11-30; pdf
MIN_SEATS = 2  # of letters under a part, by which it is named: one may be anything; by hand; 2026-11-30; pdf
MIN_MADDA_WIDTH = 1.8  # times that a madda is wider than high; 88 fonts, a hamza has 1.6; 2026-11-30; pdf
MIN_AE_ENDS = 2  # different words of a page that end in a heh, which is an ae in Kurdish; 3 families; 2026-11-30; pdf
MIN_CLEAR_VOTES = 2  # of dots at the edges of words, for one order; 8 families; 2026-11-30; pdf
MAX_OTHER_VOTES = 0.1  # for the other order of dots at the edges of words; 8 families; 2026-11-30; pdf
MIN_AT_PEN = 0.8  # of dots that begin where the pen is: they have no places; by hand; 2026-11-30; pdf
MIN_SIDELESS_DOTS = 16  # of a document, one, two or three, all drawn at one height; by hand; 2026-11-30; pdf
MIN_ONLY_ABOVE = 0.1  # of the letters under dots, which have none below; by hand, pdf-lib, 3 families; 2026-11-30; pdf
MIN_BELOW_DOTS = 4  # of a glyph that sits on no such letter; by hand, pdf-lib, 3 families; 2026-11-30; pdf
CLEAR_DOT_HEIGHT = 0.12  # sizes from the middle of a skeleton, above, that tell the side; 40 families; 2026-11-29; pdf
MIN_ALEF_HEIGHT = 0.5  # sizes of the ink of an alef without width, above: no hamza; 12 families; 2026-11-30; pdf
MIN_LANGUAGE_LETTERS = 20  # of a page or line, by which its language is told; by hand; 2026-11-30; pdf
MIN_LANGUAGE_PROBABILITY = 0.99  # that a page or line reads as its language; by hand; 2026-11-30; pdf
MAX_APART_SHARE = 0.25  # of a line's letters that join, drawn apart, at most; by hand, 33 families; 2026-11-30; pdf
MAX_JOINER_GAP = 0.02  # sizes beyond that of letters that join, at a joiner; by hand, 33 families; 2026-11-30; pdf
MIN_MARK_REPLACEMENTS = 4  # of one mark on a page, by a text with a letter; 453 PDFs; 2026-12-01; verdicts
MIN_CONSTANT_MARKS = 2  # marks of a page that always stand for one letter; 453 PDFs; 2026-12-01; verdicts
