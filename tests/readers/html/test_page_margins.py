"""Lines around an article by the frame of its page: tables of contents, menus, buttons, names of the site, cards."""

import pytest

from arclean.readers.html.page_choice import measure_choice
from arclean.readers.html.page_frame import PageFrame
from arclean.readers.html.visible_text import PageParser

PROSE = (
    "يزرع أهل الوادي الرمان والتين منذ زمن بعيد، ويحملون ما يزيد على حاجتهم إلى سوق المدينة كل خميس، ثم يعودون بما "
    "اشتروا من قمح وزيت قبل المساء."
)
HEADLINE, FIRST, SECOND = "زراعة الوادي", "شجر الرمان", "سوق الخميس"
PAGE = f"""<title>{HEADLINE} - دليل</title><body><div class=top></div><div class=main><h1>{HEADLINE}</h1><!-- below -->
<p>{PROSE}</p><div><h2 id=a>{FIRST}</h2><p>{PROSE} </p></div><div><h2 id=b>{SECOND}</h2><p>{PROSE}  </p></div></div>
<!-- after --></body>"""


def stays_of(page):
    """Return the lines that stay of a page of which all are chosen."""
    parser = PageParser()
    parser.read_page(page)
    lines = [line.text for line in parser.lines]
    frame = PageFrame(lines, parser.places, measure_choice(lines, parser.places, (), ()))
    return [lines[number] for number in sorted(frame.correct_choice(range(len(lines))))]


STAYS = stays_of(PAGE)


def below(more):
    return PAGE.replace("<!-- below -->", more)


def test_a_page_without_margins_stays_as_it_is():
    assert STAYS == [HEADLINE, PROSE, FIRST, PROSE, SECOND, PROSE]


def test_a_table_of_contents_goes_with_its_name():
    contents = f"<ul><li><a href=#a>1 {FIRST}</a><li><a href=#b>2 {SECOND}</a></ul>"
    assert stays_of(below(f"<div><p>محتويات</p>{contents}</div>")) == STAYS
    assert stays_of(below(f"<div><button>افتح القائمة</button>{contents}</div>")) == STAYS


def test_a_table_of_one_entry_is_one_too():
    assert stays_of(below(f"<div class=toc><p>محتويات</p><a href=#a>{FIRST}</a></div>")) == STAYS


def test_links_to_other_pages_or_to_what_the_page_does_not_say_are_no_table_of_contents():
    for links in (f"<a href=/a>{FIRST}</a><li><a href=/b>{SECOND}", "<a href=#a>من قال هذا</a><li><a href=#b>ومن كتبه"):
        page = PAGE.replace(f"<p>{PROSE} </p>", f"<p>{PROSE} </p><ul><li>{links}</a></ul>")
        assert len(stays_of(page)) == len(STAYS) + 2


def test_what_stands_above_a_table_of_contents_with_other_text_stays():
    contents = f"<ul><li><a href=#a>{FIRST}</a><li><a href=#b>{SECOND}</a></ul>"
    page = PAGE.replace(f"<p>{PROSE} </p>", f"<p>{PROSE} </p><p>ثمر الخريف</p>{contents}")
    assert "ثمر الخريف" in stays_of(page)


@pytest.mark.parametrize(
    "more",
    [
        f"<ol><li>{HEADLINE}</ol>", "<a href=#a>إلى النص</a>", "<p class='x d-print-none'>اطبع</p>",
        "<form><button>حرر</button></form>", "<nav><p>دليل</p></nav>",
        "<ol class=breadcrumbs><li><a href=/1>زراعة</a></ol>", "<div><button>شارك</button><button>اطبع</button></div>",
        "<span class='sr-only'>الفصل الأول</span>", "<aside><ul><li><a href=/1>زراعة القمح</a></ul></aside>",
    ],
)  # fmt: skip
def test_lines_of_the_page_below_its_headline_go(more):
    assert stays_of(below(more)) == STAYS


@pytest.mark.parametrize(
    "more",
    [
        "<p class=print>عام الثمر</p>", "<h2><button>ما الرمان؟</button></h2>",
        "<button>كم شجرة في هذا الوادي؟</button>",
        "<blockquote>قول<footer>فلان</footer></blockquote>",
        "<footer>كتبه أحمد</footer>", "<footer><ol><li>كتاب الزرع، ص 7</ol></footer>",
    ],
)  # fmt: skip
def test_what_only_looks_like_them_stays(more):
    page = PAGE.replace(f"<p>{PROSE} </p>", f"<p>{PROSE} </p>{more}<p>{PROSE}   </p>")
    assert len(stays_of(page)) > len(STAYS) + 1


