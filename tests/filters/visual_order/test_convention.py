"""What a convention says of lines of which nothing is known."""

from arclean.filters.visual_order.convention import VisualConvention


def test_all_but_the_letters_stands_as_printed():
    assert not any(VisualConvention())
    assert VisualConvention()._replace(keeps_word_order=True).keeps_others is False
