"""What stands at the ends of a line, and how the line reads with its signs moved."""

import pytest

from arclean.filters.leading_signs.sign_lines import has_turned_runs, moved_places, read_lines, spell


def _moved(text):
    line = read_lines(text)[0]
    places = moved_places(line)
    return places and spell(line, places)


@pytest.mark.parametrize(
    ("text", "run"),
    [
        (".أحب", "."), (" ؟ماذا", "؟"), ("!؟ماذا", "!؟"), ('".قال', '".'), ("-؟كيف", "؟"), ('"قال', ""), (". قال", ""),
        (".5", ""), (".NET", ""), ("كلمة.", ""), (".فيبرعلا لاق يف ةسردملا ىلإ", ""), (".أحب\tأنت", ""),
        (".أحب | أنت", ""), ("![قال", ""),
    ],
)  # fmt: skip
def test_signs_that_lead(text, run):
    assert read_lines(text)[0].run == run


def test_a_line_has_its_span_without_blanks_and_the_page_on_which_it_stands():
    lines = read_lines("  .أحب \r\n\fقال.")
    assert [(line.start, line.end, line.page) for line in lines] == [(2, 6, 0), (9, 9, 0), (10, 14, 1)]
    assert [(line.has_arabic, line.ends) for line in lines] == [(True, False), (False, False), (True, True)]


def test_dashes_of_a_dialogue_at_both_ends():
    lines = read_lines("-؟كيف\n؟كيف حالك -\nقال -")
    assert [(line.dash, line.tail, line.body) for line in lines] == [
        ("-", "", "كيف"), ("", " -", "كيف حالك"), ("", "", "قال -"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "inner", "odd", "latin"),
    [
        ("قال ،ثم .عاد", 2, False, False),
        (".12 رجلا", 0, True, False),
        (". قال", 0, True, False),
        ("قال A", 0, False, True),
    ],
)
def test_other_features(text, inner, odd, latin):
    line = read_lines(text)[0]
    assert (line.inner, line.is_odd, line.has_latin) == (inner, odd, latin)


@pytest.mark.parametrize(
    ("text", "moved"),
    [
        (".أحب", "أحب."),
        ("!؟ماذا", "ماذا؟!"),
        ("-؟كيف", "-كيف؟"),
        ("؟كيف -", "- كيف؟"),
        ('".قال', 'قال."'),
        ('."قال', '"قال.'),
        ('."قال "نعم', 'قال "نعم".'),
        ('."قال" نعم', '"قال" نعم.'),
        (").قال (نعم", "قال (نعم.)"),
        ("(.قال (نعم", "قال (نعم.)"),
        (".(قال (نعم", "قال (نعم)."),
        (".(قال) نعم", "(قال) نعم."),
        (".)قال نعم", None),
        ("(.قال نعم", None),
        ('.""قال', None),
        (".قال.", None),
        (".قال A", None),
        (".سنة 12", "سنة 12."),
    ],
)
def test_how_a_line_reads_with_its_signs_moved(text, moved):
    assert _moved(text) == moved


def test_tags_at_the_edges_are_no_part_of_a_line():
    lines = read_lines("<i>.أحب</i>\n{\\an8}؟أحب\n<b>A</b>")
    assert [(line.start, line.end, line.run, line.has_latin) for line in lines] == [
        (3, 7, ".", False), (18, 22, "؟", False), (23, 31, "", True),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("body", "is_turned"),
    [
        ("- الوزير الأول2", True), ("الوزير الأول ٢", False), ("الأول٢", True), ("رقم 2 (أ)", False),
        ("أ) رقم", False), ("بين 3 و5", False),
        ("نص", False), ("ذات الصلة )انظر", True),
    ],
)  # fmt: skip
def test_lines_whose_runs_were_turned(body, is_turned):
    assert has_turned_runs(body) is is_turned
