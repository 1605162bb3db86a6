"""Weights of deciphering.

Each line: unit; corpora; date; objective of ``benchmarks/fit/`` that can fit it again, or how it was judged.
"""

# What strings cost. Letters cost what the model of their language says.
OOV_BITS = 3.0  # bits of a word that is spelt by letters; 39 families; 2026-11-29; pdf
KNOWN_BITS = 0.2  # bits of a word that is known; 39 families; 2026-11-29; pdf
NUMBER_BITS = 1.0  # bits of a number; 39 families; 2026-11-29; pdf
DIGIT_BITS = 3.0  # bits of each of its digits; 39 families; 2026-11-29; pdf
SIGN_BITS = 3.0  # bits of a sign; 39 families; 2026-11-29; pdf
MARK_BITS = 3.0  # bits of a mark, which most texts have none of; 39 families; 2026-11-29; pdf
SIGN_WITHIN_BITS = 5.0  # bits of letters after a sign without a space; 39 families; 2026-11-29; pdf
MIXED_BITS = 6.0  # bits of a digit beside a letter; 39 families; 2026-11-29; pdf
MISPLACED_BITS = 8.0  # bits of a mark where none can stand; 39 families; 2026-11-29; pdf
MISJOINED_BITS = 5.0  # bits of a joined form beside one that does not join; 39 families; 2026-11-29; pdf

# How words are decoded together.
BEAM_WIDTH = 24  # readings of a word that are kept; 39 families; 2026-11-29; pdf
MAX_CANDIDATES = 12  # classes of a symbol; 39 families; 2026-11-29; pdf
BEAM_BITS = 8.0  # bits by which a candidate may be worse than the best one; 39 families; 2026-11-29; pdf
BEAM_WORDS = 10  # words of a symbol that are read by the beam; 39 families; 2026-11-29; pdf
MAX_BEAM_LENGTH = 14  # glyphs of a word that is read by the beam; 39 families; 2026-11-29; pdf
BEAM_FLOOR = 0.02  # share that any candidate has in a word; 39 families; 2026-11-29; pdf
BEAM_WEIGHT = 0.6  # of what one word says of a symbol; 39 families; 2026-11-29; pdf
MAX_WORDS = 60  # words by which a symbol is judged; 39 families; 2026-11-29; pdf
MAX_COUNT = 8  # occurrences of a word that count; 39 families; 2026-11-29; pdf
COUNT_POWER = 0.5  # power of its occurrences by which a word counts; 39 families; 2026-11-29; pdf
TAKEN_BITS = 4.0  # bits of a second glyph of a font that reads the same; 39 families; 2026-11-29; pdf
MAX_ROUNDS = 6  # in which all symbols are tried; 39 families; 2026-11-29; pdf
MAX_MARGIN = 200.0  # bits that are more than enough; 39 families; 2026-11-29; pdf
TEMPERATURE = 1.0  # nats by which what shapes say is weakened; 39 families; 2026-11-29; pdf
MAX_CANDIDATE_BITS = 14.0  # bits of a class that a shape may be; 39 families; 2026-11-29; pdf
MAX_MARK_ADVANCE = 0.02  # sizes of the advance width of a mark; 73 families; 2026-11-29; pdf
MIN_CERTAINTY = 0.5  # probability of a symbol that gets a text; 39 families; 2026-11-29; pdf
PIECE_BITS = 9.0  # bits of a glyph that is but a part of a letter; 39 families; 2026-11-29; pdf

