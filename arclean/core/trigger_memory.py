"""The triggers of a long text, searched for anew only in the pieces of it that have changed.

After each filter that has edited something, triggers are looked for again, a dozen times in a text of many damages;
most filters change few of its lines. A trigger is a character, two side by side or a short string, so a text has those
of its pieces, if each piece has the beginning of the next.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["TriggerMemory"]

_LEAST_LENGTH = 1 << 14  # characters of a text of which pieces are remembered
_LENGTHS_BETWEEN_CUTS = 8  # of so many lines one ends a piece, by its length: edits elsewhere do not move the cuts
_LONG_LINE = 200  # characters of a line that ends a piece in any case
_SHORT_PIECE = 64  # characters of a piece that no line ends: blank lines may be without number


class TriggerMemory:
    """What was found in the pieces of a text, as it was when last asked about.

    ``search`` returns the bits of the filters that have a trigger in a text, none of which is longer than ``reach``.

    >>> memory = TriggerMemory(lambda text: "ab" in text, 2)
    >>> memory.triggered_filters("a"), memory.triggered_filters("ab")
    (False, True)
    """

    __slots__ = ("_known", "_reach", "_search")

    def __init__(self, search: Callable[[str], int], reach: int) -> None:
        self._search, self._reach = search, reach
        self._known: dict[str, int] | None = None

    def triggered_filters(self, text: str) -> int:
        """Return the bits of the filters that have a trigger in a text; the first text is searched as a whole."""
        known = self._known
        if known is None or len(text) < _LEAST_LENGTH:
            self._known = {}
            return self._search(text)
        found: dict[str, int] = {}
        awake = 0
        for piece in self._pieces_of(text):
            bits = known.get(piece)
            found[piece] = bits = self._search(piece) if bits is None else bits
            awake |= bits
        self._known = found
        return awake

    def _pieces_of(self, text: str) -> Iterator[str]:
        """Yield the pieces of a text, each of them with the beginning of the next."""
        start = end = 0
        for line in text.split("\n"):
            size = len(line)
            end += size + 1
            if size > _LONG_LINE or (end - start > _SHORT_PIECE and not size % _LENGTHS_BETWEEN_CUTS):
                yield text[start : end + self._reach - 1]
                start = end
        if start < len(text):
            yield text[start:]
