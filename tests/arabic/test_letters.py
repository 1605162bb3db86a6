"""The classes of letters against the Unicode character data."""

import unicodedata

from arclean.arabic.letters import ARABIC, FOREIGN, LETTER, members


def test_letters_are_those_of_arabic_and_of_others():
    assert not members(ARABIC) & members(FOREIGN)
    assert members(ARABIC) | members(FOREIGN) == members(LETTER)
    assert {unicodedata.category(letter) for letter in members(LETTER)} == {"Lo", "Lm"}  # the latter a small yeh
    assert {"\u0621", "\u064a", "\u0629"} <= members(ARABIC)
    assert {"\u0671", "\u06cc", "\u06a9", "\u067e"} <= members(FOREIGN)
