"""Truncated words: in stretched lines only, and only where no author ends a word so."""

import time

import pytest

from arclean.evidence.lost_text.truncated_words import find_short_words, find_truncated_words

STRETCHED = "سافــر الرجــل إلــى "  # kashidas in three words


def truncated(text):
    return [text[word.start : word.end] for word in find_truncated_words(text)]


def short(text, *common):
    return [text[word.start : word.end] for word in find_short_words(text, frozenset(common))]


def test_a_word_that_ends_in_a_kashida_is_truncated():
    assert truncated(STRETCHED + "وجـ") == ["وجـ"]
    assert truncated("وجـــ " + STRETCHED + "قريـ بعيد") == ["وجـــ", "قريـ"]
    assert truncated("") == truncated("قال وجد") == []


def test_words_are_parted_by_any_white_space():
    assert truncated("سافــر\tالرجــل\tإلــى\tوجـ") == ["وجـ"]


@pytest.mark.parametrize("text", ["العام" + "ـ" * 30_000 + " ", "ابـ\t" * 10_000])
def test_time_grows_with_the_text(text):
    began = time.process_time()
    truncated(text)
    assert time.process_time() - began < 1


@pytest.mark.parametrize(("line", "is_stretched"), [("سافــر الرجــل إلــى ", True), ("سافــر الرجــل إلى ", False)])
def test_three_kashidas_show_that_a_line_is_stretched(line, is_stretched):
    assert bool(truncated(line + "وجـ")) is is_stretched


def test_a_short_word_is_one_of_the_three():
    assert short("سافــر الرجــل خــا") == ["خــا"]
    assert short("سافــر الرجل خــا") == []


def test_the_word_itself_does_not_show_it():
    assert truncated("سافــر الرجــل وجـ قريـ") == []


def test_kashidas_of_another_line_do_not_show_it():
    assert truncated(STRETCHED + "\nوجـ") == []
    assert truncated(STRETCHED + "وجـ\nقريـ") == ["وجـ"]
    assert short(STRETCHED + "\nخــا") == []
    assert short("خــا\n" + STRETCHED + "مــن\nكــي") == ["مــن"]


@pytest.mark.parametrize(
    "word",
    ["هـ", "بـ", "وبـ", "فلـ", "كـ", "الـ", "بالـ", "والـ", "للـ", "أـ", "رـ", "بدـ", "وجـ ـ", "وجـ.", "وجـ،", "abـ"],
)
def test_what_authors_write_is_left(word):
    assert truncated(STRETCHED + word) == []


def test_a_short_word_has_two_letters_and_a_kashida():
    assert short(STRETCHED + "خــا") == ["خــا"]
    assert short(STRETCHED + "خـا الآن") == ["خـا"]
    assert short(STRETCHED + "خاـ خــار وخــا خــا5") == []
    assert short(STRETCHED + "خــاً") == []
    assert short("") == short("خا") == []


def test_common_words_are_left_out():
    assert short(STRETCHED + "مــن خــا", "من") == ["خــا"]
    assert short(STRETCHED + "مــن", "نم") == ["مــن"]


def test_every_line_is_judged_by_itself():
    text = "\n".join([STRETCHED + "خــا", "ثم خــا", STRETCHED + "سـم"])
    spans = find_short_words(text, frozenset())
    assert [(word.start, word.end) for word in spans] == [(21, 25), (len(text) - 3, len(text))]
