"""Parts: glyphs that draw a piece of a letter which another glyph tells."""

import pytest

from arclean.readers.pdf.fonts.font import LOST_GLYPH as LOST
from arclean.readers.pdf.interpreter.drawn_glyphs import DrawnGlyph
from arclean.readers.pdf.interpreter.glyph_pieces import empty_glyph_pieces

FONT, OTHER = object(), object()


def glyph(text, x0, code, **changes):
    """Return a glyph 10 wide, of size 10."""
    return DrawnGlyph(text, x0, x0 + 10, 0.0, 10.0, 0, FONT, code, hidden=False, artifact=False)._replace(**changes)


def pieces(times, *, told=True, gap=0.0, base=0.0, font=FONT):
    """Return a letter told by its head, and its bowl to the left of it, so many times."""
    found = []
    for n in range(times):
        found += [glyph("س", 100 * n, 1, replaced=told), glyph(LOST, 100 * n - 10 - gap, 2, base=base, font=font)]
    return found


def lost(glyphs):
    return sum(g.text == LOST for g in empty_glyph_pieces(glyphs))


@pytest.mark.parametrize(("times", "count"), [(1, 1), (2, 2), (3, 0), (9, 0)])
def test_pieces_that_come_often_are_told_elsewhere(times, count):
    assert lost(pieces(times)) == count


def test_their_place_is_kept():
    found = empty_glyph_pieces(pieces(3))
    assert [(g.text, g.x0) for g in found][:2] == [("س", 0), ("", -10)]


@pytest.mark.parametrize("kind", [{"told": False}, {"gap": 2.0}, {"gap": 1.1}, {"base": 1.5}, {"font": OTHER}])
def test_what_is_no_piece_stays_lost(kind):
    assert lost(pieces(5, **kind)) == 5


def test_a_piece_may_touch_from_either_side():
    right = [g._replace(x0=g.x0 + 20, x1=g.x1 + 20) if g.text == LOST else g for g in pieces(3)]
    assert lost(right) == 0


@pytest.mark.parametrize(("alone", "count"), [(1, 1), (2, 6)])
def test_a_glyph_that_also_stands_alone_is_a_letter(alone, count):
    others = [g for n in range(alone) for g in (glyph("ب", 50 + n, 3), glyph(LOST, 5000 + n, 2))]
    assert lost(pieces(4) + others) == count


def test_other_glyphs_and_other_company_stay_lost():
    other_company = [g for n in range(5) for g in (glyph("ب", 100 * n, 3), glyph(LOST, 100 * n - 10, 9))]
    assert lost(pieces(5) + other_company) == 5
    other_font = [g._replace(font=OTHER) if n % 2 else g for n, g in enumerate(pieces(3))]
    assert lost(pieces(3) + other_font) == 3


def test_a_head_that_is_not_always_told_is_a_fellow_all_the_same():
    assert lost(pieces(3) + pieces(2, told=False)) == 0


def test_nothing_lost():
    glyphs = [glyph("س", 0, 1, replaced=True)]
    assert empty_glyph_pieces(glyphs) is glyphs
    assert empty_glyph_pieces([]) == []
