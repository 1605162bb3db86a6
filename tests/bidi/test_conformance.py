"""The algorithm forward, against the test files of Unicode: every fifth line of them, and all in ``.ci/run``."""

import os
import unicodedata
from itertools import islice
from pathlib import Path

import pytest

from arclean.bidi import to_visual
from arclean.bidi.classes import CLASS_LETTERS, CLASS_TABLE
from arclean.bidi.forward import base_level, line_levels
from arclean.bidi.order import order_after_runs, runs_to_reverse

STEP = 1 if int(os.environ.get("ARCLEAN_EXAMPLES", "25")) >= 200 else 5
FILES = Path("/usr/share/unicode")  # where the Debian package unicode-data puts them


def _lines(name):
    if not (FILES / name).exists():
        pytest.skip(f"{name} is not there: install the Debian package unicode-data")
    for line in (FILES / name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line


def _right(want, order, found, got):
    """Compare levels and order, but for what rule X9 removes, an x."""
    levels = all(w == "x" or int(w) == f for w, f in zip(want, found, strict=True))
    return levels and [place for place in got if want[place] != "x"] == order


def test_lines_of_bidi_character_test():
    wrong, unknown, count = [], set(), 0
    for line in islice(_lines("BidiCharacterTest.txt"), 0, None, STEP):
        codes, direction, base, levels, order = line.split(";")
        text = "".join(chr(int(code, 16)) for code in codes.split())
        unknown |= {char for char in text if not unicodedata.bidirectional(char)}
        asked = (0, 1, None)[int(direction)]
        classes = text.translate(CLASS_TABLE)
        level = base_level(classes, asked)
        found = line_levels(classes, text, level)
        order = list(map(int, order.split()))
        count += 1
        if level != int(base) or not _right(levels.split(), order, found, to_visual(text, asked).order):
            wrong.append(line)
    assert (wrong, STEP * count > 90_000) == ([], True)
    assert not unknown, f"characters newer than the data of this Python: {sorted(map(hex, map(ord, unknown)))}"


def test_lines_of_bidi_test():
    wrong, count = [], 0
    levels, order = [], []
    for number, line in enumerate(_lines("BidiTest.txt")):
        if line.startswith("@"):
            name, _, values = line.partition(":")
            if name == "@Levels":
                levels = values.split()
            elif name == "@Reorder":
                order = list(map(int, values.split()))
            continue
        if number % STEP:
            continue
        names, _, bits = line.partition(";")
        classes = "".join(CLASS_LETTERS[name] for name in names.split())
        for bit, asked in ((1, None), (2, 0), (4, 1)):
            if int(bits, 16) & bit:
                count += 1
                found = line_levels(classes, " " * len(classes), base_level(classes, asked))
                if not _right(levels, order, found, order_after_runs(len(found), runs_to_reverse(found))):
                    wrong.append((line, asked))
    assert (wrong[:20], STEP * count > 700_000) == ([], True)
