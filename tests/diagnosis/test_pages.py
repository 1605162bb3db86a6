"""Verdicts of documents: what is lost, what is likely lost, and what was read again."""

import pytest

from arclean import Finding
from arclean.diagnosis.pages import PageDiagnosis, choose_verdict, share_lost

REPAIRABLE = PageDiagnosis(1, "repairable", {}, 0.5, ())


def unmapped(rule, confidence):
    return Finding(0, 1, "unmapped-glyph", rule, "", confidence)


@pytest.mark.parametrize(
    ("rule", "confidence", "share"),
    [
        ("losses/unmapped", 0.9, 1.0), ("pdf/deciphered", 0.75, 0.25), ("pdf/ocr", 0.1, 0.0), ("pdf/ocr-number", 0, 0),
    ],
)  # fmt: skip
def test_how_much_of_a_word_is_lost(rule, confidence, share):
    assert share_lost(unmapped(rule, confidence)) == share


@pytest.mark.parametrize(
    ("rule", "confidence", "verdict"),
    [
        ("losses/unmapped", 0.99, "re-extract"),
        ("pdf/deciphered", 0.5, "re-extract"),
        ("pdf/deciphered", 0.99, "repairable"),
        ("pdf/ocr", 0.5, "repairable"),
    ],
)
def test_words_that_were_deciphered_count_by_how_likely_they_are_wrong(rule, confidence, verdict):
    assert choose_verdict([unmapped(rule, confidence)] * 20, 180, [REPAIRABLE]) == verdict


def test_pages_without_text_are_read_by_ocr():
    none = Finding(0, 0, "no-text", "pdf/no-text", "")
    page = REPAIRABLE._replace(verdict="ocr")
    assert choose_verdict([none], 0, [page]) == "ocr"
    assert choose_verdict([none], 90, [page, REPAIRABLE, REPAIRABLE]) == "repairable"
    assert choose_verdict([], 90, [REPAIRABLE._replace(verdict="clean")]) == "clean"
