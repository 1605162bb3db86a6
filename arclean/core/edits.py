r"""Edits: what a filter proposes, how a pass applies it, and where every character came from.

A pass is a list of edits, sorted and disjoint, over one text; all else follows from it. Between two
edits the text is copied, so its characters map one to one::

    before   k a - - b   c . d          edit 1: [2, 4) "--" -> ""
             | |  \ \  |   |  /           edit 2: [5, 8) "c.d" -> "d,c" with origin
    after    k a b   d , c               d <- [2, 3), c <- [0, 1); the comma has no source

``origin`` is the one field that expresses a reorder, a decoding of several characters into one and an
insertion; ``None`` means that the whole target came from the whole source.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

__all__ = [
    "KINDS", "LAYERS", "Edit", "Finding", "Label", "OffsetMap", "Origin", "Span", "Sweep", "changed", "lines",
    "lines_with", "merge", "undo",
]  # fmt: skip

KINDS = frozenset({
    "missing-number", "missing-letters", "unmapped-glyph", "visual-order", "swapped-fragments",
    "reversed-number", "lam-alef", "mojibake", "split-word", "glued-word", "reference-conflict", "no-text",
})  # fmt: skip
"""All kinds of finding; a new one is a change of the public surface."""


class Span(NamedTuple):
    """A half-open stretch ``[start, end)`` of a text, in code points."""

    start: int
    end: int


Origin = tuple[tuple[Span, Span], ...]
"""Pairs (part of the target, part of the source), both relative to the edit."""


class Edit(NamedTuple):
    """A replacement of ``source`` at ``[start, end)`` by ``target``.

    ``rule`` is "filter/rule", ``confidence`` a probability in 0..1 that the edit is right, ``evidence``
    what it rests on, in words. Places are code points of the text that the pass received; in
    ``Result.edits`` they are places of the original.

    >>> Edit(1, 3, "ــ", "", "kashida/stretch")
    Edit(start=1, end=3, source='ــ', target='', rule='kashida/stretch', confidence=1.0, origin=None, evidence='')
    """

    start: int
    end: int
    source: str
    target: str
    rule: str
    confidence: float = 1.0
    origin: Origin | None = None
    evidence: str = ""


class Finding(NamedTuple):
    """Damage that is seen at ``[start, end)`` and not repaired; ``message`` is for a reader who is no expert.

    ``kind`` is one of :data:`KINDS`; ``alternatives`` are readings that the evidence allows.
    """

    start: int
    end: int
    kind: str
    rule: str
    message: str
    confidence: float = 1.0
    alternatives: tuple[str, ...] = ()


class Label(NamedTuple):
    """The role of ``[start, end)``: title, date, byline, caption, body, furniture or boilerplate."""

    start: int
    end: int
    role: str


Target = str | Callable[[str], str]
"""What a match becomes, or a function of it."""


class Sweep(NamedTuple):
    """Many edits at once: every match of ``pattern`` within ``[start, end)`` becomes ``target``.

    The pipeline makes an :class:`Edit` of each match, checks and records it; where no record is kept it need
    not, which takes a third of the time. ``pattern`` sees no more than the stretch, so a stretch begins and ends
    where its look-arounds may (a line, or the whole text). ``target`` is a string, or a function of what was
    matched; a match that it leaves as it is is no edit. A :class:`~arclean.arabic.byte_pages.Respelling` may be applied
    to the stretch as a whole: ``pattern`` must match all of its characters, and no others. ``origin``, a function
    of what was matched too, is asked only for the record. A sweep is sorted and disjoint with the edits around it.

    Where several rules share a stretch, ``target``, ``rule`` and ``evidence`` are tuples with an item for each group
    of the pattern: the last one that took part in a match says which.

    >>> import re
    >>> Sweep(0, 9, re.compile("ـ"), "", "kashida/stretch").confidence
    1.0
    """

    start: int
    end: int
    pattern: re.Pattern[str]
    target: Target | tuple[Target, ...]
    rule: str | tuple[str, ...]
    confidence: float = 1.0
    evidence: str | tuple[str, ...] = ""
    origin: Callable[[str], Origin | None] | None = None

    def rules(self) -> list[tuple[Target, str, str]]:
        """List the target, the rule and the evidence of each group."""
        columns = (one if isinstance(one, tuple) else (one,) for one in (self.target, self.rule, self.evidence))
        return list(zip(*columns, strict=True))


LAYERS = frozenset({"letters", "digits", "marks", "spaces", "lines", "signs", "order"})
"""All that an edit may change; see :func:`changed`."""

_CLASSES = {"L": "letters", "N": "digits", "M": "marks", "Z": "spaces"}


class _Layers(dict[str, str]):
    """The layer of each character, worked out once."""

    def __missing__(self, char: str) -> str:
        self[char] = layer = _layer(char)
        return layer


def _layer(char: str) -> str:
    if char in "\n\r\f\v\u2028\u2029":  # U+001C to U+001E and U+0085 are glyph numbers and bytes here, no breaks
        return "lines"
    if char == "\t":
        return "spaces"
    if char == "\u0640":  # category Lm, yet no letter: it carries no sound
        return "signs"
    return _CLASSES.get(unicodedata.category(char)[0], "signs")


_layer_of = _Layers().__getitem__
_FEW = 100  # different characters that are counted one by one
_LETTERS, _ORDER = frozenset({"letters"}), frozenset({"order"})


def changed(source: str, target: str) -> frozenset[str]:
    """Name the layers in which target differs from source.

    Layers are letters, digits (category N), marks, spaces, lines (breaks) and signs (all else: punctuation,
    kashida, controls); ``order`` stands alone where every layer kept its characters and only their order
    is another.

    >>> sorted(changed("ب ـ", "ب")), sorted(changed("21", "12"))
    (['signs', 'spaces'], ['order'])
    """
    if source == target:
        return frozenset()
    if source.isalpha() and target.isalpha() and len(source) != len(target) and "\u0640" not in source + target:
        return _LETTERS  # some came or went
    old, new = set(source), set(target)
    if old.isdisjoint(new):  # most edits: a decoding, a removal, an insertion
        return frozenset(map(_layer_of, old | new))
    if old == new and (source[::-1] == target or (len(old) < _FEW and _are_as_many(source, target, old))):
        return _ORDER
    gone = old - new
    if gone and "".join([char for char in source if char not in gone]) == target:
        return frozenset(map(_layer_of, gone))
    layers = frozenset(map(_layer_of, old | new))
    if len(layers) == 1:
        return layers if sorted(source) != sorted(target) else _ORDER
    before, after = Counter(source), Counter(target)
    found = {_layer_of(char) for char in before.keys() | after.keys() if before[char] != after[char]}
    kept = {char for char in before.keys() & after.keys() if _layer_of(char) not in found}
    if not found or _moved(source, target, kept):
        found.add("order")
    return frozenset(found)


def _are_as_many(source: str, target: str, chars: set[str]) -> bool:
    """Tell whether each of some characters stands in two texts equally often."""
    return list(map(source.count, chars)) == list(map(target.count, chars))


def _moved(source: str, target: str, kept: set[str]) -> bool:
    """Tell whether the characters of one layer, of those kept, stand in another order."""
    if not kept:
        return False
    before, after = ([char for char in text if char in kept] for text in (source, target))
    if before == after:
        return False
    layers = set(map(_layer_of, kept))
    split = ([[c for c in text if _layer_of(c) == name] for name in layers] for text in (before, after))
    return next(split) != next(split)


def merge(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Sort spans and join those that touch or overlap.

    >>> merge([Span(4, 6), Span(0, 2), Span(2, 3)])
    (Span(start=0, end=3), Span(start=4, end=6))
    """
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)


