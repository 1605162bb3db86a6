"""Clusters: the place of glyphs that make up one letter or ligature."""

import pytest

from arclean.core.document import Box
from arclean.readers.pdf.layout.clusters import _makes_letter, join_clusters
from arclean.readers.pdf.layout.units import Unit


def glyphs(*drawn):
    """Return glyphs by text, left and right edge, each with a box of its own; the size is 10."""
    return [
        Unit(text, x0, x1, 100.0, 10.0, number, artifact=False, box=Box(x0, 90.0 + number, x1, 102.0 + number))
        for number, (text, x0, x1) in enumerate(drawn)
    ]


@pytest.mark.parametrize("drawn", [
    [("", 0, 5), ("لا", 5, 9)], [("لا", 5, 9), ("", 0, 5)], [("بَّ", 0, 6), ("بَّ", 2, 9)], [("بَّ", 0, 9),
    ("ب", 1, 6)],
])  # fmt: skip
def test_a_cluster_has_the_hull_of_its_glyphs(drawn):
    (cluster,) = join_clusters(glyphs(*drawn))
    assert (cluster.x0, cluster.x1) == (0, 9)
    assert cluster.box == Box(0, 90, 9, 103)


def test_glyphs_without_a_box():
    first, second = glyphs(("", 0, 5), ("لا", 5, 9))
    assert join_clusters([first._replace(box=None), second])[0].box == second.box
    assert join_clusters([first, second._replace(box=None)])[0].box == first.box
    assert join_clusters([first._replace(box=None), second._replace(box=None)])[0].box is None


def test_glyphs_apart_are_no_cluster():
    assert [unit.text for unit in join_clusters(glyphs(("", 0, 5), ("لا", 50, 59)))] == ["لا"]
    assert [unit.box for unit in join_clusters(glyphs(("ب", 0, 5), ("ل", 5, 9)))] == [
        Box(0, 90, 5, 102),
        Box(5, 91, 9, 103),
    ]


def texts(*drawn):
    return [unit.text for unit in join_clusters(glyphs(*drawn))]


# ligatures --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("drawn", "found"), [
    ([("", 0, 5), ("لا", 7.9, 12)], (0, 12)), ([("", 0, 5), ("لا", 8.1, 12)], (8.1, 12)),
    ([("", 0, 5), ("لا", 8, 12)], (8, 12)), ([("لا", 5, 9), ("", 11.9, 13)], (5, 13)),
    ([("لا", 5, 9), ("", 12.1, 13)], (5, 9)),
])  # fmt: skip
def test_glyphs_of_a_cluster_are_three_tenths_apart_at_most(drawn, found):
    (cluster,) = join_clusters(glyphs(*drawn))
    assert (cluster.x0, cluster.x1) == found


@pytest.mark.parametrize(("base", "right"), [(109.9, 9), (110, 5), (110.1, 5)])
def test_glyphs_of_a_cluster_stand_on_one_baseline(base, right):
    """Nearer than the size."""
    first, second = glyphs(("لا", 0, 5), ("", 5, 9))
    (cluster,) = join_clusters([first, second._replace(base=base)])
    assert cluster.x1 == right


def test_a_cluster_stands_on_the_baseline_of_its_widest_glyph():
    first, second = glyphs(("", 0, 5), ("لا", 5, 11))
    assert join_clusters([first._replace(base=101.0), second])[0].base == 100
    assert join_clusters([first._replace(base=101.0, x0=-9.0), second])[0].base == 101


def test_spaces_are_no_cluster_of_empty_glyphs():
    (space,) = join_clusters(glyphs(("", 0, 5), (" ", 5, 9)))
    assert (space.x0, space.x1) == (5, 9)


