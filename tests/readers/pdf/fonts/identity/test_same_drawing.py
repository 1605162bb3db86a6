"""Texts of one drawing: which is meant, and when none is."""

from arclean.readers.pdf.fonts.identity.same_drawing import choose_text, is_mostly_arabic


def test_spellings_of_a_letter_are_no_doubt():
    assert choose_text(["ک", "ك"])[0] in {"ك", "ک"}
    assert len(choose_text(["ک", "ك"])) == 1
    assert choose_text(["٤", "۴"]) == ("٤",)


def test_the_commoner_letter_is_meant():
    assert choose_text(["\u066e", "ب"]) == ("ب", "\u066e")
    assert choose_text(["ڕ", "ر"])[0] == "ر"


def test_digits_are_not_guessed():
    assert choose_text(["0", "o"], arabic=False) == ()
    assert choose_text(["٥", "ه"]) == ()
    assert choose_text(["٥"]) == ("٥",)
    assert choose_text([]) == ()


def test_the_script_is_that_of_glyphs_of_one_script():
    assert is_mostly_arabic([["ا", "l"], ["ب"], ["."]])
    assert not is_mostly_arabic([["ا", "l"], ["b"], ["c"], ["ب"]])


def test_digits_of_one_shape_are_of_the_system_of_the_others():
    assert choose_text(["\u0663", "\u06f3"]) == ("\u0663",)
    assert choose_text(["\u0663", "\u06f3"], extended=True) == ("\u06f3",)
    assert choose_text(["\u0663", "\u06f7"], extended=True) == ()
