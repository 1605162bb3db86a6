"""Dotted letters: dots that a font draws apart, put on the skeletons that they sit on."""

import pytest

from arclean.readers.pdf.dotted_letters import DottedLetters
from arclean.readers.pdf.interpreter.drawn_glyphs import Replacement
from tests.readers.pdf.interpreter.drawn import make_glyph
from tests.readers.pdf.makers import DASH, SQUARE, truetype
from tests.readers.pdf.writer import Stream, composite, descriptor, font, to_unicode

DOT, TWO = [(0, 0, 100, 100)], [(0, 0, 100, 100), (150, 0, 250, 100)]
GLYPHS = {"tooth": SQUARE, "bowl": SQUARE, "dash": DASH, "dot": DOT, "two": TWO}
TOOTH, BOWL, LINE, ONE, PAIR = range(1, 6)
OVER, UNDER = 0.8, -0.3  # sizes from the baseline to dots


def made(said, cmap=(), dash=500):
    """Return a font whose glyphs a map calls so; dots have no width."""
    widths = [500, 500, 500, dash, 0, 0]
    own = {"FontDescriptor": descriptor(FontFile2=Stream(truetype(GLYPHS, cmap))), "W": [0, widths]}
    found = font(composite(ToUnicode=to_unicode({300: "x"} | said), descendant=own))
    for code in range(1, 6):
        found.look_up_code(code)
    return found


def signed(said, cmap=()):
    """Return such a font in which the dash has no width either."""
    return made(said, cmap, dash=0)


def page(font_, *letters):
    """Return the glyphs of letters, each a skeleton and what sits on it: (code, height); dots are drawn first."""
    drawn = []
    for number, (base, *parts) in enumerate(letters):
        x = 20.0 * number
        for code, height in parts:
            text = font_.texts_and_widths[code][0]
            glyph = make_glyph(text, x + 2, 100.0 - 10 * height, font=font_, code=code)
            drawn.append(glyph._replace(x1=glyph.x0))
        drawn.append(make_glyph(font_.texts_and_widths[base][0], x, font=font_, code=base))
    return drawn


def read(font_, *letters):
    return "".join(glyph.text for glyph in DottedLetters().compose_page(page(font_, *letters)))


LETTERS = [
    (TOOTH, (ONE, UNDER)), (TOOTH, (PAIR, OVER)), (TOOTH, (ONE, OVER)), (TOOTH, (PAIR, UNDER)), (BOWL, (ONE, OVER)),
]  # fmt: skip


@pytest.mark.parametrize("said", [
    {TOOTH: "ب", BOWL: "ح"}, {TOOTH: "ن", BOWL: "ج", ONE: "", PAIR: "ت"}, {TOOTH: "ي", BOWL: "خ", ONE: "خ", PAIR: "ي"},
])  # fmt: skip
def test_letters_are_what_is_seen(said):
    assert read(made(said | {LINE: "-"}), *LETTERS) == "بتنيخ"


def test_the_program_names_skeletons_before_the_map():
    assert read(made({TOOTH: "ج", BOWL: "x"}, {"ٮ": "tooth", "ح": "bowl"}), *LETTERS) == "بتنيخ"


def test_a_skeleton_that_is_not_known_is_lost_with_its_dots():
    assert read(made({TOOTH: "x", ONE: "ب", PAIR: "ت", BOWL: "ح"}), *LETTERS) == 4 * "\ufffd" + "خ"


def test_a_skeleton_without_a_text_is_that_of_the_dots_before_it_in_the_map():
    font_ = made({300: "x", PAIR: "ت", TOOTH: "", ONE: "ج", BOWL: ""})
    assert read(font_, *LETTERS[:4], (BOWL, (ONE, OVER)), (BOWL,), (TOOTH,)) == "بتنيخح\ufffd"
    sorted_map = made({TOOTH: "", BOWL: "", ONE: "ج", PAIR: "ت"})
    assert read(sorted_map, *LETTERS) == 5 * "\ufffd"


@pytest.mark.parametrize(("mark", "letter"), [("\u064f", "ۇ"), ("\u0670", "ۈ")])
def test_a_mark_whose_text_is_a_letter_is_its_sign_on_waw_and_a_mark_on_others(mark, letter):
    font_ = signed({TOOTH: "ب", BOWL: "و", ONE: "", PAIR: "", LINE: letter}, {mark: "dash"})
    found = read(font_, *LETTERS[:3], (BOWL, BARRED), (TOOTH, (ONE, UNDER), BARRED))
    assert found == "بتن" + letter + "ب" + mark


