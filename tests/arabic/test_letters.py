"""The classes of letters against the Unicode character data."""

import re
import unicodedata

import pytest

from arclean.arabic.letters import ARABIC, FOREIGN, LETTER, class_members


def test_letters_are_those_of_arabic_and_of_others():
    assert not class_members(ARABIC) & class_members(FOREIGN)
    assert class_members(ARABIC) | class_members(FOREIGN) == class_members(LETTER)
    assert {unicodedata.category(letter) for letter in class_members(LETTER)} == {"Lo", "Lm"}  # the latter a small yeh
    assert {"\u0621", "\u064a", "\u0629"} <= class_members(ARABIC)
    assert {"\u0671", "\u06cc", "\u06a9", "\u067e"} <= class_members(FOREIGN)


@pytest.mark.parametrize(
    "body",
    [
        "a", "a-d", "\u0621-\u063a", "-x", "x-", "b-d-f", "a.", "\U00010000", "x\U00010000", "\n-", "^a", "\\d",
        "a\\-c", "\\(\\[\u00ab", "\\--/\\]", "x\\.-\\/y", "\\\\a", "\\w\\-", "ab\\^",
    ],
)  # fmt: skip
def test_members_of_a_class_are_what_it_matches(body):
    assert class_members(body) == frozenset(re.findall(f"[{body}]", "".join(map(chr, range(0x10000)))))
