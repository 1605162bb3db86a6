"""Lines whose runs are written in the order in which they stand from left to right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER
from arclean.core.corruptor import LINE, Corruptor

if TYPE_CHECKING:
    from random import Random

__all__ = ["CORRUPTOR"]

_split_runs = LazyPattern(f"(?<= )(?=[^ ]*[A-Za-z0-9\u0660-\u0669])([^{LETTER} ]+(?: [^{LETTER} ]+)*)(?= )").split
_has_run = LazyPattern(f"(?<= )(?=[^ ]*[A-Za-z0-9\u0660-\u0669])[^{LETTER} ]+(?= )").search
_has_letter = LazyPattern(f"[{LETTER}]").search
_SHARE_WITH_SIGN_AT_END = 1 / 4  # of the texts: a paragraph that runs to the right keeps its last sign there
_CLOSING_STOPS = ".!\u061f"


def corrupt(text: str, random: Random) -> str:
    """Write the runs of all lines in reverse; the last full stop stays at the end in one text of four."""
    keeps_sign = random.random() < _SHARE_WITH_SIGN_AT_END
    return LINE.sub(lambda found: _reverse_runs(found[0], keeps_sign=keeps_sign), text)


def _reverse_runs(line: str, *, keeps_sign: bool) -> str:
    body = line.rstrip(_CLOSING_STOPS) if keeps_sign else line
    runs = [run.strip(" ") for run in _split_runs(body)]
    if len(runs) == 1 or not all(map(_has_letter, runs[::2])):
        return line
    return " ".join(reversed(runs)) + line[len(body) :]


CORRUPTOR = Corruptor("swapped-runs", corrupt, lambda text: _has_run(text) is None)
