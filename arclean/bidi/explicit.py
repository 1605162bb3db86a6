"""Rules X1 to X10 of UAX #9, for lines with embeddings, overrides or isolates.

Such characters are rare in extracted text, since extraction drops them; other lines do not need this module.
"""

from __future__ import annotations

from typing import NamedTuple

from arclean.bidi.resolve import LEVEL_TABLES, resolve_classes

__all__ = ["explicit_levels", "paragraph_level"]

_MAX_DEPTH = 125  # definition BD2
_REMOVED_BY_X9 = frozenset("eEdDpb")  # rule X9
_NEVER_OVERRIDDEN = _REMOVED_BY_X9 | {"B"}  # no override changes these
_ISOLATE_OPENERS = frozenset("lrf")
_ISOLATES_AS_NEUTRALS = dict.fromkeys("lrfi", "o")


class _DirectionalStatus(NamedTuple):
    """An entry of the directional status stack."""

    level: int
    override: str
    isolate: bool


def paragraph_level(classes: str) -> int:
    """Return the level of a paragraph by its first strong letter outside isolates (P2 and P3)."""
    depth = 0
    for letter in classes:
        if letter in _ISOLATE_OPENERS:
            depth += 1
        elif letter == "i":
            depth = max(0, depth - 1)
        elif letter == "B":
            break
        elif not depth and letter in "LRA":
            return int(letter != "L")
    return 0


def explicit_levels(classes: str, text: str, base: int) -> bytes:
    r"""Return the levels of a line with formatting characters, by all rules but L1.

    >>> list(explicit_levels("rLi L", "\u2067a\u2069 b", 0))
    [0, 2, 0, 0, 0]
    """
    ends = _ends_of_isolates(classes)
    embedded, seen = _apply_embeddings(classes, base)
    kept = [place for place, letter in enumerate(classes) if letter not in _REMOVED_BY_X9]
    levels = bytearray(embedded)
    for runs in _isolating_run_sequences(kept, embedded, classes, ends):
        places = [kept[i] for run in runs for i in run]
        level, last = embedded[places[0]], runs[-1][-1] + 1
        before = embedded[kept[runs[0][0] - 1]] if runs[0][0] else base
        after = embedded[kept[last]] if last < len(kept) and classes[places[-1]] not in _ISOLATE_OPENERS else base
        resolved = resolve_classes(
            "".join([_ISOLATES_AS_NEUTRALS.get(seen[i], seen[i]) for i in places]),
            "".join([text[i] for i in places]),
            level,
            "LR"[max(level, before) & 1],  # X10
            "LR"[max(level, after) & 1],
        )
        for place, value in zip(places, resolved.encode().translate(LEVEL_TABLES[level]), strict=True):
            levels[place] = value
    before = base
    for place, letter in enumerate(classes):  # what X9 removes has the level of the character before it
        if letter in _REMOVED_BY_X9:
            levels[place] = before
        before = levels[place]
    return bytes(levels)


def _isolating_run_sequences(
    kept: list[int], embedded: list[int], classes: str, ends: dict[int, int]
) -> list[list[range]]:
    """Return the isolating run sequences (BD13), as ranges of places in ``kept``."""
    runs: list[range] = []
    start = 0
    for i in range(1, len(kept) + 1):
        if i == len(kept) or embedded[kept[i]] != embedded[kept[start]]:
            runs.append(range(start, i))
            start = i
    found: list[list[range]] = []
    waiting: dict[int, list[range]] = {}  # by the place of the PDI that continues it
    for run in runs:
        sequence = waiting.pop(kept[run[0]], None)
        if sequence is None:
            found.append(sequence := [])
        sequence.append(run)
        last = kept[run[-1]]
        if classes[last] in _ISOLATE_OPENERS and last in ends:
            waiting[ends[last]] = sequence
    return found


