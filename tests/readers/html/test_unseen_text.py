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