def test_a_letter_without_dots_loses_those_that_the_map_gives_it():
    assert read(made({TOOTH: "ب", BOWL: "ج", ONE: "", PAIR: ""}), *LETTERS, (BOWL,)).endswith("خح")


def test_a_map_that_is_right_stays():
    font_ = made({TOOTH: "ب", BOWL: "خ", ONE: "", PAIR: ""})
    glyphs = page(font_, *[(TOOTH, (ONE, UNDER))] * 4, (BOWL, (ONE, OVER)))
    assert DottedLetters().compose_page(glyphs) is glyphs


def test_replaced_text_and_few_dots_are_left_alone():
    font_ = made({TOOTH: "ج", BOWL: "ح", ONE: "x", PAIR: "y"})
    glyphs = [glyph._replace(replaced=True) for glyph in page(font_, *LETTERS)]
    assert DottedLetters().compose_page(glyphs) is glyphs
    few = page(font_, *LETTERS[:2])
    assert DottedLetters().compose_page(few) is few


def replaced(glyphs, texts, beside=()):
    """Return what glyphs say, read with replacement texts of some of them, drawn alone or with others."""
    shown = [*glyphs]
    replacements = []
    for count, (number, text) in enumerate(texts.items(), 1):
        replacements.append(Replacement(text, (glyphs[number], *beside)))
        shown[number] = glyphs[number]._replace(text=text, replaced=True, replacement=count)
    return "".join(glyph.text for glyph in DottedLetters().compose_page(shown, replacements))


WRONG = {TOOTH: "ن", BOWL: "ج", ONE: "ق", PAIR: "ق", LINE: "-"}


def test_a_replacement_of_one_glyph_is_of_the_letter_that_it_is_part_of():
    assert replaced(page(made(WRONG), *LETTERS), {0: "ب", 2: "ت", 4: "ن", 5: "ن", 8: "خ"}) == "بتنيخ"


def test_a_replacement_of_several_glyphs_stays():
    font_ = made(WRONG)
    glyphs = page(font_, *LETTERS, (BOWL,))
    assert replaced(glyphs, {10: "إ"}, glyphs[:1]).endswith("خإ")


def test_a_replacement_says_nothing_of_the_same_glyphs_elsewhere():
    barred = (TOOTH, (PAIR, UNDER))
    font_ = made(WRONG)
    glyphs = page(font_, barred, barred, *LETTERS)
    assert replaced(glyphs, {1: "ی"}).startswith("یي")
    assert replaced(glyphs, {3: "ی"}).startswith("يی")


def test_a_replacement_that_the_dots_contradict_stays_as_it_is():
    assert replaced(page(made(WRONG), *LETTERS), {1: "ه"}).startswith("\ufffdهت")


def test_signs_are_part_of_letters_that_are_replaced():
    font_ = signed({TOOTH: "ب", BOWL: "ر", ONE: "", PAIR: "", LINE: "ۆ"})
    assert replaced(page(font_, *LETTERS[:3], (BOWL, BARRED)), {6: "ڕ"}) == "بتنڕ"


def test_a_replacement_of_another_letter_is_none_of_the_skeleton_beneath():
    font_ = made({TOOTH: "ب", BOWL: "ل", ONE: "", PAIR: "أ"}, {"\u0654": "two"})
    assert replaced(page(font_, *[(TOOTH, (ONE, UNDER))] * 3, (BOWL, (PAIR, OVER))), {6: "ا"}) == "بببال"


def test_replacements_stay_in_a_font_whose_dots_sit_on_nothing_that_is_seen():
    font_ = signed(WRONG | {LINE: "ش"})
    strange = [glyph._replace(x0=999, x1=999) for glyph in page(font_, *[(LINE,)] * 9)]
    assert replaced(page(font_, *LETTERS) + strange, {0: "ب"}).startswith("ب")
    assert replaced(page(font_, *LETTERS) + strange, {1: "ب"})[1] == "ب"


