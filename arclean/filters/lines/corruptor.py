"""Setting paragraphs in lines and pages, as typesetters do and extractors leave them."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import TATWEEL
from arclean.arabic.marks import MARK
from arclean.core.corruptor import Corruptor
from arclean.evidence.hard_wraps.continuation_words import CONTINUATION_WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

__all__ = ["CORRUPTOR", "PARAGRAPH_STYLES", "set_paragraphs"]

PARAGRAPH_STYLES = ("blank", "blank", "blank", "blank", "indent", "stray", "none")
"""What parts paragraphs: mostly a blank line; an indent; a blank line before the last line too; nothing."""

_NARROW_LETTERS = frozenset("\u0627\u0644\u0623\u0625\u0622\u0631\u0632\u062f\u0630\u0648\u0648.\u060c:!()\u0649il'1")
_NARROW_WIDTH, _WIDE_WIDTH = 0.7, 1.15  # of the width of a letter on average: half of a text are narrow letters
_NUMBER_OF_ITEM = LazyPattern(r"(?<!\S)[(\[]?\d{1,3}[-.)\]]")
_PARAGRAPH_ENDS = (".", "\u061f", "!")
_LINE_STOPS = ".:\u061b!?\u061f"
_OUT_OF_DOMAIN = LazyPattern(f"(?<!\\n)\\n(?!\\n)|\\n\\n\\n|\\f|\\s\\s(?<!\\n\\n)|[{MARK}{TATWEEL}]")
_MIN_BREAKS = 4  # that the text gets
_MIN_OPEN_BREAKS = 2  # of them after a word that wants another
_MAX_LINES = 3  # lines of a paragraph: four might rhyme


def set_paragraphs(paragraphs: Sequence[str], random: Random, *, style: str, width: int, depth: int = 0) -> str:
    """Return paragraphs set in lines of about ``width`` characters, and in pages of ``depth`` lines.

    Lines are filled by the widths of letters, so that they differ in their number of characters.
    """
    rows: list[str] = []
    for paragraph in paragraphs:
        lines = _fill_lines(paragraph.split(), width, random)
        if style == "indent":
            lines[0] = f"  {lines[0]}"
        if style == "stray" and len(lines) > 1:
            lines.insert(len(lines) - 1, "")
        rows += lines
        rows += [] if style in {"indent", "none"} else [""]
    pages = [rows[at : at + depth] for at in range(0, len(rows), depth)] if depth else [rows]
    return "\f".join("\n".join(page).strip("\n") for page in pages)


def _fill_lines(words: Sequence[str], width: int, random: Random) -> list[str]:
    lines: list[list[str]] = [[]]
    used = 0.0
    for word in words:
        size = sum(_NARROW_WIDTH if char in _NARROW_LETTERS else _WIDE_WIDTH for char in word)
        if lines[-1] and used + size > width * random.uniform(0.97, 1.0):
            lines.append([])
            used = 0.0
        lines[-1].append(word)
        used += size + 0.9
    return [" ".join(line) for line in lines]


def corrupt(text: str, random: Random) -> str:
    """Return a text with its paragraphs broken into lines; one that is too short, or not of the domain, stays."""
    if not is_in_domain(text):
        return text
    paragraphs = text.split("\n\n")
    width = max(30, max(map(len, paragraphs)) // _MAX_LINES + random.randint(6, 12))
    broken = [textwrap.wrap(p, width, break_long_words=False, break_on_hyphens=False) for p in paragraphs]
    last_words = [line.split()[-1] for lines in broken for line in lines[:-1]]
    is_open = sum(word in CONTINUATION_WORDS for word in last_words) >= _MIN_OPEN_BREAKS
    is_clear = is_open and len(last_words) >= _MIN_BREAKS
    if not is_clear or max(map(len, broken)) > _MAX_LINES or any(word[-1] in _LINE_STOPS for word in last_words):
        return text
    return "\n\n".join("\n".join(lines) for lines in broken)


def is_in_domain(text: str) -> bool:
    """Return whether all paragraphs end in a stop, without line breaks, wide gaps, marks and numbers as of items."""
    paragraphs = text.split("\n\n")
    is_whole = all(p.endswith(_PARAGRAPH_ENDS) and not _NUMBER_OF_ITEM.search(p) for p in paragraphs)
    return is_whole and not _OUT_OF_DOMAIN.search(text)


CORRUPTOR = Corruptor("lines", corrupt, is_in_domain, layout="paragraphs")
