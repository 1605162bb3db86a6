"""Marks drawn twice, or parted from their words by a space."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER
from arclean.arabic.marks import HARAKAT, MARK
from arclean.core.corruptor import Corruptor

if TYPE_CHECKING:
    from random import Random

__all__ = ["CORRUPTOR"]

_ONE_MARK = LazyPattern(f"[{HARAKAT}]")
_FATHATAN = LazyPattern(f"(?<=[{LETTER}][{LETTER}])[\u064b\u0651]*\u064b[\u064b\u0651]*(?=\u0627(?![{LETTER}{MARK}]))")
_is_marked_badly = LazyPattern(f"([{HARAKAT}])\\1|(?<![{LETTER}{MARK}])[{MARK}]").search


def corrupt(text: str, random: Random) -> str:
    """Double every mark of one or two kinds, or put a space before each fathatan that stands before a final alef.

    It is a glyph of a font that comes twice, so not every mark: of the doubled marks seen in laws and encyclopaedias
    (2026-11), no line had two kinds.
    """
    kinds = sorted(mark for mark, count in Counter(_ONE_MARK.findall(text)).items() if count > 1)  # one is a slip
    if kinds and random.random() < 1 / 2:
        doubled = "".join(random.sample(kinds, min(len(kinds), random.choice((1, 1, 1, 2)))))
        return re.sub(f"[{doubled}]", lambda found: found[0] * random.choice((2, 2, 3)), text)
    return _FATHATAN.sub(lambda found: " " + found[0], text)


CORRUPTOR = Corruptor("marks", corrupt, lambda text: not _is_marked_badly(text))
