"""Lines that speak about escapes, and lines that are damaged."""

import pytest

from arclean.filters.encoded.about_escapes import speaks_of_escapes

ESCAPES = r"\u0633\u0644\u0627\u0645"


@pytest.mark.parametrize("line", [
    "رمز هذه الكلمة {}", "سلام = {}", "{} (سلام)", "في unicode: {}", "x = f({})", "تكتب {} في الملف", "[{}]",
    "التسلسل {} في بيرل", "Die Zeichen {} werden so kodiert.",
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


def test_braces_of_other_escapes_are_no_code():
    line = r"قال \x{0633}\x{0644}\x{0627}\x{0645} ثم \x{0633}\x{0644}\x{0627}\x{0645} ومضى"
    start = line.index(r"\x{")
    assert not speaks_of_escapes(line, start, start + 32, "سلام")


@pytest.mark.parametrize("other", ["<U+0633>", "<0xD8>", "&Oslash;", "#1587;", "&sup2;"])
def test_escapes_with_signs_of_code_are_no_code(other):
    assert not speaks_of_escapes(f"قال {other} u0633 {other} ومضى", 4 + len(other) + 1, 4 + len(other) + 6, "سلام")
