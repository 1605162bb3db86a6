"""The filters of words: what wakes them, what a document's other words say, and documents that they only report on."""

import pytest

from arclean import Pipeline, filters
from arclean.core.document import Document

LONG = "ناقش المجلس خطة العمل في المدينة، ثم وافق عليها وأحالها إلى اللجنة المختصة. " * 8
SPLIT, GLUED = Pipeline([filters.SplitWords()]), Pipeline([filters.GluedWords()])


@pytest.mark.parametrize(
    ("pipeline", "broken", "right"),
    [(SPLIT, "دخلت ا لقوات المدينة", "دخلت القوات المدينة"), (GLUED, "زار الحكومةالعراقية", "زار الحكومة العراقية")],
)
def test_a_long_text_is_read_where_it_shows_a_sign(pipeline, broken, right):
    assert pipeline(LONG + broken) == LONG + right


@pytest.mark.parametrize(("pipeline", "broken"), [(SPLIT, "دخلت القو ات المدينة"), (GLUED, "عاد فيبغداد أمس")])
def test_a_long_text_without_a_sign_is_not_read(pipeline, broken):
    assert pipeline(broken) != broken
    assert pipeline(LONG + broken) == LONG + broken
    assert pipeline.run(LONG).passes == ()


@pytest.mark.parametrize(
    ("pipeline", "text", "kind"),
    [(SPLIT, "دخلت القو ات المدينة", "split-word"), (GLUED, "أعلنت الحكومةالعراقية ذلك", "glued-word")],
)
def test_a_document_of_our_own_pdf_reader_is_only_reported_on(pipeline, text, kind):
    result = pipeline.run(Document(text=text, metadata={"format": "pdf"}))
    assert result.text == text
    (finding,) = result.findings
    assert finding.kind == kind
    repaired, broken = finding.alternatives
    assert broken == text[finding.start : finding.end]
    assert repaired in pipeline(text)
    assert pipeline.run(Document(text=text, metadata={"format": "text"})).text != text


def test_where_words_are_split_an_article_is_too():
    broken = "اجتمع الوز راء أمس، وناقشت الحكو مة مشروع القان ون"
    assert SPLIT("وقال ال رئيس إنه سيوقعه") == "وقال ال رئيس إنه سيوقعه"
    assert SPLIT(f"{broken}، وقال ال رئيس إنه سيوقعه").endswith("، وقال الرئيس إنه سيوقعه")


def test_where_words_are_glued_a_particle_is_too():
    broken = "أعلنت الحكومةالعراقية في اللجنةالعليا"
    assert GLUED("وهذا لايستلزم صحته") == "وهذا لايستلزم صحته"
    assert GLUED(f"{broken} أن هذا لايستلزم صحته").endswith(" أن هذا لا يستلزم صحته")


def test_a_mark_that_ends_a_word_is_heeded():
    assert "قرار اً" not in GLUED("اقترح الوزير قراراًلتعديل المدة")


def test_a_word_is_whole_before_it_is_cut():
    both = Pipeline([filters.SplitWords(), filters.GluedWords()])
    assert both("دخلت القو ات المسلحةالعراقية المدينة") == "دخلت القوات المسلحة العراقية المدينة"


def test_a_word_with_a_lost_letter_is_left_alone():
    for hole in "\ue823\ufffd\x14":
        text = f"كان خاضع{hole}ا لموافقة ممثل الحكومة"
        assert SPLIT(text) == GLUED(text) == text


def test_vocalised_words_are_left_alone():
    assert SPLIT("وَلَمْ يَكُ مِنَ الحاضرين") == "وَلَمْ يَكُ مِنَ الحاضرين"
    assert SPLIT("دخلت القوّ ات المدينة") == "دخلت القوّات المدينة"
