"""Spellings by which words are compared."""

import pytest

from arclean.language.folding import fold, fold_look_alikes, fold_spelling


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("كـــتاب", "كتاب"),
        ("كِتَابٌ", "كتاب"),
        ("موسىٰ", "موسى"),
        ("كتاب\u200f\u202c\u2069\ufeff\u061c", "كتاب"),
        ("می\u200cروم", "میروم"),
        ("ﻛﺘﺎﺏ", "كتاب"),
        ("ﻻﻋﺐ", "لاعب"),
        ("ﻛـَﺘﺎﺏ", "كتاب"),
        ("أحمد، 12 PDF", "أحمد، 12 PDF"),
        ("", ""),
    ],
)
def test_fold_leaves_letters_alone(text, folded):
    assert fold(text) == folded


def test_fold_spelling_passes_over_what_is_typed_either_way():
    assert fold_spelling("أإآٱةىیک") == "ااااهييك"
    assert fold_spelling("كِـتاب PDF ﻓﻲ") == "كتاب pdf في"
    assert fold_spelling("ؤئء") == "ؤئء"


def test_fold_look_alikes_writes_one_yeh_kaf_and_heh():
    assert fold_look_alikes("یىکھہ") == "ييكهه"
    assert fold_look_alikes("أةپگ") == "أةپگ"
