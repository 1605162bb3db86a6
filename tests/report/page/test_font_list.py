"""Fonts whose map is not enough are told of, and nothing else."""

import json

import pytest

from arclean import Document
from arclean.report.page.font_list import describe_fonts

FONTS = [
    {"name": "Holds", "codes": 9, "source": "map", "mapped": 1.0, "verdict": "holds"},
    {
        "name": "Lies<b>",
        "codes": 122,
        "program": 100,
        "none": 2,
        "source": "program",
        "mapped": 0.16,
        "verdict": "lies",
    },
    {"name": "None", "codes": 4, "decipher": 4, "source": "decipher", "mapped": 0.0, "verdict": "none"},
    {"name": "Lacks", "codes": 8, "outlines": 1, "source": "map", "mapped": 0.875, "verdict": "lacks"},
]
LIES = "its map names other letters than are drawn"


def test_fonts_without_an_honest_map():
    made = list(describe_fonts(Document(text="x", metadata={"fonts": json.dumps(FONTS)})))
    assert made[1:4] == [
        f"<li><bdi>Lies&lt;b&gt;</bdi>: {LIES}. 122 codes: 100 by the font program, 20 by its map, 2 not at all.</li>",
        "<li><bdi>None</bdi>: it has no map. 4 codes: 4 by decipher.</li>",
        "<li><bdi>Lacks</bdi>: its map leaves codes out. 8 codes: 1 by outlines, 7 by its map.</li>",
    ]


@pytest.mark.parametrize("fonts", [json.dumps(FONTS[:1]), "", "no list", "5", "[5]"])
def test_nothing_is_told_of_others(fonts):
    assert list(describe_fonts(Document(text="x", metadata={"fonts": fonts}))) == []
