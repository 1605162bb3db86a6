"""Marks and pairs of direction that show."""

import pytest

from arclean.filters.controls.direction_effects import LinePairs, edge_marks, runs_rightward, sign_holders

RLM, LRM, RLE, LRE, RLO, RLI, FSI, PDF = "\u200f", "\u200e", "\u202b", "\u202a", "\u202e", "\u2067", "\u2068", "\u202c"


@pytest.mark.parametrize(
    ("text", "rightward"),
    [("key قال", True), ("قال key", False), ("12 _ قال key", False), ("12 (key)", True), ("", False), ("12", False)],
)
def test_the_first_letter_decides(text, rightward):
    assert runs_rightward(text) is rightward


@pytest.mark.parametrize(
    ("before", "opener", "inside", "after", "shows"),
    [
        ("key = ", RLE, "قال: 12", "", True),
        ("key = ", RLI, "قال: 12", "", True),
        ("قال ", RLE, "قال: 12", " ثم", False),  # the line says so already
        ("key = ", RLE, "قال ثم", "", False),  # letters and spaces alone
        ("key = ", RLE, "قَال\u200f", "", False),
        ("", RLE, "key: قال", "", False),  # the whole line
        (" \u200f", RLE, "key: قال", "\u200f ", False),
        ("قال ", LRE, "قال: 12", " ثم", True),
        ("قال ", LRE, "قال ثم", " ثم", False),
        ("", LRE, "قال: 12", "", False),
        ("", LRE, "قال: 12", "!", True),
        ("قال ", FSI, "key قال", " ثم", True),
        ("قال ", FSI, "قال key", " ثم", False),
        ("key ", FSI, "قال key", " ثم", True),
        ("قال ", RLO, "قال 12", " ثم", True),
        ("قال ", RLO, "قال: ثم", " ثم", False),
    ],
)
def test_pairs_that_hold_arabic_letters(before, opener, inside, after, shows):
    line = f"{before}{opener}{inside}{PDF}{after}"
    start = len(before)
    assert LinePairs(line).show(opener, start, start + 1 + len(inside)) is shows


@pytest.mark.parametrize(
    ("line", "found"),
    [
        (f"بعد {LRM}</{LRM} ثم", [4, 7]),
        (f"بعد {LRM}<{LRM} ثم", [4, 6]),
        (f"بعد {LRM}({LRM} ثم", [4, 6]),
        (f"بعد {LRM}+-{LRM} ثم", [4, 7]),
        (f"بعد {LRM}+{LRM} ثم", []),  # one sign that looks the same either way
        (f"بعد {LRM} {LRM} ثم", []),
        (f"بعد {LRM}{LRM} ثم", []),
        (f"بعد {LRM}ثم<{LRM}", []),  # letters between
        (f"بعد {RLM}<{RLM} ثم", []),
        (f"بعد {LRM}<{RLM}<{LRM} ثم", []),
    ],
)
def test_marks_that_hold_signs(line, found):
    places = [at for at, char in enumerate(line) if char in RLM + LRM]
    assert list(sign_holders(line, places)) == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        (f"قال (نعم){RLM}", [9]),
        (f"قال (نعم){RLM} ", [9]),
        (f"{RLM}«قال» ثم", [0]),
        (f" {LRM}«قال» ثم", [1]),
        (f"قال{RLM}", []),
        (f"قال. {RLM}ثم", []),
        (f"قال.{RLM} ثم", []),  # within the line
        (f"{RLM}قال", []),
        ("", []),
    ],
)
def test_marks_beside_signs_at_the_edges(line, found):
    assert edge_marks(line) == found
