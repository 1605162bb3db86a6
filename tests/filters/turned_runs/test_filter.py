"""Lines whose runs were turned one by one: which documents are put in order, and what is only reported."""

import pytest

from arclean import Pipeline, repair
from arclean.filters import TurnedRuns
from arclean.filters.turned_runs import weights

PIPELINE = Pipeline([TurnedRuns()])
ONE = " شخصا من أعضاء الجمعية65 وحضر الاجتماع نحو"
TWO = " بعد نقاش طويل حول الميزانية2019 وصل الوفد إلى العاصمة في عام"
ONE_READ, TWO_READ = (
    "وحضر الاجتماع نحو 65 شخصا من أعضاء الجمعية",
    "وصل الوفد إلى العاصمة في عام 2019 بعد نقاش طويل حول الميزانية",
)
END = "ثم غادر الجميع القاعة"
SPACED = " وصل الوفد إلى العاصمة في عام2019 بعد انتظار\n وحضر الاجتماع نحو65 شخصا من الأعضاء"


def test_two_lines_of_the_form_are_put_in_order():
    result = PIPELINE.run(f"{ONE}\n{TWO}\n{END}")
    assert result.text == f"{ONE_READ}\n{TWO_READ}\n{END}"
    assert {(edit.rule, edit.confidence) for edit in result.edits} == {("turned-runs/order", weights.EXACT_CONFIDENCE)}
    assert result.findings == ()


def test_one_line_is_reported_with_its_reading():
    result = PIPELINE.run(TWO)
    assert (result.text, [finding.kind for finding in result.findings]) == (TWO, ["swapped-fragments"])
    assert result.findings[0].alternatives == (TWO_READ,)


@pytest.mark.parametrize(("line", "read"), [
    ("350 وقال رئيس البلدية إن المشروع كلف نحو", "وقال رئيس البلدية إن المشروع كلف نحو 350"),
    (".على نظافة المكان", "على نظافة المكان."),
    ("3  صباحا حتى9 للخدمة يوم الثلاثاء من الساعة", "للخدمة يوم الثلاثاء من الساعة 9 صباحا حتى 3"),
    (" نقطة، وقال: «أهدي الفوز21 لاعب بعدما سجل", "لاعب بعدما سجل 21 نقطة، وقال: «أهدي الفوز"),
    (" من سعر السهم%5 أي ما يعادل", "أي ما يعادل 5% من سعر السهم"),
])  # fmt: skip
def test_other_lines_go_with_them(line, read):
    assert PIPELINE(f"{ONE}\n{line}\n{TWO}\n{END}") == f"{ONE_READ}\n{read}\n{TWO_READ}\n{END}"


@pytest.mark.parametrize("line", [
    "3 أشخاص قتلوا في حادث سير", "1. المقدمة", "2 - الأهداف العامة للبحث", "(3) شروط القبول في الجامعة",
    "5 دقائق مرت ثم جاء", "07:30 الطابور الصباحي", "iPhone هاتف من شركة آبل", "2019 كان عاما صعبا",
    "%20 خصم على الأحذية", ".NET هي منصة للمبرمجين", ".pdf صيغة ملفات معروفة", "- 5 ملاعق سكر", ".5 لتر من الحليب",
    "WhatsApp يطلق ميزة جديدة للمستخدمين", "0501234567 رقم الجوال للتواصل",
])  # fmt: skip
def test_lines_of_an_author_who_begins_with_a_number_stay_beside_them(line):
    for text in (f"{ONE}\n{TWO}\n{line}", f"{line}\n{ONE}\n{TWO}" + f"\n{END}" * 20):
        result = PIPELINE.run(text)
        assert line in result.text.split("\n")
        assert ONE_READ in result.text


def test_a_line_beside_few_that_tell_is_reported():
    line = "WhatsApp يطلق ميزة جديدة للمستخدمين"
    (finding,) = PIPELINE.run(f"{ONE}\n{TWO}\n{line}").findings
    assert finding.alternatives == ("يطلق ميزة جديدة للمستخدمين WhatsApp",)


@pytest.mark.parametrize("text", [
    " عاما30 قضيتها في هذه المهنة الشاقة\n طالبا25 في الصف الأول من المدرسة",
    "مذكرات\n عاما30 قضيتها في هذه المهنة الشاقة\n طالبا25 في الصف الأول من المدرسة\nانتهى",
    " متر مربع120 مساحة البيت القديم في القرية\n كيلو غرام50 وزن الحقيبة الكبيرة عند السفر",
    f"{ONE}\n{TWO}",
])  # fmt: skip
def test_numbers_on_words_of_indented_lines_are_an_authors(text):
    assert PIPELINE(text) == text


