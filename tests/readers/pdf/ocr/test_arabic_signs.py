"""Arabic signs: the comma, and what only looks like it."""

import pytest

from arclean.readers.pdf.ocr.arabic_signs import restore_comma


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("الكتاب,", "الكتاب،"),
        ("«الكتاب»,", "«الكتاب»،"),
        ("المديرء", "المدير،"),
        ("يوميًاء", "يوميًا،"),
        ("البناء", "البناء"),
        ("شيء", "شيء"),
        ("ظقزثء", "ظقزثء"),
        ("2021,", "2021,"),
        ("one,", "one,"),
        ("1,250", "1,250"),
        ("", ""),
    ],
)
def test_commas(read, meant):
    assert restore_comma(read) == meant
