"""Measures of lines at equal places of a page."""

from arclean.readers.html.path_measures import PATH_MEASURES, measure_paths
from arclean.readers.html.visible_text import PageParser

PAGE = (
    "<body><div class='b item-1 a'><p>سوق السمك</p></div><div class='a b item-2'><p>موسم الزيتون</p></div>"
    "<div class=other><p>سوق السمك</p></div><ul><li>سوق"
)


def test_lines_of_one_template_are_measured_together():
    parser = PageParser()
    parser.read_page(PAGE)
    rows = measure_paths([line.text for line in parser.lines], parser.places, [1.0, 3.0, -4.0, 0.5], {1})
    found = [dict(zip(PATH_MEASURES, row, strict=True)) for row in rows]
    assert [row["lines of classes"] for row in found] == [2, 2, 1, 1], "numbers and the order of classes are nothing"
    assert [row["lines of tags"] for row in found] == [3, 3, 3, 1]
    assert [row["odds of classes"] for row in found] == [2, 2, -4, 0.5]
    assert found[0]["odds of tags"] == 0
    assert [row["wide of classes"] for row in found] == [0.5, 0.5, 0, 0]
    assert [row["words of tags"] for row in found] == [2, 2, 2, 1]
    assert [round(row["variety of tags"], 2) for row in found] == [0.67, 0.67, 0.67, 1]
    assert measure_paths([], [], [], ()) == []
