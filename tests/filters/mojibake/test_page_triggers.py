"""The triggers are what the tables of the pages say."""

import re

import pytest

from arclean.filters.mojibake.page_pairs import (
    CHINESE,
    LATIN_PAGES,
    NATIONAL_PAGES,
    READ_PAGES,
    WRITTEN_PAGES,
    read_by_page,
)
from arclean.filters.mojibake.page_triggers import FIRST_BYTES, NEXT_BYTES, PAGE_TRIGGERS

WORDS = ("ال", "في", "من", "على", "إلى", "کان")


def has_trigger(text):
    return any(re.search(f"[{first}][{second}]", text) for first, second in PAGE_TRIGGERS)


@pytest.mark.parametrize("page", [page for page in READ_PAGES if page not in LATIN_PAGES | NATIONAL_PAGES])
def test_all_of_utf8_that_a_page_reads_is_covered(page):
    chars = read_by_page(page)
    assert all(re.match(f"[{FIRST_BYTES}]", char) for char in chars[0x42:0x60] + chars[0x62:0x6A])
    assert all(re.match(f"[{NEXT_BYTES}]", char) for char in chars[:0x40])


@pytest.mark.parametrize("page", [page for page in READ_PAGES if page != "cp1256"])
@pytest.mark.parametrize("written", WRITTEN_PAGES)
def test_all_short_words_are_covered(page, written):
    for word in WORDS[:-1]:
        seen = "".join(read_by_page(page)[byte - 0x80] for byte in word.encode(written))
        assert has_trigger(seen), (word, seen)


def test_chinese_and_mixed_words_are_covered():
    assert has_trigger("العراق".encode().decode(CHINESE))
    assert has_trigger("èêçدل")


@pytest.mark.parametrize(
    "text", ["قال «الوزير»: نعم…", "این کتاب را از او گرفتم", "قالت: 25° – «نعم» و’لا‘", "PDF, naïve"]
)
def test_clean_text_has_none(text):
    assert not has_trigger(text)
