"""Text in escapes is reported with its format and never changed."""

import pytest

from arclean import Pipeline
from arclean.filters.encoded import Encoded, weights


def _findings(text):
    result = Pipeline([Encoded()]).run(text)
    assert result.text == text
    return [(found.rule, text[found.start : found.end]) for found in result.findings]


@pytest.mark.parametrize(
    ("text", "rule", "span"),
    [
        ("كتب \\u0642\\u0627\\u0644\\u062a هنا", "encoded/backslash", "\\u0642\\u0627\\u0644\\u062a"),
        ("كتب %D8%A3%D8%B7%D9%84 هنا", "encoded/percent", "%D8%A3%D8%B7%D9%84"),
        ("كتب =D8=A3=D8=B7=D9=84 هنا", "encoded/quoted-printable", "=D8=A3=D8=B7=D9=84"),
        ("كتب =?UTF-8?B?2KPYt9mE?= هنا", "encoded/mail-header", "=?UTF-8?B?2KPYt9mE?="),
    ],
)
def test_each_format_is_told(text, rule, span):
    assert _findings(text) == [(rule, span)]


def test_a_finding_says_what_to_do_and_how_sure_it_is():
    (found,) = Pipeline([Encoded()]).run("%D8%A3%D8%B7%D9%84").findings
    assert found.kind == "encoded"
    assert "percent escapes" in found.message
    assert found.confidence == weights.RUN_CONFIDENCE


@pytest.mark.parametrize("text", ["نص صاف من كل ترميز", "خصم 20% على 3=3", "https://example.org/?q=%D8%A3%D8%B7%D9%84"])
def test_what_is_no_damage_is_left_unsaid(text):
    assert _findings(text) == []
