"""Lines as PyMuPDF writes them from pages that were drawn from left to right, each Arabic run turned by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER
from arclean.arabic.marks import MARK
from arclean.bidi import to_visual
from arclean.core.corruptor import LINE, Corruptor

if TYPE_CHECKING:
    from random import Random

__all__ = ["CORRUPTOR"]

_has_letter = LazyPattern(f"[{LETTER}]").search
_has_arabic_digit = LazyPattern("[\u0660-\u0669]").search
_is_turned = LazyPattern(f"[{LETTER}{MARK}\u0640\u0660-\u0669]").match
_is_kept = LazyPattern("[^\\W_]").match


def corrupt(text: str, random: Random) -> str:  # noqa: ARG001 - the tool does so to all lines
    """Write each line of Arabic as it is laid out, from left to right, each run of Arabic turned."""
    return _turn_lines(text)


def _turn_lines(text: str) -> str:
    """Return a text whose lines are turned; those with Arabic-Indic digits, which some tools cut, stay."""
    return LINE.sub(
        lambda found: _turn_runs(found[0]) if _has_letter(found[0]) and not _has_arabic_digit(found[0]) else found[0],
        text,
    )


def _turn_runs(line: str) -> str:
    """Return a line run by run: signs and spaces go with what is on their left."""
    pieces: list[str] = []
    run: list[str] = []
    is_turned = False
    for at in to_visual(line, 1).order:
        char = line[at]
        turns = _is_turned(char) is not None
        if turns != is_turned and (turns or _is_kept(char)):
            pieces += reversed(run) if is_turned else run
            run, is_turned = [], turns
        run.append(char)
    pieces += reversed(run) if is_turned else run
    return "".join(pieces)


CORRUPTOR = Corruptor("turned-runs", corrupt, lambda text: _turn_lines(text) == text)
