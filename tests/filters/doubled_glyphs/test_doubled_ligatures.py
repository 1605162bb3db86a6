"""Lam-alefs that came out twice."""

import pytest

from arclean import Pipeline, clean
from arclean.filters import DoubledGlyphs
from arclean.filters.doubled_glyphs.doubled_ligatures import find_doubled_ligatures
from tests.language.small_lexicon import SmallLexicon

PIPELINE = Pipeline([DoubledGlyphs()])


@pytest.mark.parametrize(
    ("broken", "right"),
    [
        ("الألأولاد", "الأولاد"),
        ("والألآبار", "والآبار"),  # the lam has the text of another ligature
        ("األألسبوع", "األسبوع"),
        ("الأأسواق", "الأسواق"),
        ("الأألمر", "الأمر"),
        ("الإلإنسان", "الإنسان"),
        ("الآآخرين", "الآخرين"),
    ],
)
def test_one_of_two_ligatures_goes(broken, right):
    right = right.replace("األ", "الأ")
    result = PIPELINE.run(f"قال {broken} هنا")
    assert result.text == f"قال {right} هنا"
    assert [edit.rule for edit in result.edits] == ["doubled-glyphs/ligature"]
    assert clean(f"قال {broken} هنا") == result.text


def test_another_ligature_of_the_word_may_be_turned():
    assert clean("ذهب األألوالد إلى المدرسة مع األم واألب") == "ذهب الأولاد إلى المدرسة مع الأم والأب"


@pytest.mark.parametrize(
    "text", ["تلألأ النجم", "يتلألأ", "والمتلألئة", "سلالات ودلالات", "ألألم", "لأأخذ", "الآآآن", "الآآن"]
)
def test_words_of_authors_stay(text):
    assert PIPELINE(text) == text


def test_a_word_that_is_none_either_way_is_reported():
    (finding,) = PIPELINE.run("قال الألأقغفول").findings
    assert (finding.start, finding.end, finding.kind, finding.rule) == (4, 14, "lam-alef", "doubled-glyphs/ligature")
    assert PIPELINE.run("يتلألأ القغألأ").findings == ()


def test_a_word_that_is_two_is_reported():
    words = SmallLexicon({"الألمان": 9.0, "الأمان": 9.0})
    assert [one.once for one in find_doubled_ligatures("الأألمان", words)] == [""]


def test_the_word_must_be_known_and_its_doubled_form_not():
    words = {"الأمن": 9.0}
    assert [one.once for one in find_doubled_ligatures("الألأمن", SmallLexicon(words))] == ["لأ"]
    assert not [*find_doubled_ligatures("الألأمن", SmallLexicon({**words, "الألأمن": 20.0}))]
    assert [one.once for one in find_doubled_ligatures("الألأمن", SmallLexicon({}))] == [""]
    assert [one.once for one in find_doubled_ligatures("الآلآت", SmallLexicon({"الآلات": 9.0, "الآت": 9.0}))] == [""]
