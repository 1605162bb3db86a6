"""The decoding of UTF-8 that was read byte by byte in a wrong page: the first step of the filter, for one line.

:func:`decode_utf8` undoes one layer; the filter repeats it. Three kinds are told apart, the surest first: spans that
are UTF-8 to the last byte, runs of Arabic among good text or with bytes lost, punctuation and Latin letters.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import ARABIC
from arclean.arabic.marks import MARK
from arclean.filters.mojibake import weights
from arclean.filters.mojibake.code_pages import (
    PAGE_NAMES,
    WRONG_PAGES,
    bytes_of_characters,
    encode_in_page,
    page_characters,
)
from arclean.filters.mojibake.decodings import Decoding, apply_decodings
from arclean.filters.mojibake.dropped_tails import keeps_tails
from arclean.filters.mojibake.lost_bytes import LOST, restore_lost
from arclean.filters.mojibake.page_decoding import has_space_for_a0, restore_a0
from arclean.filters.mojibake.single_byte_decoding import decode_single_bytes
from arclean.filters.mojibake.utf8_patterns import (
    Utf8Patterns,
    ftfy_agrees,
    has_residue,
    is_in_place,
    patterns_of_page,
    stands_alone,
)
from arclean.language.legibility import excess_bits, read_language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from arclean.core.edits import Finding

__all__ = ["decode_utf8", "report_weak_utf8"]

_MAX_DEPTH = 3  # layers looked through for Arabic beneath
_QUOTE_DISTANCE = 400  # characters in which a quotation that lost the end of its mark was opened
_FEH, _HAH, _ZERO, _QUOTE = "\u0641", "\u062d", "\u0660", "\u201d"


def decode_utf8(line: str, depth: int = 0) -> list[Decoding]:
    """Return the decodings of UTF-8 that was read in a wrong page: of one page and one layer.

    >>> [(d.source, d.target) for d in decode_utf8("قال Ø§Ù„Ø±Ø¦ÙŠØ³ اليوم")]
    [('Ø§Ù„Ø±Ø¦ÙŠØ³', 'الرئيس')]
    """
    pages = [patterns_of_page(name) for name in WRONG_PAGES]
    paired: list[Utf8Patterns] = []
    for page in pages:
        if not page.pair.search(line):
            continue
        paired.append(page)
        spans = [span for span in page.span.finditer(line) if page.pair.search(span[0])]
        whole = [made for span in spans if (made := _decode_whole(page, span)) and _holds_arabic(page, made, depth)]
        if whole:
            return whole
    for page in paired:
        among = [d for d in _decode_runs(page, line) if page.arabic_pair.search(d.source) and not has_residue(d.target)]
        if among:
            return among
    for page in pages:
        if not page.isolated or not page.isolated.search(line):
            continue
        isolated = [d for d in _decode_runs(page, line) if _is_isolated(page, line, d)]
        after = apply_decodings(line, isolated)
        if isolated and not has_residue(after) and _reads(after):
            return isolated  # a sign amid what reads: nonsense has such pairs by chance
    return []


def _reads(line: str) -> bool:
    """Return whether a line reads: excess tells it of letters of the script, a probability of all others."""
    is_legible = _has_letters(line) or read_language(line).probability >= weights.MIN_LEGIBILITY
    return excess_bits(line) <= 0 and bool(is_legible)


def report_weak_utf8(line: str) -> list[Finding]:
    """Return findings of spans that are UTF-8 to the last byte, of what may be Arabic in single bytes."""
    found: list[Finding] = []
    for page in map(patterns_of_page, WRONG_PAGES):
        for span in page.span.finditer(line) if page.pair.search(line) and not found else ():
            whole = _decode_whole(page, span)
            weak = decode_single_bytes(whole.target)[1] if whole else []
            if whole and weak:
                found.append(weak[0]._replace(start=whole.start, end=whole.end))
    return found


_beyond_ascii = LazyPattern("[^\\x00-\\x7f](?:.*[^\\x00-\\x7f])?", re.DOTALL).search


def _decode_whole(page: Utf8Patterns, span: re.Match[str]) -> Decoding | None:
    """Return the decoding of all that a page can write, or None where it is not UTF-8 to the last byte."""
    inner = _beyond_ascii(span[0])
    source = inner[0] if inner else ""
    text = source and _decode_sequence(page.name, source)
    if inner and not text and span[0].startswith(" ", inner.end()) and has_space_for_a0(page.name):
        source += " "  # a no-break space, the last byte of all
        text = _decode_sequence(page.name, source)
    return _make_decoding(page, span.start() + inner.start(), source, text) if inner and text else None


def _make_decoding(
    page: Utf8Patterns, start: int, source: str, text: str, parts: Sequence[tuple[str, str]] | None = None
) -> Decoding:
    why = f"UTF-8 read as {PAGE_NAMES[page.name]}"
    end, confidence = start + len(source), weights.UTF8_CONFIDENCE
    return Decoding(start, end, source, text, "mojibake/utf-8", confidence, why, parts)


def _decode_runs(page: Utf8Patterns, line: str) -> list[Decoding]:
    """Return the decodings of one layer of runs: among good text, or where bytes were lost."""
    return [made for run in page.run.finditer(line) if (made := _decode_run(page, line, *run.span()))]


def _decode_sequence(page: str, sequence: str) -> str | None:
    try:
        data = encode_in_page(page, sequence)
    except UnicodeEncodeError:  # C1 controls, as Latin-1 has them, or what no byte is
        try:
            data = sequence.translate(bytes_of_characters(page)).encode("latin-1")
        except UnicodeEncodeError:
            return None
    try:
        return data.decode()
    except UnicodeDecodeError:
        restored = restore_a0(data) if has_space_for_a0(page) else data
        return restored.decode("utf-8", "ignore") if restored != data and _is_utf8(restored) else None


def _is_utf8(data: bytes) -> bool:
    try:
        return bool(data.decode())
    except UnicodeDecodeError:
        return False


_decode_part = lru_cache(maxsize=4096)(_decode_sequence)


def _decode_run(page: Utf8Patterns, line: str, start: int, end: int) -> Decoding | None:
    """Return the decoding of one run, or None; what cannot be decoded stays, a lead that lost its byte is restored."""
    parts: list[tuple[str, str]] = []
    is_kept = keeps_tails(page.name, line)
    for part in page.part.finditer(line, start, end):
        kind, source = part.lastgroup, part[0]
        if kind == "whole":
            text = _decode_part(page.name, source) or source
        elif kind == "lost":
            text = _restore_lead(page, line, part, parts[-1][1][-1:] if parts else "") if is_kept else LOST
        else:
            text = source
        parts.append((source, text))
    if is_kept and any(text == LOST for _, text in parts):
        parts = restore_lost(parts, page.name).parts
    source, text = line[start:end], "".join(text for _, text in parts)
    return None if text == source else _make_decoding(page, start, source, text, parts)


_is_letter = LazyPattern(f"[{ARABIC}{MARK}]").search
_has_letters = LazyPattern(f"[{ARABIC}][{ARABIC}]").search  # a mark by itself stands in nonsense, too


def _restore_lead(page: Utf8Patterns, line: str, part: re.Match[str], before: str) -> str:
    """Return what a lead without its continuation was, where only one reading is possible; else U+FFFD.

    After D8 only AD (a soft hyphen, which programs drop) makes a letter. After D9 the bytes that cp1252 has not
    make feh or a vowel mark, which no word begins with; A0, a no-break space that became a space, makes zero.
    ``before`` is the decoded character before the lead.
    """
    byte = part[0][0].translate(bytes_of_characters(page.name))
    following = line[part.end() : part.end() + 2]
    is_after_digit = "\u0660" <= before <= "\u0669"
    if part[0][1:] == " ":
        return _ZERO if is_after_digit or following[:1] in (".", ",") else part[0]
    if byte == "\xe2":
        return _restore_quote(page, line, part)
    begins_word = page.name != "cp1256" and page.sequence.match(following) and not _is_letter(before)
    if len(part[0]) > 1:  # replaced, so not a soft hyphen
        return _FEH if byte == "\xd9" and begins_word else LOST
    if byte == "\xd8":
        return _HAH if following else LOST
    if following[:1] == " " and is_after_digit:
        return _ZERO
    return _FEH if begins_word else LOST


def _restore_quote(page: Utf8Patterns, line: str, part: re.Match[str]) -> str:
    """Return the closing quotation mark for a mark that lost its last byte, where one is open; else U+FFFD."""
    before = line[max(0, part.start() - _QUOTE_DISTANCE) : part.start()]
    lead, high = part[0][:2], page_characters(page.name)
    opened = max(before.rfind("\u201c"), before.rfind(lead + high[0x9C - 0x80]))
    closed = max(before.rfind("\u201d"), before.rfind(lead + high[0x9D - 0x80]))
    return _QUOTE if opened > closed else LOST


def _holds_arabic(page: Utf8Patterns, made: Decoding, depth: int) -> bool:
    """Return whether a decoded span is Arabic, or has Arabic beneath another layer."""
    others = map(patterns_of_page, WRONG_PAGES)
    if page.arabic_pair.search(made.source) or any(other.arabic_pair.search(made.target) for other in others):
        return True
    return depth < _MAX_DEPTH and bool(decode_utf8(made.target, depth + 1) or decode_single_bytes(made.target)[0])


def _is_isolated(page: Utf8Patterns, line: str, made: Decoding) -> bool:
    """Return whether a decoded run is punctuation, forms of Arabic letters, or Latin letters in their place."""
    latin: list[int] = []
    at = made.start
    for source, text in made.parts or ():
        if text != source and not stands_alone(text):
            latin.append(at)
        at += len(source)
    if latin:
        stands = page.name == "cp1252" and all(is_in_place(line, at) for at in latin)
        return stands and ftfy_agrees(line, made.start, made.end, made.target)
    return any(stands_alone(text) for _, text in made.parts or ())
