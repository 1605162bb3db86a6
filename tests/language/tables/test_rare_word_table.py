"""Rare words: each costs what it was given, other strings nothing."""

from math import inf
from zlib import crc32

import pytest

from arclean.errors import ReadError
from arclean.language.tables import shipped_tables
from arclean.language.tables.rare_word_table import RareWordTable, pack_rare_words, unpack_rare_words


def _table(costs) -> RareWordTable:
    return unpack_rare_words(*pack_rare_words(costs))


def test_a_rare_word_has_its_cost():
    table = _table({"بيوتهن": 24.5, "كفرصغاب": 26.0})
    assert len(table) == 2
    assert [table.word_cost(word) for word in ("بيوتهن", "كفرصغاب", "بيت", "")] == [24.5, 26.0, inf, inf]


def test_no_rare_word_costs_less_than_the_least():
    table = _table({"بيوتهن": 24.5, "كفرصغاب": 26.0})
    assert [table.least_cost, table.least_cost, _table({}).least_cost] == [24.5, 24.5, inf]


def test_of_two_words_with_one_hash_the_commoner_counts():
    assert pack_rare_words({"plumless": 24.0, "buckeroo": 22.0}) == pack_rare_words({"buckeroo": 22.0})


def test_a_word_with_the_hash_of_another_is_told_by_its_check():
    assert crc32(b"plumless") == crc32(b"buckeroo")
    assert _table({"plumless": 24.0}).word_cost("buckeroo") == inf


def test_a_table_without_its_bytes_is_broken():
    raw, options = pack_rare_words({"بيوتهن": 24.5})
    for broken in (raw[:-1], raw + b"x", b""):
        with pytest.raises(ReadError, match="table of rare words"):
            unpack_rare_words(broken, options)
    assert _table({}).word_cost("بيوتهن") == inf


def test_those_of_the_package_are_no_words_of_its_lexicon():
    tables = shipped_tables()
    assert tables.rare.word_cost("المدينة") == inf
    assert "وأصدقائهن" not in tables.words
    assert 20 < tables.rare.word_cost("وأصدقائهن") < 32


def test_what_authors_glue_is_hardly_among_them():
    rare = shipped_tables().rare
    glued = ("فيذلك", "منخلال", "الولاياتالمتحدة", "مجلسالأمن", "إذالم", "المملكةالعربية")
    assert [word for word in glued if rare.word_cost(word) < inf] == []
