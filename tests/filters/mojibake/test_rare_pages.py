"""UTF-8 by pages that the search does not try: decoded where every byte comes back, else reported."""

import pytest

from arclean import Pipeline
from arclean.filters.mojibake import Mojibake
from arclean.filters.mojibake.rare_pages import decode_rare_pages, shows_rare_page

RUN = Pipeline([Mojibake()]).run
TEXT = "كتاب الخيال العلمي"


def misread(text, page):
    """Read the bytes of a text by a page; what that lacks is as cp1252 has it, or a C1 control."""
    found = ""
    for byte in text.encode():
        one = bytes([byte])
        found += one.decode(page, "ignore") or one.decode("cp1252", "ignore") or chr(byte)
    return found


@pytest.mark.parametrize("page", [
    "cp874", "tis_620", "cp866", "cp737", "cp775", "cp857", "cp862", "cp865", "iso8859_2", "iso8859_5", "iso8859_7",
    "iso8859_13", "iso8859_15", "mac_cyrillic", "mac_greek", "kz1048",
])  # fmt: skip
def test_whole_text_comes_back(page):
    text = misread(TEXT, page)
    result = RUN(text)
    assert result.text == TEXT
    assert result.revert() == text


def test_persian_and_signs_come_back():
    assert RUN(misread("«می‌رود»، گفت", "cp866")).text == "«می‌رود»، گفت"


def test_each_letter_comes_from_its_bytes():
    text = misread(TEXT, "cp874")
    assert [text[start:end] for start, end in RUN(text).to_source(1, 2)] == [text[2:4]]


def test_lost_bytes_are_reported():
    text = misread(TEXT, "cp874").replace("\u201e", "").replace("\u0160", "")
    result = RUN(text)
    assert result.text == text
    assert [finding.kind for finding in result.findings] == ["mojibake"]


@pytest.mark.parametrize("text", [
    "นี่คือภาษาไทยที่ถูกต้องและดุจมุกในทะเล", "Где он был вчера, и кто", "Πού ήταν χθες", "ŘŮ", "الوزير «نعم»", "Žluťoučký kůň",
])  # fmt: skip
def test_other_languages_stay(text):
    assert not shows_rare_page(text)
    assert RUN(text).text == text


def test_pages_of_the_search_are_left_to_it():
    assert decode_rare_pages(misread(TEXT, "cp1252")) == ([], [])
