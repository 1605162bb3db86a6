r"""Lines whose numbers and Latin words a tool embedded, with their spaces and signs as they are seen on the page.

**What breaks**: Poppler's ``pdftotext``, and what is built on it, writes a line of a page from right to left in an
embedding to the left (U+202B to U+202C), and what stands between two runs of Arabic letters in one to the right
(U+202A), from left to right as it is seen. So a space, a full stop, a closing bracket beside a number stand on its
other side (``قبل \u202a 15\u202cمارس \u202a.2024\u202c``, ``(رقم \u202a ،)12\u202cوحضر``), ranges and percentages are
turned (``\u202a92-88\u202c``), and words are glued once the marks are dropped. Of the words of 133 PDFs of two round
trips .57 came out of its text and our repair before, .79 since (2026-11-30).
With ``-raw`` each word is embedded, and the words of a line stand from left to right: ``⟨رقم⟩ ⟨البيان⟩``; of the pairs
of words of 134 PDFs .02 came out of its text and our repair before, .56 since. Marks stand before their letters there
if they were drawn after them.

**How it is told**: by its form, which no author has: the piece of a line is embedded as a whole, no number or Latin
letter of it stands outside of an inner embedding, and these go on up to the next letter. The piece is laid out by UAX
#9 and read as such a line is. Words are: three of a text side by side, each in an embedding without a digit or Latin
letter, and no Arabic letter of their line outside.

**When it abstains**: where embedded words follow each other likelier as they stand (names that somebody embedded), and
in pieces without an Arabic letter or an inner embedding, whose marks are dropped by ``controls``. Where nothing shows
how words lie, no known pairs, no sign on the left of a word and no cut one, as in lists and in other languages, they
are reported, and so are other lines whose Arabic letters all stand in embeddings side by side, where they read likelier
the other way round (``2019 ⟨عام⟩ ⟨في⟩`` of ``-layout``); ``controls`` leaves the marks of both. Brackets of inner
embeddings are as they were typed in some PDFs and as they are seen in others: the reading is taken that leaves fewer
alone in the document. A number beside a Latin word may stand on either side of it (``Windows 10``): such lines are
reported with their readings, and stay.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from arclean.arabic.brackets import count_lone_brackets
from arclean.core.edits import UNMEASURED, Edit, Finding, Span
from arclean.core.filter import BaseFilter, Scope
from arclean.core.line_spans import line_spans
from arclean.evidence.line_order.embedded_pieces import embeddings_tell_order
from arclean.evidence.line_order.two_way_runs import has_two_way_runs
from arclean.filters.embedded_runs import weights
from arclean.filters.embedded_runs.embedded_words import (
    count_torn_marks,
    find_embedded_words,
    reads_as_it_stands,
    shows_layout,
    to_plain_words,
)
from arclean.filters.embedded_runs.laid_out_run import RTL_EMBEDDING, find_embedded_runs, to_plain_run

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from arclean.core.context import Context
    from arclean.filters.embedded_runs.laid_out_run import PlainRun
    from arclean.language.lexicon import Lexicon

__all__ = ["EmbeddedRuns"]


@dataclass(frozen=True, kw_only=True)
class EmbeddedRuns(BaseFilter):
    r"""Put the spaces and signs of embedded numbers and Latin words on the side on which they are read.

    >>> from arclean import Pipeline
    >>> Pipeline([EmbeddedRuns()])("\u202bيوم \u202a 3/3/2021\u202cفي القاعة (رقم \u202a ،)12\u202cثم انصرف\u202c")
    'يوم 3/3/2021 في القاعة (رقم 12)، ثم انصرف'
    """

    name: ClassVar[str] = "embedded-runs"
    scope: ClassVar[Scope] = Scope.DOCUMENT  # one tool wrote all brackets
    profile: ClassVar[str] = "repair"
    changes: ClassVar[frozenset[str]] = frozenset({"order", "signs", "spaces"})
    needless_formats: ClassVar[frozenset[str]] = frozenset({"pdf"})  # the reader goes by the places of glyphs
    after: ClassVar[tuple[str, ...]] = ("mojibake", "entities")
    resolves: ClassVar[frozenset[str]] = frozenset({"visual-order"})
    trigger_chars: ClassVar[str] = f"{RTL_EMBEDDING}\u2067\u2068"  # and isolates

    def propose(self, text: str, context: Context) -> Iterator[Edit | Finding]:
        """Propose the plain text of each piece of a line that has embedded runs, and of each line of embedded words."""
        if not self.wakes(text):
            return
        found = [(span, to_plain_run(text[span.start : span.end])) for span in find_embedded_runs(text)]
        if found:
            proposed = [*_propose_edits(text, found, _ORDER_RULE, _WHY_LAID_OUT)]
        else:
            proposed = [*_propose_words(text, context.lexicon)]
        yield from proposed
        yield from _report_others(text, [Span(one.start, one.end) for one in proposed], context.lexicon)


def _report_others(text: str, known: Sequence[Span], lexicon: Lexicon) -> Iterator[Finding]:
    """Report the lines whose embeddings still say in which order their parts lie, besides those of some spans."""
    places = iter(sorted(known))
    place = next(places, None)
    for line in line_spans(text):
        while place and place.end <= line.start:
            place = next(places, None)
        is_known = place is not None and place.start < line.end
        row = text[line.start : line.end]
        if not is_known and embeddings_tell_order(row, lexicon):
            reading = to_plain_words(row.translate(_TO_EMBEDDINGS)).text
            yield Finding(*line, "visual-order", _PIECES_RULE, _PIECES_MESSAGE, UNMEASURED, (reading,))


def _propose_words(text: str, lexicon: Lexicon) -> Iterator[Edit | Finding]:
    """Propose an edit for each line of embedded words."""
    spans = [*find_embedded_words(text)]
    lines = [text[span.start : span.end] for span in spans]
    if reads_as_it_stands(lines, lexicon):
        return
    runs = [to_plain_words(line) for line in lines]
    if count_torn_marks(runs):
        runs = min(runs, [to_plain_words(line, marks_lead=True) for line in lines], key=count_torn_marks)
    if shows_layout(lines, lexicon):
        yield from _propose_edits(text, [*zip(spans, runs, strict=True)], _WORDS_RULE, _WHY_WORDS)
        return
    for span, run in zip(spans, runs, strict=True):
        yield Finding(*span, "visual-order", _WORDS_RULE, _EITHER_WAY_MESSAGE, UNMEASURED, (run.text,))


def _propose_edits(text: str, found: Sequence[tuple[Span, PlainRun]], rule: str, why: str) -> Iterator[Edit | Finding]:
    """Propose an edit for each run, or a finding where one that reads otherwise is laid out alike."""
    lone_as_seen = sum(count_lone_brackets(run.text) for _, run in found)
    lone_as_written = sum(count_lone_brackets(run.as_written) for _, run in found)
    for span, run in found:
        target = run.as_written if lone_as_written <= lone_as_seen else run.text
        if not run.is_exact and has_two_way_runs(target):
            others = (target, run.other) if run.other else (target,)
            yield Finding(*span, "visual-order", rule, _OTHER_MESSAGE, UNMEASURED, others)
            continue
        sure = weights.EXACT_CONFIDENCE if run.is_exact else weights.OTHER_CONFIDENCE
        yield Edit(*span, text[span.start : span.end], target, rule, sure, run.origin(), why)


_TO_EMBEDDINGS = str.maketrans("\u2067\u2068\u2069", f"{RTL_EMBEDDING}{RTL_EMBEDDING}\u202c")
_ORDER_RULE, _WORDS_RULE, _PIECES_RULE = "embedded-runs/order", "embedded-runs/words", "embedded-runs/pieces"
_WHY_LAID_OUT = "embeddings of the page's layout show this as such a line is shown"
_WHY_WORDS = "each word is embedded by itself, as a tool does that writes them down from left to right"
_EITHER_WAY_MESSAGE = (
    "The words of this line, each in an embedding, may stand from left to right; nothing of the text shows it."
)
_PIECES_MESSAGE = (
    "The parts of this line, each in an embedding, may stand from left to right; they and their marks stay."
)
_OTHER_MESSAGE = (
    "This line may be one of several that are laid out alike: a number beside a Latin word may stand on its other side."
)
