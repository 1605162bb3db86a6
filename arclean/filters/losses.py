"""Losses: what the source lost on the way, reported at its place and never guessed.

**What breaks**: glyphs whose font has no ToUnicode entry come out as nothing (digits above all, and the last
letters of a stretched word), as U+FFFD, as a private-use character or as ``(cid:N)``. Seen in news and legal
PDFs of several producers; of 19,402 U+FFFD in 163 laws 413 remain where lost kashida is removed (see
``kashida-glyphs``).

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
from arclean.edits import Finding, Span, lines
from arclean.evidence.gaps import SIGNS, WAKES, lost_numbers
from arclean.filter import BaseFilter, Context, Scope

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Losses"]

_PRIVATE = "\ue000-\uf8ff"  # the planes of private use beyond are in no font seen, and cost every gate a third
_UNMAPPED = re.compile(f"(?:[\ufffd{_PRIVATE}]|\\(cid:[0-9]{{1,6}}\\))(?:[\ufffd{_PRIVATE}]|\\(cid:[0-9]{{1,6}}\\))*")
_STRETCH = re.compile(f"{TATWEEL}(?:{TATWEEL})*(?=[{LETTER}])")
_FINAL = re.compile(f"{TATWEEL}(?!\\S)(?! ?{TATWEEL})")
_is_arabic = re.compile(f"[{ARABIC}][{ARABIC}]*$").match
_is_clitic = re.compile(
    "[\u0648\u0641]?(?:[\u0628\u0643\u0644\u0647]|[\u0628\u0643\u0644]?\u0627\u0644|\u0644\u0644|\u0628\u0627\u0644|\u0647\u0640)$"
).match
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
    signs: ClassVar[str] = TATWEEL + "\u00a0\ufffd" + _PRIVATE
    gaps: ClassVar[str] = " " + SIGNS
    cues: ClassVar[tuple[str, ...]] = ("(cid:", *WAKES)

    def propose(self, text: str, context: Context) -> Iterator[Finding]:
        """Report every loss, with its place, its kind and a sentence."""
        for gap in lost_numbers(text, context.cache):
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
    words = [text[_word_start(text, line, at) : at + 1] for at in _finals(text, line)]
    if not any(map(_is_cut, words)) or len(_STRETCH.findall(text, line.start, line.end)) < _STRETCHED:
        return
    for at, word in zip(_finals(text, line), words, strict=True):
        if _is_cut(word):
            message = f"The word \u2068{word}\u2069 ends in a kashida: the letters behind it seem to be lost."
            yield Finding(at + 1 - len(word), at + 1, "missing-letters", "losses/cut", message, 0.8)


def _finals(text: str, line: Span) -> Iterator[int]:
    return (found.start() for found in _FINAL.finditer(text, line.start, line.end))


def _word_start(text: str, line: Span, at: int) -> int:
    return max(text.rfind(" ", line.start, at) + 1, line.start)


def _is_cut(word: str) -> bool:
    """Tell whether no author ends a word so: a clitic, a list's letter and the Hijri sign do end in a tatweel."""
    bare = word.replace(TATWEEL, "")
    return len(bare) > 1 and _is_arabic(bare) is not None and joins_left(bare[-1]) and _is_clitic(bare) is None
