"""Weights of OCR: the resolution of pictures, how far words are trusted, and how they meet what a page says itself."""

DOTS_PER_INCH = 300  # of the picture of a page; 40 made scans of 15 families; 2026-11-29; pdf
MAX_PIXELS = 40_000_000  # of such a picture, A2 at 300 dpi; none; 2026-11-29; pdf
MAX_IMAGE_PIXELS = 250_000_000  # of all images of a page, A0 at 400 dpi; none; 2026-11-29; pdf

MIN_ROOM = 0.3  # em between two words of a line, where their boxes touch; 40 made scans; 2026-11-29; pdf
USUAL_SIZE = 0.25  # share by which a line's height may differ from the page's usual; 40 made scans; 2026-11-29; pdf

SCANNED_SHARE = 0.8  # of a page that images cover, above, where it is a scan; none; 2026-11-29; pdf
MAX_STAMP = 100  # letters and digits of a stamp or page number on a scan, at most; none; 2026-11-29; pdf

MIN_LANGUAGE_LETTERS = 60  # letters of a document that tell its language; 40 made scans; 2026-11-29; pdf
SURE_OCR_WORD = 0.9  # probability of a word that is told with others; 40 made scans; 2026-11-29; pdf
MIN_FILLED = 0.5  # probability of a word that fills an unread one, at least; 40 made scans; 2026-11-29; pdf
