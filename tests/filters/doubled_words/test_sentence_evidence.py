"""Sentences and lists, once halved."""

import pytest

from arclean.filters.doubled_words.sentence_evidence import are_sentences, has_sentence_shape
from arclean.filters.doubled_words.word_rows import word_rows
from arclean.language.lexicon import run_lexicon


def _runs(text):
    return word_rows(text, 0, len(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("تحليل البيانات في علم النفس", True),
        ("الأمم المتحدة", False),  # one bigram alone
        ("(الأمم المتحدة) في علم النفس", True),
        ("طنطا المنصورة أسيوط قنا", False),
        ("طنطا الأمم المتحدة أسيوط قنا علم النفس سوهاج بنها دمياط", False),
    ],
)
def test_bigrams(text, expected):
    assert are_sentences(_runs(text), run_lexicon()) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("عاد الوفد من المدينة إلى القرية", True),
        ("عاد الوفد من المدينة", False),  # one particle
        ("عاد الوفد من المدينة والقرية", True),
        ("عاد الوفد سنة 2015 من المدينة", True),
        ("عاد الوفد سنة 2015", False),
        ("عاد الوفد سنة 2015 للقرية", True),
        ("عاد الوفد (إلى حين)", True),
        ("عاد الوفد «إلى حين", True),
        ('عاد "الوفد" (حينا)', False),
        ("من في على إلى عن", False),
        ("عاد من على إلى عن", False),
    ],
)
def test_shape(text, expected):
    (run,) = _runs(text)
    assert has_sentence_shape(run) is expected
