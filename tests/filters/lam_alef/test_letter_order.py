"""The letters of a word in the order of a candidate, and their marks."""

import pytest

from arclean.filters.lam_alef.letter_order import (
    _letters_in_order,
    is_impossible_turn,
    marks_speak_against,
    reorder_letters,
)
from arclean.filters.lam_alef.word_analysis import Candidate


@pytest.mark.parametrize(("word", "span", "kind", "is_impossible"), [
    ("ليالٍ", (2, 4), "lam-alef", True), ("ليالٌ", (2, 4), "lam-alef", True), ("لياـلٍ", (2, 4), "lam-alef", True),
    ("ليالً", (2, 4), "lam-alef", False), ("ليال", (2, 4), "lam-alef", False),
    ("العالقاتٍ", (3, 5), "lam-alef", False),  # its end stays where it is
    ("ليأجٍ", (2, 4), "lam-alef", False), ("ليلٍ", (3, 3), "lost-alef", False),
    ("الـ", (0, 2), "lam-alef", True), ("بالـ", (1, 3), "lam-alef", True), ("والــ", (1, 3), "lam-alef", True),
    ("الـجهة", (0, 2), "lam-alef", False), ("رجـالـ", (0, 2), "lam-jeem", False), ("لـ", (1, 1), "lost-alef", False),
])  # fmt: skip
def test_no_alef_is_put_after_a_tanween_that_ends_words(word, span, kind, is_impossible):
    assert is_impossible_turn(word, Candidate("ليلا", (span,), kind, 12.0)) is is_impossible


@pytest.mark.parametrize(
    ("word", "candidate", "expected"),
    [
        ("كالم", Candidate("كلام", ((1, 3),), "lam-alef", 12.0), (1, 3, "لا")),
        ("كلم", Candidate("كلام", ((2, 2),), "lost-alef", 12.0), (2, 2, "ا")),
        ("أولً", Candidate("أولا", ((3, 3),), "lost-alef", 12.0), (2, 4, "لاً")),
        ("الُخرى", Candidate("الأخرى", ((2, 2),), "lost-alef", 12.0), (1, 3, "لأُ")),
    ],
)
def test_a_lost_alef_takes_the_marks_that_are_its_own(word, candidate, expected):
    begin, stop, target, origin = reorder_letters(word, candidate, True)
    assert (begin, stop, target) == expected
    assert all(span.end <= stop - begin for _, span in origin)


@pytest.mark.parametrize(
    ("word", "candidate", "against"),
    [
        ("كالم", Candidate("كلام", ((1, 3),), "lam-alef", 12.0), False),
        ("جَالِد", Candidate("جلاد", ((1, 3),), "lam-alef", 12.0), True),
        ("حَبَق", Candidate("بحق", ((0, 2),), "tooth-jeem", 12.0), True),
        ("املُدعي", Candidate("المدعي", ((1, 3),), "lam-meem", 12.0), False),
        ("مَلَئكة", Candidate("ملائكة", ((2, 2),), "lost-alef", 12.0), True),
        ("الُخرى", Candidate("الأخرى", ((2, 2),), "lost-alef", 12.0), False),
    ],
)
def test_vowels_on_the_letters_of_a_ligature_speak_against_a_swap(word, candidate, against):
    assert marks_speak_against(word, candidate) is against


SWAPPED, LOST, PRESS = "lam-alef", "lost-alef", "lam-meem-jeem"


def rebuilt(word, spans, kind, alef_bears_fathatan=True):
    """Return a word in the order of a candidate whose alefs are those of ``الاستقلال`` or hamzated ones."""
    letters = {"الُخرى": "الأخرى", "الُـخرى": "الأخرى", "ألُم": "ألآم", "أولً": "أولا", "كلـم": "كلام"}
    letters |= {"الُستقلل": "الأستقلال"}
    candidate = Candidate(letters.get(word, "الاستقلال"), spans, kind, 12.0)
    begin, stop, target, origin = reorder_letters(word, candidate, alef_bears_fathatan)
    source, told = word[begin:stop], [place for made, _ in origin for place in range(*made)]
    assert all(target[slice(*made)] == source[slice(*taken)] for made, taken in origin)
    assert sorted(place for _, taken in origin for place in range(*taken)) == [*range(len(source))]
    assert all(start < end for (start, end), _ in origin)
    assert len(told) == len({*told}) == len(source)
    assert len(target) - len(source) == (len(spans) if kind == LOST else 0)
    return word[:begin] + target + word[stop:], (begin, stop)


