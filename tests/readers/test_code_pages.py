"""In which encoding bytes are text: wide encodings, Arabic code pages, Western texts."""

import pytest

from arclean import read_text
from arclean.readers import code_pages, weights


def test_cp1256_is_taken_where_others_read_as_well():
    assert code_pages.page_prior("cp1256") == weights.CP1256_PRIOR == 4.0
    assert [code_pages.page_prior(page) for page in code_pages.ARABIC_PAGES[1:]] == [0.0] * 3
    assert code_pages.score_page("cp1256", b"12") == 4.0
    assert code_pages.score_page("iso8859_6", b"12") == 0.0


@pytest.mark.parametrize(("word", "encoding"), [("را", "cp1256"), ("دار", "cp1256"), ("آخر", "cp1256")])
def test_short_words_are_in_the_commonest_page(word, encoding, monkeypatch):
    assert read_text(word.encode("cp1256")).metadata["encoding"] == encoding
    monkeypatch.setattr(weights, "CP1256_PRIOR", -40.0)
    assert read_text(word.encode("cp1256")).metadata["encoding"] != encoding


def test_characters_that_arabic_texts_do_not_have_cost_eight_bits():
    plain, strange, space = (code_pages.score_page("iso8859_6", data) for data in (b"\xe1", b"\xe1\x80", b"\xe1\xa0"))
    assert plain - strange == 8.0
    assert plain - space == 1.0


def test_the_prior_does_not_speak_against_western_text(monkeypatch):
    assert code_pages.score_western(b"\xe9te d\xe9") == 16.0
    assert code_pages.score_western(b"a\xe9\xe8 b") == 8.0
    assert code_pages.score_western(b"a\xe9\xe8\xe9 b") == -16.0
    assert code_pages.score_western(b" \xe9 ") == 0.0
    assert read_text(b"caf\xe9").metadata["encoding"] == "cp1252"
    monkeypatch.setattr(weights, "CP1256_PRIOR", 1000.0)
    assert read_text(b"caf\xe9").metadata["encoding"] == "cp1252"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_wide_encodings_are_told_without_a_mark(encoding):
    assert code_pages.detect_wide("وصل القطار، 12".encode(encoding)) == encoding
    assert code_pages.detect_wide("وصل القطار، 12".encode(encoding) + b"\x20") is None


@pytest.mark.parametrize("encoding", ["utf-32-le", "utf-32-be"])
def test_utf_32_of_any_script_is_told_without_a_mark(encoding):
    assert code_pages.detect_wide("東京の新しい本".encode(encoding)) == encoding
    assert code_pages.detect_wide("東京の新しい本".encode("utf-16-le")) is None
    assert code_pages.detect_wide(bytes(range(1, 9)) + bytes(32)) is None


def test_bytes_of_one_byte_a_letter_are_not_wide():
    assert code_pages.detect_wide("وصل القطار 12".encode("cp1256")) is None
    assert code_pages.detect_wide(b"") is None
