"""Tables of words: what a cost is, how two tables join, and the bytes that they are kept in."""

from math import inf

import pytest

from arclean.errors import ReadError
from arclean.language.tables.word_table import BITS_OF_BYTE, WordTable, join_word_tables, pack_words, unpack_words


def test_a_byte_is_an_eighth_of_a_bit():
    assert (BITS_OF_BYTE[0], BITS_OF_BYTE[1], BITS_OF_BYTE[8], BITS_OF_BYTE[255]) == (0.0, 0.125, 1.0, 31.875)
    assert len(BITS_OF_BYTE) == 256


def test_a_word_costs_what_it_is_kept_with_and_any_other_has_no_end():
    table = WordTable(["في", "من"], [40, 0], 100)
    assert table.word_cost("في") == 5.0
    assert table.word_cost("من") == 0.0
    assert table.word_cost("بيت") == inf
    assert table.total == 100


def test_a_table_knows_its_words():
    table = WordTable(["في", "من"], [40, 0], 100)
    assert "من" in table
    assert table.has_folded("من")
    assert "بيت" not in table
    assert not table.has_folded("بيت")
    assert (len(table), list(table), list(table.costs_in_steps())) == (2, ["في", "من"], [("في", 40), ("من", 0)])


def test_a_word_of_one_table_alone_costs_a_bit_more():
    both = join_word_tables(WordTable(["في"], [40], 100), WordTable(["بيت"], [80], 50))
    assert both.word_cost("في") == 6.0
    assert both.word_cost("بيت") == 11.0
    assert both.total == 150


@pytest.mark.parametrize("byte", [246, 247, 248, 255])
def test_a_joined_cost_stays_within_a_byte(byte):
    one, other = WordTable(["في"], [byte], 1), WordTable(["بيت"], [byte], 1)
    both = join_word_tables(one, other)
    assert both.word_cost("في") == both.word_cost("بيت") == BITS_OF_BYTE[min(255, byte + 8)]


def test_a_word_of_two_tables_has_the_mean_of_its_chances():
    for first, second, joined in ((40, 40, 5.0), (40, 80, 6.0), (80, 40, 6.0), (24, 32, 3.375)):
        both = join_word_tables(WordTable(["في"], [first], 1), WordTable(["في"], [second], 1))
        assert both.word_cost("في") == joined  # -log2((2**-3 + 2**-4) / 2) is 3.415, and 3.375 its nearest step


def test_common_words_come_first_then_the_order_of_letters():
    costs = {"واحد": 14.0, "بيت": 14.1, "نهر": 17.0, "أرض": 17.1, "تل": 20.0, "هو": 1.0}
    words = list(unpack_words(*pack_words(costs, 9)))
    assert words == ["هو", "واحد", "بيت", "نهر", "أرض", "تل"]


def test_words_are_a_byte_a_letter_and_a_byte_of_cost():
    raw, options = pack_words({"من": 5.55, "في": 99.0}, 7)
    assert options == {"words": 2, "total": 7}
    assert raw == "من\nفي\n".encode("iso8859_6") + bytes([44, 255])
    assert list(unpack_words(raw, options).costs_in_steps()) == [("من", 44), ("في", 255)]
    assert unpack_words(raw, options).total == 7


def test_a_table_without_its_bytes_is_broken():
    raw, options = pack_words({"من": 5.0, "في": 6.0}, 7)
    assert len(unpack_words(raw, options)) == 2
    for broken in (raw[:-1], raw[1:].replace(b"\n", b"", 1), raw + b"x", raw[:-3] + b"x" + raw[-2:]):
        with pytest.raises(ReadError, match="table of words"):
            unpack_words(broken, options)
    for count in (1, 3):
        with pytest.raises(ReadError, match="table of words"):
            unpack_words(raw, {**options, "words": count})
