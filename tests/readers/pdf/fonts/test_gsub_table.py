"""The table of glyph substitution: its rules as fontTools reads them; torn ones raise what is expected."""

import struct
from io import BytesIO

import pytest
from fontTools.ttLib import TTFont

from arclean.readers.pdf.fonts.gsub_table import ALTERNATE, LIGATURE, MULTIPLE, SINGLE, substitution_rules
from tests.readers.pdf.makers import SQUARE, truetype

NAMES = [f"x{n}" for n in range(1, 9)]
ALL = (SINGLE, MULTIPLE, ALTERNATE, LIGATURE)
RULES = """
    lookup one {sub x1 by x3; sub x2 by x4; sub x8 by x7;} one;
    lookup far useExtension {sub x5 by x6 x7;} far;
    lookup some {sub x1 from [x3 x4];} some;
    lookup whole {sub x1 x2 by x3; sub x1 x2 x3 by x4; sub x5 x6 by x7;} whole;
    feature liga {lookup one; lookup far; lookup some; lookup whole;} liga;
"""


def table(features=RULES):
    return TTFont(BytesIO(truetype(dict.fromkeys(NAMES, SQUARE), {}, features=features))).getTableData("GSUB")


def rules(kinds=ALL, data=None):
    return [*substitution_rules(table() if data is None else data, kinds)]  # glyph 0 is .notdef, x1 is 1


def test_all_kinds_in_their_order():
    assert rules() == [
        (SINGLE, (1,), (3,)), (SINGLE, (2,), (4,)), (SINGLE, (8,), (7,)), (MULTIPLE, (5,), (6, 7)),
        (ALTERNATE, (1,), (3,)), (ALTERNATE, (1,), (4,)),
        (LIGATURE, (1, 2, 3), (4,)), (LIGATURE, (1, 2), (3,)), (LIGATURE, (5, 6), (7,)),
    ]  # fmt: skip


@pytest.mark.parametrize("kind", ALL)
def test_only_what_is_asked_for(kind):
    assert rules({kind}) == [rule for rule in rules() if rule[0] == kind]


@pytest.mark.parametrize("rule", ["sub [x1 x2 x3 x4] by [x5 x6 x7 x8];", "sub [x1 x2 x4] by [x5 x6 x8];"])
def test_substitution_by_a_distance_and_ranges(rule):
    found = [(source, target) for _, (source,), (target,) in rules(data=table(f"feature liga {{{rule}}} liga;"))]
    assert found == [(one, one + 4) for one, _ in found]
    assert len(found) == rule.count("x") // 2


def test_a_table_without_lookups():
    assert rules(data=b"\0\1\0\0" + bytes(6)) == []


def test_torn_tables_end_in_errors_that_are_expected():
    data = table()
    for end in range(len(data)):
        try:
            rules(data=data[:end])
        except (struct.error, IndexError, ValueError):
            continue


def test_ranges_of_more_glyphs_than_there_are():
    coverage = struct.pack(">HH", 2, 2) + struct.pack(">HHH", 0, 0xFFFF, 0) * 2
    single = struct.pack(">HHH", 1, 6, 1) + coverage
    lookup = struct.pack(">HHHH", 1, 0, 1, 8) + single
    data = struct.pack(">LHHH", 0x10000, 0, 0, 10) + struct.pack(">HH", 1, 4) + lookup
    with pytest.raises(ValueError, match="more glyphs"):
        rules(data=data)
