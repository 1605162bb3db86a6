"""Letters that lost their first bytes to question marks are reported."""

import pytest

from arclean import Pipeline
from arclean.filters.mojibake import Mojibake
from arclean.filters.mojibake.question_leads import has_question_leads

RUN = Pipeline([Mojibake()]).run


def test_they_are_reported_and_stay():
    text = "قال ?§?„?…?‚?§?„ نعم"
    result = RUN(text)
    assert result.text == text
    assert [(f.rule, text[f.start : f.end]) for f in result.findings] == [("mojibake/lost", "?§?„?…?‚?§?„")]


@pytest.mark.parametrize("text", ["لماذا?…", "«نعم?» قال: «لا?» ثم", "????", "a?§b?§"])
def test_questions_stay(text):
    assert has_question_leads(text) is None
    assert not RUN(text).findings
