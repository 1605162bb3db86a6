"""Glyph slots: Forms-A codes that stand alone, four or more."""

from arclean.arabic.glyph_slots import glyph_slot_spans, has_glyph_slots


def test_four_that_stand_alone():
    assert list(glyph_slot_spans("x ﱁ ﱂ\nﱃ ﱄ ب")) == [(2, 9)]
    assert has_glyph_slots("ﭑ ﭒ ﭓ ﭔ ﭕ")
    assert not has_glyph_slots("ﱁ ﱂ ﱃ")
    assert not has_glyph_slots("ﻭ ﻭ ﻭ ﻭ ﻭ"), "Forms-B are shapes of letters"
    assert not has_glyph_slots("ﷺ ﷺ ﷺ ﷺ"), "words of their own"
    assert not has_glyph_slots("ﱁﱂ ﱃﱄ ﱅﱆ ﱇﱈ")
