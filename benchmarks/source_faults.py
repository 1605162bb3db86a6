"""Words that the source of a corpus glued or split, told by counts in other corpora and not by what a filter thinks.

A line of a corpus whose spaces its translator, its author or its extraction lost is no clean line: a repair that parts
its words is no harm. Two words count as glued by their source where other corpora have them apart, twice at least and
ten times as often as in one (``وقالالرئيس``; not ``برشلونة``, which is no two words, nor ``عبدالله``, which many write
so), as split where these have them in one so often (``و كبار``).
"""

from __future__ import annotations

import gzip
import json
import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

__all__ = ["ChangedGap", "SourceTexts", "changed_gaps", "changed_gaps_at", "read_other_corpora"]

_LEAST, _TIMES_AS_OFTEN = 2, 10
_last_word = re.compile("[\u0621-\u063a\u0641-\u064a]+$").search
_first_word = re.compile("[\u0621-\u063a\u0641-\u064a]+").match


class ChangedGap(NamedTuple):
    """Two words of a text, and whether they were parted in it; otherwise they were joined."""

    left: str
    right: str
    is_parted: bool


def changed_gaps(clean: str, found: str) -> list[ChangedGap]:
    """Return the gaps between words that a text has and a clean one has not, and the reverse; none if more differs.

    >>> [tuple(gap) for gap in changed_gaps("وقالالرئيس و كبار.", "وقال الرئيس وكبار.")]
    [('وقال', 'الرئيس', True), ('و', 'كبار', False)]
    >>> changed_gaps("إيغال", "إيغلا"), changed_gaps("عاد", "عاد")
    ([], [])
    """
    return [gap for _, gap in _placed_gaps(clean, found)]


def changed_gaps_at(clean: str, found: str, start: int, end: int) -> list[ChangedGap]:
    """Return those of the changed gaps that touch a span of the text; none if more than gaps differs in the text.

    >>> [tuple(gap) for gap in changed_gaps_at("وقالالرئيس و كبار.", "وقال الرئيس وكبار.", 12, 17)]
    [('و', 'كبار', False)]
    """
    placed = _placed_gaps(clean, found)
    return [gap for place, gap in placed if place <= end and start <= place + gap.is_parted]


def _placed_gaps(clean: str, found: str) -> list[tuple[int, ChangedGap]]:
    """Return the changed gaps with their places in the text; none if more differs."""
    gaps: list[tuple[int, ChangedGap]] = []
    at = place = 0
    while at < len(clean) or place < len(found):
        if clean[at : at + 1] == found[place : place + 1]:
            at, place = at + 1, place + 1
            continue
        is_parted = found[place : place + 1] == " "
        text, gap = (found, place) if is_parted else (clean, at)
        left, right = _last_word(text[:gap]), _first_word(text, gap + 1)
        if text[gap : gap + 1] != " " or left is None or right is None:
            return []
        gaps.append((place, ChangedGap(left[0], right[0], is_parted)))
        at, place = at + (not is_parted), place + is_parted
    return gaps


class SourceTexts:
    """Corpora in which words are counted.

    >>> texts = SourceTexts(["وقال الرئيس وقال الرئيس مازال", "ما زال"])
    >>> texts.explain([ChangedGap("وقال", "الرئيس", True)]), texts.explain([ChangedGap("ما", "زال", True)])
    (True, False)
    >>> texts.explain([ChangedGap("وقال", "الرئيس", False)]), texts.explain([])
    (False, False)
    """

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = [f" {'  '.join(text.split())} " for text in texts]  # matches share no space
        self._count = lru_cache(maxsize=None)(self._count_in_all)

    def _count_in_all(self, words: str) -> int:
        return sum(text.count(f" {words} ") for text in self._texts)

    def explain(self, gaps: Sequence[ChangedGap]) -> bool:
        """Return whether each of some gaps is as these texts nearly always have it; False of none."""
        return bool(gaps) and all(map(self._is_usual, gaps))

    def _is_usual(self, gap: ChangedGap) -> bool:
        apart, joined = self._count(f"{gap.left}  {gap.right}"), self._count(gap.left + gap.right)
        often, seldom = (apart, joined) if gap.is_parted else (joined, apart)
        return often >= max(_LEAST, _TIMES_AS_OFTEN * seldom)


def read_other_corpora(folder: Path, split: str) -> SourceTexts:
    """Read the Arabic corpora of a folder that are not of a split: those for training, tuning and measuring."""
    rows = map(json.loads, (folder / "MANIFEST.jsonl").read_text("utf-8").splitlines())
    names = [row["file"] for row in rows if row["split"] in {"TRAIN", "DEV", "TEST"} - {split}]
    return SourceTexts([gzip.decompress((folder / name).read_bytes()).decode() for name in names])
