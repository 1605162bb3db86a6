"""The layout of pages: columns, tables, lists, notes, paragraphs and furniture, on pages of made-up glyphs.

Every character is half as wide as its size, so at size 10 a line of 40 characters is 200 points wide.
"""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import arclean
from arclean.core.document import Box
from arclean.readers.pdf.layout import page_lines
from arclean.readers.pdf.layout.bracket_vote import BracketVote
from arclean.readers.pdf.layout.drawn_tables import DrawnTable
from arclean.readers.pdf.layout.line_direction import rtl_majority
from arclean.readers.pdf.layout.page_lines import (
    _join_segments,
    _line_shape,
    _measure_segment,
    _part_cells,
    read_page_lines,
)
from arclean.readers.pdf.layout.reading_order import OrderedLine
from arclean.readers.pdf.layout.units import Unit
from tests.paths import FIXTURES
from tests.readers.pdf.layout.rows import lay_text, segment

FOLDER = FIXTURES / "pdf"


def truth(name):
    return (FOLDER / f"{name}.txt").read_text("utf-8").strip()


def paragraphs(text):
    """Return the paragraphs of a text, each on one line."""
    return [" ".join(paragraph.split()) for paragraph in text.split("\n\n")]


def test_a_page_of_two_columns_with_a_note():
    assert paragraphs(arclean.read_pdf(FOLDER / "columns.pdf").text) == paragraphs(truth("columns"))


def test_a_table_with_cells_of_several_lines():
    assert arclean.read_pdf(FOLDER / "table.pdf").text == truth("table")


def test_a_book_without_its_heads_and_numbers():
    document = arclean.read_pdf(FOLDER / "book.pdf")
    heads = [document.text[label.start : label.end] for label in document.labels]
    right, left = "كتاب الحدائق", "حكايات من الحي"
    assert heads == [right, "- 12 -", left, "- 13 -", right, "- 14 -", left, "- 15 -"]
    text = document.text
    for head in heads:
        text = text.replace(head, "")
    assert [paragraphs(page.strip()) for page in text.split("\f")] == [
        paragraphs(page) for page in truth("book").split("\f")
    ]


class Paper:
    """A page on which words are put, in the order of drawing."""

    def __init__(self):
        self.units, self.rules = [], []

    def put(self, text, base, right=None, left=None, size=10.0):
        """Put a line of text so that it ends at ``right`` or begins at ``left``."""
        words = text.split(" ")
        rtl = rtl_majority(text) > 0
        seen = " ".join(w[::-1] if rtl_majority(w) > 0 else w for w in (words[::-1] if rtl else words))
        x = left if left is not None else right - len(seen) * size / 2
        for char in seen:
            place = Box(x, base - size, x + size / 2, base)
            self.units.append(Unit(char, x, x + size / 2, base, size, len(self.units), False, place))
            x += size / 2
        return self

    def row(self, base, *cells, size=10.0):
        """Put cells, each (text, right edge); empty ones have no text."""
        for text, right in cells:
            if text:
                self.put(text, base, right=right, size=size)
        return self

    def across(self, base, left=0.0, right=400.0):
        self.rules.append(Box(left, base, right, base + 0.5))
        return self

    def down(self, x, top=0.0, bottom=400.0):
        self.rules.append(Box(x, top, x + 0.5, bottom))
        return self

    def text(self):
        return "".join(line.gap + line.text for line in read_page_lines(self.units, self.rules, BracketVote()))


def words(start, length=40):
    """Make a line of that many letters and spaces, which begins with a word of its own."""
    return (start + " كلمة" * 20)[:length].rstrip() + "ا" * ((start + " كلمة" * 20)[length - 1] == " ")


# columns ----------------------------------------------------------------------------------------------


def column(paper, starts, right, top=100.0, length=28):
    for number, start in enumerate(starts):
        paper.put(words(start, length), top + 14 * number, right=right)


def firsts(text):
    """Return the first word of each line, in the order of reading."""
    return [line.split()[0] for line in text.split("\n") if line]


def test_three_columns_below_a_heading_are_read_from_the_right():
    paper = Paper().put("عنوان يمتد على الأعمدة كلها وعلى عرض هذه الصفحة من أولها", 70, right=430)
    for right, name in ((430, "أ"), (280, "ب"), (130, "ج")):
        column(paper, [f"{name}{n}" for n in "ابتث"], right, length=27)
    assert firsts(paper.text()) == ["عنوان", *(f"{name}{n}" for name in "أبج" for n in "ابتث")]