def test_buttons_in_sentences_and_questions_stay():
    asked = "<div><button>ما هو الصيام؟</button><div>يوم كامل.</div></div>"
    told = "<p>اضغط على <button>حفظ</button> ثم <button>إرسال</button> ثم <button>حفظ</button> لإتمام الطلب.</p>"
    page = PAGE.replace(f"<p>{PROSE} </p>", f"<p>{PROSE} </p>{asked}{told}<p>{PROSE}   </p>")
    assert stays_of(page)[4:12] == [
        "ما هو الصيام؟", "يوم كامل.", "اضغط على", "حفظ", "ثم", "إرسال", "ثم", "حفظ",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "more",
    ["<ul><li><button>احفظ</button> يحفظ الملف</ul>", "<div><button>احفظ</button><div>يحفظ الملف كله.</div></div>"],
)
def test_buttons_that_text_explains_stay(more):
    assert "احفظ" in stays_of(PAGE.replace(f"<p>{PROSE} </p>", f"<p>{PROSE} </p>{more}<p>{PROSE}   </p>"))


def test_a_footer_of_the_page_goes_and_one_of_its_article_stays():
    page = PAGE.replace("<div class=main>", "<article>").replace(
        "</div>\n<!-- after -->", "<footer>كتبه أحمد</footer></article>"
    )
    assert stays_of(page) == [*STAYS, "كتبه أحمد"]
    assert stays_of(PAGE.replace("<!-- after -->", "<footer>كتبه أحمد</footer>")) == STAYS
    around = page.replace("<article>", "<div><article>").replace(
        "</article>", "</article><footer>دار الكتب</footer></div>"
    )
    assert stays_of(around) == [*STAYS, "كتبه أحمد"]
    outside = around.replace("<article>", "").replace("</h1>", "</h1><article>")  # the headline stands above it
    assert stays_of(outside) == [*STAYS, "كتبه أحمد"]


def test_a_button_that_copies_code_goes():
    page = PAGE.replace(f"<p>{PROSE} </p>", f"<p>{PROSE} </p><div><pre>run\n  it</pre><button>انسخ</button></div>")
    assert "انسخ" not in stays_of(page)


def test_headings_that_end_with_the_same_word_on_a_line_of_its_own_stay_whole():
    page = PAGE.replace("</h2>", "<br><a href=/tag/1>مصر</a></h2>")
    assert stays_of(page).count("مصر") == 2


def test_above_the_headline_only_running_text_is_of_the_article():
    top = "<div class=top><h1><a href=/>الدليل</a></h1><p>كل ما يزرع</p></div>"
    assert stays_of(PAGE.replace("<div class=top></div>", top)) == STAYS


def test_of_two_headings_the_one_that_begins_the_title_of_the_window_is_the_headline():
    page = PAGE.replace("<h1>", "<header><h1><a href=/>دليل</a></h1></header><h2>").replace("</h1><!--", "</h2><!--")
    assert stays_of(page) == STAYS


def test_a_card_below_the_text_that_names_it_goes_whole():
    card = f"<ul><li>المقال: {HEADLINE}<li>الكاتب: فلان<li>العنوان: https://example.org/1</ul>"
    assert stays_of(PAGE.replace("<!-- after -->", card)) == STAYS
    data = card.replace("https://example.org/1", "دار الكتب")
    assert len(stays_of(PAGE.replace("<!-- after -->", data))) == len(STAYS) + 3


def test_a_link_that_ends_many_headings_goes():
    page = PAGE.replace("</h2>", "<span>[<a href=/edit>عدل</a>]</span></h2>")
    assert stays_of(page) == STAYS


def test_links_to_a_part_of_the_file_that_the_page_is_are_a_table_of_contents():
    contents = "<p>محتويات</p><dl><dt><a href='guide.html#{}'>" + f"{FIRST}</a></dl>"
    assert stays_of(below(f"<div>{contents.format('a')}</div>")) == STAYS
    assert len(stays_of(below(f"<div>{contents.format('z')}</div>"))) == len(STAYS) + 2


def test_links_to_parts_of_another_file_that_are_called_as_those_of_the_page_stay():
    entries = f"<ul><li><a href='other.html#a'>{FIRST}</a><li><a href='other.html#b'>{SECOND}</a></ul>"
    page = PAGE.replace(f"<p>{PROSE} </p>", f"<p>{PROSE} </p>{entries}")
    assert stays_of(page) == STAYS, "nothing tells the page from the file"
    named = f"<link rel=canonical href=https://a.example/this.html>{page}"
    assert len(stays_of(named)) == len(STAYS) + 2
    turned = page.replace("#a", "#c").replace("#b", "#a").replace("#c", "#b")
    assert len(stays_of(turned)) == len(STAYS) + 2, "other words stand at these parts"


