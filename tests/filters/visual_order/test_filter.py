"""Lines in visual order: what a line costs that was never laid out."""

import pytest

from arclean.bidi import inverse, to_logical
from arclean.filters import VisualOrder
from arclean.filters.visual_order import filter as visual_order
from arclean.filters.visual_order.line_reorder import Layout
from arclean.filters.visual_order.logical_line import read

SOUP = 'م"ب& :1\tبd§٧لaب"لmا;pاـ3ccاibm aalـ)2, ب(7;(a'


@pytest.fixture
def asked(monkeypatch):
    """Count how often the algorithm is asked about a reading."""
    found = []
    settled = inverse._confirm_guess
    monkeypatch.setattr(inverse, "_confirm_guess", lambda *given: found.append(given) or settled(*given))
    return found


@pytest.mark.parametrize("line", [SOUP, f"m{SOUP}i"], ids=["from right to left", "from left to right"])
def test_a_line_that_was_never_laid_out_is_soon_given_up(asked, line):
    read(line, Layout())
    assert 1 < len(asked) <= 1 + inverse.MAX_PRINTED_READINGS


def test_soups_are_searched_at_length_where_somebody_asks(asked):
    to_logical(f"m{SOUP}i", 0)
    assert len(asked) > 100


def test_the_language_of_a_text_is_asked_once(monkeypatch):
    asked = []
    monkeypatch.setattr(visual_order, "_is_other", lambda text: asked.append(text) or False)
    assert not VisualOrder().wakes("هذا هو العراق القديم\n" * 50)
    assert len(asked) == 1
