"""Cluster letters: letters that have the text of whole clusters, whose marks are drawn apart."""

from arclean.readers.pdf.fonts.cluster_letters import ClusterLetters
from arclean.readers.pdf.fonts.text_sources import NO_READING, FontUse
from tests.readers.pdf.makers import SQUARE, truetype
from tests.readers.pdf.writer import Stream, composite, descriptor, font, to_unicode

DAL, FATHA, DAMMA, LAM, LIGATURE = range(1, 6)
FATHA_SIGN, DAMMA_SIGN = "\u064e", "\u064f"
SAID = {DAL: "د" + FATHA_SIGN, FATHA: "", LAM: "ل"}


def read(said, cmap):
    """Return the texts of codes by a map and a program."""
    glyphs = dict.fromkeys(("dal", "fatha", "damma", "lam", "ligature"), SQUARE)
    made = font(composite(
        ToUnicode=to_unicode({300: "x"} | said),
        descendant={"FontDescriptor": descriptor(FontFile2=Stream(truetype(glyphs, cmap)))},
    ))  # fmt: skip
    for code in said:
        made.look_up_code(code)
    found = ClusterLetters().read_font(FontUse(made, [], frozenset(said), frozenset()))
    assert found.certain == found.texts.keys()
    return {code: one.text for code, one in found.texts.items()} if found is not NO_READING else None


MARKS = {FATHA_SIGN: "fatha", DAMMA_SIGN: "damma"}


def test_a_letter_whose_mark_is_drawn_without_a_text_is_the_letter_alone():
    assert read(SAID, MARKS) == {DAL: "د"}
    assert read(SAID | {DAMMA: "", LAM: "لا" + DAMMA_SIGN}, MARKS) == {DAL: "د", LAM: "لا"}


def test_marks_that_are_nowhere_else_stay():
    assert read(SAID | {FATHA: FATHA_SIGN}, MARKS) is None  # the map has it
    assert read(SAID, {}) is None  # the program does not say what it is
    assert read(SAID, {"ب": "fatha"}) is None
    assert read(SAID | {DAL: "د" + DAMMA_SIGN}, MARKS) is None  # another one is drawn
    assert read(SAID | {DAL: "لله" + FATHA_SIGN}, MARKS) is None  # which may draw it itself
