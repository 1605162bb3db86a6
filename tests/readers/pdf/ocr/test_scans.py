"""Scans: pages of which images are nearly all."""

import pytest

from arclean.core.document import Box
from arclean.readers.pdf.ocr.scans import is_scan

PAGE = Box(0, 0, 100, 100)


@pytest.mark.parametrize(
    ("images", "text", "expected"),
    [
        ([PAGE], "", True),
        ([Box(-50, -50, 150, 150)], "page 7", True),
        ([Box(0, 0, 100, 60)], "", False),
        ([], "", False),
        ([PAGE], "word " * 40, False),
    ],
)
def test_scans(images, text, expected):
    assert is_scan(images, PAGE, text) is expected
