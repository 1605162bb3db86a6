"""Lines and blocks as Markdown, read back by a CommonMark parser."""

from itertools import count

import pytest
from markdown_it import MarkdownIt

from arclean.core.blocks import Block
from arclean.core.markdown import MarkdownLine, part_lines, render_markdown

PARSER = MarkdownIt("commonmark").enable("table")


def html(*lines):
    return PARSER.render(render_markdown(lines)).replace("\n", "")


def blocks(kind, *texts, level=1):
    places = count(10, 10)
    return [MarkdownLine(text, Block(at, at + 5, kind, level)) for text, at in zip(texts, places, strict=False)]


def test_nothing_is_nothing():
    assert render_markdown([]) == render_markdown([MarkdownLine("")]) == ""


def test_lines_of_a_paragraph_keep_their_breaks_and_empty_ones_part_them():
    assert html(MarkdownLine("أ"), MarkdownLine("ب"), MarkdownLine(""), MarkdownLine("ج")) == "<p>أ<br />ب</p><p>ج</p>"
    assert html(*part_lines([MarkdownLine("أ"), MarkdownLine("ب")])) == "<p>أ</p><p>ب</p>"


def test_a_heading_is_one_line():
    one = Block(0, 9, "heading", 3)
    assert html(MarkdownLine("عنوان", one), MarkdownLine("طويل #", one)) == "<h3>عنوان طويل #</h3>"
    assert html(MarkdownLine("لغة C#", one)) == "<h3>لغة C#</h3>"


def test_items_nest_and_count():
    outer, inner = blocks("numbered", "أ", "ب"), blocks("item", "ج", "د", level=2)
    made = html(*outer, *inner)
    assert made == "<ol><li>أ</li><li>ب<ul><li>ج</li><li>د</li></ul></li></ol>"
    assert html(*inner) == "<ul><li>ج</li><li>د</li></ul>"  # nothing holds it


def test_an_item_of_two_paragraphs_is_one_item():
    block = Block(0, 9, "item")
    assert html(MarkdownLine("أ", block), MarkdownLine("ب", block)) == "<ul><li><p>أ</p><p>ب</p></li></ul>"


def test_code_in_an_item_and_what_follows_it_belong_to_it():
    one, two = blocks("numbered", "أ", "ب")
    code, rest = MarkdownLine("run", Block(6, 7, "preformatted", 2)), MarkdownLine("ثم", Block(8, 9, "within", 1))
    made = html(one, code, rest, two)
    assert made == "<ol><li><p>أ</p><pre><code>run</code></pre><p>ثم</p></li><li><p>ب</p></li></ol>"
    assert html(rest) == "<p>ثم</p>", "nothing holds it"
    inner = MarkdownLine("ج", Block(7, 8, "item", 2))
    assert html(one, inner, rest, two) == "<ol><li><p>أ</p><ul><li>ج</li></ul><p>ثم</p></li><li><p>ب</p></li></ol>"


def test_terms_and_definitions():
    made = html(MarkdownLine("خادم", Block(0, 4, "term")), MarkdownLine("جهاز", Block(5, 9, "definition")))
    assert made == "<p><strong>خادم</strong></p><p>جهاز</p>"


def test_the_title_of_a_window_is_left_out():
    assert html(MarkdownLine("أ | ب", Block(0, 5, "window")), MarkdownLine("ج")) == "<p>ج</p>"


def test_a_row_of_one_cell_stays_in_its_table():
    block = Block(0, 9, "table")
    made = html(MarkdownLine("أ\tب", block), MarkdownLine("ج", block), MarkdownLine("د\tه", block))
    assert made.count("<table>") == 1
    assert "<td>ج</td><td></td>" in made


def test_bullets_of_the_text_make_items():
    assert html(MarkdownLine("• أ"), MarkdownLine("- ب")) == "<ul><li>أ</li><li>ب</li></ul>"
    assert html(*blocks("item", "أ"), MarkdownLine("• ب")) == "<ul><li>أ</li><li>ب</li></ul>"
    assert html(MarkdownLine("-5 درجات")) == "<p>-5 درجات</p>"


