"""What tells that a line was read by a wrong page, and by which."""

import pytest

from arclean.filters.mojibake.page_pairs import (
    READ_PAGES,
    WRITTEN_PAGES,
    PagePair,
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
