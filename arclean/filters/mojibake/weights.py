"""Weights by which Arabic in single bytes is told from Latin letters, and the confidences of the rules.

``DEV`` are dev_un and test_arcd, read in both pages of Arabic, beside words of other languages.
"""

from __future__ import annotations

__all__: list[str] = []

MIN_WORD_LETTERS = 3  # letters of a word that shows Arabic with others, or as a common one; DEV; 2026-11; mojibake
MIN_DIFFERENT_LETTERS = 3  # letters: rows of one sign stand 160 times; train_uae_laws, train_arwiki; 2026-11; mojibake
GAIN_BY_LETTERS = (  # letters at least, and bits a letter at least; DEV; 2026-11; mojibake
    (12, -3.0),  # gained by all spans of so many
    (5, -1.75),  # by 99 of 100
    (4, -1.25),  # by 97 of 100
)
WEAK_GAIN = -2.5  # bits a letter, from which it is reported (as 2 of 100 random words are); DEV; 2026-11; mojibake
PAGE_MARGIN = 5.0  # bits over the other page: by less 1 word of 2,000 is misread; DEV; 2026-11; mojibake
DOUBTED_MARGIN = 25.0  # bits between the pages, below which known words are asked; dev_*; 2026-11; mojibake
FOREIGN_COST = 6.0  # bits of a letter that stays Latin, and of tanween without vowels; dev_*; 2026-11; mojibake
MIN_ATTACHED_LETTERS = 3  # letters of an uncommon word beside Latin letters; dev_*; 2026-11; mojibake
HEAD_CHARACTERS = 60  # characters by which the page of a line may be plain; dev_*; 2026-11; mojibake
HEAD_GAIN = -1.0  # bits a letter of them at least; dev_*; 2026-11; mojibake
HEAD_MARGIN = 40.0  # bits of them over the other page; dev_*; 2026-11; mojibake

ALIEN_COST = 10.0  # bits of a character that no text of the script has; DEV TRAIN; 2026-11-29; misread-bytes
LOST_COST = 6.0  # bits of a character whose bytes were lost; DEV TRAIN flat .6 to 12; 2026-11-29; misread-bytes
LOST_MARGIN = 8.0  # bits over any other letter in the place of a lost one; DEV TRAIN; 2026-11-29; misread-bytes
UNSEEN_MARGIN = 5.0  # bits over a space, for the letter of a no-break space; DEV TRAIN; 2026-11-29; misread-bytes
FIRST_MARK_COST = 10.0  # bits of a lost vowel mark, where the line has no other; DEV TRAIN; 2026-11-29; misread-bytes
SECOND_SPACE_COST = 10.0  # bits of two spaces side by side; DEV TRAIN; 2026-11-29; misread-bytes
MARK_COST = 4.0  # bits of a vowel mark, where pages are compared; DEV TRAIN; 2026-11-29; misread-bytes
SIGN_COST = 5.0  # bits of a sign beyond ASCII, or of one of ASCII that was none; DEV TRAIN; 2026-11-29; misread-bytes
CHANCE_COST = 6.0  # bits of a character, where chance is the other reading; DEV TRAIN; 2026-11-29; misread-bytes
MIN_PAGE_GAIN = 6.0  # bits over chance, of a line that reads; DEV TRAIN; 2026-11-29; misread-bytes
UNCOVERED_COST = 20.0  # bits of a character that the page of a line lacks; DEV TRAIN; 2026-11-29; misread-bytes
MIN_LINE_EXCESS = 9.0  # bits by which a line reads as nothing: pages are tried; DEV TRAIN; 2026-11-29; misread-bytes
MAX_PAGE_BITS = 5.2  # bits a letter of a line in its right pages, at most; DEV TRAIN; 2026-11-29; misread-bytes
WEAK_PAGE_BITS = 6.0  # bits a letter up to which a line is reported; DEV TRAIN flat .6 to 60; 2026-11-29; misread-bytes
MIN_PAGE_LETTERS = 6  # letters and ends of words that show a pair of pages; DEV TRAIN; 2026-11-29; misread-bytes
MIN_UTF8_LETTERS = 2  # letters that are UTF-8 to the last byte; DEV; 2026-11-29; misread-bytes
MIN_RARE_LETTERS = 4  # letters of a line that was read by a rare page; DEV TRAIN flat to 5; 2026-11-30; misread-bytes
MIN_REPORTED_LETTERS = 4  # letters of a reading that is told; DEV TRAIN flat to 40; 2026-11-29; misread-bytes
KNOWN_SHARE = 0.8  # of the characters, from which the other steps read a line; DEV TRAIN; 2026-11-29; misread-bytes
COVERING_SHARE = 0.8  # of the characters of a line, for a page to be tried; DEV TRAIN; 2026-11-29; misread-bytes
DOCUMENT_SHARE = 0.8  # of the decoded characters, for the pages of a document; DEV; 2026-11-29; misread-bytes
MIN_LEGIBILITY = 0.5  # probability that a line reads which has a sign decoded; DEV; 2026-11-29; misread-bytes
RIVAL_MARGIN = 12.0  # bits over the next pair of pages; DEV TRAIN; 2026-11-29; misread-bytes
FORM_PAGE_GAIN = 40.0  # bits over both orders of a line of forms; DEV; 2026-11-30; mojibake
WEAK_FORM_PAGE_GAIN = 12.0  # bits from which such a line is reported; DEV; 2026-11-30; mojibake

PAGES_CONFIDENCE = 0.97  # probability of a pair of pages; DEV; 2026-11-29; mojibake
UTF8_CONFIDENCE = 0.99  # probability; 106 million characters of train_*, dev_* and test_*; 2026-11; mojibake
SINGLE_BYTE_CONFIDENCE = 0.97  # probability; DEV; 2026-11; mojibake
LAYERS_CONFIDENCE = 0.97  # probability of what was misread twice; dev_*, train_*; 2026-11-29; mojibake
LEAST_FAULTS = 2  # of a line, by which its page is told; 56,000 strings of 14 languages; 2026-11-30; mojibake
CHARS_PER_FAULT = 15  # characters that a fault tells of; 56,000 strings of 14 languages; 2026-11-30; mojibake
