"""Logical order: what a row says that lies on the page from left to right."""

import pytest

from arclean.core.document import Box
from arclean.readers.pdf.fonts.digit_evidence import DOUBTED_DIGITS
from arclean.readers.pdf.fonts.font import LOST_GLYPH
from arclean.readers.pdf.layout.bracket_vote import BracketVote
from arclean.readers.pdf.layout.logical_order import LogicalReader, PlacedText, _ends_with_label, _runs_leftward
from arclean.readers.pdf.layout.number_lines import NumberLines
from tests.readers.pdf.layout.rows import lay_text, make_unit


def read_rows(*rows, majority=1, goes_on=True):
    """Return what rows say, each as it lies on the page; ``majority`` is that of the page."""
    reader = LogicalReader(majority, BracketVote())
    return ["".join(placed.text for placed in reader.read_row(lay_text(row), goes_on=goes_on)) for row in rows]


@pytest.mark.parametrize(("row", "majority", "text"), [
    ("تب", 1, "بت"), ("ab", 1, "ab"), ("ab", -1, "ab"), ("تب ab", 1, "ab بت"), ("12 تب", 1, "بت 12"),
    ("12", 1, "12"), ("12", 0, "12"), ("1-2", 1, "1-2"), ("1-2", -1, "1-2"),
])  # fmt: skip
def test_rows(row, majority, text):
    assert read_rows(row, majority=majority, goes_on=False) == [text]


def test_boxes_go_with_their_texts():
    left, right = lay_text("تب")
    assert [*LogicalReader(1, BracketVote()).read_row([left, right], goes_on=False)] == [
        PlacedText("ب", right.box), PlacedText("ت", left.box),
    ]  # fmt: skip


@pytest.mark.parametrize(("texts", "leftward"), [
    (".ab", True), ("?ab", True), (":ب", True), ("aبa", False), ("بaaب", True), ("بaa", False), ("aaب", False),
    ("1بab ب2", True), ("ا", True),
])  # fmt: skip
def test_which_latin_lines_run_leftward(texts, leftward):
    assert _runs_leftward(list(texts)) is leftward


@pytest.mark.parametrize(("row", "goes_on", "text"), [
    ("cdef ab بت", True, "تب cdef ab"), ("cdef ab بت", False, "cdef ab تب"), ("cdef ab ب", True, "cdef ab ب"),
    ("cdef ab", True, "cdef ab"), ("cdef ab بت .3", False, "3. تب cdef ab"), ("بت cdef ab .3", False, "تب cdef ab .3"),
    ("cdef ab بت \u2022", False, "\u2022 تب cdef ab"),
    ("http://ab.cd.ef ب ب بت", False, "تب ب ب http://ab.cd.ef"),
    ("http://ab.cd.ef ب بت", False, "http://ab.cd.ef تب ب"),
])  # fmt: skip
def test_a_line_of_words_of_both_directions_runs_as_the_one_above(row, goes_on, text):
    assert read_rows("تب تب", row, goes_on=goes_on)[1] == text


def test_a_line_below_a_latin_one_does_not_run_leftward():
    assert read_rows("ab cd", "cdef ab بت") == ["ab cd", "cdef ab تب"]
    assert read_rows("تب تب", "cdef ab بت", majority=-1)[1] == "cdef ab تب"


@pytest.mark.parametrize(("majority", "text"), [(1, "ab cd."), (0, ".ab cd"), (-1, ".ab cd")])
def test_a_latin_line_with_its_stop_on_the_left_follows_the_page(majority, text):
    assert read_rows(".ab cd", majority=majority) == [text]


def test_a_latin_line_between_arabic_follows_the_page():
    assert read_rows("ت abc de ب") == ["ب abc de ت"]
    assert read_rows("ت abc de ب", majority=0) == ["ت abc de ب"]


def test_the_direction_of_a_row_is_its_own_where_it_has_one():
    """A Latin row on an Arabic page runs rightward: its numbers and signs stay in their places."""
    assert read_rows("ab 1-2 %3 kg 5") == ["ab 1-2 %3 kg 5"]
    assert read_rows("a 1-2", majority=-1) == ["a 1-2"]
    assert read_rows("1-2 تب", majority=-1, goes_on=False) == ["بت 2-1"]


