"""Words of menus with a key's mark within: their parts are not judged."""

import pytest

from arclean import repair
from arclean.filters.lam_alef.menu_keys import find_keyed_words
from arclean.language.lexicon import run_lexicon


@pytest.mark.parametrize(
    "text",
    ["لف الن_ص آليا", "عندما تكون الم_ساحة محدودة", "مِرقاب النّ_ظام", "المل&فات المرفوعة", "ا&نتقل إلى صفحة"],
)
def test_parts_of_keyed_words_are_no_words(text):
    result = repair(text)
    assert (result.text, result.findings) == (text, ())


@pytest.mark.parametrize("text", ["#يوم_السلام", "تقرير_العمل_السنوي", "بلا علامة", "_حفظ باسم", "ظظ_غغ"])
def test_other_words_have_no_key(text):
    assert find_keyed_words(text, run_lexicon()) == []


def test_a_swapped_word_elsewhere_in_the_line_is_still_repaired():
    assert repair("ال_ملف في اإلدارة العامة").text == "ال_ملف في الإدارة العامة"