def test_a_line_of_links_that_lead_on_goes_and_a_sentence_with_one_stays():
    bar = "<p>Next: <a rel=next href=n>{}</a>, Up: <a rel=up href=u>{}</a> [<a rel=contents href=c>C</a>]</p>"
    assert stays_of(below(bar.format("سوق المدينة", "دليل الوادي"))) == STAYS
    tags = "<p>الوسوم <a rel='category tag' href=/t>زراعة</a>, <a rel=tag href=/r>رمان</a></p>"
    assert stays_of(PAGE.replace("</h1>", f"</h1>{tags}")) == STAYS
    sentence = f"<p>{PROSE} ويليه <a rel=next href=n.html>باب السوق</a>.</p>"
    assert len(stays_of(below(sentence))) == len(STAYS) + 1


def test_running_text_in_the_footer_of_the_page_goes():
    for around in (
        "<a href=/about>من نحن</a>",
        "<p>\u00a9 دار الكتب</p>",
        "<p>This site was built with a tool, and it is free.</p>",
    ):
        footer = f"<footer><ul><li>{PROSE}    </ul>{around}</footer>"
        assert stays_of(PAGE.replace("<!-- after -->", footer)) == STAYS


@pytest.mark.parametrize(
    "footer",
    [
        f"<footer class=footnotes><h2>الهوامش</h2><ol><li>{PROSE} د<li>كتاب الزرع، ص 7</ol></footer>",
        f"<footer><h2>الهوامش</h2><ol><li>{PROSE} د<li><a href=http://a.example/1>كتاب الزرع</a></ol></footer>",
        f"<footer><p>{PROSE} د<p>{PROSE} ه</footer>",
        f"<footer class=footnotes><ol><li>{PROSE} د</ol><a href=#top>إلى أعلى النص</a></footer>",
    ],
)
def test_notes_and_running_text_in_a_footer_stay(footer):
    parser = PageParser()
    parser.read_page(footer)
    notes = [line.text for line in parser.lines]
    assert stays_of(PAGE.replace("<!-- after -->", footer)) == [*STAYS, *notes]


def test_sentences_and_lists_of_the_article_with_links_that_lead_on_stay():
    told = "<p>راجع <a rel=next href=2.html>الفصل الثاني الذي يتحدث عن غرس الرمان في الأرض</a>.</p>"
    items = "<ul><li><a rel=index href=/1>كتاب الزرع الكبير</a><li><a rel=index href=/2>كتاب الري الصغير</a></ul>"
    tagged = "<p><a rel=tag href=/t>الرمان الذي يزرع في الوادي</a> ثمر الخريف.</p>"
    for more in (told, items, tagged):
        page = PAGE.replace(f"<p>{PROSE} </p>", f"<p>{PROSE} </p>{more}<p>{PROSE}   </p>")
        assert len(stays_of(page)) == len(STAYS) + 2 + (more is items)
    article = PAGE.replace("<div class=main>", "<article>").replace("</div>\n<!-- after -->", f"{tagged}</article>")
    assert len(stays_of(article)) == len(STAYS) + 1


def test_bars_and_labels_between_paragraphs_go():
    bar = "<ul><li><a rel=prev href=/1>باب الزرع الأول</a><li><a rel=next href=/2>باب الري الثاني</a></ul>"
    tags = "<ul><li><a rel=tag href=/1>زرع الرمان</a><li><a rel=tag href=/2>ري التين</a></ul>"
    one = "<p>Next: <a rel=next href=/2>باب الري الثاني</a></p>"
    for more in (bar, tags, one):
        page = PAGE.replace(f"<p>{PROSE} </p>", f"<p>{PROSE} </p>{more}<p>{PROSE}   </p>")
        assert len(stays_of(page)) == len(STAYS) + 1


def test_links_of_one_template_with_the_same_known_phrase_go():
    def items(word):
        return "".join(f"<div class=item><p>{PROSE} {n}</p><a href=/{n}>{word}</a></div>" for n in "دهو")

    assert "اقرأ المزيد" not in stays_of(below(items("اقرأ المزيد")))
    assert "روايات" in stays_of(below(items("روايات")))


def test_without_a_headline_links_outside_the_element_of_the_text_go():
    text = "".join(f"<p>{PROSE} {n}</p>" for n in "دهو")
    menu = f"<a href=/1>{FIRST}</a><br><a href=/2>{SECOND}</a>"
    assert stays_of(f"<body><table><tr><td>{menu}</td><td>{text}</td></tr></table></body>") == [
        f"{PROSE} {n}" for n in "دهو"
    ]
