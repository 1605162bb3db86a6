"""Embedded pieces of a line: where they still say in which order the line is."""

from time import process_time

import pytest

from arclean.evidence.line_order.embedded_pieces import embeddings_tell_order
from arclean.language.lexicon import run_lexicon

LEXICON = run_lexicon()


def _to_marks(line):
    """Return a line with marks of direction for the signs that stand for them here."""
    return line.translate(str.maketrans("⟨⟩‹›⟦⟧⟪", "\u202b\u202c\u202a\u202c\u2067\u2069\u2068"))


@pytest.mark.parametrize(
    "line",
    [
        "⟨النهر⟩ ⟨ضفة⟩ ⟨عند⟩", "4 ⟨ من⟩3 ⟨الصفحة⟩", "⟨كوكب⟩ ⟨هبت⟩ ⟨طرق⟩", "⟦كوكب⟧ ⟪هبت⟧ ⟦طرق⟧",
        "2019 ⟨عام⟩ ⟨في⟩", "⟨عام⟩ ⟨في⟩ ‹Green Hands›", "Green Hands ⟨الجمعية⟩ ⟨إلى⟩ ⟨المدينة⟩ ⟨من⟩",
    ],
)  # fmt: skip
def test_nothing_else_tells_the_order(line):
    assert embeddings_tell_order(_to_marks(line), LEXICON)


@pytest.mark.parametrize(
    "line",
    [
        "⟨وصل⟩ ⟨الوفد⟩ ⟨إلى⟩ ⟨المدينة⟩", "⟨قال⟩ ⟨الوزير⟩ ⟨إن⟩ ⟨الحكومة⟩ ⟨سوف⟩ ⟨تعمل⟩",  # as it is read
        "⟨وصل الوفد أمس⟩", "⟨وصل الوفد⟩.", "1. ⟨وصل الوفد⟩", "قال ⟨نعم⟩ ثم ⟨لا⟩",  # nothing else that is embedded
        "⟨قال الوزير⟩ ⟨إن العمل مستمر⟩ ⟨في كل المدن⟩", "⟨أحمد⟩: ⟨مرحبا⟩", "⟨نعم⟩ ⟨لا⟩", "⟪سعاد⟧ ⟪ليلى⟧",
        "⟨كتاب⟩(⟨جديد⟩)",  # an author's
        "⟨الرئيسية⟩ | ⟨الأخبار⟩", "⟨الاسم:⟩\t⟨أحمد⟩", "2017 ⟨ماي⟩:⟨دورة⟩", "⟨القاهرة⟩ - ⟨بيروت⟩ - ⟨دمشق⟩",
        "⟨⟩ ⟨⟩", "2017", "", "⟨قال", "قال⟩", "⟨⟨قال⟩ ⟨نعم⟩⟩",
        "Names: ⟨سعاد⟩ ⟨ليلى⟩ (both)", "⟨سعاد A1⟩ ⟨ليلى B2⟩", "‹+8.4%› ⟨قال⟩",
    ],
)  # fmt: skip
def test_the_line_is_read_as_it_stands(line):
    assert not embeddings_tell_order(_to_marks(line), LEXICON)


def test_long_lines_take_time_that_grows_as_they_do():
    for line in ("⟨قال⟩ " * 4000 + "قال", "⟨قال" * 8000, "‹1›" * 8000, "⟨" * 30000, "1 " * 20000 + "⟨قال"):
        start = process_time()
        assert not embeddings_tell_order(_to_marks(line), LEXICON)
        assert process_time() - start < 0.5
