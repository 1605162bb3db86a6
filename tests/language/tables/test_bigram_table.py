"""Tables of bigrams: what is counted, what an uncounted one backs off to, and the bytes of the buckets."""

import pytest

from arclean.errors import ReadError
from arclean.language.letter_bigrams import spelling_cost
from arclean.language.tables.bigram_table import bigram_hash, pack_bigrams, unpack_bigrams
from arclean.language.tables.rare_word_table import pack_rare_words, unpack_rare_words
from arclean.language.tables.word_class_table import SHAPES, SIGN_ORDER, WordClassTable
from arclean.language.tables.word_table import WordTable
from arclean.language.tokens import BREAK, NUMBER

PAIR = ("طريق", "طويل")
KEY = bigram_hash(*PAIR)
WORDS = WordTable(["طريق", "طويل"], [64, 80], 1000)
RARE = unpack_rare_words(*pack_rare_words({"قمطرير": 24.0}))
SIZE = SHAPES + len(SIGN_ORDER)


def _classes():
    """Return classes of which any costs 3 bits, and the number 2 bits more after the sign of a break."""
    excess = bytearray([128]) * SIZE**2
    excess[(SHAPES + SIGN_ORDER.index(BREAK)) * SIZE + SHAPES + SIGN_ORDER.index(NUMBER)] += 16
    excess[WordClassTable((), b"", b"").class_of("طريق") * SIZE + WordClassTable((), b"", b"").class_of("طويل")] -= 8
    return WordClassTable((), bytes([24]) * SIZE, bytes(excess))


def _table(costs):
    raw, options = pack_bigrams(costs, backoff=0.5, unknown=7.0)
    return unpack_bigrams(raw, options, WORDS, RARE, _classes())


def test_a_hash_is_the_same_everywhere_and_depends_on_the_order():
    assert bigram_hash("مجلس", "الوزراء") == 2855804534
    assert bigram_hash(*PAIR[::-1]) != KEY
    assert bigram_hash("\ud800", "") >= 0


def test_a_counted_bigram_costs_what_was_counted():
    table = _table({KEY: 4.0, KEY ^ 1: 6.0, KEY ^ 0x8000: 8.0})
    assert table.bigram_cost(*PAIR) == table.counted_cost(*PAIR) == 4.0
    assert len(table) == 3


@pytest.mark.parametrize("other", [KEY ^ 1, KEY ^ 0x8000, KEY + 0x10000, KEY - 0x10000, 0, 2**32 - 1])
def test_a_bigram_that_was_not_counted_backs_off(other):
    table = _table({other: 4.0})
    assert table.counted_cost(*PAIR) is None
    assert table.bigram_cost(*PAIR) == table.backed_off_cost(*PAIR) == 10.0 - 1.0 + 0.5


def test_an_empty_table_backs_off():
    assert _table({}).counted_cost(*PAIR) is None
    assert _table({}).bigram_cost(*PAIR) == 9.5


def test_a_sign_costs_what_its_class_costs():
    table = _table({})
    assert table.backed_off_cost(BREAK, NUMBER) == 3.0 + 2.0 + 0.5
    assert table.backed_off_cost(NUMBER, BREAK) == 3.0 + 0.5


def test_an_unknown_word_costs_its_letters():
    table = _table({})
    assert table.bigram_cost("طويل", "القمطر") == 7.0 + spelling_cost("القمطر") + 0.5
    assert table.bigram_cost("طويل", "قمطر") == 7.0 + spelling_cost("قمطر") - 1.0 + 0.5
    assert table.bigram_cost("القمطر", "طريق") == 8.0 + 0.5


def test_a_rare_word_costs_what_it_does_alone():
    assert _table({}).bigram_cost("القمطر", "قمطرير") == 24.0 + 0.5


def test_weights_are_options():
    assert pack_bigrams({KEY: 1.0}, backoff=0.5, unknown=7.0)[1] == {"entries": 1, "backoff": 0.5, "unknown": 7.0}


def test_a_table_without_its_bytes_is_broken():
    raw, options = pack_bigrams({KEY: 4.0, 0: 1.0}, backoff=0.5, unknown=7.0)
    for broken in (raw[:-1], raw + b"x", b""):
        with pytest.raises(ReadError, match="table of bigrams"):
            unpack_bigrams(broken, options, WORDS, RARE, _classes())
