"""Marks of a tokenizer that a text shows stay."""

import pytest

from arclean import Pipeline
from arclean.filters.encoded import Encoded
from arclean.filters.encoded.shown_pieces import ShownPieces

RUN = Pipeline([Encoded()]).run


@pytest.mark.parametrize("text", [
    "يقطع نموذج BERT الكلمات الطويلة: القط ##ار والمدين ##ة ووصل ##ت.", "▁أحمد ▁محمد ▁علي",
    "تستخدم خوارزمية BPE العلامة @@ مثل: القط@@ ار وصل@@ ت إلى المدين@@ ة", "كلمة@@ سر أخرى@@ نعم هذا@@ ما كان",
    "القط ##ار = قطار، وصل ##ت = وصلت، المدين ##ة = مدينة", "ناتج التجزئة:\n▁وصل ▁الق طار ▁إلى ▁المدينة",
    "وصل القطار إلى المدينة\nالقط@@ ار وصل@@ ت إلى المدين@@ ة", "```\n▁وصل ▁الق طار ▁إلى ▁المدينة\n```",
])  # fmt: skip
def test_marks_that_are_shown_stay(text):
    assert RUN(text).text == text


def test_a_joined_word_nearby_tells():
    text = "عاد القط ##ار أمس\nثم مضى القطار"
    assert ShownPieces(text, [(9, 11)]).is_shown(9, 11)
    assert not ShownPieces(text[:17], [(9, 11)]).is_shown(9, 11)
