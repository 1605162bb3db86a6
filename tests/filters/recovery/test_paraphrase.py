"""Paraphrase: visible gaps, and the likeness of the words around a gap and a number."""

import pytest

from arclean.filters.recovery.paraphrase import (
    VisibleGap,
    _may_fill,
    _score_likeness,
    _Surroundings,
    find_visible_gaps,
    paraphrase_claims,
)
from arclean.filters.recovery.reference_numbers import Reference
from arclean.filters.recovery.word_alignment import WordSequence


@pytest.mark.parametrize(
    ("text", "gaps"),
    [
        ("قال  ثم", [(1, 3, 5)]),
        ("قال ، ثم", [(1, 3, 6)]),
        ("قال . ثم", [(1, 3, 6)]),
        ("قال ) ثم", [(1, 3, 6)]),
        ("قال () ثم", [(1, 3, 7)]),
        ("قال \ufffd ثم", [(1, 3, 6)]),
        ("قال \ue012 ثم", [(1, 3, 6)]),
        ("قال ثم، قال", []),
        ("قال  12 ثم", []),
        ("  قال ثم  ", []),  # at the edges
    ],
)
def test_gaps_are_visible_between_words_without_a_number(text, gaps):
    assert list(find_visible_gaps(WordSequence(text))) == [VisibleGap(*gap) for gap in gaps]


def around(text, place, **key_weights):
    return _Surroundings(WordSequence(text), place, key_weights)


def test_surroundings_are_twelve_stems_on_either_side_the_nearest_first():
    words = [f"س{letter}ط" for letter in "بتثجحخدذرزسشصض"]
    found = around(" ".join([*words, *words]), 14, سضط=0.5)
    assert [stem for stem, _ in found.before] == words[:1:-1]
    assert [stem for stem, _ in found.after] == words[:12]
    assert found.before[0] == ("سضط", 0.5)
    assert found.before[1][1] == found.after[0][1] == 1.0
    assert found.stems_before == set(words[2:])
    assert found.stems_after == set(words[:12])


def test_likeness_is_the_share_of_words_by_nearness():
    ours = around("جبل نهر وطن قمر", 2)
    near, far = 1.0, 1 / 1.15
    total = 2 * (near + far)
    assert _score_likeness(ours, around("جبل نهر وطن قمر", 2)) == pytest.approx(1.0)
    assert _score_likeness(ours, around("سهل نهر سهل سهل", 2)) == pytest.approx(near / total)
    assert _score_likeness(ours, around("جبل سهل سهل سهل", 2)) == pytest.approx(far / total)
    assert _score_likeness(ours, around("سهل سهل نهر سهل", 2)) == pytest.approx(0.7 * near / total)
    assert _score_likeness(ours, around("سهل سهل سهل سهل", 2)) == 0.0
    assert _score_likeness(around("", 0), ours) == 0.0


def test_rare_words_weigh_more():
    ours = around("جبل نهر", 1, جبل=0.5)
    assert _score_likeness(ours, around("جبل سهل", 1)) == pytest.approx(0.5 / 1.5)


@pytest.mark.parametrize(
    ("gap", "number", "may_fill"),
    [
        ("منذ عام |حتى الآن", "في سنة |ثم كان", True),
        ("منذ عام |حتى الآن", "بعد |شهرا كان", False),
        ("منذ عام |حتى الآن", "قال |ثم كان", False),
        ("قال |ثم كان", "في سنة |ثم كان", False),
        ("قال |ثم كان", "لو قال |ثم عاد", True),
        ("قال |ثم كان", "قال |لو كان", False),
        ("قال |ثم كان", "لو |ثم كان", False),
        ("قال |", "قال |", False),
    ],
)
def test_a_number_fills_a_gap_of_its_type_or_between_the_same_words(gap, number, may_fill):
    ours, theirs = (around(text.replace("|", ""), len(text.split("|")[0].split())) for text in (gap, number))
    assert _may_fill(ours, theirs) is may_fill


def claims(text, reference, numbers=None):
    words, given = WordSequence(text), Reference(reference)
    chosen = given.numbers if numbers is None else [given.numbers[at] for at in numbers]
    return [
        (one.start, one.number, one.is_aligned)
        for one in paraphrase_claims(words, list(find_visible_gaps(words)), given, chosen)
    ]


def test_a_number_in_other_words_is_claimed():
    text = "سيكتمل بناء الجسر الكبير بعد  شهرا تقريبا"
    reference = "وقالت البلدية إن الجسر الكبير ينتهي خلال 18 شهرا"
    assert claims(text, reference) == [(28, "18", False)]
    assert claims(text.replace("  ", " "), reference) == []
    assert claims(text, reference, []) == []


def test_only_the_numbers_asked_about_are_claimed():
    text, reference = "انتهى بناء الجسر بعد  شهرا", "الجسر بعد 18 شهرا ثم الجسر بعد 24 شهرا"
    assert [number for _, number, _ in claims(text, reference)] == ["18", "24"]
    assert [number for _, number, _ in claims(text, reference, [1])] == ["24"]


@pytest.mark.parametrize(("count", "found"), [(8, 8), (9, 8), (15, 8), (16, 0)])
def test_eight_numbers_are_compared_and_a_word_near_sixteen_tells_nothing(count, found):
    reference = " ثم ".join(f"بعد {n} شهرا" for n in range(10, 10 + count))
    assert len(claims("انتهى بعد  شهرا", reference)) == found
