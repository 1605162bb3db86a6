"""Word beam: readings of a word by shape, joining and spelling."""

from arclean.readers.pdf.fonts.decipher.spelling import TokenSpelling
from arclean.readers.pdf.fonts.decipher.word_beam import GlyphCandidate, read_word

COSTS = TokenSpelling()


def slot(*given):
    return [GlyphCandidate(text, form, bits) for text, form, bits in given]


def best(*slots):
    choice = read_word(slots, COSTS.letter_cost, COSTS.token_cost)[0].choice
    return "".join(given[number].text for given, number in zip(slots, choice, strict=True))


def test_spelling_decides_between_shapes_that_are_near():
    assert best(slot(("ق", "i", 0.4), ("ف", "i", 0.6)), slot(("ي", "f", 0.1))) == "في"


def test_shapes_decide_where_both_are_words():
    assert best(slot(("ك", "i", 0.0), ("ق", "i", 9.0)), slot(("ل", "f", 0.0))) == "كل"


def test_forms_join():
    first = slot(("ب", "s", 0.0), ("ب", "i", 1.0))
    assert read_word([first, slot(("ن", "f", 0.0))], COSTS.letter_cost, COSTS.token_cost)[0].choice == (1, 0)
    assert read_word([first], COSTS.letter_cost, COSTS.token_cost)[0].choice == (0,)
