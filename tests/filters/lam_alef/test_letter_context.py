"""Log odds of lam-alef: three tables, by the letters before, around and after."""

import pytest

from arclean.filters.lam_alef import letter_weights
from arclean.filters.lam_alef.letter_context import lam_alef_log_odds

LETTERS = letter_weights.TABLE_LETTERS
TABLES = ("BY_LETTERS_BEFORE", "BY_LETTERS_AROUND", "BY_LETTERS_AFTER")


@pytest.fixture
def only(monkeypatch):
    """Set one cell of one table, and all others to zero."""

    def set_cell(table, first, second, digit):
        for name in TABLES:
            rows = [["i"] * len(LETTERS) for _ in LETTERS]
            if name == table:
                rows[LETTERS.index(first)][LETTERS.index(second)] = digit
            monkeypatch.setattr(letter_weights, name, "\n".join("".join(row) + " a letter" for row in rows))

    return set_cell


@pytest.mark.parametrize(
    ("table", "first", "second", "other"),
    [
        ("BY_LETTERS_BEFORE", "ب", "س", "كسبالمنه"),
        ("BY_LETTERS_AROUND", "س", "م", "كبسالنمه"),
        ("BY_LETTERS_AFTER", "م", "ن", "كبسالنمه"),
    ],
)
def test_each_table_has_its_letters(only, table, first, second, other):
    only(table, first, second, "m")
    assert lam_alef_log_odds("كبسالمنه", 3) == (int("m", 36) - 18) / 4 == 1.0
    assert lam_alef_log_odds("كبسلامنه", 3) == 1.0
    assert lam_alef_log_odds(other, 3) == 0.0


@pytest.mark.parametrize(
    ("cell", "word", "at"),
    [
        (("BY_LETTERS_BEFORE", " ", " "), "البس", 0),
        (("BY_LETTERS_BEFORE", " ", "ب"), "بالس", 1),
        (("BY_LETTERS_AROUND", "ب", " "), "سبال", 2),
        (("BY_LETTERS_AFTER", "س", " "), "بالس", 1),
        (("BY_LETTERS_AFTER", " ", " "), "سبال", 2),
    ],
)
def test_the_edge_of_a_word_weighs_as_a_letter(only, cell, word, at):
    only(*cell, "e")
    assert lam_alef_log_odds(word, at) == -1.0


def test_a_letter_that_the_tables_lack_weighs_nothing():
    assert lam_alef_log_odds("پپالپپ", 2) == 0.0


def test_the_tables_have_a_row_and_a_column_for_each_letter():
    for name in TABLES:
        rows = [row.split(" ", 1)[0] for row in getattr(letter_weights, name).strip().splitlines()]
        assert {len(row) for row in rows} == {len(rows)} == {len(LETTERS)}


@pytest.mark.parametrize(("word", "at", "lam_alef"), [("بيالتور", 2, True), ("اصالح", 2, True), ("حالة", 1, False)])
def test_known_words(word, at, lam_alef):
    assert (lam_alef_log_odds(word, at) > 0) is lam_alef
