"""Weights of OCR: the resolution of pictures, how far words are trusted, and how they meet what a page says itself."""

DOTS_PER_INCH = 300  # of the picture of a page; 40 made scans of 15 families; 2026-11-29; pdf

MIN_ROOM = 0.3  # em between two words of a line, where their boxes touch; 40 made scans; 2026-11-29; pdf
USUAL_SIZE = 0.25  # share by which a line's height may differ from the page's usual; 40 made scans; 2026-11-29; pdf

UPRIGHT = 0.6  # mean that is said of the letters of a page that stands upright; 33 made scans; 2026-11-29; pdf
SCANNED_SHARE = 0.8  # of a page that images cover, at least; 446 pages, none of .57 to .88; 2026-11-29; pdf
MAX_STAMP = 100  # letters and digits of a stamp on a scan, at most; 446 pages, none of 20 to 106; 2026-11-29; pdf

MIN_LANGUAGE_LETTERS = 60  # letters of a document that tell its language; 40 made scans; 2026-11-29; pdf
SURE_OCR_WORD = 0.9  # probability of a word that is told with others; 40 made scans; 2026-11-29; pdf
MIN_FILLED = 0.8  # probability of a word that fills an unread one, at least; 18 PDFs of 17 families; 2026-11-29; pdf

MAY_BE_LATIN = 0.8  # said by Tesseract of a word shown to English, below; 16 families; 2026-11-29; pdf
SURELY_LATIN = 0.8  # mean that it says of words of English that are taken; 16 families; 2026-11-29; pdf
LATIN_MARGIN = 0.25  # heights of a word that are shown around it; 33 made scans; 2026-11-29; pdf
LATIN_OVERLAP = 0.4  # of the smaller of two words that lie on each other; 33 made scans; 2026-11-29; pdf
SAID = (0.0, 0.3, 0.5, 0.7, 0.8, 0.85, 0.9, 1.0)  # what Tesseract says of a word; structure; 2026-11-29; pdf
SHARE_RIGHT = (0.07, 0.2, 0.34, 0.51, 0.62, 0.68, 0.97, 0.98)  # of words, by SAID; 16 families; 2026-11-29; pdf
NUMBERS_RIGHT = (0.0, 0.01, 0.02, 0.04, 0.12, 0.5, 0.76, 0.77)  # of numbers, by SAID; 16 families; 2026-11-29; pdf
MOSTLY_UNREAD = 0.5  # of the characters of a page that is read as a picture, above; 129 PDFs; 2026-11-29; pdf
