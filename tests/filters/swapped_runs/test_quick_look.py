"""Which lines are asked whether they are another order of their runs."""

import pytest

from arclean.filters.swapped_runs import quick_look
from arclean.filters.swapped_runs.quick_look import bound_nats

CLEAN = "وصل الوفد إلى العاصمة في عام 2019 من شهر أيار الماضي."
SWAPPED = "من شهر أيار الماضي. 2019 وصل الوفد إلى العاصمة في عام"
WITH_SIGN = "من شهر أيار الماضي 2019 وصل الوفد إلى العاصمة في عام."


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        (CLEAN, []),
        (CLEAN[:-1], [-1]),
        (SWAPPED, [1]),
        (WITH_SIGN, []),  # a line by itself that ends as a sentence does
        (f"{SWAPPED}\n{CLEAN[:-1]}\f{SWAPPED}", [1, -1, 1]),
        ("كتب الدرس على اللوح", []),
        (" 2019 ", [-1]),
        ("كتاب  2019  كتاب", [-1]),
        (f"{SWAPPED} {'كتاب ' * 250}", []),  # no line of a page
        ("كتاب 2019 كتاب ", [-1]),
    ],
)
def test_lines_that_are_asked(text, signs):
    assert [1 if nats > 0 else -1 for nats in bound_nats(text)] == signs


def test_lines_with_a_sign_are_asked_where_the_first_one_is_in_doubt():
    assert [nats > 0 for nats in bound_nats("\n".join([WITH_SIGN] * 4))] == [True] * 4
    assert [nats > 0 for nats in bound_nats("\n".join([CLEAN] * 6))] == [False] * 2
    assert bound_nats("\n".join([CLEAN] * 2)) == []


def test_the_first_part_of_a_reversal_is_asked_with_the_last():
    assert bound_nats("من القرى المجاورة. 480 بعد ذلك نحو 2014 وصل في عام")[0] > 0


def test_after_enough_clean_lines_no_other_is_asked():
    clean = [CLEAN[:-1]] * 20
    assert len(bound_nats("\n".join(clean))) == quick_look._MOST_CLEAN
    assert len(bound_nats("\n".join([*clean[:5], SWAPPED, *clean]))) == 6 + quick_look._MOST_CLEAN


def test_words_beside_a_number_that_leave_no_doubt_are_enough(monkeypatch):
    monkeypatch.setattr(quick_look, "_edge_nats", lambda *_: 100.0)
    assert bound_nats(CLEAN[:-1])[0] < quick_look.weights.BESIDE_NUMBER