def test_rows_make_a_table_and_one_row_none():
    table = html(MarkdownLine("الاسم\tالعدد"), MarkdownLine("قلم|حبر\t3"), MarkdownLine("دفتر"))
    assert "<th>الاسم</th><th>العدد</th>" in table
    assert "<td>قلم|حبر</td><td>3</td>" in table
    assert table.endswith("</table><p>دفتر</p>")
    assert html(MarkdownLine("أ\tب")) == "<p>أ\tب</p>"


def test_short_rows_are_filled_up():
    assert "<td>ب</td><td></td>" in html(MarkdownLine("أ\tج"), MarkdownLine("د\tه"), MarkdownLine("ب\t ")).replace(
        "  ", ""
    )


def test_a_column_that_says_nothing_is_left_out():
    table = html(MarkdownLine("الاسم\t\tالعدد\t"), MarkdownLine("قلم\t\t3\t"), MarkdownLine("دفتر\t \t\t"))
    assert "<tr><th>الاسم</th><th>العدد</th></tr>" in table.replace("\n", "")
    assert "<tr><td>دفتر</td><td></td></tr>" in table.replace("\n", "")


def test_code_stands_as_it_is_between_fences_longer_than_its_own():
    block = Block(0, 20, "preformatted")
    made = render_markdown([MarkdownLine("if *x*:", block), MarkdownLine("    ```", block)])
    assert made == "````\nif *x*:\n    ```\n````\n"


def test_a_quotation():
    assert (
        html(*blocks("quote", "قال", "ثم قال"))
        == "<blockquote><p>قال</p></blockquote><blockquote><p>ثم قال</p></blockquote>"
    )
    one = Block(0, 9, "quote")
    assert html(MarkdownLine("قال", one), MarkdownLine("ثم", one)) == "<blockquote><p>قال</p><p>ثم</p></blockquote>"


def test_items_are_numbered_and_code_has_three_ticks_in_the_text_itself():
    assert render_markdown(blocks("numbered", "أ", "ب", "ج")).split() == ["1.", "أ", "2.", "ب", "3.", "ج"]
    made = render_markdown([MarkdownLine("run", Block(0, 3, "preformatted"))])
    assert made.split("\n")[:3] == ["```", "run", "```"]


@pytest.mark.parametrize("sign", ["•", "o", ".", "-", "\uf0b7"])
def test_rows_of_a_sign_and_a_text_are_items(sign):
    rows = [MarkdownLine(f"{sign}\tتفتح المكتبة صباحا"), MarkdownLine(f"{sign} \tوتغلق مساء")]
    assert render_markdown(rows) == "- تفتح المكتبة صباحا\n- وتغلق مساء\n"
    assert render_markdown([*rows, MarkdownLine("يوم\tساعة")]).startswith("| ")
    assert render_markdown([MarkdownLine(f"{sign}\tصباحا\t{sign}")] * 2).startswith("| ")


@pytest.mark.parametrize("sign", ["*- ", "-* ", "*-"])
def test_a_star_with_a_dash_is_a_bullet(sign):
    assert render_markdown([MarkdownLine(f"{sign}الزمان والمكان")]) == "- الزمان والمكان\n"


def test_a_numbered_list_begins_with_its_number_and_after_another_one_apart():
    rows = [("a", 3), ("b", None), ("c", 1), ("d", None)]
    lines = [MarkdownLine(text, Block(at, at + 1, "numbered", 1, number)) for at, (text, number) in enumerate(rows)]
    assert render_markdown(lines) == "3. a\n4. b\n\n1. c\n2. d\n"


def test_items_may_have_the_number_0_and_those_below_it_are_bullets_with_their_number():
    rows = [("a", -1), ("b", None), ("c", None)]
    lines = [MarkdownLine(text, Block(at, at + 1, "numbered", 1, number)) for at, (text, number) in enumerate(rows)]
    assert render_markdown(lines) == "- -1. a\n0. b\n1. c\n"


def test_a_row_is_as_long_as_its_cells():
    rows = [MarkdownLine("أ\tب"), MarkdownLine("\t".join("ج" * 200)), *[MarkdownLine("د\tه")] * 200]
    made = render_markdown(rows)
    assert len(made) < 10_000
    table = html(*rows)
    assert table.count("<th>") == 200
    assert table.count(">د<") == 200
