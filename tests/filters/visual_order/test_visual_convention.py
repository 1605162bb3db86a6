"""How lines in visual order were written down."""

import re

import pytest

from arclean.arabic.digits import ARABIC_INDIC, EUROPEAN, EXTENDED
from arclean.core.context import Context
from arclean.filters.visual_order.visual_convention import (
    VisualConvention,
    _count_latin_votes,
    _count_mark_votes,
    detect_convention,
)

GOOD = "وصلت القافلة إلى الميناء القديم وكان في استقبالها وفد من البلدية"


@pytest.mark.parametrize(
    ("line", "votes"),
    [
        ("eht", 2),
        ("the", -2),
        ("ehT", 3),
        ("The", -3),
        ("PDF", 0),
        ("tropeR", 1),
        ("Report", -1),
        ("a B", 0),
        ("reTurn", 0),
        ("moc www", 2),  # one reads the same
        ("", 0),
    ],
)
def test_votes_of_latin_words(line, votes):
    assert _count_latin_votes(line) == votes


@pytest.mark.parametrize(
    ("lines", "digits", "latin"),
    [
        (["1202 ماع"], True, True),
        (["2021 ماع"], False, False),
        (["1202 2012 ماع"], False, False),
        (["1202 2012 ماع eht"], True, True),
        (["1202 ماع the PDF for"], True, False),
        (["2021 2012 ماع FDP eht"], False, False),  # no tool reverses Latin words alone
        (["2021 ماع eht dna rof"], False, True),  # six votes against four
        (["2021 ماع eht dna"], False, False),
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


def test_most_tools_write_the_page_as_it_is_seen():
    assert detect_convention(["ماع"]) == VisualConvention(
        doubtful_digits=EUROPEAN + ARABIC_INDIC + EXTENDED, doubtful_latin=True
    )
    assert VisualConvention() == ("", False, False, False, False, frozenset(), "", False, False, False, False, False)


def test_signs_show_that_words_keep_their_order():
    found = detect_convention(["ةقحال، ةملك. ةملك"])
    assert found.keeps_word_order
    assert found.keeps_signs
    assert detect_convention(["ةقحال، ةملك"]).keeps_signs
    for line in ("ةقحال، ،ةملك", "ةقحال ،ةملك", "ةقحال ةملك"):
        assert not detect_convention([line]).keeps_word_order
        assert not detect_convention([line]).keeps_signs


class Lexicon:
    """Has one pair of words, which costs less in one order."""

    def __init__(self, gain):
        self._gain = gain

    def bigram_cost(self, left, right):
        return 20.0 - self._gain if (left, right) == ("بيت", "كبير") else 20.0


PAIR = "تيب ريبك"  # each word reversed, in their order


def _keeps(lines, gain=0.0):
    return detect_convention(lines, Lexicon(gain)).keeps_word_order


def test_bigrams_show_that_words_keep_their_order():
    assert _keeps([PAIR] * 3, 4.1)
    assert not _keeps([PAIR] * 3, 4.0), "12 bits are too few"
    assert _keeps([PAIR] * 2, 20.0)
    assert not _keeps([PAIR], 20.0), "a pair has eight bits at most"
    assert not _keeps([PAIR] * 3, -20.0)
    assert not detect_convention([PAIR] * 3).keeps_word_order, "without a lexicon"


def test_forty_lines_are_read():
    assert _keeps(["ت"] * 38 + [PAIR] * 2, 8.0)
    assert not _keeps(["ت"] * 39 + [PAIR] * 2, 8.0)


def test_bigrams_against_it_count():
    wrong = "ريبك تيب"
    assert _keeps([PAIR] * 3 + [wrong], 8.0)
    assert not _keeps([PAIR] * 2 + [wrong], 8.0)
    assert not _keeps([PAIR] * 2 + [wrong], 20.0), "eight bits at most either way"


def test_a_full_stop_before_the_last_word_has_twelve_bits():
    assert _keeps(["تيب .ريبك"] * 2)
    assert not _keeps(["تيب .ريبك"])
    assert not _keeps(["تيب .ريبك"] * 2 + [".تيب ريبك"])
    assert not _keeps(["تيب ،ريبك"] * 2)


def test_a_document_whose_lines_begin_with_signs_was_reversed():
    assert not _keeps([".تيب ريبك"] + [PAIR] * 8, 8.0), "a full stop"
    assert _keeps(["،تيب ريبك"] * 2 + [PAIR] * 2, 8.0)
    assert not _keeps(["،تيب ريبك"] * 2 + [PAIR], 8.0), "most begin with a sign"


def test_an_order_of_words_of_which_little_tells_is_open():
    few, many = detect_convention([PAIR], Lexicon(8.0)), detect_convention([PAIR, "ت ت ت ت ت"], Lexicon(8.0))
    assert (few.keeps_word_order, few.doubtful_words, few.is_open) == (False, True, False)
    assert (many.keeps_word_order, many.doubtful_words, many.is_open) == (False, True, True)
    less = detect_convention([PAIR, "ت ت ت ت ت"], Lexicon(2.0))
    assert (less.doubtful_words, less.is_open) == (True, False)
    assert not detect_convention([PAIR], Lexicon(2.0)).doubtful_words
    assert not detect_convention([PAIR, "ت ت ت ت ت"], Lexicon(-1.0)).doubtful_words


def test_words_in_place_are_told_by_the_shipped_tables():
    words = " ".join(word[::-1] for word in GOOD.split())
    assert detect_convention([words] * 3, Context().lexicon).keeps_word_order
    assert not detect_convention([GOOD[::-1]] * 3, Context().lexicon).keeps_word_order
