"""Telling Arabic in a wrong code page from the words and signs of other languages."""

import ftfy
import pytest

from arclean.filters.mojibake.code_pages import page_characters
from arclean.filters.mojibake.single_byte_decoding import decode_single_bytes
from arclean.filters.mojibake.single_byte_reading import attached_words, byte_spans, read_in_page, reads_as_arabic
from arclean.filters.mojibake.utf8_patterns import ftfy_agrees, mojibake_pattern, patterns_of_page
from arclean.language.letter_bigrams import spelling_gain


@pytest.mark.parametrize("word", ["الرئيس", "المدينة", "مكتبة", "في", "على", "هذا"])
def test_words_gain(word):
    assert spelling_gain(word) > 0 > spelling_gain("".join(sorted(word, reverse=True)) + "ءةى")


_TEXTS = ["çà", "Þá", "æ ø å", "áéíóúñ", "ÄÖÜ", "ÁÐÉÍÓÚÝÞÆÖ", "ÀÂÇÈÉÊËÎÏÔÛ", "×××", "ÁÁÁÁÁ", "âêîôû"]
_TEXTS += ["ÂÊÎÔÛ", "ÇáÇáÇá", "àáâãäåæçèéêë", "Þá í Úá", "Þá æ áá"]


@pytest.mark.parametrize("text", _TEXTS)
def test_letters_of_other_languages_are_no_arabic(text):
    assert not reads_as_arabic(read_in_page("cp1256", text))
    assert not reads_as_arabic(read_in_page("iso8859_6", text))


@pytest.mark.parametrize("word", ["Besançon", "Köln", "Þingvellir", "Küçük", "Đấu", "naïve", "Ñandú"])
def test_words_with_ascii_letters_are_no_stretches(word):
    assert list(byte_spans(word)) == []


def test_stretches_go_over_signs_and_digits():
    assert list(byte_spans("PDF \xc7\xe1 12, (\xc8)! \xe9t\xe9 \xc7")) == [(4, 13), (20, 21)]


@pytest.mark.parametrize("text", ["النقاط، والحظ؛ «خط» ط… أ»", "خط‌کش", "Ø ± 5", "ÉCOLE «À»", "Ø±5"])
def test_good_text_has_no_core(text):
    assert not any(patterns_of_page(page).arabic_pair.search(text) for page in ("cp1252", "cp1256", "mac_roman"))


def test_words_that_touch_latin_letters_must_be_words():
    assert list(attached_words("True West\xe3\xe4 jää M\xfc\xdfig PDF", "cp1256")) == [(9, 11, "من")]


def test_many_letters_need_look_less_arabic_each():
    assert reads_as_arabic(read_in_page("cp1256", "äÇÞÔ ÏãÔÞ ãÈÏÃ"))
    assert not reads_as_arabic(read_in_page("cp1256", "äÇÞÔ"))


@pytest.mark.parametrize(
    "text",
    ["غدا أضاف الماء؛", "(المادة) صنعاء رئاسة:", "بغداد، غدا (الجزائر) أشار، بدأ:", "آذار/مارس", "1 - افتتاح"],
)
def test_words_tell_the_page_where_letters_do_not(text):
    made, weak = decode_single_bytes(text.encode("iso8859_6", "ignore").decode("latin-1"))
    assert "".join(d.target for d in made).replace(" ", "") in text.replace(" ", "")
    assert {d.rule for d in made} <= {"mojibake/iso8859_6"}
    assert made
    assert not weak


def test_where_no_word_is_known_and_both_pages_read_as_well_both_are_reported():
    broken = "ÃÖÇä"
    assert decode_single_bytes(broken)[0] == []
    assert len(decode_single_bytes(broken)[1][0].alternatives) == 2


def test_a_mark_that_lost_its_last_byte_is_looked_for():
    """E2 80 alone, of a quotation mark or dots; other pairs of bytes are not."""
    mark = "“".encode()[:2].decode("cp1252")
    assert mark == "â€"
    for search in (patterns_of_page("cp1252").isolated.search, mojibake_pattern().search):
        assert search(f"قال {mark} ثم")
    assert not patterns_of_page("cp1252").isolated.search("قال â\x81 ثم")


def test_ftfy_sees_the_rest_of_a_word_and_twenty_letters_at_most(monkeypatch):
    seen = []
    monkeypatch.setattr(ftfy, "fix_encoding", lambda text, config: seen.append(text) or text)
    line = "x Besan" + "Ã§" + "on y"
    ftfy_agrees(line, 7, 9, "ç")
    ftfy_agrees("a" * 30 + "Ã§" + "b" * 30, 30, 32, "ç")
    assert seen == ["BesanÃ§on", "a" * 20 + "Ã§" + "b" * 20]


def test_accented_letters_of_two_bytes_are_looked_for_in_one_page_alone():
    assert patterns_of_page("cp1252").isolated.search("caf\u00c3\u00a9")
    other = patterns_of_page("cp1250").isolated
    assert other is None or not other.search("caf\u0102\u00a9")


@pytest.mark.parametrize(("line", "start", "end", "target", "agrees"), [
    ("BesanÃ§on", 5, 7, "ç", True), ("BesanÃ§on", 5, 7, "c", False), ("Ã§a", 0, 2, "ç", True),
    ("(BesanÃ§)", 6, 8, "ç", True),
    ("a" * 30 + "Ã©" + "b" * 30, 30, 32, "é", True),
])  # fmt: skip
def test_ftfy_is_asked_for_the_word_around(line, start, end, target, agrees):
    assert ftfy_agrees(line, start, end, target) is agrees


@pytest.mark.parametrize(("before", "after", "seen"), [
    ("ab", "cd", "abÃ©cd"), ("1ab", "cd1", "abÃ©cd"), ("é", "é", "Ã©"),
    ("a" * 21, "b" * 21, "a" * 20 + "Ã©" + "b" * 20),
    ("a" * 20, "b" * 20, "a" * 20 + "Ã©" + "b" * 20), ("", "", "Ã©"),
])  # fmt: skip
def test_ftfy_sees_twenty_letters_on_either_side(monkeypatch, before, after, seen):
    asked = []
    monkeypatch.setattr(ftfy, "fix_encoding", lambda text, _: asked.append(text) or "")
    assert not ftfy_agrees(f"{before}Ã©{after}", len(before), len(before) + 2, "é")
    assert asked == [seen]


LEADS = ((0xC2, True), (0xC5, True), (0xC6, False), (0xD7, False), (0xD8, True), (0xDB, True), (0xDC, False))


@pytest.mark.parametrize(("lead", "is_read"), LEADS)
@pytest.mark.parametrize(("tail", "is_tail"), [(0x80, True), (0xBF, True), (0xC0, False)])
def test_sequences_of_two_bytes_are_those_of_latin_and_arabic_letters(lead, is_read, tail, is_tail):
    """The classes of a page end at the bytes of these letters."""
    page = patterns_of_page("cp1252")
    chars = "".join(page_characters("cp1252")[byte - 0x80] for byte in (lead, tail))
    found = page.part.match(chars)
    assert (found is not None and found.lastgroup == "whole" and found[0] == chars) is (is_read and is_tail)
