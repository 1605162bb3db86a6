"""Text in escapes is decoded where it reads, and else reported with its format."""

import pytest

from arclean import Pipeline
from arclean.filters.encoded import Encoded, weights

RUN = Pipeline([Encoded()]).run


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("وصلت \\u0642\\u0627\\u0644\\u062a هنا", "encoded/backslash"),
        ("وصلت %D9%82%D8%A7%D9%84%D8%AA هنا", "encoded/percent"),
        ("وصلت =D9=82=D8=A7=D9=84=D8=AA هنا", "encoded/quoted-printable"),
        ("وصلت =?UTF-8?B?2YLYp9mE2Ko=?= هنا", "encoded/mail-header"),
    ],
)
def test_each_format_is_decoded(text, rule):
    result = RUN(text)
    assert result.text == "وصلت قالت هنا"
    assert [(edit.rule, edit.confidence) for edit in result.edits] == [(rule, weights.DECODED_CONFIDENCE)]
    assert result.revert() == text


def test_each_letter_comes_from_its_escape():
    text = "x %D9%82%D8%A7%D9%84%D8%AA"
    result = RUN(text)
    assert [text[start:end] for start, end in result.to_source(3, 4)] == ["%D8%A7"]


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("%D8%A3%D8%B7%D9%84%D9", "%D8%A3%D8%B7%D9%84%D9"),
        ("رمز الكلمة \\u0642\\u0627\\u0644\\u062a", "\\u0642\\u0627\\u0644\\u062a"),
        ("(قالت) %D9%82%D8%A7%D9%84%D8%AA", "%D9%82%D8%A7%D9%84%D8%AA"),
    ],
)
def test_what_is_open_is_reported(text, span):
    result = RUN(text)
    assert result.text == text
    assert [text[f.start : f.end] for f in result.findings] == [span]


def test_a_finding_says_what_to_do_and_how_sure_it_is():
    (found,) = RUN("%D8%A3%D8%B7%D9%84%D9").findings
    assert found.kind == "encoded"
    assert "percent escapes" in found.message
    assert found.confidence == weights.RUN_CONFIDENCE


def test_a_string_of_json_gets_its_lines():
    assert RUN(r"وصل القطار.\n\nثم غادر الركاب المحطة\/المبنى،\nوخلا").text == (
        "وصل القطار.\n\nثم غادر الركاب المحطة/المبنى،\nوخلا"
    )
    assert RUN(r"printf(وصل.\n\nثم غادر\/ذهب،\nوخلا)").text == r"printf(وصل.\n\nثم غادر\/ذهب،\nوخلا)"


@pytest.mark.parametrize("text", ["نص صاف من كل ترميز", "خصم 20% على 3=3", "https://example.org/?q=%D8%A3%D8%B7%D9%84"])
def test_what_is_no_damage_is_left_unsaid(text):
    result = RUN(text)
    assert (result.text, result.findings) == (text, ())