@pytest.mark.parametrize(("above", "row", "wraps", "text"), [
    ("0001 2000 SA44 تب", "ث 2345 67", True, "2345 67 ث"), ("0001 2000 SA44 تب", "ث 2345 67", False, "67 2345 ث"),
    ("ت SA44 تب", "ث 2345 67", True, "67 2345 ث"), ("SA44 تب", "ث 2345", True, "2345 ث"),
    ("SA44 تب", "67 ث 2345", True, "2345 ث 67"),
])  # fmt: skip
def test_numbers_go_on_with_the_latin_run_that_a_full_line_ends_with(above, row, wraps, text):
    reader = LogicalReader(1, BracketVote())
    assert [*reader.read_row(lay_text(above), goes_on=True)]
    assert "".join(one.text for one in reader.read_row(lay_text(row), goes_on=True, wraps=wraps)) == text


def test_numbers_that_go_on_may_begin_anew_and_are_reported():
    reader = LogicalReader(1, BracketVote())
    assert [*reader.read_row(lay_text("0001 2000 SA44 تب"), goes_on=True)]
    others = [one.other_reading for one in reader.read_row(lay_text("ث 2345 67"), goes_on=True, wraps=True)]
    assert [other for other in others if other] == ["67 2345 ث"]


def test_a_latin_row_takes_no_letter_from_the_row_above():
    assert read_rows("تب", "1-2 ab") == ["بت", "1-2 ab"]


# the text before --------------------------------------------------------------------------------------


def test_a_number_that_begins_a_line_takes_its_direction_from_the_line_above():
    assert read_rows("تب", "ت 1-2") == ["بت", "2-1 ت"]
    assert read_rows("تب ab", "2/1 ت")[1] == read_rows("2/1 ت", goes_on=False)[0]


def test_a_percentage_that_is_all_of_a_cell():
    assert read_rows("%12", goes_on=False) == ["12%"]
    assert read_rows("%12.5", goes_on=False) == ["12.5%"]
    assert read_rows("%12", majority=0, goes_on=False) == ["%12"]


def test_a_context_is_kept_over_lines_without_letters():
    reader = LogicalReader(1, BracketVote())
    for row in ("تب", "7"):
        [*reader.read_row(lay_text(row), goes_on=True)]
    assert reader._context == "ت"
    [*reader.read_row(lay_text("ab"), goes_on=True)]
    assert reader._context == "b"


# lost digits ------------------------------------------------------------------------------------------


def test_a_number_that_lacks_a_digit_is_not_given_but_what_was_read_of_it_is():
    reader = LogicalReader(1, BracketVote())
    found = [*reader.read_row(lay_text(f"1{LOST_GLYPH},5 تب"), goes_on=False)]
    assert "".join(placed.text for placed in found) == f"بت {LOST_GLYPH}{LOST_GLYPH},{LOST_GLYPH}"
    assert [placed.uncertain for placed in found if placed.uncertain] == [f"1{LOST_GLYPH},5"]
    assert found[3].uncertain == f"1{LOST_GLYPH},5"
    assert [placed.box.x0 for placed in found] == [30, 25, 20, 0, 5, 10, 15]


def test_two_uncertain_numbers():
    reader = LogicalReader(1, BracketVote())
    found = [*reader.read_row(lay_text(f"1{LOST_GLYPH} ب {LOST_GLYPH}2"), goes_on=False)]
    assert [placed.uncertain for placed in found] == [f"{LOST_GLYPH}2", "", "", "", "", f"1{LOST_GLYPH}", ""]


def test_a_lost_glyph_alone_is_no_number():
    assert read_rows(f"ت{LOST_GLYPH}ب") == [f"ب{LOST_GLYPH}ت"]


@pytest.mark.parametrize("digits", ["52", "\u0665\u0662"])
def test_a_number_runs_rightward_around_glyphs_that_are_no_digits_by_their_width(digits):
    units = [make_unit(text, 5 * number) for number, text in enumerate(["ت", " ", digits[0]])]
    lost = [make_unit(LOST_GLYPH, 15)._replace(x1=18), make_unit(LOST_GLYPH, 18)._replace(x1=21)]
    units += [*lost, *(make_unit(text, 21 + 5 * number) for number, text in enumerate([digits[1], " ", "ب"]))]
    found = [*LogicalReader(1, BracketVote()).read_row(units, goes_on=False)]
    assert "".join(placed.text for placed in found) == f"ب {digits[0]}{LOST_GLYPH}{LOST_GLYPH}{digits[1]} ت"
    assert not any(placed.uncertain for placed in found)


