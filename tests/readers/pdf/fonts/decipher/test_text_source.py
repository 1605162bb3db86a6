"""The last source of texts, and all that stands behind it: PDFs whose font says nothing of its letters."""

import arclean
from arclean.readers.pdf.fonts.decipher.text_source import SHAPE, SYMBOL, ShapesAndLanguage
from arclean.readers.pdf.fonts.lost_font import LostFont
from arclean.readers.pdf.fonts.text_sources import NO_READING, FontUse
from tests.readers.pdf.unmapped import TEXT, unmapped_pdf
from tests.readers.pdf.writer import opened


def share_of_words(text):
    words = " ".join(TEXT).split()
    return sum(word in text.split() for word in words) / len(words)


def test_a_pdf_is_read_whose_font_says_nothing(system_font):
    data = unmapped_pdf(system_font)
    document = arclean.read_pdf(data)
    assert share_of_words(document.text) >= 0.95
    assert {label.role for label in document.labels} == {"deciphered"}
    assert {finding.kind for finding in document.findings} == {"unmapped-glyph"}
    assert {finding.rule for finding in document.findings} == {"pdf/deciphered"}


def test_deciphering_can_be_turned_off(system_font):
    document = arclean.read_pdf(unmapped_pdf(system_font), decipher=False)
    assert set(document.text) <= {"\ufffd", " ", "\n"}
    assert not document.labels


def test_pages_share_what_was_deciphered(system_font):
    document = arclean.read_pdf(unmapped_pdf(system_font, pages=2))
    first, second = document.text.split("\f")
    assert first == second
    assert share_of_words(first) >= 0.95


def test_symbols_come_first_and_texts_after(system_font):
    source = ShapesAndLanguage()
    with opened(None):  # the library is loaded
        pass
    assert source.read_font(FontUse(LostFont(), [], frozenset({1}), frozenset({1}))) is NO_READING
    assert source.read_font(FontUse(LostFont(), [], frozenset({1}), frozenset())) is NO_READING
    assert (SYMBOL, SHAPE) == ("symbol", "shape")
    assert not source.holds_symbol("ab")
    assert source.drop_symbols("ab") == "ab"
