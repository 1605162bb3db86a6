"""What tells that a line was read by a wrong page, and by which."""

import re

import pytest

from arclean.filters.mojibake.page_pairs import (
    CHINESE,
    READ_PAGES,
    WRITTEN_PAGES,
    PagePair,
    _as_read,
    _chinese_letters,
    class_of,
    page_bytes,
    pairs_by_words,
    read_by_page,
    sequence_pattern,
    utf8_pattern,
)


@pytest.mark.parametrize("page", [*READ_PAGES, *WRITTEN_PAGES])
def test_a_page_has_128_characters_and_bytes_for_them(page):
    chars = read_by_page(page)
    assert len(chars) == 128
    assert all(page_bytes(page)[char] >= 0x80 for char in chars if char > "\x7f")
    assert page_bytes(page)["\ufffd"] == 0xFF
    assert page_bytes(page)["\x81"] == 0x81 or page == "mac_arabic"


@pytest.mark.parametrize("page", [page for page in READ_PAGES if page != "cp1256"])
@pytest.mark.parametrize("written", WRITTEN_PAGES)
def test_articles_and_short_words_tell_the_pair(page, written):
    for text in ("البيت", "والبيت", "في", "من"):
        broken = "".join(chr(b) if b < 0x80 else read_by_page(page)[b - 0x80] for b in text.encode(written, "ignore"))
        assert PagePair(page, written) in pairs_by_words(broken), broken


@pytest.mark.parametrize("text", ["", "the", "Зб", "Где он", "L'été à Besançon", "في البيت", "Çanakkale"])
def test_other_words_tell_nothing(text):
    assert not pairs_by_words(text) or text == "Зб"


@pytest.mark.parametrize("page", [page for page in READ_PAGES if page != "cp1252"])
def test_utf8_is_told_by_two_sequences(page):
    broken = "".join(read_by_page(page)[byte - 0x80] for byte in "ال".encode())
    assert utf8_pattern(page).search(broken)
    assert not utf8_pattern(page).search(broken[:2])
    three = "".join(read_by_page(page)[byte - 0x80] for byte in "“”".encode())
    assert utf8_pattern(page).search(three)


@pytest.mark.parametrize("text", ["丕賱", "èêçدل", "╪º ┘ä"])
def test_sequences_are_seen(text):
    assert sequence_pattern().search(text)


@pytest.mark.parametrize("text", ["我们在北京", "Соловьёв", "Příliš žluťoučký", "قال «نعم»", "naïve"])
def test_clean_text_shows_none(text):
    assert not sequence_pattern().search(text)


@pytest.mark.parametrize(("text", "written", "read", "seen"), [
    ("في", "cp1256", "cp1251", "Эн"), ("a في", "cp1256", "cp1251", "a Эн"), ("پ", "cp1256", "cp437", "ü"),
    ("€", "cp1256", "cp437", "Ç"), ("پ", "iso8859_6", "cp1251", ""),
])  # fmt: skip
def test_what_letters_of_one_page_look_like_in_another(text, written, read, seen):
    assert _as_read(text, written, read) == seen


def test_controls_stand_for_their_bytes():
    assert [page_bytes("cp437")[chr(byte)] for byte in (0x80, 0x9F)] == [0x80, 0x9F]


@pytest.mark.parametrize(("sequence", "is_read"), [
    ("╪º", True), ("╪Ç", True), ("╪┐", True), ("╪└", False), ("┬º", True), ("┴º", False), ("▀º", True), ("αº", False),
    ("ΓÇ£", True), ("ΘÇ£", True), ("ΩÇ£", False), ("ßÇ£", False), ("ΓÇ└", False), ("Γ└£", False), ("╪\ufffd", True),
])  # fmt: skip
def test_leads_and_continuations_of_utf8_that_a_page_read(sequence, is_read):
    assert (utf8_pattern("cp437").fullmatch(sequence * 2) is not None) is is_read


@pytest.mark.parametrize(("data", "is_read"), [
    (b"\xd8\x80", True), (b"\xd8\xbf", True), (b"\xdb\xbf", True), (b"\xdb\x80", True), (b"\xd8\xc0", False),
    (b"\xdc\x80", False),
])  # fmt: skip
def test_chinese_letters_that_arabic_ones_are_read_as(data, is_read):
    assert (re.fullmatch(f"[{_chinese_letters()}]", data.decode(CHINESE)) is not None) is is_read


def test_characters_of_a_class_are_given_in_ranges():
    assert class_of("cabx") == "\\u0061-\\u0063\\u0078"
