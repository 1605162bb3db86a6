"""The guard: edits of lines that read neither before nor after are dropped, by whichever filter; all others stay."""

import pytest

import arclean
from arclean import Pipeline, filters
from arclean.core import legibility_guard, weights
from arclean.core.context import Context
from arclean.core.edits import Edit, Span
from arclean.core.legibility_guard import (
    _excess,
    _reads_as_nothing,
    is_locked,
    lines_edited_in_vain,
    move_locked_spans,
    worth_a_look,
)
from arclean.core.result import Pass

GOOD = "وصل المسافرون إلى المحطة القديمة وانتظروا القطار"
LIE = "بخخلر ثهدم جلأث ثهثجخدثؤ بأ ثهحضهذة خخلر ثهضمثح"
STRETCHED_GOOD, STRETCHED_LIE = GOOD.replace("مح", "مــح"), LIE.replace("جخ", "جــخ")
KASHIDA = filters.Kashida()
GUARDED = Pipeline([KASHIDA, filters.WrongMap()])


def test_a_line_that_does_not_read_is_left_beside_one_that_does():
    text = f"{STRETCHED_GOOD}\n{STRETCHED_LIE}\n{STRETCHED_GOOD}"
    result = GUARDED.run(text)
    assert result.text == GUARDED(text) == f"{GOOD}\n{STRETCHED_LIE}\n{GOOD}"
    assert [(f.kind, text[f.start : f.end]) for f in result.findings] == [("wrong-map", STRETCHED_LIE)]
    assert result.revert() == text
    assert GUARDED(result.text) == result.text


def test_without_a_filter_that_reports_it_nothing_is_guarded():
    assert Pipeline([KASHIDA])(STRETCHED_LIE) == LIE


def test_what_reads_after_the_edit_is_edited():
    assert arclean.clean(GOOD[::-1]) == GOOD
    assert arclean.clean(GOOD.encode("cp1256").decode("latin_1")) == GOOD


@pytest.mark.parametrize(
    "text",
    [
        LIE[::-1],
        "ÔÀÖ ÀÖÚÊÛÉ Ø ÀÖÅÕÚ× ÂÑ×Ö ÑÖ ÂÅËÛØ ÀÖÆÇ×ÀÂ ÀÖÍÅÛ",
        "ôÓÒõ ðÞåÒÑÒ ôÄ ðÞÖÑîÞÑ ÕÐð Íðæ åÊÞÍ:",
        f"({LIE} ,  12 \u064b ",
    ],
)
def test_a_lie_is_left_by_all_profiles(text):
    for profile in ("repair", "pdf"):
        assert arclean.clean(text, profile=profile) == arclean.repair(text, profile=profile).text == text


PRIVATE = "".join(chr(0xE000 + ord(char) - 0x600) if char.isalpha() else char for char in GOOD)


def test_a_line_of_unmapped_glyphs_reads_as_nothing():
    assert worth_a_look("x", f"{PRIVATE}\u064b، 12")
    assert not worth_a_look("x", f"{GOOD} {GOOD} {PRIVATE}")
    assert arclean.clean("\n".join([f"{PRIVATE}\u064b ، 12 ، {PRIVATE}"] * 3)).count(" ،") == 6


def test_only_lines_that_were_made_are_looked_at():
    assert worth_a_look("x", LIE)
    assert not worth_a_look(LIE, LIE + "\n" + GOOD)
    assert not worth_a_look("x", GOOD)
    assert worth_a_look("x", " ".join([GOOD] * 5 + [LIE] * 8 + [GOOD] * 5)), "a part of a long line"
    assert not worth_a_look("x", LIE[:4]), "too little to tell"


def _lines(text, after, *edits):
    return lines_edited_in_vain(text, after, [Pass("x", edits, (), frozenset())])


def test_which_lines_were_edited_in_vain():
    text = f"{LIE}\n{GOOD}"
    shorter = text[1:]
    assert _lines(text, shorter, Edit(0, 1, text[0], "", "x/y")) == (Span(0, len(LIE)),)
    assert _lines(text, text) == ()
    assert _lines(text, text[:-1], Edit(len(text) - 1, len(text), text[-1], "", "x/y")) == ()
    assert _lines(LIE, GOOD, Edit(0, len(LIE), LIE, GOOD, "x/y")) == (), "it reads"
    assert _lines(LIE, "12", Edit(0, len(LIE), LIE, "12", "x/y")) == (Span(0, len(LIE)),), "its letters are gone"
    assert _lines(LIE, "", Edit(0, len(LIE), LIE, "", "x/y")) == (), "a line may go"


@pytest.mark.parametrize(
    ("edit", "locked"),
    [
        (Edit(0, 2, "ab", "", "x/y"), False),
        (Edit(1, 3, "bc", "", "x/y"), True),
        (Edit(2, 2, "", "x", "x/y"), False),
        (Edit(3, 3, "", "x", "x/y"), True),
        (Edit(4, 4, "", "x", "x/y"), False),
        (Edit(4, 6, "ef", "", "x/y"), False),
        (Edit(2, 4, "cd", "dc", "x/y"), True),
        (Edit(2, 4, "cd", "", "x/y"), False),
        (Edit(1, 5, "bcde", " ", "x/y"), False),
        (Edit(7, 9, "hi", "", "x/y"), True),
        (Edit(10, 11, "k", "", "x/y"), False),
    ],
)
def test_an_edit_within_a_locked_span(edit, locked):
    assert is_locked(edit, (Span(2, 4), Span(8, 10))) is locked


def test_locked_spans_move_with_the_text():
    assert move_locked_spans([Span(2, 4)], [Edit(0, 1, "a", "", "x/y")]) == (Span(1, 3),)
    assert Context().locked == ()


def test_a_short_line_is_told_by_the_lines_around_it():
    short = LIE[6:10]
    assert worth_a_look(f"{LIE}\n{short}x\n{LIE}", f"{LIE}\n{short}\n{LIE}")
    good = "\n".join([GOOD] * 3)
    assert not worth_a_look(f"{good}\n{short}x\n{good}\n{LIE}", f"{good}\n{short}\n{good}\n{LIE}")
    assert not worth_a_look(f"{short}x\n\n\n\n{LIE}", f"{short}\n\n\n\n{LIE}"), "four lines away"


def test_a_line_that_reads_speaks_by_its_length():
    assert _excess(GOOD) == -len(GOOD)
    assert _excess(LIE) > 0


@pytest.mark.parametrize(("around", "is_nothing"), [(39.0, False), (40.0, True)])
def test_a_short_line_is_judged_with_three_lines_on_each_side(monkeypatch, around, is_nothing):
    bits = {"short": 4.0, "far": 1000.0, "near": (around - 4.0) / 6}
    monkeypatch.setattr(legibility_guard, "_excess", bits.__getitem__)
    lines = ["far", *["near"] * 3, "short", *["near"] * 3, "far"]
    assert _reads_as_nothing(lines, 4) is is_nothing
    assert weights.MIN_EXCESS_AROUND == 40.0
    bits["short"] = 0.0
    assert not _reads_as_nothing(lines, 4)


@pytest.mark.parametrize(
    ("excess", "around", "is_nothing"), [(0.5, 0.0, False), (0.5, 20.0, True), (0.0, 20.0, False), (-1.0, 20.0, False)]
)
def test_only_a_short_line_in_excess_is_told_by_its_neighbours(monkeypatch, excess, around, is_nothing):
    monkeypatch.setattr(legibility_guard, "_excess", {"short": excess, "near": around}.__getitem__)
    assert _reads_as_nothing(["near", "near", "short", "near", "near"], 2) is is_nothing
