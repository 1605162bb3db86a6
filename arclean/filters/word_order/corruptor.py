"""Lines whose words stand from left to right, their letters as they are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.arabic.brackets import mirror_brackets_alone
from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER, TATWEEL
from arclean.arabic.marks import MARK
from arclean.bidi import to_visual
from arclean.core.corruptor import LINE, Corruptor

if TYPE_CHECKING:
    from random import Random

__all__ = ["CORRUPTOR"]

_words = LazyPattern(f"[{LETTER}{MARK}{TATWEEL}]+")
_has_words = LazyPattern(f"[{LETTER}][^\n\f]* |[ ][^\n\f]*[{LETTER}]").search


def corrupt(text: str, random: Random) -> str:
    """Write the words of each line in reverse, with their signs as they are read, or as they are seen on the page."""
    write = _write_as_seen if random.random() < 1 / 2 else _write_as_read
    return LINE.sub(lambda line: write(line[0]) if _has_words(line[0]) else line[0], text)


def _write_as_seen(line: str) -> str:
    seen = to_visual(line, 1)
    shown = mirror_brackets_alone(seen.text, "".join([line[place] for place in seen.order]))
    return _words.sub(lambda word: word[0][::-1], shown)


def _write_as_read(line: str) -> str:
    return " ".join(reversed(line.split(" ")))


def _has_no_order(text: str) -> bool:
    """Return whether no line has two words: what order random words were in nothing tells."""
    return _has_words(text) is None


CORRUPTOR = Corruptor("word-order", corrupt, _has_no_order)
