"""Table direction: from which side tables are read that are drawn from the left on a page that runs leftward."""

import pytest

from arclean.readers.pdf.layout.table_direction import table_direction
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
])  # fmt: skip
def test_the_side_that_names_the_rows_is_read_first(lines, direction):
    assert table_direction(rows(*lines)) == direction


def test_an_empty_column_names_no_rows():
    assert table_direction(rows("|بيت|12", "|دار|7")) == RIGHT
    assert table_direction(rows("12|بيت|", "7|دار|")) == RIGHT


@pytest.mark.parametrize(("lines", "direction"), [
    (["12|بيت|7", "30|دار|44"], LEFT), (["12|بيت|دار|7", "30|ثوب|كرسي|9"], RIGHT),
])  # fmt: skip
def test_a_table_of_which_half_is_words_runs_leftward(lines, direction):
    assert table_direction(rows(*lines)) == direction
