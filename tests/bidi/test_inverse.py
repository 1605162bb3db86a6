"""Reading a line of the page: whatever the rules can lay out so is found, and what is sure is called so."""

import itertools
import time
from collections import defaultdict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from arclean.bidi import logical_order, to_logical, to_visual

R, A, L, E, N, M, B = "\u05d0", "\u0628", "a", "1", "\u0662", "\u064b", "\u200d"
SETS = [  # letters of each class, and up to which length all lines of them are tried
    (R + A + L + E + N + "-%," + M + " ()\t" + B, 3),
    (A + L + E + N + ", ()", 4),
    (R + A + L + E + "%- ", 4),
    (A + L + E + " ()", 5),
    (A + L + E + M + B + "()", 4),
    (A + L + E + "\t !%-", 4),
]


@pytest.mark.parametrize("base", [0, 1])
@pytest.mark.parametrize(("letters", "longest"), SETS)
def test_every_short_line(letters, longest, base):
    readings = defaultdict(set)
    for length in range(longest + 1):
        for line in map("".join, itertools.product(letters, repeat=length)):
            readings[to_visual(line, base).text].add(line)
    for page, texts in readings.items():
        found = to_logical(page, base)
        assert found.text in texts, page
        assert not found.exact or len(texts) == 1, (page, texts)


SIGNS = st.sampled_from(
    [*"אבجدabc123١٢۳", *"+-%$,.:/ ()[]«»!؟", "\u064b\u0651", "\u0301", "ه\u200cا", "2021", "1,284.7", "Win 10", " ("]
)
LINES = st.lists(SIGNS, max_size=10).map("".join)


@settings(max_examples=1000)
@given(LINES, st.sampled_from([0, 1]))
def test_a_line_laid_out_is_read_as_something_that_lies_alike(line, base):
    page = to_visual(line, base)
    back = to_logical(page.text, base)
    assert to_visual(back.text, base).text == page.text
    assert back.text == line or not back.exact


@given(st.text(max_size=30), st.sampled_from([0, 1]))
def test_any_text_has_an_order(line, base):
    for found in (to_logical(line, base), to_visual(line, base)):
        assert sorted(found.order) == list(range(len(line)))
        assert len(found.text) == len(line)


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("", ""),
        ("ريزولا", "الوزير"),
        ("3/3/2021 يف", "في 3/3/2021"),
        ("92-88 ةحفص", "صفحة 88-92"),  # behind an Arabic letter a dash joins nothing
        ("88-92 דומע", "עמוד 88-92"),  # behind a Hebrew one it does
        ("1,284.7 غلبو", "وبلغ 1,284.7"),
        ("%12 وحن", "نحو 12%"),
        ("١٢٫٥ وحن", "نحو ١٢٫٥"),
        ("$5 هرعس", "سعره 5$"),
        ("Windows 10 ماظن", "نظام Windows 10"),
        (".ةنس (34) مامأ", "أمام (34) سنة."),
        ("World Health (WHO) ةمظنم", "منظمة World Health (WHO)"),
        ("(WHO) ةمظنم", "منظمة (WHO)"),
        ("«معن» لاق", "قال «نعم»"),
        ("بَتَكَ"[::-1], "بَتَكَ"),
        ("اه\u200cباتک", "کتاب\u200cها"),
        ("[x < y] بب", "بب [x < y]"),
    ],
)
def test_lines_of_pages(page, text):
    assert to_logical(page).text == text
    assert to_visual(text, 1).text == page


@pytest.mark.parametrize(
    ("page", "exact"),
    [
        ("ماع 2021 يف", True),
        ("3/3/2021 يف", True),
        ("Microsoft ةكرش", True),
        ("(WHO) ةمظنم", True),
        ("Windows 10 ماظن", False),  # or 10 Windows
        ("World (WHO) ةمظنم", False),
        ("12 GB ةعس", False),  # nothing is laid out so in a line from right to left
        ("\u2067 بب", False),  # what embeds and isolates leaves too much open
        ("aé".replace("é", "e\u0301") + " بب", False),  # the mark may be that of the space
    ],
)
def test_what_is_sure(page, exact):
    assert to_logical(page).exact is exact


def test_a_page_that_no_reading_gives_is_still_read():
    found = to_logical("12 GB ةعس")
    assert (found.text, found.exact) == ("سعة 12 GB", False)


def test_the_base_from_left_to_right():
    assert to_logical("He said لاق ام yesterday", 0).text == "He said ما قال yesterday"
    assert to_logical("In 2020 ةرازو", 0) == ("In 2020 وزارة", [*range(8), 12, 11, 10, 9, 8], False)


def test_units_move_as_one():
    assert logical_order(["3", "1", " ", "بّ", "لا"]) == [4, 3, 2, 0, 1]
    assert logical_order(["\u064bب", "ك\u064b", "\u064b", ""]) == [3, 2, 1, 0]
    assert logical_order([]) == []


@pytest.mark.parametrize("base", [2, -1, "R"])
def test_no_other_base(base):
    with pytest.raises(ValueError, match=r"base is 0 or 1"):
        to_logical("ab", base)
    with pytest.raises(ValueError, match=r"base is 0, 1 or None"):
        to_visual("ab", base)


@pytest.mark.parametrize(
    "unit", ["12 GB ب", "(", ")(", "%1", "1 ", "a(", "%", "\u0301", "\u200d1", "ب\t1", "a\u2067", "1-"]
)
def test_long_lines_take_linear_time(unit):
    def spent(length):
        line = unit * (length // len(unit))
        start = time.process_time()
        to_visual(line, 1)
        to_logical(line, 1)
        to_logical(line, 0)
        return time.process_time() - start

    assert min(spent(8_000) for _ in range(2)) < 8 * min(spent(2_000) for _ in range(2)) + 0.02


def test_isolates_before_numbers_take_a_time_that_grows_with_their_number():
    began = time.process_time()
    to_logical("ا a " + "\u2067٢" * 10_000 + "ا a ")
    assert time.process_time() - began < 1
