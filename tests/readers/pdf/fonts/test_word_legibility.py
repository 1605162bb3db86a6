"""Word legibility: words that read, from either end, and others."""

from arclean.readers.pdf.fonts.lost_font import LostFont
from arclean.readers.pdf.fonts.word_legibility import bits_a_letter, bits_from_right, text_from_right, unknown_share
from tests.readers.pdf.test_contradictions import RIGHT, SHIFTED


def test_words_are_read_from_either_end():
    font = LostFont()
    font.texts_and_widths = {ord(char): (char, 0.5) for char in RIGHT}
    words = [[(font, ord(char)) for char in word] for word in RIGHT.split()]
    turned = [word[::-1] for word in words]
    assert bits_a_letter(words) == bits_a_letter(turned) < 4
    shifted = dict(zip(map(ord, RIGHT), SHIFTED, strict=True))
    assert bits_a_letter(words, font, shifted) > 5
    assert bits_a_letter([[(font, ord("ا"))]], font, {ord("ا"): "."}) == float("inf")


def test_words_from_their_end_cost_what_their_text_costs():
    font, other = LostFont(), LostFont()
    font.texts_and_widths = other.texts_and_widths = {ord(char): (char, 0.5) for char in RIGHT}
    words = [[(font, ord(char)) for char in word[::-1]] for word in RIGHT.split()]
    assert [*map(text_from_right, words)] == RIGHT.split()
    assert bits_from_right(words) == bits_a_letter(words)
    shifted = dict(zip(map(ord, RIGHT), SHIFTED, strict=True))
    assert bits_from_right(words, font, shifted) > 5
    assert bits_from_right(words, other, shifted) == bits_from_right(words)
    assert bits_from_right([]) == float("inf")


def test_marks_and_kashida_part_no_word():
    assert unknown_share("قَالَ الوزيـــر إنَّ العَمَلَ بدأ أمسِ") == 0.0
