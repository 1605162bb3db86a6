"""Footers of the text and of the page."""

import pytest

from arclean.readers.html.framed_line import frame_line
from arclean.readers.html.page_choice import measure_choice
from arclean.readers.html.page_footers import list_footers_of_text, names_notes
from arclean.readers.html.visible_text import PageParser

PROSE = "يحمل أهل الوادي ما يزيد على حاجتهم إلى سوق المدينة كل خميس، ثم يعودون بما اشتروا من قمح وزيت قبل المساء."


def footers_of(page):
    parser = PageParser()
    parser.read_page(page)
    texts = [line.text for line in parser.lines]
    rows = measure_choice(texts, parser.places, (), ())
    lines = [frame_line(text, row, is_window=False) for text, row in zip(texts, rows, strict=True)]
    prose = [number for number, line in enumerate(lines) if line.is_prose]
    return len(list(list_footers_of_text(lines, texts, parser.places, prose)))


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("", 1), ("<a href=/1>كتاب الزرع</a>", 0), ("<ol><li><a href=/1>كتاب الزرع</a></ol>", 1),
        ("<p><a href=#a>إلى النص</a>", 1), ("<p>\u00a9 الدار", 0), ("<p>اقرأ المزيد", 0),
        ("<p>This site was built with a tool, and the tool is free for all of its readers.", 0),
    ],
)  # fmt: skip
def test_a_footer_of_running_text_is_of_the_text_but_for_what_is_of_the_page(more, expected):
    assert footers_of(f"<p id=a>{PROSE}</p><footer><p>{PROSE}</p>{more}</footer>") == expected


def test_a_page_without_footers_has_none_of_the_text():
    assert footers_of(f"<p>{PROSE}</p>") == 0


@pytest.mark.parametrize(("name", "expected"), [("footnotes", True), ("references", True), ("footer", False)])
def test_notes_are_named(name, expected):
    parser = PageParser()
    parser.read_page(f"<footer class={name}><p>أ</p></footer>")
    assert names_notes(list(parser.places[0].element.ancestors())) is expected
