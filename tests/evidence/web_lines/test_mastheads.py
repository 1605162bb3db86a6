"""What stands above a headline, and what a known phrase announces below a text."""

from arclean.evidence.web_lines.mastheads import find_headline, find_marked, list_announced, list_masthead
from arclean.evidence.web_lines.page_chain import judge_page
from arclean.evidence.web_lines.page_measures import measure_page

PROSE = [
    "تفتح المكتبة أبوابها لسكان القرية في كل يوم من أيام العمل، ويستطيع من له بطاقة أن يستعير ثلاثة كتب معا.",
    "ومن أراد أن يحمل معه أطلسا أو معجما فعليه أن يسأل الأمينة، لأن هذه الكتب لا تخرج من القاعة إلا بإذن منها.",
    "وقد جمعت المدرسة في الصيف تبرعات تكفي لشراء رفوف جديدة، وسوف توضع في الغرفة التي كانت مخزنا للأوراق القديمة.",
    "ولا يدفع أحد شيئا عند التسجيل، غير أن من أضاع كتابا يشتري مثله أو يدفع ثمنه قبل أن يستعير كتابا آخر.",
]
TITLE = "مكتبة القرية الجديدة"
SIDE = ["باب الحديقة", "قلم الرصاص", "بيت الحجر", "سلة القصب", "ماء الورد", "جسر المشاة"]


def headline_of(lines):
    return find_headline(lines, measure_page(lines))


def masthead_of(lines):
    rows = measure_page(lines)
    return [lines[number] for number in sorted(list_masthead(lines, rows, find_headline(lines, rows)))]


def test_the_window_tells_the_headline_also_below_the_name_of_the_site():
    lines = [f"{TITLE} | دفتر الوادي", "دفتر الوادي", *SIDE, TITLE, *PROSE]
    assert headline_of(lines) == lines.index(TITLE)
    assert masthead_of(lines) == ["دفتر الوادي", *SIDE[:-1]]  # the line right above may belong to the headline
    assert headline_of([TITLE, *SIDE, TITLE, *PROSE]) is None  # nothing tells a window from a refrain


def test_a_refrain_is_no_second_headline():
    verses = [line for verse in SIDE for line in (verse, TITLE)]
    lines = [f"{TITLE} - ديوان", TITLE, *verses, *PROSE]
    assert headline_of(lines) == 1
    assert masthead_of(lines) == []


def test_the_only_heading_of_level_one_is_the_headline():
    lines = ["دفتر", *(f"* {line}" for line in SIDE), f"# {TITLE}", *PROSE]
    assert headline_of(lines) == find_marked(lines) == 7
    assert find_marked([*lines, "# رف آخر"]) is None
    assert headline_of([*PROSE, f"# {TITLE}", *SIDE]) is None  # below the text


def test_contents_that_the_text_has_as_headings_stay():
    body = [line for pair in zip(SIDE, PROSE, strict=False) for line in pair]
    assert masthead_of([f"{TITLE} - كتاب", *SIDE, "الصفحة", TITLE, *body]) == []


def test_loose_lines_between_a_phrase_and_another_line_that_goes():
    lines = [*PROSE, "اقرأ أيضا", *SIDE, "الرئيسية"]
    rows = measure_page(lines)
    gone = {4, len(lines) - 1}
    assert [lines[number] for number in list_announced(rows, gone)] == SIDE
    assert list(list_announced(rows, {len(lines) - 1})) == []
    assert list(list_announced(measure_page(lines[:-1]), {4})) == []  # nothing ends them


def test_a_side_menu_without_a_known_phrase_goes_and_the_rest_of_a_doubtful_page_stays():
    lines = [f"{TITLE} | دفتر", *SIDE, "رقم", TITLE, *PROSE, "اتصل بنا", "سياسة الخصوصية", "جميع الحقوق محفوظة © 2024"]
    verdict = judge_page(lines)
    assert verdict is not None
    gone = [lines[number] for number in sorted(verdict.boilerplate)]
    assert set(SIDE) <= set(gone)
    assert not {TITLE, *PROSE} & set(gone)


def test_the_headline_that_is_marked_stays():
    lines = [f"# {TITLE}", *PROSE, "شارك", "اقرأ أيضا", *SIDE[:3], "الرئيسية", "جميع الحقوق محفوظة © 2024"]
    verdict = judge_page(lines)
    assert verdict is not None
    assert 0 not in verdict.boilerplate
    assert {6, 7, 8} <= verdict.boilerplate
