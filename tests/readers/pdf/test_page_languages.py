"""Page languages: as the words of the glyphs read, from page to page."""

from arclean.readers.pdf.page_languages import PageLanguages
from tests.readers.pdf.language_pages import KURDISH, PERSIAN, drawn


def test_a_short_page_has_the_language_of_the_one_before():
    languages = PageLanguages()
    assert [languages.read_page(drawn(words, [])) for words in ("كتاب", PERSIAN, "كتاب", KURDISH, "")] == [
        "", "fa", "fa", "ckb", "ckb",
    ]  # fmt: skip
