"""Which short texts are looked at for split words."""

import pytest

from arclean.evidence.word_boundaries.prefilter import (
    are_pieces_of_derived,
    is_short_text,
    least_places,
    may_be_split,
    part_to_look_up,
)
from arclean.language.lexicon import run_lexicon


def test_a_text_of_three_hundred_characters_is_short():
    assert is_short_text("ب" * 300)
    assert not is_short_text("ب" * 301)
    assert not is_short_text("in Latin letters")


@pytest.mark.parametrize(
    ("text", "split"),
    [
        ("دخلت القو ات", True),
        ("القو ات دخلت", True),  # the unknown string comes first
        ("دخلت «القو ات».", True),  # signs are passed over
        ("دخلت القـــو ات", True),  # and so is kashida
        ("دخلت القَو ات", True),  # and marks
        ("هذه العمل يات", True),  # two words
        ("هذه «العمل يات»", True),
        ("مع أصد قائهن", True),  # a rare word
        ("السيتوكي نات", True),  # be one of the two a word
        ("مع أصد قاؤهنن", False),
        ("ذلك - في ما", False),  # two common words
        ("قال - دخلت", False),
        ("و زارة", False),
        ("سري لانكا", False),  # they were seen side by side
        ("دخلت القوات", False),
        ("دخلت سمنغ القوات", False),
        ("القو", False),
        ("Qw at دخلت", False),
        ("", False),
    ],
)
def test_may_be_split(text, split):
    assert may_be_split(text) is split


@pytest.mark.parametrize(
    ("left", "right", "are_pieces"),
    [
        ("وباصطلا", "حاتهن", True),  # derived from a known word
        ("م", "اصطلاحاتهن", False),  # letters by themselves are told otherwise
        ("اصطلاحات", "هن", False),  # one is a word
        ("نا", "هي", False),  # too short
        ("واسطو", "نھ", False),  # a letter of Sindhi
        ("كضظغ", "طضظغ", False),
    ],
)
def test_pieces_of_a_derived_word(left, right, are_pieces):
    assert are_pieces_of_derived(left, right, run_lexicon()) is are_pieces
    assert may_be_split(f"{left} {right}") >= are_pieces


CLEAN = "قالت الوزارة إن العمل بدأ في المدينة أمس وإن المشروع سيكتمل خلال عامين. "


def test_a_long_text_is_looked_up_at_its_beginning_where_that_has_unknown_strings():
    assert part_to_look_up(CLEAN) == CLEAN
    assert part_to_look_up("in Latin letters") == ""
    assert part_to_look_up("ب" * 400 + " القو ات المدي نة عند الفج ر" * 9) == "", "no string ends in the beginning"
    assert part_to_look_up(CLEAN * 9) == ""
    damaged = "دخلت القو ات المدي نة عند الفج ر. "
    part = part_to_look_up(damaged * 20)
    assert 290 < len(part) <= 300
    assert (damaged * 20).startswith(part + " ")


@pytest.mark.parametrize(
    ("damage", "least", "splits"),
    [("القو ات", 1, True), ("القو ات", 2, False), ("القو ات في المد ينة", 2, True), ("القو ات والع مة", 2, True)],
)
def test_so_many_places_are_asked_for(damage, least, splits):
    assert may_be_split(f"دخلت {damage} أمس", least) is splits


def test_of_a_long_text_two_places_are_asked_for():
    assert [least_places(CLEAN), least_places(CLEAN * 9)] == [1, 2]


def test_only_the_beginning_of_a_page_tells_whether_it_is_looked_up():
    unknown = "قغطصث ضظغذخ ثصقفغ "
    rest = "دخلت القوات المدينة " * 20
    assert part_to_look_up(unknown + rest)
    assert not part_to_look_up(rest + unknown)
    assert part_to_look_up(unknown + rest * 20)
