"""Text that was read in a wrong code page.

**What breaks**: UTF-8 read byte by byte as Latin-1, cp1252 or Mac Roman (``Ø§Ù„Ø¹Ø±Ø§Ù‚``) or as cp1256
(``ط§ظ„ط¹ط±ط§ظ‚``); cp1256 or ISO 8859-6 bytes read as Latin-1 (``ÇáÚÑÇÞ``); any of these twice. Producers: web
servers and pages that declare no or the wrong charset, databases with a Latin-1 connection, mail, subtitles, PDF
metadata, spreadsheets saved as CSV. Bytes that the wrong page lacks stand as C1 controls, or are lost, or U+FFFD.

**What stays**: words of Latin-script languages beside Arabic, signs (``§ ° « »``), Persian and Urdu letters,
letters quoted by themselves, rows of signs (``×××``, 150 times in train_uae_laws).

**When it abstains**: UTF-8 is decoded where two Arabic letters of it stand side by side, which nothing else in 106
million characters of corpora does; Latin letters of it only inside a word and where ftfy agrees. Single bytes are
decoded where the letters follow one another as in Arabic, with a margin over the other page; what looks like it
and is too short is reported. A letter half of which was lost becomes U+FFFD, unless only one reading is possible.
What does not come to rest within four layers is left and reported.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from arclean.edits import Edit, Finding, OffsetMap, Span, lines, merge
from arclean.filter import BaseFilter, Context, Scope
from arclean.filters._single_bytes import single_bytes
from arclean.filters._utf8 import applied, suspects, utf8

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Mojibake"]

_LAYERS = 4  # twice-made damage has two; a fixed text is looked at once more
_suspicious = re.compile(  # a lead and its continuation, or two letters of a word in single bytes
    "[\u00c2-\u00f0\u00ff\u0178\u0622\u0623\u0625\u0626\u062b\u0637-\u063a][^\\x00-\\x7f\u0620-\u063a\u0641-\u064f]|[\u0080-\u00ff][\u0080-\u00ff]",
).search


@dataclass(frozen=True, kw_only=True)
class Mojibake(BaseFilter):
    """Decode again what was read in a wrong code page.

    >>> from arclean import Pipeline
    >>> Pipeline([Mojibake()])("ط§ظ„ط¹ط±ط§ظ‚ وÇáÚÑÇÞ")
    'العراق والعراق'
    """

    name: ClassVar[str] = "mojibake"
    scope: ClassVar[Scope] = Scope.LINE
    # "lines": U+0085 is a byte of meem here, and no line ends there; "\n" and "\f" are never touched
    changes: ClassVar[frozenset[str]] = frozenset({"letters", "digits", "marks", "spaces", "signs", "lines", "order"})
    # What nearly every word of each kind has and clean Arabic hardly ever: of UTF-8 in Latin-1 the leads of letters,
    # punctuation, forms and emoji, and of Mac Roman; the signs that stand for alef, lam, reh, ... in cp1256; capitals
    # that are common letters in single bytes. Left out is what clean text has: "É", "é", "×", "°", "»", "…".
    signs: ClassVar[str] = "ØÙÃÂâðïÿŸƒ£¤¦¨¬\xad´¶¸‚§„±†ˆ©‡¯³¹ÈÊÇÏÐÑÒÓÔÕÖÚÛÝÞ"
    kind: ClassVar[str | None] = "mojibake"

    def propose(self, text: str, context: Context) -> Iterator[Edit | Finding]:  # noqa: ARG002 - a line tells all
        """Propose the decoding of each damaged run, line by line."""
        has_sign = re.compile(f"[{self.signs}]").search
        for start, end in lines(text):
            # each line must wake the filter by itself, or it would hang on its neighbours
            if has_sign(text, start, end) and _suspicious(text, start, end):
                yield from _repaired(text[start:end], start)


def _repaired(line: str, start: int) -> Iterator[Edit | Finding]:
    layers: list[list[Edit]] = []
    now = line
    weak: list[Finding] = []
    while True:
        edits = utf8(now)
        if not edits:
            edits, weak = single_bytes(now)
        if not edits:
            weak = weak or suspects(now)
            break
        if len(layers) == _LAYERS:
            message = "The line seems to have been read in wrong code pages many times over; read the source again."
            yield Finding(start, start + len(line), "mojibake", "mojibake/endless", message, 0.6)
            return
        layers.append(edits)
        now = applied(now, edits)
    for edit in layers[0] if len(layers) == 1 else _composed(line, layers):
        yield Edit(edit.start + start, edit.end + start, *edit[2:])
    maps = [OffsetMap(edits) for edits in reversed(layers)]
    for finding in weak:
        spans: tuple[Span, ...] = (Span(finding.start, finding.end),)
        for offsets in maps:
            spans = merge(s for span in spans for s in offsets.to_source(span))
        yield finding._replace(start=start + spans[0].start, end=start + spans[-1].end)


class _Cell(NamedTuple):
    """A character, the part of the line that it came from, and the edits that made it (none where it was copied)."""

    char: str
    source: Span
    edits: tuple[Edit, ...] = ()


def _composed(line: str, layers: list[list[Edit]]) -> Iterator[Edit]:
    """Join layers of edits into edits of the line as it was: one a damaged stretch, each character with its place."""
    cells = [_Cell(char, Span(at, at + 1)) for at, char in enumerate(line)]
    for edits in layers:
        after: list[_Cell] = []
        at = 0
        for edit in edits:
            after += cells[at : edit.start]
            for target, source in edit.origin or ():
                inside = cells[edit.start + source.start : edit.start + source.end]
                same = target.end - target.start == len(inside)
                hull = Span(inside[0].source.start, inside[-1].source.end)
                after += (
                    _Cell(char, inside[number].source if same else hull, (*inside[0].edits, edit))
                    for number, char in enumerate(edit.target[target.start : target.end])
                )
            at = edit.end
        cells = after + cells[at:]
    for read, group in groupby(cells, key=lambda cell: bool(cell.edits)):
        if read:
            yield _one(line, list(group))


def _one(line: str, cells: list[_Cell]) -> Edit:
    start, end = cells[0].source.start, cells[-1].source.end
    target = "".join(cell.char for cell in cells)
    origin = tuple((Span(at, at + 1), Span(c.source.start - start, c.source.end - start)) for at, c in enumerate(cells))
    made = max((cell.edits for cell in cells), key=len)
    rule = made[0].rule if len(made) == 1 else "mojibake/twice"
    why = "; then ".join(dict.fromkeys(edit.evidence for edit in made))
    return Edit(start, end, line[start:end], target, rule, 0.97, origin, why)
