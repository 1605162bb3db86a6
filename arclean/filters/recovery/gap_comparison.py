"""What stands between two words of a text, and what of it another version has and this one lacks.

Between two words stand signs, spaces and numbers. The signs part it into *slots*, each of spaces and digits. Two
versions that have the same signs there can be compared slot by slot, and a slot that holds a number in one and nothing
in the other has lost it. What an unmapped glyph stands for is not known, so it counts as nothing.
"""

from __future__ import annotations

import re
from enum import IntFlag
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.digits import DIGIT, EUROPEAN, in_system
from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.unmapped_glyphs import GLYPH_NUMBER, UNMAPPED_GLYPH

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = [
    "MASK_FILL", "NumberSlot", "Side", "compare_gaps", "digit_groups", "has_unmapped_glyph",
    "is_visible_gap", "mask_glyph_numbers",
]  # fmt: skip

_glyph_numbers = LazyPattern(GLYPH_NUMBER)
_MASK_START, MASK_FILL = "\ue000", "\uf8fe"

_SLOT_TEXT = LazyPattern(f"(?:\\s|[{DIGIT}{UNMAPPED_GLYPH}])*+")
_search_break = LazyPattern("[\n\r\f\v\u2028\u2029]").search  # what parts lines, as core.layers has it
_has_digit = LazyPattern(f"[{DIGIT}]").search
_drop_unmapped = LazyPattern(f"[{UNMAPPED_GLYPH}]").sub
_search_unmapped = LazyPattern(f"[{UNMAPPED_GLYPH}]").search
_STOP_SIGNS = "\u060c\u061b\u061f.!:"
_PHRASE_END = LazyPattern(f"[{_STOP_SIGNS}]++(?=\\s)|\\n\\s*\\n|(?<=[{_STOP_SIGNS}])\\s*\\n")
_WHOLE_NUMBER = LazyPattern(f"[{DIGIT}](?:[{DIGIT}.,/:\u066b\u066c\u2013 -]*[{DIGIT}])?+")
_OPEN_SIGNS, _CLOSE_SIGNS = '([{\u201c\u2018\u00ab"', ')]}\u201d\u2019\u00bb"%\u066a'


class Side(IntFlag):
    """The words to which a number belongs: no stop parts it from them."""

    NONE = 0
    BEFORE = 1
    AFTER = 2


class NumberSlot(NamedTuple):
    """A number of the other version, and what stands for it at ``[start, end)``: ``found`` is empty where it is lost.

    ``target`` is what should stand there; ``sides`` are the words that the number belongs to.
    """

    start: int
    end: int
    found: str
    number: str
    target: str
    sides: Side


def has_unmapped_glyph(text: str) -> bool:
    """Return whether a text has glyphs whose letter its source does not give.

    >>> has_unmapped_glyph("يوم (cid:20)"), has_unmapped_glyph("يوم")
    (True, False)
    """
    return "(cid:" in text or _search_unmapped(text) is not None


def mask_glyph_numbers(text: str) -> str:
    """Return a text of equal length with every ``(cid:N)`` as private-use characters: it holds no number and no word.

    >>> len(mask_glyph_numbers("يوم (cid:20)")), mask_glyph_numbers("يوم (cid:20)").isascii()
    (12, False)
    """
    if "(cid:" not in text:
        return text
    return _glyph_numbers.sub(lambda found: _MASK_START + MASK_FILL * (len(found[0]) - 1), text)


def digit_groups(number: str) -> tuple[str, ...]:
    """Return the groups of digits of a number in European digits, whatever the signs between them.

    >>> digit_groups("٣/٣/2021"), digit_groups("1,284")
    (('3', '3', '2021'), ('1284',))
    """
    plain = re.sub("(?<=[0-9])[,\u066c](?=[0-9]{3}(?![0-9]))", "", in_system(number, "european"))
    return tuple(re.findall(f"[{EUROPEAN}]+", plain))


def is_visible_gap(text: str, start: int, end: int) -> bool:
    """Return whether a span shows by itself that something is gone: spaces that part nothing, signs around nothing.

    >>> is_visible_gap("سنة  على", 3, 5), is_visible_gap("سنة على", 3, 4), is_visible_gap("سنة () على", 5, 5)
    (True, False, True)
    """
    blank = text[start:end]
    before, after = text[start - 1 : start] or "\n", text[end : end + 1] or "\n"
    if blank.isspace():
        return (len(blank) > 1 and not _search_break(blank)) or (
            after in _STOP_SIGNS + _CLOSE_SIGNS and before not in _STOP_SIGNS
        )
    return bool(blank) or before in _OPEN_SIGNS or not (before.isalpha() or after.isalpha())


def compare_gaps(text: str, other: str) -> list[NumberSlot]:
    """Return a slot for each number that another version has between the same two words.

    ``text`` and ``other`` are all that stands between the two words; spans are places of ``text``.

    >>> [slot.target for slot in compare_gaps("  ", " 12 ")], [slot.target for slot in compare_gaps(" ، ", " 2015، ")]
    ([' 12 '], [' 2015'])
    """
    if not _has_digit(other):
        return []
    if sorted(digit_groups(text)) == sorted(digit_groups(other)):
        return [NumberSlot(0, len(text), text.strip(), other.strip(), "", _sides_of_number(other, 0, len(other)))]
    ours, theirs = _split_slots(text, 0, len(text)), _split_slots(other, 0, len(other))
    if ours[0] == theirs[0]:
        return list(_compare_slots(text, ours, other, theirs))
    phrases, others = _split_phrases(text), _split_phrases(other)
    found: list[NumberSlot] = []
    if len(others) == 1:
        phrase = _likeliest_phrase(text, phrases)
        return [] if phrase is None else list(_compare_phrases(text, phrase, other, others[0]))
    if _has_digit(other, *others[0]):
        found += _compare_phrases(text, phrases[0], other, others[0])
    if _has_digit(other, *others[-1]) and (len(phrases) > 1 or not found):
        found += _compare_phrases(text, phrases[-1], other, others[-1])
    return found


