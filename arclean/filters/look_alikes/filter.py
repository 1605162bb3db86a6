"""Letters of Persian, Urdu or Kurdish that a font's map put into Arabic text.

**What breaks**: initial and medial yeh have one shape in Arabic and Persian, and so have kaf and, in most fonts,
heh; a font made for both names the glyph once, and the text of a PDF comes out with U+06CC, U+06A9 or U+06BE
(``هذا کتاب جدید``); Persian keyboards do the same to web pages. It was seen in gazettes (``ھذا``), laws and
encyclopaedias. Look-alikes break searching and sorting; to the eye nothing is wrong.

**What is repaired**: a letter in a line that is Arabic by its words (``language.language_id``) and by those around it
(``language.document_language``), where the look-alike
stands in all places of one position (joined or final), and in a word that is Arabic for certain or in several words
while the other of yeh and kaf is not left intact. A final U+06CC becomes yeh or alef maksura where the word is known
or counted far more often with one of them (:mod:`.final_yehs`), or where the line's other finals show that just one of
the two was taken. Of a printed page the whole document tells,
and in Persian and Urdu the letters of Arabic are put right too (:mod:`.printed_letters`); so are letters that a text
mixes with its own (:mod:`.document_letters`).

**When it abstains**: in lines of other languages or none, or beside such; in quotations, names with foreign letters and
what a line calls Persian, Urdu or Kurdish; in a text that has hardly another yeh than the Persian one, of which nothing
decides several, or none of a letter's own; where few letters of Persian and Urdu are another's; on letters by
themselves (``ھ``: a list item, a Hijri date); on final U+06CC that nothing decides. Words of Arabic that keep a U+06CC
in a text with other yehs, or a heh of Urdu or Kurdish, are reported (:mod:`.left_yehs`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.look_alikes import LOOK_ALIKES
from arclean.core.edits import UNMEASURED, Edit, Finding, Sweep
from arclean.core.filter import BaseFilter, Scope
from arclean.core.line_spans import line_spans_with
from arclean.filters.look_alikes import weights
from arclean.filters.look_alikes.document_letters import judge_document_letters
from arclean.filters.look_alikes.left_yehs import find_left_hehs, find_left_yehs
from arclean.filters.look_alikes.printed_letters import judge_page_letters
from arclean.filters.look_alikes.substitutions import THROUGHOUT, judge_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from arclean.core.context import Context
    from arclean.filters.look_alikes.substitutions import LineSubstitutions, Substitution

__all__ = ["LookAlikes"]

_RULE = "look-alikes/letter"
_PAGE_RULE, _DOCUMENT_RULE, _LEFT_RULE = "look-alikes/page", "look-alikes/document", "look-alikes/left"
_FARSI_YEH = "\u06cc"
_PERSIAN_LETTERS = "\u067e\u0686\u0698\u06af"  # of a text whose map may have taken all others
_genuine_yehs = LazyPattern("\u064a|\u0649(?!\u0670)").findall  # yeh, alef maksura that no small alef tells from yeh
_has_farsi_yeh = LazyPattern(_FARSI_YEH).search
_has_other_heh = LazyPattern("[\u06c1\u06d5\u06c3]").search
_alike = LazyPattern(f"[{''.join(LOOK_ALIKES)}]").search


def _is_authors_yeh(text: str, folded: int, context: Context) -> bool:
    """Return whether a text writes Farsi yeh throughout, at the end of words too, and several of them cannot be folded.

    A few others are slips. Its author has no other on the keyboard, or wants this one; to fold some would leave two
    spellings where there was one.
    """
    if len(_genuine_yehs(text)) > weights.MAX_STRAY_YEHS * text.count(_FARSI_YEH):
        return False
    lines = line_spans_with(_has_farsi_yeh, text)
    spans = [span for span in lines if context.language_at(text, span.start) in ("ar", None)]
    return sum(text.count(_FARSI_YEH, *span) for span in spans) - folded >= weights.MIN_OPEN_YEHS


@dataclass(frozen=True, kw_only=True)
class LookAlikes(BaseFilter):
    r"""Fold letters that a font's map took from neighbour languages, in Arabic lines alone.

    >>> from arclean import Pipeline
    >>> Pipeline([LookAlikes()])("هذا کتاب جدید فی المکتبة\nاین کتاب برای شما است")
    'هذا كتاب جديد في المكتبة\nاین کتاب برای شما است'
    """

    name: ClassVar[str] = "look-alikes"
    scope: ClassVar[Scope] = Scope.DOCUMENT
    profile: ClassVar[str] = "repair"
    changes: ClassVar[frozenset[str]] = frozenset({"letters"})
    after: ClassVar[tuple[str, ...]] = ("mojibake", "presentation-forms", "kashida", "marks")
    finding_kind: ClassVar[str | None] = "look-alike"
    trigger_chars: ClassVar[str] = "".join(LOOK_ALIKES) + _PERSIAN_LETTERS

    def propose(self, text: str, context: Context) -> Iterator[Edit | Sweep | Finding]:
        """Yield the letter that is meant for each that a map or a keyboard put in its place; report yehs that stay."""
        proposals = [*self._propose_letters(text, context)]
        yield from proposals
        if _has_farsi_yeh(text) or _has_other_heh(text):
            folded = {place for one in proposals for place in _places_of(one, text)}
            yield from _report_left_yehs(text, folded, context)
            yield from _report_left_hehs(text, folded, context)

    def _propose_letters(self, text: str, context: Context) -> Iterator[Edit | Sweep]:
        """Yield the edits of letters, which the page, the document or their lines tell."""
        document = context.document
        is_printed = document is not None and document.metadata.get("format") == "pdf"
        taken = judge_page_letters(text, context.language_at, lambda: context.lexicon) if is_printed else []
        if taken:
            yield from _edits_of_letters(text, taken, context, _PAGE_RULE)
            return
        judged = _judge_lines(text, context)
        folds_yeh = any(
            text[start + hit.at] == _FARSI_YEH for start, _, line in judged for hit in line.list_substitutions()
        )
        mixed = judge_document_letters(text, context.language_at, lambda: context.lexicon, folds_yeh=folds_yeh)
        if mixed:
            yield from _edits_of_letters(text, mixed, context, _DOCUMENT_RULE)
            return
        for start, end, line in judged:
            if line.taken and line.kept == text[start:end] and not line.finals:
                yield Sweep(
                    start, end, line.taken, LOOK_ALIKES.__getitem__, _RULE, weights.LOOK_ALIKE_CONFIDENCE, THROUGHOUT
                )
            else:
                yield from (_make_edit(text, start, hit) for hit in line.list_substitutions())


def _places_of(proposal: Edit | Sweep, text: str) -> Iterator[int]:
    """Yield the places of the letters that a proposal folds."""
    if isinstance(proposal, Edit):
        yield proposal.start
    else:
        yield from (found.start() for found in proposal.pattern.finditer(text, proposal.start, proposal.end))


def _report_left_yehs(text: str, folded: set[int], context: Context) -> Iterator[Finding]:
    """Report the words of Arabic lines that keep a Farsi yeh amid others."""
    for one in find_left_yehs(
        text, folded, lambda start: context.language_at(text, start) == "ar", lambda: context.lexicon
    ):
        end = one.start + len(one.word)
        message = (
            f"\u2068{one.word}\u2069 has a Farsi yeh, which the text mixes with its own: \u2068{one.readings[0]}\u2069?"
        )
        yield Finding(one.start, end, "look-alike", _LEFT_RULE, message, UNMEASURED, (*one.readings, one.word))


def _report_left_hehs(text: str, folded: set[int], context: Context) -> Iterator[Finding]:
    """Report the words of Arabic lines that keep a heh of Urdu or Kurdish."""
    for one in find_left_hehs(
        text, folded, lambda start: context.language_at(text, start) == "ar", lambda: context.lexicon
    ):
        message = f"\u2068{one.word}\u2069 has a heh of another language: \u2068{one.readings[0]}\u2069?"
        end = one.start + len(one.word)
        yield Finding(one.start, end, "look-alike", _LEFT_RULE, message, UNMEASURED, (*one.readings, one.word))


def _judge_lines(text: str, context: Context) -> list[tuple[int, int, LineSubstitutions]]:
    """Return the lines with letters to fold, each with its span; none where the author has no other letters."""
    judged = [
        (start, end, line)
        for start, end in line_spans_with(_alike, text)
        if ((line := judge_line(text[start:end], lambda: context.lexicon)).taken or line.finals)
        and context.language_at(text, start) == "ar"
    ]
    folded = sum(text[start + hit.at] == _FARSI_YEH for start, _, line in judged for hit in line.list_substitutions())
    return [] if folded and _is_authors_yeh(text, folded, context) else judged


def _edits_of_letters(text: str, taken: Sequence[Substitution], context: Context, rule: str) -> list[Edit]:
    """Return the edits of a text: of the letters that its lines tell, and of those that the document tells."""
    edits = {hit.at: _make_edit(text, 0, hit, rule) for hit in taken}
    for start, _, line in _judge_lines(text, context):
        edits |= {start + hit.at: _make_edit(text, start, hit) for hit in line.list_substitutions()}
    return [edit for _, edit in sorted(edits.items())]


def _make_edit(text: str, start: int, hit: Substitution, rule: str = _RULE) -> Edit:
    """Return the edit of a letter, whose place is counted from ``start``."""
    place = start + hit.at
    confidence = weights.LOOK_ALIKE_CONFIDENCE
    return Edit(place, place + 1, text[place], hit.letter, rule, confidence, None, hit.evidence)
