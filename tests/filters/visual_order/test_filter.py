"""Lines in visual order: which wake the filter, which are put right, and which are reported."""

import re

import pytest

from arclean import Document, Pipeline, repair
from arclean.core.context import Context
from arclean.filters import VisualOrder
from arclean.filters.visual_order import filter as visual_order
from arclean.filters.visual_order.line_direction import DirectionScore
from arclean.filters.visual_order.visual_convention import VisualConvention

VISUAL, LOGICAL = "ةسردملا يف بلاط", "طالب في المدرسة"


def test_the_language_of_a_text_is_asked_once(monkeypatch):
    asked = []
    monkeypatch.setattr(visual_order, "_may_be_foreign", lambda text: asked.append(text) or False)
    assert not VisualOrder().wakes("هذا هو العراق القديم\n" * 50)
    assert len(asked) == 1


@pytest.mark.parametrize(
    ("line", "wakes"),
    [
        ("ربخلا رشن", True),
        ("نشر الخبر", False),
        ("نشر خبر كبير", False),
        ("ريبك ربخ رشن", True),
        ("ربخلا", False),  # five letters
        ("ربخلا 1", False),
        ("قرية ربخلا رشن", False),  # a word that ends with teh, as in logical order
        ("ربخ من ربخلا", False),
        ("ربخ في ربخلا", False),
        ("ربخ ى ربخلا", False),
        ("الخبر ربخلا رشن", False),  # begins with an article
        ("نشر ال خبر", True),  # "no", reversed, looks like an article
        ("نشر الو خبر", True),
        ("شزغ ضغط", False),  # no letter that is in any line
        ("PDF report", False),
        ("باب باب", False),  # it reads the same
        ("ربخلار" + "1" * 21, True),
        ("ربخلار" + "1" * 25, False),  # code
        ("", False),
    ],
)
def test_lines_that_wake_it_without_a_trigger(line, wakes):
    assert VisualOrder().wakes_without_trigger(line) is wakes


def test_articles_tell_but_in_other_languages():
    assert not VisualOrder().wakes_without_trigger("ريبك ربخلا رشن الو1 البيت")
    assert VisualOrder().wakes_without_trigger("ريبك ليوط رشن ريغص باتك ربخلا البيت المال\nی")
    assert not VisualOrder().wakes_without_trigger("ريبك ليوط رشن ريغص باتك ربخلا البيت المال\nي")
    assert VisualOrder().wakes_without_trigger("ريبك ربخلا رشن البيت"), "as many articles backwards"
    assert VisualOrder().wakes_without_trigger("ريبك رشن ةسردم البيت"), "teh marbuta first"
    assert VisualOrder().wakes_without_trigger("ريبك رشن البيت ربخلا"), "the last word"


def test_the_commonest_words_wake_it_in_a_text_of_one_line():
    assert VisualOrder().wakes_without_trigger("ض نم ض")
    assert VisualOrder().wakes_without_trigger("ض يف ض")
    assert not VisualOrder().wakes_without_trigger("ض نم ض\nض")


def test_a_page_that_is_printed_backwards_is_read():
    page = Document(text=f".2024 {VISUAL}\n.ةليمجلا ةنيدملا ىلإ انبهذ", metadata={"format": "pdf"})
    assert repair(page).text == f"{LOGICAL} 2024.\nذهبنا إلى المدينة الجميلة."


def test_cells_and_columns_of_a_page_stay_in_their_order():
    lines = f"{VISUAL}\n{VISUAL}\t6 5 4\tةليمجلا ةنيدملا ىلإ\nديعس دمحم\t\tيرصملا ةيسنج"
    page = Document(text=lines, metadata={"format": "pdf"})
    result = Pipeline([VisualOrder()]).run(page)
    assert result.text == f"{LOGICAL}\n{LOGICAL}\t6 5 4\tإلى المدينة الجميلة\nمحمد سعيد\t\tجنسية المصري"
    assert result.revert() == lines


def test_each_line_is_an_edit():
    result = Pipeline([VisualOrder()]).run(f"{VISUAL}\nنشر الخبر في الصحيفة\f{VISUAL}")
    assert result.text == f"{LOGICAL}\nنشر الخبر في الصحيفة\f{LOGICAL}"
    assert [(edit.rule, edit.confidence) for edit in result.edits] == [("visual-order/line", 0.99)] * 2


@pytest.fixture
def voted(monkeypatch):
    """Return a function that sets the confidence of a line and the bits of any line."""

    def set_vote(confidence, bits=0.0):
        monkeypatch.setattr(visual_order, "vote_on_lines", lambda lines: [confidence] * len(lines))
        monkeypatch.setattr(visual_order, "score_direction", lambda line: DirectionScore(bits, 0, 1.0))
        monkeypatch.setattr(VisualOrder, "wakes", lambda self, text: True)

    return set_vote


def _propose(line, **options):
    """Return what is proposed first: of so few words it is reported too that they may have stood in their order."""
    return [type(found).__name__ for found in VisualOrder(**options).propose(line, Context())][:1]


