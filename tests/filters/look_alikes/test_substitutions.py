"""Where a look-alike stands for an Arabic letter."""

import pytest

from arclean.filters.look_alikes.substitutions import judge_line


def folded(line):
    letters = list(line)
    for hit in judge_line(line).list_substitutions():
        letters[hit.at] = hit.letter
    return "".join(letters)


@pytest.mark.parametrize(
    ("line", "right"),
    [
        ("هذا البیت وذلک الحائط", "هذا البيت وذلك الحائط"),  # final keheh
        ("قال إن منھ شیئا إلى الآن", "قال إن منه شيئا إلى الآن"),  # heh and yeh, neither word Arabic for certain
        ("وصلت الوزیرة، واسمها ێلا احمدی، إلى بغداد", "وصلت الوزيرة، واسمها ێلا احمدی، إلى بغداد"),
        ("هذا الکتاب طبع سنة 1442 ھ في مصر", "هذا الكتاب طبع سنة 1442 ھ في مصر"),  # a letter by itself
        ("هذا الکتاب لديه في «کتاب پاک» أيضا", "هذا الكتاب لديه في «کتاب پاک» أيضا"),
    ],
)
def test_folds(line, right):
    assert folded(line) == right


@pytest.mark.parametrize(
    "line",
    [
        "",
        "کتاب جدید",  # no evidence of any language
        "هذه کتب الرجل وكتابه",  # the author has both
        "هذا الرجل من شیراز في إيران",  # one word that may be Persian, beside intact yehs
        "هذا الکتاب «از كتاب را» أيضا",  # the quotation has the Arabic letter
        "سافر الرجل الی مدينة الرياض من هذا العام",  # a final alone, beside intact yehs
        "البيت الکبير شدە کردە",  # Persian words, once they are folded
        "اللغة الفارسية کما تکتب القديمة",  # named
        "هذا الرجل کوتاه\u200cقد، إن شاء الله",  # a zero-width non-joiner is Persian
    ],
)
def test_abstains(line):
    assert folded(line) == line
