"""Word alignment: keys, places, and how far the words around two places agree."""

import pytest

from arclean.filters.recovery.word_alignment import (
    Agreement,
    WordSequence,
    compare_around_words,
    compare_places,
    comparison_key,
    drop_marks,
    matching_places,
)

NEARNESS = (1.0, 0.8, 0.65, 0.55, 0.45, 0.4, 0.35, 0.3)
LETTERS = "بتثجحخدذرزسشصضطظعغفقكلمن"  # each a word of its own


def sequence(*words):
    return WordSequence(" ".join(words))


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("إلــى", "الى"),
        ("آخر", "اخر"),
        ("مدينة", "مدينه"),
        ("مسؤول", "مسوول"),
        ("بئر", "بير"),
        ("قَالَ", "قال"),
        ("ABC", "abc"),
    ],
)
def test_words_that_are_spelt_alike_have_one_key(word, other):
    assert comparison_key(word) == comparison_key(other)
    assert len(drop_marks(word)) == len(comparison_key(word))


def test_other_words_have_other_keys():
    assert comparison_key("قال") != comparison_key("كال")


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("قال 2015، b7", ["قال", "b"]),
        ("زار\ue000ه أمس", ["زار\ue000ه", "امس"]),
        ("\ue000قال", ["\ue000قال"]),
        ("زار \ue000 أمس", ["زار", "امس"]),
        ("", []),
    ],
)
def test_words_have_letters_and_glyphs_beside_letters(text, keys):
    words = WordSequence(text)
    assert words.keys == keys
    assert [comparison_key(text[start:end]) for start, end in zip(words.starts, words.ends, strict=True)] == keys


def test_a_place_lies_between_two_words():
    words = WordSequence("، قال  نعم!")
    assert [words.span_between(place) for place in range(3)] == [(0, 2), (5, 7), (10, 11)]
    assert WordSequence(" 12 ").span_between(0) == (0, 4)


def test_positions_and_pairs_are_the_first_few():
    words = sequence(*["قال"] * 70)
    assert words.positions == {"قال": list(range(64))}
    assert words.pair_places == {("قال", "قال"): list(range(1, 9))}


def test_a_rare_word_weighs_more():
    words = sequence("من", "من", "قال", *["في"] * 4)
    assert words.key_weights == {"قال": 1.0, "من": pytest.approx(1 / 1.5), "في": 0.5}


def test_places_whose_words_are_the_same_agree():
    text = sequence(*LETTERS[:8])
    assert compare_places(text, 4, text, 4) == Agreement(1.0, 1.0, touches_before=True, touches_after=True)
    assert compare_places(text, 0, text, 0) == Agreement(0.0, 1.0, touches_before=False, touches_after=True)
    assert compare_places(text, 8, text, 8) == Agreement(1.0, 0.0, touches_before=True, touches_after=False)


@pytest.mark.parametrize("at", range(8))
def test_near_words_weigh_more(at):
    other = list(LETTERS[:8])
    other[at] = "و"
    agreement = compare_places(sequence(*LETTERS[:8]), 0, sequence(*other), 0)
    assert agreement.after == pytest.approx(1 - NEARNESS[at] / sum(NEARNESS))
    assert agreement.touches_after is (at > 0)


def test_eight_words_are_compared():
    text = sequence(*LETTERS[:9])
    assert compare_places(text, 0, sequence(*LETTERS[:8], "و"), 0).after == 1.0


def test_both_directions_are_compared_from_the_place_outward():
    agreement = compare_places(sequence(*LETTERS[:6]), 3, sequence("و", *LETTERS[1:5], "و"), 3)
    assert agreement.before == agreement.after == pytest.approx((1 + 0.8) / (1 + 0.8 + 0.65))
    assert agreement.score == pytest.approx(agreement.before)


def test_the_score_is_the_mean():
    assert Agreement(0.2, 0.8, touches_before=True, touches_after=True).score == 0.5


def test_a_word_more_in_the_other_text_is_stepped_over():
    text, other = sequence(*LETTERS[:5]), sequence(*LETTERS[:2], "و", *LETTERS[2:5])
    total = sum(NEARNESS[:5])
    assert compare_places(text, 0, other, 0).after == pytest.approx((total - NEARNESS[2] / 2) / total)


def test_a_word_less_in_the_other_text_is_stepped_over():
    text, other = sequence(*LETTERS[:5]), sequence(*LETTERS[:2], *LETTERS[3:5])
    total = sum(NEARNESS[:5])
    assert compare_places(text, 0, other, 0).after == pytest.approx((total - NEARNESS[2]) / total)


def test_words_weigh_by_their_rarity_in_the_other_text():
    text, other = sequence("من", "قال"), sequence("من", "و", *["من"] * 3)
    assert compare_places(text, 0, other, 0).after == pytest.approx(0.5 / (0.5 + 0.8))


def test_words_around_a_word_are_compared_without_it():
    text, other = sequence(*"بتثجح"), sequence(*"بتوجح")
    assert compare_around_words(text, 2, other, 2) == Agreement(1.0, 1.0, touches_before=True, touches_after=True)
    assert compare_around_words(text, 2, other, 1).touches_before is False


def test_places_are_found_by_pairs_of_words_near_them():
    text, other = sequence(*LETTERS[:14]), sequence("و", *LETTERS[:14])
    assert matching_places(text, other, 8) == [6, 7, 8]
    assert matching_places(text, sequence("و", "ه", "ي"), 1) == []


def test_a_pair_within_six_words_is_enough():
    text = sequence("ب", "ت", *["و"] * 8)
    for before, found in ((5, [5, 6, 7]), (6, [])):
        other = sequence("ب", "ت", *LETTERS[5 : 5 + before])
        assert matching_places(text, other, 2 + before) == (
            [2 + before - 1 + step for step in (0, 1, 2)] if found else []
        )


def test_a_pair_that_stands_everywhere_tells_nothing():
    other = sequence("ب", "ت")
    assert matching_places(sequence(*["ب", "ت", "و"] * 7), other, 1)
    assert matching_places(sequence(*["ب", "ت", "و"] * 8), other, 1) == []


def test_places_stay_within_the_text():
    text = sequence("ب", "ت")
    assert matching_places(text, text, 0) == [0, 1]
    assert matching_places(text, text, 2) == [1, 2]


def test_the_four_best_places_are_compared():
    text = sequence(*[letter for five in "جحخدذ" for letter in ("ب", "ت", five, five, five, five)])
    assert matching_places(text, sequence("ب", "ت"), 1) == [at + step for at in (1, 7, 13, 19) for step in (-1, 0, 1)]
