"""Digit systems: which one is drawn, and which one a map means that names its digits by two."""

import pytest

from arclean.readers.pdf.fonts.digit_systems import drawn_system, mixed_system


@pytest.mark.parametrize(("pairs", "zero"), [
    ("٢2 ٣3 ٤4", 0x30), ("22 33 44", None), ("2٢ 3٣ 4٤", 0x660), ("2۲ 3۳ 4۴", 0x6F0), ("٢۲ ٣۳ ٤۴", None),
    ("٢2 ٣3 ٤4 55", None), ("٢3 ٣4 ٤5", None), ("١1 ٩9 ٢2 ٣3", None), ("", None),
])  # fmt: skip
def test_which_system_is_drawn(pairs, zero):
    assert drawn_system((mapped, drawn) for mapped, drawn in pairs.split()) == zero


@pytest.mark.parametrize(("texts", "zero"), [
    ("۰۱٤٧", 0x660), ("۰۱۴٧", 0x6F0), ("٠١٢۶", 0x6F0), ("٠١٢", None), ("۰۱۴", None), ("۰٧", None), ("۰١٤۵", None),
    ("٤۴۰٧", None), ("12٤", None), ("", None),
])  # fmt: skip
def test_a_map_of_both_arabic_systems_is_of_that_of_four_to_six(texts, zero):
    """Where it has no digit in both of them: a text may have both."""
    assert mixed_system(texts) == zero
