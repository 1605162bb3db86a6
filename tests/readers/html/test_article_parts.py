"""Parts of an article by its elements: code, bold titles, rows of tables, names of items of a list."""

from itertools import pairwise

from arclean.readers.html import article_parts
from arclean.readers.html.page_choice import measure_choice
from arclean.readers.html.page_frame import PageFrame
from arclean.readers.html.visible_text import PageParser

PROSE = (
    "تبدأ الخدمة بعد أن يثبت البرنامج على الجهاز، ويكتب المدير كلمة السر في الملف، ثم يعاد تشغيل الجهاز مرة واحدة قبل "
    "أن يدخل إليه المستخدمون من الشبكة."
)


def frame_of(page):
    parser = PageParser()
    parser.read_page(page)
    lines = [line.text for line in parser.lines]
    return lines, PageFrame(lines, parser.places, measure_choice(lines, parser.places, (), ()))


def kept_without(page, *gone):
    """Return the lines that are kept of a page, of which all but some were chosen."""
    lines, frame = frame_of(page)
    kept = frame.correct_choice([number for number, line in enumerate(lines) if line not in gone])
    return [lines[number] for number in sorted(kept)]


MANUAL = f"""<body><div><h1>تشغيل الخدمة</h1><p>{PROSE}</p><p><code>service --start</code></p><p>{PROSE} </p>
<div class=note><p><strong>للمزيد تنقيح الخدمة</strong></p><p>{PROSE}  </p></div>
<table><tr><td>1<td>تهيئة الملف<tr><td>2<td>تشغيل الخدمة</table></div>
<div><table><tr><td>إعلان<td>هنا</table></div></body>"""


def test_code_between_lines_that_stay_is_kept():
    assert "service --start" in kept_without(MANUAL, "service --start")
    prose = MANUAL.replace("code>", "i>")
    assert "service --start" not in kept_without(prose, "service --start")
    lines = frame_of(MANUAL)[0]
    before = lines[: lines.index("service --start")]
    assert "service --start" not in kept_without(MANUAL, "service --start", *before)


def test_a_title_in_bold_above_its_paragraph_is_kept():
    title = "للمزيد تنقيح الخدمة"
    assert title in kept_without(MANUAL, title)
    for other in (
        MANUAL.replace("strong>", "i>"),
        MANUAL.replace(f"<strong>{title}</strong>", f"<strong><a href=/1>{title}</a></strong>"),
        MANUAL.replace(f"{title}</strong></p>", f"{title}</strong></p><p>x</p>"),
    ):
        assert title not in kept_without(other, title, "x")
    long = MANUAL.replace(title, " ".join([title] * 5))
    assert " ".join([title] * 5) not in kept_without(long, " ".join([title] * 5))


def test_words_on_buttons_in_a_sentence_that_stays_are_kept():
    told = "<p>اضغط على <button><b>حفظ</b></button> لإتمام الطلب.</p>"
    page = MANUAL.replace("<div class=note>", f"{told}<div class=note>")
    assert "حفظ" in kept_without(page, "حفظ")
    assert "حفظ" not in kept_without(page, "حفظ", "اضغط على", "لإتمام الطلب.")
    beside = page.replace(told, "<div><p>اضغط على</p><button>حفظ</button></div>")
    assert "حفظ" not in kept_without(beside, "حفظ")


def test_rows_of_a_table_within_the_article_are_kept_and_others_and_those_of_links_are_not():
    rows = ["1\tتهيئة الملف", "2\tتشغيل الخدمة", "إعلان\tهنا"]
    assert kept_without(MANUAL, *rows)[-2:] == rows[:2]
    linked = MANUAL.replace("<td>1<", "<td><a href=/1>1</a><")
    assert rows[0] not in kept_without(linked, *rows)
    apart = MANUAL.replace("<table><tr><td>1", "<aside><table><tr><td>1").replace("تشغيل الخدمة</table>", "</aside>")
    assert rows[0] not in kept_without(apart, *rows)
    without_headline = MANUAL.replace("h1>", "p>")
    assert rows[0] in kept_without(without_headline, *rows)


