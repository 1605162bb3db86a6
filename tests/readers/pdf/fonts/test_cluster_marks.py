"""Cluster marks: marks that have the text of whole clusters, and the letters that have none for that."""

from arclean.readers.pdf.fonts.cluster_marks import ClusterMarks
from arclean.readers.pdf.fonts.text_sources import NO_READING, FontUse
from tests.readers.pdf.makers import SQUARE, truetype
from tests.readers.pdf.writer import Stream, composite, descriptor, font, to_unicode

HAMZA, LAM, MARK, WAW, FORM = range(1, 6)
HIGH = [(0, 700, 100, 800)]
GLYPHS = {"alef": SQUARE, "lam": SQUARE, "fatha": HIGH, "waw": SQUARE, "form": SQUARE}
SAID = {HAMZA: "", LAM: "ل", MARK: "أ\u064e", WAW: "", FORM: ""}


def read(said, *words, own="أ", glyphs=GLYPHS, cmap=(), missing=()):
    """Return the texts of codes, and the distrusted ones, of words that are drawn from left to right."""
    cmap = dict(cmap) or {own: "alef", "ؤ": "waw"}
    made = font(composite(
        ToUnicode=to_unicode({300: "x"} | said),
        descendant={"FontDescriptor": descriptor(FontFile2=Stream(truetype(glyphs, cmap))),
                    "W": [0, [500, 500, 500, 0, 500, 500]]},
    ))  # fmt: skip
    for code in said:
        made.look_up_code(code)
    for code in missing:
        made.look_up_code(code)
    drawn = [[(made, code) for code in word] for word in words]
    found = ClusterMarks().read_font(FontUse(made, drawn, frozenset((*said, *missing)), frozenset()))
    return {code: one.text for code, one in found.texts.items()}, found.distrusted, found


def test_a_mark_is_the_mark_alone_and_its_letter_the_letter():
    texts, distrusted, found = read({HAMZA: "", LAM: "ل", MARK: "أ\u064e"}, [HAMZA, MARK, LAM, MARK])
    assert texts == {HAMZA: "أ", MARK: "\u064e"}
    assert not distrusted
    assert found.map_lies
    assert found.certain == {HAMZA, MARK}


def test_other_letters_without_a_text_are_named_or_distrusted():
    texts, distrusted, _ = read(SAID, [HAMZA, MARK, LAM, MARK], [WAW, MARK, FORM, LAM])
    assert texts == {HAMZA: "أ", MARK: "\u064e", WAW: "ؤ"}
    assert distrusted == {FORM}


def test_a_letter_that_a_neighbour_has_is_left_empty():
    texts, _, _ = read(SAID | {LAM: "لؤ"}, [HAMZA, MARK], [WAW, LAM])
    assert WAW not in texts


def test_without_the_letter_a_cluster_stays():
    words = [HAMZA, MARK, LAM, MARK]
    assert read(SAID | {HAMZA: "أ"}, words)[2] == NO_READING  # it has its text
    assert read(SAID, words, own="ب")[2] == NO_READING  # it is another letter
    assert read(SAID, words, glyphs=GLYPHS | {"fatha": SQUARE})[2] == NO_READING  # which stands as a letter
    assert read(SAID | {MARK: "\u064e"}, words)[2] == NO_READING


def test_a_letter_that_the_map_leaves_out_comes_once():
    said = {LAM: "ل", MARK: "أ\u064e"}
    assert read(said, [HAMZA, MARK, LAM], missing=[HAMZA])[0] == {MARK: "\u064e"}
    assert read(said, [LAM, MARK, LAM])[2] == NO_READING  # the mark is all that tells of the letter
    parts = {"\u0627": "alef", "\u0654": "waw"}  # the hamza is drawn apart
    assert read(said, [HAMZA, WAW, MARK, LAM], cmap=parts, missing=[HAMZA, WAW])[0] == {MARK: "\u064e"}
    assert read(said, [HAMZA, MARK, LAM], cmap=parts, missing=[HAMZA])[2] == NO_READING


def test_a_mark_with_an_advance_is_one_where_the_program_says_so():
    said = {LAM: "ل", MARK: "لا\u064e"}
    wide = {FORM: "لا\u064e", LAM: "ل"}
    cmap = {"\ufefb": "alef", "\u064e": "form"}
    high, other = GLYPHS | {"form": HIGH}, {"\ufefb": "alef", "ب": "form"}
    assert read(wide, [HAMZA, FORM, LAM], cmap=cmap, missing=[HAMZA], glyphs=high)[0] == {FORM: "\u064e"}
    assert read(wide, [HAMZA, FORM, LAM], cmap=other, missing=[HAMZA], glyphs=high)[2] == NO_READING
    assert read(said, [HAMZA, MARK, LAM], cmap=cmap, missing=[HAMZA])[0] == {MARK: "\u064e"}


def test_a_hamza_drawn_apart_is_no_letter_where_the_map_leaves_its_letter_out():
    said = {LAM: "ل", MARK: "أ"}
    cmap = {"\u0627": "alef", "\u0654": "fatha"}
    assert read(said, [HAMZA, MARK, LAM], cmap=cmap, missing=[HAMZA])[0] == {MARK: "\u0654"}
    assert read(said, [LAM, MARK, LAM], cmap=cmap)[2] == NO_READING
    assert read(said | {MARK: "ب"}, [HAMZA, MARK, LAM], cmap=cmap, missing=[HAMZA])[2] == NO_READING
    assert read(said, [HAMZA, MARK, LAM], cmap={"\u0627": "alef"}, missing=[HAMZA])[2] == NO_READING
