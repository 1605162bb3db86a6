"""The classes of letters against the Unicode character data."""

import unicodedata

from arclean.arabic.letters import ARABIC, FOREIGN, LETTER, class_members


def test_letters_are_those_of_arabic_and_of_others():
    assert not class_members(ARABIC) & class_members(FOREIGN)
    assert class_members(ARABIC) | class_members(FOREIGN) == class_members(LETTER)
    assert {unicodedata.category(letter) for letter in class_members(LETTER)} == {"Lo", "Lm"}  # the latter a small yeh
    assert {"\u0621", "\u064a", "\u0629"} <= class_members(ARABIC)
    assert {"\u0671", "\u06cc", "\u06a9", "\u067e"} <= class_members(FOREIGN)
