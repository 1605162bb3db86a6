"""Emptied letters: glyphs without a text that draw the letter that their words lack."""

from types import SimpleNamespace

import pytest

from arclean.readers.pdf.fonts.emptied_letters import emptied_letters
from tests.readers.pdf.fonts.boxes import Boxes

PROGRAM = Boxes(letter=(0, 500), dot=(600, 700), bar=(0, 150))
GLYPHS = {"ب": "letter", "ر": "letter", "لا": "letter", "ن": "dot", "": "letter", " ": "bar"}


def found_in(*words, drawn="letter", width=0.4, own=None):
    """Return whether the code without a text is found in words of texts; the program says ``own`` of texts."""
    texts = dict(enumerate(GLYPHS))
    glyphs = GLYPHS | {"": drawn}
    font = SimpleNamespace(
        texts_and_widths={code: (text, width) for code, text in texts.items()},
        drawing_of_code=lambda code: (PROGRAM, glyphs[texts[code]]),
        own_text_of_code=lambda code: (own or {}).get(texts[code]),
    )
    codes = {text: code for code, text in texts.items()}
    spelt = [[(font, codes[text]) for text in word] for word in words]
    return emptied_letters(font, spelt, set(texts)) == {codes[""]}


WORD, LONG = ("ب", "", "ر"), ("ب",) * 12


def test_a_letter_without_a_text_between_letters_is_missing():
    assert found_in(WORD, WORD, WORD, LONG)


@pytest.mark.parametrize("words", [
    (WORD, WORD, LONG),  # too few
    (("لا", "", "ر"),) * 3 + (LONG,), (("ب", "", "لا"),) * 3 + (LONG,),  # a neighbour has its letter
    (("ب", "", "ن"),) * 3 + (LONG,),  # whose dot has it
    (WORD, WORD, WORD, ("لا", "", "ر"), LONG),  # not each time
    (WORD, WORD, WORD),  # a font that draws strokes
])  # fmt: skip
def test_the_text_may_be_elsewhere(words):
    assert not found_in(*words)


def test_what_is_no_letter_is_not_missed():
    assert not found_in(WORD, WORD, WORD, LONG, drawn="bar")
    assert not found_in(WORD, WORD, WORD, LONG, drawn="dot")
    assert not found_in(WORD, WORD, WORD, LONG, width=0.0)


OWN = {"": "ح", "ب": "ب", "ر": "ر", "لا": "لا"}


def test_few_are_told_by_a_program_that_names_them():
    assert found_in(WORD, WORD, LONG, own=OWN)
    assert found_in((*WORD, "لا"), WORD, LONG, own=OWN)  # which the program says too
    assert not found_in(WORD, LONG, own=OWN)  # a word that may be cut beside the glyph that has the letter
    assert not found_in((*WORD, "لا"), WORD, LONG, own=OWN | {"لا": "ل"})  # which may have it
    assert not found_in((*WORD, "ن"), WORD, LONG, own=OWN)  # dots with the text of a letter
    assert not found_in(WORD, WORD, LONG, own=OWN | {"": "."})
