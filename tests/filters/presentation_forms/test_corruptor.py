"""Which letters the corruptor replaces by their forms."""

from random import Random

import pytest

from arclean.filters.presentation_forms.corruptor import CORRUPTOR, _shape_word


@pytest.mark.parametrize(
    ("word", "kind", "shaped"),
    [
        ("العراق", "all", "ﺍﻟﻌﺮﺍﻕ"),
        ("العراق", "joined", "اﻟﻌراق"),
        ("العراق", "ligatures", "العراق"),
        ("الأول", "ligatures", "اﻷول"),
        ("الأول", "all", "ﺍﻷﻭﻝ"),
        ("شيء", "all", "ﺷﻲﺀ"),
        ("كَتب", "joined", "ﻛَﺘب"),
    ],
)
def test_forms_of_a_word(word, kind, shaped):
    assert _shape_word(word, kind) == shaped


def test_texts_are_typed_or_come_from_a_pdf():
    found = {CORRUPTOR.corrupt("الأول في العراق", Random(seed)) for seed in range(40)}
    assert "اﻷول في العراق" in found, "typed"
    assert any("ﻓﻲ" in text for text in found)
    assert any("الأول" in text and "ﻓﻲ" in text for text in found), "a word may stay"


@pytest.mark.parametrize(
    ("text", "accepted"), [("كتاب", True), ("", True), ("ﻓﻲ", False), ("کتاب", False), ("PDF 12 كتاب", True)]
)
def test_its_domain(text, accepted):
    assert CORRUPTOR.accepts(text) is accepted
