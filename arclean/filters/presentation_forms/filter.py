"""Presentation forms in place of letters.

**What breaks**: a PDF's map from glyphs to characters names the shape (U+FEDF, initial lam) instead of the letter;
some keyboards type a lam-alef as one ligature. Seen from ReportLab, Chromium, Qt, wkhtmltopdf, PyMuPDF and LuaLaTeX:
whole lines, or the shaped letters only (``اﻟﻌراق``); in 163 laws 253 rare ligatures (U+FCCB in ``الخامسة``) and 1,921
spacing marks (U+FE70, U+FE76, U+FE78; some torn off by a space: ``marks`` puts them back).

**What stays**: word signs and what else is no letter (see ``arabic.presentation_forms``); a mark's form that follows no
letter; the ligature Allah where the text spells the word out too, and a few lam-alefs where it spells nearly all
others out (see ``typed_forms``; no PDF has such); a joined form by itself, which shows a shape on
purpose: ``1441ﻫ`` and the list letter ``(ﻫ)`` (88 in legal and UN texts, 2026-11), a table of the shapes of a letter,
a word that a lesson takes to pieces (see ``words_apart``).
Letters go to the letter that the form is of: Farsi yeh to Farsi yeh; whether it belongs there is judged later.

**When it abstains**: in a line whose forms fit only when it is read backwards (or do not tell, where most lines of
the document are such, or its letters read backwards). It stands in visual order; as plain letters it could no longer be
told from a line in logical order, and a lam-alef would fall apart the wrong way. It is reported. PDFs read by pdfminer,
not those that the rule was made on (2026-11): of 200 lines in visual order in 11 documents 195 told by themselves and 5
by the others; of 444 lines in logical order in 15 documents none was reported.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, ClassVar

from arclean.arabic.glyph_slots import has_glyph_slots
from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER, TATWEEL
from arclean.arabic.marks import MARK
from arclean.arabic.presentation_forms import ALLAH, FORM, FORM_LETTERS, FORM_MARKS, FORM_SHAPES, as_letters
from arclean.core.edits import UNMEASURED, Edit, Finding, Origin, Span, Sweep
from arclean.core.filter import BaseFilter, Scope
from arclean.core.line_spans import line_spans
from arclean.evidence.line_order.joining_order import count_joining_votes, fits_logical_order, visual_order_confidences
from arclean.evidence.line_order.letter_order import letter_order_bits, reads_backwards
from arclean.filters.presentation_forms import weights
from arclean.filters.presentation_forms.ae_edits import find_aes, spell_aes
from arclean.filters.presentation_forms.typed_forms import is_typed_allah, is_typed_lam_alef
from arclean.filters.presentation_forms.word_ends import find_shared_shapes, find_word_ends, word_end_sign
from arclean.filters.presentation_forms.words_apart import are_words_set_apart

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from arclean.core.context import Context

__all__ = ["PresentationForms"]

_RUN = re.compile(f"[{FORM}][{FORM}]*")
_SPACING_MARKS = "".join(FORM_MARKS)
_has_other_form = LazyPattern(f"[{ALLAH}{_SPACING_MARKS}]").search
_has_form = LazyPattern(f"[{FORM}]").search
_has_letter_beside_form = LazyPattern(f"[{LETTER}][{FORM}]|[{FORM}][{LETTER}]").search
_is_letter = LazyPattern(f"[{LETTER}{TATWEEL}]").match
_is_letter_and_space = LazyPattern(f"[{LETTER}] ").match
_continues_word = LazyPattern(f"[{LETTER}{TATWEEL}{MARK}]").match
_is_continued = LazyPattern(f"[{MARK}]*[{LETTER}{TATWEEL}{FORM}]").match
_is_mark = LazyPattern(f"[{MARK}]").match
_SHORT_ROW = 4  # forms
_JOINED_FORMS = frozenset(f for f, s in FORM_SHAPES.items() if (s.before or s.after) and len(FORM_LETTERS[ord(f)]) == 1)
_SINGLE_FORMS = frozenset(f for f in FORM_SHAPES if len(FORM_LETTERS[ord(f)]) == 1)
_LAM_ALEFS = frozenset("\ufef5\ufef6\ufef7\ufef8\ufef9\ufefa\ufefb\ufefc")
_HEH_SIGN = "\ufeeb"  # initial heh: the sign of the Hijri era and the fifth letter of lists
_ALEF, _LAM, _LIKE_ALEF = "\u0627", "\u0644", "\u0622\u0623\u0625\u0671"


@dataclass(frozen=True, kw_only=True)
class PresentationForms(BaseFilter):
    """Turn presentation forms into the letters and marks that they are shapes of.

    >>> from arclean import Pipeline
    >>> Pipeline([PresentationForms()])("اﻟﻌراق ﺍﻹﺳﻼﻣﻲ سنة 1441ﻫ")
    'العراق الإسلامي سنة 1441ﻫ'
    >>> [f.kind for f in Pipeline([PresentationForms()]).run("ﺔﻨﻳﺪﻤﻟﺍ ﻲﻓ").findings]
    ['visual-order']
    """

    name: ClassVar[str] = "presentation-forms"
    scope: ClassVar[Scope] = Scope.DOCUMENT  # a line that does not tell goes with the others
    profile: ClassVar[str] = "repair"
    changes: ClassVar[frozenset[str]] = frozenset({"letters", "marks", "spaces", "signs"})
    after: ClassVar[tuple[str, ...]] = ("mojibake", "entities", "controls")
    trigger_chars: ClassVar[str] = FORM

    def propose(self, text: str, context: Context) -> Iterator[Edit | Sweep | Finding]:
        """Propose one edit for each run of forms; report the lines in visual order."""
        is_page = context.document is not None and context.document.metadata.get("format") == "pdf"
        if is_typed_allah(text) or (is_typed_lam_alef(text) and not is_page):
            return
        aes = find_aes(text)
        odd = [] if _is_plain(text) and not _is_shaped_in_part(text) else list(_find_odd_lines(text))
        proposed = _propose_for_lines(text, odd, context)
        yield from spell_aes(text, proposed, aes) if aes else proposed


def _propose_for_lines(text: str, odd: list[tuple[Span, float]], context: Context) -> Iterator[Edit | Sweep | Finding]:
    """Yield the edits of a text, whose odd lines are looked at one by one; report those in visual order."""
    at = 0
    shared = find_shared_shapes(text[start:end] for (start, end), confidence in odd if not confidence)
    for line, confidence in odd:
        yield _sweep_forms(at, line.start)
        if has_glyph_slots(text[line.start : line.end]):
            pass  # codes of a font's own, and no letters
        elif confidence:
            runs = [run.span() for run in _RUN.finditer(text, *line)]
            rule = "presentation-forms/visual"
            yield Finding(runs[0][0], runs[-1][1], "visual-order", rule, _WHY_LEFT, confidence)
        else:
            yield from _propose_for_line(text, line, shared, context)
        at = line.end
    yield _sweep_forms(at, len(text))


def _is_shaped_in_part(text: str) -> bool:
    """Return whether letters stand beside forms: too few shapes may tell of the order."""
    return _has_letter_beside_form(text) is not None


def _backwards_confidence(line: str) -> float:
    """Return the confidence that a line stands in visual order, by its letters where its shapes do not tell.

    Shapes that fit neither way, as broken fonts draw them, do not tell.
    """
    votes = count_joining_votes(line)
    if votes.logical > votes.visual:
        return 0.0
    is_backwards = letter_order_bits(line) < 0 if votes.visual else reads_backwards(line)
    return UNMEASURED if is_backwards else 0.0


def _is_plain(text: str) -> bool:
    """Return whether all forms are letters, and fit where they stand, as they mostly do."""
    return fits_logical_order(text) and not _has_other_form(text) and not has_glyph_slots(text)


def _find_odd_lines(text: str) -> Iterator[tuple[Span, float]]:
    """Yield the lines that are not plain, and the confidence that they stand in visual order."""
    spans = [line for line in line_spans(text) if _RUN.search(text, *line)]
    shaped = [text[start:end] for start, end in spans]
    for span, line, by_shapes in zip(spans, shaped, visual_order_confidences(shaped), strict=True):
        confidence = by_shapes or _backwards_confidence(line)
        if confidence or not _is_plain(line):
            yield span, confidence


def _propose_for_line(text: str, line: Span, shared: frozenset[str], context: Context) -> Iterator[Edit | Sweep]:
    """Yield the edits of a line in which some forms stand alone, end a word inside a run, or are not letters."""
    row = text[line.start : line.end]
    ends = [line.start + end for end in find_word_ends(row, shared)]
    if ends:
        yield from _propose_word_ends(text, line, ends)
        return
    runs = [run.span() for run in _RUN.finditer(text, *line)]
    alone = [start for start, end in runs if _stands_alone(text, start, end)]
    if len(runs) < _SHORT_ROW:
        alone = [start for start in alone if text[start] in _SINGLE_FORMS]  # a lam-alef is a word
    if len(alone) == len(runs) and any(text[s] in _JOINED_FORMS and text[s] != _HEH_SIGN for s in alone):
        if not are_words_set_apart(row, lambda: context.lexicon):
            return  # a table of forms, or a word that is taken to pieces
        alone = []
    kept = {start for start in alone if text[start] == _HEH_SIGN}
    yield from _propose_runs(text, line, kept)


def _propose_runs(text: str, span: Span, kept: Container[int] = ()) -> Iterator[Edit | Sweep]:
    """Yield an edit for each run of forms that are not all letters, and sweeps for the others, within a span.

    Those that start at ``kept`` stay.
    """
    at = span.start
    for start, end in (run.span() for run in _RUN.finditer(text, *span)):
        source = text[start:end]
        if start not in kept and not _has_other_form(source):
            continue
        yield _sweep_forms(at, start)
        at = end
        if start not in kept:
            has_letters = source.strip(_SPACING_MARKS) or _is_letter(text, end)
            is_torn = source[0] in FORM_MARKS and _is_letter_and_space(text, start - 2) and has_letters
            target, origin = _spell_out(source, text[start - 2] if is_torn else text[start - 1 : start])
            if target != source:
                yield Edit(start, end, source, target, _LETTERS_RULE, weights.FORM_CONFIDENCE, origin, _WHY_LETTERS)
    yield _sweep_forms(at, span.end)


def _propose_word_ends(text: str, line: Span, ends: list[int]) -> Iterator[Edit | Sweep]:
    """Yield the edits of a line in which words end inside runs: a space or a non-joiner follows their last letters."""
    sign, at = word_end_sign(text[line.start : line.end]), line.start
    for end in ends:
        yield from _propose_runs(text, Span(at, end))
        at, form = end + 1, text[end]
        letters = FORM_LETTERS[ord(form)]
        origin = ((Span(0, len(letters)), Span(0, 1)),)
        yield Edit(end, at, form, letters + sign, _WORD_END_RULE, weights.FORM_CONFIDENCE, origin, _WHY_WORD_END)
    yield from _propose_runs(text, Span(at, line.end))


def _sweep_forms(start: int, end: int) -> Sweep:
    return Sweep(start, end, _RUN, as_letters, _LETTERS_RULE, weights.FORM_CONFIDENCE, _WHY_LETTERS, _run_origin)


_LETTERS_RULE = "presentation-forms/letters"
_WORD_END_RULE = "presentation-forms/word-end"
_WHY_WORD_END = "a final shape stands before an initial one: a word ends between them"
_WHY_LETTERS = "a shape stands for its letter"
_WHY_LEFT = (
    "The letters of this line stand in the order of the page, from left to right: their shapes fit only when it is "
    "read backwards. They are left as they are."
)


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Return whether a run is one letter or lam-alef with no letter beside it."""
    return (
        end - start == 1
        and (text[start] in _SINGLE_FORMS or text[start] in _LAM_ALEFS)
        and not _is_continued(text, end)
        and not (start and _continues_word(text[start - 1]))
    )