def test_rows_of_a_table_that_lists_links_are_not_kept():
    name, group = "سؤال آخر من القراء عن الخدمة وتشغيلها", "شبكات"
    cells = "".join(f"<tr><td><a href=/{n}>{name}</a><div><a href=/g>{group}</a></div><td>{n}</tr>" for n in range(3))
    page = MANUAL.replace("<table>", f"<table><tr><th>الموضوع<th>الردود</tr>{cells}</table><table>", 1)
    gone = ("الموضوع\tالردود", name, group, "0", "1", "2")
    assert not set(gone).intersection(kept_without(page, *gone))
    few = page.replace("<a href=/0>", "<b>").replace("<a href=/1>", "<b>").replace("<a href=/2>", "<b>")
    assert {name, "0", "1"} <= set(kept_without(few, *gone))


NAMES = ("خبز الشعير", "حساء العدس", "سلطة الخضر", "أرز بالحليب")


def list_of(names, tag="h3", more="وصفة سهلة"):
    items = "".join(f"<div class=item><{tag}><a href=/{n}>{n}</a></{tag}><p>{more} {n}</p></div>" for n in names)
    return f"<body><div class=list>{items}</div></body>"


def test_names_of_the_items_of_a_list_are_kept_where_what_they_say_stays():
    assert kept_without(list_of(NAMES), *NAMES) == [
        line for pair in zip(NAMES, (f"وصفة سهلة {n}" for n in NAMES), strict=True) for line in pair
    ]


def test_names_of_items_go_where_what_they_say_goes_or_few_are_there():
    said = [f"وصفة سهلة {name}" for name in NAMES]
    assert kept_without(list_of(NAMES), *NAMES, *said[1:]) == said[:1]
    assert kept_without(list_of(NAMES[:3]), *NAMES) == said[:3]
    assert not set(NAMES) & set(kept_without(list_of(NAMES, tag="p"), *NAMES))


def test_parts_with_several_headings_each_are_no_items():
    pairs = [f"<h3>{one}</h3><h4>{two}</h4>" for one, two in pairwise((*NAMES, NAMES[0]))]
    page = "<body>" + "".join(f"<div class=box>{pair}<p>وصفة سهلة</p></div>" for pair in pairs) + "</body>"
    assert set(kept_without(page, *NAMES)) == {"وصفة سهلة"}


def looked_at(page, kept, monkeypatch):
    """Return the number of lines that are asked about to find the names of items."""
    lines, frame = frame_of(page)

    class Kept(set[int]):
        asked = 0

        def __contains__(self, number):
            Kept.asked += 1
            return super().__contains__(number)

    counted = []
    is_list = article_parts._is_list
    monkeypatch.setattr(article_parts, "_is_list", lambda *given: counted.append(given) or is_list(*given))
    numbers = Kept(number for number, line in enumerate(lines) if line in kept)
    list(article_parts._list_item_names(frame._lines, frame._places, numbers))
    return len(lines), Kept.asked, len(counted)


def test_a_list_of_many_items_is_looked_at_once(monkeypatch):
    names = [f"طبق {number}" for number in range(30)]
    count, asked, lists = looked_at(list_of(names), {f"وصفة سهلة {name}" for name in names}, monkeypatch)
    assert lists == 1
    assert asked <= 2 * count


def test_parts_of_which_nothing_stays_are_not_searched_for_each_heading(monkeypatch):
    part = "".join(f"<h3>طبق {number}</h3>" for number in range(10))
    page = "<body>" + f"<div class=box><p>وصفة سهلة</p>{part}</div>" * 4 + "</body>"
    count, asked, lists = looked_at(page, set(), monkeypatch)
    assert lists == 0
    assert asked <= 2 * count


def test_code_just_after_the_last_paragraph_of_the_same_element_is_kept():
    last = f"<body><div><h1>تشغيل الخدمة</h1><p>{PROSE}</p><pre>service --start</pre></div><pre>x = 1</pre></body>"
    assert kept_without(last, "service --start", "x = 1")[-1] == "service --start"
    apart = last.replace("<pre>service", "<p>تنبيه</p><pre>service")
    assert "service --start" not in kept_without(apart, "service --start", "x = 1", "تنبيه")
    quoted = last.replace(f"<p>{PROSE}</p>", f"<blockquote><p>{PROSE}</p></blockquote>")
    assert kept_without(quoted, "service --start", "x = 1")[-1] == "service --start"
