"""Claims of aligned words: where a number may stand in the text, and how well that agrees."""

import pytest

from arclean.filters.recovery import reference_claims
from arclean.filters.recovery.gap_comparison import NumberSlot, Side
from arclean.filters.recovery.reference_claims import _is_firm, _score_slot, aligned_claims, make_claim
from arclean.filters.recovery.reference_numbers import Reference, ReferenceNumber
from arclean.filters.recovery.word_alignment import Agreement, WordSequence

BOTH = Side.BEFORE | Side.AFTER
WHOLE = "أعلن الوزير أن البناء يكتمل بعد 18 شهرا من بدء العمل فيه"


def claims(text, reference):
    given = Reference(reference)
    return aligned_claims(WordSequence(text), given, given.numbers[0])


def test_a_lost_number_is_claimed_where_its_words_stand():
    (claim,) = claims(WHOLE.replace("18 ", " "), WHOLE)
    assert (claim.number, claim.found, claim.target, claim.score) == ("18", "", " 18 ", 1.0)
    assert claim.is_firm
    assert claim.is_visible
    assert claim.is_aligned
    assert claim.sides == BOTH
    assert claim.value == ("18",)
    assert WHOLE.replace("18 ", " ")[claim.start : claim.end] == "  "
    assert claim.source == Reference(WHOLE).numbers[0]


def test_a_number_that_stands_there_is_found():
    (claim,) = claims(WHOLE.replace("18", "24"), WHOLE)
    assert (claim.found, claim.number, claim.is_visible) == ("24", "18", False)


def test_a_number_whose_words_do_not_occur_claims_nothing():
    assert claims("قال الرجل كلاما آخر في مكان بعيد", WHOLE) == []


def test_a_claim_beside_a_better_one_is_dropped():
    text = WHOLE.replace("18 ", " ").replace("شهرا من", "شهرا  من")
    found = claims(text, WHOLE)
    assert [claim.score for claim in found] == [1.0]


def test_two_places_that_agree_as_well_are_both_meant():
    headline = "يكتمل بعد  شهرا من بدء"
    text = f"{headline} {'كلام آخر عن أمر آخر لم يذكر هنا من قبل'} {headline}"
    found = claims(text, "يكتمل بعد 18 شهرا من بدء")
    assert len(found) == 2
    assert found[0].start != found[1].start
    assert abs(found[0].score - found[1].score) <= 0.1


def test_a_place_that_agrees_less_is_dropped():
    text = f"{WHOLE.replace('18 ', ' ')} {'كلام آخر عن أمر لم يذكر هنا قبل'} بعد  شهرا من"
    assert len(claims(text, WHOLE)) == 1


def slot(sides, end=1):
    return NumberSlot(0, end, "", "18", " 18 ", sides)


def agreement(*, before=0.8, after=0.6, touches_before=True, touches_after=True):
    return Agreement(before, after, touches_before, touches_after)


@pytest.mark.parametrize(
    ("sides", "touches", "score"),
    [
        (BOTH, (True, True), (0.8 + 0.6) / 2),
        (Side.NONE, (True, True), (0.8 + 0.6) / 2),
        (BOTH, (False, True), (0.64 + 0.6) / 2),
        (BOTH, (True, False), (0.8 + 0.48) / 2),
        (Side.BEFORE, (True, True), 0.7 * 0.8 + 0.3 * 0.6),
        (Side.AFTER, (True, True), 0.7 * 0.6 + 0.3 * 0.8),
        (Side.AFTER, (False, True), 0.7 * 0.6 + 0.3 * 0.64),
        (Side.BEFORE, (False, False), 0.7 * 0.64 + 0.3 * 0.48),
    ],
)
def test_a_side_counts_as_the_number_belongs_to_it(sides, touches, score):
    given = agreement(touches_before=touches[0], touches_after=touches[1])
    assert _score_slot(given, sides) == pytest.approx(score)


def test_the_side_of_a_number_may_count_alone():
    assert _score_slot(agreement(before=0.8, after=0.0), Side.BEFORE) == pytest.approx(0.9 * 0.8)
    assert _score_slot(agreement(before=0.0, after=0.8), Side.AFTER) == pytest.approx(0.9 * 0.8)
    given = agreement(before=0.8, after=0.0, touches_before=False, touches_after=False)
    assert _score_slot(given, Side.BEFORE) == pytest.approx(0.7 * 0.64)


@pytest.mark.parametrize(
    ("touches", "sides", "end", "is_firm"),
    [
        ((True, True), BOTH, 3, True),
        ((False, True), Side.AFTER, 2, True),  # a sign follows the number
        ((False, True), Side.AFTER, 3, False),
        ((False, True), Side.BEFORE, 2, False),
        ((False, True), BOTH, 2, False),
        ((True, False), Side.AFTER, 2, False),
    ],
)
def test_a_claim_is_firm_where_the_nearest_words_are_the_same(touches, sides, end, is_firm):
    given = agreement(touches_before=touches[0], touches_after=touches[1])
    assert _is_firm(given, slot(sides, end), 3) is is_firm


def test_a_claim_is_moved_to_the_place_of_its_gap():
    number = ReferenceNumber(1, 2, 6)
    text = "قال  ثم"
    claim = make_claim(text, 3, NumberSlot(0, 2, "", "18", " 18 ", BOTH), number, 0.4)
    assert claim[:2] == (3, 5)
    assert (claim.is_firm, claim.is_visible, claim.is_aligned, claim.score, claim.source) == (
        False,
        True,
        False,
        0.4,
        number,
    )
    found = make_claim(text, 3, NumberSlot(0, 2, "7", "18", "", BOTH), number, 0.4, is_firm=False)
    assert (found.is_visible, found.is_aligned) == (False, True)
    assert make_claim(text, 3, NumberSlot(0, 1, "", "18", " 18 ", BOTH), number, 0.4, is_firm=True).is_firm


@pytest.fixture
def placed(monkeypatch):
    """Return the places at which a number is claimed, given how well each agrees."""

    def claim_places(scores):
        monkeypatch.setattr(reference_claims, "matching_places", lambda *_: sorted(scores))
        agreements = {
            at: Agreement(score, score, touches_before=True, touches_after=True) for at, score in scores.items()
        }
        monkeypatch.setattr(reference_claims, "compare_places", lambda _text, at, *_: agreements[at])
        found = claims("  ".join("بتثجحخ"), "قال 18 ثم")
        return [(claim.start + 2) // 3 for claim in found]

    return claim_places


def test_only_the_best_of_places_side_by_side_is_meant(placed):
    assert placed({1: 1.0, 2: 1.0, 3: 1.0, 4: 1.0}) == [1, 4]
    assert placed({1: 0.95, 2: 1.0, 5: 0.95}) == [2, 5]


def test_a_place_may_agree_a_tenth_less(placed):
    assert placed({1: 0.6, 4: 0.5}) == [1, 4]
    assert placed({1: 0.6, 4: 0.49}) == [1]
