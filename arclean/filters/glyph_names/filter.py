"""Names of glyphs in the place of the letters that they stand for.

**What breaks**: a font without a ToUnicode map names its glyphs, and a reader that does not know the names writes them
down: ``/uniFEEE/uniFEE8/uniFED4/uniFEDF``, ``/uni0644.init``, ``/afii57444``, ``/lam_alef-ar.fina``. Seen in output
of converters of PDFs to Markdown, and of libraries that extract text. Names that say nothing (``/g123``, ``/gid00043``,
``/a68``, ``/C0012``, ``GLYPH<c=12,font=/ABCDEE+Calibri>``) stand there for the same reason.

**What is read**: names that the rules of the Adobe Glyph List read as letters of the script, with the joining form that
they tell, two in a line at least or one within a word, but not the end of a path (``meant_runs``); signs and digits
beside them. What stands in visual order is read so (``visual-order`` turns the line); plain letters that a tool turned
among names that it did not are turned back. Names that say nothing are lost glyphs, and reported: several side by side,
for one may be a path, whose numbers are no list (``/c101 /c102 /c103`` are rooms).

**When it abstains**: in addresses, paths and names of files; in lines that are source of a PDF or speak about glyphs
and fonts, and for names that may be pages or parts of a path (reported); for a name that is quoted by itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from arclean.core.edits import UNMEASURED, Edit, Finding, Origin, Span
from arclean.core.filter import BaseFilter, Scope
from arclean.core.line_spans import line_spans_with
from arclean.filters.glyph_names import weights
from arclean.filters.glyph_names.meant_runs import meant_runs
from arclean.filters.glyph_names.named_runs import find_named_runs, has_glyph_name, lost_name_spans
from arclean.filters.glyph_names.run_order import turned_spans

if TYPE_CHECKING:
    from collections.abc import Iterator

    from arclean.core.context import Context
    from arclean.filters.glyph_names.named_runs import NamedRun

__all__ = ["GlyphNames"]

_WHY_NAMED = "the names are those of letters in the Adobe Glyph List"
_WHY_TURNED = "the names beside it stand in visual order, it does not, and the line reads when it is turned"
_LOST = "A glyph stands here whose letter the source does not tell: look at the page, or extract anew."
_NAMED = "Names of glyphs stand here for letters, or the text speaks about them."


@dataclass(frozen=True, kw_only=True)
class GlyphNames(BaseFilter):
    """Read names of glyphs as the letters that they name, and report names that say nothing.

    >>> from arclean import Pipeline
    >>> Pipeline([GlyphNames()])("قال /uni0627/uni0644/uni0648/uni0632/uni064A/uni0631 نعم")
    'قال الوزير نعم'
    >>> [finding.kind for finding in Pipeline([GlyphNames()]).run("قال /g12/g7/g125 نعم").findings]
    ['unmapped-glyph']
    """

    name: ClassVar[str] = "glyph-names"
    scope: ClassVar[Scope] = Scope.LINE
    profile: ClassVar[str] = "repair"
    changes: ClassVar[frozenset[str]] = frozenset({"letters", "digits", "marks", "spaces", "signs", "order"})
    finding_kind: ClassVar[str | None] = "encoded"
    trigger_pairs: ClassVar[tuple[tuple[str, str], ...]] = (("/", "A-Za-z"),)
    trigger_strings: ClassVar[tuple[str, ...]] = ("GLYPH", "lyph<", "lyph&", "gid0")

    def confirms_trigger(self, text: str) -> bool:
        """Return whether a name stands where none of a path or an address does."""
        return has_glyph_name(text) is not None

    def propose(self, text: str, context: Context) -> Iterator[Edit | Finding]:  # noqa: ARG002 - the names say it all
        """Yield edits of runs of names, and findings for what they do not tell."""
        for start, end in line_spans_with(has_glyph_name, text):
            line = text[start:end]
            for first, last in lost_name_spans(line):
                yield Finding(start + first, start + last, "unmapped-glyph", "glyph-names/lost", _LOST)
            yield from _propose_names(line, start)


def _propose_names(line: str, start: int) -> Iterator[Edit | Finding]:
    """Yield what is proposed for the names of letters in a line that stands at ``start``."""
    runs = find_named_runs(line)
    if not runs:
        return
    meant = meant_runs(line, runs)
    others = sorted({*runs} - {*meant})
    for group in [[one] for one in others] if meant else [others]:
        first, last = start + group[0].start, start + group[-1].end
        shown = tuple(run.text for run in group)
        yield Finding(first, last, "encoded", "glyph-names/letters", _NAMED, UNMEASURED, shown)
    edits = [_read_names(run, start) for run in meant]
    edits += [_turn_letters(line, *span, start) for span in turned_spans(line, meant)]
    yield from sorted(edits)


def _read_names(run: NamedRun, start: int) -> Edit:
    """Return the edit of a run of names; each name is the origin of its letters."""
    source, origin = "".join(name for name, _ in run.pieces), _pair_spans(run.pieces)
    place = start + run.start, start + run.end
    return Edit(*place, source, run.text, "glyph-names/letters", weights.NAME_CONFIDENCE, origin, _WHY_NAMED)


def _pair_spans(pieces: tuple[tuple[str, str], ...]) -> Origin:
    spans, at, made = [], 0, 0
    for name, text in pieces:
        spans.append((Span(made, made + len(text)), Span(at, at + len(name))))
        at, made = at + len(name), made + len(text)
    return tuple(spans)


def _turn_letters(line: str, first: int, last: int, start: int) -> Edit:
    """Return the edit that turns a span of plain letters round."""
    source, size = line[first:last], last - first
    origin = tuple((Span(at, at + 1), Span(size - at - 1, size - at)) for at in range(size))
    sure = weights.NAME_CONFIDENCE
    return Edit(start + first, start + last, source, source[::-1], "glyph-names/order", sure, origin, _WHY_TURNED)
