"""How much of a text each role has by its labels, and how certain they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from arclean.core.edits import Span
from arclean.core.offset_map import merge_spans

if TYPE_CHECKING:
    from collections.abc import Iterable

    from arclean.core.edits import Label

__all__ = ["RoleShare", "sum_roles"]


class RoleShare(NamedTuple):
    """The share of the characters of a text that has a role (0..1), and the mean confidence of its labels there."""

    share: float
    confidence: float


def sum_roles(labels: Iterable[Label], length: int) -> dict[str, RoleShare]:
    """Return the share of each role in a text of some length, by the names of roles; confidence is by characters.

    >>> from arclean import Label
    >>> sum_roles([Label(0, 4, "body", 1.0), Label(5, 9, "boilerplate", 0.5)], 10)
    {'body': RoleShare(share=0.4, confidence=1.0), 'boilerplate': RoleShare(share=0.4, confidence=0.5)}
    """
    by_role: dict[str, list[Label]] = {}
    for label in labels:
        if label.start < label.end:
            by_role.setdefault(label.role, []).append(label)
    found = {}
    for role, held in sorted(by_role.items()):
        covered = sum(span.end - span.start for span in merge_spans([Span(*label[:2]) for label in held]))
        sizes = [label.end - label.start for label in held]
        sure = sum(size * label.confidence for size, label in zip(sizes, held, strict=True)) / sum(sizes)
        found[role] = RoleShare(round(covered / length, 4), round(sure, 3))
    return found
