"""Gains of four letters: which four of a word count, in which steps, and the bytes of the rows."""

import pytest

from arclean.errors import ConfigError, ReadError
from arclean.language.tables.direction_table import (
    ALPHABET,
    EDGE,
    pack_direction,
    spell_with_alphabet,
    unpack_direction,
)  # fmt: skip

SIZE = len(ALPHABET) + 1


def _row(**gains):
    return [gains.get(letter, 0.0) for letter in ALPHABET]


def _gain(text, rows):
    return unpack_direction(*pack_direction(rows)).logical_gain(text)


@pytest.mark.parametrize(
    ("row", "fourth"),
    [("  \u0628", "ح"), (" بح", "ر"), ("بحر", EDGE), ("حر ", EDGE), ("   ", "ب")],
)
def test_each_four_letters_of_a_word_count_once_with_two_edges_on_each_side(row, fourth):
    rows = {row: _row(**{fourth: 2.0})}
    assert _gain("بحر", rows) == 2.0
    assert _gain("بحر بحر", rows) == 4.0


def test_gains_add_up_within_a_word():
    rows = {" بح": _row(ر=2.0), "بحر": _row(**{EDGE: -0.5}), "رحب": _row(**{EDGE: 3.0})}
    assert _gain("بحر", rows) == 1.5
    assert _gain("رحب", rows) == 3.0


@pytest.mark.parametrize(
    ("gain", "kept"), [(0.2, 0.0), (0.3, 0.5), (1.0, 1.0), (6.0, 6.0), (9.0, 6.0), (-6.0, -6.0), (-9.0, -6.0)]
)
def test_a_gain_is_kept_in_half_bits_up_to_six(gain, kept):
    assert _gain("بحر", {" بح": _row(ر=gain)}) == kept


@pytest.mark.parametrize("text", ["", "12 March", "٣٫٥ %", "ًٌٍ", "ـــ"])
def test_what_is_no_letter_counts_for_nothing(text):
    assert _gain(text, {"   ": [5.0] * len(ALPHABET), "  ب": [5.0] * len(ALPHABET)}) == 0


def test_marks_and_kashida_are_passed_over():
    rows = {" بح": _row(ر=2.0)}
    assert _gain("بَحْر", rows) == _gain("بحــر", rows) == 2.0


def test_a_foreign_letter_gains_nothing():
    rows = {" بح": [2.0] * len(ALPHABET)}
    assert _gain("بحر", rows) == 2.0
    assert _gain("بح\u0684", rows) == 0.0
    assert _gain("\u0684بحر", rows) == 0.0


def test_letters_of_other_languages_are_spelt_in_the_alphabet():
    assert spell_with_alphabet("کتاب") == "كتاب"
    assert spell_with_alphabet("ہھەۀۂیےۃ") == "ههههه" + "يےة"
    assert _gain("کی", {"   ": _row(ك=1.0), "  ك": _row(ي=2.0)}) == 3.0
    assert len(set(ALPHABET)) == len(ALPHABET) == 46


def test_rows_are_three_planes_of_letters_then_cells():
    raw, options = pack_direction({"ابت": _row(ث=1.0), "تبا": _row(ث=-1.0)})
    numbers = [ALPHABET.index(letter) for letter in "ابت"]
    assert options == {"alphabet": ALPHABET, "rows": 2}
    assert raw[:6] == bytes([numbers[0], numbers[2], numbers[1], numbers[1], numbers[2], numbers[0]])
    cells = raw[6:]
    assert len(cells) == 2 * SIZE
    assert cells[ALPHABET.index("ث")] == 130
    assert cells[SIZE + ALPHABET.index("ث")] == 126
    assert cells[SIZE - 1] == cells[-1] == 128
    table = unpack_direction(raw, options)
    assert table.logical_gain("ابتث") == 1.0
    assert table.logical_gain("تباث") == -1.0
    assert table.logical_gain("بتاث") == 0.0
    assert [table.word_gain(word) for word in ("ابتث", "تباث", "بتاث")] == [1.0, -1.0, 0.0]


def test_other_alphabets_and_missing_bytes_are_told_apart():
    raw, options = pack_direction({"ابت": _row(ث=1.0)})
    with pytest.raises(ConfigError, match="another alphabet"):
        unpack_direction(raw, {**options, "alphabet": ALPHABET[::-1]})
    assert unpack_direction(bytes([SIZE - 1]) + raw[1:], options).logical_gain("ابتث") == 0.0
    for broken in (raw[:-1], raw + b"x", bytes([SIZE]) + raw[1:], raw[:2] + bytes([SIZE]) + raw[3:]):
        with pytest.raises(ReadError, match="table of direction"):
            unpack_direction(broken, options)


def test_no_rows_gain_nothing():
    assert _gain("بحر", {}) == 0.0
