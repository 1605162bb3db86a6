"""What levels do to a line: the order of its characters (L2), and mirrors (L4)."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, AnyStr, NamedTuple

from arclean.bidi.mirrors import MIRRORED, MIRRORS

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["LEFTWARD", "Reordered", "leftward", "mirrored", "order_of", "reordered", "turned", "turns"]

_MIRRORED = re.compile(f"[{MIRRORED}]")
_NUMBERS = re.compile(b"\2+")
_FEW = 16  # turns that are made on the text itself; more of them on a list

LEFTWARD = re.compile(
    "[\u0620-\u065f\u066e-\u06d3\u06d5\u06fa-\u06ff\u0750-\u077f\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufd8f\ufe80-\ufefc"
    " !-/:-@\\[-`{-~\xab\xbb\u060c\u061b\u061f\u200c\u200d\u2010-\u2027\u2039\u203a]*"
)
"""A line that runs leftward as a whole if its base does: common Arabic letters, marks and signs, no digit."""


class Reordered(NamedTuple):
    """A line in its other order: the text, where each character was, and whether that is the only answer.

    ``order[i]`` is the index in the input of the i-th character of ``text``.
    """

    text: str
    order: Sequence[int]
    exact: bool


@cache
def _at_least(level: int) -> re.Pattern[bytes]:
    return re.compile(b"[\\x%02x-\\xff]+" % level)


def turns(found: bytes) -> list[tuple[int, int]]:
    """Find what L2 turns around, in its order: the runs from the highest level down to the lowest odd one.

    Every run stays in one piece, so the same turns lead from the page back to the reading order.
    """
    if not found.translate(None, b"\0\1\2"):  # nearly every line
        spans = [run.span() for run in _NUMBERS.finditer(found)] if b"\2" in found else []
        if b"\0" not in found:
            spans.append((0, len(found)))
        elif spans or b"\1" in found:
            spans += [run.span() for run in _at_least(1).finditer(found)]
        return spans
    lowest = min(found) | 1
    return [run.span() for level in range(max(found), lowest - 1, -1) for run in _at_least(level).finditer(found)]


def turned(text: AnyStr, spans: Sequence[tuple[int, int]]) -> AnyStr:
    """Turn runs of a text, or of its levels, around, one after the other."""
    if len(spans) > _FEW:
        return _turned_many(text, spans)
    for start, end in spans:
        text = text[:start] + text[start:end][::-1] + text[end:]
    return text


def _turned_many(text: AnyStr, spans: Sequence[tuple[int, int]]) -> AnyStr:
    order = order_of(len(text), spans)
    if isinstance(text, str):
        return "".join([text[place] for place in order])
    return bytes([text[place] for place in order])


def order_of(length: int, spans: Sequence[tuple[int, int]]) -> Sequence[int]:
    """Say which character stands at each place when the runs are turned around."""
    order = list(range(length))
    for start, end in spans:
        order[start:end] = order[start:end][::-1]
    return order


def mirrored(text: str, found: bytes) -> str:
    """Replace what has a mirror by it where levels are odd (L4)."""
    parts: list[str] = []
    walked = 0
    for bracket in _MIRRORED.finditer(text):
        place = bracket.start()
        if found[place] & 1:
            parts += (text[walked:place], MIRRORS[bracket[0]])
            walked = place + 1
    return "".join(parts) + text[walked:] if parts else text


def reordered(text: str, found: bytes, *, exact: bool = True) -> Reordered:
    """Put a line into its other order by the levels of its characters (L2 and L4)."""
    spans = turns(found)
    return Reordered(turned(mirrored(text, found), spans), order_of(len(text), spans), exact)


def leftward(line: str) -> Reordered:
    """Put a line that is :data:`LEFTWARD` into its other order, either way."""
    length = len(line)
    return Reordered(mirrored(line, b"\1" * length)[::-1], range(length - 1, -1, -1), exact=True)
