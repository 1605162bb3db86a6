"""Table direction: from which side tables are read that are drawn from the left on a page that runs leftward."""

import pytest

from arclean.readers.pdf.layout.table_direction import (
    _count_counted,
    _names_stand_on_right,
    _naming_score,
    table_direction,
)
from tests.readers.pdf.layout.rows import segment

RIGHT, LEFT, DOUBTED = (True, False), (False, False), (True, True)


def rows(*lines):
    """Return the cells of lines, each of cells from left to right that ``|`` parts, in logical order."""
    return [[[segment(0, 9)._replace(text=seen(cell))] if cell else [] for cell in line.split("|")] for line in lines]


def seen(cell):
    """Return a cell as it lies on the page: letters from right to left, numbers from left to right."""
    return " ".join(word if any(map(str.isdigit, word)) else word[::-1] for word in reversed(cell.split(" ")))


@pytest.mark.parametrize(("lines", "direction"), [
    (["الثمن|الكمية|السلعة", "12|3|دفتر مسطر", "40|1|حقيبة", "7.5|10|قلم رصاص"], RIGHT),
    (["المحافظة|السكان|المساحة", "بغداد|8,126,755|5,169", "نينوى|3,729,998|37,323", "البصرة|2,908,491|19,070"], LEFT),
    (["2024/7|رقم الطلب:", "ليلى حداد|الاسم:", "1990-02-03|تاريخ الميلاد:", "عمان|المدينة:"], RIGHT),
    (["ليلى حداد|الاسم:", "السلط|المدينة:", "معلمة|المهنة:"], RIGHT),
    (["الاسم:|ليلى حداد", "المدينة:|السلط", "المهنة:|معلمة"], LEFT),
    (["15|سامي|1", "17|ليلى|2", "12|هند|3"], RIGHT), (["1|سامي|15", "2|ليلى|17", "3|هند|12"], LEFT),
    (["9:30|الاثنين", "10:45|الثلاثاء", "13:00|الأربعاء"], RIGHT),
    (["5|2|أ", "", "7|8|ب"], RIGHT), (["بيت|دار", "كرسي|مقعد", "ثوب|رداء"], DOUBTED),
    (["بيت|دار", "كرسي|مقعد"], RIGHT), (["44|43|42", "41|45|43", "2011|2012|2013"], LEFT),
    (["x = 2|y = 3", "a + b|c", "f(x)|g(x)"], LEFT),
    (["الرصيف|الوصول|القطار", "3|9:00|901", "1|13:25|905", "4|20:50|917"], DOUBTED),  # a head of words over numbers
    (["الوزن|T|الغلة", "3|9:00|901", "1|13:25|905", "4|20:50|917"], LEFT),
    (["القيم", "3|9:00|901", "1|13:25|905", "4|20:50|917"], LEFT),
    (["1|أ ب|1", "2|ج د|2", "2|هـ و|3", "3|ز ح|4", "4|ط ي|5"], RIGHT),  # page numbers on the left
    (["1|أ ب|1", "2|ج د|2", "3|هـ و|2", "4|ز ح|3", "5|ط ي|4"], LEFT),
])  # fmt: skip
def test_the_side_that_names_the_rows_is_read_first(lines, direction):
    assert table_direction(rows(*lines)) == direction


def test_an_empty_column_names_no_rows():
    assert table_direction(rows("|بيت|12", "|دار|7")) == RIGHT
    assert table_direction(rows("12|بيت|", "7|دار|")) == RIGHT


@pytest.mark.parametrize(("lines", "direction"), [
    (["12|بيت|7", "30|دار|44"], LEFT), (["12|بيت|دار|7", "30|ثوب|كرسي|9"], RIGHT),
    (["12|ب|و|7", "30|ن|ك|9"], RIGHT),  # words of a letter
])  # fmt: skip
def test_a_table_of_which_half_is_words_runs_leftward(lines, direction):
    assert table_direction(rows(*lines)) == direction


@pytest.mark.parametrize(("texts", "counted"), [
    ("1 2 3", 3), ("7 8 9 10", 4), ("1 2", 0), ("1 2 4", 0), ("9 1 2 3 x", 3), ("1 2 9 3 4", 4), ("3 2 1", 0),
    ("1234 1235 1236", 3), ("12345 12346 12347", 0), ("a b c", 0),
])  # fmt: skip
def test_numbers_that_count_rows_go_on_in_three_cells_and_have_four_digits_at_most(texts, counted):
    assert _count_counted(texts.split()) == counted


@pytest.mark.parametrize(("texts", "score"), [
    ([], 0.0), (["abc"], 1.0), (["ab12"], 0.0), (["abc12"], 1.0), (["abc:"], 2.0), ([":abc"], 2.0), (["12:"], 1.0),
    (["abc", "12"], 0.5), (["1", "2", "3"], 1.0), (["1", "2", "3", "x"], 1.0),
])  # fmt: skip
def test_cells_name_rows_by_words_colons_and_numbers_that_count(texts, score):
    assert _naming_score([[segment(0, 9)._replace(text=text)] for text in texts]) == score


@pytest.mark.parametrize(("lines", "on_right"), [
    (["12|بيت", "13|دار"], True), (["بيت|12", "دار|13"], False), (["4|بيت|12", "9|دار|13"], None),
    (["12|بيت", "13|7"], True), (["12|بيت", "13|7", "15|9"], None),  # half of the cells, and fewer
    (["|12", "|13", "بيت|15"], False), (["12|", "13|", "15|بيت"], True),  # empty cells do not count
    (["بيت|12", "دار", "ثوب", "رداء"], False),  # nor do lines of one cell
    (["2019|بيت", "2020|دار", "2021|ثوب", "2022|رداء"], None),  # years count nothing
    (["1|بيت", "2|دار", "3|ثوب", "4|رداء"], False),
])  # fmt: skip
def test_the_outer_columns_are_held_against_each_other(lines, on_right):
    assert _names_stand_on_right(rows(*lines)) is on_right
