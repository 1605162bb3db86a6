"""Letters that lost bytes: what comes back, and what stays unknown."""

import pytest

from arclean.filters.mojibake.lost_bytes import LOST, letter_of_no_break_space, possible_letters, restore_lost
from arclean.filters.mojibake.page_decoding import decode_span
from arclean.filters.mojibake.page_pairs import PagePair, read_by_page

TEXT = "وصلت السفينة التجارية إلى ميناء بيروت صباح الاثنين"


def misread(text, written, read, drop="\x80-\x9f"):
    chars = [chr(b) if b < 0x80 else read_by_page(read)[b - 0x80] for b in text.encode(written)]
    return "".join(char for char in chars if not "\x80" <= char < "\xa0")


def restored(line, read, written):
    made = decode_span(line, 0, len(line), PagePair(read, written))
    found = restore_lost(made.parts, read, written)
    assert "".join(source for source, _ in found.parts) == made.source
    return "".join(text for _, text in found.parts)


@pytest.mark.parametrize("read", ["cp1250", "cp1255", "cp1258"])
def test_continuations_that_a_page_lacks(read):
    broken = misread(TEXT, "utf-8", read)
    assert LOST not in restored(broken, read, "utf-8")
    assert restored(broken, read, "utf-8") == TEXT


def test_spaces_that_were_letters():
    broken = misread(TEXT, "cp1256", "mac_roman").replace("\xa0", " ")
    assert restored(broken, "mac_roman", "cp1256") == TEXT
    assert restored(misread(TEXT, "cp1256", "mac_roman"), "mac_roman", "cp1256") == TEXT


def test_letters_of_which_nothing_is_left():
    broken = misread(TEXT.replace("وصلت", "وصل"), "cp720", "cp1252")
    assert restored(broken, "cp1252", "cp720") == TEXT.replace("وصلت", "وصل")


def test_what_no_word_tells_stays_unknown():
    broken = misread("يوو فيي", "utf-8", "cp1257")
    assert LOST in restored(broken, "cp1257", "utf-8")


def test_possible_letters():
    assert possible_letters("\ufffd", "cp1252", "cp720") == ("إ",)
    assert possible_letters("\xd8\ufffd", "cp437") == ()
    assert "ي" in possible_letters("\x8a", "cp1255")  # its lead was lost


def test_no_break_spaces():
    assert letter_of_no_break_space("mac_roman", "iso8859_6") == "ت"
    assert letter_of_no_break_space("mac_roman", "utf-8") == ""


def test_a_space_is_no_letter_of_a_language_that_the_line_is_not_in():
    line = "الفظيعة، فإننا نضم صوتنا إلى كافة الدول"
    assert letter_of_no_break_space("koi8_r", "cp1256") == "ڑ"
    assert restored(misread(line, "cp1256", "koi8_r"), "koi8_r", "cp1256") == line
