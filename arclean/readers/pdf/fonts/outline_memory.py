"""Outline memory: what was found of outlines, kept for the pages and documents to come.

Drawing a glyph takes a tenth of a millisecond, and what is asked of it as long again. The same few families come in
most documents, each time in other subsets, so no font is known by its bytes; but a subset keeps the outlines that it
has. A memory is of one question; the least recent answers go first.

>>> memory = OutlineMemory[int](2)
>>> [memory.recall(key, lambda: len(asked)) for asked, key in (("a", 1), ("ab", 2), ("abc", 1), ("abcd", None))]
[1, 2, 1, 4]
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

__all__ = ["OutlineMemory"]

_Answer = TypeVar("_Answer")


class OutlineMemory(Generic[_Answer]):
    """Answers by the key of an outline (``outline_key`` of its program), at most ``size`` of them."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._answers: dict[Hashable, _Answer] = {}

    def __len__(self) -> int:
        """Return the number of answers that are kept."""
        return len(self._answers)

    def recall(self, key: Hashable, look: Callable[[], _Answer]) -> _Answer:
        """Return what is known of an outline, or else what a look at it finds; ``key`` is None where there is none."""
        if key is None:
            return look()
        if key in self._answers:
            answer = self._answers.pop(key)
        else:
            answer = look()
            if len(self._answers) >= self._size:
                del self._answers[next(iter(self._answers))]
        self._answers[key] = answer
        return answer
