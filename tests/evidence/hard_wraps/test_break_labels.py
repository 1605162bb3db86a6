"""Which breaks go: wraps, blank lines within sentences, page ends; and what keeps them."""

import pytest

from arclean.evidence.hard_wraps import break_labels, weights
from arclean.evidence.hard_wraps.break_labels import (
    BLANK_LINE,
    _goes_on,
    _is_firm,
    _is_in_note,
    _is_wrapped,
    _may_join,
    _paragraph_habits,
    _parts_paragraphs,
    break_kind,
    label_breaks,
)
from arclean.evidence.hard_wraps.line_features import describe_lines

(LINE,) = describe_lines("سار الركب")


def line(width=60, **changes):
    return LINE._replace(width=width, **{"first_width": 5, "last_letter": "", **changes})


def unrhymed(lines):
    """Give lines last letters of which no four are alike."""
    return [one._replace(last_letter="ابتثجحخد"[number % 8]) for number, one in enumerate(lines)]


WANTING = line(wants_word=True)
STOP = line(30, is_open=False)


@pytest.mark.parametrize(
    ("space", "kind"), [("\n", "\n"), (" \n", "\n"), ("\n\n", "\n\n"), ("\n \n\n", "\n\n"), ("\n\f\n", "\f")]
)
def test_kinds_of_break(space, kind):
    assert break_kind(space) == kind


def test_lines_of_a_paragraph_are_joined_and_paragraphs_parted():
    lines = unrhymed([WANTING, line(59), WANTING, STOP] * 2)
    breaks = ["\n"] * 7
    assert label_breaks(lines, breaks, is_printed=False) == ["wrap"] * 3 + ["paragraph"] + ["wrap"] * 3
    lines = [one._replace(last_letter="ر") for one in lines]
    assert label_breaks(lines, breaks, is_printed=False) == [""] * 7


def test_lines_of_paper_need_fewer_bits():
    lines, breaks = [line(58, last_letter=letter) for letter in "ابتث"], ["\n"] * 3
    assert label_breaks(lines, breaks, is_printed=False) == [""] * 3
    assert weights.MIN_PRINTED_BITS == 2.0
    assert label_breaks(lines, breaks, is_printed=True) == ["wrap"] * 3
    assert label_breaks(lines[:3], breaks[:2], is_printed=True) == [""] * 2


def test_a_stop_ends_the_paragraph_unless_blank_lines_do():
    full_stop = line(60, is_open=False)
    lines = unrhymed([WANTING, full_stop, WANTING, WANTING, STOP])
    assert label_breaks(lines, ["\n"] * 4, is_printed=False)[1] == "paragraph"
    marked = [*lines, *lines, *lines]
    breaks = [*["\n"] * 4, BLANK_LINE] * 2 + ["\n"] * 4
    assert label_breaks(marked, breaks, is_printed=False)[1] == "wrap"


def test_what_may_join():
    assert _may_join(line(), line())
    assert not _may_join(line(has_columns=True), line())
    assert not _may_join(line(), line(has_columns=True))
    assert not _may_join(line(), line(is_item=True))
    assert not _may_join(line(), line(is_part_heading=True))
    assert _may_join(WANTING, line(is_item=True))
    latin = line(has_arabic=False)
    assert not _may_join(latin, latin)
    assert _may_join(latin, line(has_arabic=False, begins_lower=True))
    assert not _may_join(latin._replace(is_open=False), line(has_arabic=False, begins_lower=True))
    assert _may_join(line(), latin)
    assert not _may_join(line(is_open=False), line(has_arabic=False, begins_lower=True))
    assert _may_join(WANTING._replace(is_open=False), line(has_arabic=False, begins_lower=True))


