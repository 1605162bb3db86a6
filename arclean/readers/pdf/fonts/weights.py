"""Weights of glyph recognition and of fonts that do not say how large they are.

Each line: unit; corpora; date; objective of ``benchmarks/fit/`` that can fit it again, or how it was judged.
"""

# How near a glyph must be to a sign. The distance is a share of the cells of the grid, see EXTENT_WEIGHT. Fitted on 90
# fonts of 25 families, each family held out in turn, of which 74 are kept: of 956 digits and signs 84 % found and none
# wrong, of 994 letters 1 taken for a sign. A family that is among the references is found whole.
MAX_SIGN_DISTANCE = 0.2  # distance; 90 fonts, 25 families; 2026-11; pdf
SIGN_MARGIN = 0.05  # distance by which all else is further away; 90 fonts, 25 families; 2026-11; pdf
EXACT_DISTANCE = 0.02  # distance up to which a glyph has the shape of a reference; 90 fonts, 25 families; 2026-11; pdf
EXACT_MARGIN = 0.02  # distance by which others are further away from such a glyph; 90 fonts, 25 families; 2026-11; pdf
EXTENT_WEIGHT = 0.25  # distance a size of difference in extent; 90 fonts, 25 families; 2026-11; pdf

# Digits of a map that is suspicious.
DENSE_CODE_RANGE = 1.5  # codes in a map's range a code that it has, below; subsets of 12 producers; 2026-11; pdf
MIN_NUMBERED_DIGITS = 2  # digits of a map whose glyph number tells them; 113 fonts of 295 PDFs; 2026-11-29; pdf
GLYPH_NUMBER_SHARE = 0.75  # of a map's ASCII signs whose glyph number tells them, above; 188 PDFs; 2026-11; pdf
MIN_FALSE_DIGITS = 2  # digits of a map that are other ones as drawn, 0 in honest fonts; 173 PDFs; 2026-11-29; pdf
SAME_DIGIT_HEIGHT = 0.05  # sizes by which the heights of a font's digits differ, below; 173 PDFs; 2026-11-29; pdf
MIN_DIGIT_HEIGHT = 0.4  # sizes of their height, above; 173 PDFs; 2026-11-29; pdf
MIN_SYSTEM_DIGITS = 3  # digits drawn in a system that the map does not say, none in its own; 173 PDFs; 2026-11-29; pdf

# When the map of a font is another font's: no honest one of 896 has more than 13 % of its letters contradicted.
MIN_LYING_CODES = 5  # codes that the program contradicts; 896 fonts of 336 PDFs; 2026-11-29; verdicts
MIN_LYING_SHARE = 0.2  # of the codes that it names; 896 fonts of 336 PDFs; 2026-11-29; verdicts
WORTHLESS_MAP_SHARE = 0.5  # of the same, where nothing of a map is to be believed; 2 books; 2026-11-29; verdicts
MIN_EMPTIED_CODES = 5  # letters without a text in one map, 2 in honest ones; 336 PDFs; 2026-11-29; verdicts
MIN_INK_WIDTH = 0.15  # sizes, of spaces and marks that are looked at; 336 PDFs; 2026-11-29; verdicts
MAX_LETTER_LOW = 0.05  # sizes above the baseline where a letter begins; 502 fonts; 2026-11-29; verdicts
MIN_LETTER_HIGH = 0.02  # sizes above it that a letter reaches; 502 fonts; 2026-11-29; verdicts
MIN_LETTER_HEIGHT = 0.3  # sizes that a letter is high, above: no kashida is; 502 fonts; 2026-11-29; verdicts
PADDED_SHARE = 0.5  # of a map's letters that have spaces beside them, above; 319 PDFs; 2026-11-29; verdicts
MIN_EMPTIED_LETTERS = 3  # glyphs of one code without a letter in or beside them; 319 PDFs; 2026-11-29; verdicts
EMPTIED_SHARE = 0.9  # of all glyphs of that code; 319 PDFs; 2026-11-29; verdicts
MIN_DOUBLED_CLUSTERS = 2  # texts that marks and letters of one map share; 410 PDFs; 2026-12-01; verdicts
MIN_PLAIN_MARKS = 3  # of a map that has a text for every glyph: marks without a letter; 453 PDFs; 2026-12-01; verdicts
DOUBLED_SHARE = 0.3  # of the marks of a map that have the text of a letter: such texts; 410 PDFs; 2026-12-01; verdicts
MAX_EMPTIED_SHARE = 0.2  # of glyphs that are such: else a font draws strokes; 319 PDFs; 2026-11-29; verdicts

# When a glyph that draws nothing is a space beside another one of its font.
STEPPING_SHARE = 0.15  # of the glyphs of a font that stand alone, above: Nastaliq; 14 PDFs; 2026-11-30; pdf
SAME_SPACE_WIDTH = 0.01  # sizes by which the advances of two spaces differ, below; 319 PDFs; 2026-11-29; pdf

# When a bar that a map calls a hyphen or another sign is a kashida.
MIN_BAR_FILL = 0.79  # share of its extent that a bar fills; 241 bars, 189 letters, 80 fonts; 2026-11-29; pdf
KASHIDA_WIDTH_SHARE = 0.35  # of the next code of the letter; 319 PDFs flat .2 to .5; 2026-11-30; pdf
MIN_KASHIDAS = 2  # bars between two letters; 319 PDFs; 2026-11-29; pdf
JOINED_SHARE = 0.9  # of all of them, after a letter that joins; 319 PDFs; 2026-11-29; pdf

# When a glyph is nothing but dots of letters, drawn apart from them.
MIN_MADDA_RATIO = 1.45  # widths over heights of a madda, above; 37 fonts; 2026-11-30; pdf
MIN_ALEF_RATIO = 1.8  # heights over widths of an alef, above; 37 fonts; 2026-11-30; pdf
MAX_HAMZA_OF_LIGATURE = 0.45  # of the height of a lam-alef, of its hamza; 40 fonts, .4 at most; 2026-11-30; pdf
MAX_HAMZA_SHARE = 0.6  # of the height of a letter, of its hamza; 37 fonts; 2026-11-30; pdf
MAX_BENT_FILL = 0.9  # of the convex hull of a hamza or a madda that is ink; 37 fonts; 2026-11-30; pdf
MIN_DOT_SIZE = 0.03  # sizes of a side, above; the fonts of 40 families; 2026-11-29; pdf
MAX_DOT_SIZE = 0.3  # the same, below; the fonts of 40 families; 2026-11-29; pdf
MAX_DOT_ELONGATION = 1.5  # times that a dot is longer than wide, below; the fonts of 40 families; 2026-11-29; pdf
MAX_DOT_RATIO = 1.7  # times that a dot is larger than another of its letter, below; 40 families; 2026-11-29; pdf
MAX_JOINED_FILL = 0.95  # of its convex hull that dots in one contour fill; 2 families of 70; 2026-11-30; pdf
MIN_DOT_FILL = 0.9  # of its convex hull that a dot fills; the fonts of 40 families; 2026-11-29; pdf
