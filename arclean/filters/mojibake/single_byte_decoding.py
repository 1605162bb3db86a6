"""The decoding of Arabic bytes that were read as Latin-1: the second step of the filter ``mojibake``, for one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.core.edits import UNMEASURED, Finding
from arclean.filters.mojibake import weights
from arclean.filters.mojibake.code_pages import ARABIC_PAGES, PAGE_NAMES
from arclean.filters.mojibake.decodings import Decoding
from arclean.filters.mojibake.single_byte_reading import (
    attached_words,
    byte_spans,
    decode_in_page,
    has_arabic_word,
    has_byte_pair,
    obvious_page,
    read_in_page,
    reads_as_arabic,
)
from arclean.language.lexicon import run_lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from arclean.filters.mojibake.single_byte_reading import PageReading

__all__ = ["decode_single_bytes"]


def decode_single_bytes(line: str) -> tuple[list[Decoding], list[Finding]]:
    r"""Return the decodings of Arabic bytes that were read as Latin-1, and findings of what may be such.

    >>> [(d.source, d.target) for d in decode_single_bytes("\xc7\xe1\xda\xd1\xc7\xde 2015")[0]]
    [('\xc7\xe1\xda\xd1\xc7\xde', 'العراق')]
    """
    if not has_byte_pair(line):
        return [], []
    page = obvious_page(line)
    if page:
        read = [(start, line[start:end], decode_in_page(page, line[start:end])) for start, end in byte_spans(line)]
        made = [_make_decoding(*one, page) for one in read if _goes_along(*one[1:])]
        return _add_attached(made, line, page), []
    found = [(start, end, [read_in_page(p, line[start:end]) for p in ARABIC_PAGES]) for start, end in byte_spans(line)]
    return _decode_by_reading(line, found) if found else ([], [])


def _decode_by_reading(
    line: str, found: Sequence[tuple[int, int, list[PageReading]]]
) -> tuple[list[Decoding], list[Finding]]:
    """Return the decodings and findings of a line of which each span was read in both pages of Arabic."""
    best, margin = _choose_page(readings for _, _, readings in found)
    is_ahead = margin >= weights.PAGE_MARGIN
    sure = [reads_as_arabic(r[best]) and (is_ahead or r[best].text == r[1 - best].text) for _, _, r in found]
    if not any(sure) and is_ahead and len(found) > 1:  # short spans show together what none shows alone
        long = [r[best].longest >= weights.MIN_WORD_LETTERS for _, _, r in found]
        together = " ".join(line[start:end] for (start, end, _), is_long in zip(found, long, strict=True) if is_long)
        sure = long if reads_as_arabic(read_in_page(ARABIC_PAGES[best], together)) else sure
    is_known = any(sure) and is_ahead
    made: list[Decoding] = []
    weak: list[Finding] = []
    for (start, end, readings), is_sure in zip(found, sure, strict=True):
        source, reading = line[start:end], readings[best]
        if reading.text == source:
            continue
        if is_sure or (is_known and _goes_along(source, reading.text)):
            made.append(_make_decoding(start, source, reading.text, reading.page))
        elif _may_be_arabic(reading):
            message = f"{source!r} may be Arabic read in a wrong code page; the evidence is too weak to change it."
            texts = tuple(dict.fromkeys((reading.text, readings[1 - best].text)))
            weak.append(Finding(start, end, "mojibake", "mojibake/weak", message, UNMEASURED, texts))
    if made and is_ahead:
        made = _add_attached(made, line, ARABIC_PAGES[best])
    return made, weak


def _may_be_arabic(reading: PageReading) -> bool:
    """Return whether a reading is to be reported: letters that look a little like Arabic."""
    is_word = reading.letters >= weights.MIN_WORD_LETTERS and reading.different_letters > 1
    return is_word and reading.gain >= weights.WEAK_GAIN * reading.letters


def _choose_page(found: Iterable[Sequence[PageReading]]) -> tuple[int, float]:
    """Return the number of the page of a line (one a line: nobody wrote it in two), and its margin in bits.

    Where the pages are near to each other, known words that only one of them reads count as well.
    """
    pages = list(zip(*found, strict=True))
    totals = [sum(reading.gain for reading in readings) for readings in pages]
    if abs(totals[0] - totals[1]) < weights.DOUBTED_MARGIN:
        words = [{word for reading in readings for word in reading.words} for readings in pages]
        own = (words[0] - words[1], words[1] - words[0])
        totals = [
            total + sum(map(run_lexicon().gain_over_spelling, new)) for total, new in zip(totals, own, strict=True)
        ]
    best = totals.index(max(totals))
    return best, totals[best] - totals[1 - best]


def _goes_along(source: str, text: str) -> bool:
    """Return whether a span goes with its line: not what is a letter in Latin and none in Arabic."""
    return text != source and (max(source) < "\xc0" or has_arabic_word(text) is not None)


def _add_attached(made: list[Decoding], line: str, page: str) -> list[Decoding]:
    more = [_make_decoding(start, line[start:end], text, page) for start, end, text in attached_words(line, page)]
    return sorted(made + more) if more else made


def _make_decoding(start: int, source: str, text: str, page: str) -> Decoding:
    why = f"{PAGE_NAMES[page]} read as {PAGE_NAMES['cp1252']}; its letters follow one another as in Arabic"
    rule, confidence = f"mojibake/{page}", weights.SINGLE_BYTE_CONFIDENCE
    return Decoding(start, start + len(source), source, text, rule, confidence, why, ((source, text),))
