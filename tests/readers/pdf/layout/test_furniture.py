"""Furniture: running heads and feet and page numbers on pages of made-up lines."""

import pytest

from arclean.core.document import Glyphs, Page
from arclean.readers.pdf.layout.furniture import _edge_lines, _EdgeLine, _has_words, find_furniture
from arclean.readers.pdf.layout.sheets import Sheet, SheetLine


def make_sheet(page):
    """Return a sheet of (height, text) lines."""
    text, lines = "", []
    for base, line in page:
        lines.append(SheetLine(len(text), len(text) + len(line), base, 10.0, artifact=False))
        text += line + "\n"
    return Sheet(1, text, tuple(lines), Glyphs.pack([], [], Page(1, 0, 0)), 400, 600)


def book(*pages):
    """Return the texts of the lines of some pages that are furniture."""
    sheets = [make_sheet(page) for page in pages]
    return [sheets[p].text[slice(*sheets[p].lines[n][:2])] for p, n in sorted(find_furniture(sheets))]


def body(name, top=100, lines=10):
    return [(top + 14 * n, f"{name} سطر {'ابتثجحخدذر'[n]}") for n in range(lines)]


PAGES = "أول", "ثان", "ثالث", "رابع"


def test_heads_of_left_and_right_pages():
    heads = ["كتاب الحدائق", "الفصل الأول"] * 2
    assert book(*([(40, head), *body(name)] for head, name in zip(heads, PAGES, strict=True))) == heads


@pytest.mark.parametrize("numbers", [
    "7 8 9", "٧ ٨ ٩", "-_7_- -_8_- -_9_-", "صفحة_1_من_3 صفحة_2_من_3 صفحة_3_من_3", "iv v", "VIII IX X", "7 مفقود 9",
])  # fmt: skip
def test_numbers_that_count_the_pages(numbers):
    feet = [foot.replace("_", " ") for foot in numbers.split(" ")]
    counted = [foot for foot in feet if foot != "مفقود"]
    assert book(*([*body(name), (560, foot)] for name, foot in zip(PAGES, feet, strict=False))) == counted


def test_numbers_that_do_not_count_are_text():
    assert book(*([*body(name), (560, foot)] for name, foot in zip(PAGES[:3], ("17", "4", "92"), strict=True))) == []


def test_the_head_of_a_table_that_comes_again_is_text():
    rows = [(100, "المدينة\tالسكان")]
    assert book(*(rows + body(name, 114) for name in PAGES)) == []


def test_the_rows_of_a_table_are_no_furniture():
    pages = [[(100 + 14 * n, f"مشروع رقم {10 * p + n}") for n in range(9)] for p in range(3)]
    assert book(*pages) == []


def test_what_comes_again_inside_the_text_is_text():
    assert book(*([(60, f"باب {name}"), (100, "وقال أيضا:"), *body(name, 140)] for name in PAGES)) == []


def test_a_chapter_s_first_line_is_text():
    pages = [[(40, "كتاب الحدائق"), (80, f"الفصل {name}"), *body(name, 120)] for name in PAGES]
    assert book(*pages) == ["كتاب الحدائق"] * 4


def test_a_known_head_is_furniture_where_the_text_runs_into_it():
    pages = [[(40, "كتاب الحدائق"), *body(name)] for name in PAGES[:3]]
    pages.append([(40, "كتاب الحدائق"), *body("رابع", 54)])
    assert book(*pages) == ["كتاب الحدائق"] * 4


def test_the_same_line_at_other_heights_is_text():
    assert book(*([(base, "قال الراوي"), *body(name, base + 40)] for base, name in ((40, "أول"), (70, "ثان")))) == []


def test_one_page_has_no_furniture():
    assert book([(40, "كتاب الحدائق"), *body("أول"), (560, "1")]) == []


TITLE = ["جمهورية الضفاف", "وزارة الحدائق", "امتحان آخر السنة"]


@pytest.mark.parametrize(("levels", "kept"), [(1, 0), (2, 0), (3, 3)])
def test_the_first_of_many_lines_over_the_text_stays(levels, kept):
    """A letterhead or a title block is content where it comes first."""
    block = [(20 + 20 * n, line) for n, line in enumerate(TITLE[:levels])]
    found = marked([[*block, *body(name, 140)] for name in PAGES])
    assert len([place for place in found if place[0] == 0]) == levels - kept
    assert len([place for place in found if place[0]]) == 3 * levels


def test_a_title_block_that_comes_again_far_on_is_text():
    block = [(20 + 20 * n, line) for n, line in enumerate(TITLE)]
    assert marked([[*(block if n in {0, 3} else ()), *body(name, 140)] for n, name in enumerate(PAGES)]) == set()


