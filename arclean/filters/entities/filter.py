"""HTML entities that were never decoded, or decoded one time too few.

**What breaks**: a scraper, a translation memory or a feed keeps ``&nbsp;``, ``&quot;``, ``&#1575;``; text that was
escaped twice keeps ``&amp;gt;``. Seen in translated health texts (413 ``&quot;`` in 423,000 characters) and in
software documentation (1,979, most of them ``&gt;``, ``&nbsp;`` and ``&quot;``).

**What is decoded**: a reference with its semicolon, named by HTML 5 or numeric, through all its layers at once;
numbers 128 to 159 as HTML reads them (code page 1252). References to controls, breaks, surrogates and to what is no
character stay. ``&nbsp;`` becomes U+00A0, as the author had it.

**When it abstains**: in a line without Arabic letters (counting those that are coded), for that may be source or
data; in a line with markup, or that would have it once decoded (it speaks about tags); where HTML or XML is named,
or code is quoted; where the line speaks about a reference (see ``explained``); in addresses; where decoding would make
another reference; and where it would show text read in a wrong code page, which is reported: ``mojibake`` looked
before, and a second run would change the text again.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, ClassVar

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER
from arclean.arabic.presentation_forms import FORM
from arclean.core.edits import Sweep
from arclean.core.filter import BaseFilter, Scope
from arclean.core.line_spans import line_spans
from arclean.filters.entities import weights
from arclean.filters.entities.explained import REFERENCE_NAME, is_explained

if TYPE_CHECKING:
    from collections.abc import Iterator

    from arclean.core.context import Context

__all__ = ["Entities"]

_REFERENCE = re.compile(f"&(?:(?:amp|AMP|#0?38|#[xX]26);){{0,20}}{REFERENCE_NAME}")
_has_arabic = LazyPattern(f"[{LETTER}{FORM}]").search
_is_code = LazyPattern(
    "[<`{}\"'xhc](?:(?<=<)(?:/?[a-z!]|\\?)|(?<=[`{}])|(?<=[a-z]=[\"'])"
    "|(?<![./a-z0-9].)(?:(?<=x)(?:html5?|ml)|(?<=h)tml5?|(?<=c)ss)(?![a-z0-9]))",
    re.IGNORECASE,
).search
_TOKEN = LazyPattern("\\S\\S*")
_NO_TEXT = frozenset({"Cc", "Cs", "Cn", "Zl", "Zp"})  # no text, or a break that no line had


@dataclass(frozen=True, kw_only=True)
class Entities(BaseFilter):
    """Decode HTML entities that stand in Arabic prose.

    >>> from arclean import Pipeline
    >>> Pipeline([Entities()])("قال &quot;نعم&quot; و&amp;laquo;لا&amp;raquo; في &#1605;&#x635;&#1585;")
    'قال "نعم" و«لا» في مصر'
    """

    name: ClassVar[str] = "entities"
    scope: ClassVar[Scope] = Scope.LINE
    profile: ClassVar[str] = "repair"
    changes: ClassVar[frozenset[str]] = frozenset({"letters", "digits", "marks", "spaces", "signs"})
    needless_formats: ClassVar[frozenset[str]] = frozenset({"pdf"})  # what is printed is no reference
    after: ClassVar[tuple[str, ...]] = ("mojibake",)
    trigger_chars: ClassVar[str] = "&"

    def confirms_trigger(self, text: str) -> bool:
        """Return whether a text has a whole reference."""
        return _REFERENCE.search(text) is not None

    def propose(self, text: str, context: Context) -> Iterator[Sweep]:  # noqa: ARG002 - a line tells all
        """Propose to decode each reference in a line of prose."""
        for start, end in line_spans(text) if self.confirms_trigger(text) else ():
            line = text[start:end]
            decoded = _decode_line(line)
            if decoded == line or not _has_arabic(decoded):
                continue
            if _is_code(decoded) or is_explained(line) or _decode_line(decoded) != decoded:
                continue
            for begin, stop in _spans_between_addresses(line):
                yield Sweep(
                    start + begin,
                    start + stop,
                    _REFERENCE,
                    _decode_reference,
                    "entities/reference",
                    weights.ENTITIES_CONFIDENCE,
                    _WHY,
                )


_WHY = "a reference in a line of Arabic prose"


def _spans_between_addresses(line: str) -> list[tuple[int, int]]:
    """Return the spans between the addresses of a line."""
    if "://" not in line and "www." not in line:
        return [(0, len(line))]
    found = [token.span() for token in _TOKEN.finditer(line) if "://" in token[0] or "www." in token[0]]
    return list(zip([0, *(end for _, end in found)], [*(start for start, _ in found), len(line)], strict=True))


def _decode_line(line: str) -> str:
    """Return a line with all references decoded but those in addresses."""
    pieces: list[str] = []
    at = 0
    for start, end in _spans_between_addresses(line) if "&" in line else ():
        pieces += line[at:start], _REFERENCE.sub(_decode_match, line[start:end])
        at = end
    return "".join([*pieces, line[at:]])


def _decode_match(reference: re.Match[str]) -> str:
    return _decode_reference(reference[0])


@lru_cache(maxsize=1024)
def _decode_reference(reference: str) -> str:
    """Return what a reference stands for, through all its layers; the reference itself where it stays."""
    return _decode_name(reference[max(1, reference.rfind(";", 0, -1) + 1) :]) or reference


def _decode_name(name: str) -> str:
    """Return what ``name;`` or ``#number;`` stands for; empty for what stays a reference."""
    if name[0] == "#":
        code = int(name[2:-1], 16) if name[1] in "xX" else int(name[1:-1])
        if 0x80 <= code < 0xA0:  # noqa: SIM108 - HTML 5, section 13.2.5.80
            target = bytes([code]).decode("cp1252", "ignore")
        else:
            target = chr(code) if code <= 0x10FFFF else ""
    else:
        from html.entities import html5  # noqa: PLC0415 - 2,231 names that few texts need

        target = html5.get(name, "")
    return "" if any(unicodedata.category(c) in _NO_TEXT for c in target) else target
