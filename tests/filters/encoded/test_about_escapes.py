"""Lines that speak about escapes, and lines that are damaged."""

import pytest

from arclean.filters.encoded.about_escapes import speaks_of_escapes

ESCAPES = r"\u0633\u0644\u0627\u0645"


@pytest.mark.parametrize("line", [
    "رمز هذه الكلمة {}", "سلام = {}", "{} (سلام)", "في unicode: {}", "x = f({})", "تكتب {} في الملف", "[{}]",
    "التسلسل {} في بيرل", "اكتب {} هنا", "Die Zeichen {} werden so kodiert.",
])  # fmt: skip
def test_a_line_that_speaks_about_them(line):
    start = line.index("{")
    shown = line.replace("{}", ESCAPES)
    assert speaks_of_escapes(shown, start, start + len(ESCAPES), "سلام")


@pytest.mark.parametrize("line", ["{}", "قال {} ومضى", "السلام عليكم {}", "المدينة: {}", "هو 12-{}."])
def test_a_line_that_is_damaged(line):
    start = line.index("{")
    shown = line.replace("{}", ESCAPES)
    assert not speaks_of_escapes(shown, start, start + len(ESCAPES), "سلام")
