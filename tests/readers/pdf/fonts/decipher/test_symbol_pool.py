"""Symbols: letters that run from right to left, and marks; none of the Arabic script."""

import unicodedata

from arclean.readers.pdf.fonts.decipher.symbol_pool import letter_symbols, mark_symbols


def test_symbols_run_leftward_and_are_of_other_scripts():
    symbols = {*letter_symbols(), *mark_symbols()}
    assert {unicodedata.bidirectional(char) for char in letter_symbols()} == {"R"}
    assert {unicodedata.bidirectional(char) for char in mark_symbols()} == {"NSM"}
    assert not any("ARABIC" in unicodedata.name(char) or "HEBREW" in unicodedata.name(char) for char in symbols)
    assert all(unicodedata.normalize("NFKC", char) == char for char in symbols)
