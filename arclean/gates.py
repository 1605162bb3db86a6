"""Gates: which filters a text wakes, in one reading of it.

A class search costs 3 to 5 ns a character whatever the size of its class, so the classes of all filters are
fused. Where the search hits, it goes on from there for the filters that still sleep: the text is read once for
all of them, also where it is damaged.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeGuard

from arclean.errors import FilterError
from arclean.filter import BaseFilter, Filter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

__all__ = ["Gates", "Watch"]


class Watch:
    """The class gates of some filters: one search for what wakes any of them, then one for the rest of a text."""

    __slots__ = ("_bodies", "_lead", "_rests", "_woken", "search")

    def __init__(self, bodies: tuple[tuple[str, str], ...], lead: str) -> None:
        self._bodies, self._lead = bodies, lead
        self._woken: dict[str, frozenset[str]] = {}
        self._rests: dict[frozenset[str], Callable[[str, int], list[str]] | None] = {}
        self.search = re.compile(f"{lead}[{''.join(body for _, body in bodies)}]").search if bodies else None

    def over(self, text: str) -> frozenset[str]:
        """Name the filters that a text wakes."""
        hit = self.search(text) if self.search else None
        if hit is None:
            return frozenset()
        first = self._by(hit[0][-1])
        rest = self._rests[first] if first in self._rests else self._without(first)
        found = rest(text, hit.start()) if rest else None
        return first.union(*(self._by(one[-1]) for one in set(found))) if found else first

    def _by(self, char: str) -> frozenset[str]:
        """Name the filters that a character wakes."""
        if char not in self._woken:
            self._woken[char] = frozenset(name for name, body in self._bodies if re.match(f"[{body}]", char))
        return self._woken[char]

    def _without(self, awake: frozenset[str]) -> Callable[[str, int], list[str]] | None:
        """Make the search for what wakes the others: one for each set that a single character wakes, some twenty."""
        bodies = "".join(body for name, body in self._bodies if name not in awake)
        sought = f"{self._lead}(?=([{bodies}]))" if self._lead else f"[{bodies}]"  # a gap may begin within another
        self._rests[awake] = rest = re.compile(sought).findall if bodies else None
        return rest


class Gates:
    """The gates of the filters of a pipeline: fused for a text that wakes nobody, asked one by one otherwise.

    ``each`` pairs every filter with the test that is left to ask besides the watches, if any.
    """

    __slots__ = ("_cues", "_gaps", "_searches", "_signs", "each")

    def __init__(self, filters: tuple[Filter, ...]) -> None:
        gated = [f for f in filters if _is_gated(f)]
        names = {f.name for f in gated}
        self._signs = Watch(tuple((f.name, f.signs) for f in gated if f.signs), "")
        self._gaps = Watch(tuple((f.name, f.gaps) for f in gated if f.gaps), " ")
        self._cues = _fused(cue for f in gated for cue in f.cues)
        self.each = tuple((f, _left(f)) for f in filters)
        others: list[Callable[[str], object] | None] = [test for f, test in self.each if f.name not in names]
        self._searches = tuple(filter(None, [self._signs.search, self._gaps.search, *others]))

    def sleep(self, text: str) -> bool:
        """Tell whether no filter has anything to do."""
        for search in self._searches:  # half the time of any() on short texts
            if search(text):
                return False
        return not self._cues(text)

    def woken(self, text: str) -> frozenset[str]:
        """Name the filters that a text wakes by its characters."""
        return self._signs.over(text) | self._gaps.over(text)


def _fused(cues: Iterable[str]) -> Callable[[str], bool]:
    """Make the test for any of some strings.

    Whether the first character is there at all is asked first: it takes a tenth of the time of two characters.
    """
    groups: dict[str, list[str]] = {}
    for cue in dict.fromkeys(cues):
        groups.setdefault(cue[0], []).append(cue)
    pairs = tuple(groups.items())

    def found(text: str) -> bool:
        for first, group in pairs:
            if first in text:
                for cue in group:
                    if cue in text:
                        return True
        return False

    return found


def _is_gated(filter_: Filter) -> TypeGuard[BaseFilter]:
    """Tell whether a filter's gate is what BaseFilter makes of its classes and cues."""
    return isinstance(filter_, BaseFilter) and vars(BaseFilter)["wakes"] is getattr(type(filter_), "wakes", None)


def _left(filter_: Filter) -> Callable[[str], object] | None:
    """Give the test that the watches do not make: for cues, or all that an own ``wakes`` looks for."""
    if _is_gated(filter_):
        return _fused(filter_.cues) if filter_.cues else None

    def asked(text: str) -> bool:
        try:
            return filter_.wakes(text)
        except Exception as error:
            raise FilterError(f"the gate of filter {filter_.name!r} failed: {type(error).__name__}: {error}") from error

    return asked
