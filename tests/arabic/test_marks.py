"""The tables of marks against the Unicode character data."""

import unicodedata

from arclean.arabic.marks import FATHATAN_SEATS


def test_fathatan_seats():
    names = {unicodedata.name(letter).removeprefix("ARABIC LETTER ") for letter in FATHATAN_SEATS}
    assert names == {"ALEF", "ALEF MAKSURA", "TEH MARBUTA", "HAMZA"}
