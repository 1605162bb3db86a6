"""Certainty: what makes a symbol more certain."""

import pytest

from arclean.readers.pdf.fonts.decipher.certainty import symbol_certainties
from arclean.readers.pdf.fonts.decipher.joint_decoding import Decoded, Symbol
from arclean.readers.pdf.fonts.decipher.word_beam import GlyphCandidate

SYMBOL = Symbol((GlyphCandidate("ب", "i", 0.1), GlyphCandidate("ت", "i", 9.0)))
GOOD = Decoded(0, 25.0, 1, 20, 1.0)


def certainty(one):
    return symbol_certainties([SYMBOL], [one])[0]


def test_a_symbol_of_many_known_words_is_certain():
    assert certainty(GOOD) > 0.98


@pytest.mark.parametrize("worse", [{"margin": 1.0}, {"number": 1}, {"words": 1}, {"known": 0.1}])
def test_less_evidence_is_less_certain(worse):
    assert certainty(GOOD._replace(**worse)) < certainty(GOOD)


def test_a_document_of_strange_words_makes_all_less_certain():
    strange = GOOD._replace(known=0.0, words=80)
    assert symbol_certainties([SYMBOL, SYMBOL], [GOOD, strange])[0] < certainty(GOOD)


def test_nothing_is_nothing():
    assert symbol_certainties([], []) == []
