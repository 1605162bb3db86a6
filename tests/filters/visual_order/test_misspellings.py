"""What no spelling allows."""

import pytest

from arclean.filters.visual_order.misspellings import count_misspellings


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("مدرسة كبيرة، ة. على", 0),
        ("ةسردم", 1),
        ("ىلع", 1),
        ("َةسردم", 1),
        ("مدرةسة", 1),
        ("مدرىسة", 0),  # Uyghur
        ("كتابٌ كبيرٍ", 0),
        ("لٌعاف", 1),
        ("لٍّعاف", 1),
        ("جدًّا كتابًا", 0),
        ("ة", 0),
        ("ـة", 0),
        ("abcة", 0),
    ],
)
def test_places_that_no_spelling_allows(line, count):
    assert count_misspellings(line) == count