def test_what_two_pages_have_in_common_stays_once():
    pages = [[*([(40, "الأسئلة:")] if n in {1, 3} else ()), *body(name)] for n, name in enumerate(PAGES)]
    assert marked(pages) == {(3, 0)}


@pytest.mark.parametrize(("heads", "size", "kept"), [
    (["إجابة نموذجية لمادة الحساب", *["تابع الإجابة النموذجية لمادة الحساب"] * 3], 10, True),
    (["إجابة نموذجية لمادة الحساب"] * 4, 10, False),
    (["إجابة نموذجية لمادة الحساب"] * 4, 11, True),
    (["صفحة 1 من 4", *["تابع الإجابة النموذجية لمادة الحساب"] * 3], 11, False),
])  # fmt: skip
def test_an_artifact_over_the_first_page_stays_that_comes_once_or_is_large(heads, size, kept):
    pages = [[(40, head), *body(name)] for head, name in zip(heads, PAGES, strict=True)]
    sheets = enlarged(pages, 0, size)
    sheets = [s._replace(lines=(s.lines[0]._replace(artifact=True), *s.lines[1:])) for s in sheets]
    assert ((0, 0) in find_furniture(sheets)) is not kept


HEAD = "مجلة الحدائق والبساتين"


@pytest.mark.parametrize(("title", "kept"), [((), True), ([(100, HEAD)], False)])
def test_a_head_of_the_first_page_stays_that_no_other_line_says(title, kept):
    pages = [[(40, HEAD), *([] if n else title), *body(name, 120)] for n, name in enumerate(PAGES)]
    assert find_furniture(enlarged(pages, 0)) == {(n, 0) for n in range(kept, 4)}
    assert marked(pages) == {(n, 0) for n in range(4)}  # no larger than the text


def enlarged(pages, line, size=11):
    """Return the sheets of pages, a line of the first one set in another size than the text's, which is 10 points."""
    first, *others = map(make_sheet, pages)
    lines = [*first.lines]
    lines[line] = lines[line]._replace(size=float(size))
    return [first._replace(lines=tuple(lines)), *others]


def test_running_heads_begin_after_the_first_page():
    pages = [[*([(40, HEAD)] if n else ()), *body(name, 120)] for n, name in enumerate(PAGES)]
    assert marked(pages) == {(n, 0) for n in range(1, 4)}


@pytest.mark.parametrize(("end", "kept"), [(".", True), ("", False)])
def test_a_foot_that_would_part_a_sentence_goes(end, kept):
    pages = [[*body(name), (226, f"آخر {name}{end}"), (560, HEAD)] for name in PAGES]
    assert ((0, 11) in find_furniture(enlarged(pages, 11))) is not kept


def test_a_line_in_the_upper_half_parts_no_sentence():
    pages = [[*body(name), (226, f"آخر {name}"), (290, HEAD)] for name in PAGES]
    assert (0, 11) not in find_furniture(enlarged(pages, 11))


def test_an_artifact_at_the_foot_is_no_title():
    sheets = enlarged([[*body(name), (226, f"آخر {name}."), (560, HEAD)] for name in PAGES], 11)
    marked_foot = (*sheets[0].lines[:11], sheets[0].lines[11]._replace(artifact=True))
    assert (0, 11) not in find_furniture(sheets)
    assert (0, 11) in find_furniture([sheets[0]._replace(lines=marked_foot), *sheets[1:]])


def test_of_two_pages_the_first_may_have_a_title():
    pages = [[(40, HEAD), *body(name, 120)] for name in PAGES[:2]]
    assert find_furniture(enlarged(pages, 0)) == {(1, 0)}


@pytest.mark.parametrize(
    ("bases", "kept"), [((20, 22, 60), 0), ((20, 23, 60), 3), ((20, 40, 560), 0), ((20, 40, 60), 3)]
)
def test_a_block_of_lines_is_three_levels_at_the_top(bases, kept):
    pages = [sorted([*zip(bases, TITLE, strict=True), *body(name, 140)]) for name in PAGES]
    assert len(marked(pages)) == 12 - kept


def test_an_address_is_one_word():
    pages = [[*body(name), (560, "https://hadiqa.example/a/b 1/3")] for name in PAGES]
    assert len(marked(pages)) == 4


# thresholds -------------------------------------------------------------------------------------------


def marked(pages):
    """Return a set of (page, line) of pages, each a list of (height, text)."""
    return find_furniture([make_sheet(page) for page in pages])