# How certain a symbol is, in nats of odds; fitted to words of 39 families that the network had not seen.
CERTAINTY_INTERCEPT = -0.185  # nats; 39 families; 2026-11-29; pdf
CERTAINTY_OF_MARGIN = 0.1389  # nats a bit by which the next reading is worse; 39 families; 2026-11-29; pdf
CERTAINTY_OF_CLOSE_MARGIN = 0.1957  # nats a bit more, of the first ones; 39 families; 2026-11-29; pdf
CERTAINTY_OF_SHAPE = -0.4506  # nats a bit that the shape costs; 39 families; 2026-11-29; pdf
CERTAINTY_OF_WORDS = 0.032  # nats a doubling of the words; 39 families; 2026-11-29; pdf
CERTAINTY_OF_KNOWN = 0.934  # nats where all words of a symbol are known; 39 families; 2026-11-29; pdf
CERTAINTY_OF_ALL_KNOWN = 0.781  # nats where all words of the document are known; 39 families; 2026-11-29; pdf
CERTAINTY_OF_CONTEST = -1.762  # nats where the next reading is hardly worse; 39 families; 2026-11-29; pdf
CERTAINTY_OF_MARK = -0.479  # nats of a mark; 39 families; 2026-11-29; pdf
CERTAINTY_OF_MARK_SHAPE = -0.142  # nats a bit that the shape of a mark costs; 39 families; 2026-11-29; pdf
CONTEST_MARGIN = 0.5  # bits below which the next reading is hardly worse; 39 families; 2026-11-29; pdf
MAX_CERTAIN_MARGIN = 30.0  # bits above which a margin says no more; 39 families; 2026-11-29; pdf
CLOSE_MARGIN = 6.0  # bits of the first part of a margin; 39 families; 2026-11-29; pdf
MAX_CERTAIN_BITS = 10.0  # bits above which a shape says no more; 39 families; 2026-11-29; pdf
MIN_KNOWN_WORDS = 0.25  # share of known words below which a font is not in this script; 39 families; 2026-11-29; pdf
MAX_SIGN_BITS = 1.5  # bits that the shape of a sign may cost; 39 families; 2026-11-29; pdf
MIN_DIGIT_BITS = 5.0  # bits that a sign must cost as a digit; 39 families; 2026-11-29; pdf
MAX_DIGIT_BITS = 3.0  # bits that the shape of a digit may cost; 39 families; 2026-11-29; pdf
SIGN_SCALES = (0.35, 0.45, 0.6)  # sizes of the scales of fonts that are tried; 73 families; 2026-11-29; pdf
MAX_WORD_BITS = 4.5  # bits a letter of a word in a language without a lexicon; 39 families; 2026-11-29; pdf
MIN_MARK_CERTAINTY = 0.2  # probability of a mark that gets a text; 39 families; 2026-11-29; pdf

# When a map is doubted though it names every code.
MIN_DOUBTED_CODES = 10  # codes of a font that is looked at; own PDFs, made fonts flat 0 to 20; 2026-11-29; pdf
MIN_DOUBTED_LETTERS = 30  # letters of its words; own PDFs, made fonts flat 0 to 300; 2026-11-29; pdf
MIN_CODES_OF_FEW = 15  # codes of the script's letters that a map calls few; own PDFs; 2026-11-30; pdf
MAX_FEW_LETTERS = 2  # letters that such codes are all said to be; own PDFs; 2026-11-30; pdf
MAX_READ_BITS = 4.6  # bits a letter of words that read; own PDFs of 30 families; 2026-11-29; pdf
MAX_FOREIGN_BITS = 3.8  # the same, of words in other letters; own PDFs of 30 families; 2026-11-29; pdf
MIN_CASED_SHARE = 0.9  # of other letters, with capitals as usual; 10 made layouts of codes; 2026-11-29; pdf
MIN_UNKNOWN_WORDS = 0.6  # share of words in Arabic letters that no list has; own PDFs; 2026-11-29; pdf
MAX_LETTER_BITS = 1.5  # bits of a shape that is surely a letter; own PDFs, made fonts flat .15 to 15; 2026-11-29; pdf
MIN_SCRIPT_SHARE = 0.5  # of the shapes of a font, which are letters of the script; own PDFs; 2026-11-29; pdf
MAX_OTHER_SHARE = 0.2  # of the same, which are Latin letters; own PDFs, made fonts flat .02 to 2; 2026-11-29; pdf
MIN_KNOWN_OF_DOUBTED = 0.6  # share of known words with which deciphered glyphs stand; own PDFs; 2026-11-29; pdf
MAX_SAME_OF_DOUBTED = 0.5  # of the codes of a false map that are what it says; 275 PDFs, flat .25 to 5; 2026-11-29; pdf

# When the size that a font of procedures claims can be none: the median height of the glyphs of 200 fonts is .3 to .7.
MIN_FONT_SCALE = 0.2  # sizes, at least; 200 fonts, made fonts flat .02 to 2; 2026-11-29; pdf
MAX_FONT_SCALE = 1.0  # the same, at most; 200 fonts, made fonts flat .1 to 10; 2026-11-29; pdf
TOLD_FONT_SCALE = 0.6  # sizes of heights by which a size is told; 12 PDFs, flat from .55; 2026-11-29; pdf
