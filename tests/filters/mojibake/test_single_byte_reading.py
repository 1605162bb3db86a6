"""Readings of single bytes: how many letters, which, and how Arabic they look."""

import pytest

from arclean.filters.mojibake import single_byte_reading, weights
from arclean.filters.mojibake.single_byte_reading import (
    PageReading,
    attached_words,
    decode_in_page,
    obvious_page,
    read_in_page,
    reads_as_arabic,
)


def reading(words, bits_a_letter):
    letters = sum(map(len, words))
    return PageReading("cp1256", " ".join(words), words, bits_a_letter * letters)


def test_letters_that_a_page_leaves_latin_cost_six_bits_each():
    one, two = read_in_page("iso8859_6", "\xc7\xe4"), read_in_page("iso8859_6", "\xc7\xe4\xff\xff")
    assert one.words == two.words == ["ال"]
    assert one.gain - two.gain == pytest.approx(12.0)
    assert weights.FOREIGN_COST == 6.0


def test_tanween_counts_against_a_page_only_without_vowels():
    plain = read_in_page("cp1256", "كتب".encode("cp1256").decode("latin-1"))
    odd = read_in_page("cp1256", "كتبٌ".encode("cp1256").decode("latin-1"))
    voweled = read_in_page("cp1256", "كَتبٌ".encode("cp1256").decode("latin-1"))
    assert plain.words == odd.words == voweled.words
    assert plain.gain == voweled.gain == odd.gain + 6.0


def test_a_word_that_comes_twice_counts_once():
    once, twice = (read_in_page("cp1256", text) for text in ("\xdd\xed", "\xdd\xed \xdd\xed"))
    assert (once.words, once.gain) == (twice.words, twice.gain)
    assert (once.letters, once.longest, once.different_letters) == (2, 2, 2)


def test_bytes_with_c1_controls_are_read_by_the_slow_way():
    assert decode_in_page("cp1256", "\x98\xc7") == decode_in_page("cp1256", "\u02dc\xc7") == "كا".replace("ك", "ک")


@pytest.mark.parametrize(
    ("words", "bits", "is_arabic"),
    [
        (["بعثر"], -1.25, True),  # of four letters
        (["بعثر"], -1.26, False),
        (["بعثرت"], -1.75, True),  # of five
        (["بعثرت"], -1.76, False),
        (["بعثرتهمفسقو"], -1.76, False),  # of eleven
        (["بعثرتهمفسقوا"], -3.0, True),  # of twelve
        (["بعثرتهمفسقوا"], -3.01, False),
        (["بعث"], 5.0, False),  # three are too few, unless they are common
        (["هذا"], -9.0, True),
        (["هذا", "بعثر"], -9.0, False),
        (["في"], 9.0, False),
        (["بر", "كس", "مل"], 5.0, False),  # no word of three letters
        (["بعبعب"], 5.0, False),  # two different letters
        (["بعثبع"], 5.0, True),
        (["اببتثجح"], 5.0, False),  # in the order of the alphabet
        (["ححجثتبا"], 5.0, False),
        (["اب", "تث", "جحخ", "عسل"], 5.0, True),  # three words are no row of the fourth
    ],
)
def test_letters_and_bits_that_show_arabic(words, bits, is_arabic):
    assert reads_as_arabic(reading(words, bits)) is is_arabic


def test_the_page_of_a_line_by_its_first_words():
    text = "العراق وسوريا والأردن ومصر ولبنان واليمن وعمان"
    for page in ("cp1256", "iso8859_6"):
        assert obvious_page(text.encode(page).decode("latin-1")) == page
    assert obvious_page("العراق وسوريا".encode("cp1256").decode("latin-1")) is None  # too short
    assert obvious_page("العراق".encode("cp1256").decode("latin-1")) is None
    assert obvious_page("plain") is None


@pytest.mark.parametrize(("bits", "value"), [("HEAD_GAIN", 9.0), ("HEAD_MARGIN", 1e6), ("HEAD_CHARACTERS", 10_000)])
def test_each_weight_of_the_first_words_can_leave_it_open(bits, value, monkeypatch):
    line = "العراق وسوريا والأردن ومصر ولبنان واليمن وعمان".encode("cp1256").decode("latin-1")
    monkeypatch.setattr(weights, bits, value)
    assert obvious_page(line) is None


def test_attached_words_are_common_or_have_three_letters_that_gain():
    def attach(word):
        return [found[2] for found in attached_words("PDF" + word.encode("cp1256").decode("latin-1"), "cp1256")]

    assert attach("من") == ["من"]
    assert attach("عراق") == ["عراق"]
    assert attach("ضظ") == attach("ضظث") == []
    assert attach("كتب،") == attach("عراق،") == []
    assert list(attached_words("\xe3\xe4 PDF", "cp1256")) == []


@pytest.mark.parametrize(("line", "page", "found"), [
    ("in \xe6London", "cp1256", [(3, 4, "و")]), ("in \xe8London", "iso8859_6", [(3, 4, "و")]),
    ("\xe7London", "cp1256", []),
    ("in \xe6london", "cp1256", []), ("\xe3\xe4PDF", "cp1256", [(0, 2, "من")]),
    ("PDF\xe3\xe4", "cp1256", [(3, 5, "من")]),
    ("a PDF \xe3\xe4", "cp1256", []),
])  # fmt: skip
def test_words_are_attached_to_latin_letters_on_either_side_and_and_to_capitals(line, page, found):
    assert list(attached_words(line, page)) == found


@pytest.mark.parametrize(("letters", "bits", "margin", "is_plain"), [
    (20, 0, 40, True), (19, 0, 40, False), (20, -20, 40, True), (20, -20.1, 40, False), (20, 0, 39.9, False),
])  # fmt: skip
def test_the_first_words_are_plain_by_letters_bits_and_margin(monkeypatch, letters, bits, margin, is_plain):
    """A third of 60 characters, a bit a letter at most, and 40 bits over the other page."""
    gains = {"cp1256": bits, "iso8859_6": bits - margin}
    words = ["بعثرتهمفسقويلجدحزكطن"[:letters]]
    monkeypatch.setattr(single_byte_reading, "read_in_page", lambda page, _: PageReading(page, "", words, gains[page]))
    assert obvious_page("\xe3\xe4 " * 9) == ("cp1256" if is_plain else None)
