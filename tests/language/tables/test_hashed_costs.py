"""Costs by hashes: the bytes, what is found in them, and what is broken."""

import struct

import pytest

from arclean.errors import ConfigError, ReadError
from arclean.language.tables import hashed_costs
from arclean.language.tables.hashed_costs import pack_hashed, unpack_hashed

KEYS = {0: 1.0, 1: 2.0, 0x0001_0203: 99.0, 0x0001_1234: 3.0, 0xFFFF_FFFF: -1.0}


def test_each_hash_has_its_cost_in_eighths_of_a_bit():
    found = unpack_hashed(*pack_hashed(KEYS), "pairs")
    assert len(found) == 5
    assert [found.find_byte(key) for key in KEYS] == [8, 16, 255, 24, 0]


@pytest.mark.parametrize("key", [2, 0x0001_0202, 0x0001_0204, 0x0001_FFFF, 0x0002_0203, 0xFFFF_FFFE, 0x0203])
def test_others_are_not_found(key):
    assert unpack_hashed(*pack_hashed(KEYS), "pairs").find_byte(key) is None
    assert unpack_hashed(*pack_hashed({}), "pairs").find_byte(key) is None


def test_the_bytes_are_starts_of_buckets_lower_halves_and_costs_little_end_first():
    raw, options = pack_hashed({0x0001_1234: 1.0, 0x0001_0203: 99.0, 0xFFFF_FFFF: -1.0})
    assert options == {"entries": 3}
    starts = [0, 0, *[2] * 65534, 3]
    assert raw == struct.pack("<65537I3H3B", *starts, 0x0203, 0x1234, 0xFFFF, 255, 8, 0)


def test_too_many_are_refused(monkeypatch):
    monkeypatch.setattr(hashed_costs, "MAX_ENTRIES", 2)
    assert pack_hashed({1: 1.0, 2: 1.0})[1] == {"entries": 2}
    with pytest.raises(ConfigError, match="3 entries are more"):
        pack_hashed({1: 1.0, 2: 1.0, 3: 1.0})


def test_a_table_without_its_bytes_is_broken():
    raw, options = pack_hashed(KEYS)
    first, last = bytearray(raw), bytearray(raw)
    first[0], last[4 * 65536] = 1, 4
    for broken in (raw[:-1], raw + b"x", bytes(first), bytes(last), b""):
        with pytest.raises(ReadError, match="table of pairs"):
            unpack_hashed(broken, options, "pairs")
