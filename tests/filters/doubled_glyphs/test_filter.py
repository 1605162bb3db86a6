"""Words of doubled letters: what is evidence, how many layers, and what goes along."""

import re

import pytest

from arclean import Pipeline
from arclean.core.edits import Span
from arclean.filters import DoubledGlyphs
from arclean.filters.doubled_glyphs import weights
from arclean.filters.doubled_glyphs.filter import (
    _are_layered,
    _count_layers,
    _doubled_span,
    _gap_rows,
    _is_arabic_word,
    _letter_rows,
    _trim_uncertain,
)

clean = Pipeline([DoubledGlyphs()])


def doubled(text, times=2):
    return "".join(char if char == " " else char * times for char in text)


@pytest.mark.parametrize(
    ("word", "rows"),
    [
        ("ااتتفف", (2, 3)),
        ("ااتتففا", (1, 4)),
        ("اااتتت", (3, 0)),
        ("اااابب", (2, 0)),
        ("ااتتفففف", (2, 3)),
        ("221155", (2, 0)),
    ],
)
def test_rows_of_one_letter(word, rows):
    assert _letter_rows(word) == rows


@pytest.mark.parametrize(
    ("words", "layers"),
    [
        ([(2, 4)], 2), ([(2, 3)], 1), ([(2, 3), (2, 3)], 2), ([(2, 2), (2, 2)], 1), ([(3, 4)], 3), ([(4, 4)], 4),
        ([(5, 4)], 1), ([(2, 4), (4, 4)], 2), ([(2, 4), (3, 4)], 1), ([(2, 4), (1, 2)], 1), ([(2, 4), (2, 0)], 2),
        ([(2, 4), (5, 0)], 1), ([], 1),
    ],
)  # fmt: skip
def test_layers(words, layers):
    assert _count_layers(words) == layers


def test_uncertain_words_at_the_ends_are_left():
    words = list(re.finditer("\\S+", "2200 هه ااتتفف 1122 ففيي AABB"))
    assert [word[0] for word in _trim_uncertain(words)] == ["ااتتفف", "1122", "ففيي"]
    assert _trim_uncertain(words[:2]) == []
    assert [_is_arabic_word(word) for word in words] == [False, False, True, False, True, False]


def test_gaps():
    assert _gap_rows("  ") == [2, 0]
    assert _gap_rows(" ,,") == [1, 2]
    assert _gap_rows("\n") == [0, 0]
    assert _are_layered(2, 0, ["  ", "    "])
    assert not _are_layered(2, 0, ["  ", "   "])
    assert _are_layered(2, 1, [" ,, "])
    assert not _are_layered(2, 1, [" , "])


def test_the_line_goes_as_a_whole_where_all_of_it_is_doubled():
    line = "\n2200 ااتتفف ففييهه.."
    words = list(re.finditer("[^ \n.]+", line))
    assert _doubled_span(line, words, words[1:], 2) == Span(1, len(line))
    assert _doubled_span(line[:-1], words, words[1:], 2) == Span(words[1].start(), words[-1].end())
    assert _doubled_span(line + " x", words, words[1:], 2) == Span(words[1].start(), words[-1].end())
    odd = "\n220 ااتتفف ففييهه"
    words = list(re.finditer("[^ \n.]+", odd))
    assert _doubled_span(odd, words, words[1:], 2) == Span(words[1].start(), words[-1].end())


@pytest.mark.parametrize("times", [2, 3, 4])
def test_words_are_printed_once(times):
    assert clean(doubled("اتفاق الدولتين", times)) == "اتفاق الدولتين"
    assert weights.MAX_LAYERS == 4


@pytest.mark.parametrize(
    ("text", "right"),
    [
        (doubled("اتفاق", 5), doubled("اتفاق", 5)),
        (doubled("هاا"), doubled("هاا")),  # two letters
        (doubled("هات"), doubled("هات")),  # three rows by themselves
        (doubled("هات بات"), "هات بات"),
        (doubled("قهوت هنا") + " " + "ثم", "قهوت هنا ثم"),
        ("في " + doubled("اتفاق") + " ثم", "في اتفاق ثم"),
        (doubled("اتفاق") + "  " + doubled("دولتان"), "اتفاق دولتان"),
        (doubled("اتفاق") + " " + doubled("دولتان"), "اتفاق دولتان"),
        (doubled("اتفاق") + " 12 " + doubled("دولتان"), "اتفاق 12 دولتان"),
        (doubled("كتب سمن"), doubled("كتب سمن")),  # no alef
        (doubled("2015 اتفاق"), "2015 اتفاق"),
        (doubled("2015 اتفاق") + " ثم", "22001155 اتفاق ثم"),
        (doubled("اتفاق,"), "اتفاق,"),
        (doubled("اتفاق") + ",", "اتفاق,"),
    ],
)  # fmt: skip
def test_lines(text, right):
    assert clean(text) == right
    assert clean(right) == right


def test_each_letter_comes_from_its_row():
    result = clean.run(doubled("اتفاق"))
    assert result.to_source(1, 2) == (Span(2, 4),)
    assert {edit.rule for edit in result.edits} == {"doubled-glyphs/word"}
    assert {edit.confidence for edit in result.edits} == {weights.DOUBLED_GLYPHS_CONFIDENCE}


def test_lines_are_judged_by_themselves():
    assert clean(f"قال\n{doubled('اتفاق')}\nثم\f{doubled('هات')}") == f"قال\nاتفاق\nثم\f{doubled('هات')}"
