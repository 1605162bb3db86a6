"""The tables of presentation forms against the Unicode character data."""

import re
import unicodedata

from arclean.arabic.letters import LETTER
from arclean.arabic.marks import MARK
from arclean.arabic.presentation_forms import ALLAH, FORM, FORM_LETTERS, FORM_MARKS, FORM_SHAPES


def test_letters_are_those_of_nfkc():
    for code, text in FORM_LETTERS.items():
        assert unicodedata.normalize("NFKC", chr(code)) == unicodedata.normalize("NFKC", text)
        assert re.fullmatch(f"[{LETTER}\u0674][{LETTER}{MARK}\u0674]*", text), hex(code)


def test_marks_are_bare_and_shadda_comes_first():
    for form, marks in FORM_MARKS.items():
        assert re.fullmatch(f"[{MARK}]+", marks)
        assert unicodedata.normalize("NFKC", form).strip(" \u0640") == unicodedata.normalize("NFC", marks)
        assert "\u0651" not in marks[1:]


def test_shapes_are_those_of_the_names():
    for form, shape in FORM_SHAPES.items():
        name = {(0, 0): "ISOLATED", (0, 1): "INITIAL", (1, 1): "MEDIAL", (1, 0): "FINAL"}[shape.before, shape.after]
        assert unicodedata.name(form).endswith(f"{name} FORM")
        assert shape.dual or not shape.after


def test_the_class_holds_all_of_them_and_nothing_else():
    forms = {chr(c) for c in range(0x10000) if re.match(f"[{FORM}]", chr(c))}
    assert forms == {*map(chr, FORM_LETTERS), *FORM_MARKS, ALLAH}


def test_signs_of_authors_are_not_in_it():
    stay = "\ufd3e\ufd3f\ufdfa\ufdfb\ufdfc\ufdfd\ufdf0\ufdf4\ufbb2\ufdd0\ufe73\ufeff"
    assert not re.search(f"[{FORM}]", stay)
