"""Turned lines as they are read, by the ways of tools."""

import pytest

from arclean.filters.word_order.turned_line import SignWay, count_faults, read_lines, read_turned_line


@pytest.mark.parametrize(("way", "line", "text"), [
    (SignWay.SEEN, ".النهر عند 2019 ،عام في", "في عام، 2019 عند النهر."),
    (SignWay.SEEN, ".(12 رقم) وصل", "وصل (رقم 12)."),
    (SignWay.SEEN, ".Green Hands جمعية", "جمعية Green Hands."),
    (SignWay.SEEN, "  .وصل ثم \t", "  ثم وصل. \t"),
    (SignWay.SEEN, "الدَّرْس كَتَبَ", "كَتَبَ الدَّرْس"),
    (SignWay.READ, "النهر. عند 2019، عام  في", "في  عام 2019، عند النهر."),
    (SignWay.READ, "(12) رقم 17-", "17- رقم (12)"),
    (SignWay.READ_AT_WORDS, "ريال، مليون 17.1", "17.1 مليون ريال،"),
    (SignWay.SEEN, "", ""), (SignWay.READ, "كلمة", "كلمة"),
])  # fmt: skip
def test_a_line_is_read_by_the_way_of_its_tool(way, line, text):
    found = read_turned_line(line, way)
    assert found.text == text
    assert sorted(found.places) == list(range(len(line)))
    assert found.as_written == "".join(line[place] for place in found.places)


def test_brackets_are_told_as_they_were_written_too():
    assert read_turned_line(".)12 رقم( وصل", SignWay.SEEN).as_written == "وصل (رقم 12)."


def test_signs_other_than_brackets_are_as_they_were_written():
    found = read_turned_line(".5 ≥ (س) القيمة", SignWay.SEEN)
    assert found.text == "القيمة (س) ≥ 5."


def test_latin_words_side_by_side_may_stand_in_either_order():
    assert read_turned_line("Green Hands جمعية", SignWay.READ).is_open
    assert not read_turned_line("Green جمعية", SignWay.READ).is_open
    assert not read_turned_line("Green Hands جمعية", SignWay.SEEN).is_open


@pytest.mark.parametrize(("text", "count"), [
    ("وصل. ثم (عاد)، 12%", 0), (".وصل ،ثم", 2), (")وصل(", 2), ("في %12", 1), ("-17 كلمة", 1), ("وصل - 17", 0),
])  # fmt: skip
def test_faults_are_signs_at_wrong_places(text, count):
    assert count_faults(text) == count


def test_all_lines_are_read_in_the_way_with_fewest_faults():
    found, as_written = read_lines(["وصل. ثم", "عاد، ثم 17-"])
    assert ([one.text for one in found], as_written) == (["ثم وصل.", "17- ثم عاد،"], False)
    found, as_written = read_lines([".وصل )ثم("])
    assert as_written
    assert read_lines([]) == ([], False)
