"""Which runs of names stand in the place of letters, and which are part of a path, or words of the line.

After a letter or digit a run looks like the end of a path (``folder/uni0627/uni0628``): one of its names must tell a
form, they must stand on both sides of the letters or by themselves elsewhere in the line, or be many. Names that tell
no more than a letter and its script (``/noon-ar``) are languages and pages of sites as well: in a line with Latin
letters or a slash at their end, and one by one, they must be many, or stand beside one that tells a form or a code.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER
from arclean.filters.glyph_names import weights

if TYPE_CHECKING:
    from collections.abc import Sequence

    from arclean.filters.glyph_names.named_runs import NamedRun

__all__ = ["meant_runs"]

_speaks_of_glyphs = LazyPattern(
    "Differences|/Type\\b|[Gg]lyph|\\b[Ff]onts?\\b|PostScript|Unicode|[<>{}\\[\\]`=\"']"
    "|يونيكود|ترميز|محرف|رمز|رموز|گلیف|نویسه"
).search
_letter = LazyPattern(f"[{LETTER}]").match
_has_latin = re.compile("[A-Za-z]").search
_has_form = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]").search
_tells_form_or_code = re.compile(
    "/(?!uni00)(?:uni|u|afii)[0-9A-F]{4}|[^.]*[.]|/[a-z]+(?:arabic|initial|medial|final|isolated)$"
).match


def meant_runs(line: str, runs: Sequence[NamedRun]) -> list[NamedRun]:
    """Return the runs of a line that stand in the place of letters.

    >>> from arclean.filters.glyph_names.named_runs import find_named_runs
    >>> line = "م/uni0646 و /uni0644/uni0627"
    >>> [run.text for run in meant_runs(line, find_named_runs(line))]
    ['ن', 'لا']
    """
    count = sum(len(run.pieces) for run in runs)
    if count < weights.MANY_NAMES and (_speaks_of_glyphs(line) or _may_be_pages(line, runs)):
        return []
    meant = [*runs] if count >= weights.MANY_NAMES else _choose_apart(line, runs)
    is_within = any(_letter(line[run.start - 1 : run.start]) or _letter(line, run.end) for run in meant)
    return meant if sum(len(run.pieces) for run in meant) >= weights.MIN_NAMES or is_within else []


def _choose_apart(line: str, runs: Sequence[NamedRun]) -> list[NamedRun]:
    """Return the runs that may be no end of a path: all where one stands by itself, or names stand around letters."""
    if any(not run.is_attached for run in runs):
        return [*runs]
    around = {at for pair in pairwise(runs) if " " not in line[pair[0].end : pair[1].start] for at in pair}
    return [run for run in runs if run in around or _letter(line, run.end) or _tells_form(run)]


def _tells_form(run: NamedRun) -> bool:
    """Return whether a name tells a joining form, or a feature of a font after a dot."""
    return _has_form(run.text) is not None or any("." in name for name, _ in run.pieces)


def _may_be_pages(line: str, runs: Sequence[NamedRun]) -> bool:
    """Return whether no name tells a form or a code, and no two stand together or the line looks like one of paths."""
    if any(_tells_form_or_code(name) for run in runs for name, _ in run.pieces):
        return False
    if max(len(run.pieces) for run in runs) < weights.MIN_NAMES or any(line.startswith("/", run.end) for run in runs):
        return True
    edges = [0, *(edge for run in runs for edge in (run.start, run.end)), len(line)]
    return any(_has_latin(line[first:last]) for first, last in zip(edges[::2], edges[1::2], strict=True))
