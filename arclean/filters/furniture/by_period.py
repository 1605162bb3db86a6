"""Period: the lines that come again as often as a page is long, in a text whose pages nothing parts.

A page ends where it is full, whatever the text says there; so what stands between two pages cuts sentences as often as
any line would that stands anywhere, and a heading, a refrain or a table's number cuts none.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import pairwise
from statistics import median_low
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.page_numbers import NUMBER, is_folio
from arclean.evidence.hard_wraps.break_labels import gap
from arclean.evidence.hard_wraps.continuation_words import CLAUSES
from arclean.evidence.hard_wraps.wrap_width import measures

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from arclean.filters.furniture.by_page import Place

__all__ = ["LINES", "periodic"]

# Judged on generated documents with varied heads and feet over texts of split DEV of the corpora, 2026-11.
LINES = 36
"""Lines that a text has at least where three pages show a period."""
_FEWEST, _COUNTED = 4, 3  # times that a line comes again; that a number counts on
_SHORTEST, _LONGEST = 12, 120  # lines of a page: a refrain comes sooner
_REGULAR, _NEAR = 0.7, 0.25  # of the distances, that are near to the usual one, or twice it; how near
_SAME = 0.5  # of the lines with numbers that count, that say the same beside them as another
_OFTEN = 0.4  # of the cuts that chance would make
_FIRM = 0.8  # of the measure: the line before, where its sentence runs on
_BESIDE = 0.6  # of the places of a line, that are beside furniture; the first of three may be at the top of the text
_BRIEF = 60  # characters of such a line at most
_SPARSE = 0.15  # of the rows: where more is furniture, as the parts of a watermark are, any line is beside some
_first = re.compile("[^\\w#]*#").match
_last = re.compile("#[^\\w#]*$").search


class _Group(NamedTuple):
    places: list[Place]
    counted: bool


def periodic(text: str, places: Sequence[Place]) -> set[int]:
    """Give the numbers of the rows that come again by period."""
    if len(places) < LINES:
        return set()
    lines = _lines(text, places)
    groups = [
        group
        for group in (*_chains(text, places, lines), *_alike(places))
        if _is_regular([lines[place.number] for place in group.places])
    ]
    if not groups:
        return set()
    found = {place.number for group in groups for place in group.places}
    cuts, rate = _cuts(text, places, found)
    kept: set[int] = set()
    for group in groups:
        count = sum(place.number in cuts for place in group.places)
        if count >= max(1 if group.counted else 2, _OFTEN * rate * len(group.places)):
            kept |= {place.number for place in group.places}
    return kept | _beside(places, kept) if 0 < len(kept) <= _SPARSE * len(places) else kept


def _lines(text: str, places: Sequence[Place]) -> dict[int, int]:
    """Give the line of the text in which each row stands: blank ones count, for they take room on the page."""
    found: dict[int, int] = {}
    line = at = 0
    for place in places:
        line += text.count("\n", at, place.row.start)
        at = place.row.start
        found[place.number] = line
    return found


def _alike(places: Sequence[Place]) -> Iterator[_Group]:
    """Yield the lines that come again, but for their numbers; no sentence ends in them."""
    alike: defaultdict[str, list[Place]] = defaultdict(list)
    for place in places:
        if place.shape and place.row.runs and not place.row.item and not is_folio(place.shape):
            alike[place.shape].append(place)
    yield from (_Group(same, counted=False) for same in alike.values() if len(same) >= _FEWEST)


def _chains(text: str, places: Sequence[Place], lines: dict[int, int]) -> Iterator[_Group]:
    """Yield the lines that begin or end with a number, or are one, where the numbers count on, a page apart."""
    ends: dict[tuple[str, bool, int], list[Place]] = {}
    chains: list[list[Place]] = []
    for place in places:
        folio = place.shape if is_folio(place.shape) else ""
        named = place.row.runs and not place.row.item and not place.shape.startswith(CLAUSES)
        if "#" not in place.shape or not (folio or named):
            continue
        numbers = NUMBER.findall(text, place.row.start, place.row.end)
        sides = [True] if folio else [first for first, test in ((True, _first), (False, _last)) if test(place.shape)]
        for first in sides:
            number = int(numbers[0 if first else -1])
            chain = ends.get((folio, first, number - 1))
            if chain is None or not _SHORTEST <= lines[place.number] - lines[chain[-1].number] <= 2 * _LONGEST:
                chain = []
                chains.append(chain)
            chain.append(place)
            ends[folio, first, number] = chain
    for chain in chains:
        shapes = Counter(place.shape for place in chain)
        same = [place for place in chain if shapes[place.shape] > 1]  # a line of the text may count on by chance
        if len(same) >= max(_COUNTED, _SAME * len(chain)):
            yield _Group(same, counted=True)


def _is_regular(at: Sequence[int]) -> bool:
    """Tell whether distances are alike, and those of pages."""
    steps = [after - before for before, after in pairwise(at)]
    usual = median_low(steps)
    if not _SHORTEST <= usual <= 2 * _LONGEST:
        return False
    near = sum(abs(step - times * usual) <= _NEAR * usual for step in steps for times in (1, 2))
    return near >= _REGULAR * len(steps)


def _cuts(text: str, places: Sequence[Place], found: set[int]) -> tuple[set[int], float]:
    """Give those of the rows found that stand, with others found, behind a line whose sentence runs on.

    The second figure is the share of such lines among all others.
    """
    body = [place for place in places if place.number not in found]
    gaps = [gap(text[one.row.end : other.row.start]) for one, other in pairwise(body)]
    wide = dict(zip((place.number for place in body), measures([place.row for place in body], gaps), strict=True))
    cuts: set[int] = set()
    runs, running = False, 0
    for place in places:
        if place.number in found:
            cuts |= {place.number} if runs else set()
        else:
            measure, row = wide[place.number], place.row
            runs = row.runs and (row.hangs or (measure > 0 and row.width >= _FIRM * measure))
            running += runs
    return cuts, running / max(1, len(body))


def _beside(places: Sequence[Place], kept: set[int]) -> set[int]:
    """Find the lines that stand beside furniture wherever they stand: heads of chapters, second lines of feet."""
    found = set(kept)
    alike: defaultdict[str, list[tuple[Place, bool]]] = defaultdict(list)
    for number, place in enumerate(places):
        if place.shape and place.row.runs and place.row.width <= _BRIEF and place.number not in found:
            near = places[max(0, number - 1)].number in kept or places[min(len(places) - 1, number + 1)].number in kept
            alike[place.shape].append((place, near))
    for same in alike.values():
        beside = [place.number for place, near in same if near]
        if len(beside) > 1 and len(beside) >= _BESIDE * len(same):
            found |= set(beside)
    return found
