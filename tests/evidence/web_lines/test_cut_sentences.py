"""Sentences that were cut at their links are put together, lines of authors are not."""

import time

import pytest

from arclean import clean
from arclean.evidence.web_lines.cut_sentences import join_cut_sentences


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("وصل الوفد إلى\nالمدينة\n، ثم عاد", "وصل الوفد إلى\nالمدينة ، ثم عاد"),
        ("قال الوزير (\nوكالة\n) أمس", "قال الوزير ( وكالة ) أمس"),
        ("The ship left the harbour of\nTripoli\nand sailed to the west for many days.", 1),
    ],
)
def test_breaks_within_a_sentence_are_blanks(text, joined):
    found = join_cut_sentences(text)
    assert len(found) == len(text)
    assert found.count("\n") == joined if isinstance(joined, int) else found == joined


@pytest.mark.parametrize("text", [
    "الرئيسية\nأخبار\nرياضة", "وصل الوفد.\n\n، ثم عاد", "- أولا\n- ثانيا", "قال نعم.\n... ثم عاد",
    "الأول:\n1) بيت", "Home\nnews\nsport", "السعر\n.5",
])  # fmt: skip
def test_other_breaks_stay(text):
    assert join_cut_sentences(text) == text


def test_pieces_of_a_text_stay_with_it():
    page = (
        "الرئيسية\nأخبار\nرياضة\nاتصل بنا\n"
        "عاد الفريق إلى المدينة بعد رحلة طويلة في الشمال، وقال مدربه إن اللاعبين تعلموا كثيرا من\nمباراة الافتتاح\n"
        "، وإن العمل لم ينته بعد.\nوكان الفريق قد خسر في الأسبوع الماضي أمام ضيفه، ثم فاز في مباراتين على أرضه.\n"
        "اترك تعليقا\nجميع الحقوق محفوظة"
    )
    found = clean(page, profile="web")
    assert "مباراة الافتتاح" in found
    assert "اترك تعليقا" not in found


@pytest.mark.parametrize("unit", ["\n", " \n", "a\n", ".\n", "(\n", "\n ", "، \n", "\t", "x\t"])
def test_a_long_text_is_read_once(unit):
    start = time.process_time()
    join_cut_sentences(unit * (60_000 // len(unit)))
    assert time.process_time() - start < 1
