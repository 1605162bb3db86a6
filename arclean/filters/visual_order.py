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

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from arclean.edits import Edit, Finding, lines
from arclean.evidence import lexicon
from arclean.evidence.layout import layout
from arclean.evidence.running import is_foreign, run
from arclean.evidence.visual import backward
from arclean.filter import BaseFilter, Context, Scope
from arclean.filters._visual import read

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["VisualOrder"]

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
    changes: ClassVar[frozenset[str]] = frozenset({"order", "signs"})
    after: ClassVar[tuple[str, ...]] = ("mojibake", "entities", "controls")
    kind: ClassVar[str | None] = "visual-order"

    def wakes(self, text: str) -> bool:
        """Look for letters that end words behind a space, and for lines without an article."""
        return True

    def propose(self, text: str, context: Context) -> Iterator[Edit | Finding]:
        """Propose one edit for each line that stands in visual order."""
        spans = list(lines(text))
        texts = [text[start:end] for start, end in spans]
        sureties = backward(texts)
        turned = [line for line, sure in zip(texts, sureties, strict=True) if sure >= _LEAST]
        if not any(sureties):
            return
        found = layout(turned, None if is_foreign(text) else lexicon.of(context))
        for span, line, sure in zip(spans, texts, sureties, strict=True):
            if not sure:
                continue
            reading = read(line, found)
            if sure < _LEAST or reading.text == line or run(reading.text).bits < 0:
                if sure < _LEAST:
                    yield Finding(*span, "visual-order", "visual-order/line", _MESSAGE, sure, (reading.text,))
            else:
                yield Edit(*span, line, reading.text, "visual-order/line", sure, reading.origin, _EVIDENCE)


_EVIDENCE = "its letters make words only when it is read backwards"
_MESSAGE = (
    "This line reads better backwards, from its right end to its left, while the lines around it stand in good order. "
    "It is left as it is."
)
