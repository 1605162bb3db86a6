from arclean.core.context import Context
from arclean.filters.fragments.document_words import _STRETCH, Companies


def _companies(rows):
    return Companies(rows, Context().lexicon, None)


def test_all_of_a_text_speaks_for_its_lines():
    rows = ["بيت"] * (3 * _STRETCH)
    rows[0] = "مدرسة"
    companies = _companies(rows)
    assert companies.around(len(rows) - 1) is companies.around(5)
    assert companies.around(len(rows) - 1).has("مدر", "سة")


def test_near_lines_speak_for_one_of_a_very_long_text():
    rows = ["بيت"] * (5 * _STRETCH)
    rows[3 * _STRETCH] = "مدرسة"
    companies = _companies(rows)
    heard = [stretch for stretch in range(5) if companies.around(stretch * _STRETCH).has("مدر", "سة")]
    assert heard == [2, 3, 4]


def test_parts_that_stand_elsewhere_are_words():
    assert not _companies(["مدرسة", "مدر", "مدر"]).around(0).has("مدر", "سة")
