"""The runs by which a map may shift letters: what each form of a letter then comes out as.

A ToUnicode map may give a range of glyphs the characters from one on (ISO 32000-1, 9.10.3). Over glyphs that are the
forms of one letter, side by side, that is wrong from the second on: the final lam comes out as the next letter of the
alphabet, the initial one as that after it (``<03DD> <03E0> <0644>``). Office 2007 to 2010 wrote such ranges. Other
fonts have the isolated letters side by side with no gap after ghain and tatweel, where Unicode left five characters
free: what comes after it is five too early.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from arclean.filters.form_runs.joined_letters import FORM_ORDER, JoinedLetter

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["Origins", "ShiftedRun", "join_origins", "shifted_runs"]

Origins = frozenset[tuple[str, JoinedLetter]]
"""What letters of a text may stand for besides themselves."""

_MAX_RUN = 6  # glyphs; longer ones leave no word that reads
_FIRST, _LAST = "\u0621", "\u064a"
_GAP = range(0x063B, 0x0641)  # no letters of Arabic
_AFTER_GAP = range(0x0641, 0x064B)
_GAP_WIDTH = 5  # U+063B to U+063F; fonts have a tatweel
_SLIPS = (
    "\u0621\u0622\u0623\u0625\u0627",
    "\u0621\u0623\u0624\u0626\u0648",
    "\u0621\u0626\u0649\u064a",
    "\u0629\u062a",
)
"""Letters that authors write for each other."""


@dataclass(frozen=True, eq=False)
class ShiftedRun:
    """What the forms of letters come out as by one run: ``shifts`` has all, ``telling`` those that no author shifts.

    ``origins`` are what the letters that come out stand for.
    """

    shifts: Mapping[JoinedLetter, str]
    telling: Mapping[JoinedLetter, str]
    origins: Origins


def _make_run(shifts: dict[JoinedLetter, str]) -> ShiftedRun:
    telling = {form: to for form, to in shifts.items() if not any(form.letter in s and to in s for s in _SLIPS)}
    return ShiftedRun(shifts, telling, frozenset((to, form) for form, to in shifts.items()))


@cache
def shifted_runs() -> tuple[ShiftedRun, ...]:
    """Return all runs, shorter ones first.

    >>> lam = JoinedLetter("ل", before=True, after=True)
    >>> sorted({run.shifts[lam] for run in shifted_runs() if lam in run.shifts})
    ['م', 'ن', 'ه', 'و']
    """
    found: dict[frozenset[tuple[JoinedLetter, str]], ShiftedRun] = {}
    for size in range(2, _MAX_RUN + 1):
        for start in range(len(FORM_ORDER) - size + 1):
            first = ord(FORM_ORDER[start].letter)
            counted = {form: chr(first + step) for step, form in enumerate(FORM_ORDER[start : start + size])}
            shifts = {form: to for form, to in counted.items() if to != form.letter}
            if shifts and all(_FIRST <= to <= _LAST and ord(to) not in _GAP for to in shifts.values()):
                found.setdefault(frozenset(shifts.items()), _make_run(shifts))
    return (*found.values(), _run_over_gap())


def _run_over_gap() -> ShiftedRun:
    """Return the run of letters that come out five too early: those at the ends of words."""
    ends = [form for form in FORM_ORDER if not form.after and ord(form.letter) in _AFTER_GAP]
    return _make_run({form: chr(ord(form.letter) - _GAP_WIDTH) for form in ends})


def join_origins(runs: Iterable[ShiftedRun]) -> Origins:
    """Return what letters stand for by several runs.

    >>> lam = JoinedLetter("ل", before=True, after=True)
    >>> join_origins([]), ("م", lam) in join_origins(shifted_runs())
    (frozenset(), True)
    """
    return frozenset().union(*(run.origins for run in runs))
