"""Decode UTF-8 that was read byte by byte in a wrong page: the first step of the filter ``mojibake``, for one line.

:func:`utf8` undoes one layer; the filter repeats it. Three kinds are told apart, the surest first: stretches that
are UTF-8 to the last byte, runs of Arabic among good text or with bytes lost, punctuation and Latin letters.
"""

from __future__ import annotations

import re
from functools import lru_cache

from arclean.arabic.codepages import NAMES, WRONG_PAGES, characters, to_bytes
from arclean.arabic.letters import ARABIC
from arclean.arabic.marks import MARK
from arclean.edits import Edit, Finding, Span
from arclean.evidence.misread import Page, alone, has_residue, in_place, is_latin, page_grammar
from arclean.filters._single_bytes import single_bytes

__all__ = ["applied", "suspects", "utf8"]

_DEPTH = 3  # layers looked through for Arabic beneath


def utf8(line: str, depth: int = 0) -> list[Edit]:
    """Propose the decoding of UTF-8 that was read in a wrong page: one page, one layer.

    >>> [(e.source, e.target) for e in utf8("قال Ø§Ù„Ø±Ø¦ÙŠØ³ اليوم")]
    [('Ø§Ù„Ø±Ø¦ÙŠØ³', 'الرئيس')]
    """
    pages = [page for page in map(page_grammar, WRONG_PAGES) if page.hint.search(line)]
    for page in pages:
        stretches = [s for s in page.stretch.finditer(line) if page.hint.search(s[0])]
        whole = [edit for s in stretches if (edit := _strict(page, s)) and _is_arabic(page, edit, depth)]
        if whole:
            return whole
    for page in pages:
        among = [e for e in _runs(page, line) if page.core.search(e.source) and not has_residue(e.target)]
        if among:
            return among
    for page in pages:
        if page.name == "mac_roman":  # its leads of punctuation are letters of single bytes
            continue
        plain = [edit for edit in _runs(page, line) if _is_plain(page, line, edit)]
        if plain and not has_residue(applied(line, plain)):
            return plain
    return []


def suspects(line: str) -> list[Finding]:
    """Report stretches that are UTF-8 to the last byte, of what may be Arabic in single bytes: too weak to change."""
    found: list[Finding] = []
    for page in map(page_grammar, WRONG_PAGES):
        for stretch in page.stretch.finditer(line) if page.hint.search(line) and not found else ():
            whole = _strict(page, stretch)
            weak = single_bytes(whole.target)[1] if whole else []
            if whole and weak:
                found.append(weak[0]._replace(start=whole.start, end=whole.end))
    return found


def applied(line: str, edits: list[Edit]) -> str:
    """Return the line with its edits applied."""
    pieces: list[str] = []
    at = 0
    for edit in edits:
        pieces += line[at : edit.start], edit.target
        at = edit.end
    pieces.append(line[at:])
    return "".join(pieces)


_PIECE = re.compile("[\\x00-\\x7f]++|[^\\x00-\\x7f]")
_trimmed = re.compile("[^\\x00-\\x7f](?:.*[^\\x00-\\x7f])?", re.DOTALL).search


def _strict(page: Page, stretch: re.Match[str]) -> Edit | None:
    """Decode all that a page can write, where it is UTF-8 to the last byte."""
    inner = _trimmed(stretch[0])
    text = inner and _read(page.name, inner[0])
    if not inner or not text:
        return None
    origin, at = [], 0
    for piece in _PIECE.finditer(text):
        length = len(piece[0].encode())
        origin.append((Span(*piece.span()), Span(at, at + length)))
        at += length
    start = stretch.start() + inner.start()
    return _edit(page, start, inner[0], text, origin)


def _edit(page: Page, start: int, source: str, text: str, origin: list[tuple[Span, Span]]) -> Edit:
    why = f"UTF-8 read as {NAMES[page.name]}"
    return Edit(start, start + len(source), source, text, "mojibake/utf-8", 0.99, tuple(origin), why)


def _runs(page: Page, line: str) -> list[Edit]:
    """Decode what can be decoded of one layer: among good text, or where bytes were lost."""
    return [edit for run in page.run.finditer(line) if (edit := _decode(page, line, *run.span()))]


def _read(page: str, sequence: str) -> str | None:
    try:
        return sequence.translate(to_bytes(page)).encode("latin-1").decode("utf-8")
    except UnicodeError:
        return None


_read_part = lru_cache(maxsize=4096)(_read)


def _decode(page: Page, line: str, start: int, end: int) -> Edit | None:
    """Decode one run; what cannot be decoded stays, a letter whose second byte was lost becomes U+FFFD."""
    target: list[str] = []
    origin: list[tuple[Span, Span]] = []
    size = 0
    for part in page.part.finditer(line, start, end):
        kind, source = part.lastgroup, part[0]
        if kind == "whole":
            text = _read_part(page.name, source) or source
        elif kind == "lost":
            text = _lost(page, line, part, target[-1][-1:] if target else "")
        else:
            text = source
        origin.append((Span(size, size + len(text)), Span(part.start() - start, part.end() - start)))
        target.append(text)
        size += len(text)
    text = "".join(target)
    return None if text == line[start:end] else _edit(page, start, line[start:end], text, origin)


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


def _is_arabic(page: Page, edit: Edit, depth: int) -> bool:
    """Tell whether a decoded stretch is Arabic, or has Arabic beneath another layer."""
    if page.core.search(edit.source) or any(p.core.search(edit.target) for p in map(page_grammar, WRONG_PAGES)):
        return True
    return depth < _DEPTH and bool(utf8(edit.target, depth + 1) or single_bytes(edit.target)[0])


def _is_plain(page: Page, line: str, edit: Edit) -> bool:
    """Tell whether a decoded run is punctuation, forms of Arabic letters, or Latin letters and signs in their place."""
    pairs = [(edit.target[t.start : t.end], s) for t, s in edit.origin or ()]
    latin = [s.start for text, s in pairs if text != edit.source[s.start : s.end] and not alone(text)]
    if latin:
        stands = page.name == "cp1252" and all(in_place(line, edit.start + at) for at in latin)
        return stands and is_latin(line, edit.start, edit.end, edit.target)
    return any(alone(text) for text, _ in pairs)
