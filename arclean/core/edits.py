"""What a filter proposes: edits, sweeps of many edits, findings and labels.

An edit replaces one span of the text that its pass receives. ``Edit.origin`` is the one field that expresses a reorder,
a decoding of several characters into one and an insertion; ``None`` means that the whole target came from the whole
source. :mod:`arclean.core.offset_map` follows characters through the edits of a pass.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import re

__all__ = ["KINDS", "LAYERS", "UNMEASURED", "Edit", "Finding", "Label", "Origin", "Span", "Sweep"]

KINDS = frozenset({
    "missing-number", "missing-letters", "unmapped-glyph", "visual-order", "swapped-fragments",
    "reversed-number", "lam-alef", "mojibake", "split-word", "glued-word", "reference-conflict", "no-text",
    "wrong-map", "encoded", "hidden-text", "look-alike", "repeated-text",
})  # fmt: skip
"""All kinds of finding; a new one is a change of the public surface."""

UNMEASURED = 0.7
"""Confidence of a finding for which nobody has measured how often it is right: half way from the threshold at which
filters report to that at which they change, so that it is told and no more."""


class Span(NamedTuple):
    """A half-open range ``[start, end)`` of a text, in code points."""

    start: int
    end: int


Origin = tuple[tuple[Span, Span], ...]
"""Pairs (part of the target, part of the source), both relative to the edit."""


class Edit(NamedTuple):
    """A replacement of ``source`` at ``[start, end)`` by ``target``.

    ``rule`` is "filter/rule", ``confidence`` a probability in 0..1 that the edit is right, ``evidence``
    what it rests on, in words. Places are code points of the text that the pass received; in
    ``Result.edits`` they are places of the original.

    >>> Edit(1, 3, "ــ", "", "kashida/edge")
    Edit(start=1, end=3, source='ــ', target='', rule='kashida/edge', confidence=1.0, origin=None, evidence='')
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
    """Damage at ``[start, end)`` that is not repaired; ``message`` explains it to a reader who is no expert.

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
    """The role of ``[start, end)``: title, date, byline, caption, body, comment, furniture or boilerplate.

    ``confidence`` is the probability in 0..1 that it is this.
    """

    start: int
    end: int
    role: str
    confidence: float = 1.0


Target = str | Callable[[str], str]
"""What a match becomes: a string, or a function of the matched string."""


class Sweep(NamedTuple):
    """Many edits at once: every match of ``pattern`` within ``[start, end)`` becomes ``target``.

    The pipeline makes an :class:`Edit` of each match, checks and records it; where no record is kept it need
    not, which takes a third of the time. ``pattern`` sees no more than the span, so a span begins and ends
    where its look-arounds may (a line, or the whole text). ``target`` is a string, or a function of what was
    matched; a match that it leaves as it is is no edit. A :class:`~arclean.arabic.byte_pages.Respelling` may be applied
    to the span as a whole: ``pattern`` must match all of its characters, and no others. ``origin``, a function
    of what was matched too, is asked only for the record. A sweep is sorted and disjoint with the edits around it.

    Where several rules share a span, ``target``, ``rule`` and ``evidence`` are tuples with an item for each group
    of the pattern: the last group that took part in a match chooses the item.

    >>> import re
    >>> Sweep(0, 9, re.compile("ـ"), "", "kashida/edge").confidence
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

    def rules_by_group(self) -> list[tuple[Target, str, str]]:
        """Return the target, the rule and the evidence of each group of the pattern."""
        columns = (one if isinstance(one, tuple) else (one,) for one in (self.target, self.rule, self.evidence))
        return list(zip(*columns, strict=True))


LAYERS = frozenset({"letters", "digits", "marks", "spaces", "lines", "signs", "order"})
"""All that an edit may change; see :func:`~arclean.core.layers.changed_layers`."""