def test_lines_may_end_with_a_carriage_return():
    result = PIPELINE.run(f"{ONE}\r\n.على نظافة المكان\r\n{TWO}\r\n{END}\r\n")
    assert result.text == f"{ONE_READ}\r\nعلى نظافة المكان.\r\n{TWO_READ}\r\n{END}\r\n"


@pytest.mark.parametrize("separator", ["\u2028", "\u2029", "\x85", "\r", "\x0b"])
def test_lines_of_other_breaks_do_not_change_places(separator):
    text = f"{ONE}{separator}{TWO}\n{END}\n{ONE}{separator}{TWO}"
    assert PIPELINE(text) == text


def test_items_of_a_list_do_not_tell_the_order_of_others():
    items = "\n".join(f"{at}. الأهداف العامة للبحث {word}" for at, word in enumerate(("الأول", "الثاني", "الثالث"), 1))
    text = f"{SPACED}\n{items}\n{END}"
    result = PIPELINE.run(text)
    assert (result.text, {finding.rule for finding in result.findings}) == (text, {"turned-runs/spaces"})


def test_a_line_in_good_order_keeps_the_others_but_those_of_the_form():
    text = f"{ONE}\nصدر في عام 2019 كتاب\n350 وقال رئيس البلدية إن المشروع كلف نحو"
    assert PIPELINE(text) == text
    some = f"{text}\n{TWO}\n{TWO}\n"
    assert PIPELINE(some).split("\n")[:3] == [ONE_READ, *text.split("\n")[1:]]


def test_runs_in_the_order_in_which_they_are_read_are_reported():
    assert PIPELINE.run(SPACED).findings == ()  # all of it is indented
    text = f"{SPACED}\nوانتهى اللقاء"
    result = PIPELINE.run(text)
    assert result.text == text
    assert {finding.rule for finding in result.findings} == {"turned-runs/spaces"}
    assert result.findings[0].alternatives == ("وصل الوفد إلى العاصمة في عام 2019 بعد انتظار",)


@pytest.mark.parametrize(("line", "readings"), [
    ("، بارتفاع كبير2022 للفترة المماثلة من عام",
     ("للفترة المماثلة من عام 2022، بارتفاع كبير", "للفترة المماثلة من عام 2022 بارتفاع كبير،")),
    ("؛ بعد نقاش طويل2019 وصل الوفد في عام",
     ("وصل الوفد في عام 2019؛ بعد نقاش طويل", "وصل الوفد في عام 2019 بعد نقاش طويل؛")),
    (": نتائج التجربة الأولى4 يعرض الجدول رقم",
     ("يعرض الجدول رقم 4 نتائج التجربة الأولى:", "يعرض الجدول رقم 4: نتائج التجربة الأولى")),
])  # fmt: skip
def test_a_sign_of_the_number_or_of_the_end_of_the_line_is_reported(line, readings):
    result = PIPELINE.run(f"{ONE}\n{TWO}\n{line}")
    assert result.text.endswith(f"\n{line}")
    assert [finding.alternatives for finding in result.findings] == [readings]


def test_a_line_that_others_are_written_as_is_less_sure():
    line = ". بعد ذلك بقليل2022 للفترة المماثلة من عام"
    result = PIPELINE.run(f".{ONE}\n.{TWO}\n{line}")
    assert result.text.endswith("للفترة المماثلة من عام 2022 بعد ذلك بقليل.")
    assert result.edits[-1].confidence == weights.OTHER_CONFIDENCE


def test_a_stop_before_words_that_may_begin_a_sentence_is_reported_where_lines_are_wrapped():
    line = ". وصلت أول دفعة من القمح إلى2019 وهو أدنى مستوى منذ حزيران"
    result = PIPELINE.run(f"{ONE}\n{TWO}\n{line}")
    assert result.text.endswith(f"\n{line}")
    assert [finding.alternatives for finding in result.findings] == [(
        "وهو أدنى مستوى منذ حزيران 2019 وصلت أول دفعة من القمح إلى.",
        "وهو أدنى مستوى منذ حزيران 2019. وصلت أول دفعة من القمح إلى",
    )]  # fmt: skip


