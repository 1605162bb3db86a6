"""Long runs: letters without a space that no word has as many of."""

import pytest

from arclean import Pipeline, filters
from arclean.filters.glued_words.long_runs import find_long_runs, has_long_run

PERSIAN = "گزارشتازهنشانمیدهدکهبیشترمردمشهرازاینوضعگلهدارند"
URDU = "پاکستانمیںگزشتہسالچاولکیپیداوارمیںاضافہہواہے"
KURDISH = "ڕۆژنامەکەنووسیویەتیکەژمارەیقوتابییانزیادیکردووە"


@pytest.mark.parametrize("run", [PERSIAN, URDU, KURDISH])
def test_a_run_without_spaces_is_reported(run):
    text = f"قبل {run} بعد"
    findings = Pipeline([filters.GluedWords()]).run(text).findings
    assert [(f.rule, text[f.start : f.end]) for f in findings] == [("glued-words/run", run)]


@pytest.mark.parametrize("text", [
    "الهيدروكلوروفلوروكربونات", "خاتىرجەمسىزلەندۈرىدىغانلىقى", "#" + PERSIAN, "https://a.b/" + PERSIAN, "x_" + PERSIAN,
    "قانۇنىيلاشتۇرۇۋېتىلمىگەنلىكىدىن", "ابجدهوزحطيكلمنسعفصقرشتثخذضظغابتثجحخدذر", "أأأأببببتتتتثثثثججججححححخخخخدددد",
    "اأإآبتةثجحخدذرزسشصضطظعغفقكلمنهوؤيئء", "ه" * 40, "هاهاهاهاهاهاهاهاهاهاهاهاهاهاهاها",
    "#ا\u064e" + PERSIAN, "x_ا\u064e" + PERSIAN,
    "کتاب\u200cخانه\u200cهای\u200cعمومی\u200cشهرستان",
])  # fmt: skip
def test_what_is_written_so_is_none(text):
    assert not [*find_long_runs(text)]


def test_a_text_is_looked_at_where_a_string_is_long():
    assert has_long_run("كلمة " + PERSIAN)
    assert not has_long_run("كلمة قصيرة")
    assert not has_long_run("")


@pytest.mark.parametrize("before", [0, 1, 28, 29, 30, 31, 59, 60])
@pytest.mark.parametrize("after", ["", " ب", " ب" * 30])
def test_a_long_run_is_seen_wherever_it_begins(before, after):
    words = ("ب " * before)[:before]
    assert has_long_run(f"{words} {'ا' * 30}{after}")
    assert not has_long_run(f"{words} {'ا' * 29}{after}")
    assert not has_long_run(f"{words} {'ا' * 15}\t{'ا' * 15}{after}")
