"""Costs by hashes of 32 bits, read where they lie in a mapped file: nothing is unpacked, whatever their number.

The upper 16 bits of a hash name a bucket, the lower 16 of a bucket's entries lie side by side in rising order, each
with a byte of cost. A look-up searches some twenty entries. A table of a million takes one in 4,300 of all other
strings for one of its own.
"""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_left
from collections import Counter
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from arclean.errors import ConfigError, ReadError
from arclean.language.tables.word_table import STEPS_PER_BIT

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["MAX_ENTRIES", "HashedCosts", "pack_hashed", "unpack_hashed"]

MAX_ENTRIES = 4_000_000
"""Entries that a table may have: more would take one in a thousand strings for one of its own."""
_BUCKETS = 1 << 16
_LOWER = _BUCKETS - 1  # mask of the lower 16 bits of a hash
_STARTS_SIZE = 4 * (_BUCKETS + 1)  # bytes


class HashedCosts:
    """Bytes of cost by hash: ``starts`` holds the first entry of each bucket, and the number of all entries at last."""

    __slots__ = ("costs", "lower", "starts")

    def __init__(self, starts: Sequence[int], lower: Sequence[int], costs: Sequence[int]) -> None:
        self.starts, self.lower, self.costs = starts, lower, costs

    def __len__(self) -> int:
        return len(self.lower)

    def find_byte(self, key: int) -> int | None:
        """Return the byte of cost of a hash, or None.

        >>> unpack_hashed(*pack_hashed({7: 2.0}), "pairs").find_byte(7)
        16
        """
        at = self.find_entry(key)
        return None if at is None else self.costs[at]

    def find_entry(self, key: int) -> int | None:
        """Return the number of the entry of a hash, by the order of hashes, or None."""
        bucket, low = key >> 16, key & _LOWER
        end = self.starts[bucket + 1]
        at = bisect_left(self.lower, low, self.starts[bucket], end)
        return at if at < end and self.lower[at] == low else None


def pack_hashed(costs: Mapping[int, float]) -> tuple[bytes, dict[str, Any]]:
    """Return costs in bits, by hash, as bytes, little end first, with options; raises ``ConfigError`` for too many."""
    if len(costs) > MAX_ENTRIES:
        raise ConfigError(f"{len(costs):,} entries are more than a table holds: ask for fewer")
    keys = sorted(costs)
    sizes = Counter(key >> 16 for key in keys)
    starts = array("I", accumulate((sizes[bucket] for bucket in range(_BUCKETS)), initial=0))
    lower = array("H", (key & _LOWER for key in keys))
    if sys.byteorder == "big":
        starts.byteswap()
        lower.byteswap()
    column = bytes(max(0, min(255, round(costs[key] * STEPS_PER_BIT))) for key in keys)
    return b"".join((starts.tobytes(), lower.tobytes(), column)), {"entries": len(keys)}


def unpack_hashed(raw: bytes | memoryview, options: Mapping[str, Any], name: str) -> HashedCosts:
    """Return the costs that :func:`pack_hashed` packed; raises ``ReadError`` where bytes are missing."""
    count = options["entries"]
    view = memoryview(raw)
    middle = _STARTS_SIZE + 2 * count
    if count < 0 or len(view) != middle + count:
        raise ReadError(f"the table of {name} is cut short or broken: train or install it again")
    starts, lower = _numbers("I", view[:_STARTS_SIZE]), _numbers("H", view[_STARTS_SIZE:middle])
    if starts[0] != 0 or starts[_BUCKETS] != count or list(starts) != sorted(starts):
        raise ReadError(f"the table of {name} is broken: train or install it again")
    return HashedCosts(starts, lower, view[middle:])


def _numbers(kind: str, view: memoryview) -> Sequence[int]:
    """Return the numbers of some bytes, little end first: the bytes themselves where the machine reads them so."""
    if sys.byteorder == "little":
        return view.cast("B").cast(kind)  # type: ignore[call-overload, no-any-return]
    numbers = array(kind, view.tobytes())
    numbers.byteswap()
    return numbers
