"""Losses: what the source lost on the way, reported at its place and never guessed.

**What breaks**: glyphs whose font has no ToUnicode entry come out as nothing (digits above all, and the last
letters of a stretched word), as U+FFFD, as a private-use character or as ``(cid:N)``. Seen in news and legal
PDFs of several producers; of 19,402 U+FFFD in 163 laws 413 remain where lost kashida is removed (see
``kashida-glyphs``).

**What is reported**: a number that must have stood in a gap (see ``evidence.lost_text``); letters lost after a final
kashida in a line that justification stretched (``وجـ``); every unmapped glyph, neighbours together; words that a code
page without their letters turned into question marks (``?????? ???``), or of a font into boxes
(``■■■■ ■■``, ``المدي□ة``).

**When it abstains**: after ``هـ``, a clitic (``بـ``, ``لـ``, ``الـ``...), a single letter (a list's), or a word whose
other half follows (verse); a final kashida in a line that is not stretched may be a dash, and is left alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import TATWEEL
from arclean.arabic.unmapped_glyphs import GLYPH_NUMBER, UNMAPPED_GLYPH
from arclean.core.edits import UNMEASURED, Finding
from arclean.core.filter import BaseFilter, Scope
from arclean.evidence.lost_text.number_gaps import COUNTED_NOUN_CUES, SPACELESS_SIGNS, find_number_gaps
from arclean.evidence.lost_text.substitute_signs import (
    BOXES,
    SUBSTITUTE_SIGN_TRIGGERS,
    find_boxed_letters,
    find_substitute_signs,
)
from arclean.evidence.lost_text.truncated_words import find_truncated_words
from arclean.language.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from arclean.core.context import Context

__all__ = ["Losses"]

_UNMAPPED_RUN = LazyPattern(f"(?:[{UNMAPPED_GLYPH}]|{GLYPH_NUMBER})(?:[{UNMAPPED_GLYPH}]|{GLYPH_NUMBER})*")


_OF_QUESTION_MARK = "losses/question-marks", "question marks: a code page without their letters"
_OF_BOX = "losses/boxes", "boxes: a font without their letters"


@dataclass(frozen=True, kw_only=True)
class Losses(BaseFilter):
    """Report lost numbers, lost letters and unmapped glyphs.

    >>> from arclean import Pipeline
    >>> [f.kind for f in Pipeline([Losses()]).run("في غضون  شهرا").findings]
    ['missing-number']
    """

    name: ClassVar[str] = "losses"
    scope: ClassVar[Scope] = Scope.DOCUMENT
    profile: ClassVar[str] = "repair"
    changes: ClassVar[frozenset[str]] = frozenset()
    after: ClassVar[tuple[str, ...]] = ("mojibake", "entities", "controls", "presentation-forms")
    trigger_chars: ClassVar[str] = TATWEEL + "\u00a0" + UNMAPPED_GLYPH + BOXES
    trigger_after_space: ClassVar[str] = " " + SPACELESS_SIGNS
    trigger_strings: ClassVar[tuple[str, ...]] = ("(cid:", *SUBSTITUTE_SIGN_TRIGGERS, *COUNTED_NOUN_CUES)

    def propose(self, text: str, context: Context) -> Iterator[Finding]:
        """Yield a finding for each loss: its span, its kind, and a message that says what seems to be lost."""
        for gap in context.measure_with_lexicon(find_number_gaps, text):
            message = f"A number seems to be missing here (\u2068{gap.cue}\u2069): the source has lost it."
            yield Finding(gap.start, gap.end, "missing-number", "losses/number", message, gap.confidence)
        for start, end in context.measure_once(find_truncated_words, text):
            word = text[start:end]
            message = f"The word \u2068{word}\u2069 ends in a kashida: the letters after it seem to be lost."
            yield Finding(start, end, "missing-letters", "losses/cut", message, UNMEASURED)
        for found in _UNMAPPED_RUN.finditer(text):
            message = "A glyph stands here whose letter the source does not tell: look at the page, or extract anew."
            yield Finding(found.start(), found.end(), "unmapped-glyph", "losses/unmapped", message)
        for start, end in find_boxed_letters(text, lambda word: context.lexicon.has_folded(fold(word))):
            message = "A box stands within this word: it may stand for a letter that a font lacks."
            yield Finding(start, end, "missing-letters", _OF_BOX[0], message, UNMEASURED)
        for start, end in find_substitute_signs(text):
            rule, why = _OF_QUESTION_MARK if text[start] == "?" else _OF_BOX
            yield Finding(
                start, end, "missing-letters", rule, f"Words have come out as {why} has lost them.", UNMEASURED
            )
