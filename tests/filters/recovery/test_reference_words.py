"""Reference words: which words of a reference a damaged word may have been, and how well that agrees."""

import pytest

from arclean.filters.recovery.damaged_words import find_damaged_words
from arclean.filters.recovery.reference_numbers import Reference
from arclean.filters.recovery.reference_words import find_reference_words
from arclean.filters.recovery.word_alignment import WordSequence


def found(text, reference):
    words = WordSequence(text)
    (one,) = find_damaged_words(words, [])
    return find_reference_words(words, one, Reference(reference))


def test_a_word_between_the_same_words_is_found():
    (one,) = found("قال \ufffdزير هنا", "ثم قال وزيرٌ هنا")
    assert one == ("وزير", 1.0, True, 2)


@pytest.mark.parametrize("reference", ["قال وزير ثم", "ثم وزير هنا"])
def test_one_neighbour_is_enough(reference):
    (one,) = found("قال \ufffdزير هنا", reference)
    assert (one.word, one.score) == ("وزير", 0.5)


def test_a_word_that_begins_so_is_found_anywhere():
    assert [one.word for one in found("قال الوز\ufffdر هنا", "جاء الوزير أمس")] == ["الوزير"]
    assert [one.word for one in found("قال و\ufffdزير هنا", "جاء وجزير أمس")] == []  # one letter is too few
    assert found("قال الوز\ufffdر هنا", "جاء الكتاب أمس") == []


@pytest.mark.parametrize(("count", "is_found"), [(256, True), (257, False)])
def test_too_many_words_that_begin_so_tell_nothing(count, is_found):
    letters = "بتثجحخدذرزسشصضطظعغفقكلمنهوي"
    others = [f"وز{a}{b}{c}" for a in letters for b in letters for c in "قك"][: count - 1]
    assert bool(found("قال وز\ufffdر هنا", " ".join(["وزير", *others]))) is is_found


def test_a_word_with_glyphs_of_its_own_is_none():
    assert found("قال \ufffdزير هنا", "قال \ufffdزير هنا") == []


def test_words_in_any_order_count_less_than_words_in_a_row():
    (one,) = found("أعلن مسؤول رفيع الوز\ufffdر", "رفيع مسؤول أعلن كلام كثير طويل الوزير")
    assert one.score == pytest.approx(0.9)
    assert not one.is_aligned
    (one,) = found("أعلن مسؤول الوز\ufffdر هنا", "أعلن مسؤول الوزير هنا")
    assert (one.score, one.is_aligned) == (1.0, True)


def test_twelve_words_on_either_side_are_compared():
    text = [f"س{letter}ط" for letter in "بتثجحخدذرزسشصض"]
    other = [*text[:2], *text[:1:-1]]
    (one,) = found(" ".join([*text, "الوز\ufffdر"]), " ".join([*other, "الوزير"]))
    assert one.score == pytest.approx(0.9)
    (one,) = found(" ".join([*text, "الوز\ufffdر"]), " ".join([*text[::-1], "الوزير"]))
    assert one.score == pytest.approx(0.9 * 10 / 12)


def test_rare_words_weigh_more():
    (one,) = found("من جبل الوز\ufffdر", "جبل الوزير من من من من")
    assert one.score == pytest.approx(max(1.0 / (1.0 + 0.8 * 0.5), 0.9))


def test_the_best_place_of_each_word_is_taken_and_the_best_word_first():
    one, two = found("قال الوز\ufffdر هنا", "قال الوزار أمس قال الوزير هنا كان الوزار")
    assert [(one.word, one.position), (two.word, two.position)] == [("الوزير", 4), ("الوزار", 1)]
    assert one.score > two.score
