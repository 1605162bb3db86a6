"""The edits of several passes as one list of disjoint edits of the original.

Passes edit one another's output: a place that two of them touched has two edits, whose places in the original overlap,
and applying both to the original does not give the text. Here such edits become one, which replaces all of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from arclean.core.edits import Edit

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["apply_edits", "net_edits"]


class _NetChange(NamedTuple):
    """What stands in the place of ``[start, end)`` of the original, and the edits that put it there."""

    start: int
    end: int
    target: str
    edits: tuple[Edit, ...]


def net_edits(original: str, passes: Iterable[Sequence[Edit]]) -> tuple[Edit, ...]:
    """Return the edits of passes, each in places of the text that it received, as disjoint edits of the original.

    Applied to the original they give what the last pass gave. Edits that touched the same place are one: its ``rule``
    names theirs with "+" between, its confidence is their lowest, and it has no origin.

    >>> first, second = [Edit(0, 3, "ـبـ", "ب", "a/b")], [Edit(1, 3, "كا", "ك", "c/d")]
    >>> [edit[:5] for edit in net_edits("ـبـكا", [first, second])]
    [(0, 3, 'ـبـ', 'ب', 'a/b'), (3, 5, 'كا', 'ك', 'c/d')]
    >>> [edit[:5] for edit in net_edits("ـبـكا", [first, [Edit(0, 2, "بك", "كب", "c/d")]])]
    [(0, 4, 'ـبـك', 'كب', 'a/b+c/d')]
    """
    text = original
    known: list[_NetChange] = []
    for edits in passes:
        if edits:
            known = _add_pass(text, known, edits)
            text = apply_edits(text, edits)
    made = (_as_edit(one, original[one.start : one.end]) for one in known)
    return tuple(edit for edit in made if edit.source != edit.target)


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """Return a text with disjoint edits applied, which are sorted by their places in it.

    >>> apply_edits("كـتاب", [Edit(1, 2, "ـ", "", "kashida/edge")])
    'كتاب'
    """
    pieces: list[str] = []
    at = 0
    for edit in edits:
        pieces += text[at : edit.start], edit.target
        at = edit.end
    return "".join([*pieces, text[at:]])


def _as_edit(one: _NetChange, source: str) -> Edit:
    if len(one.edits) == 1:
        only = one.edits[0]
        return only._replace(
            start=one.start, end=one.end, source=source, target=one.target,
            origin=only.origin if (only.source, only.target) == (source, one.target) else None,
        )  # fmt: skip
    rules = dict.fromkeys(rule for edit in one.edits for rule in edit.rule.split("+"))
    reasons = dict.fromkeys(edit.evidence for edit in one.edits if edit.evidence)
    lowest = min(edit.confidence for edit in one.edits)
    return Edit(one.start, one.end, source, one.target, "+".join(rules), lowest, None, "; ".join(reasons))


def _add_pass(text: str, known: Sequence[_NetChange], edits: Sequence[Edit]) -> list[_NetChange]:
    """Return replacements with the edits of one more pass over ``text``, which the known ones gave."""
    made: list[_NetChange] = []
    old = new = shift = 0  # shift: how much longer than the original the text is up to here
    while old < len(known) or new < len(edits):
        start, end = _place_after(known, old, shift, len(text))
        if new == len(edits) or (old < len(known) and end <= edits[new].start):
            _append(made, known[old])
            shift += _growth(known[old])
            old += 1
            continue
        edit = edits[new]
        if edit.end <= start:
            _append(made, _NetChange(edit.start - shift, edit.end - shift, edit.target, (edit,)))
            new += 1
            continue
        begin, stop, before, first_old, first_new = min(start, edit.start), max(end, edit.end), shift, old, new
        while True:  # all that touch one another, in turn
            start, end = _place_after(known, old, shift, len(text))
            if old < len(known) and start < stop:
                stop, shift, old = max(stop, end), shift + _growth(known[old]), old + 1
            elif new < len(edits) and edits[new].start < stop:
                stop, new = max(stop, edits[new].end), new + 1
            else:
                break
        inner = (e._replace(start=e.start - begin, end=e.end - begin) for e in edits[first_new:new])
        by = (edit for one in known[first_old:old] for edit in one.edits)
        target = apply_edits(text[begin:stop], inner)
        _append(made, _NetChange(begin - before, stop - shift, target, (*by, *edits[first_new:new])))
    return made


def _place_after(known: Sequence[_NetChange], number: int, shift: int, size: int) -> tuple[int, int]:
    """Return where a replacement stands in the text; beyond it where there is none of that number."""
    if number == len(known):
        return size + 1, size + 1
    start = known[number].start + shift
    return start, start + len(known[number].target)


def _growth(one: _NetChange) -> int:
    return len(one.target) - (one.end - one.start)


def _append(made: list[_NetChange], one: _NetChange) -> None:
    """Add a replacement; two insertions at one place are one, for their order would be lost."""
    if made and one.start == one.end == made[-1].start == made[-1].end:
        last = made.pop()
        one = _NetChange(one.start, one.end, last.target + one.target, (*last.edits, *one.edits))
    made.append(one)
