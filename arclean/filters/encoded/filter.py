r"""Encoded: text that still stands in the escapes of a transport format.

**What breaks**: an export or scraper that forgets one decoding: ``\u0627\u0644`` of JSON and ``%u0627`` of scripts,
``\u1575?`` of RTF, ``\x{0627}`` of dumps, ``#1575;`` of entities that lost their ampersand,
``%D8%A7`` of a form, ``=D8=A7`` and ``=?UTF-8?B?...?=`` of mail, bytes as ``\xd8\xa7``, ``\330\247`` or
``\u00d8\u00a7`` (the downloads of a social network), a ``\n`` or ``\/`` of JSON that was printed and not parsed;
``<U+0627>`` of R, ``u0627`` of data bases that strip slashes, ``\'c7`` of RTF, UTF-7 and base64 of mail, rows of
hexadecimal digits, bytes as references of HTML, UTF-16 by bytes; bytes and pieces of words as tokenizers of language
models write them (``<0xD8>``, ``ÙĦ``, ``▁``, ``##``, ``@@``).

**What is decoded**: a run of several letters that is whole and reads as a language of the script once it is decoded.
All else that looks like escapes of Arabic is reported: what was cut, what does not read. Fewer than three ``\n`` or
``\/`` amid letters are left: they may be what a text about programs shows.

**When it abstains**: in URLs, paths, queries and names of files (percent escapes are their spelling), in strings of
source code and of JSON (ASCII quotes around them), for a single escape that a sentence quotes, for
``[\u0600-\u06ff]`` of a pattern. Where the text speaks
about escapes (in their line, or in most places by lines nearby), is code, or says itself what they stand for, they are
reported; so are base64 and hexadecimal digits that are no lines of their own amid prose (values of data), and a row
under a key.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from arclean.core.edits import UNMEASURED, Edit, Finding, Origin, Span
from arclean.core.filter import BaseFilter, Scope
from arclean.filters.encoded import weights
from arclean.filters.encoded.about_escapes import ShownEscapes
from arclean.filters.encoded.data_values import is_data_value
from arclean.filters.encoded.decoding import decode_escapes
from arclean.filters.encoded.escape_edges import widen_span
from arclean.filters.encoded.escapes import EscapedSpan, LinesBefore, find_escapes
from arclean.filters.encoded.shown_pieces import ShownPieces
from arclean.filters.encoded.wide_decoding import QUIET_KINDS, WIDE_KINDS, decode_wide_escapes
from arclean.filters.encoded.wide_escapes import WIDE_TRIGGERS, find_wide_escapes
from arclean.filters.encoded.word_pieces import PIECE_TRIGGERS, find_word_pieces

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from arclean.core.context import Context
    from arclean.filters.encoded.decoding import Pieces

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
    "lost-backslash": "escapes that lost their backslash (data bases)",
    "rtf": "escapes of single bytes (RTF)",
    "byte-tokens": "tokens of single bytes (language models, R)",
    "byte-symbols": "symbols of single bytes (tokenizers of language models)",
    "references": "references to single bytes (HTML)",
    "utf-7": "UTF-7 (mail)",
    "utf-16": "UTF-16 that was read byte by byte",
    "utf-16-swapped": "UTF-16 whose bytes are swapped",
    "base64": "base64 (mail)",
    "hexadecimal-row": "hexadecimal digits (messages of telephones)",
    "hexadecimal-bytes": "hexadecimal digits (dumps of data bases)",
}
_PIECES = "encoded/pieces"
_MESSAGE_PIECES = (
    "Marks of a tokenizer stand in this text, which may speak about them: join the pieces where it does not."
)
_BLANK = "\0"
_WHY_PIECES = "marks of a tokenizer stand in all of the line, and its words read without them"
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
        "%u0", "%D", "%d", "%25", "%C7", "%c7", "=D", "=d", "=C7", "=?", "<U+0", "<u+0", "_x06", "&#15", "&#16",
        *WIDE_TRIGGERS, *PIECE_TRIGGERS,
    )  # fmt: skip

    def propose(self, text: str, context: Context) -> Iterator[Edit | Finding]:
        """Yield an edit for each span in escapes that reads once it is decoded, and a finding for all others."""
        if not self.wakes(text):
            return
        pieces = [*_propose_pieces(text, context)]
        escapes = [*_propose_decoding(text)]
        taken = {at for one in pieces for at in range(one.start, one.end)}
        others = (one for one in escapes if taken.isdisjoint(range(one.start, one.end)))
        yield from sorted((*pieces, *others), key=lambda one: one.start)


def _propose_pieces(text: str, context: Context) -> Iterator[Edit | Finding]:
    """Yield what is proposed for each span with marks of a tokenizer."""
    found, sure = [*find_word_pieces(text, context)], weights.DECODED_CONFIDENCE
    shown = ShownPieces(text, [(start, end) for start, end, _ in found])
    for start, end, target in found:
        if shown.is_shown(start, end):
            yield Finding(start, end, "encoded", _PIECES, _MESSAGE_PIECES, weights.RUN_CONFIDENCE, (target,))
        else:
            yield Edit(start, end, text[start:end], target, _PIECES, sure, None, _WHY_PIECES)


def _propose_decoding(text: str) -> Iterator[Edit | Finding]:
    """Yield what is proposed for each span in escapes."""
    lines, spans = LinesBefore(text), [(found, pieces, _join_targets(pieces)) for found, pieces in _read_spans(text)]
    spans = [one for one in spans if one[1] or one[0].kind not in QUIET_KINDS]
    blanked = _blank_spans(text, (found[:2] for found, _, _ in spans))
    shown = ShownEscapes(blanked, ((found.start, found.end, reading) for found, pieces, reading in spans if pieces))
    for found, pieces, reading in spans:
        is_string = found.kind in WIDE_KINDS and lines.is_in_code_string(found.start)
        if pieces and not is_string and not (is_data_value(blanked, *found) or shown.is_shown(*found[:2])):
            yield _make_edit(found, text[found.start : found.end], pieces)
            continue
        sure = UNMEASURED if found.kind == "json" else weights.RUN_CONFIDENCE
        message = f"This text still stands in {_FORMATS[found.kind]}: decode the source before it is repaired."
        alternatives = (reading,) if pieces else ()
        yield Finding(found.start, found.end, "encoded", f"encoded/{found.kind}", message, sure, alternatives)


def _read_spans(text: str) -> Iterator[tuple[EscapedSpan, Pieces | None]]:
    """Yield the spans in escapes with their pieces, each as wide as it reads; spans are disjoint and in order."""
    least = 0
    wide = (EscapedSpan(*found) for found in find_wide_escapes(text))
    for found in sorted((*find_escapes(text), *wide)):
        if found.start < least:
            continue
        start, end = widen_span(text, found.kind, found.start, found.end, least)
        wider = EscapedSpan(start, end, found.kind)
        pieces = _read_span(text, wider) if wider != found else None
        best = wider if pieces else found
        least = best.end
        yield best, pieces or _read_span(text, found)


def _read_span(text: str, found: EscapedSpan) -> Pieces | None:
    source = text[found.start : found.end]
    if found.kind not in WIDE_KINDS:
        return decode_escapes(found.kind, source)
    target = decode_wide_escapes(found.kind, source)
    if target and found.kind == "byte-symbols" and not text[found.start - 1 : found.start].strip():
        target = target.lstrip(" ")  # the space before the first word of a line
    return [(source, target)] if target else None


def _join_targets(pieces: Pieces | None) -> str:
    return "".join(target for _, target in pieces or ())


def _blank_spans(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Return a text of equal length, without the spans in escapes: their letters say nothing of what it speaks of."""
    parts, at = [], 0
    for start, end in spans:
        parts += [text[at:start], _BLANK * (end - start)]
        at = end
    return "".join((*parts, text[at:]))


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