def on_pages(numbers, count, head="كتاب الحدائق"):
    """Return how many of the pages have a head that is furniture; it stands on the pages of those numbers."""
    pages = [[(40, head)] * (n in numbers) + body("ابتثجحخدذرزسشصضط"[n]) for n in range(count)]
    return len(marked(pages))


@pytest.mark.parametrize(("numbers", "found"), [
    ([0, 2, 4], 3),  # every second page
    ([0, 3, 6, 9], 0),  # every third
    ([0, 2], 1), ([0, 3], 0), ([0, 5], 0),  # twice only: the first may be content
    ([7, 8], 1), ([0, 1, 2, 10, 11], 0),
    ([1, 2, 6, 7], 4), ([1, 2, 9, 10], 0), ([0, 2, 4, 6, 8], 5), ([0, 1, 2, 8, 9], 5), ([0, 1, 2, 9, 10], 5),
])  # fmt: skip
def test_a_running_line_stands_on_half_of_the_pages_in_its_range(numbers, found):
    assert on_pages(numbers, 12) == found


def test_a_line_on_one_page_comes_not_again():
    assert on_pages([3], 6) == 0
    assert marked([[(40, "قسم"), (40.5, "قسم"), *body("أول")], body("ثان")]) == set()


@pytest.mark.parametrize(("drift", "found"), [(6, 2), (6.1, 0)])
def test_how_much_the_height_of_a_running_line_may_differ(drift, found):
    pages = [[(40, "قسم"), *body("أول")], [(40 + drift, "قسم"), *body("ثان")]]
    assert len(marked(pages)) == found


def test_the_height_may_drift_from_page_to_page():
    pages = [[(40 + 5 * n, "قسم"), *body(name)] for n, name in enumerate(PAGES)]
    assert len(marked(pages)) == 4


@pytest.mark.parametrize(("length", "found"), [(200, 2), (201, 0)])
def test_a_running_head_is_no_paragraph(length, found):
    assert len(marked([[(40, "ب" * length), *body(name)] for name in PAGES[:2]])) == found


def test_an_empty_line_is_no_furniture():
    assert marked([[(40, "  "), *body(name)] for name in PAGES[:2]]) == set()


@pytest.mark.parametrize(("gap", "found"), [(18.1, 0), (18.3, 2)])
def test_white_parts_a_head_from_the_text(gap, found):
    """More than 1.3 of the usual distance, which is 14."""
    assert len(marked([[(100 - gap, "قسم"), *body(name)] for name in PAGES[:2]])) == found
    feet = [[*body(name), (226 + gap, "قسم")] for name in PAGES[:2]]
    assert len(marked(feet)) == found


@pytest.mark.parametrize(("count", "found"), [(4, 4), (5, 8)])
def test_at_most_four_lines_of_an_edge_are_looked_at(count, found):
    heads = [(20 + 10 * n, "ابتثج"[n] * 3) for n in range(count)]
    pages = [[*heads, *body(name, 110)] for name in PAGES[:2]]
    assert len(marked(pages)) == (found if count == 4 else 0)


def test_white_below_a_fourth_line_is_seen():
    heads = [(20 + 10 * n, "ابتث"[n] * 3) for n in range(4)]
    assert len(marked([[*heads, *body(name, 110)] for name in PAGES[:2]])) == 4  # those of the first page stay


def test_white_between_heads_clears_those_above_it_only():
    pages = [[(20, "قسم"), (60, "باب"), *body(name, 74)] for name in PAGES[:2]]
    assert marked(pages) == {(0, 0), (1, 0)}


@pytest.mark.parametrize(("beside", "found"), [(2.0, 4), (2.1, 4)])
def test_lines_side_by_side_are_one_level(beside, found):
    pages = [[(40, "قسم"), (40 + beside, "باب"), *body(name, 80)] for name in PAGES[:2]]
    assert len(marked(pages)) == found
    once = [[(40, f"قسم {name}"), (40 + beside, "باب"), *body(name, 80)] for name in PAGES[:2]]
    assert len(marked(once)) == (2 if beside <= 2 else 0)


def test_steps_between_lines_side_by_side_are_not_the_usual_distance():
    """Two columns whose lines stand level: half of the steps are 0, and 14 is the usual one."""
    pages = [[(83, "قسم"), *sorted(body(name) + body(name + "ي"))] for name in PAGES[:2]]
    assert marked(pages) == set()
    pages = [[(80, "قسم"), *sorted(body(name) + body(name + "ي"))] for name in PAGES[:2]]
    assert len(marked(pages)) == 2


@pytest.mark.parametrize(("clear", "found"), [(2, 4), (1, 0)])
def test_half_of_the_pages_have_white_below_a_running_line(clear, found):
    pages = [[(40, "قسم"), *body(name, 100 if n < clear else 54)] for n, name in enumerate(PAGES)]
    assert len(marked(pages)) == found


