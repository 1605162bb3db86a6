"""Another reading is told where it reads and the text does not."""

import pytest

from arclean.filters.wrong_map.corruptor import make_lie
from arclean.filters.wrong_map.other_readings import find_other_reading

GOOD = "وصل المسافرون إلى المحطة القديمة وانتظروا القطار"
ALPHABET = "".join(map(chr, (*range(0x621, 0x63B), *range(0x641, 0x64B))))


@pytest.mark.parametrize(
    ("text", "how"),
    [
        (GOOD[::-1], "backwards"),
        (GOOD.encode("cp1256").decode("latin_1"), "in Windows-1256"),
        (GOOD.encode("iso8859_6").decode("cp1256"), "in ISO 8859-6"),
        (GOOD.encode("cp720").decode("cp437"), "in DOS 720"),
        (GOOD.translate(str.maketrans(ALPHABET, ALPHABET[3:] + ALPHABET[:3])), "shifted by -3"),
    ],
)
def test_a_better_reading_is_named(text, how):
    found = find_other_reading(text)
    assert how in found.how
    assert found.text == GOOD


def test_nothing_reads_better_than_what_reads_or_than_a_permutation():
    from random import Random

    assert find_other_reading(GOOD) is None
    permuted = next(map_ for seed in range(9) if len(map_ := make_lie(Random(seed))) and Random(seed).randrange(3) == 0)
    assert find_other_reading(GOOD.translate(permuted)) is None
    assert find_other_reading("") is None
