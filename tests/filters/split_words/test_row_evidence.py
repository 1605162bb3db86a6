"""What the other words of a row say of two strings that may be one word."""

import pytest

from arclean.core.context import Context
from arclean.filters.split_words.row_evidence import recurs_nearby, tells_arabic
from arclean.language.tokens import placed_tokens

COST = Context().lexicon.word_cost


@pytest.mark.parametrize(("text", "number", "recurs"), [
    ("زار كو ستا ثم كو لا", 1, True),
    ("زار كو ستا ثم عاد", 1, False),
    ("في ال مدينة وفي ال قرية", 1, False),  # an article
    ("من اطق في من بعد", 0, False),  # a common word
    ("ا لقوات ا لجوية", 0, False),  # letters recur
])  # fmt: skip
def test_parts_of_words_do_not_recur(text, number, recurs):
    assert recurs_nearby(placed_tokens(text, 0, len(text)), number, COST) is recurs


@pytest.mark.parametrize(("text", "tells"), [
    ("نه شته", False), ("القو ات", True), ("خطي ب", False), ("خطي ب في المدينة", True), ("مدي نة", True),
])  # fmt: skip
def test_long_and_common_words_tell_arabic(text, tells):
    assert tells_arabic(placed_tokens(text, 0, len(text)), 0, COST) is tells
