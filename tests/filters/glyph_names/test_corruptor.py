"""The corruptor writes names that the filter reads."""

from random import Random

from arclean import Pipeline
from arclean.filters.glyph_names import GlyphNames
from arclean.filters.glyph_names.corruptor import CORRUPTOR

TEXT = "وصل القطار إلى المدينة في الصباح"


def test_names_come_back():
    damaged = CORRUPTOR.corrupt(TEXT, Random(1))
    assert "/uni06" in damaged
    assert CORRUPTOR.accepts(TEXT)
    assert Pipeline([GlyphNames()])(damaged) == TEXT
