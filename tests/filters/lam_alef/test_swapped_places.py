"""Where a text may hold a swapped ligature, and whether it may have lost alefs."""

import pytest

from arclean.filters.lam_alef import weights
from arclean.filters.lam_alef.swapped_places import has_lost_alefs, has_swapped_word, swapped_offsets


@pytest.mark.parametrize(
    ("text", "offsets"),
    [
        ("الواليات", [4]),
        ("زار الواليات المتحدة", [8]),
        ("قرر (إصالحات) جديدة", [8]),
        ("هو ال يعرف", [4]),
        ("جاء الستعراض الخطة", [5]),
        ("جاء والستعراض الخطة", [6]),
        ("ألنه عاد", [1]),
        ("عاد إلى العالم في الحال والمال", []),
        ("زار المدينة\nثالثة رجال", []),  # a known word without a neighbour that asks for the other
    ],
)
def test_a_word_that_is_none_as_it_stands_is_marked(text, offsets):
    assert swapped_offsets(text) == offsets
    assert has_swapped_word(text) is bool(offsets)


def test_neighbours_are_asked_of_a_word_that_is_known_both_ways():
    assert swapped_offsets("سلم عليه السالم") == [13]
    assert swapped_offsets("جمع المذكر السالم") == []


def test_a_short_text_is_looked_up_word_by_word():
    assert has_swapped_word("املدعي العام")
    assert not has_swapped_word("املدعي العام " + "المدينة " * 50)


def test_a_text_without_spaces_is_read_in_parts():
    assert swapped_offsets("ب" * 100 + "ال" + "ب" * 100) == []


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("في الوليات المتحدة", True),
        ("قال إن السبوع خلل العام", True),
        ("في الوليات المتحدة لا", False),
        ("في الوليات المتحدة " + "المدينة " * 130, False),
        ("فِي الوَلِيَاتِ المُتَّحِدَةِ", False),
        ("في المدينة", False),
    ],
)
def test_a_text_without_any_lam_alef_may_have_lost_them(text, lost):
    assert has_lost_alefs(text) is lost


def test_a_long_text_without_lam_alefs_is_another_language():
    text = "تحسين العلقات بين البلدين".ljust(weights.LOST_ALEF_TEXT_LENGTH)
    assert has_lost_alefs(text)
    assert not has_lost_alefs(f"{text} ")


@pytest.mark.parametrize(("length", "lacks"), [(15, False), (16, True)])
def test_a_vocalised_text_is_asked_for_no_lost_alefs(length, lacks):
    """One vowel in eight characters is no vocalised text, more are."""
    assert has_lost_alefs("تَحسِين العلقات".ljust(length)) is lacks
