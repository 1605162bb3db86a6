"""The visible text of a page: lines and their tags, what is hidden, forced order, and rows of tables."""

import pytest

from arclean.readers.html import visible_text, weights
from arclean.readers.html.visible_text import PageParser, VisibleLine


def _parse(page):
    parser = PageParser()
    parser.read_page(page)
    return parser


def _lines(page):
    return [line.text for line in _parse(page).lines]


@pytest.mark.parametrize(
    "tag", ["p", "div", "li", "h1", "h6", "td", "dt", "dd", "option", "label", "blockquote", "section", "title"]
)
def test_a_block_is_a_line(tag):
    assert _lines(f"قبل<{tag}>بيت</{tag}>بعد") == ["قبل", "بيت", "بعد"]


@pytest.mark.parametrize("tag", ["b", "span", "a", "i", "font", "sup"])
def test_what_is_no_block_stays_within_its_line(tag):
    assert _lines(f"<p>قبل<{tag}>بيت</{tag}>بعد") == ["قبلبيتبعد"]


def test_a_break_ends_a_line_however_it_is_closed():
    assert _lines("<p>بيت<br>نهر<br/>بحر<hr />جبل") == ["بيت", "نهر", "بحر", "جبل"]


def test_white_space_is_one_space_and_none_at_the_edges():
    assert _lines("<p> \t بيت \r\n\f نهر \n</p> \n <p>\xa0بحر\xa0 </p><p> </p>") == ["بيت نهر", "\xa0بحر\xa0"]


@pytest.mark.parametrize("tag", ["script", "style", "noscript", "template"])
def test_hidden_text_is_left_out(tag):
    assert _lines(f"قبل<{tag}>خفي</{tag}>بعد") == ["قبلبعد"]


def test_hidden_parts_end_with_the_last_of_their_tags():
    assert _lines("<template>خفي<template>خفي</template>خفي</template>ظاهر") == ["ظاهر"]
    assert _lines("</noscript></template>ظاهر<noscript>خفي</noscript>بعد") == ["ظاهربعد"]
    assert _lines("<template/>ظاهر") == ["ظاهر"]


@pytest.mark.parametrize("tag", ["title", "h1", "figcaption", "caption", "time"])
def test_a_line_keeps_the_tag_that_tells_what_it_is(tag):
    assert _parse(f"<{tag}>بيت</{tag}><p>نهر").lines == [
        VisibleLine("بيت", "" if tag == "time" else tag),
        VisibleLine("نهر"),
    ]


def test_a_tag_lasts_until_it_is_closed_and_no_other_is_kept():
    assert _parse("<h1>بيت<br>نهر</p></h1><h2>بحر</h2>").lines == [("بيت", "h1"), ("نهر", "h1"), ("بحر", "")]
    assert _parse("<p>قبل <time>أمس</time></p>").lines == [("قبل أمس", "")]


@pytest.mark.parametrize(
    ("page", "direction"),
    [
        ("<html dir=rtl>", "rtl"), ("<html dir=RTL>", "rtl"), ("<body dir=ltr>", "ltr"), ("<html dir=auto>", ""),
        ("<html>", ""), ("<html dir>", ""), ("<p dir=rtl>", ""), ("<html dir=rtl><body dir=ltr>", "ltr"),
        ("<html dir=rtl><body>", "rtl"), ("<bdo dir=ltr>", ""), ("<html dir=rtl><bdo dir=ltr>", "rtl"),
    ],
)  # fmt: skip
def test_the_page_or_its_body_gives_the_direction(page, direction):
    assert _parse(page).direction == direction


@pytest.mark.parametrize(
    ("page", "line"),
    [
        ("<bdo dir=ltr>ةنيدم</bdo>", "مدينة"),
        ("<bdo dir=LTR> \n12  ةنيدم</bdo>", "مدينة 12"),
        ("<bdo dir=rtl>ةنيدم</bdo>", "ةنيدم"),
        ("<bdo>ةنيدم</bdo>", "ةنيدم"),
        ("<bdo dir=ltr>(1) abc</bdo>", "(1) abc"),  # no Arabic: as it stands
        ("<bdo dir=ltr>ةنيدم</bdo>ةنيدم", "مدينةةنيدم"),
        ("<bdo dir=ltr><bdo dir=rtl>ةنيدم</bdo>ةنيدم</bdo>", "ةنيدممدينة"),
        ("<bdo dir=rtl><bdo dir=ltr>ةنيدم</bdo>ةنيدم</bdo>", "مدينةةنيدم"),
        ("</bdo>ةنيدم", "ةنيدم"),
    ],
)
def test_text_that_is_forced_from_left_to_right_is_put_in_order(page, line):
    assert _lines(page) == [line]


