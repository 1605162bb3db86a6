"""What the frame of a page says of its lines: links that stand together, leads, headings, what lies outside."""

from arclean.readers.html.page_choice import measure_choice
from arclean.readers.html.page_frame import PageFrame
from arclean.readers.html.visible_text import PageParser

PROSE = (
    "قال المتحدث باسم الوزارة إن الأعمال في الطريق الجديد تنتهي قبل نهاية العام المقبل، وإن المال اللازم لها قد رصد، "
    "وإن العمال سيعودون إلى مواقعهم بعد العيد مباشرة."
)
LEAD = "ينتهي العمل في الطريق قبل نهاية العام كما كان مقررا له من البداية."
PAGE = f"""<body><div class=side><ul><li><a href=/1>افتتاح مدرسة في الحي القديم من المدينة</a>
<li><a href=/2>فوز الفريق الأول في بطولة الكرة</a><li><a href=/3>أسعار الخضر في السوق هذا الأسبوع</a></ul></div>
<div class=main><h1>الطريق الجديد يفتح قريبا</h1><p class=lead>{LEAD}</p>
<p>{PROSE}</p><div><h2>مال كاف</h2><p>{PROSE} </p></div><p><a href=/4>وثيقة المشروع كاملة</a></p>
<p>{PROSE}</p></div></body>"""


def frame_of(page):
    parser = PageParser()
    parser.read_page(page)
    lines = [line.text for line in parser.lines]
    return lines, PageFrame(lines, parser.places, measure_choice(lines, parser.places, (), ()))


def test_links_at_one_place_are_judged_together_and_a_lead_has_more_in_its_favour():
    lines, frame = frame_of(PAGE)
    odds = [-1.0] * len(lines)
    odds[:3] = [1.0, -4.0, 0.0]
    weighed = frame.weigh_lines(odds)
    assert weighed[:3] == [-1.0] * 3
    assert [line for line, value in zip(lines, weighed, strict=True) if value > -1] == [LEAD, PROSE, PROSE, PROSE]


def test_below_a_paragraph_that_is_text_nothing_leads_in():
    lines, frame = frame_of(PAGE)
    odds = [-1.0] * len(lines)
    first = lines.index(PROSE)
    odds[first] = 2.0
    weighed = frame.weigh_lines(odds)
    assert [number for number, value in enumerate(weighed) if value != odds[number]] == [lines.index(LEAD)]


def test_two_links_are_no_group():
    lines, frame = frame_of(PAGE.replace("<li><a href=/3>أسعار الخضر في السوق هذا الأسبوع</a>", ""))
    odds = [1.0, -4.0] + [0.0] * (len(lines) - 2)
    assert frame.weigh_lines(odds)[:2] == [1.0, -4.0]


def test_links_outside_the_element_of_headline_and_prose_go_and_those_within_stay():
    lines, frame = frame_of(PAGE)
    assert frame.correct_choice(range(len(lines))) == set(range(3, len(lines)))


def test_without_a_headline_links_outside_the_element_of_three_paragraphs_go_and_of_two_nothing_is_outside():
    lines, frame = frame_of(PAGE.replace("h1", "h2"))
    assert frame.correct_choice(range(len(lines))) == set(range(3, len(lines)))
    lines, frame = frame_of(PAGE.replace("h1", "h2").replace(f"<p>{PROSE}</p>", ""))
    assert frame.correct_choice(range(len(lines))) == set(range(len(lines)))


def test_a_heading_within_the_prose_above_its_paragraph_is_kept():
    lines, frame = frame_of(PAGE)
    heading = lines.index("مال كاف")
    chosen = [number for number in range(3, len(lines)) if number != heading]
    assert heading in frame.correct_choice(chosen)
    assert heading not in frame.correct_choice(chosen[:2])  # not below the last paragraph that stays


def test_a_heading_that_is_a_link_or_far_from_its_paragraph_is_left_where_it_is():
    loose = "<p>x</p>" * 4
    for page in (PAGE.replace("مال كاف", "<a href=/5>مال كاف</a>"), PAGE.replace("</h2>", "</h2>" + loose)):
        lines, frame = frame_of(page)
        heading = lines.index("مال كاف")
        assert heading not in frame.correct_choice([n for n in range(3, len(lines)) if n != heading])


def test_an_empty_choice_stays_empty():
    _, frame = frame_of(PAGE)
    assert frame.correct_choice([]) == frozenset()


def test_the_title_of_the_window_goes_where_the_headline_that_it_holds_stays():
    lines, frame = frame_of("<title>الطريق الجديد يفتح قريبا - موقع البلدية</title>" + PAGE)
    assert lines[0] not in {lines[number] for number in frame.correct_choice(range(len(lines)))}
    without = [number for number, line in enumerate(lines) if line != "الطريق الجديد يفتح قريبا"]
    assert 0 in frame.correct_choice(without)


CODE = """<table><tr><td class=gutter><pre><span>1</span><br><span>2</span><br></pre></td>
<td class=code><pre><span>run --all</span><br><span>stop</span><br></pre></td></tr></table>"""


def test_numbers_of_the_lines_of_code_go_and_a_column_of_numbers_stays():
    lines, frame = frame_of(CODE)
    assert [lines[number] for number in sorted(frame.correct_choice(range(len(lines))))] == ["run --all", "stop"]
    for other in (
        CODE.replace("<span>2<", "<span>5<"),
        CODE.replace("<td class=code>", ""),
        CODE.replace("pre>", "p>"),
    ):
        lines, frame = frame_of(other)
        assert frame.correct_choice(range(len(lines))) == set(range(len(lines)))


def test_headings_below_all_that_stays_go_and_the_headline_alone_stays():
    lines, frame = frame_of(
        PAGE.replace("</div></body>", "<h2>خاتمة</h2></div><div><h3>نرشح لكم</h3><h4>أخبار أخرى</h4></div>")
    )
    kept = {lines[number] for number in frame.correct_choice(range(len(lines)))}
    assert not kept & {"نرشح لكم", "أخبار أخرى"}
    assert {"مال كاف", "خاتمة"} <= kept  # of the element of the paragraphs
    lines, frame = frame_of("<h1>الطريق الجديد</h1><h2>يفتح قريبا</h2>")
    assert frame.correct_choice([0, 1]) == {0, 1}
