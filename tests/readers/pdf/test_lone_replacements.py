"""Lone replacements: texts of one glyph that is part of a letter."""

from arclean.readers.pdf.interpreter.drawn_glyphs import Replacement
from arclean.readers.pdf.lone_replacements import (
    lone_replacements,
    may_be_drawn,
    with_strange_marks,
    without_replacements,
)
from tests.readers.pdf.interpreter.drawn import make_glyph

PLAIN = make_glyph("ب", 0, font=object())
MARK = PLAIN._replace(x1=PLAIN.x0)
LONE = PLAIN._replace(replaced=True, replacement=1)


def test_a_glyph_that_was_drawn_alone_for_a_letter():
    assert lone_replacements([PLAIN, LONE], [Replacement("ب", (PLAIN,))]) == {1}


def test_not_one_of_several_glyphs_or_letters_or_of_a_replacement_itself():
    assert not lone_replacements([LONE], [Replacement("ب", (PLAIN, PLAIN))])
    assert not lone_replacements([LONE._replace(text="لا")], [Replacement("لا", (PLAIN,))])
    assert not lone_replacements([LONE], [Replacement("ب", (LONE,))])


def test_glyphs_as_if_nothing_replaced_them():
    glyphs = [LONE, LONE]
    assert [glyph.replaced for glyph in without_replacements(glyphs, {1})] == [True, False]
    assert without_replacements(glyphs, set()) is glyphs


def test_marks_that_sit_on_nothing_are_strange():
    assert with_strange_marks([MARK, MARK, PLAIN], {0}) == set()
    assert with_strange_marks([MARK, MARK, PLAIN], set()) == {PLAIN.font}
    assert with_strange_marks([MARK._replace(text="\u064e")], set()) == set()


def test_a_skeleton_draws_letters_that_differ_by_what_sits_on_it():
    assert all(may_be_drawn(*pair) for pair in [("ب", "ن"), ("ا", "أ"), ("گ", "ک"), ("ش", ""), ("ی", "ب")])
    assert not may_be_drawn("ا", "ل")