@pytest.mark.parametrize(("drawn", "found"), [
    ([("بَّ", 0, 10), ("بَّ", 9, 12.4)], ["بَّ"]),  # a narrow one, which touches
    ([("بَّ", 0, 10), ("بَّ", 9, 12.6)], ["بَّ", "بَّ"]), ([("بَّ", 0, 10), ("بَّ", 9, 12.5)], ["بَّ", "بَّ"]),
    ([("بَّ", 100, 110), ("بَّ", 109, 112.4)], ["بَّ"]), ([("بَّ", 100, 110), ("بَّ", 109, 112.6)], ["بَّ", "بَّ"]),
    ([("بَّ", 0, 10), ("بَّ", 5, 15)], ["بَّ", "بَّ"]),
    ([("بَّ", 0, 10), ("بَّ", 4.9, 14.9)], ["بَّ"]),  # half of the narrower one is shared
    ([("بَّ", 0, 10), ("بَّ", 5.1, 15.1)], ["بَّ", "بَّ"]),
    ([("بَّ", 0, 10), ("ب", 2, 8)], ["بَّ"]), ([("ب", 2, 8), ("بَّ", 0, 10)], ["بَّ"]),
    ([("بَّ", 0, 10), ("ت", 2, 8)], ["بَّ", "ت"]), ([("لا", 0, 10), ("لا", 2, 8)], ["لا", "لا"]),  # no marks
    ([("ب", 0, 5), ("ب", 0, 5)], ["ب", "ب"]),  # copies are dropped elsewhere
])  # fmt: skip
def test_glyphs_that_have_all_or_the_beginning_of_the_text(drawn, found):
    assert texts(*drawn) == found


def test_several_glyphs_join_one_after_the_other_and_others_stay():
    assert texts(("ا", 0, 5), ("ل", 5, 7), ("لله", 20, 25), ("", 25, 27), ("ب", 27, 30)) == ["ا", "ل", "لله", "ب"]
    assert texts(("لله", 7, 12), ("", 12, 14), ("", 14, 16), ("ب", 16, 20)) == ["لله", "ب"]
    assert texts(("", 0, 1)) == []
    assert texts() == []


# marks ------------------------------------------------------------------------------------------------

FATHA, SHADDA = "\u064e", "\u0651"


@pytest.mark.parametrize(("drawn", "found"), [
    ([("ت", 0, 5), ("ب", 5, 10)], ["ت", "ب"]),
    ([(FATHA, 6, 6), ("ب", 5, 10)], ["ب" + FATHA]), ([("ب", 5, 10), (FATHA, 6, 6)], ["ب" + FATHA]),
    # drawn rightward, marks come before their letter; drawn leftward, and in Latin, after it
    ([("ت", 0, 5), (FATHA, 5, 5), ("ب", 5, 10)], ["ت", "ب" + FATHA]),
    ([("ب", 5, 10), (FATHA, 5, 5), ("ت", 0, 5)], ["ب" + FATHA, "ت"]),
    ([("e", 0, 5), ("\u0301", 5, 5), ("t", 5, 10)], ["e\u0301", "t"]),
    ([("ا", 40, 45), ("ب", 30, 35), (FATHA, 30, 30), ("ت", 20, 25)], ["ا", "ب" + FATHA, "ت"]),
    ([("-", 0, 5), (FATHA, 5, 5), ("ب", 5, 10)], ["-", "ب" + FATHA]),
    ([("b", 0, 5), (" ", 5, 8), ("\u0301", 8, 8), ("c", 8, 13)], ["b\u0301", " ", "c"]),
    # a mark that is far from one of the two belongs to the other
    ([("ت", 0, 5), (FATHA, 3, 3), ("ب", 13.1, 20)], ["ت" + FATHA, "ب"]),
    ([("ت", 0, 5), (FATHA, 3, 3), ("ب", 12.9, 20)], ["ت", "ب" + FATHA]),
    ([("ب", 30, 35), (FATHA, 3, 3), ("ت", 0, 5)], ["ب", "ت" + FATHA]),
    # several, in the order of typing
    ([("ت", 0, 5), (FATHA, 6, 6), (SHADDA, 6, 6), ("ب", 5, 10)], ["ت", "ب" + SHADDA + FATHA]),
    ([("ب", 5, 10), (FATHA, 6, 6), (SHADDA, 6, 6)], ["ب" + FATHA + SHADDA]),
    ([(FATHA, 6, 6)], [FATHA]), ([(FATHA, 6, 6), (" ", 6, 9)], [FATHA, " "]),
    # a mark that the cluster has
    ([("ب" + FATHA, 5, 10), (FATHA, 20, 21)], ["ب" + FATHA]),
])  # fmt: skip
def test_marks(drawn, found):
    assert texts(*drawn) == found


