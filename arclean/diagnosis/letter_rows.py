"""Letter rows: single letters of the script that stand for themselves, and read as no language.

Answers of an exam (``1- ج 2- أ``), drills of the alphabet, word searches, registration plates, abbreviations and shapes
of a letter (``ـبـ``) are what is printed. The letters of words that a font set apart are single too; but written
together they cost what letters of a language cost: of 240 lines of four corpora 6.0 bits a letter at most, in 19 of
20, where letters drawn at random and answers cost 6.7 and more (20 letters). And letters that stand for those of a text
come as often as those: of 80, two are the same in 4.4 to 9.3 of 100 pairs, where letters at random are in 3 to 4.6, and
answers in 18 and more.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from arclean.arabic.letters import TATWEEL
from arclean.arabic.marks import MARK
from arclean.diagnosis import weights
from arclean.language.legibility import read_language

__all__ = ["drop_letter_rows"]

_PLAIN_LETTER = "[\u0621-\u063a\u0641-\u064a]"
_WORD_PART = rf"\w{MARK}{TATWEEL}"
_ABBREVIATION = re.compile(
    f"(?<![{_WORD_PART}]){_PLAIN_LETTER}[./:]|(?<=[.]){_PLAIN_LETTER}(?!\\w)"
    f"|(?<![{_WORD_PART}])(?:{TATWEEL}+{_PLAIN_LETTER}{TATWEEL}*|{_PLAIN_LETTER}{TATWEEL}+)(?![{_WORD_PART}])"
)
_LETTER_ROW = re.compile(
    rf"(?<![{_WORD_PART}]){_PLAIN_LETTER}[{MARK}]*(?:(?:[^{_WORD_PART}]|\d)+{_PLAIN_LETTER}[{MARK}]*(?![{_WORD_PART}]))+"
)


def drop_letter_rows(text: str) -> str:
    """Return a text without abbreviations and rows of letters that are no words set apart.

    >>> drop_letter_rows("1- ج 2- أ 3- ب 4- ج 5- د 6- أ"), drop_letter_rows("ص.ب. 12")
    ('1-  ', '   12')
    >>> drop_letter_rows("ا ل م د ر س ة ا ل ج د ي د ة")
    'ا ل م د ر س ة ا ل ج د ي د ة'
    """
    return _LETTER_ROW.sub(_drop_list, _ABBREVIATION.sub(" ", text))


def _drop_list(row: re.Match[str]) -> str:
    """Return a row of single letters where it may be words set apart, else a space."""
    letters = [char for char in row[0] if "\u0621" <= char <= "\u064a" and char.isalpha() and char != TATWEEL]
    doubled = sum(one == other for one, other in pairwise(letters))
    if len(set(letters)) == len(letters) or doubled > weights.MAX_DOUBLED_LETTERS * len(letters):
        return " "
    if weights.FEWEST_EQUAL_LETTERS < _equal_share(letters) < weights.MOST_EQUAL_LETTERS:
        return row[0]
    return " " if read_language("".join(letters)).bits > weights.MAX_BITS_OF_SPACED_WORDS else row[0]


def _equal_share(letters: list[str]) -> float:
    """Return the share (0..1) of pairs of letters that are equal; 0 where they are too few to tell."""
    count = len(letters)
    if count < weights.MIN_COUNTED_LETTERS:
        return 0.0
    return sum(times * (times - 1) for times in Counter(letters).values()) / (count * (count - 1))
