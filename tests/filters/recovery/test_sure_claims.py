"""Sure claims: which claims of a reference are certain enough, on both sides of each limit."""

from types import SimpleNamespace

import pytest

from arclean.filters.recovery import sure_claims as module
from arclean.filters.recovery.gap_comparison import Side
from arclean.filters.recovery.paraphrase import find_visible_gaps
from arclean.filters.recovery.reference_claims import NumberClaim
from arclean.filters.recovery.reference_numbers import Reference, ReferenceNumber
from arclean.filters.recovery.sure_claims import sure_claims
from arclean.filters.recovery.word_alignment import WordSequence

BOTH = Side.BEFORE | Side.AFTER


def claim(score=1.0, number="18", **fields):
    given = {
        "start": 3, "end": 5, "number": number, "found": "", "target": f" {number} ", "sides": BOTH, "score": score,
        "is_firm": True, "is_visible": False, "is_aligned": True, "source": ReferenceNumber(1, 0, 4),
    }  # fmt: skip
    return NumberClaim(**given | fields)


@pytest.fixture
def chosen(monkeypatch):
    """Return the sure claims, given those of each number by aligned words, and those of paraphrases."""

    def choose(aligned, paraphrased=()):
        numbers = [ReferenceNumber(place, 0, 4) for place in range(len(aligned))]
        asked = []
        monkeypatch.setattr(module, "aligned_claims", lambda _words, _reference, number: list(aligned[number.place]))

        def of_paraphrase(_words, _gaps, _reference, unplaced):
            asked.extend(number.place for number in unplaced)
            return paraphrased

        monkeypatch.setattr(module, "paraphrase_claims", of_paraphrase)
        found = list(sure_claims(None, (), SimpleNamespace(numbers=numbers)))
        return found, asked

    return choose


@pytest.mark.parametrize(
    ("fields", "limit"),
    [
        ({"is_visible": True, "is_firm": False}, 0.4),
        ({}, 0.65),
        ({"sides": Side.AFTER}, 0.75),
        ({"sides": Side.BEFORE}, 0.75),
        ({"found": "24"}, 0.9),
    ],
)
def test_each_kind_of_claim_has_its_limit(chosen, fields, limit):
    assert chosen([[claim(limit, **fields)]])[0]
    assert not chosen([[claim(limit - 0.01, **fields)]])[0]


@pytest.mark.parametrize(
    "fields", [{"is_firm": False}, {"found": "24", "is_firm": False}, {"found": "24", "sides": Side.AFTER}]
)
def test_what_nothing_shows_needs_the_nearest_words(chosen, fields):
    assert not chosen([[claim(1.0, **fields)]])[0]


@pytest.mark.parametrize(("rival", "is_sure"), [(0.84, True), (0.86, False)])
def test_another_number_must_be_worse_by_a_margin(chosen, rival, is_sure):
    assert bool(chosen([[claim(1.0)], [claim(rival, "24")]])[0]) is is_sure
    assert chosen([[claim(1.0)], [claim(rival, "١٨")]])[0] == [claim(1.0)]  # the same number


def test_the_best_claim_on_a_place_is_taken_the_first_of_equals(chosen):
    first, second = claim(0.9), claim(0.95)
    assert chosen([[first], [second]])[0] == [second]
    late = claim(0.9, source=ReferenceNumber(7, 0, 4))
    assert chosen([[late], [first]])[0] == [first]


@pytest.mark.parametrize(("score", "is_unplaced"), [(0.6, False), (0.59, True)])
def test_a_number_without_a_known_place_may_be_a_paraphrase(chosen, score, is_unplaced):
    _, asked = chosen([[claim(score)], []])
    assert asked == ([0, 1] if is_unplaced else [1])


@pytest.mark.parametrize(("others", "limit"), [(0, 0.42), (1, 0.48), (4, 0.66), (5, 0.7), (9, 0.7)])
def test_a_paraphrase_must_be_more_alike_among_others(chosen, others, limit):
    rivals = [claim(0.1, str(20 + n), is_aligned=False) for n in range(others)]
    assert chosen([[]], [claim(limit + 0.001, is_aligned=False), *rivals])[0]
    assert not chosen([[]], [claim(limit - 0.001, is_aligned=False), *rivals])[0]


def test_an_aligned_claim_goes_before_a_paraphrase(chosen):
    aligned, other = claim(0.7), claim(0.9, "24", is_aligned=False)
    assert chosen([[aligned]], [other])[0] == [aligned]
    unsure = claim(0.3)
    assert chosen([[unsure]], [other])[0] == [other]


def test_a_reference_restores_a_number():
    whole = "أعلن الوزير أن البناء يكتمل بعد 18 شهرا من بدء العمل فيه"
    words = WordSequence(whole.replace("18 ", " "))
    (found,) = sure_claims(words, list(find_visible_gaps(words)), Reference(whole))
    assert found.target == " 18 "


@pytest.mark.parametrize(("others", "limit"), [(0, 0.42), (9, 0.7)])
def test_a_paraphrase_that_is_just_alike_enough_is_sure(chosen, others, limit):
    rivals = [claim(0.1, str(20 + n), is_aligned=False) for n in range(others)]
    assert chosen([[]], [claim(limit, is_aligned=False), *rivals])[0]