def undo(text: str, edits: Sequence[Edit]) -> str:
    """Return the text that a pass received, from the text that it gave.

    >>> undo("كتاب", [Edit(1, 2, "ـ", "", "kashida/stretch")])
    'كـتاب'
    """
    pieces: list[str] = []
    at = shift = 0  # at: in the text given; shift: how much longer the text received was up to there
    for edit in edits:
        start = edit.start - shift
        pieces += text[at:start], edit.source
        at = start + len(edit.target)
        shift += len(edit.source) - len(edit.target)
    pieces.append(text[at:])
    return "".join(pieces)


class OffsetMap:
    """Where the characters of one pass came from and went to.

    >>> swap = ((Span(0, 1), Span(1, 2)), (Span(2, 3), Span(0, 1)))
    >>> pass_ = OffsetMap([Edit(1, 3, "ab", "b a", "x/swap", 1.0, swap)])
    >>> pass_.to_source(Span(0, 2)), pass_.to_output(Span(1, 2)), pass_.to_source(Span(2, 3))
    ((Span(start=0, end=1), Span(start=2, end=3)), (Span(start=3, end=4),), ())
    """

    __slots__ = ("_after", "_before", "_edits")

    def __init__(self, edits: Sequence[Edit]) -> None:
        self._edits = edits
        self._before = _Places([e.start for e in edits], [e.end for e in edits])
        self._after = _Places([], [])
        shift = 0
        for edit in edits:
            self._after.starts.append(edit.start + shift)
            self._after.ends.append(edit.start + shift + len(edit.target))
            shift += len(edit.target) - (edit.end - edit.start)

    def to_source(self, span: Span) -> tuple[Span, ...]:
        """Map a span of the output to the spans of the source that it came from; empty for an insertion."""
        return self._map(span, self._after, self._before)

    def to_output(self, span: Span) -> tuple[Span, ...]:
        """Map a span of the source to where it stands now; a deleted place gives a zero-width span."""
        found = self._map(span, self._before, self._after)
        if found:
            return found
        at = self._after.ends[bisect_right(self._before.starts, span.start) - 1] if self._edits else span.start
        return (Span(at, at),)

    def touches(self, span: Span) -> bool:
        """Tell whether an edit overlaps a span of the source, or meets it at an end."""
        number = bisect_left(self._before.ends, span.start)  # the first edit that ends at or behind its start
        return number < len(self._edits) and self._before.starts[number] <= span.end

    def _map(self, span: Span, here: _Places, there: _Places) -> tuple[Span, ...]:
        if span.start >= span.end:
            return _point(span.start, here, there)
        starts, ends = here
        found: list[Span] = []
        at, number = span.start, bisect_right(ends, span.start)
        while at < span.end:
            shift = there.ends[number - 1] - ends[number - 1] if number else 0
            if number == len(starts) or starts[number] >= span.end:
                found.append(Span(at + shift, span.end + shift))
                break
            if at < starts[number]:
                found.append(Span(at + shift, starts[number] + shift))
            inner = Span(max(at, starts[number]) - starts[number], min(span.end, ends[number]) - starts[number])
            if inner.start < inner.end:
                parts = _through(self._edits[number], inner, back=here is self._after)
                found += (Span(s + there.starts[number], e + there.starts[number]) for s, e in parts)
            at = max(at, ends[number])
            number += 1
        return merge(found)


