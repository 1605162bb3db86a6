"""What was learnt: an immutable table of the lines that documents have in common, with a digest."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from arclean.errors import ConfigError
from arclean.filters.repeated_lines.learn.counts import LineCounts

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["EMPTY", "LEAST", "LineModel", "RepeatedLine", "learn"]

LEAST = 0.01
"""The least share of the documents that a line stands in which is kept: what is rarer is no furniture of theirs."""

_FEWEST = 2  # documents that a line stands in which is kept: what one document says is not ours to keep
_OUTSIDE = 0.7  # of the documents, in which the line stands around the text: a heading stands in it (laws, 2026-11-28)
# Of bodies: what comes again in copies of one text is text. They are told apart by one of 256 values, so that five
# documents count as fewer than four once in two thousand times.
_BODIES = 4


class RepeatedLine(NamedTuple):
    """A line and the documents that have it: seen, perhaps missed, around their text; ``bodies`` is a set of bits."""

    said: str
    seen: int
    missed: int
    outside: int
    bodies: int


@dataclass(frozen=True, repr=False)
class LineModel:
    """The lines that documents have in common, most frequent first.

    A line that is not among ``lines`` stands in ``missed`` of ``documents`` at most. Models are equal by what they say;
    ``counts``, which a model has that comes from no file, only makes joining it with others exact.

    >>> model = learn(f"صحيفة الضفاف {day}" for day in range(3))
    >>> model
    LineModel(documents=3, lines=1, digest='370cec07452586e9')
    >>> model.merge(model).lines[0].seen
    6
    """

    documents: int = 0
    missed: int = 0
    lines: tuple[RepeatedLine, ...] = ()
    counts: LineCounts | None = field(default=None, compare=False)

    @cached_property
    def digest(self) -> str:
        """Name the contents: 16 hexadecimal digits of their SHA-256."""
        return hashlib.sha256(self.rows().encode("utf-8", "surrogatepass")).hexdigest()[:16]

    def rows(self) -> str:
        """Write the contents, a line a row: the counts, the set of bodies, and the line itself."""
        head = f"{self.documents}\t{self.missed}\n"
        return head + "".join(
            f"{line.seen}\t{line.missed}\t{line.outside}\t{line.bodies:x}\t{line.said}\n" for line in self.lines
        )

    def merge(self, other: LineModel) -> LineModel:
        """Give the model of the documents of both.

        It is the one that all of them together would have given, where neither comes from a file; what comes from one
        has lost the lines of less than :data:`LEAST` of its documents, and ``missed`` says so.
        """
        return model_of(_counts(self).merge(_counts(other)))

    def learnt(self, share: float, fewest: int) -> frozenset[str]:
        """Give the lines that are furniture of these documents, wherever they should stand around a text."""
        return _learnt(self, share, fewest)

    def __hash__(self) -> int:
        return hash(self.digest)

    def __repr__(self) -> str:
        return f"LineModel(documents={self.documents}, lines={len(self.lines)}, digest={self.digest!r})"


EMPTY = LineModel()
"""The model of no documents."""


def learn(documents: Iterable[str]) -> LineModel:
    """Count the lines of documents, in one pass; raises ``ConfigError`` for what is no text."""
    counts = LineCounts()
    for document in documents:
        if not isinstance(document, str):
            raise ConfigError(f"repeated lines are learnt from texts, not from {type(document).__name__}")
        counts.add(document)
    return model_of(counts)


def model_of(counts: LineCounts) -> LineModel:
    """Make a model of counts, which must not change any more."""
    least = max(_FEWEST, -int(-LEAST * counts.documents // 1))
    kept = [RepeatedLine(said, *entry) for said, entry in counts.entries.items() if entry[0] + entry[1] >= least]
    kept.sort(key=lambda line: (-line.seen, line.said))
    missed = max(counts.lost, least - 1) if counts.documents else 0
    return LineModel(counts.documents, missed, tuple(kept), counts)


def _counts(model: LineModel) -> LineCounts:
    """Give the counts that a model was made of, or those that a file has kept."""
    if model.counts is not None:
        return model.counts
    counts = LineCounts()
    counts.documents, counts.lost = model.documents, model.missed
    counts.entries = {line.said: [*line[1:]] for line in model.lines}
    return counts


@lru_cache(maxsize=8)
def _learnt(model: LineModel, share: float, fewest: int) -> frozenset[str]:
    least = max(fewest, share * model.documents)
    return frozenset(
        line.said
        for line in model.lines
        if line.seen >= least and line.outside >= _OUTSIDE * line.seen and line.bodies.bit_count() >= _BODIES
    )
