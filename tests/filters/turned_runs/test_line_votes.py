"""Which lines of a document were turned, by the votes of its lines and by their own words."""

import pytest

from arclean.core.edits import Span
from arclean.filters.turned_runs import weights
from arclean.filters.turned_runs.laid_out_runs import read_form
from arclean.filters.turned_runs.line_votes import FormOfLine, count_votes, end_with_stops, is_indented, sort_lines
from arclean.filters.turned_runs.order_vote import page_order_nats

ONE = " شخصا من أعضاء الجمعية65 وحضر الاجتماع نحو"
TWO = " بعد نقاش طويل حول الميزانية2019 وصل الوفد إلى العاصمة في عام"
MANY = [
    ONE, TWO, " من العمل المتواصل في المشروع5 افتتح المعرض بعد", " ألف زائر من المدن القريبة20 وحضر الافتتاح أكثر من",
    " درجة مئوية في أيام الصيف40 وبلغت الحرارة في الظل", " كيلومترا من مركز المدينة12 وتقع القرية على بعد",
]  # fmt: skip


def formed(*texts):
    """Return lines with their forms and nats."""
    forms = [(text, read_form(text)) for text in texts]
    return [FormOfLine(Span(0, len(text)), text, form, page_order_nats(text, form)) for text, form in forms]


def test_votes_are_counted():
    votes = count_votes(formed(ONE, TWO, "صدر في عام 2019 كتاب"))
    assert (votes.telling, votes.contrary, votes.is_formed) == (2, 1, True)
    assert votes.is_of_page
    assert votes.nats >= weights.MIN_ORDER_NATS
    assert not count_votes(formed(ONE)).is_formed


def test_a_line_of_equal_words_votes_once_and_an_item_does_not():
    assert count_votes(formed(ONE, ONE)).telling == 1
    assert count_votes(formed("1. الأهداف العامة للبحث", "2) المنهج والأدوات")).nats == 0


@pytest.mark.parametrize(("lines", "indented"), [
    ((ONE, TWO), True), ((ONE, TWO, "نص"), False), ((" عاما30 قضيتها هنا", "نص"), True),
])  # fmt: skip
def test_indents(lines, indented):
    assert is_indented(formed(*lines)) is indented


@pytest.mark.parametrize(("line", "few", "many"), [
    ("350 وقال رئيس البلدية إن المشروع كلف نحو", "turned", "turned"),
    ("2019 كان عاما صعبا", "unsure", "unsure"),
    ("5 دقائق مرت ثم جاء", "unsure", "unsure"),
    (".2019 بعد نقاش طويل في عام", "turned", "turned"),
    (".5 لتر من الحليب", "unsure", "unsure"),
    ("5 :عدد أفراد الأسرة", "turned", "turned"),
    ("1. المقدمة", "kept", "kept"), ("• 4 بيضات متوسطة الحجم", "kept", "kept"), ("13.1.9- الإعلانات", "kept", "kept"),
    ("نص بلا رقم", "kept", "kept"), (".على نظافة المكان", "turned", "turned"),
])  # fmt: skip
def test_other_lines(line, few, many):
    for beside, said in (((ONE, TWO), few), (MANY, many)):
        lines = formed(*beside, line)
        turned, unsure = sort_lines(lines, count_votes(lines))
        assert ("turned" if lines[-1] in turned else "unsure" if lines[-1] in unsure else "kept") == said


def test_many_lines_that_do_not_tell_are_asked_more():
    lines = formed(*MANY, *[f"{at} كان عاما صعبا" for at in range(2000, 2020)])
    assert len(sort_lines(lines, count_votes(lines))[0]) == len(MANY)


def test_lines_that_end_with_stops():
    assert end_with_stops(formed(f".{ONE}", f".{TWO}", "نص"))
    assert not end_with_stops(formed(f".{ONE}", TWO))