def test_what_is_drawn_after_both_columns_is_read_after_them():
    paper = Paper()
    column(paper, ["أا", "أب", "أت"], 400)
    column(paper, ["با", "بب", "بت"], 200)
    paper.put("خاتمة", 142, right=400)
    assert firsts(paper.text()) == ["أا", "أب", "أت", "با", "بب", "بت", "خاتمة"]


def test_columns_are_read_from_the_left_where_they_were_drawn_so():
    paper = Paper()
    for left, name in ((0, "a"), (170, "b")):
        for number in range(4):
            paper.put(f"{name}{number} lorem ipsum dolor sit am", 100 + 14 * number, left=left)
    assert firsts(paper.text()) == [f"{name}{n}" for name in "ab" for n in range(4)]


@pytest.mark.parametrize("top", [95, 105])
def test_columns_of_other_widths_and_lengths_whose_lines_are_not_level(top):
    paper = Paper()
    column(paper, ["أا", "أب", "أت", "أث", "أج"], 400, length=48)
    column(paper, ["با", "بب", "بت"], 140, top=top, length=26)
    assert firsts(paper.text()) == ["أا", "أب", "أت", "أث", "أج", "با", "بب", "بت"]


def test_a_first_line_that_stands_a_little_higher_is_no_heading():
    paper = Paper()
    column(paper, ["أا", "أب", "أت"], 400)
    column(paper, ["با"], 200, top=95)
    column(paper, ["بب", "بت"], 200, top=114)
    assert firsts(paper.text()) == ["أا", "أب", "أت", "با", "بب", "بت"]


def test_a_table_in_one_column_leaves_the_other_whole():
    paper = Paper()
    column(paper, [f"أ{n}" for n in "ابتثجحخدذر"], 400)
    column(paper, [f"ب{n}" for n in "ابت"], 200)
    for number in range(5):
        paper.row(145 + 15.5 * number, ("بند", 200), (str(number + 11), 130), (str(number + 31), 90))
    found = firsts(paper.text())
    assert found[:10] == [f"أ{n}" for n in "ابتثجحخدذر"]
    assert "بند\t11\t31" in paper.text()


@pytest.mark.parametrize("ruled", [True, False])
def test_notes_at_the_foot_are_read_after_both_columns(ruled):
    paper = Paper()
    column(paper, [f"أ{n}" for n in "ابتثجح"], 400)
    paper.put("حاشية أولى في أسفل الصفحة", 184 if ruled else 240, right=400, size=7)
    column(paper, [f"ب{n}" for n in "ابتثجح"], 200)
    if ruled:
        paper.across(178, 300, 400)
    assert firsts(paper.text())[-1] == "حاشية"


def test_small_type_that_goes_on_close_below_is_no_note():
    paper = Paper()
    column(paper, [f"أ{n}" for n in "ابتثجح"], 400)
    paper.put("توقيع الكاتب هنا", 184, right=400, size=7)
    column(paper, [f"ب{n}" for n in "ابتثجح"], 200)
    assert firsts(paper.text())[6] == "توقيع"


def test_pages_of_many_rows_take_no_time():
    paper = Paper()
    for number in range(1500):
        left = 200 + 50 * (number % 3)
        paper.put("ab", 10.0 * number, left=0).put("cd", 10.0 * number, left=left)
        if number % 2:
            paper.put("ef", 10.0 * number, left=left + 100)
    assert len(paper.text().split()) == 3750