# brackets ---------------------------------------------------------------------------------------------


def test_brackets_as_shapes_and_as_characters():
    vote = BracketVote()
    assert "".join(p.text for p in LogicalReader(1, vote).read_row(lay_text("ت(ب)ا"), goes_on=False)) == "ا(ب)ت"
    vote.count_rows([list("ب)ب(ب")] * 3)
    assert "".join(p.text for p in LogicalReader(1, vote).read_row(lay_text("ت)ب(ا"), goes_on=False)) == "ا(ب)ت"


def test_brackets_in_a_latin_line_stay():
    vote = BracketVote()
    vote.count_rows([list("ب)ب(ب")] * 3)
    assert "".join(p.text for p in LogicalReader(-1, vote).read_row(lay_text("a (b) c"), goes_on=False)) == "a (b) c"


def test_a_cluster_is_one_unit_and_has_one_box():
    units = [make_unit("لا", 0), make_unit("سَ", 5)]
    found = [*LogicalReader(1, BracketVote()).read_row(units, goes_on=False)]
    assert found == [PlacedText("سَ", Box(5, 90, 10, 100)), PlacedText("لا", Box(0, 90, 5, 100))]


@pytest.mark.parametrize(("row", "text", "reading"), [
    (f"2{DOUBTED_DIGITS[0]}/1", f"{LOST_GLYPH}{LOST_GLYPH}/{LOST_GLYPH}", "20/1"),
    (f"{DOUBTED_DIGITS[7]} تب", f"بت {LOST_GLYPH}", "7"),
])  # fmt: skip
def test_a_number_with_a_doubted_digit_is_lost_and_its_reading_told(row, text, reading):
    reader = LogicalReader(1, BracketVote())
    found = [*reader.read_row(lay_text(row), goes_on=False)]
    assert "".join(placed.text for placed in found) == text
    assert [placed.uncertain for placed in found if placed.uncertain] == [reading]


def read_number_line(row):
    reader = LogicalReader(1, BracketVote(), NumberLines([lay_text(row)]))
    return [*reader.read_row(lay_text(row), goes_on=True)]


def test_number_lines_tell_their_other_reading_once():
    found = read_number_line("12 1")
    assert "".join(placed.text for placed in found) == "1 12"
    assert [placed.other_reading for placed in found] == ["12 1", "", "", ""]
    found = read_number_line("(2) 1")
    assert [placed.other_reading for placed in found if placed.other_reading] == ["(2) 1"]


def test_a_latin_letter_above_does_not_turn_numbers():
    reader = LogicalReader(1, BracketVote(), NumberLines([]))
    assert [*reader.read_row(lay_text("ab تب cd"), goes_on=True)]
    read = [*reader.read_row(lay_text("17:45 - 08:30"), goes_on=True)]
    assert "".join(placed.text for placed in read) == "08:30 - 17:45"


@pytest.mark.parametrize(("row", "text"), [
    ("Python ........ 34 ةغل", "ةغل"[::-1] + " Python ........ 34"), ("34 ........ Python", "Python ........ 34"),
    ("Python ... 34 ةغل", "Python ... 34 " + "ةغل"[::-1]), ("34 … … Python", "Python … … 34"),
    ("Python … … 34 ةغل", "ةغل"[::-1] + " Python … … 34"),
])  # fmt: skip
def test_leaders_lead_to_the_end(row, text):
    assert read_rows(row) == [text]


@pytest.mark.parametrize(
    ("row", "text"),
    [
        ("name@company.example :ديرب", "بريد: name@company.example"),
        ("Excel, Word :تاراهم", "مهارات: Excel, Word"),
        ("Texte français : صن", "Texte français : نص"),
    ],
)
def test_a_label_on_the_right_of_more_latin_is_read_first(row, text):
    assert read_rows(row, goes_on=False) == [text]


@pytest.mark.parametrize(("number_lines", "text"), [(["+12 34 56"] * 2, "-5"), (["56 34 12+"] * 2, "5-"), ([], "5-")])
def test_a_number_with_a_minus_on_its_left_runs_as_the_number_lines_of_its_page(number_lines, text):
    reader = LogicalReader(1, BracketVote(), NumberLines([*map(lay_text, number_lines)]))
    assert "".join(placed.text for placed in reader.read_row(lay_text("-5"), goes_on=False)) == text


