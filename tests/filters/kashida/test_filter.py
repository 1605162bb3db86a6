"""Which kashida goes, and which the author wrote."""

import pytest

from arclean import Pipeline
from arclean.filters import Kashida
from arclean.testing import laws

PIPELINE = Pipeline([Kashida()])


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("العــراق", "العراق"),
        ("العـراق", "العراق"),
        ("أيضـًا", "أيضًا"),  # a mark on the tatweel of a letter without one
        ("كَـُتب", "كَـُتب"),
        ("كَـتب", "كَتب"),
        ("الرحمـٰن", "الرحمـٰن"),  # seats of a dagger alef, of hamza, of small high letters
        ("شيـٔا", "شيـٔا"),
        ("نبـۧن", "نبـۧن"),
        ("دـار", "دـار"),  # dal does not join
        ("هـ", "هـ"),
        ("هـ 12", "هـ 12"),
        ("هـ العــراق", "هـ العراق"),
        ("الـRAM", "الـRAM"),
        ("بـ12", "بـ12"),
        ("كتاب ـون", "كتاب ـون"),
        ("ــــ", "ــــ"),
        ("أ ـ باب", "أ ـ باب"),
        ("", ""),
    ],
)
def test_kashida_between_two_letters(text, right):
    assert PIPELINE(text) == right


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("الـ ـ ـوادي", "الوادي"),
        ("الـ ـوادي", "الـ ـوادي"),  # two may be a word of a verse
        ("الـ  ـ   ــ ـوادي", "الوادي"),
        ("دـ ـ ـوادي", "دـ ـ ـوادي"),
        ("الـ ـ ـ12", "الـ ـ ـ12"),
    ],
)
def test_kashida_parted_by_spaces(text, right):
    assert PIPELINE(text) == right


def _edge(line):
    return PIPELINE.run(line).text.startswith("ه نحو")


def test_the_rest_of_a_cut_kashida_goes_where_three_words_have_kashida():
    assert _edge("ــه نحــو المدينــة ســار الجميع")
    assert not _edge("ــه نحــو المدينــة سار الجميع")
    assert not _edge("ــه نحــو المدينــة سار الجميع\nســار")
    assert not _edge("ســار\nــه نحــو المدينــة سار الجميع")
    assert _edge("ــه نحـو المدينـة سـُار الجميع"), "a mark is no hindrance"
    assert PIPELINE("نحــو المدينــة ســار ـه") == "نحو المدينة سار ه"
    assert PIPELINE("نحــو المدينــة ســار 1ـه") == "نحو المدينة سار 1ـه", "nor after a digit"


def test_two_parts_go_where_three_words_have_kashida():
    assert PIPELINE("نحــو المدينــة ســار البحـ ـر") == "نحو المدينة سار البحر"
    assert PIPELINE("نحــو المدينــة سار البحـ ـر") == "نحو المدينة سار البحـ ـر"


def test_the_edge_of_a_page_is_the_edge_of_a_line():
    assert PIPELINE("نحــو المدينــة ســار\fـه") == "نحو المدينة سار\fـه"
    assert PIPELINE("قال\fـه نحــو المدينــة ســار") == "قال\fه نحو المدينة سار"


@pytest.mark.parametrize(("distance", "stays"), [(39, True), (40, False)])
def test_quranic_text_keeps_its_kashida(distance, stays):
    before = "\u06d6" + " " * distance + "ـه نحــو المدينــة ســار"
    assert ("ـه" in PIPELINE(before)) == stays
    after = "لِـج" + " " * (distance - 1) + "\u06d6"
    assert ("ـ" in PIPELINE(after)) == stays
    assert "ـ" not in PIPELINE("لِـج\n\u06d6"), "another line"
    assert "ـ" not in PIPELINE("\u06d6\nلِـج")


def test_rules_and_confidence():
    result = PIPELINE.run("نحــو المدينــة ســار ـه الـ ـ ـوادي")
    assert {(edit.rule, edit.confidence) for edit in result.edits} == {
        ("kashida/stretch", 0.99),
        ("kashida/edge", 0.99),
        ("kashida/parted", 0.99),
    }


@pytest.mark.parametrize(
    ("text", "wakes"), [("العــراق", True), ("هـ ", False), ("ـَ", True), ("ـ12", False), ("ا", False)]
)
def test_kashida_that_goes_on_wakes_it(text, wakes):
    assert Kashida().wakes(text) is wakes


def test_time_grows_with_the_text():
    laws.linear(PIPELINE, "ـ ـ " * 5000 + "ه", most=3.0)
