r"""Wraps: which of the breaks between the lines of a text were made by the edge of the paper, not by the author.

Three kinds of break are told apart: one between two lines, a blank line, and the end of a page. What they mean hangs on
the habits of the text: whether blank lines or indents part its paragraphs, and whether its extractor put blank
lines within sentences too.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from arclean.evidence.hard_wraps.line_features import Row, joined
from arclean.evidence.hard_wraps.wrap_width import NEEDED, full, measures

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["BLANK", "gap", "wraps"]

BLANK, _PAGE, _LINE = "\n\n", "\f", "\n"
_ROUNDS = 8  # a text rests after two: what is joined leaves other lines around the rest
_PARAGRAPHS = 2  # blank lines behind a stop that show that they part paragraphs
_MOSTLY = 0.7  # of the indents, from which they open paragraphs
_ASTRAY = 0.2  # of the blank lines, from which an extractor put them within sentences; a whole one stands so by chance
_HEADING = 0.6  # of the measure: shorter, alone between blank lines and without a stop
_HANGING = 0.7  # of the measure, from which a line that ends in a hanging word is joined though it had room
_FIRM = 0.85  # of the measure: before a blank line


def gap(space: str) -> str:
    """Name what stands between two rows."""
    if _PAGE in space:
        return _PAGE
    return BLANK if space.count(_LINE) > 1 else _LINE


def wraps(found: Sequence[Row], gaps: Sequence[str], *, ours: bool) -> list[str]:
    """Give for each gap the rule that changes it, if any; as often as what is joined lets more be said."""
    rules = [""] * len(gaps)
    places = list(range(len(gaps)))
    now, open_ = list(found), list(gaps)
    for _ in range(_ROUNDS):
        judged = _judged(now, open_, ours=ours)
        if not any(judged):
            break
        for place, rule in zip(places, judged, strict=True):
            rules[place] = rule or rules[place]
        merged, kept_gaps, kept_places = now[:1], [], []
        for row, gap, place, rule in zip(now[1:], open_, places, judged, strict=True):
            if rule and rule != "paragraph":
                merged[-1] = joined(merged[-1], row)
            else:
                merged.append(row)
                kept_gaps.append(BLANK if rule else gap)
                kept_places.append(place)
        now, open_, places = merged, kept_gaps, kept_places
    return rules


class _Habits(NamedTuple):
    """How a text parts its paragraphs.

    ``marked`` by blank lines or indents; ``indent`` is that of most lines, ``indents`` tells that a larger one opens
    a paragraph; ``strays`` that blank lines stand within sentences as well.
    """

    marked: bool
    indent: int
    indents: bool
    strays: bool


def _habits(found: Sequence[Row], gaps: Sequence[str], wide: Sequence[float]) -> _Habits:
    usual = Counter(row.indent for row in found).most_common(1)[0][0]
    blank = [number for number, gap in enumerate(gaps) if gap == BLANK]
    after_stop = sum(not found[number].runs for number in blank)
    astray = sum(_is_firm(found[number], found[number + 1], wide[number]) for number in blank)
    opened = [not row.runs for row, after in pairwise(found) if after.indent > usual]
    indents = sum(opened) >= max(_PARAGRAPHS, _MOSTLY * len(opened))
    return _Habits(indents or after_stop >= _PARAGRAPHS, usual, indents, astray >= max(2, _ASTRAY * len(blank)))


def _is_firm(row: Row, after: Row, measure: float) -> bool:
    """Tell whether a row is full and ends in no stop."""
    return row.runs and bool(measure) and row.width >= _FIRM * measure and full(row, after, measure)


def _judged(found: Sequence[Row], gaps: Sequence[str], *, ours: bool) -> list[str]:
    """Judge each gap once."""
    wide = measures(found, gaps, needed=_PRINTED if ours else NEEDED)
    if not any(wide):
        return [""] * len(gaps)
    habits = _habits(found, gaps, wide)
    rules: list[str] = []
    for number, gap in enumerate(gaps):
        row, after, measure = found[number], found[number + 1], wide[number]
        rule = ""
        if measure and _may_join(row, after):
            if gap == _LINE:
                last = habits.strays and bool(number) and rules[-1] == "blank"
                opens = after.indent > habits.indent and (habits.indents or not row.runs)
                rule = _within(row, after, measure, ends=opens or last or not habits.marked, ours=ours)
            elif _runs_on(found, gaps, number, measure, strays=habits.strays, ours=ours):
                rule = "page" if gap == _PAGE else "blank"
        rules.append(rule)
    for number, gap in enumerate(gaps):
        if gap == _LINE and not rules[number] and _parts(found, rules, number):
            rules[number] = "paragraph"
    return rules


def _may_join(row: Row, after: Row) -> bool:
    if row.parted or after.parted or ((after.item or after.article) and not row.hangs):
        return False
    return (row.arabic and (after.arabic or row.hangs or not after.lower)) or (row.runs and after.lower)


def _within(row: Row, after: Row, measure: float, *, ends: bool, ours: bool) -> str:
    """Judge a gap without a blank line; ``ends`` says that a row that ends in a stop ends its paragraph."""
    joins = full(row, after, measure) or ((row.hangs or ours) and row.runs and row.width >= _HANGING * measure)
    return "wrap" if joins and (row.runs or not ends) else ""


def _runs_on(  # noqa: PLR0913 - all that a gap is judged by
    found: Sequence[Row], gaps: Sequence[str], number: int, measure: float, *, strays: bool, ours: bool,
) -> bool:  # fmt: skip
    """Judge a blank line or the end of a page: whether the sentence runs on over it."""
    row, after, page = found[number], found[number + 1], gaps[number] == _PAGE
    if after.caption or not _is_firm(row, after, measure):
        return False
    if row.hangs:
        return not (page and _is_note(found, gaps, number))
    alone = number + 1 >= len(gaps) or gaps[number + 1] != _LINE
    if not page and not strays:
        return False
    if after.runs and alone and not strays and after.width < _HEADING * measure:
        return False
    return not (ours and after.runs and alone) and not (page and _is_note(found, gaps, number))


def _is_note(found: Sequence[Row], gaps: Sequence[str], number: int) -> bool:
    """Tell whether a row belongs to a note at the foot of its page, below a sentence that runs on."""
    first = number
    while first and gaps[first - 1] == _LINE and not found[first].item and number - first < _NOTE:
        first -= 1
    return found[first].item and first > 0 and found[first - 1].runs and gaps[first - 1] != _PAGE


_PRINTED = 2.0  # bits that the lines of a document need, of which its reader knows that they are lines on paper
_NOTE = 12  # lines of a note that are looked through for its beginning


def _parts(found: Sequence[Row], rules: Sequence[str], number: int) -> bool:
    """Tell whether a gap that stays parts paragraphs: one of its sides is a paragraph of several lines."""
    row, after = found[number], found[number + 1]
    if row.parted or after.parted or after.item:
        return False
    before = number > 0 and bool(rules[number - 1])
    behind = number + 1 < len(rules) and rules[number + 1] in {"wrap", "blank", "page"}
    return before or behind
