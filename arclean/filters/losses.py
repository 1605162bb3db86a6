"""Losses: what the source lost on the way, reported at its place and never guessed.

**What breaks**: glyphs whose font has no ToUnicode entry come out as nothing (digits above all, and the last
letters of a stretched word), as U+FFFD, as a private-use character or as ``(cid:N)``. Seen in news and legal
PDFs of several producers; 163 laws hold 19,402 U+FFFD.

**What is reported**: a number that must have stood in a gap (see ``evidence.gaps``); letters lost behind a final
kashida in a line that justification stretched (``وجـ``); every unmapped glyph, neighbours together.

**When it abstains**: behind ``هـ``, a clitic (``بـ``, ``لـ``, ``الـ``...), a single letter (a list's), or a word whose
other half follows (verse); a final kashida in a line that is not stretched may be a dash, and is left alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from arclean.arabic.letters import ARABIC, LETTER, TATWEEL, joins_left
from arclean.arabic.marks import MARK
from arclean.edits import Finding, Span, lines
from arclean.evidence.gaps import SIGNS, WAKES, lost_numbers
from arclean.filter import BaseFilter, Context, Scope

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Losses"]

_PRIVATE = "\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd"
_UNMAPPED = re.compile(f"(?:[\ufffd{_PRIVATE}]|\\(cid:[0-9]{{1,6}}\\))(?:[\ufffd{_PRIVATE}]|\\(cid:[0-9]{{1,6}}\\))*")
_STRETCH = re.compile(f"(?<=[{LETTER}]){TATWEEL}(?:{TATWEEL})*(?=[{LETTER}])")
_CUT = re.compile(f"(?<![{LETTER}{MARK}{TATWEEL}])([{ARABIC}{TATWEEL}]*[{ARABIC}]){TATWEEL}(?:{TATWEEL})*(?=\\s|$)(?! ?{TATWEEL})")
_CLITIC = re.compile("[\u0648\u0641]?(?:[\u0628\u0643\u0644\u0647]|[\u0628\u0643\u0644]?\u0627\u0644|\u0644\u0644|\u0628\u0627\u0644|\u0647\u0640)$").match
_STRETCHED = 3  # stretches in a line that show it to be justified by kashida


@dataclass(frozen=True, kw_only=True)
class Losses(BaseFilter):
    """Report lost numbers, lost letters and unmapped glyphs.

    >>> from arclean import Pipeline
    >>> [f.kind for f in Pipeline([Losses()]).run("في غضون  شهرا").findings]
    ['missing-number']
    """

    name: ClassVar[str] = "losses"
    scope: ClassVar[Scope] = Scope.DOCUMENT
    changes: ClassVar[frozenset[str]] = frozenset()
    after: ClassVar[tuple[str, ...]] = ("mojibake", "entities", "controls", "presentation-forms")
    signs: ClassVar[str] = TATWEEL + "\ufffd" + _PRIVATE
    gaps: ClassVar[str] = " \u00a0" + SIGNS
    cues: ClassVar[tuple[str, ...]] = ("(cid:", *WAKES)

    def propose(self, text: str, context: Context) -> Iterator[Finding]:  # noqa: ARG002 - the text tells all
        """Report every loss, with its place, its kind and a sentence."""
        for gap in lost_numbers(text):
            message = f"A number seems to be missing here (\u2068{gap.cue}\u2069): the source has lost it."
            yield Finding(gap.start, gap.end, "missing-number", "losses/number", message, gap.confidence)
        if TATWEEL in text:
            for line in lines(text):
                yield from _cut_words(text, line)
        for found in _UNMAPPED.finditer(text):
            message = "A glyph stands here whose letter the source does not tell: look at the page, or extract anew."
            yield Finding(found.start(), found.end(), "unmapped-glyph", "losses/unmapped", message)


def _cut_words(text: str, line: Span) -> Iterator[Finding]:
    """Report words that end in a kashida, in a line that is stretched in other words."""
    cuts = [c for c in _CUT.finditer(text, line.start, line.end) if joins_left(c[1][-1]) and not _is_clitic(c[1])]
    if cuts and len(_STRETCH.findall(text, line.start, line.end)) >= _STRETCHED:
        for cut in cuts:
            message = f"The word \u2068{cut[0]}\u2069 ends in a kashida: the letters behind it seem to be lost."
            yield Finding(cut.start(), cut.end(), "missing-letters", "losses/cut", message, 0.8)


def _is_clitic(word: str) -> bool:
    bare = word.replace(TATWEEL, "")
    return len(bare) == 1 or _CLITIC(bare) is not None
