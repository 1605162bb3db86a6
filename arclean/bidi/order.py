"""The order of characters that levels make (L2), and mirrored characters (L4)."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, AnyStr, NamedTuple

from arclean.bidi.mirrors import MIRRORED, MIRRORS

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = [
    "LEFTWARD_LINE",
    "Reordered",
    "mirror_characters",
    "order_after_runs",
    "reorder_line",
    "reverse_line",
    "reverse_runs",
    "runs_to_reverse",
]

_MIRRORED_CHARACTER = re.compile(f"[{MIRRORED}]")
_NUMBER_RUN = re.compile(b"\2+")
_MAX_SLICED_RUNS = 16  # runs that are reversed by slicing the text; more of them on a list

LEFTWARD_LINE = re.compile(
    "[\u0620-\u065f\u066e-\u06d3\u06d5\u06fa-\u06ff\u0750-\u077f\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufd8f\ufe80-\ufefc"
    " !-/:-@\\[-`{-~\xab\xbb\u060c\u061b\u061f\u200c\u200d\u2010-\u2027\u2039\u203a]*"
)
"""Pattern of a line that runs leftward as a whole if its base does: Arabic letters, marks and signs, no digit."""


class Reordered(NamedTuple):
    """A line in its other order: its text, where each character was, and whether that is the only answer.

    ``order[i]`` is the index in the input of the i-th character of ``text``.
    """

    text: str
    order: Sequence[int]
    exact: bool


@cache
def _at_least(level: int) -> re.Pattern[bytes]:
    return re.compile(b"[\\x%02x-\\xff]+" % level)


def runs_to_reverse(found: bytes) -> list[tuple[int, int]]:
    """Return the runs that L2 reverses, in its order: from the highest level down to the lowest odd one.

    Every run stays in one piece, so reversing the same runs leads from the page back to the reading order.
    """
    if not found.translate(None, b"\0\1\2"):  # nearly every line
        spans = [run.span() for run in _NUMBER_RUN.finditer(found)] if b"\2" in found else []
        if b"\0" not in found:
            spans.append((0, len(found)))
        elif spans or b"\1" in found:
            spans += [run.span() for run in _at_least(1).finditer(found)]
        return spans
    lowest = min(found) | 1
    return [run.span() for level in range(max(found), lowest - 1, -1) for run in _at_least(level).finditer(found)]


def reverse_runs(text: AnyStr, spans: Sequence[tuple[int, int]]) -> AnyStr:
    """Return a text, or its levels, with runs reversed one after the other."""
    if len(spans) > _MAX_SLICED_RUNS:
        return _reverse_many_runs(text, spans)
    for start, end in spans:
        text = text[:start] + text[start:end][::-1] + text[end:]
    return text


def _reverse_many_runs(text: AnyStr, spans: Sequence[tuple[int, int]]) -> AnyStr:
    order = order_after_runs(len(text), spans)
    if isinstance(text, str):
        return "".join([text[place] for place in order])
    return bytes([text[place] for place in order])


def order_after_runs(length: int, spans: Sequence[tuple[int, int]]) -> Sequence[int]:
    """Return which character stands at each place after the runs are reversed, by its index before."""
    order = list(range(length))
    for start, end in spans:
        order[start:end] = order[start:end][::-1]
    return order


def mirror_characters(text: str, found: bytes) -> str:
    """Return a text with each character that has a mirror replaced by it where levels are odd (L4)."""
    parts: list[str] = []
    walked = 0
    for bracket in _MIRRORED_CHARACTER.finditer(text):
        place = bracket.start()
        if found[place] & 1:
            parts += (text[walked:place], MIRRORS[bracket[0]])
            walked = place + 1
    return "".join(parts) + text[walked:] if parts else text


def reorder_line(text: str, found: bytes, *, exact: bool = True) -> Reordered:
    """Return a line in its other order by the levels of its characters (L2 and L4)."""
    spans = runs_to_reverse(found)
    return Reordered(reverse_runs(mirror_characters(text, found), spans), order_after_runs(len(text), spans), exact)


def reverse_line(line: str) -> Reordered:
    """Return a line that matches :data:`LEFTWARD_LINE` in its other order, either way."""
    length = len(line)
    return Reordered(mirror_characters(line, b"\1" * length)[::-1], range(length - 1, -1, -1), exact=True)
