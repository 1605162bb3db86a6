"""Lines that a browser hides, and pages that only their scripts fill."""

import pytest

from arclean import read_html

_SEEN = "<p>تراجعت مساحة البساتين في الواحات خلال السنوات الأخيرة بسبب نقص المياه وحرارة الصيف.</p>" * 6


@pytest.mark.parametrize("hides", ['style="display:none"', "hidden"])
def test_a_hidden_line_amid_others_is_told(hides):
    document = read_html(f"<h1>الواحات</h1>{_SEEN}<p {hides}>نص مخفي</p>{_SEEN}".encode())
    found = [one for one in document.findings if one.kind == "hidden-text"]
    assert [document.text[one.start : one.end] for one in found] == ["نص مخفي"]


def test_a_text_all_of_which_is_hidden_is_the_text():
    assert not read_html(f"<h1>الواحات</h1><div hidden>{_SEEN}</div>".encode()).findings


def test_a_page_that_scripts_fill_has_no_text():
    (found,) = read_html(b"<html><body><SCRIPT src=app.js></SCRIPT><div id=app></div></body></html>").findings
    assert found.kind == "no-text"
    assert not read_html(b"<html><body><div></div></body></html>").findings


def test_the_title_of_a_window_is_no_text_of_a_page():
    page = "<html><head><title>الأخبار</title></head><body><div id=app></div><script src=app.js></script></body></html>"
    document = read_html(page.encode())
    (found,) = document.findings
    assert (document.text, found.kind, found.start, found.end) == ("الأخبار", "no-text", 0, 0)
    assert not read_html(page.replace("<div id=app>", "<div id=app><p>نص").encode()).findings
    assert not read_html(b"<title>t</title><body></body>").findings


@pytest.mark.parametrize("shown", [
    '<p hidden style="display:block">نص</p>', '<p style="--x:display:none">نص</p>', "<p hidden=until-found>نص</p>",
    '<div style="visibility:hidden"><p style="visibility:visible">نص</p></div>', "<p><b hidden>نص</b> يراه القارئ</p>",
    "<p>يراه القارئ <b hidden>نص</b></p>", "<p hidden>***</p>",
    "<table><tr><td hidden>نص<td>يراه<tr><td hidden>نص<td>القارئ</table>", "<h2>يراه <a href=x hidden>نص</a></h2>" * 9,
])  # fmt: skip
def test_a_line_of_which_anything_is_shown_is_not_told(shown):
    assert not read_html(f"<h1>الواحات</h1>{_SEEN}{shown}{_SEEN}".encode()).findings


def test_a_line_in_what_is_hidden_is_told():
    page = f'<h1>الواحات</h1>{_SEEN}<div style="visibility:hidden"><p><b>نص</b> مخفي</p></div>{_SEEN}'
    (found,) = read_html(page.encode()).findings
    assert found.alternatives == ("نص مخفي",)
