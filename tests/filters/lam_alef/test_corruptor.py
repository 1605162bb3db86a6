"""The damage of lam-alef: which ligatures are swapped, and in which texts."""

import pytest

from arclean.filters.lam_alef.corruptor import CORRUPTOR, corrupt, drop_alefs, swap_ligatures


class Draw:
    def __init__(self, style):
        self.style = style

    def choice(self, styles):
        assert styles == (0, 0, 0, 0, 1, 2)
        return self.style


@pytest.mark.parametrize(
    ("word", "alef", "press", "yeh"),
    [
        ("الولايات", "الواليات", "الواليات", "الواليات"),
        ("الإدارة", "اإلدارة", "اإلدارة", "اإلدارة"),
        ("المحكمة", "المحكمة", "احملكمة", "احملكمة"),
        ("تحت", "تحت", "حتت", "حتت"),
        ("قوانين", "قوانين", "قوانني", "قوانين"),
        ("في", "في", "في", "يف"),
        ("كتاب", "كتاب", "كتاب", "كتاب"),
        ("الْأَمر", "اأَلْمر", "اأَلْمر", "اأَلْمر"),  # marks go with their letters
    ],
)
def test_each_style_has_its_ligatures(word, alef, press, yeh):
    assert [swap_ligatures(word, style) for style in range(3)] == [alef, press, yeh]


def test_equal_words_are_swapped_alike():
    assert swap_ligatures("لا abc لا، 12") == "ال abc ال، 12"


def test_alefs_are_dropped_marks_stay():
    assert drop_alefs("العلاقات لأن لَا كتاب") == "العلقات لن لَ كتاب"


EVIDENT = "قررت الإدارة دعم الاقتصاد"


def test_a_text_whose_damage_two_impossible_words_show_is_damaged():
    assert corrupt(EVIDENT, Draw(0)) == "قررت اإلدارة دعم االقتصاد"
    assert corrupt("قررت الإدارة دعم العلاقات", Draw(0)) == "قررت الإدارة دعم العلاقات"
    assert corrupt("كتب رسالة", Draw(0)) == "كتب رسالة"


def test_each_kind_must_show_else_lam_alef_alone_is_swapped():
    assert corrupt(f"{EVIDENT} في المدينة", Draw(1)) == "قررت اإلدارة دعم االقتصاد في المدينة"
    shown = f"{EVIDENT} في المدينة والمحكمة والمدرسة والمملكة والمحافظة"
    assert "المدرسة" not in corrupt(f"{EVIDENT} في المدينة والمدرسة", Draw(1))
    assert corrupt(shown, Draw(0)) == swap_ligatures(shown, 0)


@pytest.mark.parametrize(
    ("text", "is_accepted"),
    [("كتب رسالة", True), ("قررت الإدارة", True), ("زار ثالث", False), ("زار ثلاث", False), ("كتب", True)],
)
def test_the_domain_is_texts_whose_every_word_tells(text, is_accepted):
    assert CORRUPTOR.accepts(text) is is_accepted
