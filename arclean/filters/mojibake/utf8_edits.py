"""Decode UTF-8 that was read byte by byte in a wrong page: the first step of the filter ``mojibake``, for one line.

:func:`utf8` undoes one layer; the filter repeats it. Three kinds are told apart, the surest first: stretches that
are UTF-8 to the last byte, runs of Arabic among good text or with bytes lost, punctuation and Latin letters.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from arclean.arabic.letters import ARABIC
from arclean.arabic.marks import MARK
from arclean.filters.mojibake.codepages import NAMES, WRONG_PAGES, characters, encoded, to_bytes
from arclean.filters.mojibake.decoding_layers import Decoding, applied
from arclean.filters.mojibake.single_byte_edits import single_bytes
from arclean.filters.mojibake.utf8_patterns import Page, alone, has_residue, in_place, is_latin, page_grammar

if TYPE_CHECKING:
    from arclean.core.edits import Finding

__all__ = ["suspects", "utf8"]

_DEPTH = 3  # layers looked through for Arabic beneath


def utf8(line: str, depth: int = 0) -> list[Decoding]:
    """Propose the decoding of UTF-8 that was read in a wrong page: one page, one layer.

    >>> [(d.source, d.target) for d in utf8("قال Ø§Ù„Ø±Ø¦ÙŠØ³ اليوم")]
    [('Ø§Ù„Ø±Ø¦ÙŠØ³', 'الرئيس')]
    """
    pages = [page_grammar(name) for name in WRONG_PAGES]
    paired: list[Page] = []
    for page in pages:
        if not page.pair.search(line):
            continue
        paired.append(page)
        stretches = [s for s in page.stretch.finditer(line) if page.pair.search(s[0])]
        whole = [made for s in stretches if (made := _strict(page, s)) and _is_arabic(page, made, depth)]
        if whole:
            return whole
    for page in paired:
        among = [d for d in _runs(page, line) if page.core.search(d.source) and not has_residue(d.target)]
        if among:
            return among
    for page in pages:
        if not page.plain or not page.plain.search(line):
            continue
        plain = [d for d in _runs(page, line) if _is_plain(page, line, d)]
        if plain and not has_residue(applied(line, plain)):
            return plain
    return []


def suspects(line: str) -> list[Finding]:
    """Report stretches that are UTF-8 to the last byte, of what may be Arabic in single bytes: too weak to change."""
    found: list[Finding] = []
    for page in map(page_grammar, WRONG_PAGES):
        for stretch in page.stretch.finditer(line) if page.pair.search(line) and not found else ():
            whole = _strict(page, stretch)
            weak = single_bytes(whole.target)[1] if whole else []
            if whole and weak:
                found.append(weak[0]._replace(start=whole.start, end=whole.end))
    return found


_trimmed = re.compile("[^\\x00-\\x7f](?:.*[^\\x00-\\x7f])?", re.DOTALL).search


def _strict(page: Page, stretch: re.Match[str]) -> Decoding | None:
    """Decode all that a page can write, where it is UTF-8 to the last byte."""
    inner = _trimmed(stretch[0])
    text = inner and _read(page.name, inner[0])
    return _decoding(page, stretch.start() + inner.start(), inner[0], text) if inner and text else None


def _decoding(page: Page, start: int, source: str, text: str, parts: list[tuple[str, str]] | None = None) -> Decoding:
    why = f"UTF-8 read as {NAMES[page.name]}"
    return Decoding(start, start + len(source), source, text, "mojibake/utf-8", 0.99, why, parts)


def _runs(page: Page, line: str) -> list[Decoding]:
    """Decode what can be decoded of one layer: among good text, or where bytes were lost."""
    return [made for run in page.run.finditer(line) if (made := _decode(page, line, *run.span()))]


def _read(page: str, sequence: str) -> str | None:
    try:
        return encoded(page, sequence).decode()
    except UnicodeDecodeError:
        return None
    except UnicodeEncodeError:  # C1 controls, as Latin-1 has them, or what no byte is
        return _read_controls(page, sequence)


def _read_controls(page: str, sequence: str) -> str | None:
    try:
        return sequence.translate(to_bytes(page)).encode("latin-1").decode()
    except UnicodeError:
        return None


_read_part = lru_cache(maxsize=4096)(_read)


def _decode(page: Page, line: str, start: int, end: int) -> Decoding | None:
    """Decode one run; what cannot be decoded stays, a letter whose second byte was lost becomes U+FFFD."""
    parts: list[tuple[str, str]] = []
    for part in page.part.finditer(line, start, end):
        kind, source = part.lastgroup, part[0]
        if kind == "whole":
            text = _read_part(page.name, source) or source
        elif kind == "lost":
            text = _lost(page, line, part, parts[-1][1][-1:] if parts else "")
        else:
            text = source
        parts.append((source, text))
    source, text = line[start:end], "".join(text for _, text in parts)
    return None if text == source else _decoding(page, start, source, text, parts)


_is_letter = re.compile(f"[{ARABIC}{MARK}]").search
_BACK = 400  # characters in which a quotation that lost the end of its mark was opened
_FEH, _HAH, _ZERO, _QUOTE = "\u0641", "\u062d", "\u0660", "\u201d"


def _lost(page: Page, line: str, part: re.Match[str], before: str) -> str:
    """Say what a lead without its continuation was, where only one reading is possible; else U+FFFD.

    Behind D8 only AD (a soft hyphen, which programs drop) makes a letter. Behind D9 the bytes that cp1252 has not
    make feh or a vowel mark, which no word begins with; A0, a no-break space that became a space, makes zero.
    """
    byte = part[0][0].translate(to_bytes(page.name))
    following = line[part.end() : part.end() + 2]
    if part[0][1:] == " ":
        return _ZERO if "\u0660" <= before <= "\u0669" else part[0]
    if len(part[0]) > 1 and byte != "\xe2":  # replaced, so not a soft hyphen
        inside = byte == "\xd9" and page.name != "cp1256" and not _is_letter(before)
        return _FEH if inside and page.hint.match(following) else "\ufffd"
    if byte == "\xe2":
        back = line[max(0, part.start() - _BACK) : part.start()]
        opened = max(back.rfind("\u201c"), back.rfind(part[0][:2] + characters(page.name)[0x9C - 0x80]))
        closed = max(back.rfind("\u201d"), back.rfind(part[0][:2] + characters(page.name)[0x9D - 0x80]))
        return _QUOTE if opened > closed else "\ufffd"
    if byte == "\xd8":
        return _HAH if following else "\ufffd"
    if following[:1] == " " and "\u0660" <= before <= "\u0669":
        return _ZERO
    return _FEH if page.name != "cp1256" and page.hint.match(following) and not _is_letter(before) else "\ufffd"


def _is_arabic(page: Page, made: Decoding, depth: int) -> bool:
    """Tell whether a decoded stretch is Arabic, or has Arabic beneath another layer."""
    if page.core.search(made.source) or any(p.core.search(made.target) for p in map(page_grammar, WRONG_PAGES)):
        return True
    return depth < _DEPTH and bool(utf8(made.target, depth + 1) or single_bytes(made.target)[0])


def _is_plain(page: Page, line: str, made: Decoding) -> bool:
    """Tell whether a decoded run is punctuation, forms of Arabic letters, or Latin letters and signs in their place."""
    latin: list[int] = []
    at = made.start
    for source, text in made.parts or ():
        if text != source and not alone(text):
            latin.append(at)
        at += len(source)
    if latin:
        stands = page.name == "cp1252" and all(in_place(line, at) for at in latin)
        return stands and is_latin(line, made.start, made.end, made.target)
    return any(alone(text) for _, text in made.parts or ())
