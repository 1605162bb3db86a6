"""The numbers of a list as HTML counts them: from ``start``, down where it is ``reversed``, on from each ``value``."""

from __future__ import annotations

import re

__all__ = ["ListNumbers"]

_match_number = re.compile("[ \\t\\n\\f\\r]*([+-]?[0-9]{1,9})(?![0-9])").match  # Markdown has no longer ones


class ListNumbers:
    """The numbers of the items of a list, of which those read later may still decide: reversed ones end with 1.

    >>> numbers = ListNumbers(None, is_reversed=True)
    >>> first, second = numbers.add_item(None), numbers.add_item(None)
    >>> numbers[first], numbers[second]
    (2, 1)
    """

    __slots__ = ("_items", "_start", "_step")

    def __init__(self, start: str | None, *, is_reversed: bool) -> None:
        self._start = _read_number(start)
        self._step = -1 if is_reversed else 1
        self._items: list[tuple[int | None, int]] = []  # the last number given, and how many items follow it

    def add_item(self, value: str | None) -> int:
        """Count an item that may be given a number, and return its place in the list."""
        given = _read_number(value)
        if given is not None:
            self._items.append((given, 0))
        else:
            last, after = self._items[-1] if self._items else (None, -1)
            self._items.append((last, after + 1))
        return len(self._items) - 1

    def __getitem__(self, place: int) -> int:
        """Return the number of an item by its place."""
        given, after = self._items[place]
        if given is None:
            given = self._start
        if given is None:
            given = len(self._items) if self._step < 0 else 1
        return given + self._step * after


def _read_number(shown: str | None) -> int | None:
    found = _match_number(shown) if shown else None
    return int(found[1]) if found else None
