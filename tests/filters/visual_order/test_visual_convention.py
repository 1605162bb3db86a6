"""How lines in visual order were written down."""

import re

import pytest

from arclean.arabic.digits import ARABIC_INDIC, EUROPEAN, EXTENDED
from arclean.filters.visual_order.visual_convention import (
    _count_mark_votes,
    detect_convention,
)


@pytest.mark.parametrize(
    ("lines", "digits", "latin"),
    [
        (["1202 ماع"], True, True),
        (["2021 ماع"], False, False),
        (["1202 2012 ماع"], False, False),
        (["1202 2012 ماع eht"], True, True),
        (["1202 ماع the PDF for"], True, False),
        (["2021 2012 ماع FDP eht"], False, False),  # no tool reverses Latin words alone
        (["2019 ماع eht dna rof"], False, True),  # three words against a year
        (["2019 ماع tropeR"], False, False),
        (["1202 ماع Report"], True, False),
        (["ماع"], False, False),
        (["1202", "2102 ماع"], True, True),
    ],
)
def test_digits_and_latin_words_are_asked_apart(lines, digits, latin):
    found = detect_convention(lines)
    assert (EUROPEAN in found.reversed_digits, found.reverses_latin) == (digits, latin)


@pytest.mark.parametrize("right", ["كِتَابُ العِلمِ", "ذَهَبَ", "جِدًّا"])
def test_marks_tell_on_which_side_they_stand(right):
    units = re.findall("[\u0621-\u064a][\u064b-\u0652]+|.", right)
    assert detect_convention(["".join(reversed(units))]).marks_follow
    assert not detect_convention([right[::-1]]).marks_follow


def test_marks_vote():
    assert _count_mark_votes("بيت") == 0
    assert _count_mark_votes("بَ") == 1
    assert _count_mark_votes("َب") == -1
    assert _count_mark_votes("بَ َب") == 0
    assert not detect_convention(["بَ َب"]).marks_follow


def test_an_alef_in_its_shape_is_an_alef():
    assert not detect_convention(["ﺎًﻣﻮﻳ ﻥﻮﺛﻼﺛ"]).marks_follow


def test_brackets_come_as_typed_where_more_are_mirrored():
    assert detect_convention([")FDP( فلم"]).typed_pairs == {"()"}
    assert detect_convention([")FDP( فلم (FDP)"]).typed_pairs == set()
    assert detect_convention(["(FDP) ]a["]).typed_pairs == {"[]"}


@pytest.mark.parametrize(
    ("line", "typed"), [("».لاق", {"«»"}), ("«.لاق", set()), ("لاق «", {"«»"}), ("لاق »", set()), ("لاق », مث", {"«»"})]
)
def test_no_bracket_opens_where_a_line_ends(line, typed):
    assert detect_convention([line]).typed_pairs == typed


def test_most_tools_write_the_page_as_it_is_seen():
    found = detect_convention(["ماع"])
    assert (found.reversed_digits, found.reverses_latin, found.keeps_word_order, found.typed_pairs) == (
        "",
        False,
        False,
        set(),
    )
    assert (found.doubtful_digits, found.doubtful_latin) == (EUROPEAN + ARABIC_INDIC + EXTENDED, True)


def test_a_mark_on_the_alef_that_begins_a_word_tells_nothing():
    line = "ولهذا يستحسن اٍستعماله بحيطة أكثر في المدينة."
    assert not detect_convention([line[::-1]]).marks_follow


@pytest.mark.parametrize(
    ("line", "typed"), [("ىهتنا ).ماع", {"()"}), ("ىهتنا (.ماع", set()), ("..( ماع", {"()"}), ("..) ماع", set())]
)
def test_a_lone_bracket_touches_what_it_holds(line: str, typed: set[str]) -> None:
    assert detect_convention([line]).typed_pairs == typed


@pytest.mark.parametrize("word", ["بُوخارِست", "الاِتِّحاد", "سريعـًا", "تـُنشر", "مِينا"])
def test_marks_of_a_string_that_was_turned_around_stand_before_their_letters(word):
    assert not detect_convention([f"هذا {word} جديد"[::-1]]).marks_follow
