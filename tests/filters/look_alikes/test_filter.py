"""What the filter of look-alikes proposes."""

import pytest

from arclean import Pipeline
from arclean.filters import LookAlikes

REPAIR = Pipeline([LookAlikes()])


def test_each_line_is_judged_by_itself():
    assert (
        REPAIR("هذا کتاب جدید فی المکتبة\nاین کتاب برای شما است") == "هذا كتاب جديد في المكتبة\nاین کتاب برای شما است"
    )


def test_two_words_that_may_be_persian_are_enough_and_one_is_not():
    assert REPAIR("هذا الذي قال من کتاب کريم") == "هذا الذي قال من كتاب كريم"
    assert REPAIR("هذا من إلى کتاب کلام") == "هذا من إلى كتاب كلام"
    assert REPAIR("هذا من إلى کتاب") == "هذا من إلى کتاب"


def test_an_edit_says_why():
    (edit,) = REPAIR.run("هذا الکتاب جديد عن علی وهو في المدينة").edits[:1]
    assert (edit.source, edit.target, edit.rule, edit.confidence) == ("ک", "ك", "look-alikes/letter", 0.95)


@pytest.mark.parametrize(("names", "folds"), [(3, True), (4, False)])
def test_an_author_who_has_no_other_yeh_keeps_it(names, folds):
    text = "أعلن الوزیر أن اللجنة ستعمل فی المدینة\n" + "خبر فنی\n" * names
    assert (Pipeline([LookAlikes()])(text) != text) is folds
    assert Pipeline([LookAlikes()])(f"{text}وهي في البيت") != f"{text}وهي في البيت"


def test_an_author_keeps_farsi_yehs_beside_a_slip_and_beside_maksuras_with_a_small_alef():
    text = "أعلن الوزیر أن اللجنة ستعمل فی المدینة وفی القریة علىٰ الطریق\n" * 12 + "خبر فنی\n" * 4
    assert Pipeline([LookAlikes()])(text) == text
    slip = f"{text}وصل أمس يوم العید"
    assert Pipeline([LookAlikes()])(slip) == slip