class _Places(NamedTuple):
    """Where the edits of a pass start and end, before it or after it."""

    starts: list[int]
    ends: list[int]


def _point(at: int, here: _Places, there: _Places) -> tuple[Span, ...]:
    number = bisect_right(here.ends, at)  # the first edit that ends behind the point
    if number < len(here.starts) and here.starts[number] < at:
        return (Span(there.starts[number], there.ends[number]),)
    shift = there.ends[number - 1] - here.ends[number - 1] if number else 0
    return (Span(at + shift, at + shift),)


def _through(edit: Edit, inner: Span, *, back: bool) -> list[Span]:
    """Map a stretch of an edit's target to its source (back) or the reverse; places relative to the edit."""
    if edit.origin is None:
        other = len(edit.source) if back else len(edit.target)
        return [Span(0, other)] if other or not back else []
    found = []
    for target, source in edit.origin:
        here, there = (target, source) if back else (source, target)
        start, end = max(here.start, inner.start), min(here.end, inner.end)
        if start >= end:
            continue
        if here.end - here.start == there.end - there.start:  # copied: exact
            found.append(Span(start - here.start + there.start, end - here.start + there.start))
        else:
            found.append(there)
    return found


_BREAK = re.compile("[\n\f]")


def lines(text: str) -> Iterator[Span]:
    r"""Yield the spans of the lines of a text, without the ``"\n"`` or ``"\f"`` that ends them.

    >>> [tuple(span) for span in lines("ab\n\fc")]
    [(0, 2), (3, 3), (4, 5)]
    """
    at = 0
    for found in _BREAK.finditer(text):
        yield Span(at, found.start())
        at = found.end()
    yield Span(at, len(text))


def lines_with(search: Callable[[str, int], re.Match[str] | None], text: str) -> Iterator[Span]:
    r"""Yield the spans of the lines in which a search finds something; the others cost no more than the search.

    >>> [tuple(span) for span in lines_with(re.compile("c").search, "ab\ncc\n\fc")]
    [(3, 5), (7, 8)]
    """
    at = 0
    while found := search(text, at):
        start = max(text.rfind("\n", at, found.start()), text.rfind("\f", at, found.start())) + 1 or at
        stop = _BREAK.search(text, found.end())
        at = stop.start() if stop else len(text)
        yield Span(start, at)
