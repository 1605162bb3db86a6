"""The boundaries of glued words."""

import pytest

from arclean.core.context import Context
from arclean.filters.glued_words.segmentation import WordSegmenter

SURE = 3.2


@pytest.fixture(scope="module")
def glued():
    return WordSegmenter(Context().lexicon)


def _cut(glued, word, before="", behind=""):
    places = [boundary.at for boundary in glued.find_boundaries(word, before, behind) if boundary.bits > SURE]
    return " ".join(word[start:end] for start, end in zip([0, *places], [*places, len(word)], strict=True))


@pytest.mark.parametrize(
    "right",
    ["الحكومة العراقية", "في بغداد", "رئيس الوزراء", "على أن", "المعاهدات والاتفاقيات الاتحادية", "إلى المدينة"],
)
def test_words_are_parted(glued, right):
    assert _cut(glued, right.replace(" ", "")) == right


@pytest.mark.parametrize(
    "word",
    [
        "بروتوكولاتها", "مستهدفاتهما", "وسنستضيفهم", "استقبلوهم",  # clitics and pronouns
        "غوانغدونغ", "شكسبير", "إنترلوكين",  # names of other languages
        "رأسمال", "ميغاهيرتز", "ثلثمائة",  # rightly one
        "طضةثءقغ", "ق", "", "اااااااا",  # no words at all
    ],
)  # fmt: skip
def test_what_stays(glued, word):
    assert _cut(glued, word) == word


def test_an_alef_that_may_be_an_article_is_doubtful(glued):
    assert _cut(glued, "مقرراللجنة") == "مقرراللجنة"


def test_what_authors_glue_does_not_speak_for_itself(glued):
    assert [boundary.stands_alone for boundary in glued.find_boundaries("لايستلزم", "", "")] in ([], [False])


def test_a_string_without_end_is_not_read(glued):
    assert glued.find_boundaries("فيبغداد" * 40, "", "") == ()


def test_a_reference_makes_words():
    known = WordSegmenter(Context(references=("زارت الباحثة قرية كفرصغاب أمس",)).lexicon)
    assert _cut(known, "قريةكفرصغاب") == "قرية كفرصغاب"
