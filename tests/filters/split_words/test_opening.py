"""One word that is certainly split in the opening of a long text has the whole text read."""

import pytest

from arclean.filters import SplitWords
from arclean.filters.split_words.opening import begins_with_split_word

CLEAN = "زارت المديرة مدينة بعيدة والتقت بالعمال فيها. "


@pytest.mark.parametrize(("text", "begins"), [
    ("دخلت القو ات إلى المدينة. " + CLEAN * 9, True),
    (CLEAN * 9 + "دخلت القو ات إلى المدينة. " + CLEAN, False),  # not in the opening
    (CLEAN * 9, False),
    ("دخلت القو ات إلى المدينة.", False),  # a short text is asked otherwise
    ("عمال شرك ات " + CLEAN * 9, True),
    ("قال عبد الله " + CLEAN * 9, False),  # two words
    ("the " * 99, False),
    ("ضغصق ثهخ " + CLEAN * 9, False),  # no word
])  # fmt: skip
def test_a_split_word_in_the_opening(text, begins):
    assert begins_with_split_word(text) is begins
    if begins:
        assert SplitWords().wakes(text)
