"""What the frame of a page knows of a line: its heading, its links, whether it may lead in."""

from arclean.readers.html.framed_line import frame_line
from arclean.readers.html.page_choice import measure_choice
from arclean.readers.html.visible_text import PageParser

PROSE = "أعلنت البلدية أن الطريق الجديد يفتح في الشهر المقبل، وأن العمل فيه تم قبل الموعد الذي كان مقررا له."


def lines_of(page):
    parser = PageParser()
    parser.read_page(page)
    lines = [line.text for line in parser.lines]
    rows = measure_choice(lines, parser.places, (), ())
    windows = [place.element.is_in("title") for place in parser.places]
    return [frame_line(*pair, is_window=window) for *pair, window in zip(lines, rows, windows, strict=True)]


def test_prose_headings_code_and_links_are_told():
    page = f"<title>البلدية</title><h1>طريق</h1><h2>المال</h2><p>{PROSE}</p><pre>run</pre><p><a href=/>المزيد</a></p>"
    window, first, second, prose, code, link = lines_of(page)
    assert (window.is_window, first.heading, second.heading, prose.heading) == (True, 1, 2, 0)
    assert (first.may_head, second.may_head, window.may_head) == (False, True, False)
    assert (prose.is_prose, prose.may_lead, prose.is_linked) == (True, True, False)
    assert (code.is_code, code.is_prose) == (True, False)
    assert (link.is_link, link.is_linked, link.is_prose) == (True, True, False)


def test_a_line_that_is_linked_for_half_is_neither_prose_nor_a_link():
    half = f"<p><a href=/>{PROSE[:50]}</a>{PROSE[50:]}</p>"
    (line,) = lines_of(half)
    assert (line.is_linked, line.is_link, line.is_prose, line.may_lead) == (True, False, False, False)


def test_what_stands_apart_does_not_lead_in():
    (line,) = lines_of(f"<aside><p>{PROSE}</p></aside>")
    assert line.is_prose
    assert not line.may_lead
