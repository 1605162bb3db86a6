"""Marks of tokenizers are dropped, those of authors stay."""

import pytest

from arclean import Pipeline, clean, filters
from arclean.core.context import Context
from arclean.filters.encoded.word_pieces import find_word_pieces

CLEAN = Pipeline([filters.Encoded()])


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("▁وصل ▁الق طار ▁إلى ▁المدينة .", "وصل القطار إلى المدينة."),
        ("▁وصل▁القطار▁إلى▁المدينة", "وصل القطار إلى المدينة"),
        ("سافر الرج ##ل إلى المد ##ينة وع ##اد", "سافر الرجل إلى المدينة وعاد"),
        ("سافر الرج@@ ل إلى المد@@ ينة وع@@ اد", "سافر الرجل إلى المدينة وعاد"),
        ("سافر الرج￭ ل إلى المد￭ ينة وع￭ اد", "سافر الرجل إلى المدينة وعاد"),
    ],
)
def test_pieces_are_joined(text, right):
    assert CLEAN(text) == right
    assert CLEAN.run(text).revert() == text


@pytest.mark.parametrize("text", [
    "▁▂▃▄▅▆▇ منحنى الحرارة", "أكمل: م▁ر▁س▁ة", "▁م▁ر▁س▁ة", "▁▁▁▁▁▁", "▁ أولا ▁ ثانيا ▁ ثالثا", "▁أولا",
    "شاهد ##خبر ##عاجل ##مباشر ##الآن", "##مصر ##تونس ##ليبيا ##لبنان", "## الفصل الأول",
    "قناة @@ خاصة @@ هنا @@ دائما", "سافر الرج ##ل إلى المد ##ينة",
])  # fmt: skip
def test_marks_of_authors_stay(text):
    assert clean(text) == text


def test_each_joint_is_an_edit():
    assert list(find_word_pieces("الرج@@ ل المد@@ ينة وع@@ اد", Context())) == [(4, 7, ""), (13, 16, ""), (22, 25, "")]