_Slots = tuple[str, list[tuple[int, int]]]


def _split_slots(text: str, start: int, end: int) -> _Slots:
    """Return the signs of a span, joined, and the spans of the slots around them: one more than there are signs."""
    signs: list[str] = []
    slots: list[tuple[int, int]] = []
    while True:
        found = _SLOT_TEXT.match(text, start, end)
        stop = found.end() if found else start
        slots.append((start, stop))
        if stop >= end:
            return "".join(signs), slots
        signs.append(text[stop])
        start = stop + 1


def _split_phrases(text: str) -> list[tuple[int, int]]:
    """Return the spans of the parts of a gap between its stops: the end of a sentence or phrase, a blank line."""
    phrases, at = [], 0
    for stop in _PHRASE_END.finditer(text):
        phrases.append((at, stop.start()))
        at = stop.end()
    return [*phrases, (at, len(text))]


def _likeliest_phrase(text: str, phrases: list[tuple[int, int]]) -> tuple[int, int] | None:
    """Return the part that has lost something: the only one, or the only one with two spaces in a row, or None."""
    if len(phrases) == 1:
        return phrases[0]
    gaps = [one for one in phrases if "  " in text[slice(*one)] or _search_unmapped(text[slice(*one)])]
    if len(gaps) == 1:
        return gaps[0]
    start, end = phrases[0]
    return phrases[0] if not gaps and text[start:end] == " " else None  # a space before a stop


def _sides_of_number(other: str, start: int, end: int) -> Side:
    before = Side.NONE if _PHRASE_END.search(other, 0, start) else Side.BEFORE
    return before | (Side.NONE if _PHRASE_END.search(other, end) else Side.AFTER)


def _compare_slots(text: str, ours: _Slots, other: str, theirs: _Slots) -> Iterator[NumberSlot]:
    """Yield what became of each number, slot by slot, where the signs are the same; ``12:40`` is one number."""
    pairs = list(zip(ours[1], theirs[1], strict=True))
    for number in _WHOLE_NUMBER.finditer(other, theirs[1][0][0], theirs[1][-1][1]):
        own = [pair for pair in pairs if pair[1][0] < number.end() and pair[1][1] > number.start()]
        own = [pair for pair in own if _has_digit(other, *pair[1])]
        start, end = own[0][0][0], own[-1][0][1]
        sides = _sides_of_number(other, *number.span())
        if found := _WHOLE_NUMBER.search(text, start, end):
            yield NumberSlot(start, end, _complete_number(text, found), number[0], "", sides)
            continue
        pieces: list[str] = []
        at = start
        for (begin, stop), (first, last) in own:
            pieces += text[at:begin], _fill_slot(text[begin:stop], other[first:last].strip(), other[first:last])
            at = stop
        yield NumberSlot(start, end, "", number[0], "".join(pieces), sides)


def _complete_number(text: str, found: re.Match[str]) -> str:
    """Return the whole number of which a part was found."""
    return next((whole[0] for whole in _WHOLE_NUMBER.finditer(text) if whole.end() >= found.end()), found[0])


def _compare_phrases(text: str, phrase: tuple[int, int], other: str, given: tuple[int, int]) -> list[NumberSlot]:
    """Return what became of the numbers of a part; where its signs differ, a lone number goes into the widest space."""
    ours, theirs = _split_slots(text, *phrase), _split_slots(other, *given)
    if ours[0] == theirs[0]:
        return list(_compare_slots(text, ours, other, theirs))
    numbers = list(_WHOLE_NUMBER.finditer(other, *given))
    if len(numbers) != 1 or _has_digit(text, *phrase):
        return []
    start, end = max(ours[1], key=lambda slot: (slot[1] - slot[0], -slot[0]))
    if start == end or text[start:end].strip(" "):
        return []
    number = numbers[0][0]
    before = " " if start == 0 or text[start - 1] not in _OPEN_SIGNS else ""
    after = " " if end == len(text) or text[end] not in _CLOSE_SIGNS + _STOP_SIGNS else ""
    return [NumberSlot(start, end, "", number, before + number + after, _sides_of_number(other, *numbers[0].span()))]


def _fill_slot(found: str, number: str, given: str) -> str:
    """Return a slot with a number in it, with the spaces that it has in the other version; line breaks stay."""
    before = " " if given[:1].isspace() else ""
    after = " " if given[-1:].isspace() else ""
    blank = _drop_unmapped("", found)
    starts_line = _search_break(given[: given.index(number)]) is not None
    number = " ".join(number.split()) if _search_break(number) else number
    if not _search_break(blank):
        return before + number + after
    if blank.endswith(" ") or starts_line:
        return blank.rstrip(" ") + number + " "
    return before + number + blank.lstrip(" ")