@pytest.mark.parametrize("line", [
    "» دينار عند انتهاء العقد. يقصد بعبارة «الشعوب الأصيلة700 وتأمين قدره",
    " تكفي لنحو نصف يوم كاملmAh 5000 ويعمل على بطارية سعتها",
])  # fmt: skip
def test_brackets_beside_their_spaces_and_units_are_reported(line):
    result = PIPELINE.run(f"{ONE}\n{TWO}\n{END}\n{line}")
    assert result.text.endswith(f"\n{line}")
    assert len(result.findings) == 1


def test_arabic_digits_and_lines_of_latin_are_not_put_in_order():
    line = " من القرار١٢ رقم7 المادة"
    result = PIPELINE.run(f"{ONE}\n{TWO}\n{line}\n شرح2 some longer text of another language")
    assert result.text.split("\n")[2:] == [line, " شرح2 some longer text of another language"]


def test_brackets_are_those_that_leave_fewer_alone():
    written, seen = ") بعد نقاش طويل2019( وصل الوفد في عام", "( بعد نقاش طويل2019) وصل الوفد في عام"
    for line in (written, seen):
        assert PIPELINE(f"{ONE}\n{TWO}\n{line}").split("\n")[2] == "وصل الوفد في عام (2019) بعد نقاش طويل"


def test_they_are_put_in_order_before_signs_and_spaces():
    assert repair(f"{ONE}\n.على نظافة المكان\n{TWO}").text == f"{ONE_READ}\nعلى نظافة المكان.\n{TWO_READ}"


@pytest.mark.parametrize("text", [
    " ظهر فيروس كوفيد19 في الصين", "شقة رقم5 في الدور 3", "نستخدم الـPDF\nوالـWord", "", "\n\f\n", "كلمة9",
])  # fmt: skip
def test_clean_text_stays_without_a_word(text):
    result = PIPELINE.run(text)
    assert (result.text, result.findings) == (text, ())


def test_other_languages_are_reported():
    text = " نفر در این جلسه شرکت کردند65 رئیس انجمن گفت که حدود\n پس از گفتگوی طولانی2019 هیئت وارد پایتخت شد در سال"
    result = PIPELINE.run(text)
    assert (result.text, len(result.findings)) == (text, 2)


@pytest.mark.parametrize("line", [" سؤال{0} اختر الإجابة", " بلغ عدد الركاب في الطائرة نحو{0} راكبا منهم"])
def test_lines_of_few_words_or_of_equal_ones_are_those_of_a_list(line):
    text = "\n".join([*map(line.format, range(1, 5)), "انتهى"])
    result = PIPELINE.run(text)
    assert (result.text, result.findings) == (text, ())


@pytest.mark.parametrize("line", ["2019 كان عاما صعبا", "20 سنة في خدمة القراء", "12 شارع النخيل حي الزهور"])
def test_lines_that_begin_with_a_number_stay_beside_five_that_tell(line):
    more = [
        " ألف زائر من المدن القريبة20 وحضر الافتتاح أكثر من",
        " درجة مئوية في أيام الصيف40 وبلغت الحرارة في الظل",
        " كيلومترا من مركز المدينة12 وتقع القرية على بعد",
    ]
    result = PIPELINE.run("\n".join([ONE, TWO, *more, line]))
    assert result.text.endswith(f"\n{line}")
    assert result.text.startswith(ONE_READ)


@pytest.mark.parametrize(("line", "read"), [
    (".- ثبت موعد الاستيقاظ في أيام العطلة", "- ثبت موعد الاستيقاظ في أيام العطلة."),
    (".• صارت الرسائل تختفي بعد وقت قصير", "• صارت الرسائل تختفي بعد وقت قصير."),
    (".)ج( عدم دخول الشقة إلا بإذن المستأجر", "(ج) عدم دخول الشقة إلا بإذن المستأجر."),
    (" ألف دولار للجمعية20 )ب( دفع مبلغ نحو", "(ب) دفع مبلغ نحو 20 ألف دولار للجمعية"),
    (' مباراة مهمة في الشهر12 "قال إن لدينا', '"قال إن لدينا 12 مباراة مهمة في الشهر'),
])  # fmt: skip
def test_marks_of_items_stay_at_the_beginning(line, read):
    assert read in PIPELINE(f"{ONE}\n{line}\n{TWO}\n{END}").split("\n")
