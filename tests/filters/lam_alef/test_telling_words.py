"""What the analyses say of known words is written down; here it is asked again."""

import pytest

from arclean.filters.lam_alef.swapped_places import WORD_TESTS
from arclean.filters.lam_alef.telling_words import TellingWords, telling_words
from arclean.language.tables import shipped_tables


@pytest.mark.parametrize(("kind", "is_telling"), [*zip(TellingWords._fields, WORD_TESTS, strict=True)])
def test_the_list_says_what_the_analyses_say(kind, is_telling):
    listed = getattr(telling_words(), kind)
    words = [*shipped_tables().words][::211]
    assert listed.isdisjoint(word for word in words if not is_telling(word)), "run benchmarks/fit/telling_words.py"
    assert listed.issuperset(word for word in words if is_telling(word)), "run benchmarks/fit/telling_words.py"
    assert all(map(is_telling, [*listed][::17]))


def test_all_words_of_the_list_are_known():
    words = shipped_tables().words
    assert all(word in words for listed in telling_words() for word in listed)
    assert len(telling_words().ligatures) > len(telling_words().lost) > len(telling_words().swapped) > 0
