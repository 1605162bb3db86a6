"""The page for a browser: what is marked, and that a document is never more than text in it."""

import html
import re
from html.parser import HTMLParser

import pytest

import arclean
from arclean import ConfigError, Document
from arclean.cli import main
from arclean.core.edits import Finding
from arclean.report.page.marked_text import Mark, escape_text, mark_text, split_rows
from tests.paths import FIXTURES

HOSTILE = "كــتاب <script>alert(1)</script> \" ' & </p></style><img src=x onerror=alert(1)> \u202e\x00\ud800 غضون  شهرا"


class Elements(HTMLParser):
    """Collects the elements of a page with their attributes, and the text of each column."""

    def __init__(self, page):
        super().__init__()
        self.tags = []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))


def test_nothing_of_a_document_is_more_than_text():
    document = Document(
        text=HOSTILE, findings=(Finding(0, 2, "wrong-map", "x/y", "<img src=y>\u2068<b>\u2069", 1.0, ("<i>",)),)
    )
    page = arclean.to_html(arclean.repair(document), title="<title>")
    page.encode()
    tags = Elements(page).tags
    assert sum(tag == "script" for tag, _ in tags) == 1
    assert not {"img", "b", "i"} & {tag for tag, _ in tags}
    assert not any(name.startswith("on") for _, attrs in tags for name in attrs)
    assert not any(name in {"src", "href"} for _, attrs in tags for name in attrs)
    assert not re.search(r"https?:|url\(|@import", page)
    assert "default-src 'none'" in page
    assert "\u202e" not in page


def test_edits_stand_in_both_columns():
    result = arclean.repair("كــتاب\nسطر\nقلــم غضون  شهرا")
    page = arclean.to_html(result)
    tags = Elements(page).tags
    edits = [attrs["data-e"] for _, attrs in tags if "data-e" in attrs]
    assert sorted(edits) == ["0", "0", "1", "1"]
    assert page.count('<div class="row">') == 3
    assert "missing-number" in page
    assert 'id="t-e1"' in page


def test_pictures_carry_boxes():
    result = arclean.repair(arclean.read(FIXTURES / "pdf" / "book.pdf"), profile="pdf")
    page = arclean.to_html(result, pictures={1: b"png"})
    assert "data:image/png;base64,cG5n" in page
    assert re.search(r'<span class="e c0" data-e="0" style="left:[\d.]+%;top:[\d.]+%', page)


def test_marks_that_overlap_are_cut():
    marks = [Mark(0, 2, "e", 0, "c0"), Mark(1, 3, "f", 0, "f"), Mark(3, 3, "e", 1, "c1")]
    made = mark_text("abc", 0, 3, marks)
    assert re.findall(r'<span class="([^"]*)"', made) == ["e c0", "e c0 f", "f", "e c1", "gap"]
    assert re.sub("<[^>]*>", "", made) == "abc"
    assert mark_text("a\nb", 0, 3, [Mark(1, 2, "e", 0, "c0")]).count("\u21b5") == 1


def test_long_lines_take_a_time_that_grows_with_them():
    text = "ab" * 20_000
    made = mark_text(text, 0, len(text), [Mark(at, at + 1, "e", at, "c0") for at in range(0, len(text), 2)])
    assert html.unescape(re.sub("<[^>]*>", "", made)) == text


def test_rows_keep_together_what_an_edit_joins():
    assert list(split_rows("a\nb\nc", "a b\nc", [(1, 2, 1, 2)])) == [(0, 3, 0, 3), (4, 5, 4, 5)]
    assert list(split_rows("", "", [])) == [(0, 0, 0, 0)]
    assert escape_text("ab c\u200c") == "ab c\u200c"


def test_the_command(tmp_path, capfd):
    out = tmp_path / "out.html"
    assert main(["report", str(FIXTURES / "pdf" / "book.pdf"), "-o", str(out)]) == 0
    page = out.read_text("utf-8")
    assert page.count("<img ") == 4
    assert "book.pdf" in page
    assert main(["report", "a", "b"]) == 2
    assert main(["report", str(tmp_path / "none")]) == 3
    assert "one input" in capfd.readouterr().err
    with pytest.raises(ConfigError, match="to_html takes"):
        arclean.to_html("x")


def test_edits_within_others_are_no_places_of_their_own():
    result = arclean.repair("ةنيدمــلا يف 25 بلاط ىلإ لصو")
    assert len(result.net_edits) < sum(len(one.edits) for one in result.passes)
    assert re.search("[0-9] edits in 1 place,", arclean.to_html(result))
    assert " in " not in re.search('<p class="dim" dir="ltr">([^.]*)', arclean.to_html(arclean.repair("كــتاب")))[1]


def test_the_head_says_what_the_page_is_of():
    page = arclean.to_html(arclean.repair("كــتاب"), note="repairable <b>")
    assert "<p><bdi>repairable &lt;b&gt;</bdi></p>" in page
    assert "1 edit, 0 findings, 4 characters." in page
    assert "A dotted outline" not in page
    assert "A dotted outline is a finding" in arclean.to_html(arclean.repair("في غضون  شهرا"))
    assert "There is no text." in arclean.to_html(arclean.repair(""))


def test_the_command_tells_the_verdict(tmp_path):
    (tmp_path / "a.txt").write_text("كــتاب", "utf-8")
    assert main(["report", str(tmp_path / "a.txt"), "-o", str(tmp_path / "a.html")]) == 0
    assert "<p><bdi>repairable: repaired by clean: kashida 1.</bdi></p>" in (tmp_path / "a.html").read_text("utf-8")
