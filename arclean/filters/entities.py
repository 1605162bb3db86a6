"""HTML entities that were never decoded, or decoded one time too few.

**What breaks**: a scraper, a translation memory or a feed keeps ``&nbsp;``, ``&quot;``, ``&#1575;``; text that was
escaped twice keeps ``&amp;gt;``. Seen in translated health texts (413 ``&quot;`` in 423,000 characters) and in
software documentation (1,979, most of them ``&gt;``, ``&nbsp;`` and ``&quot;``).

**What is decoded**: a reference with its semicolon, named by HTML 5 or numeric, through all its layers at once;
numbers 128 to 159 as HTML reads them (code page 1252). References to controls, breaks, surrogates and to what is no
character stay. ``&nbsp;`` becomes U+00A0, as the author had it.

**When it abstains**: in a line without Arabic letters (counting those that are coded), for that may be source or
data; in a line with markup, or that would have it once decoded (it speaks about tags); where HTML or XML is named,
or code is quoted; where a reference stands in quotes or brackets by itself, as an example does; in addresses; and
where decoding would make another reference.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, ClassVar

from arclean.arabic.forms import FORM
from arclean.arabic.letters import LETTER
from arclean.edits import Edit, lines
from arclean.filter import BaseFilter, Context, Scope

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Entities"]

_ONE = "(?:[A-Za-z][A-Za-z0-9]{1,31}|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});"
_REFERENCE = re.compile(f"&(?:(?:amp|AMP|#0?38|#[xX]26);)*{_ONE}")
_has_arabic = re.compile(f"[{LETTER}{FORM}]").search
_is_example = re.compile(f"[\"'`«“‘(\\[]&{_ONE}[\"'`»”’)\\]]").search
_is_code = re.compile(
    "</?[A-Za-z!]|<\\?|[`{}]|[A-Za-z]=[\"']|(?<![./A-Za-z0-9])(?:x?html5?|xml|css)(?![A-Za-z0-9])", re.IGNORECASE
).search
_TOKEN = re.compile("\\S\\S*")
_ADDRESS = ("://", "www.")
_STAY = frozenset({"Cc", "Cs", "Cn", "Zl", "Zp"})  # no text, or a break that no line had


@dataclass(frozen=True, kw_only=True)
class Entities(BaseFilter):
    """Decode HTML entities that stand in Arabic prose.

    >>> from arclean import Pipeline
    >>> Pipeline([Entities()])("قال &quot;نعم&quot; و&amp;laquo;لا&amp;raquo; في &#1605;&#x635;&#1585;")
    'قال "نعم" و«لا» في مصر'
    """

    name: ClassVar[str] = "entities"
    scope: ClassVar[Scope] = Scope.LINE
    changes: ClassVar[frozenset[str]] = frozenset({"letters", "digits", "marks", "spaces", "signs"})
    after: ClassVar[tuple[str, ...]] = ("mojibake",)
    signs: ClassVar[str] = "&"

    def propose(self, text: str, context: Context) -> Iterator[Edit]:  # noqa: ARG002 - a line tells all
        """Propose one edit for each reference in a line of prose."""
        for line in lines(text):
            at = text.find("&", line.start, line.end)
            if at >= 0 and text.find(";", at, line.end) >= 0:
                yield from _line(text[line.start : line.end], line.start)


def _line(line: str, offset: int) -> Iterator[Edit]:
    edits: list[Edit] = []
    pieces: list[str] = []
    at = 0
    for start, end, target in _references(line):
        source = line[start:end]
        edits.append(Edit(offset + start, offset + end, source, target, "entities/reference", 0.97, None, _EVIDENCE))
        pieces += line[at:start], target
        at = end
    decoded = "".join([*pieces, line[at:]])
    if not edits or not _has_arabic(decoded):
        return
    if not (_is_code(decoded) or _is_example(line) or _references(decoded)):
        yield from edits


_EVIDENCE = "a reference in a line of Arabic prose"


def _references(line: str) -> list[tuple[int, int, str]]:
    """Find the references that are decoded: where they start and end, and what they stand for."""
    addresses = list(_addresses(line)) if any(cue in line for cue in _ADDRESS) else []
    found = []
    number = 0
    for reference in _REFERENCE.finditer(line):
        start, end = reference.span()
        while number < len(addresses) and addresses[number][1] <= start:
            number += 1
        if number < len(addresses) and addresses[number][0] <= start:
            continue
        target = _decode(line[max(start, line.rfind(";", start, end - 1)) + 1 : end])
        if target:
            found.append((start, end, target))
    return found


def _addresses(line: str) -> Iterator[tuple[int, int]]:
    return (token.span() for token in _TOKEN.finditer(line) if any(cue in token[0] for cue in _ADDRESS))


@lru_cache(maxsize=256)
def _decode(name: str) -> str:
    """Decode ``name;`` or ``#number;``, all but the ampersand; empty for what stays."""
    if name[0] == "#":
        code = int(name[2:-1], 16) if name[1] in "xX" else int(name[1:-1])
        if 0x80 <= code < 0xA0:  # noqa: SIM108 - HTML 5, section 13.2.5.80
            target = bytes([code]).decode("cp1252", "ignore")
        else:
            target = chr(code) if code <= 0x10FFFF else ""
    else:
        from html.entities import html5  # noqa: PLC0415 - 2,231 names that few texts need

        target = html5.get(name, "")
    return "" if any(unicodedata.category(c) in _STAY for c in target) else target
