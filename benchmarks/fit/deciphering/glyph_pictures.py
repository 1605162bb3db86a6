"""The glyphs of open fonts as the network of shapes sees them, each with its class; part of ``glyph_shapes.py``.

Which glyph is which letter in which form is told by shaping words with HarfBuzz, so that ligatures and alternates come
as often as texts have them, and by the presentation forms of the character map. A glyph is drawn as it is, and a few
times slanted, stretched, bolder or thinner. Needs ``uharfbuzz`` and ``brotli`` beside the package.
"""

from __future__ import annotations

import io
import itertools
import math
import re
import unicodedata
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

import uharfbuzz
from fontTools.ttLib import TTFont

from arclean.arabic.letters import joins_left
from arclean.arabic.marks import MARK
from arclean.readers.pdf.fonts.decipher.glyph_shape import GlyphShape, outline_shape
from arclean.readers.pdf.fonts.font_programs import read_program

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path
    from random import Random

    from arclean.readers.pdf.fonts.outline_pens import Outline

LETTERS = (
    "\u0621\u0622\u0623\u0624\u0625\u0626\u0627\u0628\u0629\u062a\u062b\u062c\u062d\u062e\u062f\u0630\u0631\u0632\u0633\u0634"
    "\u0635\u0636\u0637\u0638\u0639\u063a\u0641\u0642\u0643\u0644\u0645\u0646\u0647\u0648\u0649\u064a"
    "\u067e\u0686\u0698\u06af\u06a9\u06cc\u06a4"
)
MARKS = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670\u0653\u0654\u0655"
SIGNS = '.\u060c:\u061b\u061f!()[]\u00ab\u00bb-\u2013/"*%\u066a,;\u2026\u0640\u2022'
DIGITS = (*range(0x30, 0x3A), *range(0x660, 0x66A), *range(0x6F0, 0x6FA))
LATIN = (*range(0x41, 0x5B), *range(0x61, 0x7B))
JOINER = "\u200d"
FORMS = {(False, False): "s", (False, True): "i", (True, True): "m", (True, False): "f"}
PRESENTED = {"<initial>": "i", "<medial>": "m", "<final>": "f", "<isolated>": "s"}
FREQUENT, RARE = 9_000, 4_000  # words that are shaped
MIN_LIGATURE_SHARE = 2e-4  # of words, of a ligature that is only in the character map
MAPPED_COUNT = 20  # stands for how often such a ligature was met
COPIES = 3  # drawn otherwise

_is_mark = re.compile(f"[{MARK}]").match


class Picture(NamedTuple):
    """A glyph: its family and font, its class, how often it was met, whether it is as drawn, and its shape."""

    family: str
    font: str
    name: str
    count: int
    is_original: bool
    shape: GlyphShape


def pictures_of_font(family: str, file: Path, words: Mapping[str, int], draw: Random) -> Iterator[Picture]:
    """Yield the glyphs of a font file (TrueType, OpenType, WOFF2) with their classes."""
    data = _plain_font(file.read_bytes())
    program = read_program(data)
    classes = _classes_of_glyphs(data, words, draw) if program is not None else {}
    for glyph, (name, count) in classes.items():
        outline = program.draw_outline(glyph)
        if outline is None or not outline.edges:
            continue
        for copy in range(COPIES + 1):
            shape = outline_shape(_redrawn(outline, program.units, draw) if copy else outline, program.units)
            if shape is not None:
                yield Picture(family, file.name, name, count, not copy, shape)


def _plain_font(data: bytes) -> bytes:
    if data[:4] not in (b"wOF2", b"wOFF"):
        return data
    font, plain = TTFont(io.BytesIO(data)), io.BytesIO()
    font.flavor = None
    font.save(plain)
    return plain.getvalue()


class _Shaper:
    """Shapes words with a font, and counts which text each glyph stands for."""

    def __init__(self, data: bytes) -> None:
        self.font = uharfbuzz.Font(uharfbuzz.Face(data))
        self.found: dict[int, Counter[str]] = defaultdict(Counter)

    def learn(self, word: str, count: int) -> None:
        buffer = uharfbuzz.Buffer()
        buffer.add_str(word)
        buffer.guess_segment_properties()
        buffer.direction, buffer.script = "rtl", "Arab"
        buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
        uharfbuzz.shape(self.font, buffer)
        clusters: dict[int, list[int]] = defaultdict(list)
        for glyph in buffer.glyph_infos:
            clusters[glyph.cluster].append(glyph.codepoint)
        starts = [*sorted(clusters), len(word)]
        for start, end in itertools.pairwise(starts):
            text = word[start:end].replace(JOINER, "")
            glyphs = [glyph for glyph in clusters[start] if glyph]
            letters = [char for char in text if not _is_mark(char)]
            if len(glyphs) != 1 or not text or 0 < len(letters) < len(text):
                continue
            form = joining_form(letters, word[:start], word[end:]) if letters else ""
            self.found[glyphs[0]][f"{text}|{form}"] += count