def test_what_is_wrapped():
    def wrapped(one, *, stop_ends=True, is_printed=False):
        return _is_wrapped(one, line(), 60.0, stop_ends=stop_ends, is_printed=is_printed)

    assert wrapped(line(60))
    assert not wrapped(line(60, is_open=False))
    assert wrapped(line(60, is_open=False), stop_ends=False)
    assert not wrapped(line(42))
    assert wrapped(line(42, wants_word=True))
    assert wrapped(line(42), is_printed=True)
    assert not wrapped(line(41), is_printed=True)
    assert not wrapped(line(41, wants_word=True))
    assert not wrapped(line(42, is_open=False), stop_ends=False, is_printed=True)


def test_firm_lines():
    after = line(first_width=20)
    assert _is_firm(line(51), after, 60.0)
    assert not _is_firm(line(50), after, 60.0)
    assert not _is_firm(line(51, is_open=False), after, 60.0)
    assert not _is_firm(line(51), after, 0.0)
    assert not _is_firm(line(51), line(first_width=2), 60.0)


def test_habits_of_paragraphs():
    blank_after_stops = [STOP, STOP, line()]
    habits = _paragraph_habits(blank_after_stops, [BLANK_LINE] * 2, [60.0] * 3)
    assert habits.are_marked
    assert not habits.are_indented
    assert not _paragraph_habits(blank_after_stops[1:], [BLANK_LINE], [60.0] * 2).are_marked
    assert not _paragraph_habits(blank_after_stops, ["\n"] * 2, [60.0] * 3).are_marked
    indented = [STOP, line(indent=2), line(), line(), STOP, line(indent=2)]
    habits = _paragraph_habits(indented, ["\n"] * 5, [60.0] * 6)
    assert habits == (True, 0, True, False)
    assert not _paragraph_habits(indented[:5], ["\n"] * 4, [60.0] * 5).are_indented
    loose = [*indented, line(indent=2), line(indent=2)]  # two of four follow a stop
    assert not _paragraph_habits(loose, ["\n"] * 7, [60.0] * 8).are_indented
    one_more = [*indented, line(), line(indent=2)]  # two of three
    assert not _paragraph_habits(one_more, ["\n"] * 7, [60.0] * 8).are_indented
    assert _paragraph_habits([STOP, line(indent=2)] * 4, ["\n"] * 7, [60.0] * 8).usual_indent == 0


def test_strays_are_two_blank_lines_and_a_fifth():
    def strays(firm, ended):
        lines = [*[line(60)] * firm, *[STOP] * ended, STOP]
        return _paragraph_habits(lines, [BLANK_LINE] * (firm + ended), [60.0] * len(lines)).has_strays

    assert strays(2, 8)
    assert not strays(2, 9)
    assert not strays(1, 0)


def goes_on(lines, breaks, number=0, width=60.0, **options):
    return _goes_on(lines, breaks, number, width, **{"has_strays": False, "is_printed": False, **options})


def test_sentences_that_go_on_after_a_page_or_a_blank_line():
    plain = [line(60), line(60), STOP]
    assert goes_on(plain, ["\f", "\n"])
    assert not goes_on(plain, [BLANK_LINE, "\n"])
    assert goes_on(plain, [BLANK_LINE, "\n"], has_strays=True)
    assert goes_on([WANTING, *plain[1:]], [BLANK_LINE, "\n"])
    assert not goes_on([WANTING, line(is_caption=True), STOP], [BLANK_LINE, "\n"])
    assert not goes_on([line(40), *plain[1:]], ["\f", "\n"])


def test_a_short_line_alone_is_a_heading():
    assert not goes_on([line(60), line(35), STOP], ["\f", BLANK_LINE])
    assert goes_on([line(60), line(36), STOP], ["\f", BLANK_LINE])
    assert goes_on([line(60), line(35), STOP], ["\f", "\n"])
    assert goes_on([line(60), line(35, is_open=False), STOP], ["\f", BLANK_LINE])
    assert goes_on([line(60), line(35)], ["\f"], has_strays=True)
    assert not goes_on([line(60), line(60)], ["\f"], is_printed=True)
    assert goes_on([line(60), line(60), STOP], ["\f", "\n"], is_printed=True)


