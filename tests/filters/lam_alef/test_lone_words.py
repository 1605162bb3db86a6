"""Lone words with an alef maksura within: reported where another language may spell them so."""

import pytest

from arclean import Pipeline, filters
from arclean.filters import LamAlef
from arclean.filters.lam_alef.lone_words import is_foreign_spelling


@pytest.mark.parametrize("text", ["تىل", "بىل", "خىش", "خىل", "دىن،", "سىن", "كرىس", "تىل سىن"])
def test_lone_words_of_uyghur_stay_and_are_reported(text):
    result = Pipeline([LamAlef()]).run(text)
    assert result.text == text
    assert {finding.kind for finding in result.findings} == {"lam-alef"}


@pytest.mark.parametrize(("text", "right"), [
    ("عىل", "على"), ("حىت", "حتى"), ("اتفق الطرفان عىل ذلك", "اتفق الطرفان على ذلك"),
    ("في الدار كرىس", "في الدار كرسى"),
])  # fmt: skip
def test_arabic_words_are_turned_back(text, right):
    assert Pipeline([LamAlef()])(text) == right


def test_what_reads_as_another_language():
    assert is_foreign_spelling("تىل", "تلى")
    assert not is_foreign_spelling("إىل", "إلى")


def test_nothing_is_turned_in_a_line_that_tells_another_language():
    for text in ("كىتاب ۋە قەلەم | دىن", "قررت اإلدارة ذلك\nكىتاب ۋە قەلەم | دىن"):
        assert Pipeline([filters.LamAlef()])(text).endswith("دىن")
    assert Pipeline([filters.LamAlef()])("قررت اإلدارة ذلك\nكىتاب ۋە قەلەم").startswith("قررت الإدارة")