def test_what_stands_further_out_is_furniture_too():
    pages = [[(20, f"باب {name}"), (60, "قسم"), *body(name)] for name in PAGES[:2]]
    assert marked(pages) == set()
    feet = [[*body(name), (280, "قسم"), (320, f"باب {name}")] for name in PAGES[:2]]
    assert marked(feet) == set()


def test_lines_marked_as_artifacts_are_furniture_wherever_they_stand():
    sheet = make_sheet(body("أول"))
    lines = [line._replace(artifact=n == 3) for n, line in enumerate(sheet.lines)]
    assert find_furniture([sheet._replace(lines=tuple(lines))]) == {(0, 3)}


def test_pages_without_lines():
    assert find_furniture([]) == set()
    assert marked([[], []]) == set()


def test_the_bound_of_white_parts_nothing():
    """Lines are 10 apart: 13 is no white."""
    rows = [(100 + 10 * n, "ابتثجحخد"[n]) for n in range(8)]
    for gap, found in ((13, 0), (13.1, 2)):
        pages = [[(100 - gap, "قسم"), *((base, f"{text} {name}") for base, text in rows)] for name in PAGES[:2]]
        assert len(marked(pages)) == found


def test_two_lines_at_the_foot():
    feet = [[*body(name), (262, "قسم"), (276, "باب")] for name in PAGES[:2]]
    assert len(marked(feet)) == 4


@pytest.mark.parametrize(("beside", "found"), [(2.0, 2), (2.1, 0)])
def test_lines_side_by_side_at_the_foot(beside, found):
    feet = [[*body(name), (280, "باب"), (280 + beside, f"قسم {name}")] for name in PAGES[:2]]
    assert len(marked(feet)) == found


# numbers ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("feet", "found"), [
    ("iii iv", 2), ("viii ix", 2), ("xxxix xl", 2),
    ("7 7 7", 3), ("7 8 9", 3), ("9 8 7", 0), ("7 9 11", 0), ("7 8 8", 3), ("7 7 8", 3), ("1 8 3", 3), ("1 8 5", 0),
    ("7 8", 2), ("7 9", 0), ("i ii iii", 3), ("iv v vi", 3), ("ix x xi", 3), ("xl xli xlii", 3),
    ("xiv xv xvi", 3), ("٧ ٨ ٩", 3), ("\u06f7 \u06f8 \u06f9", 3),
])  # fmt: skip
def test_numbers_stay_or_count_the_pages(feet, found):
    """A number that more than half of the pages have, or that grows with the page on more than half of them."""
    pages = [[*body(name), (560, foot)] for name, foot in zip(PAGES, feet.split(" "), strict=False)]
    assert len(marked(pages)) == found


def test_one_of_two_numbers_may_count_where_the_other_stays_or_not():
    for feet, found in (("1 من 3", "2 من 3"), 2), (("1 من 9", "2 من 4"), 2), (("4 من 9", "2 من 4"), 0):
        assert len(marked([[*body(name), (560, foot)] for name, foot in zip(PAGES, feet, strict=False)])) == found


def test_lines_that_differ_only_in_their_numbers_are_the_same():
    pages = [[*body(name), (560, f"صفحة {n + 4}")] for n, name in enumerate(PAGES)]
    assert len(marked(pages)) == 4
    pages = [[*body(name), (560, f"{word} {n + 4}")] for n, (name, word) in enumerate(zip(PAGES, "ابتث", strict=True))]
    assert marked(pages) == set()


def test_the_top_and_the_bottom_are_not_one_edge():
    assert marked([[(40, "قسم"), *body("أول")], [*body("ثان", 40), (560, "قسم")]]) == set()


def test_white_parts_the_lines_before_its_last_gap():
    sheet = make_sheet([(20, "أ"), (60, "ب"), (100, "ت"), *body("أول", 114, 8)])
    assert [clear for edge, _, clear in _edge_lines(sheet) if edge == "top"][:4] == [True, True, False, False]
    assert not any(clear for *_, clear in _edge_lines(make_sheet(body("أول"))))


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("أ", True),
        ("أ 3", False),
        ("3", False),
        ("باب أول 3", False),
        ("- 3 -", False),
        ("***", False),
        ("باب أول ثان 3", True),
        ("باب أول من كتاب 3", True),
    ],
)
def test_a_line_of_words_is_no_page_number(text, answer):
    sheet = make_sheet([(20, text)])
    assert _has_words([sheet], _EdgeLine(20, 0, 0, clear=True, numbers=[])) is answer
