"""Rules X1 to X10 of UAX #9: lines that hold embeddings, overrides or isolates.

Such characters are rare in what a page shows, since extraction drops them; the common path never comes here.
"""

from __future__ import annotations

from typing import NamedTuple

from arclean.bidi.resolve import LEVELS, resolve

__all__ = ["explicit_levels", "paragraph_level"]

_DEEPEST = 125  # definition BD2
_REMOVED = frozenset("eEdDpb")  # rule X9
_KEPT = _REMOVED | {"B"}  # no override changes these
_OPENS_ISOLATE = frozenset("lrf")
_NEUTRAL = dict.fromkeys("lrfi", "o")


class _Status(NamedTuple):
    """An entry of the directional status stack."""

    level: int
    override: str
    isolate: bool


def paragraph_level(classes: str) -> int:
    """Find the level of a paragraph by its first strong letter outside isolates (P2 and P3)."""
    depth = 0
    for letter in classes:
        if letter in _OPENS_ISOLATE:
            depth += 1
        elif letter == "i":
            depth = max(0, depth - 1)
        elif letter == "B":
            break
        elif not depth and letter in "LRA":
            return int(letter != "L")
    return 0


def explicit_levels(classes: str, text: str, base: int) -> bytes:
    r"""Resolve the levels of a line that holds formatting characters, all rules but L1.

    >>> list(explicit_levels("rLi L", "\u2067a\u2069 b", 0))
    [0, 2, 0, 0, 0]
    """
    ends = _matching(classes)
    embedded, seen = _embed(classes, ends, base)
    kept = [place for place, letter in enumerate(classes) if letter not in _REMOVED]
    levels = bytearray(embedded)
    for runs in _sequences(kept, embedded, classes, ends):
        places = [kept[i] for run in runs for i in run]
        level, last = embedded[places[0]], runs[-1][-1] + 1
        before = embedded[kept[runs[0][0] - 1]] if runs[0][0] else base
        behind = embedded[kept[last]] if last < len(kept) and classes[places[-1]] not in _OPENS_ISOLATE else base
        resolved = resolve(
            "".join([_NEUTRAL.get(seen[i], seen[i]) for i in places]),
            "".join([text[i] for i in places]),
            level,
            "LR"[max(level, before) & 1],  # X10
            "LR"[max(level, behind) & 1],
        )
        for place, value in zip(places, resolved.encode().translate(LEVELS[level]), strict=True):
            levels[place] = value
    before = base
    for place, letter in enumerate(classes):  # what X9 removes stands with what is before it
        if letter in _REMOVED:
            levels[place] = before
        before = levels[place]
    return bytes(levels)


def _sequences(kept: list[int], embedded: list[int], classes: str, ends: dict[int, int]) -> list[list[range]]:
    """Find the isolating run sequences (BD13), as ranges of places in ``kept``."""
    runs: list[range] = []
    start = 0
    for i in range(1, len(kept) + 1):
        if i == len(kept) or embedded[kept[i]] != embedded[kept[start]]:
            runs.append(range(start, i))
            start = i
    found: list[list[range]] = []
    waiting: dict[int, list[range]] = {}  # by the place of the PDI that goes on with it
    for run in runs:
        sequence = waiting.pop(kept[run[0]], None)
        if sequence is None:
            found.append(sequence := [])
        sequence.append(run)
        last = kept[run[-1]]
        if classes[last] in _OPENS_ISOLATE and last in ends:
            waiting[ends[last]] = sequence
    return found


def _embed(classes: str, ends: dict[int, int], base: int) -> tuple[list[int], list[str]]:
    """Apply X1 to X8: the embedding level of each character, and the classes after overrides."""
    stack = _Stack(base)
    levels: list[int] = []
    seen: list[str] = []
    for place, letter in enumerate(classes):
        if letter == "i":  # its level is that outside
            stack.close_isolate()
        elif letter == "B":
            stack = _Stack(base)
        top = stack.top
        levels.append(top.level)
        seen.append(letter if letter in _KEPT else top.override or letter)
        if letter in "eEdD":
            stack.open_embedding(letter)
        elif letter in _OPENS_ISOLATE:
            first = letter == "f" and paragraph_level(classes[place + 1 : ends[place]])
            stack.open_isolate(odd=letter == "r" or bool(first))
        elif letter == "p":
            stack.close_embedding()
    return levels, seen


class _Stack:
    """The directional status stack, with its counts of what did not fit on it (X1)."""

    def __init__(self, base: int) -> None:
        self._entries = [_Status(base, "", isolate=False)]
        self._overflown_isolates = self._overflown = self._isolates = 0

    @property
    def top(self) -> _Status:
        return self._entries[-1]

    def _push(self, *, odd: bool, override: str, isolate: bool) -> bool:
        level = self.top.level
        level = (level + 1) | 1 if odd else (level + 2) & ~1
        fits = level <= _DEEPEST and not self._overflown_isolates and not self._overflown
        if fits:
            self._entries.append(_Status(level, override, isolate))
        return fits

    def open_embedding(self, letter: str) -> None:
        """Apply X2 to X5."""
        fits = self._push(odd=letter in "ED", override={"d": "L", "D": "R"}.get(letter, ""), isolate=False)
        if not fits and not self._overflown_isolates:
            self._overflown += 1

    def open_isolate(self, *, odd: bool) -> None:
        """Apply X5a to X5c."""
        if self._push(odd=odd, override="", isolate=True):
            self._isolates += 1
        else:
            self._overflown_isolates += 1

    def close_isolate(self) -> None:
        """Apply X6a."""
        if self._overflown_isolates:
            self._overflown_isolates -= 1
        elif self._isolates:
            self._overflown = 0
            while not self.top.isolate:
                self._entries.pop()
            self._entries.pop()
            self._isolates -= 1

    def close_embedding(self) -> None:
        """Apply X7."""
        if self._overflown_isolates:
            return
        if self._overflown:
            self._overflown -= 1
        elif not self.top.isolate and len(self._entries) > 1:
            self._entries.pop()


def _matching(classes: str) -> dict[int, int]:
    """Find where each isolate ends: at its PDI, else at the end of the paragraph (BD9)."""
    ends: dict[int, int] = {}
    opened: list[int] = []
    for place, letter in enumerate(classes):
        if letter in _OPENS_ISOLATE:
            opened.append(place)
        elif letter == "i" and opened:
            ends[opened.pop()] = place
    return ends | dict.fromkeys(opened, len(classes))
