"""The glyphs of a font that may be known: nothing is measured that cannot matter, nothing twice."""

import pytest

from arclean.readers.pdf.fonts.identity import font_glyphs, weights
from arclean.readers.pdf.fonts.identity.font_glyphs import FontGlyphs
from arclean.readers.pdf.fonts.outline_pens import Outline
from tests.readers.pdf.fonts.identity.test_outline_identity import GLYPHS, LETTERS, tables


class Drawn:
    """A font that counts what is drawn of it: glyphs of GLYPHS, others that nobody knows, and a blank one."""

    key = None

    def __init__(self, strange=()):
        self.strange, self.drawn = strange, []

    def glyph_names(self):
        return [".notdef", *GLYPHS, *self.strange]

    def outline_key(self, name):
        return None if self.key is None else (self.key, name)

    def draw_glyph(self, name):
        self.drawn.append(name)
        boxes = [] if name == "g0" else GLYPHS.get(name, [(0, 0, 900 + 31 * len(name), 70)])
        corners = [((a, b), (a, d), (c, d), (c, b)) for a, b, c, d in boxes]
        edges = [(*box[n - 1], *box[n]) for box in corners for n in range(4)]
        return Outline(edges, len(boxes), 600.0), 1000


def test_a_font_is_known_by_its_glyphs():
    glyphs = FontGlyphs(Drawn(), tables)
    glyphs.want_glyphs(GLYPHS)
    known = glyphs.identify_font(weights.MIN_KNOWN_SHARE)
    assert known.measured == known.votes == len(GLYPHS) - 1
    assert known.glyphs["g3"].text == LETTERS[3]


@pytest.mark.parametrize(("share", "count"), [(0.3, 0.71), (0.6, 0.41)])
def test_what_cannot_be_known_any_more_is_not_drawn(share, count):
    font = Drawn("x" * n for n in range(1, 51))
    font.strange = [*font.strange]
    glyphs = FontGlyphs(font, tables)
    glyphs.want_glyphs([*font.strange, "g1"])
    assert glyphs.identify_font(share) is None
    assert len(font.drawn) <= count * 60 + 1
    drawn = len(font.drawn)
    assert glyphs.identify_font(share) is None
    assert len(font.drawn) == drawn


def test_others_of_the_font_have_a_say_where_few_are_drawn(monkeypatch):
    monkeypatch.setattr(font_glyphs, "_ENOUGH_MEASURED", 8)
    font = Drawn()
    glyphs = FontGlyphs(font, tables)
    glyphs.want_glyphs(["g5", "g6"])
    assert glyphs.identify_font(0.3).measured == 7  # and a blank one
    assert len(font.drawn) == 8


def test_near_references_are_looked_up_once():
    asked = []
    glyphs = FontGlyphs(Drawn(), lambda: asked.append(1) or tables())
    assert glyphs.find_near("g4") is glyphs.find_near("g4")
    assert glyphs.find_near("g0") == {}
    assert len(asked) == 1


def test_ligatures():
    glyphs = FontGlyphs(Drawn(), lambda: tables(f"{LETTERS[:4]}\ufefb{LETTERS[5:]}"))
    assert glyphs.may_be_ligature("g4")
    assert not glyphs.may_be_ligature("g5")


def test_outlines_of_other_subsets_are_not_drawn_again():
    first, second, other = Drawn(), Drawn(), Drawn()
    first.key = second.key = "one family"
    other.key = "another"
    assert FontGlyphs(first, tables).find_near("g4") == FontGlyphs(second, tables).find_near("g4")
    assert FontGlyphs(second, tables).find_near("g0") == FontGlyphs(first, tables).find_near("g0") == {}
    assert FontGlyphs(other, tables).find_near("g4")
    assert (first.drawn, second.drawn, other.drawn) == (["g4"], ["g0"], ["g4"])