def test_after_what_is_no_marked_section_the_page_goes_on():
    assert "".join(_lines("بيت<![if !x]>نهر<![endif]>بحر")) == "بيتنهربحر"
    assert "".join(_lines("بيت<![strange[x>نهر")).endswith("نهر")


# Tables


def _table(*cells):
    return "<table><tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr></table>"


@pytest.mark.parametrize(
    ("page", "lines"),
    [
        (_table("بيت", "نهر"), ["بيت\tنهر"]),
        (_table("بيت"), ["بيت"]),
        (_table("بيت", "", "نهر"), ["بيت\t\tنهر"]),
        (_table("", "بيت"), ["\tبيت"]),
        (_table("بيت", "", ""), ["بيت"]),
        (_table("", ""), []),
        (_table("بيت<br>بحر", "نهر"), ["بيت", "بحر", "نهر"]),
        ("<table><tr>قبل<td>بيت<td>نهر</table>", ["قبل", "بيت", "نهر"]),  # the row begins outside its cells
        ("<table><td>بيت<td>نهر</table>", ["بيت", "نهر"]),
        ("<table><tr><td>بيت<td>نهر<tr><td>بحر<td>جبل</table>", ["بيت\tنهر", "بحر\tجبل"]),
        ("قبل<table><tr><th>بيت</th><td>نهر</td></tr></table>بعد", ["قبل", "بيت\tنهر", "بعد"]),
        ("<table><tr><td>بيت<td>نهر", ["بيت\tنهر"]),
        ("<tr><td>بيت</td><td>نهر</td></tr>", ["بيت", "نهر"]),
    ],
)  # fmt: skip
def test_a_row_of_cells_is_a_line(page, lines):
    assert _lines(page) == lines


def test_a_row_keeps_no_tag():
    assert _parse(_table("<h1>بيت</h1>", "نهر")).lines == [("بيت\tنهر", "")]
    assert _parse(_table("<h1>بيت</h1>")).lines == [("بيت", "h1")], "one cell is no row"


def test_a_table_that_holds_another_lays_out_the_page():
    page = f"<table><tr><td>أ</td><td>{_table('ب', 'ج')}</td></tr><tr><td>د</td><td>ه</td></tr></table>"
    assert _lines(page) == ["أ", "ب\tج", "د\tه"]


def test_a_cell_that_is_a_paragraph_lays_out_the_page():
    fits, too_long = "ب" * weights.MAX_CELL, "ب" * (weights.MAX_CELL + 1)
    assert weights.MAX_CELL == 120
    assert _lines(_table("أ", fits)) == [f"أ\t{fits}"]
    assert _lines(_table("أ", too_long)) == ["أ", too_long]
    assert _lines(_table(too_long, "أ")) == [too_long, "أ"]


@pytest.mark.parametrize(
    ("page", "line"),
    [
        ('<h2 id="بيت">بيت<a href="#بيت">¶</a></h2>', "بيت"),
        ('<h2 id="%D8%A8">بيت</h2><h3 id="ب">نهر <a href="#%D8%A8">#</a></h3>', "نهر"),
        ('<section id="a1"><div><h2>بيت<a href="#A1"><span>🔗</span></a></h2></div></section>', "بيت"),
        ('<h2 id="a">بيت <a href="#b">*</a></h2>', "بيت *"),  # a note elsewhere
        ('<h2 id="a"><a href="#a">بيت</a></h2>', "بيت"),
        ('<h2 id="a">بيت <a href="/#a">¶</a></h2>', "بيت ¶"),
        ('<h2 id="a">بيت <a href="#">¶</a></h2>', "بيت ¶"),
        ('<h2 id="a">بيت <a href="#a">¶<p>نهر</a>.</h2>', "نهر."),  # a link that goes on in the next line
    ],
)
def test_the_sign_of_a_link_to_the_element_around_it_is_left_out(page, line):
    assert _lines(page)[-1] == line


def test_signs_in_links_that_nothing_closes_are_looked_at_once(monkeypatch):
    looked = []

    def count_pieces(pieces):
        looked.append(len(pieces))
        return any(char.isalnum() for piece, _ in pieces for char in piece)

    monkeypatch.setattr(visible_text, "_has_words", count_pieces)
    assert _lines("<h2>بيت" + '<a href="#1">.' * 500) == ["بيت" + "." * 500]
    assert sum(looked) < 3 * 500