@pytest.mark.parametrize(("base", "letter"), [(119, 1), (121, 0)])
def test_a_mark_far_above_or_below_a_letter_is_not_its_own(base, letter):
    """Across the line what is beyond the mark's own size counts; the other letter is 10 away from it along the line."""
    left, mark, right = glyphs(("ت", 0, 5), (FATHA, 6, 6), ("ب", 5, 10))
    found = join_clusters([left, mark, right._replace(base=base)])
    assert [unit.text for unit in found].index(("ت", "ب")[letter] + FATHA) == letter


# marks of a ligature ----------------------------------------------------------------------------------


@pytest.mark.parametrize(("x", "text"), [
    (29, "م" + FATHA + "حل"), (21, "م" + FATHA + "حل"), (19, "مح" + FATHA + "ل"), (11, "مح" + FATHA + "ل"),
    (9, "محل" + FATHA), (1, "محل" + FATHA), (-5, "محل" + FATHA), (35, "م" + FATHA + "حل"),
])  # fmt: skip
def test_the_letters_of_a_ligature_share_its_width(x, text):
    """From the right, a third of 30 points each."""
    assert texts(("محل", 0, 30), (FATHA, x, x)) == [text]


def test_the_letters_of_a_ligature_share_its_width_wherever_it_stands():
    assert texts(("محل", 100, 130), (FATHA, 115, 115)) == ["مح" + FATHA + "ل"]


def test_a_mark_of_one_letter_of_a_ligature_may_come_again_on_the_other():
    assert texts(("م" + FATHA + "ح", 0, 20), (FATHA, 3, 3)) == ["م" + FATHA + "ح" + FATHA]


@pytest.mark.parametrize(("text", "makes"), [
    ("\u0649", True), ("ب\u0649", True), ("ا", True), ("لا", True), ("ب", False), ("اب", False),
])  # fmt: skip
def test_a_hamza_makes_a_letter_of_the_last_one(text, makes):
    assert _makes_letter(text, "\u0654") is makes


def test_the_middle_of_a_mark_counts():
    assert texts(("محل", 0, 30), (FATHA, 15, 27)) == ["م" + FATHA + "حل"]


def test_a_ligature_that_is_one_character_is_taken_apart_for_its_marks():
    assert texts(("\ufefb", 0, 20), (FATHA, 15, 15)) == ["ل" + FATHA + "ا"]
    assert texts(("\ufe8f", 0, 20), (FATHA, 15, 15)) == ["\ufe8f" + FATHA]


@pytest.mark.parametrize(("mark", "text"), [
    (FATHA, "ل" + FATHA + "ا"), (SHADDA, "ل" + SHADDA + "ا"), ("\u0653", "لا\u0653"),
])  # fmt: skip
def test_no_vowel_sits_on_the_alef_of_lam_alef(mark, text):
    assert texts(("لا", 0, 20), (mark, 3, 3)) == [text]


def test_a_mark_that_the_letter_of_a_ligature_has_is_not_added():
    assert texts(("ل" + FATHA + "ا", 0, 20), (FATHA, 15, 15)) == ["ل" + FATHA + "ا"]
    assert texts(("م" + FATHA + "حل", 0, 30), (FATHA, 15, 15)) == ["م" + FATHA + "ح" + FATHA + "ل"]


def test_a_ligature_without_a_width_has_its_marks_after_its_first_letter():
    assert texts(("لا", 5, 5), (FATHA, 5, 5)) == ["ل" + FATHA + "ا"]


def test_no_mark_sits_on_a_digit():
    assert texts(("٢", 0, 5), ("َ", 2, 2), ("ن", 4, 9)) == ["٢", "نَ"]


@pytest.mark.parametrize(("drawn", "text"), [
    ([("أ", 5, 5), ("ا", 5, 7)], "أ"), ([("ا", 5, 7), ("إ", 7, 7)], "إ"), ([("ﻼ", 5, 9), ("أ", 5, 5)], "لأ"),
    ([("أ", 5, 5), ("ا", 5, 7), ("أ", 9, 9), ("و", 9, 12)], "أؤ"),  # one hamza for both
    ([("أ", 5, 5), ("و", 5, 8)], "أو"), ([("أ", 5, 7), ("ا", 7, 9)], "أا"), ([("أ", 15, 15), ("ا", 5, 7)], "أا"),
    ([("أ", 5, 5), ("ا", 5, 5)], "أا"),  # widths that are not known
])  # fmt: skip
def test_a_mark_that_has_the_text_of_its_letter(drawn, text):
    assert "".join(unit.text for unit in join_clusters(glyphs(*drawn))) == text


