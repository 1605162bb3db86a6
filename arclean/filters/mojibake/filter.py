"""Text that was read in a wrong code page.

**What breaks**: UTF-8 read byte by byte as Latin-1, cp1252 or Mac Roman (``Ø§Ù„Ø¹Ø±Ø§Ù‚``) or as cp1256
(``ط§ظ„ط¹ط±ط§ظ‚``); cp1256 or ISO 8859-6 bytes read as Latin-1 (``ÇáÚÑÇÞ``); UTF-8, cp1256, ISO 8859-6, cp720 and Mac
Arabic read as pages of DOS, of other scripts, as KOI8 and as each other (``╪º┘ä``, ``ЗбжТнС``, ``èêçدل``), and
UTF-8 as GB 18030 (``丕賱``); any of these twice; cp1256 as cp864, whose
characters are presentation forms. Producers: web servers and pages with no or a wrong charset,
consoles, databases with a Latin-1 connection, mail, subtitles, PDF metadata, spreadsheets saved as CSV. Bytes that the
wrong page lacks stand as C1 controls, or are lost, or U+FFFD.

**What stays**: words of Latin-script languages beside Arabic, signs (``§ ° « »``), Persian and Urdu letters,
letters quoted by themselves, rows of signs (``×××``, 150 times in train_uae_laws).

**When it abstains**: UTF-8 is decoded where two Arabic letters of it stand side by side, which nothing else in 106
million characters of corpora does; Latin letters of it only inside a word and where ftfy agrees. Single bytes are
decoded where the letters follow one another as in Arabic, with a margin over the other page; where neither page is
far ahead, known words speak too. Of other pairs of pages the one is taken in which the line reads, where no other
comes near (see ``page_search``); a line that tells of none is read by the pair of its document. Where what comes out
of single bytes reads as nothing, the line is left and reported. What looks like it and is too short is reported. A
letter half of which was lost becomes U+FFFD, unless only one reading is possible; letters that all lost it to question
marks (``?§?„``) are reported. What does not come to rest within
four layers is left and reported.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from arclean.core.edits import UNMEASURED, Finding, Span, Sweep
from arclean.core.filter import BaseFilter, Scope
from arclean.core.line_spans import line_spans_with
from arclean.core.offset_map import OffsetMap, merge_spans
from arclean.filters.mojibake import weights
from arclean.filters.mojibake.decodings import Decoding, apply_decodings
from arclean.filters.mojibake.dropped_tails import has_dropped_tails, report_dropped_tails
from arclean.filters.mojibake.form_page import FORM_TRIGGERS, decode_form_page
from arclean.filters.mojibake.layer_edits import layer_map, layer_sweeps
from arclean.filters.mojibake.page_search import decode_by_pages, decode_by_pair, shows_page_pair
from arclean.filters.mojibake.page_triggers import PAGE_TRIGGERS
from arclean.filters.mojibake.question_leads import has_question_leads, report_question_leads
from arclean.filters.mojibake.rare_pages import THAI_ALEF, decode_rare_pages, shows_rare_page
from arclean.filters.mojibake.single_byte_decoding import decode_single_bytes
from arclean.filters.mojibake.utf8_decoding import decode_utf8, report_weak_utf8
from arclean.filters.mojibake.utf8_patterns import mojibake_pattern
from arclean.language.legibility import excess_bits

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from arclean.core.context import Context
    from arclean.filters.mojibake.page_pairs import PagePair

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
    scope: ClassVar[Scope] = Scope.DOCUMENT  # a line that tells of no page is read by that of the others
    profile: ClassVar[str] = "repair"
    # "lines": U+2028 and U+2029 are decoded too; "\n" and "\f" are never touched
    changes: ClassVar[frozenset[str]] = frozenset({"letters", "digits", "marks", "spaces", "signs", "lines", "order"})
    # What nearly every word of each kind has and clean Arabic hardly ever: of UTF-8 in Latin-1 the leads of letters,
    # punctuation, forms and emoji, and of Mac Roman; the signs that stand for alef, lam, reh, ... in cp1256; capitals
    # that are common letters in single bytes. Left out is what clean text has: "É", "é", "×", "°", "»", "…".
    trigger_chars: ClassVar[str] = "ØÙÃÂâðïÿŸƒ£¤¦¨¬\xad´¶¸‚§„±†ˆ©‡¯³¹ÈÊÇÏÐÑÒÓÔÕÖÚÛÝÞ"
    trigger_pairs: ClassVar[tuple[tuple[str, str], ...]] = PAGE_TRIGGERS
    trigger_strings: ClassVar[tuple[str, ...]] = (THAI_ALEF, *FORM_TRIGGERS)
    finding_kind: ClassVar[str | None] = "mojibake"

    def propose(self, text: str, context: Context) -> Iterator[Sweep | Finding]:  # noqa: ARG002 - the text tells all
        """Propose the decoding of each damaged span, line by line; what lines do not tell, their document does."""
        spans = list(line_spans_with(_trigger_pattern().search, text))
        # each line must wake the filter by itself, or it hung on its neighbours
        repairs = [_repair_line(text[start:end]) for start, end in spans]
        pair = _find_document_pair(repairs)
        for (start, end), repair in zip(spans, repairs, strict=True):
            line = text[start:end]
            again = _repair_line(line, pair) if pair and repair.pair != pair else repair
            yield from _propose_line(line, start, again if again.pair else repair)


@cache
def _trigger_pattern() -> re.Pattern[str]:
    """Return the pattern of the triggers of the filter."""
    pairs = map("[{0[0]}][{0[1]}]".format, PAGE_TRIGGERS)
    return re.compile("|".join((f"[{Mojibake.trigger_chars}]", *pairs, *Mojibake.trigger_strings)))


class LineRepair(NamedTuple):
    """What was decoded of a line, layer by layer, the line after it, and findings at their places in the line.

    ``pair`` is the pair of pages that the first layer shows, where a letter is a byte.
    """

    layers: list[list[Decoding]]
    now: str
    findings: list[Finding]
    pair: PagePair | None = None


def _find_document_pair(repairs: Iterable[LineRepair]) -> PagePair | None:
    """Return the pair of pages by which nearly all decoded lines of a document were read, or None."""
    counts: Counter[PagePair] = Counter()
    for repair in repairs:
        if repair.pair:
            counts[repair.pair] += sum(made.end - made.start for made in repair.layers[0])
    pair, most = max(counts.items(), key=lambda item: item[1], default=(None, 0))
    return pair if most >= weights.DOCUMENT_SHARE * counts.total() else None


def may_be_mojibake(line: str) -> bool:
    """Return whether a line has what stands in text that was read in a wrong code page.

    >>> may_be_mojibake("ط§ظ„"), may_be_mojibake("╪º┘ä"), may_be_mojibake("نعم، café 25°")
    (True, True, False)
    """
    shown = mojibake_pattern().search(line) or has_question_leads(line) or has_dropped_tails(line)
    is_of_forms = any(trigger in line for trigger in FORM_TRIGGERS)
    return shown is not None or is_of_forms or shows_rare_page(line) or shows_page_pair(line)


def _holds_arabic(text: str) -> bool:
    return bool(decode_utf8(text) or decode_single_bytes(text)[0])


def _repair_line(line: str, pair: PagePair | None = None) -> LineRepair:
    """Return what is decoded of a line; ``pair`` is that of its document, where it is asked again."""
    layers: list[list[Decoding]] = []
    weak: list[Finding] = []
    lost: list[Finding] = []
    now, shown = line, None
    while (pair and not layers) or may_be_mojibake(now):  # mutation: equivalent - what wakes no step is not decoded
        made, weak, found = _decode_layer(now) if layers or not pair else (decode_by_pair(now, pair), [], pair)
        if not made:
            break
        shown = shown or found if not layers else shown
        maps = [layer_map(layer) for layer in reversed(layers)] if weak else []
        lost += [_place_in_source(finding, maps) for finding in weak]
        if len(layers) == _MAX_LAYERS:
            message = "The line seems to have been read in wrong code pages many times over; read the source again."
            return LineRepair([], line, [Finding(0, len(line), "mojibake", "mojibake/endless", message, UNMEASURED)])
        layers.append(made)
        now, weak = apply_decodings(now, made), []
    if _is_nonsense(now, layers):
        message = "Some of this may be Arabic read in a wrong code page; what it gives does not read."
        weak = [Finding(0, len(line), "mojibake", "mojibake/weak", message, UNMEASURED, (now,))]
        return LineRepair([], line, weak)
    maps = [layer_map(layer) for layer in reversed(layers)] if weak else []
    return LineRepair(layers, now, lost + [_place_in_source(finding, maps) for finding in weak], shown)


def _is_nonsense(now: str, layers: list[list[Decoding]]) -> bool:
    """Return whether a line still reads as nothing after letters of single bytes were decoded."""
    is_guessed = any(not made.rule.endswith("utf-8") for layer in layers for made in layer)
    return is_guessed and excess_bits(now) >= weights.MIN_LINE_EXCESS


def _propose_line(line: str, start: int, repair: LineRepair) -> Iterator[Sweep | Finding]:
    """Yield the edits and findings of a line that stands at ``start`` of the text."""
    if repair.layers:
        yield from layer_sweeps(line, repair.now, repair.layers, start)
    yield from (found._replace(start=found.start + start, end=found.end + start) for found in repair.findings)


def _decode_layer(line: str) -> tuple[list[Decoding], list[Finding], PagePair | None]:
    """Return the decodings of one layer of a line, by the step that knows most of it, or findings; and its pages."""
    forms, weak = decode_form_page(line)
    if forms or weak:
        return forms, weak, None
    rare, losses = decode_rare_pages(line)
    if rare:
        return rare, [], None
    if shows_page_pair(line):
        found = decode_by_pages(line, _holds_arabic)
        if found.decodings or found.claims_line:
            return found.decodings, found.findings, found.pair
    made = decode_utf8(line)
    if not made:
        made, weak = decode_single_bytes(line)
    if made:
        return made, [], None
    parted = [*report_question_leads(line), *report_dropped_tails(line)]
    return made, weak or losses or parted or report_weak_utf8(line), None


def _place_in_source(finding: Finding, maps: list[OffsetMap]) -> Finding:
    """Return a finding at its place in the line, before it was decoded."""
    spans: tuple[Span, ...] = (Span(finding.start, finding.end),)
    for offsets in maps:
        spans = merge_spans(s for span in spans for s in offsets.to_source(span))
    return finding._replace(start=spans[0].start, end=spans[-1].end)
