"""Language of a line: told by words and letters that the damage does not touch."""

import pytest

from arclean.language.language_id import line_language

DAMAGED = str.maketrans({"ي": "ی", "ى": "ی", "ك": "ک"})
TWINS = str.maketrans({"ی": "ي", "ک": "ك"})
SENTENCES = [
    ("ar", "وصل الوزير إلى المدينة في صباح اليوم الثاني من الشهر."),
    ("ar", "كتب هذا التقرير عن حالة الطريق بعد المطر."),
    ("fa", "دیروز به بازار رفتم و برای خواهرم کتاب خریدم."),
    ("fa", "این خانه را از پدرم گرفته است."),
    ("ur", "وہ کل اپنے گھر سے شہر کی طرف گیا تھا۔"),
    ("ckb", "ئەو کتێبە لە ماڵەوە بوو."),
    ("ug", "بۇ كىتاب مەن ئۈچۈن ناھايىتى مۇھىم."),
]


@pytest.mark.parametrize(("name", "line"), SENTENCES)
def test_tells_each_language(name, line):
    assert line_language(line) == name


@pytest.mark.parametrize(("name", "line"), SENTENCES)
def test_yeh_and_kaf_say_nothing(name, line):
    assert line_language(line.translate(DAMAGED if name == "ar" else TWINS)) == name


def test_marks_do_not_hide_words():
    assert line_language("كَتَبَ هَذَا فِي ٱلْكِتَابِ") == "ar"


@pytest.mark.parametrize("line", ["", "PDF 2021", "محمد", "\ud800\x00", "از في", "سوالهاي احوالهاي", "def f():"])
def test_abstains(line):
    assert line_language(line) is None