def joining_form(letters: Sequence[str], before: str, after: str) -> str:
    """Return the joining form, by its first letter, of a letter or a ligature between others."""
    left = next((char for char in reversed(before) if not _is_mark(char)), "")
    right = next((char for char in after if not _is_mark(char)), "")
    joins_before = bool(left) and (left == JOINER or joins_left(left)) and letters[0] != "\u0621"
    joins_after = bool(right) and joins_left(letters[-1]) and right != "\u0621"
    return FORMS[joins_before, joins_after]


def _classes_of_glyphs(data: bytes, words: Mapping[str, int], draw: Random) -> dict[str, tuple[str, int]]:
    """Return the class of each glyph, by name, and how often it was met."""
    font = TTFont(io.BytesIO(data), fontNumber=0, lazy=True)
    order, cmap = font.getGlyphOrder(), font.getBestCmap() or {}
    if 0x628 not in cmap:
        return {}
    shaper, known = _Shaper(data), [*words]
    for word in known[:FREQUENT] + draw.sample(known[FREQUENT:], min(RARE, max(0, len(known) - FREQUENT))):
        shaper.learn(word, words[word])
    for letter in filter(lambda char: ord(char) in cmap, LETTERS):
        for before in ("", JOINER) if letter != "\u0621" else ("",):
            for after in ("", JOINER) if joins_left(letter) else ("",):
                shaper.learn(before + letter + after, 20)
    for mark in filter(lambda char: ord(char) in cmap, MARKS):
        for letter in "\u0628\u062f\u0627\u0633\u0644\u0647\u0640":
            shaper.learn(letter + mark, 10)
    found = {order[glyph]: (seen.most_common(1)[0][0], seen.total()) for glyph, seen in shaper.found.items()}
    for code, name in _mapped_ligatures(cmap, words):
        found.setdefault(cmap[code], (name, MAPPED_COUNT))
    for sign in filter(lambda char: ord(char) in cmap, SIGNS):
        found.setdefault(cmap[ord(sign)], (f"{sign}|", 30))
    found |= {cmap[code]: ("#|", 10) for code in DIGITS if code in cmap}
    return found | {cmap[code]: ("x|", 10) for code in LATIN if code in cmap}


def _mapped_ligatures(cmap: Mapping[int, str], words: Mapping[str, int]) -> Iterator[tuple[int, str]]:
    """Yield the presentation forms of a map that are ligatures which texts have, with their classes."""
    total = sum(words.values())
    for code in filter(cmap.__contains__, (*range(0xFBEA, 0xFD3E), *range(0xFD50, 0xFDC8), 0xFDF2)):
        form = PRESENTED.get(unicodedata.decomposition(chr(code)).split(" ")[0])
        text = unicodedata.normalize("NFKC", chr(code))
        if form and text.isalpha() and len(text) > 1:
            share = sum(count for word, count in words.items() if text in word) / total
            if share > MIN_LIGATURE_SHARE:
                yield code, f"{text}|{form}"


def _redrawn(outline: Outline, units: float, draw: Random) -> Outline:
    """Return an outline slanted, turned and stretched a little, and perhaps bolder or thinner."""
    slant, turn = draw.gauss(0, 0.07), draw.gauss(0, 0.02)
    wide, high = math.exp(draw.gauss(0, 0.1)), math.exp(draw.gauss(0, 0.07))
    edges = _bolder(outline.edges, draw.uniform(-0.012, 0.025) * units) if draw.random() < 1 / 3 else outline.edges

    def moved(x: float, y: float) -> tuple[float, float]:
        return wide * (x + slant * y - turn * y), high * (y + turn * x)

    return outline._replace(edges=[(*moved(a, b), *moved(c, d)) for a, b, c, d in edges], width=outline.width * wide)


def _bolder(edges: list[tuple[float, float, float, float]], by: float) -> list[tuple[float, float, float, float]]:
    """Return edges of which each corner is moved outwards, along the mean of the normals of its two edges."""
    area = sum(a * d - c * b for a, b, c, d in edges)
    outward = math.copysign(by, area)
    found = []
    at = 0
    while at < len(edges):
        end = at + 1
        while end < len(edges) and edges[end][:2] == edges[end - 1][2:]:
            end += 1
        found += _moved_contour(edges[at:end], outward)
        at = end
    return found


def _moved_contour(
    contour: list[tuple[float, float, float, float]], by: float
) -> list[tuple[float, float, float, float]]:
    normals = []
    for a, b, c, d in contour:
        length = math.hypot(c - a, d - b) or 1.0
        normals.append(((d - b) / length, (a - c) / length))
    corners = []
    for number, edge in enumerate(contour):
        x, y = (normals[number][n] + normals[number - 1][n] for n in (0, 1))
        size = x * x + y * y
        share = 2 / size if size > 0.5 else float(size > 0)
        corners.append((edge[0] + by * x * share, edge[1] + by * y * share))
    return [(*corner, *corners[(number + 1) % len(corners)]) for number, corner in enumerate(corners)]
