"""Cluster marks: marks that have the text of whole clusters, and the letters that have none for that."""

from arclean.readers.pdf.fonts.cluster_marks import ClusterMarks
from arclean.readers.pdf.fonts.text_sources import NO_READING, FontUse
from tests.readers.pdf.makers import SQUARE, truetype
from tests.readers.pdf.writer import Stream, composite, descriptor, font, to_unicode

HAMZA, LAM, MARK, WAW, FORM = range(1, 6)
HIGH = [(0, 700, 100, 800)]
GLYPHS = {"alef": SQUARE, "lam": SQUARE, "fatha": HIGH, "waw": SQUARE, "form": SQUARE}
SAID = {HAMZA: "", LAM: "ل", MARK: "أ\u064e", WAW: "", FORM: ""}


def read(said, *words, glyphs=GLYPHS, cmap=(), missing=(), flat=()):
    """Return the texts of codes, and the distrusted ones, of words that are drawn from left to right."""
    cmap = dict(cmap) or {"أ": "alef", "ؤ": "waw"}
    made = font(composite(
        ToUnicode=to_unicode({300: "x"} | said),
        descendant={"FontDescriptor": descriptor(FontFile2=Stream(truetype(glyphs, cmap))),
                    "W": [0, [0 if code in (MARK, *flat) else 500 for code in range(6)]]},
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
    assert read(SAID, words, cmap={"ب": "alef", "ؤ": "waw"})[2] == NO_READING  # it is another letter
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


def test_what_is_just_the_mark_by_the_program_is_no_ligature():
    said = {HAMZA: "", LAM: "ل", MARK: "لا\u064e"}
    texts, distrusted, _ = read(said, [HAMZA, MARK, LAM, MARK], cmap={"\u064e": "fatha"})
    assert texts == {MARK: "\u064e"}
    assert distrusted == {HAMZA}  # other sources are asked for the lam-alef
    assert read(said, [HAMZA, MARK, LAM], cmap={"\u064f": "fatha"})[2] == NO_READING
    assert read({HAMZA: "لا", MARK: "لا\u064e"}, [HAMZA, MARK], cmap={"\u064e": "fatha"})[0] == {MARK: "\u064e"}
    assert read({LAM: "ل", MARK: "لا\u064e"}, [MARK, LAM], cmap={"\u064e": "fatha"})[2] == NO_READING


def test_marks_and_letters_with_the_text_of_one_cluster_are_each_their_own():
    high = GLYPHS | {"waw": HIGH}
    said = {HAMZA: "ب\u064e", LAM: "ل\u064f", MARK: "ب\u064e", FORM: "م\u0652"}
    wide = {code: text for code, text in said.items() if code != MARK}
    assert read(said, [HAMZA, MARK, LAM, MARK])[2] == NO_READING  # one such pair is no kind of map
    made = read(said | {WAW: "ل\u064f"}, [HAMZA, MARK, LAM, MARK], glyphs=high, flat=[WAW])
    assert made[0] == {HAMZA: "ب", MARK: "\u064e", LAM: "ل", WAW: "\u064f"}  # sukun may be drawn by its letter
    assert not made[1]
    assert read(wide | {WAW: "ل\u064f"}, [HAMZA, LAM], glyphs=high, flat=[WAW])[2] == NO_READING
    signs = said | {MARK: "ب\u064e\u0651", HAMZA: "ب\u064e\u0651", LAM: "ل\u064e", WAW: "ل\u064e"}
    assert read(signs, [HAMZA, MARK], glyphs=high, flat=[WAW])[0] == {
        HAMZA: "ب", MARK: "\u0651", LAM: "ل", WAW: "\u064e",
    }  # fmt: skip


def test_a_map_that_names_marks_and_all_letters_says_no_letter_at_a_mark():
    said = {HAMZA: "ش", LAM: "\u064e", WAW: "\u064f", FORM: "\u0650", MARK: "ش\u064e\u0651"}
    assert read(said, [HAMZA, MARK])[0] == {MARK: "\u064e\u0651"}
    assert read(said | {FORM: "م"}, [HAMZA, MARK])[2] == NO_READING
    assert read(said | {HAMZA: ""}, [HAMZA, MARK])[2] == NO_READING
    without = {code: text for code, text in said.items() if code != HAMZA}
    assert read(without, [HAMZA, MARK], cmap={"ش": "alef"}, missing=[HAMZA])[0] == {MARK: "\u064e\u0651"}


def test_a_hamza_drawn_apart_is_no_letter_where_the_map_leaves_its_letter_out():
    said = {LAM: "ل", MARK: "أ"}
    cmap = {"\u0627": "alef", "\u0654": "fatha"}
    assert read(said, [HAMZA, MARK, LAM], cmap=cmap, missing=[HAMZA])[0] == {MARK: "\u0654"}
    assert read(said, [LAM, MARK, LAM], cmap=cmap)[2] == NO_READING
    assert read(said | {MARK: "ب"}, [HAMZA, MARK, LAM], cmap=cmap, missing=[HAMZA])[2] == NO_READING
    assert read(said, [HAMZA, MARK, LAM], cmap={"\u0627": "alef"}, missing=[HAMZA])[2] == NO_READING
