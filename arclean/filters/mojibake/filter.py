"""Text that was read in a wrong code page.

**What breaks**: UTF-8 read byte by byte as Latin-1, cp1252 or Mac Roman (``Ø§Ù„Ø¹Ø±Ø§Ù‚``) or as cp1256
(``ط§ظ„ط¹ط±ط§ظ‚``); cp1256 or ISO 8859-6 bytes read as Latin-1 (``ÇáÚÑÇÞ``); UTF-8, cp1256, ISO 8859-6, cp720 and Mac
Arabic read as pages of DOS, of other scripts, as KOI8 and as each other (``╪º┘ä``, ``ЗбжТнС``, ``èêçدل``), and
UTF-8 as GB 18030 (``丕賱``); any of these twice. Producers: web servers and pages with no or a wrong charset,
consoles, databases with a Latin-1 connection, mail, subtitles, PDF metadata, spreadsheets saved as CSV. Bytes that the
wrong page lacks stand as C1 controls, or are lost, or U+FFFD.

**What stays**: words of Latin-script languages beside Arabic, signs (``§ ° « »``), Persian and Urdu letters,
letters quoted by themselves, rows of signs (``×××``, 150 times in train_uae_laws).

**When it abstains**: UTF-8 is decoded where two Arabic letters of it stand side by side, which nothing else in 106
million characters of corpora does; Latin letters of it only inside a word and where ftfy agrees. Single bytes are
decoded where the letters follow one another as in Arabic, with a margin over the other page; where neither page is
far ahead, known words speak too. Of other pairs of pages the one is taken in which the line reads, where no other
comes near (see ``page_search``). What looks like it and is too short is reported. A letter half of which was lost
becomes U+FFFD, unless only one reading is possible. What does not come to rest within four layers is left and
reported.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from arclean.core.edits import UNMEASURED, Finding, Span, Sweep
from arclean.core.filter import BaseFilter, Scope
from arclean.core.line_spans import line_spans_with
from arclean.core.offset_map import OffsetMap, merge_spans
from arclean.filters.mojibake.decodings import Decoding, apply_decodings
from arclean.filters.mojibake.layer_edits import layer_map, layer_sweeps
from arclean.filters.mojibake.page_search import decode_by_pages, shows_page_pair
from arclean.filters.mojibake.page_triggers import PAGE_TRIGGERS
from arclean.filters.mojibake.single_byte_decoding import decode_single_bytes
from arclean.filters.mojibake.utf8_decoding import decode_utf8, report_weak_utf8
from arclean.filters.mojibake.utf8_patterns import mojibake_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from arclean.core.context import Context

__all__ = ["Mojibake"]

_MAX_LAYERS = 4  # twice-made damage has two; a fixed text is looked at once more


@dataclass(frozen=True, kw_only=True)
class Mojibake(BaseFilter):
    """Decode again what was read in a wrong code page.

    >>> from arclean import Pipeline
    >>> Pipeline([Mojibake()])("ط§ظ„ط¹ط±ط§ظ‚ وÇáÚÑÇÞ")
    'العراق والعراق'
    """

    name: ClassVar[str] = "mojibake"
    scope: ClassVar[Scope] = Scope.LINE
    profile: ClassVar[str] = "repair"
    # "lines": U+2028 and U+2029 are decoded too; "\n" and "\f" are never touched
    changes: ClassVar[frozenset[str]] = frozenset({"letters", "digits", "marks", "spaces", "signs", "lines", "order"})
    # What nearly every word of each kind has and clean Arabic hardly ever: of UTF-8 in Latin-1 the leads of letters,
    # punctuation, forms and emoji, and of Mac Roman; the signs that stand for alef, lam, reh, ... in cp1256; capitals
    # that are common letters in single bytes. Left out is what clean text has: "É", "é", "×", "°", "»", "…".
    trigger_chars: ClassVar[str] = "ØÙÃÂâðïÿŸƒ£¤¦¨¬\xad´¶¸‚§„±†ˆ©‡¯³¹ÈÊÇÏÐÑÒÓÔÕÖÚÛÝÞ"
    trigger_pairs: ClassVar[tuple[tuple[str, str], ...]] = PAGE_TRIGGERS
    finding_kind: ClassVar[str | None] = "mojibake"

    def propose(self, text: str, context: Context) -> Iterator[Sweep | Finding]:  # noqa: ARG002 - a line tells all
        """Propose the decoding of each damaged span, line by line."""
        has_trigger = re.compile(f"[{self.trigger_chars}]|" + "|".join(map("[{0[0]}][{0[1]}]".format, PAGE_TRIGGERS)))
        for start, end in line_spans_with(has_trigger.search, text):
            line = text[start:end]  # each line must wake the filter by itself, or it hung on its neighbours
            if may_be_mojibake(line):
                yield from _repair_line(line, start)


def may_be_mojibake(line: str) -> bool:
    """Return whether a line has what stands in text that was read in a wrong code page.

    >>> may_be_mojibake("ط§ظ„"), may_be_mojibake("╪º┘ä"), may_be_mojibake("نعم، café 25°")
    (True, True, False)
    """
    return mojibake_pattern().search(line) is not None or shows_page_pair(line)


def _holds_arabic(text: str) -> bool:
    return bool(decode_utf8(text) or decode_single_bytes(text)[0])


def _repair_line(line: str, start: int) -> Iterator[Sweep | Finding]:
    """Yield the edits and findings of a line that stands at ``start`` of the text."""
    layers: list[list[Decoding]] = []
    weak: list[Finding] = []
    lost: list[Finding] = []
    now = line
    while may_be_mojibake(now):
        made, weak = _decode_layer(now)
        if not made:
            break
        maps = [layer_map(layer) for layer in reversed(layers)] if weak else []
        lost += [_place_in_source(finding, maps, start) for finding in weak]
        if len(layers) == _MAX_LAYERS:
            message = "The line seems to have been read in wrong code pages many times over; read the source again."
            yield Finding(start, start + len(line), "mojibake", "mojibake/endless", message, UNMEASURED)
            return
        layers.append(made)
        now, weak = apply_decodings(now, made), []
    if layers:
        yield from layer_sweeps(line, now, layers, start)
    yield from lost
    if weak:
        maps = [layer_map(layer) for layer in reversed(layers)]
        yield from (_place_in_source(finding, maps, start) for finding in weak)


def _decode_layer(line: str) -> tuple[list[Decoding], list[Finding]]:
    """Return the decodings of one layer of a line, by the step that knows most of it, or findings."""
    if shows_page_pair(line):
        found = decode_by_pages(line, _holds_arabic)
        if found.decodings or found.claims_line:
            return found.decodings, found.findings
    weak: list[Finding] = []
    made = decode_utf8(line)
    if not made:
        made, weak = decode_single_bytes(line)
    return made, [] if made else weak or report_weak_utf8(line)


def _place_in_source(finding: Finding, maps: list[OffsetMap], start: int) -> Finding:
    """Return a finding at its place in the text, before its line was decoded."""
    spans: tuple[Span, ...] = (Span(finding.start, finding.end),)
    for offsets in maps:
        spans = merge_spans(s for span in spans for s in offsets.to_source(span))
    return finding._replace(start=start + spans[0].start, end=start + spans[-1].end)
