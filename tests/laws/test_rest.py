"""Damage upon damage that once needed a second run: what one filter leaves is the damage of another before it."""

import pytest

from arclean import profiles
from arclean.testing import laws

GLYPH = "\ue004\ue004"


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("االلييوو&&aammpp;;##XX", "اليو&#X"),
        ("قال &&aammpp;;qquuoott;;االليوومم&&qquuoott;;", None),
        ("في &amp;#15٧6; سنة", "في ب سنة"),
        (f"االل{GLYPH}تت{GLYPH}{GLYPH}يي خ{GLYPH}خ{GLYPH}ل{GLYPH}للاالل..", None),
        (f"خ{GLYPH}{GLYPH}خ{GLYPH}ل{GLYPH}ل{GLYPH}االل..", None),
        ("سسـسوووررريييااا", None),
        ("ا ل ع ر ا ق   و ا ل ي و م ،  أمس ،", None),
        ("ے ہﻞﷲﷲو\x00\u200eالارة", None),
        ("\x1c\x15 الرکة \x16", "\x1c\x15 الركة 3"),
        ("\x1c\x15  شر/\x13", None),
        ("ج ﹷﺏ", "ج \u064eب"),
        ("ة ،  [", "ة ، ["),
    ],
    ids=ascii,
)
def test_one_run_is_enough(text, right):
    pipeline = profiles.load("repair")
    for law in (laws.total, laws.true_edits, laws.idempotent, laws.reversible):
        law(pipeline, text)
    if right is not None:
        assert pipeline(text) == right
