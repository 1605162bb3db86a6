"""Medians, for those who need nothing else of ``statistics``, which loads fractions and decimals too."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["median", "median_low"]

Number = TypeVar("Number", int, float)


def median(numbers: Iterable[float]) -> float:
    """Return the median of some numbers: the mean of the two in the middle where they are even in count.

    Raises IndexError where there are none.

    >>> median([3, 1, 2]), median([4.0, 1.0])
    (2, 2.5)
    """
    ordered = sorted(numbers)
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


def median_low(numbers: Iterable[Number]) -> Number:
    """Return the median of some numbers: the lower of the two in the middle where they are even in count.

    Raises IndexError where there are none.

    >>> median_low([3, 1, 2]), median_low([4, 1])
    (2, 1)
    """
    ordered = sorted(numbers)
    return ordered[(len(ordered) - 1) // 2]
