"""Code pages for searching and respelling at the speed of bytes: the same as ``str.translate`` in every case."""

import pytest

from arclean.arabic import byte_pages
from arclean.arabic.byte_pages import PAGE_SIZE, USUAL_CHARS, BytePage, Respelling

PAIRS = {"ﻻ": "لا", "ـ": "", "ى": "ي", "ﷲ": "الله"}


def test_the_usual_characters_fit_a_page_beside_some_others():
    assert USUAL_CHARS[0] == "\0"
    assert len(set(USUAL_CHARS)) == len(USUAL_CHARS) < PAGE_SIZE == 256


def test_a_byte_is_the_place_of_its_character():
    page = BytePage("\0ab")
    assert page.encode("ba") == b"\x02\x01"
    assert page.encode("bxa", errors="ignore") == b"\x02\x01"
    with pytest.raises(UnicodeEncodeError):
        page.encode("x")
    with pytest.raises(UnicodeEncodeError):
        page.encode("\ufffe")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "ﻻ بــأس",
        "إلى ﷲ",
        "漢ﻻ字ـ語",
        "漢",
        "ـ",
        "ﻻ漢",
        "漢字ﻻ",
        "\0ﻻ",
        " ".join("漢ﻻ" * 7),
        " ".join("漢ﻻى" * 12) + "ـﷲ",
    ],
)
def test_a_text_is_respelt_as_a_table_would(text):
    assert Respelling(PAIRS)(text) == text.translate(str.maketrans(PAIRS))


@pytest.mark.parametrize("runs", [0, 1, 7, 8, 9, 20])
def test_runs_of_other_characters_change_nothing_else(runs):
    assert byte_pages._MAX_SKIPPED_RUNS == 8
    text = "ﻻ漢ىـ" * runs + "ﻻى"
    assert Respelling(PAIRS)(text) == text.translate(str.maketrans(PAIRS))


def test_a_page_that_is_full_leaves_the_rest_to_the_table():
    around = "".join(map(chr, range(0x4E00, 0x4E00 + 255)))
    respelling = Respelling({"a": "x", "b": "yy", "c": ""}, around="\0" + around)
    assert respelling("a\u4e00bc\u4e01a") == "x\u4e00yy\u4e01x"
