"""What was learnt: an immutable table of the lines that documents have in common, with a digest."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from arclean.errors import ConfigError
from arclean.evidence.site_lines import weights
from arclean.evidence.site_lines.line_counts import LineCounts

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["EMPTY_MODEL", "LineModel", "RepeatedLine", "learn_lines"]

_REPEATED = 2  # documents: what a single one has is not repeated


class RepeatedLine(NamedTuple):
    """The key of a line, and the documents that have it: seen, perhaps missed, around their text.

    ``bodies`` is a set of bits, one for each of 256 classes of texts, so that five different texts are fewer than four
    bits once in two thousand times.
    """

    key: str
    seen: int
    missed: int
    outside: int
    bodies: int


@dataclass(frozen=True, repr=False)
class LineModel:
    """The lines that documents have in common, most frequent first.

    A line that is not among ``lines`` stands in ``missed`` of ``documents`` at most. Models are equal by what they say;
    ``counts``, which a model has that comes from no file, only makes joining it with others exact.

    >>> model = learn_lines(f"صحيفة الضفاف {day}" for day in range(3))
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
        """The name of the contents: 16 hexadecimal digits of their SHA-256."""
        return hashlib.sha256(self.to_rows().encode("utf-8", "surrogatepass")).hexdigest()[:16]

    def to_rows(self) -> str:
        """Return the contents as text: documents and missed, then a row a line: counts, set of bodies, key."""
        head = f"{self.documents}\t{self.missed}\n"
        return head + "".join(
            f"{line.seen}\t{line.missed}\t{line.outside}\t{line.bodies:x}\t{line.key}\n" for line in self.lines
        )

    def merge(self, other: LineModel) -> LineModel:
        """Return the model of the documents of both.

        It is the one that all of them together would have given, where neither comes from a file; what comes from one
        has lost the lines of less than :data:`.weights.MIN_KEPT_SHARE` of its documents, and ``missed`` says so.
        """
        return _model_of_counts(_counts_of_model(self).merge(_counts_of_model(other)))

    def furniture_keys(self, share: float, min_documents: int) -> frozenset[str]:
        """Return the keys of the lines that are furniture, wherever they should stand around a text.

        ``share`` of the documents and ``min_documents`` have such a line at least.
        """
        return _furniture_keys(self, share, min_documents)

    def __hash__(self) -> int:
        return hash(self.digest)

    def __repr__(self) -> str:
        return f"LineModel(documents={self.documents}, lines={len(self.lines)}, digest={self.digest!r})"


EMPTY_MODEL = LineModel()
"""The model of no documents."""


def learn_lines(documents: Iterable[str]) -> LineModel:
    """Return the model of documents, read in one pass; raises ``ConfigError`` for what is no text."""
    counts = LineCounts()
    for document in documents:
        if not isinstance(document, str):
            raise ConfigError(f"repeated lines are learnt from texts, not from {type(document).__name__}")
        counts.add_document(document)
    return _model_of_counts(counts)


def _model_of_counts(counts: LineCounts) -> LineModel:
    """Return the model of counts, which must not change any more."""
    least = max(_REPEATED, -int(-weights.MIN_KEPT_SHARE * counts.documents // 1))
    kept = [RepeatedLine(key, *entry) for key, entry in counts.entries.items() if entry[0] + entry[1] >= least]
    kept.sort(key=lambda line: (-line.seen, line.key))
    missed = max(counts.lost, least - 1) if counts.documents else 0
    return LineModel(counts.documents, missed, tuple(kept), counts)


def _counts_of_model(model: LineModel) -> LineCounts:
    """Return the counts that a model was made of, or those that a file has kept."""
    if model.counts is not None:
        return model.counts
    counts = LineCounts()
    counts.documents, counts.lost = model.documents, model.missed
    counts.entries = {line.key: [*line[1:]] for line in model.lines}
    return counts


@lru_cache(maxsize=8)
def _furniture_keys(model: LineModel, share: float, min_documents: int) -> frozenset[str]:
    least = max(min_documents, share * model.documents)
    return frozenset(
        line.key
        for line in model.lines
        if line.seen >= least
        and line.outside >= weights.OUTSIDE_SHARE * line.seen
        and line.bodies.bit_count() >= weights.MIN_BODIES
    )
