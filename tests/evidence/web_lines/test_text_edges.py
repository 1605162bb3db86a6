"""Lists and tables at the edges of a text: below its title, and after its last paragraph."""

from arclean.evidence.web_lines import weights
from arclean.evidence.web_lines.page_chain import choose_course
from arclean.evidence.web_lines.page_measures import measure_page
from arclean.evidence.web_lines.text_edges import list_text_edges

PROSE = [
    "تفتح المكتبة أبوابها لسكان القرية في كل يوم من أيام العمل، ويستطيع من له بطاقة أن يستعير ثلاثة كتب معا.",
    "ومن أراد أن يحمل معه أطلسا أو معجما فعليه أن يسأل الأمينة، لأن هذه الكتب لا تخرج من القاعة إلا بإذن منها.",
    "وقد جمعت المدرسة في الصيف تبرعات تكفي لشراء رفوف جديدة، وسوف توضع في الغرفة التي كانت مخزنا للأوراق القديمة.",
    "ولا يدفع أحد شيئا عند التسجيل، غير أن من أضاع كتابا يشتري مثله أو يدفع ثمنه قبل أن يستعير كتابا آخر.",
]
TITLE = "مكتبة القرية الجديدة"
CELLS = ["المعجم", "12", "رف ثالث", "أطلس", "7", "رف أول", "قصص"]
FOOT = ["الرئيسية", "اتصل بنا", "جميع الحقوق محفوظة © 2024"]


def told(lines, odds, *, title=None):
    course = [line in PROSE or line == TITLE for line in lines]
    found = set(list_text_edges(measure_page(lines), odds, course, title))
    return [line for number, line in enumerate(lines) if number in found]


def odds_of(lines, *, cells):
    return [4.0 if line in PROSE or line == TITLE else -6.0 if line in FOOT else cells for line in lines]


def test_cells_after_the_last_paragraph_stay_and_the_foot_of_the_page_does_not():
    lines = [*PROSE, *CELLS, *FOOT]
    assert told(lines, odds_of(lines, cells=-2.0)) == CELLS
    assert told(lines, odds_of(lines, cells=weights.MIN_TAIL_ODDS - 0.1)) == []  # doubtful, all of them


def test_cells_below_the_title_stay_though_their_odds_are_low():
    lines = ["القائمة", TITLE, *CELLS, *PROSE]
    odds = odds_of(lines, cells=-4.0)
    assert told(lines, odds, title=1) == CELLS
    assert told(lines, odds) == []  # without a title they may be a menu


def test_what_stands_between_the_title_and_the_cells_goes():
    lines = [TITLE, "2024-05-01", "شارك", *CELLS, *PROSE]
    assert told(lines, odds_of(lines, cells=-4.0), title=0) == CELLS


def test_one_phrase_amid_cells_is_a_word_of_the_table():
    cells = [*CELLS[:4], "بحث", *CELLS[4:], "رف رابع", "رف خامس", "رف سادس", "كتاب الطبخ", "دفتر"]
    lines = [*PROSE, *cells, *FOOT]
    assert told(lines, odds_of(lines, cells=-2.0)) == cells


def test_too_few_cells_and_lines_with_an_address_go():
    lines = [*PROSE, CELLS[0], *FOOT]
    assert told(lines, odds_of(lines, cells=-2.0)) == []
    lines = [*PROSE, "info@example.org", *CELLS]
    assert told(lines, odds_of(lines, cells=-2.0)) == []


def test_lines_that_come_again_and_longer_ones_of_doubtful_odds_are_no_cells():
    again = ["المقال الثاني", "المقال الثالث", "المقال الرابع"]
    lines = [*again, *PROSE, *again]
    assert told(lines, odds_of(lines, cells=-2.0)) == []
    teasers = [f"{word} يصل إلى المدينة في موكب كبير" for word in ("الوزير", "الأمير", "السفير")]
    lines = [*PROSE, *teasers]
    assert told(lines, odds_of(lines, cells=-2.5)) == []
    assert told(lines, [4.0] * 4 + [-0.5] * 3) == []  # the same words in all of them


def test_the_course_keeps_them():
    lines = [*FOOT[:2], TITLE, *PROSE, *CELLS, *FOOT]
    kept = choose_course(measure_page(lines), odds_of(lines, cells=-2.0))
    assert [line for line, is_text in zip(lines, kept, strict=True) if is_text] == [TITLE, *PROSE, *CELLS]
