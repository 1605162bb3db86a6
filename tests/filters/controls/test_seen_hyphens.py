"""Soft hyphens that are the hyphen of a font."""

import pytest

from arclean.filters.controls.seen_hyphens import seen_hyphens

SHY = "\u00ad"


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        (f"[أ{SHY}ج]", True),
        (f"من أ{SHY}ج إلى", True),
        (f"من أب{SHY}ج إلى", False),
        (f"من أ{SHY}جد إلى", False),
        (f"الوزا{SHY}رة", False),
        (f"الوزا{SHY}", False),
        (f"{SHY} البند", False),
        (f"{SHY}البند", True),
        (f"قال {SHY}5", True),
        (f"قال {SHY} ثم", True),
        (f"قال{SHY} ثم", False),
        (f"12{SHY}14", True),
        (f"12{SHY}يوليو", True),
        (f"يوليو{SHY}12", True),
        (f"العربي{SHY}الإسرائيلي", True),
        (f"عربية{SHY}الأصل", True),
        (f"لا{SHY}الإسرائيلي", False),
        (f"احتي{SHY}الات", False),
        (f"قالعربي{SHY}الأصل", False),
        (f"الحف{SHY}الات", False),
        (f"ف{SHY}ي البيت", True),  # two letters by themselves: no break is there
        (f"استق{SHY}بال", False),
        (f"{SHY}{SHY}رة", False),
    ],
)
def test_seen(line, seen):
    assert bool(seen_hyphens(line)) is seen
