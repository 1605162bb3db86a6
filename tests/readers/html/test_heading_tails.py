"""Links at the ends of headings become lines of their own, where many headings end with the same one."""

import pytest

from arclean.readers.html.elements import Element, LinePlace
from arclean.readers.html.heading_tails import HeadingTail, part_tails
from arclean.readers.html.visible_text import PageParser

EDIT = "<span>[<a href=/e>عدل</a> | <a href=/s>المصدر</a>]</span>"


def lines_of(page):
    parser = PageParser()
    parser.read_page(page)
    assert len(parser.lines) == len(parser.places)
    return [line.text for line in parser.lines]


def test_links_after_headings_are_parted_from_them():
    assert lines_of(f"<h2>الثمر {EDIT}</h2><p>نص</p><h3>السوق{EDIT}</h3>") == [
        "الثمر", "[عدل | المصدر]", "نص", "السوق", "[عدل | المصدر]",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "page",
    [
        f"<h2>الثمر {EDIT}</h2><h2>السوق</h2>",  # one heading
        "<h2>الثمر <a href=/1>الأحمر</a></h2><h2>الثمر <a href=/2>الأصفر</a></h2>",  # not the same
        "<h2><a href=/1>عدل</a></h2><h2><a href=/2>عدل</a></h2>",  # nothing before it
        "<h2>ما <a href=/1>الثمر</a> اليوم</h2><h2>كم <a href=/1>الثمر</a> غدا</h2>",  # not at the end
        "<p>الثمر <a href=/1>عدل</a></p><p>السوق <a href=/1>عدل</a></p>",  # no heading
        "<h2>الاقتصاد في <a href=/tag/egypt>مصر</a></h2><h2>الزراعة في <a href=/tag/egypt>مصر</a></h2>",
        "<h2>أحداث يناير <a href=/1>2020</a></h2><h2>أحداث مارس <a href=/3>2020</a></h2>",  # equal text alone
        "<h2>الفجر (<a href=/m>مكية</a>)</h2><h2>العصر (<a href=/m>مكية</a>)</h2>",  # what an author puts in brackets
        "<h2>الثمر [<a href=#n1>1</a>]</h2><h2>السوق [<a href=#n2>1</a>]</h2>",  # notes
        "<h2 id=a>الثمر <a href=#c>هنا</a></h2><h2 id=b>السوق <a href=#c>هنا</a></h2>",  # elsewhere on the page
        "<h2>الثمر <a href='?action=edit'>عدل</a></h2><h2>السوق <a href='?action=edit'>عدل</a></h2>",  # one address
        "<h2>الثمر <a href=/edit/1>-</a> <a href=/e>م</a></h2><h2>السوق <a href=/edit/2>-</a> <a href=/e>م</a></h2>",
    ],
)
def test_other_headings_stay_whole(page):
    assert len(lines_of(page)) == 2


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("<a href=/e>[عدل]</a>", "<a href=/e>[عدل]</a>"),
        ("<a href=#a>عدل</a>", "<a href=#b>عدل</a>"),
        ("<a name=c></a><a href=#a>عدل</a>", "<a name=d></a><a href=#b>عدل</a>"),
        (
            "<a href='/w?t=x&amp;action=edit&amp;section=1'>عدل</a>",
            "<a href='/w?t=x&amp;action=edit&amp;section=2'>عدل</a>",
        ),
        ("<a href='/w?veaction=edit&amp;section=1'>عدل</a>", "<a href='/w?veaction=edit&amp;section=2'>عدل</a>"),
        ("<a href=/edit/1>عدل</a> | <a href=#a>انسخ</a>", "<a href=/edit/2>عدل</a> | <a href=#b>انسخ</a>"),
    ],
)
def test_links_that_edit_or_lead_to_their_heading_are_parted(first, second):
    page = f"<h2 id=a>الثمر {first}</h2><h2 id=b>السوق {second}</h2>"
    assert lines_of(page)[::2] == ["الثمر", "السوق"]


def test_headings_in_a_row_of_cells_stay_in_it():
    page = f"<table><tr><td><h2>الثمر {EDIT}</h2><td>س<tr><td><h2>السوق {EDIT}</h2><td>ص</table>"
    assert [line.count("\t") for line in lines_of(page)] == [1, 1]


def test_letters_of_links_go_with_their_line():
    heading, link = Element("h2", None, {}), Element("a", None, {})
    places = [LinePlace(heading, 8, 3, 0), LinePlace(heading, 7, 3, 0)]
    tails = [HeadingTail(0, "عدل]", link), HeadingTail(1, "عدل]", link)]
    found = part_tails(["الثمر [عدل]", "سوقه [عدل]"], places, tails)
    assert found[0] == (("الثمر", LinePlace(heading, 5, 0, 0)), ("[عدل]", LinePlace(link, 3, 3, 0, is_tail=True)))
    assert found[1][0][0] == "سوقه"
