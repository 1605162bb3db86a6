"""Gaps that an author put into columns, and those that a reader doubled."""

import pytest

from arclean import Pipeline
from arclean.evidence.lost_text.column_gaps import find_padding
from arclean.filters import Losses, Spaces

REPAIR = Pipeline([Losses(), Spaces()])


@pytest.mark.parametrize("text", [
    "| نعم |  لا  |",
    "| الاسم  | العمر |\n|--------|-------|\n| أحمد   | 12    |\n| فاطمة  | 9     |",
    "\u2502 نعم  \u2502 لا  \u2502",
    "الرئيسية  |  الأخبار  |  اتصل بنا",
    "الاسم   العمر  المدينة\nأحمد    عشرة   القاهرة\nفاطمة   تسعة   دمشق\nخديجة   العشر  بغداد",
    "الاسم    : أحمد\nالعمر    : 12\n\nالمدينة  : دمشق\nالجنسية  : سوري",
    "المادة       السعر\nخبز          نصف\nزيت الزيتون  قليل",
    "عمر  معلم\nليث    طبيب",
    "مُحَمَّد    طالب\nسعيد    معلم\nأمينة   طبيبة\nإيمانك  كاتبة",
    "اسم = قيمة  # شرح\nمجموع = س  // الناتج",
    "1.  مقدمة الكتاب\n10.  أهداف البحث\n-  خبز طازج\n2)  حليب",
])  # fmt: skip
def test_padding_is_an_authors(text):
    result = REPAIR.run(text)
    assert (result.text, result.findings) == (text, ())


@pytest.mark.parametrize(("text", "right"), [
    ("كتب  التلميذ  الدرس\nثم  عاد  إلى  بيته", "كتب التلميذ الدرس\nثم عاد إلى بيته"),
    ("عمر  معلم\nليث  طبيب", "عمر معلم\nليث طبيب"),
    ("| عاد  الرجل  |", "| عاد الرجل  |"),
    ("عاد  الرجل\nوسار الليل في صمت     وغاب البدر", "عاد الرجل\nوسار الليل في صمت     وغاب البدر"),
    ("", ""),
])  # fmt: skip
def test_gaps_of_one_width_or_in_no_column_go(text, right):
    assert REPAIR(text) == right


def test_a_line_without_the_column_ends_it():
    assert find_padding("عمر  معلم\nثم عاد\nليث    طبيب") == []