def _run_origin(run: str) -> Origin:
    return _spell_out(run, "")[1] if len(as_letters(run)) != len(run) else _equal_origin(len(run))


@lru_cache(maxsize=64)
def _equal_origin(size: int) -> Origin:
    return ((Span(0, size), Span(0, size)),)


def _spell_out(source: str, before: str) -> tuple[str, Origin]:
    """Return the letters and marks of a run after the character ``before``, and their origin, form by form.

    A form that cannot be spelt out where it stands is kept.
    """
    pieces: list[str] = []
    origin: list[tuple[Span, Span]] = []
    end, last = 0, before
    for at, form in enumerate(source):
        if form in FORM_MARKS:
            piece = FORM_MARKS[form] if _is_letter(last) or _is_mark(last) else form
        elif form == ALLAH:
            piece = _spell_allah(last)
        else:
            piece = FORM_LETTERS[ord(form)]
        pieces.append(piece)
        origin.append((Span(end, end + len(piece)), Span(at, at + 1)))
        end += len(piece)
        last = piece[-1]
    return "".join(pieces), tuple(origin)


def _spell_allah(last: str) -> str:
    """Return the letters of the ligature Allah after a character: its alef may stand there already."""
    if last == _ALEF:
        return "\u0644\u0644\u0647"
    if last and (last == _LAM or last in _LIKE_ALEF or _is_mark(last)):
        return ALLAH  # no word that is known begins so
    return "\u0627\u0644\u0644\u0647"