def test_a_hamza_belongs_to_the_letter_that_it_can_sit_on():
    """Qt draws it before its alef, after the letter on the right."""
    assert texts(("\u0644", 13, 16), ("\u0654", 9, 9), ("\u0627", 10, 13)) == ["\u0644", "\u0627\u0654"]
    assert texts(("\u0643", 10, 16), ("\u0654", 13, 13), ("\u0627", 5, 8)) == ["\u0643\u0654", "\u0627"]
    assert texts(("\u0649", 10, 16), ("\u0654", 13, 13), ("\u0627", 5, 8)) == ["\u0626", "\u0627"]


def test_a_mark_after_a_space_belongs_to_the_letter_after_it():
    word = ("\u0628", 20, 26), (" ", 17, 20), ("\u064e", 11, 11), ("\u062a", 11, 17)
    assert texts(*word)[-1] == "\u062a\u064e"


def test_marks_follow_those_that_are_certain():
    """Of two letters that can both have the mark the first has it, but where others are drawn before theirs."""
    doubtful = ("\u0628", 10, 16), ("\u064e", 9, 9), ("\u062a", 4, 10)
    certain = ("\u0644", 43, 46), ("\u0654", 39, 39), ("\u0627", 40, 43)
    assert texts(*doubtful) == ["\u0628\u064e", "\u062a"]
    assert texts(*certain, *doubtful)[-2:] == ["\u0628", "\u062a\u064e"]


def test_a_letter_whose_mark_has_its_text_is_said_once():
    assert texts(("\u0644", 4, 10), ("\u0623", 9.9, 9.9), ("\u0623", 10, 13)) == ["\u0644", "\u0623"]
    assert texts(("\u0623", 7, 10), ("\u0623", 10, 13)) == ["\u0623", "\u0623"]


def test_a_mark_before_a_space_stays_with_the_letter_that_it_is_nearer_to():
    word = ("\u0628", 20, 26), (" ", 17, 20), ("\u064e", 22, 22), ("\u062a", 11, 17)
    assert texts(*word) == ["\u0628\u064e", " ", "\u062a"]


@pytest.mark.parametrize(("place", "first"), [(10, "\u0628\u064e"), (9.9, "\u0628")])
def test_a_mark_a_size_away_from_its_letter_may_still_be_its_own(place, first):
    assert texts(("\u0628", 20, 26), ("\u064e", place, place), ("\u062a", 4, 10))[0] == first


def test_a_presentation_form_of_marks_is_marks_and_an_accent_alone_is_none():
    assert texts(("ج", 6, 12), ("د", 0, 6), ("\ufc60", 2, 4)) == ["ج", "د\u064e\u0651"]
    assert texts(("d", 0, 6), ("\u00b4", 2, 4)) == ["d", "\u00b4"]


@pytest.mark.parametrize(("count", "shift", "are_own"), [(40, 5, True), (39, 5, False), (40, 15, False)])
def test_marks_that_all_lie_over_the_letter_drawn_before_them_are_its_own(count, shift, are_own):
    """From the left: letters of a width of 10, each mark over the middle of the one before it, or of the next one."""
    drawn = [("ب", 0, 10)]
    for x in range(10, 10 * count + 10, 10):
        drawn += [(FATHA, x - 10 + shift, x - 10 + shift), ("ت", x, x + 10)]
    found = texts(*drawn)
    assert (found[0], found[-1]) == (("ب" + FATHA, "ت") if are_own else ("ب", "ت" + FATHA))


@pytest.mark.parametrize(
    ("drawn", "found"),
    [
        ([("ب", 0, 10), (FATHA, 10, 10), (":", 10, 14)], ["ب" + FATHA, ":"]),
        ([(".", 0, 4), (FATHA, 4, 4), ("ب", 4, 14)], [".", "ب" + FATHA]),
        ([("ب", 10, 20), (FATHA, 10, 10), (")", 6, 10)], ["ب" + FATHA, ")"]),
        ([("ب", 0, 10), (FATHA, 10, 10), ("\ufffd", 10, 20)], ["ب", "\ufffd" + FATHA]),
    ],
    ids=["before a sign", "after a sign", "from the right", "beside a lost letter"],
)
def test_no_mark_sits_on_a_sign_beside_a_letter(drawn, found):
    assert texts(*drawn) == found
