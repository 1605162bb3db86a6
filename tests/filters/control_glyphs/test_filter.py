"""Control codes: which runs are numbers, how sure they are, and what is dropped or reported."""

import pytest

from arclean import Pipeline
from arclean.filters import ControlGlyphs
from arclean.filters.control_glyphs import weights
from arclean.filters.control_glyphs.filter import _can_stand, _classify_run, _digit_confidence, _find_turned

PIPELINE = Pipeline([ControlGlyphs()])


def coded(text):
    """Write digits and the signs of numbers as glyph numbers."""
    return "".join(chr(ord(char) - 29) if char in "0123456789,-./:" else char for char in text)


def classify(before, codes, after):
    return _classify_run(before + codes + after, len(before), len(before) + len(codes)).kind


@pytest.mark.parametrize(
    ("before", "codes", "after", "kind"),
    [
        ("عام ", "\x14\x15", " شهرا", "number"), ("", "\x14", "", "number"), ("(", "\x14", ")", "number"),
        ("عام", "\x14", " ", "glyph"), ("ال", "\x14", " ", "number"), ("في ", "\x14\x15", "م", "number"),
        ("في ", "\x14\x15", "من", "glyph"), ("", "\x14\x12\x15", "", "number"), ("", "\x14\x12", "", "glyph"),
        ("", "\x12\x14", "", "glyph"), ("", "\x13", "", "number"), ("", "\x1e", "", "glyph"),
        ("ب", "\0", "ت", "empty"), ("ب", "\0\0", "ت", "empty"), ("ا", "\0", "ت", "glyph"), ("ب", "\0", " ", "glyph"),
        ("ب", "\x81", " ", "rest"), ("", "\x9d", "ب", "rest"), ("ب", "\x81", "ت", "glyph"),
        ("ب ", "\x82", " ت", "glyph"),
    ],
)  # fmt: skip
def test_kinds_of_runs(before, codes, after, kind):
    assert classify(before, codes, after) == kind


@pytest.mark.parametrize(
    ("before", "after", "can"),
    [
        ("", "", True), ("و", "", True), ("وال", "", True), ("كتاب", "", False), ("بـ", "", True), ("a", "", False),
        ("ab", "", True), ("", "م", True), ("", "مم", False), ("", "%", True), ("َ", "", False), ("x ", " y", True),
    ],
)  # fmt: skip
def test_what_a_number_may_touch(before, after, can):
    assert _can_stand(before, after) is can


def runs(*texts):
    whole = " ".join(texts)
    return whole, [
        _classify_run(whole, at, at + len(text))
        for at, text in zip([whole.index(text) for text in texts], texts, strict=True)
    ]


@pytest.mark.parametrize(
    ("numbers", "confidence"),
    [(["1"], 1 / (1 + 10 / 27)), (["12"], 1 / (1 + 1 / 27)), (["123"], 1 / (1 + 1 / 270)), (["11"], 1 / (1 + 10 / 27))],
)
def test_each_different_digit_makes_surer(numbers, confidence):
    assert _digit_confidence(*runs(*map(coded, numbers))) == pytest.approx(confidence)


def test_numbers_that_begin_with_a_zero():
    assert _digit_confidence(*runs(*map(coded, ("01", "23", "45", "67")))) > 0.9  # one of four
    assert _digit_confidence(*runs(*map(coded, ("01", "23", "45")))) == 0.0
    assert _digit_confidence(*runs(*map(coded, ("0", "23", "45")))) > 0.9
    assert weights.NUMBERS_A_ZERO == 4


def test_numbers_that_a_reader_may_have_turned_around():
    def turned(number):
        text = f"في {coded(number)} ثم"
        return bool(_find_turned(text, [_classify_run(text, 3, 3 + len(number))]))

    assert not turned("12")
    assert turned("19")
    assert not turned("9")
    assert not turned("1985")
    assert not turned("2049")
    assert turned("2059")
    assert turned("1895")
    text = f"في {coded('12')}/{coded('9')} ثم"
    found = [_classify_run(text, 3, 5), _classify_run(text, 6, 7)]
    assert _find_turned(text, found) == {3, 6}
    text = f"في {coded('12')} {coded('9')} ثم"
    assert _find_turned(text, [_classify_run(text, 3, 5), _classify_run(text, 6, 7)]) == set()


def test_two_digits_are_restored():
    result = PIPELINE.run(f"في غضون {coded('12')} شهرا")
    assert result.text == "في غضون 12 شهرا"
    assert result.edits[0].confidence == pytest.approx(27 / 28)


def test_one_digit_is_reported():
    result = PIPELINE.run(f"في غضون {coded('11')} شهرا")
    assert result.edits == ()
    (finding,) = result.findings
    assert (finding.kind, finding.alternatives) == ("missing-number", ("11",))
    assert finding.confidence == pytest.approx(27 / 37)


def test_a_number_with_a_nine_is_reported_both_ways():
    (finding,) = PIPELINE.run(f"في غضون {coded('19')} شهرا").findings
    assert finding.alternatives == ("19", "91")


def test_other_codes_make_numbers_unsure():
    result = PIPELINE.run(f"في غضون {coded('12')} شهرا ا\x1f\x1bسد")
    assert result.edits == ()
    assert [(f.kind, f.confidence) for f in result.findings] == [
        ("missing-number", weights.UNCONFIRMED_CONFIDENCE),
        ("unmapped-glyph", weights.GLYPH_CONFIDENCE),
    ]
    assert "U+001F U+001B" in result.findings[1].message


def test_empty_glyphs_go_where_all_stand_between_joined_letters():
    assert PIPELINE("كت\0اب") == "كتاب"
    assert PIPELINE("كت\0اب \0") == "كت\0اب \0"
    assert PIPELINE(f"كت\0اب {coded('12')}") == "كتاب 12"


def test_bytes_of_no_code_page_go_where_no_other_codes_are():
    assert PIPELINE("كتاب\x81 جديد") == "كتاب جديد"
    assert PIPELINE("كتاب\x81 كت\0اب") == "كتاب كتاب"
    text = f"كتاب\x81 في {coded('12')}"
    assert PIPELINE(text) == text


def test_texts_without_arabic_stay():
    assert PIPELINE.run("a \x14\x15 b").findings == ()
