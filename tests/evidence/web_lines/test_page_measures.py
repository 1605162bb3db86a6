"""Measures of the lines of a page: repeats, words shared with the text, place by the core."""

from arclean.evidence.web_lines.page_measures import PAGE_MEASURES, measure_page

PROSE = [
    "The old railway bridge over the river was closed by the council on Monday after engineers found a crack in it.",
    "Engineers of the council said that the bridge will be open again when the crack in the railway line is mended.",
    "The trains of the river line stop at the station before the bridge, and the council runs buses for all others.",
]
PAGE = ["Bridge closed | The Gazette", "Home", "News", "Bridge closed", *PROSE, "Home", "News", "Weather"]


def column(lines, name):
    return [row[PAGE_MEASURES.index(name)] for row in measure_page(lines)]


def test_a_number_for_each_measure():
    assert measure_page([]) == []
    assert {len(row) for row in measure_page(PAGE)} == {len(PAGE_MEASURES)}
    assert len(set(PAGE_MEASURES)) == len(PAGE_MEASURES)


def test_what_comes_again():
    assert column(PAGE, "repeats") == [1, 2, 2, 1, 1, 1, 1, 2, 2, 1]
    assert column(PAGE, "first such") == [1, 1, 1, 1, 1, 1, 1, 0, 0, 1]
    assert column(PAGE, "pair repeats")[1:3] == [2, 2]


def test_what_the_first_line_says():
    assert column(PAGE, "in first line")[3] == 1
    assert column(PAGE, "in first line")[0] == 0
    assert column(PAGE, "first line in it")[3] == 0.5


def test_words_of_the_text():
    assert column(PAGE, "topic words")[3] == 0.5 + 0.5
    assert column(PAGE, "topic words")[1] == 0


def test_lines_by_the_core():
    assert column(PAGE, "firm") == [0, 0, 0, 0, 1, 1, 1, 0, 0, 0]
    assert column(PAGE, "after core start") == [-4, -3, -2, -1, 0, 1, 2, 3, 4, 5]
    assert column(PAGE, "before core end") == [6, 5, 4, 3, 2, 1, 0, -1, -2, -3]
    assert column(PAGE, "after firm")[7] == 1
    assert column(PAGE, "before firm")[3] == 1
    assert column(PAGE, "after firm")[0] == 61


def test_the_page_itself_shows_what_binds():
    lines = [f"qux {word} zor mik {word} plo zor {word} dra wex hin {word} qux {word} vel zor mun qua" for word in
             ("tarit", "gamon", "velis", "sorun", "palek")]  # fmt: skip
    assert column([*lines, "zor qux"], "bound")[-1] == 1
    assert column([*lines, "tarit gamon"], "bound")[-1] == 0


def test_neighbours_beyond_the_page_are_marked():
    assert column(["one", "two words"], "words at 1") == [2, -1]
    assert column(["one", "two words"], "words at -1") == [-1, 1]


def test_all_words_that_are_common_enough_bind_however_many_they_are():
    words = [
        first + second for first in "bdfgk" for second in ("ax", "ex", "ix", "ox", "ux", "ay", "ey", "iy", "oy", "uy")
    ]
    lines = [" ".join(words)] * 4
    assert column([*lines, *words], "bound")[-len(words) :] == [1] * len(words)
