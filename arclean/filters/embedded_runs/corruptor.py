"""Lines as Poppler writes them: in an embedding, with others around what stands between runs of Arabic letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.arabic.controls import INVISIBLE
from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER
from arclean.arabic.marks import MARK
from arclean.bidi import to_logical, to_visual
from arclean.core.corruptor import LINE, Corruptor

if TYPE_CHECKING:
    from random import Random

__all__ = ["CORRUPTOR"]

_has_letter = LazyPattern(f"[{LETTER}]").search
_has_invisible = LazyPattern(f"[{INVISIBLE}{MARK}]").search
_is_leftward = LazyPattern(f"[{LETTER}\u061b\u061f\u06d4]").match
_is_rightward = LazyPattern("[^\\W_]|[.,:/+%#$\u060c-]").match  # and what goes with numbers


def corrupt(text: str, random: Random) -> str:  # noqa: ARG001 - the tool does so to all lines
    """Write each line of Arabic that has anything else as it is laid out, right to left."""
    return LINE.sub(lambda found: _embed(found[0]) if _has_letter(found[0]) else found[0], text)


def _embed(line: str) -> str:
    """Return a line from its right end on, each rightward run with what is beside it up to the next letter."""
    laid_out = to_visual(line, 1)
    seen = [(line[at], at) for at in laid_out.order][::-1]
    pieces: list[str] = []
    at = 0
    while at < len(seen):
        start = at
        while at < len(seen) and (_is_leftward(seen[at][0]) or not _is_rightward(seen[at][0])):
            at += 1
        pieces.append("".join(char for char, _ in seen[start:at]))
        start = at
        while at < len(seen) and not _is_leftward(seen[at][0]):
            at += 1
        if at > start:
            pieces.append("\u202a" + "".join(char for char, _ in seen[start:at])[::-1] + "\u202c")
    return "\u202b" + "".join(pieces) + "\u202c" if len(pieces) > 1 else line


def _accepts(text: str) -> bool:
    """Return whether all lines are laid out as no other text is, and have nothing that no page has."""
    lines = [line for line in LINE.findall(text) if _has_letter(line)]
    read = [to_logical(to_visual(line, 1).text, 1) for line in lines]
    is_plain = _has_invisible(text) is None and "\t" not in text
    return is_plain and all(one.exact and one.text == line for one, line in zip(read, lines, strict=True))


CORRUPTOR = Corruptor("embedded-runs", corrupt, _accepts)
