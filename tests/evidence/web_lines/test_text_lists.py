"""Lists and tables within a text: runs between lines that stay, without phrases of a page."""

from arclean.evidence.web_lines import weights
from arclean.evidence.web_lines.page_chain import choose_course, judge_page
from arclean.evidence.web_lines.page_measures import measure_page
from arclean.evidence.web_lines.text_lists import list_text_lists

PROSE = [
    "تصرف الوزارة هذه الأموال للأسر التي سجلت أسماءها قبل نهاية الشهر، على أن يراجع رب الأسرة المكتب مرة كل عام.",
    "ولا يحتاج من صرف له في العام الماضي إلى أوراق جديدة، بل يكفيه أن يكتب رقم بطاقته في الطلب ويوقع عليه.",
    "وقالت الوزارة إن من فاته الموعد يستطيع أن يقدم طلبه في الدورة التالية التي تبدأ بعد ثلاثة أشهر من الآن.",
    "ويجيب موظفو المكتب عن كل سؤال في أيام العمل من الصباح حتى الظهر، ولا حاجة إلى موعد قبل أن يأتي السائل.",
]
ITEMS = ["بطاقة رب الأسرة", "عقد السكن", "كشف الراتب", "أسماء الأولاد", "رقم الحساب"]


def told(lines, course, odds=-2.0):
    return [lines[number] for number in list_text_lists(measure_page(lines), [odds] * len(lines), course)]


def course_of(lines):
    return [line in PROSE for line in lines]


def test_a_list_between_lines_of_the_text_belongs_to_it():
    lines = [*PROSE[:2], *ITEMS, *PROSE[2:]]
    assert told(lines, course_of(lines)) == ITEMS
    assert told(lines, course_of(lines), odds=weights.MIN_LIST_ODDS - 0.1) == []  # a page has put it there
    rows = measure_page(lines)
    odds = [3.0 if line in PROSE else -2.2 for line in lines]
    assert all(choose_course(rows, odds))


def test_a_short_run_and_one_with_a_known_phrase_do_not():
    short = [*PROSE[:2], *ITEMS[: weights.MIN_LIST_LINES - 1], *PROSE[2:]]
    assert told(short, course_of(short)) == []
    phrase = [*PROSE[:2], "مقالات ذات صلة", *ITEMS, *PROSE[2:]]
    assert told(phrase, course_of(phrase)) == []


def test_nothing_at_either_end_of_a_page_does():
    for lines in ([*ITEMS, *PROSE], [*PROSE, *ITEMS]):
        assert told(lines, course_of(lines)) == []


def test_what_a_colon_leads_in_belongs_to_the_text_though_it_is_short():
    lines = [*PROSE[:2], "الأوراق المطلوبة:", *ITEMS[:2], *PROSE[2:]]
    course = [line not in ITEMS for line in lines]
    assert told(lines, course, odds=-3.0) == ITEMS[:2]
    assert told(lines, course, odds=weights.MIN_LED_IN_ODDS - 0.1) == []


def test_a_page_keeps_the_list_in_its_text():
    menu = ["الرئيسية", "عن الوزارة", "الخدمات", "الأنظمة", "الأخبار", "اتصل بنا", "English", "خريطة الموقع"]
    foot = ["شارك", "فيسبوك", "تويتر", "سياسة الخصوصية", "جميع الحقوق محفوظة © 2024"]
    lines = [*menu, "صرف أموال الأسر", *PROSE[:2], *ITEMS, *PROSE[2:], *foot]
    verdict = judge_page(lines)
    assert verdict
    gone = {lines[number] for number in verdict.boilerplate}
    assert gone >= {*menu[:4], *foot}
    assert not gone & {*PROSE, *ITEMS}
    assert len(verdict.certainty) == len(lines)
