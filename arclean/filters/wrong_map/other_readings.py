"""Other readings of a text that does not read: backwards, in another code page, with its letters shifted."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from arclean.filters.wrong_map import weights
from arclean.language.legibility import decode_low_bytes, excess_bits, read_language

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["BetterReading", "find_other_reading"]

_SAMPLE = 400  # characters by which readings are compared
_PAGES = {"cp1256": "Windows-1256", "iso8859_6": "ISO 8859-6", "cp720": "DOS 720", "mac_arabic": "Mac Arabic"}
_READ_AS = (*_PAGES, "latin_1", "cp1252", "cp437", "cp850", "cp1251", "mac_roman")
_SHIFTED = "".join(map(chr, (*range(0x621, 0x63B), *range(0x641, 0x64B))))
_MAX_SHIFT = 8
_NOT_ARABIC = (None, "la", "he")


class BetterReading(NamedTuple):
    """How a text reads otherwise: what was done to it, in words, and what came out."""

    how: str
    text: str


def find_other_reading(text: str) -> BetterReading | None:
    """Return the reading of a text that reads clearly better than it does, or None.

    >>> find_other_reading("سمأ أدب لمعلا نإ ريزولا لاق").how
    'backwards'
    """
    return _read_otherwise(text[:_SAMPLE])


@lru_cache(maxsize=1 << 9)  # a text is looked at again after its other filters
def _read_otherwise(sample: str) -> BetterReading | None:
    best: tuple[float, BetterReading] | None = None
    here = read_language(sample)
    for reading in _other_readings(sample):
        read = read_language(reading.text)
        reads = read.language not in _NOT_ARABIC and read.letters * 2 >= here.letters
        if reads and (best is None or read.bits < best[0]) and excess_bits(reading.text) < 0:
            best = read.bits, reading
    is_better = best is not None and (here.language in _NOT_ARABIC or best[0] < here.bits - weights.MIN_GAIN)
    return best[1] if best and is_better else None


def _other_readings(text: str) -> Iterator[BetterReading]:
    yield BetterReading("backwards", "\n".join(line[::-1] for line in text.split("\n")))
    low = decode_low_bytes(text)
    if low:
        yield BetterReading("as the low bytes of its characters", low)
    for wrong in _READ_AS:
        try:
            raw = text.encode(wrong)
        except UnicodeEncodeError:
            continue
        for page, name in _PAGES.items():
            if page != wrong:
                yield BetterReading(f"in {name}", raw.decode(page, "replace"))
    for shift in (*range(1, _MAX_SHIFT + 1), *range(-_MAX_SHIFT, 0)):
        moved = str.maketrans(_SHIFTED, _SHIFTED[shift:] + _SHIFTED[:shift])
        yield BetterReading(f"with its letters shifted by {shift} in the alphabet", text.translate(moved))
