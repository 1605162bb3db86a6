"""Lines in visual order: as they lie on the page, from left to right.

**What breaks**: a tool reads the glyphs of a line from left to right and stops there: pdfplumber's text (each line of
150 PDFs of 13 producers), pdfminer and what is built on them, ReportLab's shaped strings, terminals without
bidirectional text. Or a page is printed backwards, by a library that lays text out from left to right (ReportLab,
fpdf2) or that lays out what was turned for it before (Matplotlib 3.11). Letters and words stand backwards
(``ةنيدملا ىلإ``), numbers and Latin words as printed; some tools reverse the whole string, numbers too; some reverse
each word and keep their order. Brackets come as they look or as they were typed, marks before their letters or after
them, a ligature as one sign.

**How it is told**: letters follow each other otherwise in words spelt backwards; shapes of presentation forms fit one
way only; Persian, Urdu and Sorani by their function words and the edges of words. Lines are asked one by one, and
their document: a line that hardly tells goes with its neighbours, one that stands alone among good lines must tell
clearly. How the lines were written down (see ``visual_convention``) is one vote of all of them.

**When it abstains**: where a line reads better backwards and the document does not, and where nothing tells how a line
by itself was written down (``.ربمسيد 13`` is the 13th or the 31st): it is reported with its readings. Lines without a
letter of the script stay. Which of two orders was typed where both are laid out alike is decided as UAX #9 lays out
numbers after Arabic letters.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar
from unicodedata import normalize

from arclean.arabic.brackets import count_lone_brackets
from arclean.arabic.digits import DIGIT
from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER, NEVER_INITIAL
from arclean.arabic.marks import MARK
from arclean.arabic.presentation_forms import FORM
from arclean.core.edits import UNMEASURED, Finding, Sweep
from arclean.core.filter import BaseFilter, Scope
from arclean.core.line_spans import line_spans
from arclean.filters.visual_order import weights
from arclean.filters.visual_order.digit_order import has_open_number
from arclean.filters.visual_order.document_vote import is_plainly_logical, vote_on_lines
from arclean.filters.visual_order.line_direction import is_foreign, score_direction
from arclean.filters.visual_order.logical_line import to_logical_line
from arclean.filters.visual_order.misspellings import count_misspellings
from arclean.filters.visual_order.printed_direction import begins_at_right_with_latin, read_printed_line
from arclean.filters.visual_order.spaced_lines import close_letter_gaps, has_digits_apart
from arclean.filters.visual_order.visual_convention import detect_convention, is_open_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from arclean.core.context import Context
    from arclean.core.edits import Span
    from arclean.filters.visual_order.convention import VisualConvention

__all__ = ["VisualOrder"]

_SPACE_AND_ARTICLE, _REVERSED_ARTICLE, _INITIAL_TEH = (
    " \u0627\u0644",
    "\u0644\u0627 ",
    " \u0629",
)  # one clean line in 70 of 90 characters has none, of 40 one in nine
_has_reversed_no = LazyPattern(f"{_SPACE_AND_ARTICLE}(?:[^{LETTER}{MARK}\u0640]|[\u0648\u0625] |$)").search
# "no", "and no", "but", reversed, look like an article
_REVERSED_WORDS = (" \u0646\u0645 ", " \u064a\u0641 ")  # the commonest words, reversed
_ARTICLE_SET_APART = " \u0644 \u0627 "  # the article, reversed, of words whose letters were set apart
_TEH, _MAKSURA, _FROM, _IN = "\u0629 ", "\u0649 ", " \u0645\u0646 ", " \u0641\u064a "  # ends and words of logical order
# Alef and ae, one of which is in any line, and forms of alef.
_has_common_letter = LazyPattern("[\u0627\u06d5\ufe8d\ufe8e\u0644\u0631]").search
_letters = LazyPattern(f"[{LETTER}{FORM}]").findall
_has_runs = LazyPattern(f"[{DIGIT}A-Za-z()\\[\\]{{}}\u00ab\u00bb]").search  # whose order is a judgement of its own
_has_glued_number = LazyPattern(f"[{LETTER}][{DIGIT}]|[{DIGIT}][{LETTER}]").search  # either order is usual
_split_lines = LazyPattern("[\n\f]").split
_forms = re.compile(f"[{FORM}]+")
_WHOLE = re.compile("(?s:.+)")


@dataclass(frozen=True, kw_only=True)
class VisualOrder(BaseFilter):
    """Put lines in visual order into logical order.

    >>> from arclean import Pipeline
    >>> Pipeline([VisualOrder()])("ةسردملا يف 25 بلاط (PDF) ىلإ لصو")
    'وصل إلى (PDF) طالب 25 في المدرسة'
    """

    name: ClassVar[str] = "visual-order"
    scope: ClassVar[Scope] = Scope.DOCUMENT  # lines that hardly tell go with the others
    profile: ClassVar[str] = "repair"
    changes: ClassVar[frozenset[str]] = frozenset({"order", "signs"})
    after: ClassVar[tuple[str, ...]] = ("mojibake", "entities", "controls")
    trigger_after_space: ClassVar[str] = NEVER_INITIAL
    finding_kind: ClassVar[str | None] = "visual-order"

    def wakes_without_trigger(self, text: str) -> bool:
        """Return whether a line without an article, or in another language, may be in visual order."""
        every, is_other, least = text.split("\n"), None, weights.MIN_LETTERS_TO_ASK
        for line in every:
            if _TEH in line or _IN in line or _FROM in line or _MAKSURA in line or len(line) < least or line.isascii():
                continue
            if _has_reversed_no(line):
                return True
            if _SPACE_AND_ARTICLE in line and not _has_more_reversed(line):
                is_other = _may_be_foreign(text) if is_other is None else is_other
                if not is_other:
                    continue
            if _may_be_visual(line):
                return True
        return _ARTICLE_SET_APART in text or (len(every) == 1 and any(word in text for word in _REVERSED_WORDS))

    def propose(self, text: str, context: Context) -> Iterator[Sweep | Finding]:
        """Propose one edit for each line in visual order, and report those that only may be."""
        if not self.wakes(text):
            return
        texts = _split_lines(text)
        shown = [*map(close_letter_gaps, texts)]
        confidences = vote_on_lines(shown)
        if not any(confidences):
            return
        least = self.apply_from
        visual = [line for line, confidence in zip(shown, confidences, strict=True) if confidence >= least]
        convention, in_own_order = _detect_convention(visual, text, context)
        used = _settle_direction(convention)
        for span, line, closed, confidence in zip(line_spans(text), texts, shown, confidences, strict=True):
            if not confidence:
                continue
            printed = read_printed_line(line, convention, in_own_order=in_own_order) if convention.keeps_cells else ()
            if (closed != line and has_digits_apart(line)) or (confidence >= least and len(printed) > 1):
                readings = tuple(map(_in_letters, printed))
                yield Finding(*span, "visual-order", _OPEN_RULE, _OPEN_MESSAGE, UNMEASURED, readings)
                continue
            logical = to_logical_line(line, used)
            if logical.text == line or count_misspellings(logical.text) > count_misspellings(line):
                continue
            if confidence < least:
                yield Finding(*span, "visual-order", _LINE_RULE, _MESSAGE, confidence, (_in_letters(logical.text),))
            elif open_line := _find_open_reading(line, used, logical.text, is_alone=len(visual) == 1):
                kind, other = open_line
                yield Finding(
                    *span, kind, _OPEN_RULE, _OPEN_MESSAGE, UNMEASURED, (_in_letters(logical.text), _in_letters(other))
                )
            elif logical.text == line[::-1] or _rests(logical.text):
                sure = min(confidence, weights.RUNS_CONFIDENCE) if _has_runs(line) else confidence
                yield Sweep(*span, _WHOLE, logical.text, _LINE_RULE, sure, _WHY_BACKWARDS, logical.origin)
                yield from _report_other_readings(span, line, used, logical.text)


def _detect_convention(lines: Sequence[str], text: str, context: Context) -> tuple[VisualConvention, bool]:
    """Return the convention of the lines in visual order, and whether a page shows that it is printed in its own order.

    The reader of a PDF has put cells and columns in order, so that they keep it.
    """
    is_laid_out = context.document is not None and context.document.metadata.get("format") == "pdf"
    parts = [cell for line in lines for cell in line.split("\t")] if is_laid_out else lines
    convention = detect_convention(parts, None if is_foreign(text) else context.lexicon)
    return convention._replace(keeps_cells=is_laid_out), is_laid_out and begins_at_right_with_latin(parts)


def _settle_direction(convention: VisualConvention) -> VisualConvention:
    """Return the convention for a line that is turned: of those of a PDF, others have two readings."""
    return convention._replace(is_rightward=False, doubtful_direction=False) if convention.keeps_cells else convention


def _find_open_reading(line: str, convention: VisualConvention, read: str, *, is_alone: bool) -> tuple[str, str] | None:
    """Return the kind and text of another reading of a line of which nothing tells surely, or None.

    A page says by its other lines how it was written down; of a line by itself either reading may be wrong.
    """
    if convention.is_open:
        other = to_logical_line(line, _in_other_order(convention)).text
        return ("visual-order", other) if other != read else None
    return _read_numbers_otherwise(line, convention, read) if is_alone else None


def _read_numbers_otherwise(line: str, convention: VisualConvention, read: str) -> tuple[str, str] | None:
    """Return a kind and another reading of a line whose numbers or Latin words may have been turned, or None."""
    if not is_open_line(line, convention):
        return None
    is_number_open = has_open_number(line, convention.doubtful_digits)
    digits = "".join(set(convention.reversed_digits) ^ set(convention.doubtful_digits))
    latin = convention.reverses_latin != convention.doubtful_latin
    other = to_logical_line(line, convention._replace(reversed_digits=digits, reverses_latin=latin)).text
    kind = "reversed-number" if is_number_open else "visual-order"
    return (kind, other) if other != read else None


def _report_other_readings(span: Span, line: str, convention: VisualConvention, read: str) -> Iterator[Finding]:
    """Report each other reading of a line that was turned: of its numbers and Latin words, and of its order."""
    in_doubt = convention._replace(doubtful_digits=convention.doubtful_digits or convention.unsure_digits)
    found = _read_numbers_otherwise(line, in_doubt, read)
    if found:
        kind, other = found
        yield Finding(
            *span, kind, _NUMBER_RULE, _NUMBER_MESSAGE, weights.EITHER_ORDER_CONFIDENCE, (_in_letters(other),)
        )
    if convention.doubtful_direction or count_lone_brackets(read) >= _MIN_LONE_BRACKETS:
        yield from _report_open_order(span, line, _in_other_direction(convention), read)
    if convention.keeps_word_order and _has_glued_number(read):
        letters_alone = convention._replace(keeps_signs=not convention.keeps_signs, keeps_others=False)
        yield from _report_open_order(span, line, letters_alone, read)
    if convention.doubtful_words:
        yield from _report_open_order(span, line, _in_other_order(convention), read)


def _report_open_order(span: Span, line: str, convention: VisualConvention, read: str) -> Iterator[Finding]:
    """Report a line whose words or runs of words may have stood in their order, by the convention that has them so."""
    other = to_logical_line(line, convention).text
    if other != read and count_misspellings(other) <= count_misspellings(read):
        yield Finding(*span, "visual-order", _LINE_RULE, _RUNS_MESSAGE, UNMEASURED, (_in_letters(other),))


def _in_other_order(convention: VisualConvention) -> VisualConvention:
    return convention._replace(keeps_word_order=not convention.keeps_word_order)


def _in_other_direction(convention: VisualConvention) -> VisualConvention:
    return convention._replace(is_rightward=not convention.is_rightward, keeps_edges=False)


def _in_letters(reading: str) -> str:
    """Return a reading in plain letters, as it comes out where it is taken."""
    return _forms.sub(lambda found: normalize("NFKC", found[0]), reading)


def _rests(line: str) -> bool:
    """Return whether a second run would leave a line as it is."""
    return score_direction(line).bits > -weights.MIN_BITS_TO_TURN_AGAIN


def _has_more_reversed(line: str) -> bool:
    """Return whether at least as many words look as the article or teh marbuta do backwards as look like the article.

    "or else" and many adverbs, backwards, look like the article; a line in visual order has more of the others.
    """
    count = f" {line} ".count
    return count(_REVERSED_ARTICLE) + count(_INITIAL_TEH) >= count(_SPACE_AND_ARTICLE)


def _may_be_foreign(text: str) -> bool:
    """Return whether a text has a letter without which no line of another language of the script is."""
    return "\u06cc" in text or "\u06d2" in text or "\u06d5" in text


def _may_be_visual(line: str) -> bool:
    """Return whether the letters of a line, which has no article that tells, are likelier backwards."""
    if not _has_common_letter(line) or line.startswith(_SPACE_AND_ARTICLE[1:]):
        return False
    if len(_letters(line)) < max(weights.MIN_LETTERS_TO_ASK, len(line) // weights.MAX_CHARS_PER_LETTER):
        return False
    return not is_plainly_logical(line) and score_direction(line).bits < 0


_MIN_LONE_BRACKETS = 2  # in a reading that may not be the right one
_LINE_RULE, _NUMBER_RULE = "visual-order/line", "visual-order/number"
_NUMBER_MESSAGE = (
    "This line was stored backwards and has been put right; whether its numbers or Latin words were too cannot be "
    "told surely. The likelier reading is taken; the alternative has them the other way round."
)
_RUNS_MESSAGE = (
    "This line was stored backwards and has been put right; whether its words, or those on either side of the Latin "
    "ones, stood in their order cannot be told surely. The alternative has them the other way round."
)
_OPEN_RULE = "visual-order/open"
_OPEN_MESSAGE = (
    "This line is stored backwards; in which order its words stood, or whether its numbers or Latin words were turned "
    "with its letters, cannot be told surely. It is left as it is, with both readings."
)
_WHY_BACKWARDS = "its letters make words only when it is read backwards"
_MESSAGE = (
    "This line reads better backwards, from its right end to its left, while the lines around it stand in good order. "
    "It is left as it is."
)
