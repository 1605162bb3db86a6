"""Runs that may stand in either order."""

import pytest

from arclean.evidence.line_order.two_way_runs import has_two_way_runs


@pytest.mark.parametrize(("text", "has"), [
    ("نظام Windows 10", True), ("ضغط 1 atm هنا", True), ("نوع I (IFN) الذي", True), ("بديل[2] allele هو", True),
    ("طراز AG-6 (P-306) في", True), ("مادة 9-O في", True), ("مادة O-9 في", True), ("العدد XXY+44 بدلا", True),
    ("١7 - يقرر", True), ("عام ٢٠١5", True), ("عام ۲۰۱٥", True),
    ("لائحة (FANR-REG-03) الآن", False), ("طراز S-359 في", False), ("مجموعة MBC بأن 40%", False),
    ("اسمه (Green Hands) هنا", False), ("إلى info@example.org للسؤال.", False), ("مواد IL-1، وIL-2", False),
    ("(12) - بند 5", False), ("البند ٥", False), ("بند ۵ و 6", False), ("بند", False), ("", False),
])  # fmt: skip
def test_latin_words_beside_numbers_and_digits_of_two_kinds(text, has):
    assert has_two_way_runs(text) == has
