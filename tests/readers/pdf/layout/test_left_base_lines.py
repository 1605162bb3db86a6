"""What rows say that are laid out from the left."""

import pytest

from arclean.readers.pdf.fonts.font import LOST_GLYPH
from arclean.readers.pdf.layout.bracket_vote import BracketVote
from arclean.readers.pdf.layout.left_base_lines import LeftBaseReader
from tests.readers.pdf.layout.rows import lay_text


@pytest.mark.parametrize(("row", "text"), [
    ("تب ab دج.", "بت ab جد."), (".ab دج ba بت.", ".ab جد ba تب."), ("2019 دج ba تب.", "جد 2019 ba بت."),
    ("2019 ماع يف.", "في عام 2019."), ("1. 12 ماع يف.", "1. في عام 12."), ("(ب) دج.", "(ب) جد."), ("ab.", "ab."),
    ("12", "12"), ("بتك ،2017 ab", "2017، كتب ab"), ("(ب) دج", "(ب) جد"), ("(أ)", "(أ)"),
])  # fmt: skip
def test_rows(row, text):
    units = lay_text(row)
    read = [*LeftBaseReader(BracketVote()).read_row(units, goes_on=True, wraps=False)]
    assert "".join(placed.text for placed in read) == text
    assert sorted(placed.box.x0 for placed in read) == [unit.x0 for unit in units]


@pytest.mark.parametrize("votes", [-2.0, 2.0])
@pytest.mark.parametrize(("row", "text"), [
    ("رطم« :لاق».", "قال: «مطر»."), ("(عبتي).", "(يتبع)."), ("رطم» لاق»", "قال «مطر»"), ("[عبتي]", "[يتبع]"),
])  # fmt: skip
def test_brackets_that_end_a_line_close(row, text, votes):
    brackets = BracketVote()
    brackets.count_ballots([("()", votes), ("[]", votes)])
    brackets.count_ballots([("\u00ab\u00bb", 2.0 if "\u00ab" in row else -2.0)])
    assert "".join(placed.text for placed in LeftBaseReader(brackets).read_row(lay_text(row))) == text


@pytest.mark.parametrize(("row", "text"), [
    ("• 2019 ماع يف", "• في عام 2019"), ("* 2019 ماع", "* عام 2019"), ("a) 2019 ماع.", "a) عام 2019."),
    ("- رطملا يف :لوألا.", "- الأول: في المطر."), ("– 12-34 :فتاه", "– هاتف: 34-12"),
    ("30€ وأ 25$ :رعس.", "سعر: $25 أو €30."),
    ("رطملا وه ١٢٣.", "١٢٣ هو المطر."),
])  # fmt: skip
def test_labels_and_numbers_with_signs(row, text):
    assert "".join(placed.text for placed in LeftBaseReader(BracketVote()).read_row(lay_text(row))) == text


@pytest.mark.parametrize(("row", "other"), [
    ("3 ةلواط ىلع بتك.", "3 كتب على طاولة."), ("3. بتك.", ""), ("بتك ab.", ""), ("• 2019 ماع", "2019 عام"),
])  # fmt: skip
def test_a_number_on_the_left_may_begin_its_line(row, other):
    assert next(p.other_reading for p in [*LeftBaseReader(BracketVote()).read_row(lay_text(row))][::-1]
                if p.other_reading or not other) == other  # fmt: skip


def test_a_number_that_lacks_a_digit_is_not_given():
    read = [*LeftBaseReader(BracketVote()).read_row(lay_text(f"1{LOST_GLYPH}2 ماع."))]
    assert "".join(placed.text for placed in read) == f"عام {LOST_GLYPH * 3}."
    assert [placed.uncertain for placed in read if placed.uncertain] == [f"1{LOST_GLYPH}2"]
