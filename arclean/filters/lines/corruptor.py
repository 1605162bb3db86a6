"""Setting paragraphs in lines and pages, as typesetters do and extractors leave them."""

from __future__ import annotations

import re
import textwrap
from typing import TYPE_CHECKING

from arclean.arabic.letters import TATWEEL
from arclean.arabic.marks import MARK
from arclean.core.corruptor import Corruptor
from arclean.evidence.hard_wraps.continuation_words import RUNNING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

__all__ = ["CORRUPTOR", "STYLES", "typeset"]

STYLES = ("blank", "blank", "blank", "blank", "indent", "stray", "none")
"""What parts paragraphs: mostly a blank line; an indent; a blank line before the last line too; nothing."""

_NARROW = frozenset("\u0627\u0644\u0623\u0625\u0622\u0631\u0632\u062f\u0630\u0648\u0648.\u060c:!()\u0649il'1")
_SLIM, _WIDE = 0.7, 1.15  # of the width of a letter on average: half of a text are narrow letters
_NUMBERED = re.compile(r"(?<!\S)[(\[]?\d{1,3}[-.)\]]")
_ENDS = (".", "\u061f", "!")
_STOPS = ".:\u061b!?\u061f"
_ODD = re.compile(f"(?<!\\n)\\n(?!\\n)|\\n\\n\\n|\\f|\\s\\s(?<!\\n\\n)|[{MARK}{TATWEEL}]")
_LEAST, _HANGING = 4, 2  # lines that are broken in the text, and those among them whose last word wants another
_DEEPEST = 3  # lines of a paragraph: four might rhyme


def typeset(paragraphs: Sequence[str], random: Random, *, style: str, measure: int, depth: int = 0) -> str:
    """Set paragraphs in lines of about ``measure`` characters, and in pages of ``depth`` lines.

    Lines are filled by the widths of letters, so that they differ in their number of characters.
    """
    rows: list[str] = []
    for paragraph in paragraphs:
        lines = _filled(paragraph.split(), measure, random)
        if style == "indent":
            lines[0] = f"  {lines[0]}"
        if style == "stray" and len(lines) > 1:
            lines.insert(len(lines) - 1, "")
        rows += lines
        rows += [] if style in {"indent", "none"} else [""]
    pages = [rows[at : at + depth] for at in range(0, len(rows), depth)] if depth else [rows]
    return "\f".join("\n".join(page).strip("\n") for page in pages)


def _filled(words: Sequence[str], measure: int, random: Random) -> list[str]:
    lines: list[list[str]] = [[]]
    room = 0.0
    for word in words:
        width = sum(_SLIM if char in _NARROW else _WIDE for char in word)
        if lines[-1] and room + width > measure * random.uniform(0.97, 1.0):
            lines.append([])
            room = 0.0
        lines[-1].append(word)
        room += width + 0.9
    return [" ".join(line) for line in lines]


def corrupt(text: str, random: Random) -> str:
    """Break the lines of a text whose paragraphs are parted by blank lines; one too short for that stays."""
    if not accepts(text):
        return text
    paragraphs = text.split("\n\n")
    measure = max(30, max(map(len, paragraphs)) // _DEEPEST + random.randint(6, 12))
    broken = [textwrap.wrap(p, measure, break_long_words=False, break_on_hyphens=False) for p in paragraphs]
    ends = [line.split()[-1] for lines in broken for line in lines[:-1]]
    shows = sum(word in RUNNING for word in ends) >= _HANGING and len(ends) >= _LEAST
    if not shows or max(map(len, broken)) > _DEEPEST or any(word[-1] in _STOPS for word in ends):
        return text
    return "\n\n".join("\n".join(lines) for lines in broken)


def accepts(text: str) -> bool:
    """Accept paragraphs that end in a stop, without line breaks, wide gaps, marks, and words that look like items."""
    paragraphs = text.split("\n\n")
    return not _ODD.search(text) and all(p.endswith(_ENDS) and not _NUMBERED.search(p) for p in paragraphs)


CORRUPTOR = Corruptor("lines", corrupt, accepts)
