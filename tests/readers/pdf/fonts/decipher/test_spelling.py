"""Spelling: what tokens of letters, signs and digits cost."""

from arclean.readers.pdf.fonts.decipher.spelling import ANY_DIGIT, OTHER, TokenSpelling, is_script_character

COSTS = TokenSpelling()


def test_known_words_are_cheaper_than_strings():
    assert COSTS.token_cost("المدينة") < COSTS.token_cost("المذينة") < COSTS.token_cost("اظمذيثة")
    assert COSTS.is_known("(المدينة)،")
    assert not COSTS.is_known("اظمذيثة")
    assert not COSTS.is_known("...")


def test_marks_go_with_letters():
    assert COSTS.token_cost("كتب") < COSTS.token_cost("كَتَبَ") == COSTS.token_cost("كُتِبَ")
    assert COSTS.token_cost("َكتب") > COSTS.token_cost("كتبَ")
    assert COSTS.letter_cost("ك", "ت", "َ") == 0


def test_digits_stand_among_digits():
    assert COSTS.token_cost(ANY_DIGIT * 3) < COSTS.token_cost(f"{ANY_DIGIT}و{ANY_DIGIT}")
    assert COSTS.letter_cost("ك", ANY_DIGIT, ANY_DIGIT) == COSTS.letter_cost("ك", OTHER, OTHER)


def test_a_sign_ends_a_word():
    assert COSTS.token_cost("المدينة.") < COSTS.token_cost("المد.ينة")
    assert COSTS.letter_cost(" ", "ا", ".") > 0


def test_other_languages_are_spelt_by_letters():
    persian = TokenSpelling("fa")
    assert persian.token_cost("کتابی") < COSTS.token_cost("کتابی")


def test_marks_are_of_the_script_and_signs_are_not():
    assert is_script_character("ب")
    assert is_script_character("\u064e")
    assert not is_script_character(".")
