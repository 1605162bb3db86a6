"""Classes of words: shapes by affixes, signs and common words by themselves, and what a pair of classes costs."""

import pytest

from arclean.arabic.affixes import WORD_PREFIXES, WORD_SUFFIXES
from arclean.errors import ConfigError, ReadError
from arclean.language.tables.word_class_table import (
    SHAPES,
    SIGN_ORDER,
    WordClassTable,
    pack_classes,
    prefix_number,
    unpack_classes,
    word_shape,
)  # fmt: skip
from arclean.language.tokens import BREAK, LATIN, NUMBER

OWN = ["في", "من"]
SIZE = SHAPES + len(SIGN_ORDER) + len(OWN)


def _shape(prefix="", suffix=""):
    first = WORD_PREFIXES.index(prefix) + 1 if prefix else 0
    last = WORD_SUFFIXES.index(suffix) + 1 if suffix else 0
    return first * (len(WORD_SUFFIXES) + 1) + last


@pytest.mark.parametrize(
    ("word", "shape"),
    [
        ("", _shape()), ("قد", _shape()), ("قصر", _shape()), ("ق", _shape()),
        ("وبالقصر", _shape("وبال")), ("وبالقص", _shape("وبال")), ("وبالق", _shape("و")),
        ("والقصر", _shape("وال")), ("والقص", _shape("وال")), ("والق", _shape("و")),
        ("القصر", _shape("ال")), ("القص", _shape("ال")), ("الق", _shape("ا")), ("ال", _shape()),
        ("قصرتها", _shape("", "تها")), ("قصتها", _shape("", "تها")), ("قتها", _shape("", "ها")),
        ("قصرة", _shape("", "ة")), ("قصة", _shape("", "ة")), ("قة", _shape()),
        ("القصة", _shape("ال", "ة")), ("القة", _shape("ال")), ("القصتها", _shape("ال", "تها")),
        ("الشتها", _shape("ال", "ها")),
    ],
)  # fmt: skip
def test_a_shape_is_the_longest_affixes_that_leave_two_letters(word, shape):
    assert word_shape(word) == shape


def test_there_are_as_many_shapes_as_pairs_of_affixes():
    assert (
        SHAPES
        == (len(WORD_PREFIXES) + 1) * (len(WORD_SUFFIXES) + 1)
        == _shape(WORD_PREFIXES[-1], WORD_SUFFIXES[-1]) + 1
    )
    assert SHAPES > 0


def test_a_prefix_has_the_number_of_its_place():
    assert prefix_number("القصر") == prefix_number("القصرة") == WORD_PREFIXES.index("ال") + 1
    assert prefix_number("قصر") == prefix_number("قصرة") == 0


def _table(costs=None, excess=None):
    return WordClassTable(OWN, bytes(costs or [40] * SIZE), bytes(excess or [128] * SIZE * SIZE))


def test_signs_then_common_words_come_after_all_shapes():
    table = _table()
    assert [table.class_of(word) for word in (BREAK, NUMBER, LATIN, *OWN)] == list(range(SHAPES, SIZE))
    assert table.class_of("القصر") == word_shape("القصر")


def test_a_class_costs_its_own_bits_and_the_excess_of_the_pair():
    left, right = SHAPES, SIZE - 1
    costs, excess = [40] * SIZE, [128] * (SIZE * SIZE)
    costs[right], excess[left * SIZE + right], excess[right * SIZE + left] = 16, 132, 100
    table = _table(costs, excess)
    assert table.class_excess(BREAK, "من") == 0.5
    assert table.class_excess("من", BREAK) == -3.5
    assert table.class_cost(BREAK, "من") == 2.5
    assert table.class_cost("من", BREAK) == 5.0 - 3.5
    assert table.class_cost("من", "من") == 2.0


def test_what_was_packed_is_unpacked():
    raw, options = pack_classes(tuple(OWN), bytes([40] * SIZE), bytes([120] * SIZE * SIZE))
    assert options["own"] == OWN
    assert raw == bytes([40] * SIZE) + bytes([120] * SIZE * SIZE)
    table = unpack_classes(raw, options)
    assert table.class_of("من") == SIZE - 1
    assert table.class_cost("من", "في") == 4.0


def test_other_affixes_and_missing_bytes_are_told_apart():
    raw, options = pack_classes(OWN, bytes([40] * SIZE), bytes([128] * SIZE * SIZE))
    with pytest.raises(ConfigError, match="other affixes"):
        unpack_classes(raw, {**options, "affixes": options["affixes"] + 1})
    with pytest.raises(ConfigError, match="other affixes"):
        unpack_classes(raw, {**options, "affixes": options["affixes"] - 1})
    for broken in (raw[:-1], raw + b"x", b""):
        with pytest.raises(ReadError, match="word classes"):
            unpack_classes(broken, options)
    for own in (OWN[:1], [*OWN, "عن"], "اب", tuple(OWN)):
        with pytest.raises(ReadError, match="word classes"):
            unpack_classes(raw, {**options, "own": own})
