"""Words in no list: which alefs and lams are turned back, by article, stem and letters."""

from math import exp, inf

import pytest

from arclean.filters.lam_alef.letter_context import lam_alef_log_odds
from arclean.filters.lam_alef.unknown_words import guess_swapped_places, may_be_swapped


def costs(**words):
    return lambda word: words.get(word, inf)


def chance(log_odds):
    return 1 / (1 + exp(-log_odds))


def test_guesses_are_by_letters_stem_and_article():
    cost = costs(إصلاحات=15.0, ولاية=12.0)
    assert guess_swapped_places("وباإلصالحات", cost)[0] == [(3, 5), (6, 8)]
    assert guess_swapped_places("بواليتها", cost)[0] == [(2, 4)]
    assert guess_swapped_places("الكرملين", cost)[0] == []


@pytest.mark.parametrize(
    ("word", "spans", "log_odds"),
    [
        ("ألزس", [], 1.5),  # of an alef with hamza
        ("بألزس", [], 1.5),
        ("لألزس", [(1, 3)], 2.0),  # after a lam that begins the word
        ("ولألزس", [(2, 4)], 2.0),
        ("بلألزس", [], 1.5),
        ("الزس", [], 4.0),  # the article
        ("وبالزس", [], 4.0),
        ("االزس", [(1, 3)], inf),  # impossible as it stands: as sure as can be
    ],
)
def test_each_place_has_its_log_odds(word, spans, log_odds):
    assert guess_swapped_places(word, costs()) == (spans, pytest.approx(chance(log_odds)))


@pytest.mark.parametrize(
    ("stem_cost", "spans", "log_odds"),
    [
        (36.0, [], 0.3),
        (35.0, [], 0.0),
        (34.0, [(1, 3)], 0.3),
        (30.0, [(1, 3)], 1.5),
        (20.0, [(1, 3)], 4.5),
        (5.0, [(1, 3)], 4.5),
    ],
)
def test_a_commoner_stem_speaks_for_a_place_up_to_six_nats(stem_cost, spans, log_odds):
    assert guess_swapped_places("زألس", costs(زلأس=stem_cost)) == (spans, pytest.approx(chance(log_odds)))


def test_a_commoner_stem_speaks_against_a_place_too():
    assert guess_swapped_places("لألزس", costs(لألزس=10.0)) == ([], pytest.approx(chance(4.0)))


@pytest.mark.parametrize(
    ("stem", "word", "cost"),
    [
        ("زلأس", "زألس", 30.0),
        ("زلأس", "بزألس", 26.0),  # a prefix
        ("زلأس", "زألسها", 26.0),  # a suffix
        ("زلأس", "بزألسها", 22.0),  # both: 8 bits
        ("زلأسة", "زألستها", 26.0),  # a suffix in the place of teh marbuta
    ],
)
def test_affixes_are_taken_off_and_cost_four_bits_each(stem, word, cost):
    spans, sure = guess_swapped_places(word, costs(**{stem: cost}))
    assert len(spans) == 1
    assert sure == pytest.approx(chance(1.5))


def test_a_stem_has_three_letters():
    assert guess_swapped_places("بألكم", costs(لأ=1.0))[0] == []
    assert guess_swapped_places("زألكم", costs(زلأ=1.0))[0] == [(1, 3)]


@pytest.mark.parametrize(
    ("first", "second", "is_glued"), [(20.9, 20.9, True), (21.0, 20.9, False), (20.9, 21.0, False)]
)
def test_two_common_words_glued_before_the_alef_are_left(first, second, is_glued):
    found = guess_swapped_places("زسلألزس", costs(زسل=first, ألزس=second))
    assert (found == ([], 0.0)) is is_glued


@pytest.mark.parametrize(
    ("first", "second", "is_glued"), [(14.9, 14.9, True), (15.0, 14.9, False), (14.9, 15.0, False)]
)
def test_two_very_common_words_glued_anywhere_are_left(first, second, is_glued):
    assert (guess_swapped_places("مالم", costs(ما=first, لم=second)) == ([], 0.0)) is is_glued
    assert (guess_swapped_places("زألسزس", costs(زألس=first, زس=second)) == ([], 0.0)) is is_glued


def test_no_letter_alone_is_a_glued_word():
    assert guess_swapped_places("زسألزس", costs(ز=1.0, سألزس=1.0))[1] > 0
    assert guess_swapped_places("زسألزس", costs(زسألز=1.0, س=1.0))[1] > 0


def test_alef_and_lam_at_the_end_are_seldom_a_lam_alef():
    inner, last = "زسالز", "زسال"
    (_, sure), (_, sure_at_end) = guess_swapped_places(inner, costs()), guess_swapped_places(last, costs())
    assert sure == pytest.approx(chance(abs(lam_alef_log_odds(inner, 2))))
    assert sure_at_end == pytest.approx(chance(abs(lam_alef_log_odds(last, 2) - 1.5)))


def test_a_lam_before_alef_and_lam_begins_no_article():
    assert guess_swapped_places("لالزس", costs())[1] == pytest.approx(chance(min(9, lam_alef_log_odds("لالزس", 1))))


def test_the_least_sure_place_gives_the_chance():
    spans, sure = guess_swapped_places("لألزسألن", costs())
    assert spans == [(1, 3)]
    assert sure == pytest.approx(chance(1.5))


def test_a_word_of_several_places_may_be_glued_at_one():
    assert guess_swapped_places("زسلألزسألب", costs(زسل=20.9, ألزسألب=20.9)) == ([], 0.0)
    assert guess_swapped_places("زسلألزسألب", costs(زسلألزس=20.9, ألب=20.9)) == ([], 0.0)


WORDS = (
    "ألزس بألزس لألزس ولألزس بلألزس الزس وبالزس االزس زألس بزألسها زسالز زسال لالزس لألزسألن زسلألزسألب كرم"
).split()


@pytest.mark.parametrize("stem_cost", [5.0, 26.0, 26.7, 35.0, 36.0, 40.0, inf])
def test_a_word_of_which_a_place_is_turned_may_be_swapped(stem_cost):
    cost = costs(زلأس=stem_cost, زلاس=stem_cost, لأزس=stem_cost, لازس=stem_cost, زسلاز=stem_cost)
    for word in WORDS:
        assert may_be_swapped(word, cost) or not guess_swapped_places(word, cost)[0], word


def test_most_words_of_no_list_may_not():
    told = [word for word in WORDS if may_be_swapped(word, costs())]
    assert told == ["لألزس", "ولألزس", "االزس", "لالزس", "لألزسألن", "زسلألزسألب"]
