"""Letters whose forms a map takes for others: what is put back, reported and left."""

import pytest

from arclean import Pipeline
from arclean.core.context import Context
from arclean.filters.form_runs import FormRuns, weights

DAMAGED = "عمى المسممين تعمم المغة في المدرسة"


def run(text):
    return Pipeline([FormRuns()]).run(text)


def test_each_letter_is_an_edit_of_its_own():
    edits = run(DAMAGED).edits
    assert {(edit.source, edit.target) for edit in edits} == {("م", "ل")}
    assert {edit.confidence for edit in edits} <= {weights.SURE_CONFIDENCE, weights.LIKELY_CONFIDENCE}


@pytest.mark.parametrize(
    "text",
    [
        "يعاني من عمى الألوان منذ صغره",
        "إنى أرى أن الذى يسافر فى الصيف يرى عالما آخر",
        "إنى عنى عمى",
    ],
)
def test_words_that_look_like_it_stay(text):
    result = run(text)
    assert (result.text, result.findings) == (text, ())


def test_other_languages_of_the_script_stay():
    text = "ئۇ مەكتەپكە بارىدۇ ۋە كىتاب ئوقۇيدۇ، ئاندىن ىئۆيگە قايتىپ كېلىدۇ ھەم تاماق يەيدۇ"
    assert FormRuns().wakes(text)
    assert run(text).text == text


def test_a_word_that_may_be_either_is_reported():
    found = {finding.rule: finding.alternatives for finding in run(DAMAGED + " المحمية").findings}
    assert found == {"form-runs/open": ("المحلية",), "form-runs/map": ()}


def test_a_text_whose_letters_are_put_back_is_reported_once():
    assert [finding.rule for finding in run(DAMAGED).findings] == ["form-runs/map"]


def test_lists_of_rare_words_stay():
    text = "عمى ومفعل ومفتعل ومفاعل ومستفعل\nمداعير ومجالح ومجاليح\nمشاهير ومغاثير وموازير"
    assert FormRuns().wakes(text)
    assert run(text).text == text


def test_letters_that_arabic_lacks_wake_the_filter():
    assert FormRuns().wakes("كيعمؿ بو")
    assert not FormRuns().wakes("ويعمل به في المدينة")


def test_nothing_is_proposed_where_it_sleeps():
    text = "أسواق السمك\n\nعيون الحي\n\nفي في في مبنان «ذمك أعنن» «امرئيس اموزير».\n\nدليل المرافئ الجديد\n\nزوار"
    assert not FormRuns().wakes(text)
    assert list(FormRuns().propose(text, Context())) == []