@pytest.mark.parametrize(
    ("confidence", "found"), [(0.0, []), (0.7, ["Finding"]), (0.89, ["Finding"]), (0.9, ["Sweep"]), (0.99, ["Sweep"])]
)
def test_lines_are_put_right_from_a_confidence_of_nine_tenths(voted, confidence, found):
    voted(confidence)
    assert _propose(VISUAL) == found


def test_the_option_decides_from_what_confidence(voted):
    voted(0.95)
    assert _propose(VISUAL, apply_from=0.96) == ["Finding"]
    voted(0.7)
    assert _propose(VISUAL, apply_from=0.7) == ["Sweep"]


def test_a_line_that_would_be_misspelt_stays(voted):
    voted(0.99)
    assert _propose("مدرسة وقرية") == []
    assert _propose("مدرسة ةيرق") == ["Sweep"], "one is misspelt either way"


def test_a_lone_line_whose_numbers_can_be_read_either_way_stays():
    line = f"13 سرام يف {VISUAL}"
    result = Pipeline([VisualOrder()]).run(line)
    assert result.text == line
    (finding,) = result.findings
    assert (finding.kind, finding.rule) == ("reversed-number", "visual-order/open")
    assert sorted(finding.alternatives) == [f"{LOGICAL} في مارس 13", f"{LOGICAL} في مارس 31"]


def test_a_lone_line_whose_words_may_have_stood_in_their_order_stays(monkeypatch):
    convention = VisualConvention(is_open=True)
    monkeypatch.setattr(visual_order, "detect_convention", lambda *_: convention)
    result = Pipeline([VisualOrder()]).run(VISUAL)
    assert result.text == VISUAL
    assert [one.alternatives for one in result.findings] == [(LOGICAL, "المدرسة في طالب")]


def test_numbers_of_a_page_that_can_be_read_either_way_are_reported():
    page = f"{VISUAL}\n52 {VISUAL}"
    result = Pipeline([VisualOrder()]).run(page)
    assert result.text == f"{LOGICAL}\n{LOGICAL} 25"
    (finding,) = result.findings
    assert (finding.kind, finding.rule, finding.confidence) == ("reversed-number", "visual-order/number", 0.6)
    assert finding.alternatives == (f"{LOGICAL} 52",)
    assert not Pipeline([VisualOrder()]).run(f"{page} 2019").findings
    found = Pipeline([VisualOrder()]).run(page.replace("52", "55")).findings
    assert all(one.kind != "reversed-number" for one in found)


def test_a_line_that_reads_the_same_stays(voted):
    voted(0.99)
    assert _propose("مهم") == []
    voted(0.7)
    assert _propose("مهم") == []


def test_a_result_that_a_second_run_would_turn_again_is_none(voted):
    voted(0.99, bits=-12.0)
    assert _propose("2021 " + VISUAL) == []
    assert _propose(VISUAL) == ["Sweep"], "the line reversed as a whole comes back to itself"
    voted(0.99, bits=-11.9)
    assert _propose("2021 " + VISUAL) == ["Sweep"]


def test_what_is_reported_names_the_other_reading():
    (finding,) = Pipeline([VisualOrder()]).run("نشر الخبر في الصحيفة\nباتكلا\nنشر الخبر في الصحيفة").findings
    assert (finding.kind, finding.confidence, finding.alternatives) == ("visual-order", 0.7, ("الكتاب",))


def test_lines_with_numbers_and_latin_are_less_sure():
    plain = Pipeline([VisualOrder()]).run("ةسردملا يف ديدج بلاط ىلإ ذاتسألا لصو")
    mixed = Pipeline([VisualOrder()]).run("ةسردملا يف 25 بلاط (PDF) ىلإ ذاتسألا لصو")
    assert mixed.edits[0].confidence < 0.97 < plain.edits[0].confidence


@pytest.mark.parametrize("note", [".[1]", " .[1]", " .(2)", " ..[1][2]"])
def test_a_note_after_the_stop_stays_at_the_end_of_its_line(note):
    line = f"وصلت القافلة إلى الميناء القديم قبل نهاية الشهر{note}"
    assert repair(line[::-1]).text == line


@pytest.mark.parametrize("name", ["احمد1990", "سالم10", "محمد21"])
def test_a_word_with_digits_turned_in_its_place_is_reported(name):
    line = f"سجل المستخدم {name} في الموقع أمس مساء"
    for word in (name[::-1], re.sub("\\D+", lambda letters: letters[0][::-1], name)):
        result = repair(" ".join(one[::-1] for one in line.split()).replace(name[::-1], word))
        assert result.text == line or result.findings


def test_a_number_that_only_its_frequency_turned_is_told_with_its_other_reading():
    made = Pipeline([VisualOrder()]).run("ةنيدملا يف 521 مقر ةسردملا")
    assert made.text == "المدرسة رقم 125 في المدينة"
    assert [found.alternatives for found in made.findings] == [("المدرسة رقم 521 في المدينة",)]
    assert Pipeline([VisualOrder()]).run("ةنيدملا يف 1202 ماع ةسردملا").findings == ()
