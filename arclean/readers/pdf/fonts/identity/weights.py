"""Weights of identity by outline.

Each line: unit; corpora; date; objective of ``benchmarks/fit/`` that can fit it again, or how it was judged.
"""

# When a glyph is the one of a reference: Qt redraws outlines by up to 2.5 in 99 of 100 glyphs, other glyphs of one font
# are mostly more than 10 away.
MAX_DIFFERENCE = 4.0  # thousandths of the size, in each measure; 2,800 glyphs of 60 PDFs; 2026-11-29; verdicts
EXACT_DIFFERENCE = 1.5  # the same, at which any font names a glyph; 2,800 glyphs of 60 PDFs; 2026-11-29; verdicts
SAME_DIFFERENCE = 0.7  # further than the nearest, as near as it; 2,800 glyphs of 60 PDFs; 2026-11-29; verdicts

# When a font is known, by the glyphs that it shares with one of the references.
MIN_VOTES = 5  # glyphs; 1,200 fonts of 336 PDFs; 2026-11-29; verdicts
MIN_VOTE_SHARE = 0.3  # of the glyphs that are measured; 1,200 fonts of 336 PDFs; 2026-11-29; verdicts
SISTER_SHARE = 0.6  # of the most votes, of fonts that name glyphs too; 336 PDFs; 2026-11-29; verdicts

# When the map of a font that is known lies.
MIN_KNOWN_SHARE = 0.6  # of the glyphs that are measured; 1,200 fonts of 336 PDFs; 2026-11-29; verdicts
MIN_KNOWN_GLYPHS = 10  # glyphs that are measured; 1,200 fonts of 336 PDFs; 2026-11-29; verdicts
MIN_FALSE_LETTERS = 3  # letters that the map calls otherwise; 1,200 fonts of 336 PDFs; 2026-11-29; verdicts
WORTHLESS_SHARE = 0.5  # of the letters known, so that no more of the map is believed; own PDFs; 2026-11-30; verdicts
MIN_FALSE_SHARE = 0.05  # of the Arabic letters that are known; 1,200 fonts of 336 PDFs; 2026-11-29; verdicts

# When references are loaded to look at a font whose codes all have a text: 600 of 660 honest fonts read better.
MAX_HONEST_BITS = 3.8  # bits a letter of 30 words; 660 fonts of 319 PDFs; 2026-11-29; verdicts
MAX_HONEST_UNKNOWN = 0.12  # share of words that no list has; 30 fonts of 25 PDFs; 2026-11-29; verdicts
MIN_SAMPLE = 30  # characters of these words; 660 fonts of 319 PDFs; 2026-11-29; verdicts
LETTERS_WITH_LAM_ALEF = 250  # Arabic letters, among which there is a lam before an alef; 319 PDFs; 2026-11-29; verdicts

MIN_HONEST_CASED = 0.9  # of Latin letters, with capitals as usual; 10 made layouts of codes; 2026-11-29; verdicts
MAX_CASED_BITS = 4.6  # bits a letter of such words; 10 made layouts of codes; 2026-11-29; verdicts

# When a few glyphs refute that.
TELLING_GLYPHS = 16  # letters that are looked at first; 129 honest fonts, lies of 260 PDFs; 2026-11-29; verdicts
MAX_MARK_WIDTH = 0.1  # sizes of a mark that takes no room; 129 honest fonts, lies of 260 PDFs; 2026-11-29; verdicts
TELLING_SHARE = 0.8  # of them, which one font has; 129 honest fonts, lies of 260 PDFs; 2026-11-29; verdicts

# When the map of a font has one letter of a ligature.
MIN_GAIN_OF_LIGATURE = 0.3  # bits a letter by which words read better with the other; 319 PDFs; 2026-11-29; verdicts
MIN_CUT_WORDS = 3  # words with such a glyph, at least; 319 PDFs; 2026-11-29; verdicts

# When the map of a font holds, so that it can teach.
MAX_TAUGHT_BITS = 3.6  # bits a letter of its words; 660 fonts of 319 PDFs; 2026-11-29; verdicts
MIN_TAUGHT_LETTERS = 60  # characters of these words; 660 fonts of 319 PDFs; 2026-11-29; verdicts
TAUGHT_PAGES = 4  # pages of which words are looked at; 44 PDFs; 2026-11-29; verdicts
SAME_GLYPH_STEP = 4.0  # thousandths of the size by which one glyph differs in two files; 44 PDFs; 2026-11-29; verdicts

# When the glyphs of a font are bitmaps, of which nothing says how large they are.
MIN_BITMAP_VOTES = 8  # glyphs that one font has at one size; 5 PDFs by Ghostscript; 2026-11-29; verdicts
BITMAP_MARGIN = 2.0  # tenths of the room, by which other letters are further away; 5 PDFs; 2026-11-29; verdicts
MAX_BITMAP_BITS = 5.2  # bits a letter of words that are read so; 5 PDFs by Ghostscript; 2026-11-29; verdicts
MIN_BITMAP_SHARE = 0.5  # of the glyphs that are drawn, which are named; 5 PDFs by Ghostscript; 2026-11-29; verdicts
SURE_BITMAP_SHARE = 0.75  # the same, with which nothing need read; 5 PDFs by Ghostscript; 2026-11-29; verdicts
BITMAP_DIGIT_MARGIN = 2.0  # tenths of the room, by which others are further from a digit; 5 PDFs; 2026-11-29; verdicts
MAX_BITMAP_DIGIT_DISTANCE = 7.0  # tenths of the room, from a digit to its bitmap; 5 PDFs; 2026-11-29; verdicts
MAX_LONE_DISTANCE = 6.5  # tenths of three times the room, alone; 324 glyphs, 7 families; 2026-11-29; verdicts
LONE_RATIO = 2.0  # of that, within which no other text is; 324 glyphs of 7 families; 2026-11-29; verdicts
MIN_CONTRADICTED_CODES = 5  # codes that the program contradicts; 716 fonts of 319 PDFs; 2026-11-29; verdicts
MAX_TELLING_GLYPHS = 60  # glyphs by which a font whose map holds is known; 275 PDFs; 2026-11-30; verdicts
MAX_SAMPLED_WORDS = 150  # words of a page, for such of no list and lams; 275 PDFs; 2026-11-30; verdicts
