"""Certainty of OCR: what Tesseract says, as a probability."""

from arclean.readers.pdf.ocr import weights
from arclean.readers.pdf.ocr.certainty import probability_of_word


def test_a_probability_grows_with_what_is_said_and_stays_within_its_bounds():
    found = [probability_of_word("كتاب", said / 100) for said in range(101)]
    assert found == sorted(found)
    assert (found[0], found[-1]) == (weights.SHARE_RIGHT[0], weights.SHARE_RIGHT[-1])
    assert len(set(found)) > 90


def test_numbers_are_never_certain():
    assert probability_of_word("2021", 1.0) == weights.NUMBERS_RIGHT[-1] < weights.SURE_OCR_WORD
    assert probability_of_word("2021", 0.6) < probability_of_word("كتاب", 0.6)
