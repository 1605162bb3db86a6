"""The words of a table that are not unpacked."""

import pytest

from arclean.errors import ReadError
from arclean.language.tables import shipped_tables, word_list
from arclean.language.tables.word_list import WordList, unpack_word_list
from arclean.language.tables.word_table import pack_words

COSTS = {"من": 5.0, "في": 5.5, "منها": 15.0, "أب": 15.5, "فيه": 18.0, "ب": 20.0, "منهاج": 22.0, "يم": 23.0}


def test_words_of_each_class_are_known_and_no_others():
    words = unpack_word_list(*pack_words(COSTS, 100))
    for _ in range(2):  # places are remembered
        assert all(word in words for word in COSTS)
        assert not any(
            word in words for word in ("م", "منه", "منهاجا", "يمن", "ا", "ي", "", "ف\nي", "پ", "x", "فيه\nب")
        )


def test_the_list_has_the_words_of_the_table():
    tables = shipped_tables()
    words = unpack_word_list(*pack_words({word: tables.words.word_cost(word) for word in [*tables.words][::97]}, 1))
    assert all(word in words for word in [*tables.words][::97])
    assert not any(word in words for word in [*tables.words][1::970])
    assert tables.word_list is tables.words  # which was read


def test_one_word_and_none():
    letters = "من\nفي\n".encode("iso8859_6")
    assert "من" in WordList(letters, 2)
    assert "في" not in WordList(letters, 2)
    assert "من" not in WordList(b"\n", 0)


@pytest.mark.parametrize("count", [1, 3])
def test_words_and_costs_are_as_many(count):
    raw, options = pack_words({"من": 5.0, "في": 5.5}, 1)
    with pytest.raises(ReadError):
        unpack_word_list(raw, options | {"words": count})


def test_a_list_forgets_what_it_was_asked_and_answers_the_same(monkeypatch):
    monkeypatch.setattr(word_list, "_REMEMBERED", 2)
    words = unpack_word_list(*pack_words(COSTS, 100))
    asked = [*COSTS, "منه", "يمن", "ا"]
    assert [word in words for word in asked] == [word in words for word in asked] == [word in COSTS for word in asked]
