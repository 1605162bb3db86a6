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


def test_points_are_needed_and_a_lead():
    assert line_language("من") is None, "a word that two languages share"
    assert line_language("الذي") == "ar"
    assert line_language("التمر") is None, "an article alone"
    assert line_language("التمر والتمر") == "ar"
    assert line_language("تمرة") is None
    assert line_language("تمرة تمرة") == "ar"


def test_occurrences_count_three_times_at_most():
    line = "ے" * 3
    assert line_language(f"{line} الذي الذي الذي") == line_language(f"{line * 5} الذي الذي الذي")
    assert line_language("التمر " * 9 + "ہے ہے ہے ہے") == line_language("التمر " * 3 + "ہے ہے ہے ہے")


@pytest.mark.parametrize(
    ("line", "name"),
    [("والتمر والتمر", "ar"), ("فالتمر بالتمر", "ar"), ("للتمر وللتمر", "ar"), ("سالتمر سالتمر", None),
     ("الت الت", None),     ("كلتمر كلتمر", None), ("وبالتمر وبالتمر", None)],
)  # fmt: skip
def test_articles_begin_a_word_or_follow_one_proclitic(line, name):
    assert line_language(line) == name
