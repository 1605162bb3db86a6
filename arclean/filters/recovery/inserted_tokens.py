"""Slots: what stands between two words of a text, and what of it another version has and this one has not.

Between two words stand signs, spaces and numbers. The signs part it into slots, each of spaces and digits; two versions
that have the same signs there can be compared slot by slot, and a slot that holds a number in one and nothing in the
other has lost it. What an unmapped glyph stands for is not known, so it counts as nothing.
"""

from __future__ import annotations

import re
from enum import IntFlag
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.digits import DIGIT, EUROPEAN, in_system

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["UNMAPPED", "Side", "Slot", "compare", "has_unmapped", "is_visible", "masked", "values"]

UNMAPPED = "[\ufffd\ue000-\uf8ff]"
"""Pattern of a glyph whose letter the source does not tell; see :func:`masked`."""

_CID = re.compile("\\(cid:[0-9]{1,6}\\)")
_GLYPH, _FILL = "\ue000", "\uf8fe"

_SLOT = re.compile(f"(?:\\s|[{DIGIT}]|{UNMAPPED})*+")
_has_digit = re.compile(f"[{DIGIT}]").search
_drop_unmapped = re.compile(UNMAPPED).sub
_STOP = "\u060c\u061b\u061f.!:"
_PARTS = re.compile(f"[{_STOP}]++(?=\\s)|\\n\\s*\\n|(?<=[{_STOP}])\\s*\\n")
_CORE = re.compile(f"[{DIGIT}](?:[{DIGIT}.,/:\u066b\u066c\u2013 -]*[{DIGIT}])?+")
_OPENING, _CLOSING = '([{\u201c\u2018\u00ab"', ')]}\u201d\u2019\u00bb"%\u066a'


class Side(IntFlag):
    """The words to which a number belongs: no stop parts it from them."""

    NONE = 0
    BEFORE = 1
    BEHIND = 2


class Slot(NamedTuple):
    """A number of the other version, and what stands for it at ``[start, end)``: ``found`` is empty where it is lost.

    ``target`` is what should stand there; ``sides`` tells the words that the number belongs to.
    """

    start: int
    end: int
    found: str
    number: str
    target: str
    sides: Side


_unmapped = re.compile(UNMAPPED).search


def has_unmapped(text: str) -> bool:
    """Tell whether a text has glyphs whose letter its source does not tell.

    >>> has_unmapped("يوم (cid:20)"), has_unmapped("يوم")
    (True, False)
    """
    return "(cid:" in text or _unmapped(text) is not None


def masked(text: str) -> str:
    """Write every ``(cid:N)`` as private-use characters, as many as it has: it holds no number and no word.

    >>> len(masked("يوم (cid:20)")), masked("يوم (cid:20)").isascii()
    (12, False)
    """
    return _CID.sub(lambda found: _GLYPH + _FILL * (len(found[0]) - 1), text) if "(cid:" in text else text


def values(number: str) -> tuple[str, ...]:
    """Give the groups of digits of a number, whatever the system and the signs between them.

    >>> values("٣/٣/2021"), values("1,284")
    (('3', '3', '2021'), ('1284',))
    """
    plain = re.sub("(?<=[0-9])[,\u066c](?=[0-9]{3}(?![0-9]))", "", in_system(number, "european"))
    return tuple(re.findall(f"[{EUROPEAN}]+", plain))


def is_visible(text: str, start: int, end: int) -> bool:
    """Tell whether a place shows by itself that something is gone: spaces that part nothing, signs around nothing.

    >>> is_visible("سنة  على", 3, 5), is_visible("سنة على", 3, 4), is_visible("سنة () على", 5, 5)
    (True, False, True)
    """
    blank = text[start:end]
    before, behind = text[start - 1 : start] or "\n", text[end : end + 1] or "\n"
    if blank.isspace():
        return (len(blank) > 1 and "\n" not in blank) or (behind in _STOP + _CLOSING and before not in _STOP)
    return bool(blank) or before in _OPENING or not (before.isalpha() or behind.isalpha())


def compare(text: str, other: str) -> list[Slot]:
    """Tell what became of each number that another version has between the same two words.

    >>> [slot.target for slot in compare("  ", " 12 ")], [slot.target for slot in compare(" ، ", " 2015، ")]
    ([' 12 '], [' 2015'])
    """
    if not _has_digit(other):
        return []
    if sorted(values(text)) == sorted(values(other)):
        return [Slot(0, len(text), text.strip(), other.strip(), "", _sides(other, 0, len(other)))]
    ours, theirs = _parsed(text, 0, len(text)), _parsed(other, 0, len(other))
    if ours[0] == theirs[0]:
        return list(_merged(text, ours, other, theirs))
    parts, others = _parts(text), _parts(other)
    found: list[Slot] = []
    if len(others) == 1:
        part = _likeliest(text, parts)
        return [] if part is None else list(_by_part(text, part, other, others[0]))
    if _has_digit(other, *others[0]):
        found += _by_part(text, parts[0], other, others[0])
    if _has_digit(other, *others[-1]) and (len(parts) > 1 or not found):
        found += _by_part(text, parts[-1], other, others[-1])
    return found


