"""Lines that come again at the edges of pages, and what keeps them."""

import pytest

from arclean.filters.furniture.page_lines import list_page_lines
from arclean.filters.furniture.repeated_edges import find_repeated_edges

BODY = ("سار الركب نحو", "القرية القديمة", "وكان الشيخ هناك", "ثم عادوا معا", "إلى النهر الكبير", "في آخر النهار")


def find(pages):
    text = "\f".join("\n".join(page) for page in pages)
    lines = [line for page in pages for line in page]
    return [lines[number] for number in sorted(find_repeated_edges(text, list_page_lines(text)))]


def bodies(count, lines=1):
    """Pages of lines of which no two are alike."""
    words = "أب تج حد رس عغ فق كل من هو يا زي شك صب ضر طل".split()
    return [[f"{words[n]} {words[m]} سار" for m in range(lines)] for n in range(count)]


def test_heads_of_three_pages_go():
    assert find([["مجلة", *body] for body in bodies(3)]) == ["مجلة"] * 3
    assert find([["مجلة", *body] for body in bodies(2)]) == []


def test_a_head_stands_on_half_of_the_pages_from_its_first_to_its_last():
    def heads(places):
        return find([["مجلة", *body] if number in places else body for number, body in enumerate(bodies(10))])

    assert len(heads({0, 2, 4, 6})) == 4  # four of seven
    assert len(heads({0, 2, 4})) == 3
    assert len(heads({0, 3, 6})) == 3  # three of seven, and half a page
    assert heads({0, 3, 7}) == []  # three of eight


def test_three_lines_deep():
    pages = [
        [f"{body[0]} أ", f"{body[0]} ب", "مجلة", *body, f"{body[0]} ج", f"{body[0]} د", f"{body[0]} ه"]
        for body in bodies(4)
    ]
    assert find(pages) == ["مجلة"] * 4
    deeper = [[f"{page[0]} ط", *page] for page in pages]
    assert find(deeper) == []


def test_heads_and_feet_are_counted_apart():
    pages = [["مجلة", *body] if number < 2 else [*body, "مجلة"] for number, body in enumerate(bodies(4, 6))]
    assert find(pages) == []


def test_page_numbers_count_the_pages():
    numbered = [[*body, str(number)] for number, body in enumerate(bodies(4), 14)]
    assert find(numbered) == ["14", "15", "16", "17"]
    years = [[*body, number] for number, body in zip((3, 90, 41, 7), bodies(4), strict=True)]
    assert find([[*map(str, page)] for page in years]) == []
    half = [[*body, str(n)] for n, body in zip((14, 15, 41, 77, 18, 92), bodies(6), strict=True)]
    assert len(find(half)) == 6  # three of six
    fewer = [[*body, str(n)] for n, body in zip((14, 15, 41, 77, 97, 92), bodies(6), strict=True)]
    assert find(fewer) == []


def test_items_are_notes_unless_they_count():
    notes = [[*body, f"(1) انظر {number * 7}"] for number, body in enumerate(bodies(5))]
    assert find(notes) == []
    heads = [[*body, f"({number}) الدليل"] for number, body in enumerate(bodies(5), 3)]
    assert len(find(heads)) == 5


def test_titles_beside_numbers_need_four_pages():
    titles = ["المدخل", "الآبار", "القرى", "الطريق", "الخاتمة"]

    def numbered(count, form):
        return find([[form.format(titles[n], n + 9), *body] for n, body in enumerate(bodies(count))])

    assert len(numbered(4, "{0} {1}")) == 4
    assert len(numbered(4, "{1} {0}")) == 4
    assert numbered(3, "{0} {1}") == []
    assert numbered(4, "{0} {1} من") == []


def test_forms_come_again_all_over():
    form = ["الاسم", "العنوان", "المهنة"]
    edges = [f"{edge} {side}" for edge in "ابت" for side in "جح"]

    def pages(varied):
        return [
            [
                "مجلة",
                *(f"{e} {b[0]}" for e in edges[:2]),
                *form[: 3 - varied],
                *(f"{b[0]} {v}" for v in "كلمنسعف"[: varied * 4]),
                *(f"{e} {b[0]}" for e in edges[3:]),
            ]
            for b in bodies(4)
        ]

    assert find(pages(0)) == []
    assert find(pages(2)) == ["مجلة"] * 4  # one of nine


@pytest.mark.parametrize(("kept", "found"), [(2, 4), (1, 0)])
def test_half_of_the_pages_keep_some_text(kept, found):
    pages = [["مجلة", *body] if number < kept else ["مجلة"] for number, body in enumerate(bodies(4))]
    assert len(find(pages)) == found


def test_a_line_that_is_all_of_each_of_its_pages_is_no_head():
    text = "في.\fفي.\fفي.\fفي؟\fفي في.\fفي في."
    assert find_repeated_edges(text, list_page_lines(text)) == set()
