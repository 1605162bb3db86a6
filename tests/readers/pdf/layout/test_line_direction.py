"""Direction of a line: letters have one, digits and signs have none; the base character is no mark."""

import pytest

from arclean.readers.pdf.layout.line_direction import base_character, rtl_majority


@pytest.mark.parametrize(("texts", "majority"), [
    ([], 0), ([""], 0), (["ب"], 1), (["\u05d0"], 1), (["a"], -1), (["é"], -1), (["1"], 0), (["١"], 0), (["."], 0),
    (["ب", "ن", "a"], 1), (["ب", "a", "b", "c"], -2), (["لا"], 1), (["aب"], -1), (["1ب"], 0),
])  # fmt: skip
def test_majority(texts, majority):
    assert rtl_majority(texts) == majority


@pytest.mark.parametrize(("text", "base"), [
    ("ب", "ب"), ("بّ", "ب"), ("\u064bب", "ب"), ("\u200eب", "ب"), ("\x01a", "a"), ("\u064b", "\u200b"), ("", "\u200b"),
    (" ", " "), ("لا", "ل"),
])  # fmt: skip
def test_base_character(text, base):
    assert base_character(text) == base
