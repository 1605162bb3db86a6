"""What rows say that are laid out from the left."""

import pytest

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
