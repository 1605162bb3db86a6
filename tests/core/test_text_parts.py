"""Pages and paragraphs of a repaired text."""

import arclean
from arclean.core.text_parts import TextPart, find_paragraphs


def test_paragraphs_end_at_blank_lines_and_pages():
    assert [*find_paragraphs("\n\none\n\n\ntwo\nthree\f\ffour\n")] == [(2, 5), (8, 17), (19, 23)]
    assert [*find_paragraphs("")] == []


def test_a_page_that_loses_everything_is_empty():
    result = arclean.repair("كــتاب\f\fقلــم")
    assert [(page.number, page.text) for page in result.pages()] == [(1, "كتاب"), (2, ""), (3, "قلم")]
    assert result.paragraphs()[1] == TextPart(2, 6, 9, "قلم", result.locate(6, 9))
    assert result.paragraphs()[1].places[0].page == 3
