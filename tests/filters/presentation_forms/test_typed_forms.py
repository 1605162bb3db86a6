"""Tests of ``arclean.filters.presentation_forms.typed_forms``."""

from __future__ import annotations

import pytest

from arclean import Pipeline
from arclean.filters import PresentationForms
from arclean.filters.presentation_forms.typed_forms import is_typed_allah, is_typed_lam_alef

_SPELT = "لا سلام ولا كلام إلا بلا ملام، والأول والآخر والإمام والأعلام بلاد "


@pytest.mark.parametrize(
    ("text", "is_typed"),
    [
        (_SPELT + "ﻻ", True),
        (_SPELT + "ﻻ ﻷن ﻻ ﻻ ﻻ", False),  # too many of them: a font's
        (_SPELT + "ﻻ ﻟ", False),  # other forms
        (_SPELT, False),
        ("ﻻ", False),
    ],
)
def test_a_few_lam_alefs_among_many_are_typed(text, is_typed):
    assert is_typed_lam_alef(text) is is_typed


def test_allah_is_typed_where_the_word_is_spelt_out_too():
    assert is_typed_allah("الله ﷲ")
    assert not is_typed_allah("الله ﷲ ﻻ")
    assert not is_typed_allah("الله وﷲ")


def test_lam_alefs_that_join_are_those_of_a_font():
    text = "لا بلاد ولا أولاد بلا سلام، والأرض الآن لأهلها الأولى ولا خﻼف بين الأعضاء حول الإصلاحات"
    assert not is_typed_lam_alef(text)
    assert Pipeline([PresentationForms()])(text) == text.replace("ﻼ", "لا")
