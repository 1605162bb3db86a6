"""Decode Arabic bytes that were read as Latin-1: the second step of the filter ``mojibake``, for one line."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from arclean.core.context import Context
from arclean.core.edits import Finding
from arclean.filters.mojibake.codepages import ARABIC_PAGES, NAMES
from arclean.filters.mojibake.decoding_layers import Decoding
from arclean.filters.mojibake.single_byte import (
    FEW,
    MARGIN,
    WEAK,
    attached,
    decoded,
    has_several,
    has_words,
    is_arabic,
    plain_page,
    read_as,
    stretches,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from arclean.filters.mojibake.single_byte import Reading
    from arclean.language.lexicon import Lexicon

__all__ = ["single_bytes"]


def single_bytes(line: str) -> tuple[list[Decoding], list[Finding]]:
    r"""Propose the decoding of Arabic bytes that were read as Latin-1; report what may be such.

    >>> [(d.source, d.target) for d in single_bytes("\xc7\xe1\xda\xd1\xc7\xde 2015")[0]]
    [('\xc7\xe1\xda\xd1\xc7\xde', 'العراق')]
    """
    made: list[Decoding] = []
    weak: list[Finding] = []
    if not has_several(line):
        return made, weak
    page = plain_page(line)
    if page:
        read = [(start, line[start:end], decoded(page, line[start:end])) for start, end in stretches(line)]
        made = [_decoding(*one, page) for one in read if _is_told(*one[1:])]
        return _with_attached(made, line, page), weak
    found = [(start, end, [read_as(p, line[start:end]) for p in ARABIC_PAGES]) for start, end in stretches(line)]
    if not found:
        return made, weak
    best, ahead = _page(readings for _, _, readings in found)
    sure = [is_arabic(r[best]) and (ahead >= MARGIN or r[best].text == r[1 - best].text) for _, _, r in found]
    if not any(sure) and ahead >= MARGIN and len(found) > 1:  # short stretches tell together what none tells alone
        telling = [line[start:end] for start, end, r in found if r[best].longest >= FEW]
        together = is_arabic(read_as(ARABIC_PAGES[best], " ".join(telling)))
        sure = [together and r[best].longest >= FEW for _, _, r in found]
    known = any(sure) and ahead >= MARGIN
    for (start, end, readings), surely in zip(found, sure, strict=True):
        source, reading = line[start:end], readings[best]
        if reading.text == source:
            continue
        if surely or (known and _is_told(source, reading.text)):
            made.append(_decoding(start, source, reading.text, reading.page))
        elif reading.letters >= FEW and reading.kinds > 1 and reading.gain >= WEAK * reading.letters:
            message = f"{source!r} may be Arabic read in a wrong code page; the evidence is too weak to change it."
            texts = tuple(dict.fromkeys((reading.text, readings[1 - best].text)))
            weak.append(Finding(start, end, "mojibake", "mojibake/weak", message, 0.6, texts))
    if made and ahead >= MARGIN:
        made = _with_attached(made, line, ARABIC_PAGES[best])
    return made, weak


def _page(found: Iterable[Sequence[Reading]]) -> tuple[int, float]:
    """Choose the page of a line, by number (one a line: nobody wrote it in two), and tell how many bits it is ahead."""
    pages = list(zip(*found, strict=True))
    totals = [sum(reading.gain for reading in readings) for readings in pages]
    if abs(totals[0] - totals[1]) < _DOUBTED:
        words = [{word for reading in readings for word in reading.words} for readings in pages]
        own = (words[0] - words[1], words[1] - words[0])
        totals = [total + sum(map(_lexicon().surplus, new)) for total, new in zip(totals, own, strict=True)]
    best = totals.index(max(totals))
    return best, totals[best] - totals[1 - best]


_DOUBTED = 25.0  # bits between the pages: by letters alone 1 short line of 2,000 in dev_* was misread by more than 5


@cache
def _lexicon() -> Lexicon:

    return Context().lexicon


def _is_told(source: str, text: str) -> bool:
    """Tell whether a stretch goes with its line: what has no letter in Arabic, but one in Latin, is that."""
    return text != source and (max(source) < "\xc0" or has_words(text) is not None)


def _with_attached(made: list[Decoding], line: str, page: str) -> list[Decoding]:
    more = [_decoding(start, line[start:end], text, page) for start, end, text in attached(line, page)]
    return sorted(made + more) if more else made


def _decoding(start: int, source: str, text: str, page: str) -> Decoding:
    why = f"{NAMES[page]} read as {NAMES['cp1252']}; its letters follow one another as in Arabic"
    return Decoding(start, start + len(source), source, text, f"mojibake/{page}", 0.97, why, ((source, text),))
