"""Kashida bars: hyphens that draw kashidas between joined letters, and signs that stay what they are."""

import pytest

from arclean.readers.pdf.fonts.kashida_bars import KashidaBars
from arclean.readers.pdf.fonts.text_sources import FontUse
from tests.readers.pdf.makers import BAR, DASH, SQUARE, truetype
from tests.readers.pdf.writer import Stream, composite, descriptor, font, to_unicode

LETTERS = "بجسمدر"


def restored(words, *, sign="-", bar=BAR):
    """Return what the sign of a font reads in words, which are given as they are read."""
    glyphs = {f"g{n}": SQUARE for n, _ in enumerate(LETTERS)} | {"bar": bar}
    codes = {char: n for n, char in enumerate(LETTERS + sign, 1)}
    made = font(composite(
        ToUnicode=to_unicode({300: "x"} | {code: char for char, code in codes.items()}),
        descendant={"FontDescriptor": descriptor(FontFile2=Stream(truetype(glyphs)))},
    ))  # fmt: skip
    for code in codes.values():
        made.look_up_code(code)
    drawn = [[(made, codes[char]) for char in reversed(word)] for word in words.split()]
    found = KashidaBars().read_font(FontUse(made, drawn, frozenset(codes.values()), frozenset()))
    return found.texts[codes[sign]].text if found.texts else sign


@pytest.mark.parametrize("sign", ["-", "_", "\u2014", "."])
def test_a_bar_between_joined_letters_is_a_kashida(sign):
    assert restored(f"ب{sign}جس م{sign}{sign}د", sign=sign) == "\u0640"


@pytest.mark.parametrize(("words", "bar"), [
    ("ب-جس م-د", DASH),  # which keeps its distance
    ("ب-جس د-م ر-ج", BAR),  # after letters that do not join
    ("ب-جس", BAR),  # one alone proves little
    ("ب- م- س-", BAR), ("- -", BAR),
])  # fmt: skip
def test_other_signs_stay(words, bar):
    assert restored(words, bar=bar) == "-"


@pytest.mark.parametrize(("width", "bar", "text"), [(60, BAR, "\u0640"), (900, BAR, "ب"), (60, SQUARE, "ب")])
def test_a_bar_in_a_tenth_of_the_width_of_its_letter_is_a_kashida(width, bar, text):
    glyphs = {f"g{n}": SQUARE for n, _ in enumerate(LETTERS)} | {"bar": bar}
    bar_code = len(LETTERS) + 1
    chars = dict(enumerate(LETTERS + "ب", 1))
    made = font(composite(
        ToUnicode=to_unicode({300: "x"} | chars),
        descendant={"FontDescriptor": descriptor(FontFile2=Stream(truetype(glyphs))), "W": [bar_code, [width]]},
    ))  # fmt: skip
    for code in chars:
        made.look_up_code(code)
    rows = [[3, bar_code, bar_code, 2, 1], [6, bar_code, 4, 2]]
    drawn = [[(made, code) for code in row] for row in rows]
    found = KashidaBars().read_font(FontUse(made, drawn, frozenset(chars), frozenset()))
    assert (found.texts[bar_code].text if found.texts else "ب") == text


def test_a_letter_is_no_sign():
    assert restored("بكجس مكد", sign="ك") == "ك"
