"""Words that end inside a run of forms, and what was lost after them."""

import pytest

from arclean import Pipeline
from arclean.filters import PresentationForms
from arclean.filters.presentation_forms.word_ends import find_shared_shapes, find_word_ends, word_end_sign


@pytest.mark.parametrize(
    ("line", "ends"),
    [
        ("ﻣﯽﺗﻮﺍﻥ", [1]),  # final before initial
        ("ﮐﺘﺎﺏﻫﺎ", [3]),  # isolated before initial
        ("ﻧﻤﯽﺩﺍﻧﻢ", [2]),  # final before isolated
        ("ﻣﯽ ﺗﻮﺍﻥ", []),  # a space stands there
        ("ﺗﻮﺍﻥ", []),  # waw and alef join nothing after them
        ("ﻡﺕ", []),  # every letter isolated
        ("ﻣﯽﺗﻢﻥ", []),  # two pairs joined, two words that end: too few
        ("", []),
    ],
)
def test_where_words_end_inside_a_run(line, ends):
    assert find_word_ends(line) == ends


def test_a_shape_that_the_document_draws_within_words_ends_none():
    lines = ["ﻭﺼﻝ ﺍﻝﻤﺴﺎﻓﺭ ﺇﻝﻰ ﺍﻝﺩﺍﺭ", "ﻓﻲ ﺍﻝﻁﺭﻴﻕ ﺇﻝﻰ ﺍﻝﺒﻴﺕ", "ﻤﻊ ﺼﺩﻴﻘﻪ"]
    assert find_shared_shapes(lines) >= {*"ﻝﻁ"}
    assert not find_shared_shapes(lines) & {*"ﻞﻂﺔﺓ"}
    assert find_word_ends(lines[0], frozenset("ﻝ")) == []
    assert find_shared_shapes(["ﻣﯽﺗﻮﺍﻥ", "ﮐﺘﺎﺏﻫﺎ", "ﻓﻲﺍﻟﺼﺒﺎﺡ"]) == set()
    assert find_shared_shapes(["ﻣﯽﺗﻮﺍﻥ ﻣﯽﺗﻮﺍﻥ ﻣﯽﺘ"]) == set()
    assert find_shared_shapes(["ﺩﺭﺍﺳﺔﻤ"]) == set()
    assert Pipeline([PresentationForms()])("\n".join(lines)) == "وصل المسافر إلى الدار\nفي الطريق إلى البيت\nمع صديقه"


def test_languages_that_write_the_non_joiner_get_it():
    assert word_end_sign("ﻣﯽﺗﻮﺍﻥ") == "\u200c"
    assert word_end_sign("ﮐﺘﺎﺏﻫﺎ") == "\u200c"
    assert word_end_sign("ﺑﺎﻟﺤﻖﻧﺰﻝ") == " "


@pytest.mark.parametrize(
    ("shaped", "right"),
    [
        ("ﻣﯽﺗﻮﺍﻥ ﺁﻥ ﺭﺍ ﺧﻮﺍﻧﺪ", "می\u200cتوان آن را خواند"),
        ("ﮐﺘﺎﺏﻫﺎﯼ ﻗﺪﯾﻤﯽ", "کتاب\u200cهای قدیمی"),
        ("ﻭﺻﻞ ﻓﻲﺍﻟﺼﺒﺎﺡ", "وصل في الصباح"),
        ("ﻭﺻﻞ ﻓﻲ ﺍﻟﺼﺒﺎﺡ", "وصل في الصباح"),
    ],
)
def test_what_was_lost_is_put_back(shaped, right):
    result = Pipeline([PresentationForms()]).run(shaped)
    assert result.text == right
    assert result.revert() == shaped
    assert not result.findings
