"""Lines of turned runs: which form they have, and in which order they are read."""

import pytest

from arclean.filters.turned_runs.laid_out_runs import order_line, read_form, space_line


@pytest.mark.parametrize(("line", "telling", "contrary", "plain"), [
    (" متر مربع للأطفال4200 مساحة", True, False, True),
    ("3  صباحا حتى9 من الساعة", True, False, True),
    ("مساحة 4200 متر", False, True, False),
    ("متر مربع للأطفال4200 مساحة", False, False, False),  # somebody stripped the line
    ("14:45 و10:30 بين الساعة", False, False, True),
    (" متر مربع١٢ للأطفال4200 مساحة", True, False, False),
    ("،». متر مربع4200 مساحة", False, False, False),  # of which word the signs are does not show
    ("/ متر مربع4200 مساحة", False, False, False),
    ("( متر مربع4200) مساحة", True, False, True),
    ("نص بلا رقم", False, False, True),
])  # fmt: skip
def test_forms(line, telling, contrary, plain):
    form = read_form(line)
    assert (form.is_telling, form.is_contrary, form.is_plain) == (telling, contrary, plain)


@pytest.mark.parametrize("line", ["", "12", "plain words", "نص\tرقم12 جدول", "نص رقم12 " * 200])
def test_other_lines_have_no_form(line):
    assert read_form(line) is None


@pytest.mark.parametrize(("line", "read"), [
    (" متر مربع للأطفال4200 مساحة", "مساحة 4200 متر مربع للأطفال"),
    (".2019 وصل الوفد في عام", "وصل الوفد في عام 2019."),
    (".14:45 و10:30 بين الساعة", "بين الساعة 10:30 و14:45."),
    (" كتب الباحث92-88 في صفحة", "في صفحة 88-92 كتب الباحث"),
    ("Associated Press ذكرت وكالة", "ذكرت وكالة Associated Press"),
    ("%12.5 ارتفع بنسبة", "ارتفع بنسبة 12.5%"),
])  # fmt: skip
def test_lines_as_they_are_read(line, read):
    written, seen = order_line(line, read_form(line).runs)
    assert written.text == seen.text == read
    assert "".join(line[at] for at in written.places) == read


def test_a_tool_that_turns_commas_takes_guillemets_for_letters():
    line = "أهدي الفوز« : نقطة، وقال21 لاعب بعدما سجل"
    read = order_line(line, read_form(line, turns_commas=True).runs)
    assert "لاعب بعدما سجل 21 نقطة، وقال: «أهدي الفوز" in {one.text for one in read}
    comma = " دار نشر،25 بمشاركة"
    assert order_line(comma, read_form(comma, turns_commas=True).runs)[0].text == "بمشاركة 25 دار نشر،"


def test_a_sign_between_two_numbers_has_two_places():
    form = read_form(" المدينة30 ، القرية12 بلغ")
    assert form.other
    assert order_line(" المدينة30 ، القرية12 بلغ", form.runs)[0].text == "بلغ 12، القرية 30 المدينة"
    assert order_line(" المدينة30 ، القرية12 بلغ", form.other)[0].text == "بلغ 12 القرية، 30 المدينة"


def test_a_percentage_at_the_start_of_a_line_is_of_a_sentence_that_goes_on():
    line = " في حين سجلت المصروفات%17.1"
    assert order_line(line, read_form(line).runs)[0].text == "17.1% في حين سجلت المصروفات"


def test_spaces_go_to_the_other_side():
    line = " الوفد في عام2019  إلى المدينة12"
    assert space_line(line, read_form(line).runs) == "الوفد في عام 2019 إلى المدينة 12"


@pytest.mark.parametrize(("line", "read"), [
    (" دينار500 : يعاقب بغرامة لا تقل عن14 المادة", "المادة 14: يعاقب بغرامة لا تقل عن 500 دينار"),
    (" نقاط500 : يعاقب الحكم كل لاعب14 المادة", "المادة 14 يعاقب الحكم كل لاعب: 500 نقاط"),
    (" يوما15  ترفع اللجنة تقريرها في-2 . تنظر اللجنة أولا-1",
     "1- تنظر اللجنة أولا. 2- ترفع اللجنة تقريرها في 15 يوما"),
    ("-2 .، مع إعفاء الطلبة2024 تبدأ في عام", "تبدأ في عام 2024، مع إعفاء الطلبة. 2-"),
    (".(ﺝ) إذا تأخر المستأجر (الأول)", "(ﺝ) إذا تأخر المستأجر (الأول)."),
])  # fmt: skip
def test_signs_beside_items_and_prepositions(line, read):
    assert read in {found.text for found in order_line(line, read_form(line).runs)}


def test_a_stop_before_a_dash_ends_its_run():
    line = " يوما.15 - ترفع اللجنة تقريرها خلال2 .- تنظر اللجنة في العروض1"
    form = read_form(line, turns_commas=True)
    assert order_line(line, form.runs)[0].text == "1- تنظر اللجنة في العروض. 2- ترفع اللجنة تقريرها خلال 15 يوما."