def test_notes_at_the_foot_of_a_page():
    body, note, more = line(60), line(60, is_item=True), line(60)
    lines, breaks = [body, note, more, line()], [BLANK_LINE, "\n", "\f"]
    assert _is_in_note(lines, breaks, 2)
    assert _is_in_note(lines, breaks, 1)
    assert not _is_in_note(lines, breaks, 0)
    assert not _is_in_note(lines, ["\f", "\n", "\f"], 2)
    assert not _is_in_note([STOP, note, more, line()], breaks, 2)
    assert not _is_in_note([note, more, line()], ["\n", "\f"], 1)
    assert not goes_on(lines, breaks, 2)
    assert not goes_on([body, note, WANTING, line()], breaks, 2)


@pytest.mark.parametrize(("length", "found"), [(12, True), (13, False)])
def test_notes_are_looked_through_for_twelve_lines(length, found):
    lines = [line(60), line(60, is_item=True), *[line(60)] * length, line()]
    breaks = [BLANK_LINE, *["\n"] * length, "\f"]
    assert _is_in_note(lines, breaks, length + 1) is found


def test_breaks_that_part_paragraphs():
    lines = [line(), line(), line()]
    assert _parts_paragraphs(lines, ["wrap", ""], 1)
    assert _parts_paragraphs(lines, ["", "wrap"], 0)
    assert not _parts_paragraphs(lines, ["", ""], 0)
    assert not _parts_paragraphs(lines, ["", "paragraph"], 0)
    assert not _parts_paragraphs(lines, ["wrap", ""], 0)
    assert not _parts_paragraphs([line(), line(has_columns=True), line()], ["wrap", ""], 1)
    assert not _parts_paragraphs([line(), line(), line(is_item=True)], ["wrap", ""], 1)


def test_indents_open_paragraphs():
    paragraph = [line(60, indent=2, wants_word=True), WANTING, STOP]
    lines = unrhymed(paragraph * 3)
    labels = label_breaks(lines, ["\n"] * 8, is_printed=False)
    assert labels == ["wrap", "wrap", "paragraph"] * 2 + ["wrap"] * 2
    open_end = [line(60, indent=2, wants_word=True), WANTING, line(60)]
    labels = label_breaks(unrhymed([*lines, *open_end, *paragraph]), ["\n"] * 14, is_printed=False)
    assert labels[8] == "paragraph"
    assert labels[11] == "wrap"


def test_the_last_line_after_a_stray_blank_line_ends_its_paragraph():
    paragraph = [WANTING, WANTING, line(60), line(58, is_open=False)]
    lines = unrhymed(paragraph * 4)
    breaks = (["\n", "\n", BLANK_LINE, "\n"] * 4)[:-1]
    labels = label_breaks(lines, breaks, is_printed=False)
    assert labels == (["wrap", "wrap", "blank", "paragraph"] * 4)[:-1]


def test_rounds_end():
    assert break_labels._MAX_RELABELS >= 2
    assert label_breaks([line()], [], is_printed=False) == []


def test_an_indent_after_a_stop_keeps_the_break_whatever_the_habit():
    lines = unrhymed([WANTING, WANTING, line(60, is_open=False), line(60, indent=2, wants_word=True), WANTING, STOP])
    marked = unrhymed([*lines, *[WANTING, STOP] * 3])
    breaks = ["\n"] * 5 + [BLANK_LINE, "\n"] * 3
    labels = label_breaks(marked, breaks, is_printed=False)
    assert labels[2] == "paragraph"
    level = [one._replace(indent=0) for one in marked]
    assert label_breaks(level, breaks, is_printed=False)[2] == "wrap"


def test_a_note_at_the_top_of_the_text_is_none():
    assert not _is_in_note([line(60, is_item=True), line()], ["\f"], 0)