@pytest.mark.parametrize(
    ("word", "spans", "kind", "made", "span"),
    [
        ("كالم", ((1, 3),), SWAPPED, "كلام", (1, 3)),
        ("أل", ((0, 2),), SWAPPED, "لأ", (0, 2)),
        ("كـالم", ((1, 3),), SWAPPED, "كـلام", (2, 4)),
        ("كاـلـم", ((1, 3),), SWAPPED, "كلـاـم", (1, 4)),  # a kashida stays where it is
        ("كا(cid:3)لم", ((1, 3),), SWAPPED, "كل(cid:3)ام", (1, 10)),
        ("األُمَم", ((1, 3),), SWAPPED, "الأُمَم", (1, 4)),
        ("اأْلُمم", ((1, 3),), SWAPPED, "الُأْمم", (1, 5)),  # each has its own marks
        ("قليالّ", ((3, 5),), SWAPPED, "قليلّا", (3, 6)),
        ("واالـستقالل", ((2, 4), (7, 9)), SWAPPED, "والاـستقلال", (2, 10)),
        ("احملُكمة", ((1, 4),), PRESS, "المحُكمة", (1, 5)),
        ("احَملُكمة", ((1, 4),), PRESS, "الُمحَكمة", (1, 6)),
        ("احـملـكمة", ((1, 4),), PRESS, "الـمحـكمة", (1, 5)),
        ("الستقلل", ((2, 2), (6, 6)), LOST, "الاستقلال", (2, 6)),
        ("الِستقلـل", ((2, 2), (6, 6)), LOST, "الِاستقلاـل", (1, 7)),  # a bare alef bears no vowel
        ("كلـم", ((2, 2),), LOST, "كلـام", (3, 3)),
        ("الُستقلل", ((2, 2), (6, 6)), LOST, "الأُستقلال", (1, 7)),
        ("الُخرى", ((2, 2),), LOST, "الأُخرى", (1, 3)),
        ("الُـخرى", ((2, 2),), LOST, "الأُـخرى", (1, 3)),
        ("ألُم", ((2, 2),), LOST, "ألآُم", (1, 3)),
    ],
)  # fmt: skip
def test_letters_marks_and_kashidas_all_stay_in_the_word(word, spans, kind, made, span):
    assert rebuilt(word, spans, kind) == (made, span)


@pytest.mark.parametrize(
    ("word", "spans", "kind", "on_alef", "before_it"),
    [("قليالً", ((3, 5),), SWAPPED, "قليلاً", "قليلًا"), ("أولً", ((3, 3),), LOST, "أولاً", "أولًا")],
)
def test_fathatan_stands_where_its_text_writes_it(word, spans, kind, on_alef, before_it):
    assert rebuilt(word, spans, kind)[0] == on_alef
    assert rebuilt(word, spans, kind, alef_bears_fathatan=False)[0] == before_it


@pytest.mark.parametrize(
    ("spans", "kind", "first", "items"),
    [
        (((1, 3),), SWAPPED, 1, [2, 1]), (((2, 4), (7, 9)), SWAPPED, 2, [3, 2, 4, 5, 6, 8, 7]),
        (((1, 4),), PRESS, 1, [3, 2, 1]), (((2, 2), (6, 6)), LOST, 2, ["ا", 2, 3, 4, 5, "ا"]),
        (((2, 2), (6, 6)), LOST, 1, [1, "ا", 2, 3, 4, 5, "ا"]),
    ],
)  # fmt: skip
def test_letters_are_put_in_order_up_to_the_last_that_moves(spans, kind, first, items):
    assert _letters_in_order(Candidate("الاستقلال", spans, kind, 12.0), first) == items


@pytest.mark.parametrize(
    ("word", "spans", "kind", "against"),
    [
        ("كَاَلَم", ((1, 3),), SWAPPED, True), ("كاَلم", ((1, 3),), SWAPPED, True), ("كالً", ((1, 3),), SWAPPED, False),
        ("كَالم", ((1, 3),), SWAPPED, False),  # beside the ligature
        ("كالًماَل", ((1, 3), (4, 6)), SWAPPED, True), ("كالًمال", ((1, 3), (4, 6)), SWAPPED, False),
        ("احملُكمة", ((1, 4),), PRESS, False), ("احملْكمة", ((1, 4),), PRESS, True),
        ("الستقلِل", ((2, 2), (6, 6)), LOST, True), ("الًستقلل", ((2, 2), (6, 6)), LOST, False),
        ("الستقلل", ((2, 2), (6, 6)), LOST, False),
    ],
)  # fmt: skip
def test_a_ligature_has_one_place_for_marks(word, spans, kind, against):
    assert marks_speak_against(word, Candidate("الاستقلال", spans, kind, 12.0)) is against


def test_a_tanween_of_any_turned_alef_is_impossible():
    first, second = Candidate("لالا", ((0, 2), (2, 4)), SWAPPED, 12.0), Candidate("لالا", ((0, 2),), SWAPPED, 12.0)
    assert is_impossible_turn("الالٍ", first)
    assert is_impossible_turn("الٍال", first)
    assert not is_impossible_turn("الالٍ", second)
