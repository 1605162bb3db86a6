"""The table of Latin letters beside each other."""

from arclean.filters.visual_order.latin_bigrams import LATIN_SYMBOLS, ROWS, STEPS, ZERO


def test_a_pair_tells_as_much_as_the_same_backwards_against_it():
    rows = ROWS.strip().split("\n")
    assert [len(row) for row in rows] == [len(LATIN_SYMBOLS)] * len(LATIN_SYMBOLS)
    bits = [[(int(step, 36) - ZERO) / STEPS for step in row] for row in rows]
    assert all(abs(bits[a][b] + bits[b][a]) <= 1 / STEPS for a in range(27) for b in range(27) if bits[a][b] < 4)
    assert bits[LATIN_SYMBOLS.index("q")][LATIN_SYMBOLS.index("u")] > 2