@given(st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_words_anywhere_are_read(random):
    paper = Paper()
    for _ in range(random.randint(1, 60)):
        paper.put(random.choice(["اب", "cd", "12"]), random.randrange(0, 300, 6), left=random.randrange(0, 400, 15))
    for _ in range(random.randint(0, 4)):
        paper.across(random.randrange(300), random.randrange(200)).down(random.randrange(400))
    said = {unit.text for unit in paper.units}
    assert len("".join(paper.text().split())) <= len(paper.units)
    assert said == set("".join(paper.text().split()))


# lists ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("label", ["•", "-", ".1", ")2"])
def test_the_label_of_an_item_belongs_to_its_line(label):
    paper = Paper()
    for number in range(4):
        paper.put(label, 100 + 14 * number, right=400)
        paper.put(words("بند", 40), 100 + 14 * number, right=375)
    assert "\t" not in paper.text()
    assert paper.text().count("بند") == 4


# tables -----------------------------------------------------------------------------------------------

EDGES = (400.0, 280.0, 180.0)


def grid(paper, rows, top=100.0, step=20.0):
    for number, row in enumerate(rows):
        paper.row(top + step * number, *zip(row, EDGES, strict=True))
    return paper


PLAIN = [("المدينة", "السكان", "النسبة"), ("بغداد", "812", "41"), ("نينوى", "372", "22"), ("ذي قار", "209", "13")]


def test_a_title_and_a_source_over_one_column_do_not_hide_the_others():
    paper = grid(Paper().put("جدول السكان هنا", 60, right=400).put("بيانات سنة", 76, right=400), PLAIN)
    paper.put("المصدر: الجهاز", 190, right=400)
    assert paper.text().split("\n\n") == [
        "جدول السكان هنا\nبيانات سنة", "\n".join("\t".join(row) for row in PLAIN), "المصدر: الجهاز",
    ]  # fmt: skip


def test_a_head_over_several_columns_leaves_them_apart():
    paper = grid(Paper().put("المدينة", 80, right=400).put("السكان ونسبتهم في آخر إحصاء", 80, right=290), PLAIN)
    assert "بغداد\t812\t41\nنينوى\t372\t22" in paper.text()


def test_empty_cells_keep_their_place():
    rows = [*PLAIN, ("أربيل", "", "17"), ("", "55", ""), ("دهوك", "129", "")]
    assert grid(Paper(), rows).text().split("\n")[4:] == ["أربيل\t\t17", "\t55", "دهوك\t129"]


def test_the_lines_of_a_cell_are_nearer_than_rows():
    paper = grid(Paper(), [*PLAIN, ("صلاح", "159", "45")], step=27)
    paper.put("الدين", 100 + 4 * 27 + 12, right=400)
    paper.put("المئوية", 112, right=180)
    assert paper.text().split("\n")[::4] == ["المدينة\tالسكان\tالنسبة المئوية", "صلاح الدين\t159\t45"]


def test_a_line_between_two_full_rows_does_not_join_them():
    paper = grid(Paper(), PLAIN, step=24).put("الكبرى", 136, right=400)
    assert paper.text().split("\n")[2:] == ["نينوى\t372\t22", "ذي قار\t209\t13"]


def test_a_cell_of_two_lines_with_the_others_at_its_middle():
    paper = grid(Paper(), PLAIN, step=24)
    paper.put("محافظة صلاح", 196, right=400).row(202, ("159", 280), ("45", 180)).put("الدين", 208, right=400)
    paper.row(232, ("دهوك", 400), ("129", 280), ("7", 180))
    assert paper.text().split("\n")[4:] == ["محافظة صلاح الدين\t159\t45", "دهوك\t129\t7"]


def test_a_full_line_goes_on_in_a_table_whose_lines_are_evenly_apart():
    rows = [("اسم", "عدد", "نسبة"), ("مشروع الحديقة العامة", "35", "7"), ("في الحي", "", "")]
    rows += [("فرع", "12", "3"), ("موقف", "", "9")]
    assert grid(Paper(), rows, step=13).text().split("\n")[1:] == [
        "مشروع الحديقة العامة في الحي\t35\t7", "فرع\t12\t3", "موقف\t\t9",
    ]  # fmt: skip


def test_rules_part_rows_whose_cells_all_have_two_lines():
    rows = [("اسم", "عدد", "نسبة"), ("المشروع", "السكان", "مئوية")] * 3
    paper = grid(Paper(), rows, step=13)
    for height in (119, 145):
        paper.across(height).down(340)
    assert paper.text().split("\n") == ["اسم المشروع\tعدد السكان\tنسبة مئوية"] * 3


def test_rules_below_the_head_and_above_the_sum_join_no_rows():
    rows = [*PLAIN, ("أربيل", "55", "17"), ("دهوك", "129", "7"), ("المجموع", "999", "100")]
    assert grid(Paper(), rows).across(106).across(206).text().split("\n") == ["\t".join(row) for row in rows]


def test_a_rule_downward_parts_words_that_stand_close():
    paper = Paper().put("المدينة والقرية", 80, right=420)
    for number, (a, b) in enumerate([("جربة", "12"), ("مدنين", "17"), ("أجيم", "35")]):
        paper.row(100 + 20 * number, (a, 420), (b, 370))
    assert paper.text().split("\n")[0] == "المدينة والقرية"
    assert paper.down(382).text().split("\n")[0] == "المدينة\tوالقرية"


@pytest.mark.parametrize(("height", "text"), [(7.9, "المدينة والقرية"), (8.1, "المدينة\tوالقرية")])
def test_a_rule_downward_is_higher_than_a_sign(height, text):
    """More than 8 points."""
    paper = Paper().put("المدينة والقرية", 80, right=420)
    for number, (a, b) in enumerate([("جربة", "12"), ("مدنين", "17"), ("أجيم", "35")]):
        paper.row(100 + 20 * number, (a, 420), (b, 370))
    assert paper.down(382, 72, 72 + height).text().split("\n")[0] == text


def test_numbers_drawn_from_the_left_are_read_with_their_names_from_the_right():
    paper = Paper()
    for number, (name, *numbers) in enumerate(PLAIN[1:]):
        base = 100 + 20 * number
        paper.row(base, (numbers[1], 180), (numbers[0], 280))
        paper.put(str(number + 1), base + 8, right=420)
        paper.put(name, base, right=400)
    assert paper.text().split("\n")[0] == "1\tبغداد\t812\t41"


def test_a_table_that_is_drawn_from_the_left_is_read_from_the_side_that_names_its_rows():
    paper = Paper().put(FULL, 60, right=400)
    for number, row in enumerate(PLAIN):
        paper.row(100 + 20 * number, *reversed([*zip(row, EDGES, strict=True)]))
    assert paper.text().split("\n")[2] == "المدينة\tالسكان\tالنسبة"
    paper = Paper().put(FULL, 60, right=400)
    for number, row in enumerate(PLAIN):
        paper.row(100 + 20 * number, *zip(row, sorted(EDGES), strict=True))
    assert paper.text().split("\n")[2] == "المدينة\tالسكان\tالنسبة"


def test_two_rows_with_a_wide_gap_are_a_table():
    paper = Paper().row(100, ("الاسم", 400), ("علي", 300)).row(114, ("العمر", 400), ("40", 300))
    assert paper.text() == "الاسم\tعلي\nالعمر\t40"


def test_wide_cells_that_are_seldom_full_are_no_columns():
    long = "اسم مشروع طويل جدا هنا"
    rows = [(long, "بيان طويل عن هذا العمل"), ("فرع", "تم"), ("موقف", "تم"), ("سور", "لا"), ("باب", "لا")]
    paper = Paper()
    for number, (a, b) in enumerate(rows):
        paper.row(100 + 14 * number, (a, 400), (b, 200))
    assert paper.text().split("\n") == ["\t".join(row) for row in rows]


def test_running_text_between_rules_is_cells():
    paper = Paper()
    column(paper, [f"أ{n}" for n in "ابتث"], 400)
    column(paper, [f"ب{n}" for n in "ابتث"], 200)
    for height in (117, 131):
        paper.across(height)
    assert paper.text().split("\n")[0].split("\t")[1].startswith("با")


def test_a_line_of_all_cells_between_two_lines_of_one():
    paper = grid(Paper(), PLAIN, step=30)
    paper.put("محافظة", 209, right=400).row(220, ("صلاح", 400), ("159", 280), ("45", 180)).put("الدين", 231, right=400)
    assert paper.text().split("\n")[4:] == ["محافظة صلاح الدين\t159\t45"]


def test_two_lines_too_long_for_an_inner_cell_are_two_of_one():
    rows = [("المدينة", "كلفته", "النسبة"), ("", "بالدينار", ""), ("بغداد", "812", "41"), ("نينوى", "372", "22")]
    assert grid(Paper(), rows, step=13).text().split("\n")[0] == "المدينة\tكلفته بالدينار\tالنسبة"


def test_a_percent_sign_that_lies_in_front_in_a_cell():
    assert grid(Paper(), [*PLAIN, ("أربيل", "209", "%23.8")]).text().endswith("أربيل\t209\t23.8%")


def test_a_cell_takes_no_direction_from_the_one_beside_it():
    """After a word of Arabic its hyphen would stand between two Arabic numbers (UAX #9, W2)."""
    rows = [("بغداد", "12-15 يوم", "41"), ("نينوى", "13-17 يوم", "22"), ("دهوك", "11-19 يوم", "13")]
    assert grid(Paper(), rows).text().split("\n") == ["\t".join(row) for row in rows]


def test_the_second_line_of_a_cell_takes_its_direction_from_the_first():
    paper = grid(Paper(), [*PLAIN, ("صلاح", "يوم", "45")], step=27).put("12-15 مساء", 220, right=280)
    assert paper.text().split("\n")[-1] == "صلاح\tيوم 15-12 مساء\t45"


@pytest.mark.parametrize(("step", "start"), [(14, "15-12 يوم"), (40, "12-15 يوم")])
def test_a_line_that_begins_with_a_number_takes_its_direction_from_the_one_above(step, start):
    """Where it goes on with its paragraph."""
    paper = Paper().put(FULL, 100, right=400).put(words("12-15 يوم", 55), 100 + step, right=400)
    assert paper.put(FULL, 114 + step, right=400).text().split("\n")[-2].startswith(start)


# paragraphs -------------------------------------------------------------------------------------------


def lined(*lines, right=400.0, step=14.0):
    """Put lines of (text, distance of its beginning from the right edge)."""
    paper = Paper()
    for number, (text, indent) in enumerate(lines):
        paper.put(text, 100 + step * number, right=right - indent)
    return paper.text()


FULL = words("سطر", 60)
SHORT = words("ختام", 30) + "."


def test_an_indented_first_line_begins_a_paragraph():
    assert lined((FULL, 0), (FULL, 0), (FULL[:-3], 15), (FULL, 0)) == f"{FULL}\n{FULL}\n\n{FULL[:-3]}\n{FULL}"


@pytest.mark.parametrize(("label", "parts"), [("•", 1), ("1.", 1), ("(12)", 1), ("12", 2)])
def test_lines_that_go_on_below_the_label_of_an_item_begin_no_paragraph(label, parts):
    item = (f"{label} {FULL}", 0)
    assert len(lined(item, (FULL, 10), item, item, item).split("\n\n")) == parts


def test_a_sentence_that_ends_where_the_next_word_had_room_ends_a_paragraph():
    assert lined((FULL, 0), (SHORT, 0), (FULL, 0), (FULL, 0)) == f"{FULL}\n{SHORT}\n\n{FULL}\n{FULL}"
    assert lined((FULL, 0), (SHORT[:-1], 0), (FULL, 0), (FULL, 0)).count("\n\n") == 0  # no sentence ends


def test_a_ragged_line_without_room_for_the_next_word_ends_nothing():
    nearly = words("ختام", 57) + "."
    assert lined((FULL, 0), (nearly, 0), (FULL, 0)) == f"{FULL}\n{nearly}\n{FULL}"


def test_a_short_line_over_a_full_one_is_a_heading():
    assert lined(("المادة الأولى", 0), (FULL, 0), (FULL, 0)) == f"المادة الأولى\n\n{FULL}\n{FULL}"


def test_verses_are_no_headings():
    verses = ["قفا نبك من ذكرى حبيب", "ومنزل بسقط اللوى بين", "الدخول فحومل وتوضح"]
    assert lined(*((verse, 0) for verse in verses)) == "\n".join(verses)


def test_a_line_in_the_middle_stands_alone():
    middle = words("عنوان", 20)
    assert lined((FULL, 0), (middle, 100), (FULL, 0)) == f"{FULL}\n\n{middle}\n\n{FULL}"


def test_a_line_that_is_inset_by_chance_goes_on():
    assert "\n\n" not in lined((FULL, 0), (words("نص", 30), 70), (FULL, 0))


def test_two_short_lines_over_a_full_one_are_no_heading():
    assert "\n\n" not in lined(("قال لي صاحبي", 0), ("يا أخي العزيز", 0), (FULL, 0), (FULL, 0))


def test_where_most_lines_are_inset_those_at_the_edge_hang_out():
    assert "\n\n" not in lined((FULL, 0), *[(FULL[:-3], 15)] * 3, (FULL, 0), *[(FULL[:-3], 15)] * 3)


def test_a_line_that_runs_the_other_way_from_the_other_edge_stands_alone():
    paper = Paper().put(FULL, 100, right=400).put("See the second report.", 114, left=100).put(FULL, 128, right=400)
    assert paper.text() == f"{FULL}\n\nSee the second report.\n\n{FULL}"


def test_larger_type_is_a_heading():
    paper = Paper().put(FULL[:40], 100, right=400, size=14).put(FULL, 116, right=400).put(FULL, 132, right=400)
    assert paper.text() == f"{FULL[:40].rstrip()}\n\n{FULL}\n{FULL}"


def lined_from_left(*lines):
    """Put lines of English."""
    paper = Paper()
    for number, text in enumerate(lines):
        paper.put(text, 100 + 14 * number, left=50)
    return paper.text()


ENGLISH = "The road runs along the river as far as the old bridge now"


@pytest.mark.parametrize(("below", "parts"), [
    ("Unforgettably it bends at the mill and then climbs to a hill", 1),  # its first word had no room above
    ("It bends at the mill and then climbs up to an unforgettable", 2),
])  # fmt: skip
def test_the_first_word_of_a_line_of_english_stands_on_the_left(below, parts):
    text = lined_from_left(ENGLISH, "The road runs along the river as far as bridges.", below, ENGLISH)
    assert len(text.split("\n\n")) == parts


def test_the_bullet_of_a_line_of_english_stands_on_the_left():
    """A line that goes on below it is indented, and begins no paragraph."""
    paper = Paper()
    for number, (text, left) in enumerate([(f"• {ENGLISH}", 50), (ENGLISH, 60), *[(f"• {ENGLISH}", 50)] * 3]):
        paper.put(text, 100 + 14 * number, left=left)
    assert "\n\n" not in paper.text()


# what runs rightward in a line ------------------------------------------------------------------------


def read(shown):
    """Read a line as it is seen, below a line of Arabic."""
    paper = Paper().put(FULL, 60, right=400)
    for number, char in enumerate(shown):
        x = 5.0 * number
        paper.units.append(Unit(char, x, x + 5, 100.0, 10.0, len(paper.units), False, Box(x, 90, x + 5, 100)))
    return paper.text().split("\n")[-1]


@pytest.mark.parametrize(("shown", "said"), [
    (".ROE): 14.9%) نيمهاسملا قوقح", "حقوق المساهمين (ROE): 14.9%."),
    ("Basel III: قفو لاملا سأر", "رأس المال وفق Basel III:"),
    ("www. عقوملا عجار", "راجع الموقع www."),
    ("توص 3 001 حنم", "منح 3 001 صوت"),
    ("3 250", "3 250"), ("%23.8", "23.8%"), ("23.8%", "23.8%"),
    ("لصي \u200e+8.4%\u200e ةبسنب", "بنسبة +8.4% يصل"),
])  # fmt: skip
def test_what_runs_rightward_in_a_leftward_line(shown, said):
    assert read(shown) == said


def test_brackets_with_spaces_outside_embrace_whatever_they_come_as():
    assert read("مث )ب( لاق (ا) ناك") == "كان (ا) قال (ب) ثم"
    assert read(".)ب( لاق (ا) ناك") == "كان (ا) قال (ب)."


def test_one_arabic_letter_makes_a_page_from_the_right():
    """A page of numbers alone is read from the left."""
    paper = Paper().row(100, ("7", 300), ("ا", 400)).row(120, ("9", 300), ("8", 400))
    paper.units = [unit._replace(drawn=0) for unit in paper.units]
    assert paper.text() == "ا\t7\n8\t9"
    paper.units = [unit._replace(text="1" if unit.text == "ا" else unit.text) for unit in paper.units]
    assert paper.text() == "7\t1\n9\t8"


def test_number_lines_are_read_by_their_form_on_pages_from_the_right_alone():
    assert read("1990 - 1995") == read("1995 - 1990") == "1990 - 1995"
    paper = Paper().put(ENGLISH, 60, left=0).put("1995 - 1990", 100, left=0)
    assert paper.text().split("\n")[-1] == "1995 - 1990"


# spaces -----------------------------------------------------------------------------------------------


def spaced(letters, gaps):
    """Read a line of letters, given from the right, with these gaps in parts of the size."""
    paper, x = Paper(), 400.0
    for letter, gap in zip(letters, gaps, strict=True):
        x -= 10 * gap + 5
        paper.units.append(Unit(letter, x, x + 5, 100.0, 10.0, len(paper.units), False, Box(x, 90, x + 5, 100)))
    return paper.text()


def test_a_tight_line_without_spaces_is_cut_by_its_own_gaps():
    gaps = [0, 0, 0, 0, 0, 0.15, 0, 0, 0.16, 0, 0.15, 0, 0, 0, 0.16, 0, 0]
    assert spaced("قالواهذاحقمبينجدا", gaps) == "قالوا هذا حق مبين جدا"


def test_gaps_after_letters_that_do_not_join_are_none():
    assert spaced("داراورزانبيلا", [0, 0.11, 0, 0.12, 0.3, 0.11, 0, 0.12, 0, 0.3, 0, 0, 0.28]) == "دارا ورزان بيل ا"


def test_letters_spaced_out_are_one_word():
    assert spaced("قالواهذا", [0, 0.14, 0.14, 0.14, 0.14, 0.14, 0.14, 0.14]) == "قالواهذا"


def test_a_space_fills_the_gap_between_segments_side_by_side():
    segments = [lay_text("ab"), lay_text("cd", 40.0)]
    row = [segment(0.0, 10.0, number=0), segment(40.0, 50.0, number=1)]
    joined = _join_segments(row, segments)
    assert [unit.text for unit in joined] == ["a", "b", " ", "c", "d"]
    assert (joined[2].x0, joined[2].x1) == (10.0, 40.0)


@pytest.mark.parametrize(("text", "page", "rtl"), [
    ("12", False, False), ("12", True, True), ("ab", True, False), ("تب", False, True),
])  # fmt: skip
def test_a_line_without_letters_runs_as_its_page(text, page, rtl):
    line = OrderedLine([[[segment(0, 10)]]], 0, table=False, doubted=False)
    assert _line_shape(line, [lay_text(text)], rtl=page).rtl is rtl


@pytest.mark.parametrize(("marked", "artifact"), [("كتاب", True), ("كتا", False), ("", False)])
def test_a_line_is_an_artifact_where_all_of_it_is_marked_as_one(marked, artifact):
    units = [unit._replace(artifact=unit.text in marked) for unit in lay_text("كتاب"[::-1])]
    (line,) = read_page_lines(units, [], BracketVote())
    assert line.artifact is artifact
    assert not line.overprinted


def test_lines_whose_runs_were_moved_apart_are_overprinted(monkeypatch):
    monkeypatch.setattr(page_lines, "is_moved_apart", lambda units: units[0].base == 100)
    read = read_page_lines([*lay_text("ab"), *lay_text("cd", base=114.0, drawn=2)], [], BracketVote())
    assert [(line.text, line.overprinted) for line in read] == [("ab", True), ("cd", False)]


def test_a_segment_has_the_ends_the_middle_size_and_the_first_time_of_its_glyphs():
    one, two = lay_text("ab", 5.0, drawn=7)
    found = _measure_segment([one._replace(size=8.0), two], 101.0, 3)
    assert found == (5.0, 15.0, 101.0, 10.0, 3, 7, "ab")


def test_a_line_lies_as_all_rows_of_its_cells_do():
    rows = [[segment(10, 20, 100, number=0)], [segment(5, 15, 114, number=1)], [segment(12, 30, 128, number=0)]]
    shape = _line_shape(OrderedLine([rows], 0, table=True, doubted=False), [lay_text("ab"), lay_text("cd")], rtl=False)
    assert (shape.top, shape.bottom, shape.x0, shape.x1) == (100, 128, 5, 30)


@pytest.mark.parametrize("is_table", [True, False])
def test_segments_that_two_cells_of_a_table_share_are_parted(monkeypatch, is_table):
    shared = [*lay_text("two", drawn=20), *lay_text(" ", 15.0, drawn=20), *lay_text("one", 25.0, drawn=1)]
    shared[3] = shared[3]._replace(x1=25.0)
    segments = [shared, lay_text("other", base=114.0, drawn=10)]
    grid = [[_measure_segment(units, units[0].base, number)] for number, units in enumerate(segments)]
    monkeypatch.setattr(page_lines, "find_drawn_tables", lambda *_: [DrawnTable(0, 1, [])] * is_table)
    made = _part_cells(grid, segments, [])
    assert [[s.text for s in row] for row in made] == [["two", "one"] if is_table else ["two one"], ["other"]]
    assert [["".join(u.text for u in segments[s.number]) for s in row] for row in made] == [
        [s.text for s in row] for row in made
    ]


def test_without_shared_segments_a_page_is_as_it_was():
    segments = [lay_text("one"), lay_text("other", base=114.0, drawn=10)]
    grid = [[_measure_segment(units, units[0].base, number)] for number, units in enumerate(segments)]
    assert _part_cells(grid, segments, []) is grid
    assert len(segments) == 2
