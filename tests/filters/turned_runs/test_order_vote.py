"""In which order the runs of a line stand, by the words beside its number."""

import pytest

from arclean.filters.turned_runs import weights
from arclean.filters.turned_runs.laid_out_runs import read_form
from arclean.filters.turned_runs.order_vote import page_order_nats, sentence_nats, words_beside_numbers


@pytest.mark.parametrize(("line", "sign"), [
    (" بعد نقاش طويل حول الميزانية2019 وصل الوفد إلى العاصمة في عام", 1),
    (" وصل الوفد إلى العاصمة في عام2019 بعد نقاش طويل حول الميزانية", -1),
    ("350 وقال رئيس البلدية إن المشروع كلف نحو", 1),
    ("Associated Press ذكرت وكالة", 1),
    ("نص بلا رقم", 0),
])  # fmt: skip
def test_words_tell(line, sign):
    nats = page_order_nats(line, read_form(line))
    assert (nats > 0) - (nats < 0) == sign
    assert abs(nats) <= weights.MOST_LINE_NATS


def test_forms_are_read_as_letters():
    line = " ﺑﻌﺪ ﻧﻘﺎﺵ ﻃﻮﻳﻞ2019 ﻭﺻﻞ ﺍﻟﻮﻓﺪ ﻓﻲ ﻋﺎﻡ"
    assert page_order_nats(line, read_form(line)) > 2


def test_words_beside_numbers_have_their_side():
    line = "3  صباحا حتى9 للخدمة من الساعة"
    assert words_beside_numbers(line, read_form(line)) == {("after", "صباحا"), ("before", "حتى"), ("after", "للخدمة")}
    assert words_beside_numbers("نص بلا رقم", read_form("نص بلا رقم")) == set()


@pytest.mark.parametrize(("line", "goes_on"), [
    (". عضوا من اللجنة الدائمة للمياه65 حضر الاجتماع نحو", False),
    (". وصلت أول دفعة من القمح إلى2019 وهو أدنى مستوى منذ حزيران", True),
])  # fmt: skip
def test_a_sentence_that_ends_with_its_line_or_goes_on(line, goes_on):
    assert (sentence_nats(line, read_form(line)) > weights.MOST_NATS_OF_END) is goes_on