def _apply_embeddings(classes: str, base: int) -> tuple[list[int], list[str]]:
    """Apply X1 to X8; return the embedding level of each character, and the classes after overrides."""
    stack = _StatusStack(base)
    levels: list[int] = []
    seen: list[str] = []
    leftward = _leftward_isolates(classes) if "f" in classes else frozenset[int]()
    for place, letter in enumerate(classes):
        if letter == "i":  # its level is that outside
            stack.close_isolate()
        elif letter == "B":
            stack = _StatusStack(base)
        top = stack.top_entry
        levels.append(top.level)
        seen.append(letter if letter in _NEVER_OVERRIDDEN else top.override or letter)
        if letter in "eEdD":
            stack.open_embedding(letter)
        elif letter in _ISOLATE_OPENERS:
            stack.open_isolate(odd=letter == "r" or (letter == "f" and place in leftward))
        elif letter == "p":
            stack.close_embedding()
    return levels, seen


def _leftward_isolates(classes: str) -> frozenset[int]:
    """Return the openers of isolates whose first strong letter, outside others within, runs leftward (P2, P3, X5c)."""
    leftward: set[int] = set()
    opened: list[tuple[int, bool]] = []  # each opener, and whether its first letter was seen
    ended = 0  # so many of the open ones began in a paragraph before
    for place, letter in enumerate(classes):
        if letter in _ISOLATE_OPENERS:
            opened.append((place, False))
        elif letter == "i" and opened:
            opened.pop()
            ended = min(ended, len(opened))
        elif letter == "B":
            ended = len(opened)
        elif letter in "LRA" and ended < len(opened) and not opened[-1][1]:
            if letter != "L":
                leftward.add(opened[-1][0])
            opened[-1] = opened[-1][0], True
    return frozenset(leftward)


class _StatusStack:
    """The directional status stack, with its overflow counts (X1)."""

    def __init__(self, base: int) -> None:
        self._entries = [_DirectionalStatus(base, "", isolate=False)]
        self._overflow_isolates = self._overflow_embeddings = self._valid_isolates = 0

    @property
    def top_entry(self) -> _DirectionalStatus:
        return self._entries[-1]

    def _push_if_fits(self, *, odd: bool, override: str, isolate: bool) -> bool:
        level = self.top_entry.level
        level = (level + 1) | 1 if odd else (level + 2) & ~1
        fits = level <= _MAX_DEPTH and not self._overflow_isolates and not self._overflow_embeddings
        if fits:
            self._entries.append(_DirectionalStatus(level, override, isolate))
        return fits

    def open_embedding(self, letter: str) -> None:
        """Apply X2 to X5."""
        fits = self._push_if_fits(odd=letter in "ED", override={"d": "L", "D": "R"}.get(letter, ""), isolate=False)
        if not fits and not self._overflow_isolates:
            self._overflow_embeddings += 1

    def open_isolate(self, *, odd: bool) -> None:
        """Apply X5a to X5c."""
        if self._push_if_fits(odd=odd, override="", isolate=True):
            self._valid_isolates += 1
        else:
            self._overflow_isolates += 1

    def close_isolate(self) -> None:
        """Apply X6a."""
        if self._overflow_isolates:
            self._overflow_isolates -= 1
        elif self._valid_isolates:
            self._overflow_embeddings = 0
            while not self.top_entry.isolate:
                self._entries.pop()
            self._entries.pop()
            self._valid_isolates -= 1

    def close_embedding(self) -> None:
        """Apply X7."""
        if self._overflow_isolates:
            return
        if self._overflow_embeddings:
            self._overflow_embeddings -= 1
        elif not self.top_entry.isolate and len(self._entries) > 1:
            self._entries.pop()


def _ends_of_isolates(classes: str) -> dict[int, int]:
    """Return where each isolate ends, by its opener: at its PDI, else at the end of the paragraph (BD9)."""
    ends: dict[int, int] = {}
    opened: list[int] = []
    for place, letter in enumerate(classes):
        if letter in _ISOLATE_OPENERS:
            opened.append(place)
        elif letter == "i" and opened:
            ends[opened.pop()] = place
    return ends | dict.fromkeys(opened, len(classes))
