"""Lines in visual order: as they lie on the page, from left to right.

**What breaks**: a tool reads the glyphs of a line from left to right and stops there: pdfplumber's text (each line of
150 PDFs of 13 producers), pdfminer and what is built on them, ReportLab's shaped strings, terminals without
bidirectional text. Letters and words stand backwards (``ةنيدملا ىلإ``), numbers and Latin words rightward as printed;
some tools turn the whole string around, numbers too; some turn each word and keep their order. Brackets come as they
look or as they were typed, marks before their letters or behind, a ligature as one sign.

**How it is told**: letters follow each other otherwise in words spelt backwards; shapes of presentation forms fit one
way only; Persian, Urdu and Sorani by their function words and the edges of words. Lines are asked one by one, and
their document: a line that hardly tells goes with its neighbours, one that stands alone among good lines must tell
clearly. How the lines were written down (see ``evidence.layout``) is one vote of all of them.

**When it abstains**: where a line reads better backwards and the document does not: it is reported. Lines without a
letter of the script stay. Which of two orders was typed where both are laid out alike is decided as UAX #9 lays out
numbers behind Arabic letters.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from arclean.arabic.letters import LETTER, NEVER_INITIAL
from arclean.arabic.marks import MARK
from arclean.arabic.presentation_forms import FORM
from arclean.core.edits import Finding, Sweep
from arclean.core.filter import BaseFilter, Scope
from arclean.core.line_spans import line_spans
from arclean.filters.visual_order.document_vote import backward, stands_well
from arclean.filters.visual_order.line_direction import is_foreign, run
from arclean.filters.visual_order.line_reorder import layout
from arclean.filters.visual_order.logical_line import read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from arclean.core.context import Context

__all__ = ["VisualOrder"]

_ARTICLE = " \u0627\u0644"  # one clean line in 70 of 90 characters has none, of 40 one in nine
_no = re.compile(f"{_ARTICLE}(?:[^{LETTER}{MARK}\u0640]|[\u0648\u0625] |$)").search
# "no", "and no", "but", turned around, look like an article
_TURNED = (" \u0646\u0645 ", " \u064a\u0641 ")  # the commonest words, turned around
_FORTH, _TO, _OF, _IN = "\u0629 ", "\u0649 ", " \u0645\u0646 ", " \u0641\u064a "  # final letters, commonest words
# Alef and ae, one of which is in any line, and forms of alef.
_common = re.compile("[\u0627\u06d5\ufe8d\ufe8e\u0644\u0631]").search
_SPARSE = 4  # characters to a letter; a line with fewer letters, as of code, goes with the others
_SHORTEST = 6  # letters of a line that is asked by itself
_letters = re.compile(f"[{LETTER}{FORM}]").findall
_lines = re.compile("[\n\f]").split
_WHOLE = re.compile("(?s:.+)")
_ALONE = 12.0  # bits by which a second run would turn a line again
_LEAST = 0.9  # surety from which lines are turned; below they are reported


@dataclass(frozen=True, kw_only=True)
class VisualOrder(BaseFilter):
    """Put lines in visual order into the order of reading.

    >>> from arclean import Pipeline
    >>> Pipeline([VisualOrder()])("ةسردملا يف 25 بلاط (PDF) ىلإ لصو")
    'وصل إلى (PDF) طالب 25 في المدرسة'
    """

    name: ClassVar[str] = "visual-order"
    scope: ClassVar[Scope] = Scope.DOCUMENT  # lines that hardly tell go with the others
    profile: ClassVar[str] = "repair"
    changes: ClassVar[frozenset[str]] = frozenset({"order", "signs"})
    needless_formats: ClassVar[frozenset[str]] = frozenset({"pdf"})  # the reader has laid the line out
    after: ClassVar[tuple[str, ...]] = ("mojibake", "entities", "controls")
    trigger_after_space: ClassVar[str] = NEVER_INITIAL
    finding_kind: ClassVar[str | None] = "visual-order"

    def wakes_without_trigger(self, text: str) -> bool:
        """Look for a line that reads better backwards among those without an article, or in another language."""
        every, other = text.split("\n"), None
        for line in every:
            if _FORTH in line or _IN in line or _TO in line or _OF in line or len(line) < _SHORTEST or line.isascii():
                continue
            if _no(line):
                return True
            if _ARTICLE in line:
                other = _is_other(text) if other is None else other
                if not other:
                    continue
            if _may_stand_backwards(line):
                return True
        return len(every) == 1 and any(sign in text for sign in _TURNED)

    def propose(self, text: str, context: Context) -> Iterator[Sweep | Finding]:
        """Propose one edit for each line that stands in visual order."""
        if not self.wakes(text):
            return
        texts = _lines(text)
        sureties = backward(texts)
        if not any(sureties):
            return
        spans = list(line_spans(text))
        turned = [line for line, sure in zip(texts, sureties, strict=True) if sure >= _LEAST]
        found = layout(turned, None if is_foreign(text) else context.lexicon)
        for span, line, sure in zip(spans, texts, sureties, strict=True):
            if not sure:
                continue
            reading = read(line, found)
            if reading.text == line:
                continue
            if sure >= _LEAST and (reading.text == line[::-1] or run(reading.text).bits > -_ALONE):
                yield Sweep(*span, _WHOLE, reading.text, "visual-order/line", sure, _EVIDENCE, reading.origin)
            elif sure < _LEAST:
                yield Finding(*span, "visual-order", "visual-order/line", _MESSAGE, sure, (reading.text,))


def _is_other(text: str) -> bool:
    """Tell of a text that may be in another language of the script."""
    return "\u06cc" in text or "\u06d2" in text or "\u06d5" in text


def _may_stand_backwards(line: str) -> bool:
    """Tell of a line whose articles do not tell whether it reads better backwards."""
    if not _common(line) or line.startswith(_ARTICLE[1:]):
        return False
    enough = len(_letters(line)) >= max(_SHORTEST, len(line) // _SPARSE)
    return enough and not stands_well(line) and run(line).bits < 0


_EVIDENCE = "its letters make words only when it is read backwards"
_MESSAGE = (
    "This line reads better backwards, from its right end to its left, while the lines around it stand in good order. "
    "It is left as it is."
)