def test_dots_of_nothing_stay():
    assert read(made({TOOTH: "ب", BOWL: "ح", LINE: "-", ONE: "x", PAIR: "y"}), *LETTERS[:4], (LINE,)) == "بتني-"


def test_a_font_without_dots_is_left_alone():
    font_ = made({TOOTH: "ب", BOWL: "ح", ONE: "\u064e", PAIR: "\u064f"})
    glyphs = page(font_, *LETTERS)
    assert DottedLetters().compose_page(glyphs) is glyphs


def test_dots_may_carry_the_second_letter_of_a_ligature():
    font_ = made({TOOTH: "ت", BOWL: "ح", ONE: "", PAIR: "ر"})
    assert read(font_, *[(TOOTH, (PAIR, OVER))] * 3, (TOOTH, (ONE, UNDER))) == "ترترترب"


def test_dots_that_make_no_letter_leave_a_map_that_has_none_at_dots():
    font_ = made({TOOTH: "ب", BOWL: "ح", ONE: "", PAIR: ""})
    assert read(font_, *[(TOOTH, (PAIR, OVER))] * 3, (BOWL, (PAIR, UNDER))) == "تتتح"


def test_an_alef_within_a_lam_is_no_hamza():
    font_ = made({TOOTH: "ب", BOWL: "أ", ONE: "ب", PAIR: "ت", LINE: "ل"})
    font_.texts_and_widths[BOWL] = "أ", 0.0
    glyphs = page(font_, *LETTERS[:3], (LINE,), (BOWL,))
    glyphs[-1] = glyphs[-1]._replace(x1=glyphs[-1].x0)
    assert "".join(glyph.text for glyph in DottedLetters().compose_page(glyphs)) == "بتنلا"


BARRED = (LINE, OVER)


@pytest.mark.parametrize(("told", "base", "letter"), [
    ("گ", "ک", "گ"), ("گ", "ك", "گ"), ("ڈ", "ر", "ڑ"), ("ٹ", "د", "ڈ"), ("ۆ", "ل", "ڵ"),
])  # fmt: skip
def test_a_sign_is_told_by_the_letter_at_it(told, base, letter):
    font_ = signed({TOOTH: "ب", BOWL: base, ONE: "", PAIR: "", LINE: told})
    assert read(font_, *LETTERS[:3], (BOWL, BARRED)).startswith("بتن" + letter)


def test_a_sign_may_sit_beside_dots():
    font_ = signed({TOOTH: "ب", ONE: "", PAIR: "", LINE: "ۆ"})
    assert read(font_, *LETTERS[:3], (TOOTH, (PAIR, UNDER), BARRED)) == "بتنێ"


def test_a_sign_on_a_letter_that_bears_none_is_told():
    font_ = signed({TOOTH: "ب", BOWL: "م", ONE: "", PAIR: "", LINE: "گ"})
    assert read(font_, *LETTERS[:3], (BOWL, BARRED)) == "بتن\ufffd"


@pytest.mark.parametrize(("said", "read_as"), [("ێ", "ۆ"), ("\u065a", "و\u065a")])
def test_a_mark_is_a_sign_where_the_map_has_a_letter_at_it(said, read_as):
    font_ = signed({TOOTH: "ب", BOWL: "و", ONE: "", PAIR: "", LINE: said}, {"\u065a": "dash"})
    assert read(font_, *LETTERS[:3], (BOWL, BARRED)) in {"بتن" + read_as, "بتن" + read_as[::-1]}


@pytest.mark.parametrize(("base", "read_as"), [("ک", "گگک"), ("گ", "گگک"), ("کا", "گاگاکا")])
def test_a_bar_without_a_text_is_told_by_the_kafs_on_which_it_sits(base, read_as):
    font_ = signed({TOOTH: "ب", BOWL: base, ONE: "", PAIR: "", LINE: "", 400: "پ"})
    assert not font_.composed.concluded
    assert read(font_, *LETTERS[:4], *[(BOWL, (LINE, OVER))] * 2, (BOWL,)) == "بتني" + read_as
    assert len(font_.composed.concluded) == 1


def test_a_letter_whose_text_has_its_marks_stays_where_others_are_replaced():
    glyphs = page(made(WRONG), *LETTERS)
    glyphs[1] = glyphs[1]._replace(text="يُ")
    assert "يُ" in replaced(glyphs, {2: "ت"})
