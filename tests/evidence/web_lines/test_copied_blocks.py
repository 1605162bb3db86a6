"""Articles that stand twice, and what comes again otherwise."""

import time

from arclean import clean
from arclean.evidence.web_lines.copied_blocks import find_copies

ARTICLE = [
    "عودة السفينة إلى الميناء القديم",
    "عادت السفينة إلى الميناء القديم بعد رحلة طويلة في البحر، واستقبلها الناس على الرصيف بالأغاني.",
    "وقال قائدها إن العاصفة أخرت وصولها ثلاثة أيام، ولم يصب أحد من الركاب ولا من البحارة بأذى.",
    "وتبحر السفينة مرة أخرى في آخر الشهر إلى الجزر الجنوبية، وعليها مئة راكب وكثير من البضائع.",
    "وكان الميناء قد أغلق عاما كاملا لإصلاح أرصفته، وعاد إليه العمل في أول الصيف الماضي.",
]


def test_a_copy_is_told_with_its_lines():
    assert find_copies([*ARTICLE, "اقرأ أيضا", *ARTICLE]) == {6 + at: at for at in range(5)}
    assert find_copies([*ARTICLE, *ARTICLE, *ARTICLE]) == {5 + at: at % 5 for at in range(10)}


def test_lists_that_come_again_are_no_copies():
    assert find_copies(["الرئيسية", "أخبار", "رياضة", "ثقافة", "اقتصاد"] * 2) == {}
    assert find_copies([*ARTICLE[:2], "بين", *ARTICLE[:2]]) == {}
    others = [f"{number} {line}" for number in range(6) for line in ARTICLE]
    assert find_copies([*ARTICLE[:4], *others, *ARTICLE[:4]]) == {}


def test_an_article_that_was_printed_twice_stays():
    text = "\n".join([*ARTICLE, *ARTICLE, "اترك تعليقا", "جميع الحقوق محفوظة"])
    found = clean(text, profile="web")
    assert found.count(ARTICLE[2]) == 2
    assert "جميع الحقوق" not in found


def test_a_long_text_is_read_once():
    start = time.process_time()
    find_copies(["سطر", "آخر"] * 20_000)
    assert time.process_time() - start < 1


def test_a_copy_of_copies_is_one_of_the_first():
    lines = ARTICLE * 4
    assert find_copies(lines) == {at: at % 5 for at in range(5, 20)}
    assert ARTICLE[2] in clean("\n".join(lines), profile="web")
