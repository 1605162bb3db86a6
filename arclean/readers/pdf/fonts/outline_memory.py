"""Outline memory: what was found of outlines, kept for the pages and documents to come.

Drawing a glyph takes a tenth of a millisecond, and what is asked of it as long again. The same few families come in
most documents, each time in other subsets, so no font is known by its bytes; but a subset keeps the outlines that it
has. A memory is of one question; the least recent answers go first. Threads may share one: each step is atomic.

>>> memory = OutlineMemory[int](2)
>>> [memory.recall(key, lambda: len(asked)) for asked, key in (("a", 1), ("ab", 2), ("abc", 1), ("abcd", None))]
[1, 2, 1, 4]
"""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

__all__ = ["OutlineMemory"]

_Answer = TypeVar("_Answer")


class OutlineMemory(Generic[_Answer]):
    """Answers by the key of an outline (``outline_key`` of its program), at most ``size`` of them."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._answers: OrderedDict[Hashable, _Answer] = OrderedDict()

    def __len__(self) -> int:
        """Return the number of answers that are kept."""
        return len(self._answers)

    def recall(self, key: Hashable, look: Callable[[], _Answer]) -> _Answer:
        """Return what is known of an outline, or else what a look at it finds; ``key`` is None where there is none."""
        if key is None:
            return look()
        try:
            answer = self._answers[key]
            self._answers.move_to_end(key)
        except KeyError:  # not asked yet, or gone since by another thread
            answer = self._answers[key] = look()
            if len(self._answers) > self._size:
                self._answers.popitem(last=False)
        return answer
