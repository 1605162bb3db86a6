r"""Encoded: text that still stands in the escapes of a transport format.

**What breaks**: an export or scraper that forgets one decoding: ``\u0627\u0644`` of JSON and ``%u0627`` of scripts,
``\u1575?`` of RTF, ``\x{0627}`` of dumps, ``#1575;`` of entities that lost their ampersand,
``%D8%A7`` of a form, ``=D8=A7`` and ``=?UTF-8?B?...?=`` of mail, bytes as ``\xd8\xa7``, ``\330\247`` or
``\u00d8\u00a7`` (the downloads of a social network), a ``\n`` or ``\/`` of JSON that was printed and not parsed.

**What is decoded**: a run of several letters that is whole and reads as a language of the script once it is decoded.
All else that looks like escapes of Arabic is reported: what was cut, what does not read. Fewer than three ``\n`` or
``\/`` amid letters are left: they may be what a text about programs shows.

**When it abstains**: in URLs, paths, queries and names of files (percent escapes are their spelling), in strings of
source code and of JSON (ASCII quotes around them), for a single escape that a sentence quotes, for
``[\u0600-\u06ff]`` of a pattern. A line that speaks about escapes, is code, or says itself what they stand for is
reported.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from arclean.core.edits import UNMEASURED, Edit, Finding, Origin, Span
from arclean.core.filter import BaseFilter, Scope
from arclean.filters.encoded import weights
from arclean.filters.encoded.about_escapes import speaks_of_escapes
from arclean.filters.encoded.decoding import decode_escapes
from arclean.filters.encoded.escapes import ESCAPE_REACH, find_escapes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from arclean.core.context import Context
    from arclean.filters.encoded.escapes import EscapedSpan

__all__ = ["Encoded"]

_FORMATS = {
    "backslash": "backslash escapes (JSON, source code)",
    "code-points": "numbers of characters (RTF, Unicode names, entities without their ampersand)",
    "bytes": "escapes of single bytes (JSON)",
    "hexadecimal": "escapes of single bytes (source code)",
    "octal": "octal escapes of single bytes",
    "percent": "percent escapes (URLs, forms)",
    "quoted-printable": "quoted-printable (mail)",
    "mail-header": "an encoded word (RFC 2047, mail headers)",
    "json": "escapes of JSON",
}
_WHY_WHOLE = "the escapes are whole, and what they stand for reads"


@dataclass(frozen=True, kw_only=True)
class Encoded(BaseFilter):
    r"""Decode escapes that were left as they are, and report those that cannot be decoded for certain.

    >>> from arclean import Pipeline
    >>> Pipeline([Encoded()])("المدينة: %D8%AF%D9%85%D8%B4%D9%82")
    'المدينة: دمشق'
    >>> [finding.kind for finding in Pipeline([Encoded()]).run("=D8=A3=D8=B7=D9=84=D9").findings]
    ['encoded']
    """

    name: ClassVar[str] = "encoded"
    scope: ClassVar[Scope] = Scope.DOCUMENT
    profile: ClassVar[str] = "repair"
    # "lines": a soft line break of quoted-printable, a "\\n" of JSON
    changes: ClassVar[frozenset[str]] = frozenset({"letters", "digits", "marks", "spaces", "signs", "lines", "order"})
    finding_kind: ClassVar[str | None] = "encoded"
    trigger_strings: ClassVar[tuple[str, ...]] = (
        "\\u0", "\\u{", "\\u15", "\\u16", "\\x{", "U+06", "u+06", "#x6", "#x06", "#15", "#16",
        "\\n", "\\r", "\\t", "\\/", "\\x", "\\33",
        "%u0", "%D", "%d", "%25", "%C7", "%c7", "=D", "=d", "=C7", "=?",
    )  # fmt: skip

    def propose(self, text: str, context: Context) -> Iterator[Edit | Finding]:  # noqa: ARG002 - the text says it all
        """Yield an edit for each span in escapes that reads once it is decoded, and a finding for all others."""
        for found in find_escapes(text):
            pieces = decode_escapes(found.kind, text[found.start : found.end])
            if pieces and not _is_written_so(text, found, "".join(target for _, target in pieces)):
                yield _make_edit(found, text[found.start : found.end], pieces)
                continue
            sure = UNMEASURED if found.kind == "json" else weights.RUN_CONFIDENCE
            message = f"This text still stands in {_FORMATS[found.kind]}: decode the source before it is repaired."
            alternatives = ("".join(target for _, target in pieces),) if pieces else ()
            yield Finding(found.start, found.end, "encoded", f"encoded/{found.kind}", message, sure, alternatives)


def _is_written_so(text: str, found: EscapedSpan, reading: str) -> bool:
    """Return whether the lines of a span speak about it."""
    least, most = max(0, found.start - ESCAPE_REACH), min(len(text), found.end + ESCAPE_REACH)
    first = max(least - 1, *(text.rfind(end, least, found.start) for end in "\n\f")) + 1
    last = min((at for end in "\n\f" if (at := text.find(end, found.end, most)) >= 0), default=most)
    return speaks_of_escapes(text[first:last], found.start - first, found.end - first, reading)


def _make_edit(found: EscapedSpan, source: str, pieces: Iterable[tuple[str, str]]) -> Edit:
    """Return the edit of a span; each piece of the source is the origin of what it stands for."""
    spans, at, made = [], 0, 0
    for piece, target in pieces:
        if target:
            spans.append((Span(made, made + len(target)), Span(at, at + len(piece))))
        at, made = at + len(piece), made + len(target)
    origin: Origin = tuple(spans)
    target = "".join(target for _, target in pieces)
    rule, sure = f"encoded/{found.kind}", weights.DECODED_CONFIDENCE
    return Edit(found.start, found.end, source, target, rule, sure, origin, _WHY_WHOLE)