@pytest.mark.parametrize(("before", "goes_on", "text"), [
    (["تب"], True, "12-18"), (["تب"], False, "18-12"), ([], True, "18-12"), (["ab تب cd"], True, "18-12"),
    (["تب", "7"], True, "12-18"),
])  # fmt: skip
def test_a_line_of_numbers_goes_on_with_the_arabic_above_it(before, goes_on, text):
    reader = LogicalReader(1, BracketVote(), NumberLines([]))
    for row in before:
        [*reader.read_row(lay_text(row), goes_on=False)]
    assert "".join(placed.text for placed in reader.read_row(lay_text("18-12"), goes_on=goes_on)) == text


@pytest.mark.parametrize(("before", "wraps", "text"), [
    (["تب"], {"wraps": True}, "2023-11-26."), (["تب"], {"wraps": False}, "26-11-2023."), (["تب"], {}, "26-11-2023."),
    (["تب", "7"], {"wraps": True}, "26-11-2023."),  # no words in the line above: nothing goes on
])  # fmt: skip
def test_a_date_below_a_full_line_of_words_is_part_of_its_sentence(before, wraps, text):
    reader = LogicalReader(1, BracketVote(), NumberLines([]))
    for row in before:
        [*reader.read_row(lay_text(row), goes_on=False)]
    assert "".join(p.text for p in reader.read_row(lay_text(".26-11-2023"), goes_on=True, **wraps)) == text


@pytest.mark.parametrize(("row", "majority", "text"), [
    ("تب ab", 1, "ab بت"), ("3 - 1", -1, "3 - 1"), ("3 - 1", 1, "1 - 3"), ("12", 1, "12"),
])  # fmt: skip
def test_only_lines_of_numbers_on_pages_from_the_right_are_read_as_such(row, majority, text):
    reader = LogicalReader(majority, BracketVote(), NumberLines([]))
    assert "".join(placed.text for placed in reader.read_row(lay_text(row), goes_on=False)) == text


def test_a_measure_runs_leftward_and_so_does_what_goes_on_below_it():
    assert read_rows("cm 10", "cdef ab بت") == ["10 cm", "تب cdef ab"]
    assert read_rows("cm 10", majority=0) == ["cm 10"]


@pytest.mark.parametrize(("row", "majority", "leftward", "text"), [
    ("cdef ab بت", 1, True, "تب cdef ab"), ("cdef ab بت", 1, False, "cdef ab تب"),
    ("ab بت", -1, True, "تب ab"), ("ab بت", -1, False, "ab تب"), ("abc de", -1, True, "abc de"),
])  # fmt: skip
def test_lines_of_words_of_both_directions_run_leftward_where_the_reader_is_told_so(row, majority, leftward, text):
    reader = LogicalReader(majority, BracketVote(), leftward=leftward)
    assert "".join(placed.text for placed in reader.read_row(lay_text(row), goes_on=False)) == text


def test_a_lone_bracket_of_a_latin_line_stays():
    vote = BracketVote()
    vote.count_rows([list("ب)ب(ب")] * 3)
    assert "".join(p.text for p in LogicalReader(-1, vote).read_row(lay_text("a) bc"), goes_on=False)) == "a) bc"
    assert "".join(p.text for p in LogicalReader(1, vote).read_row(lay_text("ا) بت"), goes_on=False)) == "تب )ا"


def test_numbers_that_end_a_latin_row_take_no_letter_from_the_row_above():
    assert read_rows("تب", "ab 1-2")[1] == "ab 1-2"


def test_a_number_with_a_minus_takes_its_own_way_also_below_arabic():
    reader = LogicalReader(1, BracketVote(), NumberLines([lay_text("+12 34 56")] * 2))
    [*reader.read_row(lay_text("تب"), goes_on=False)]
    assert "".join(placed.text for placed in reader.read_row(lay_text("-5"), goes_on=True)) == "-5"


@pytest.mark.parametrize(("line", "label"), [
    ("abc :ب", True), ("abc :ب-", True), ("abc :-ب", False), ("abc :(ب", False), ("abc:ب", False),
])  # fmt: skip
def test_a_label_begins_with_an_arabic_letter_beside_its_colon(line, label):
    assert _ends_with_label(line) is label


def test_dots_lead_to_a_page_number_from_arabic_on_the_right():
    assert _runs_leftward([*"ab ........ 34 ب"])
    assert not _runs_leftward([*"ab ........ 34 ."])
