"""The lines that come again as often as a page is long, in a text whose pages nothing parts.

A page ends where it is full, whatever the text says there; so what stands between two pages cuts sentences as often as
any line would that stands anywhere, and a heading, a refrain or a table's number cuts none.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.page_numbers import DIGIT_RUN, is_page_number
from arclean.core.medians import median_low
from arclean.evidence.hard_wraps.break_labels import break_kind
from arclean.evidence.hard_wraps.continuation_words import LAW_PART_WORDS
from arclean.evidence.hard_wraps.wrap_width import wrap_widths
from arclean.filters.furniture import weights

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from arclean.filters.furniture.page_lines import PageLine

__all__ = ["find_periodic_lines"]

_begins_with_number = LazyPattern("[^\\w#]*#").match
_ends_with_number = LazyPattern("#[^\\w#]*$").search


class _RepeatedGroup(NamedTuple):
    """Lines that come again, in the order of the text."""

    places: list[PageLine]
    is_counted: bool  # their numbers go on by one


def find_periodic_lines(text: str, places: Sequence[PageLine]) -> set[int]:
    """Return the numbers of the lines that come again at regular distances and cut sentences."""
    if len(places) < weights.MIN_TEXT_LINES:
        return set()
    rows = _rows_in_text(text, places)
    groups = [
        group
        for group in (*_counted_groups(text, places, rows), *_same_groups(places))
        if _is_regular([rows[place.number] for place in group.places])
    ]
    if not groups:
        return set()
    found = {place.number for group in groups for place in group.places}
    cuts, rate = _find_cuts(text, places, found)
    kept: set[int] = set()
    for group in groups:
        count = sum(place.number in cuts for place in group.places)
        least = weights.MIN_COUNTED_CUTS if group.is_counted else weights.MIN_CUTS
        if count >= max(least, weights.CUT_SHARE * rate * len(group.places)):
            kept |= {place.number for place in group.places}
    if 0 < len(kept) <= weights.MAX_FURNITURE_SHARE * len(places):
        kept |= _find_beside(places, kept)
    return kept


def _rows_in_text(text: str, places: Sequence[PageLine]) -> dict[int, int]:
    """Return for the number of each line its row in the text, blank ones counted: they take room on the page."""
    found: dict[int, int] = {}
    row = at = 0
    for place in places:
        row += text.count("\n", at, place.line.start)
        at = place.line.start
        found[place.number] = row
    return found


def _same_groups(places: Sequence[PageLine]) -> Iterator[_RepeatedGroup]:
    """Yield the lines without a stop that come again, but for their numbers."""
    same: defaultdict[str, list[PageLine]] = defaultdict(list)
    for place in places:
        if place.shape and place.line.is_open and not place.line.is_item and not is_page_number(place.shape):
            same[place.shape].append(place)
    yield from (_RepeatedGroup(group, False) for group in same.values() if len(group) >= weights.MIN_REPEATS)


def _counted_groups(text: str, places: Sequence[PageLine], rows: Mapping[int, int]) -> Iterator[_RepeatedGroup]:
    """Yield the lines that begin or end with a number, or are one, whose numbers go on at a page's distance."""
    ends: dict[tuple[str, bool, int], list[PageLine]] = {}
    chains: list[list[PageLine]] = []
    for place in places:
        number_only = place.shape if is_page_number(place.shape) else ""
        is_head = place.line.is_open and not place.line.is_item and not place.shape.startswith(LAW_PART_WORDS)
        if "#" not in place.shape or not (number_only or is_head):
            continue
        numbers = DIGIT_RUN.findall(text, place.line.start, place.line.end)
        for is_first in _number_sides(place.shape, is_number=bool(number_only)):
            number = int(numbers[0 if is_first else -1])
            chain = ends.get((number_only, is_first, number - 1))
            if chain is None or not _is_page_long(rows[place.number] - rows[chain[-1].number]):
                chain = []
                chains.append(chain)
            chain.append(place)
            ends[number_only, is_first, number] = chain
    for chain in chains:
        shapes = Counter(place.shape for place in chain)
        same = [place for place in chain if shapes[place.shape] > 1]  # the numbers of a text may go on by chance
        if len(same) >= max(weights.MIN_COUNTED, weights.SAME_SHAPE_SHARE * len(chain)):
            yield _RepeatedGroup(same, True)


def _number_sides(shape: str, *, is_number: bool) -> list[bool]:
    """Return the sides at which a line has a number: True for its beginning, False for its end."""
    if is_number:
        return [True]
    return [first for first, test in ((True, _begins_with_number), (False, _ends_with_number)) if test(shape)]


def _is_page_long(distance: int) -> bool:
    """Return whether a distance in lines is that of one page or two."""
    return weights.MIN_PAGE_LINES <= distance <= 2 * weights.MAX_PAGE_LINES


def _is_regular(rows: Sequence[int]) -> bool:
    """Return whether the distances between rows are alike, and those of pages."""
    steps = [after - before for before, after in pairwise(rows)]
    usual = median_low(steps)
    if not _is_page_long(usual):
        return False
    tolerance = weights.DISTANCE_TOLERANCE * usual
    near = sum(abs(step - times * usual) <= tolerance for step in steps for times in (1, 2))
    return near >= weights.REGULAR_SHARE * len(steps)


def _find_cuts(text: str, places: Sequence[PageLine], found: AbstractSet[int]) -> tuple[set[int], float]:
    """Return those of the lines found that stand, with others found, after a line whose sentence goes on.

    The second figure is the share of such lines among all that were not found.
    """
    body = [place for place in places if place.number not in found]
    breaks = [break_kind(text[one.line.end : other.line.start]) for one, other in pairwise(body)]
    body_widths = wrap_widths([place.line for place in body], breaks)
    widths = dict(zip((place.number for place in body), body_widths, strict=True))
    cuts: set[int] = set()
    goes_on, count = False, 0
    for place in places:
        if place.number in found:
            cuts |= {place.number} if goes_on else set()
        else:
            width, line = widths[place.number], place.line
            is_long = width > 0 and line.width >= weights.FULL_SHARE * width
            goes_on = line.is_open and (line.wants_word or is_long)
            count += goes_on
    return cuts, count / max(1, len(body))


def _find_beside(places: Sequence[PageLine], kept: AbstractSet[int]) -> set[int]:
    """Return the lines that stand beside furniture wherever they stand: heads of chapters, second lines of feet."""
    found: set[int] = set()
    same: defaultdict[str, list[tuple[PageLine, bool]]] = defaultdict(list)
    for index, place in enumerate(places):
        is_short = place.line.width <= weights.MAX_BESIDE_WIDTH
        if place.shape and place.line.is_open and is_short and place.number not in kept:
            neighbours = places[max(0, index - 1)], places[min(len(places) - 1, index + 1)]
            same[place.shape].append((place, any(near.number in kept for near in neighbours)))
    for group in same.values():
        beside = {place.number for place, is_beside in group if is_beside}
        if len(beside) > 1 and len(beside) >= weights.BESIDE_SHARE * len(group):
            found |= beside
    return found