_Parsed = tuple[str, list[tuple[int, int]]]


def _parsed(text: str, start: int, end: int) -> _Parsed:
    """Part a stretch into its signs and the slots around them."""
    signs: list[str] = []
    slots: list[tuple[int, int]] = []
    while True:
        found = _SLOT.match(text, start, end)
        stop = found.end() if found else start
        slots.append((start, stop))
        if stop >= end:
            return "".join(signs), slots
        signs.append(text[stop])
        start = stop + 1


def _parts(text: str) -> list[tuple[int, int]]:
    """Part what stands between two words at its stops: the end of a sentence or phrase, a blank line."""
    parts, at = [], 0
    for stop in _PARTS.finditer(text):
        parts.append((at, stop.start()))
        at = stop.end()
    return [*parts, (at, len(text))]


def _likeliest(text: str, parts: list[tuple[int, int]]) -> tuple[int, int] | None:
    """Choose the part that has lost something: the only one, or the only one with two spaces in a row."""
    if len(parts) == 1:
        return parts[0]
    gaps = [part for part in parts if "  " in text[slice(*part)] or re.search(UNMAPPED, text[slice(*part)])]
    if len(gaps) == 1:
        return gaps[0]
    start, end = parts[0]
    return parts[0] if not gaps and text[start:end] == " " else None  # a space before a stop


def _sides(other: str, start: int, end: int) -> Side:
    before = Side.NONE if _PARTS.search(other, 0, start) else Side.BEFORE
    return before | (Side.NONE if _PARTS.search(other, end) else Side.BEHIND)


def _merged(text: str, ours: _Parsed, other: str, theirs: _Parsed) -> Iterator[Slot]:
    """Compare slot by slot what has the same signs; the slots of one number (``12:40``) are one."""
    pairs = list(zip(ours[1], theirs[1], strict=True))
    for core in _CORE.finditer(other, theirs[1][0][0], theirs[1][-1][1]):
        own = [pair for pair in pairs if pair[1][0] < core.end() and pair[1][1] > core.start()]
        own = [pair for pair in own if _has_digit(other, *pair[1])]
        start, end = own[0][0][0], own[-1][0][1]
        sides = _sides(other, *core.span())
        if found := _CORE.search(text, start, end):
            yield Slot(start, end, _whole(text, found), core[0], "", sides)
            continue
        pieces: list[str] = []
        at = start
        for (begin, stop), (first, last) in own:
            pieces += text[at:begin], _put(text[begin:stop], other[first:last].strip(), other[first:last])
            at = stop
        yield Slot(start, end, "", core[0], "".join(pieces), sides)


def _whole(text: str, found: re.Match[str]) -> str:
    """Give all of a number of which a part was found."""
    return next((whole[0] for whole in _CORE.finditer(text) if whole.end() >= found.end()), found[0])


def _by_part(text: str, part: tuple[int, int], other: str, given: tuple[int, int]) -> list[Slot]:
    """Compare two parts; where their signs differ, put a lone number where the widest space is."""
    ours, theirs = _parsed(text, *part), _parsed(other, *given)
    if ours[0] == theirs[0]:
        return list(_merged(text, ours, other, theirs))
    cores = list(_CORE.finditer(other, *given))
    if len(cores) != 1 or _has_digit(text, *part):
        return []
    widest = max(ours[1], key=lambda slot: (slot[1] - slot[0], -slot[0]))
    start, end = widest
    if start == end or text[start:end].strip(" "):
        return []
    number = cores[0][0]
    before = " " if start == 0 or text[start - 1] not in _OPENING else ""
    behind = " " if end == len(text) or text[end] not in _CLOSING + _STOP else ""
    return [Slot(start, end, "", number, before + number + behind, _sides(other, *cores[0].span()))]


def _put(found: str, number: str, given: str) -> str:
    """Put a number into a slot, with the spaces that it has in the other version; line breaks stay."""
    before = " " if given[:1].isspace() else ""
    behind = " " if given[-1:].isspace() else ""
    blank = _drop_unmapped("", found)
    if "\n" not in blank and "\f" not in blank:
        return before + number + behind
    if blank.endswith(" ") or "\n" in given[: given.index(number)]:
        return blank.rstrip(" ") + number + " "
    return before + number + blank.lstrip(" ")
