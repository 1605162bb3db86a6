"""When a line reads by a pair of pages."""

from arclean.filters.mojibake import weights
from arclean.filters.mojibake.line_reading import LineReading
from arclean.filters.mojibake.page_pairs import PagePair


def reading(bits, letters, cost=0.0, covered=40, **kind):
    return LineReading(PagePair("cp437", "cp1256"), [], "", bits, letters, 10.0, cost, covered, **kind)


def test_a_reading_is_spelt_and_saves_bits():
    letters = weights.MIN_PAGE_LETTERS
    most = weights.MAX_PAGE_BITS * letters
    assert reading(most, letters).reads
    assert not reading(most + 0.5, letters).reads
    assert not reading(most - weights.MAX_PAGE_BITS, letters - 1).reads
    saved = weights.CHANCE_COST * 40 - weights.MIN_PAGE_GAIN
    assert reading(most, letters, saved).reads
    assert not reading(most, letters, saved + 0.5).reads
    assert reading(99.0 * most, 1, is_utf8=True).reads
    assert reading(99.0 * most, 1, layer=True).reads


def test_what_a_page_lacks_of_a_line_costs():
    assert reading(1.0, 9, covered=40).rank - reading(1.0, 9, covered=39).rank == weights.UNCOVERED_COST
