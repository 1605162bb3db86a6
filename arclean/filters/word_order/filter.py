"""Lines whose whole words stand in reverse order, from left to right, while their letters read right.

**What breaks**: a tool reads a page word by word, by the places of words from left to right, and puts the letters of
each word in order, or has them in order: ``القاضي أعلنه ما وفق`` for ``وفق ما أعلنه القاضي``. So write ``pdftotext
-raw`` once its embeddings are dropped, PyMuPDF with ``sort=True``, words sorted by their x, OCR by boxes of words,
copies from some viewers, and ``" ".join(reversed(words))`` on text that was in order. Numbers and Latin words stand as
they are seen; signs stand before their word (as they are seen) or after it.

**How it is told**: a word follows another oftener than the other way round (see ``pair_order``). Pairs of words, no
sign between them, vote for a tool that reversed them against both an author's order and a list without one: by the bits
of their order, by how often the reverse was seen, and by the signs of the line (see ``line_evidence``). The weights of
pairs are of one fit over ten corpora, each left out in turn: of lines of eight words and more .74 to .82 of TEST come
back by themselves, and of 16,176 clean clauses, sentences with their signs moved and lists none is turned. A noun with
the article before one without is a sentence (``البنت جميلة``), so its order says nothing. The lines of a document are
asked together (see ``document_vote``); words that come again tell once, since lists repeat them. A line that is plainly
backwards goes with one that tells, what says nothing with ten; items of lists are reported.

**When it abstains**: where the document is not sure enough, and a finding has the line as it would be read; in lines of
one or two words, unless all around them are turned; in code, in spelling of the Quran, in lines of other languages than
Arabic. What shows no cue of ``quick_look`` is silent: a quarter of the single lines, titles mostly, and documents of
which some lines are turned word by word. A number or bracket beside a Latin word may stand on either side of it: such
lines have a finding, too.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from arclean.core.edits import UNMEASURED, Edit, Finding
from arclean.core.filter import BaseFilter, Scope
from arclean.core.line_spans import line_spans
from arclean.evidence.lost_text.number_gaps import SPACELESS_SIGNS
from arclean.filters.word_order import weights
from arclean.filters.word_order.document_vote import turned_probabilities
from arclean.filters.word_order.line_evidence import weigh_lines
from arclean.filters.word_order.quick_look import (
    begins_with_cue,
    ends_with_first_word,
    has_cue_at_line,
    has_turned_line,
    has_turned_sign,
)
from arclean.filters.word_order.turned_line import read_lines
from arclean.language.lexicon import run_lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

    from arclean.core.context import Context

__all__ = ["WordOrder"]

_FIRST_SIGNS = ".!:\u061f\u060c\u061b\u06d4"
_LANGUAGE = "ar"
_END_OF_SENTENCE = ".\n"


@dataclass(frozen=True, kw_only=True)
class WordOrder(BaseFilter):
    """Put the words of lines that stand in reverse order back in order.

    >>> from arclean import Pipeline
    >>> Pipeline([WordOrder()])(".العاصمة إلى الجديد الوزير وصول عن أمس ،الخارجية وزارة أعلنت")
    'أعلنت وزارة الخارجية، أمس عن وصول الوزير الجديد إلى العاصمة.'
    """

    name: ClassVar[str] = "word-order"
    scope: ClassVar[Scope] = Scope.DOCUMENT  # one tool wrote all lines
    profile: ClassVar[str] = "repair"
    changes: ClassVar[frozenset[str]] = frozenset({"order", "signs"})
    needless_formats: ClassVar[frozenset[str]] = frozenset({"pdf"})  # the reader goes by the places of glyphs
    after: ClassVar[tuple[str, ...]] = ("mojibake", "entities", "controls", "visual-order")
    finding_kind: ClassVar[str | None] = "visual-order"

    trigger_after_space: ClassVar[str] = " " + SPACELESS_SIGNS  # a pair that another filter looks for: no new cost
    trigger_pairs: ClassVar[tuple[tuple[str, str], ...]] = (("\n\f", _FIRST_SIGNS),)  # likewise

    report_from: float = weights.REPORT_BY_ITSELF

    def confirms_trigger(self, text: str) -> bool:
        """Return whether a line in which a stop stands before a word is likelier turned."""
        return has_turned_sign(text, run_lexicon())

    def wakes_without_trigger(self, text: str) -> bool:
        """Return whether a stop begins the text, or stands at the first word of a line, or a first word ends it."""
        if ends_with_first_word(text) or begins_with_cue(text):
            return has_turned_line(text, run_lexicon())
        if "\n" not in text or _END_OF_SENTENCE in text or not has_cue_at_line(text):
            return False
        return has_turned_line(text, run_lexicon())

    def propose(self, text: str, context: Context) -> Iterator[Edit | Finding]:
        """Propose an edit for each turned line, and report those that may be."""
        if not self.wakes(text):
            return
        spans = [*line_spans(text)]
        lines = [text[span.start : span.end] for span in spans]
        chances = turned_probabilities(weigh_lines(lines, context.lexicon))
        least = weights.REPORT_BESIDE if max(chances) >= self.apply_from else self.report_from
        turned = [
            (span, line, chance)
            for span, line, chance in zip(spans, lines, chances, strict=True)
            if chance >= least and context.language_at(text, span.start) == _LANGUAGE
        ]
        read, as_written = read_lines([line for _, line, _ in turned])
        for (span, line, chance), one in zip(turned, read, strict=True):
            target = one.as_written if as_written else one.text
            if target == line:
                continue
            if chance < self.apply_from or one.is_open:
                sure = min(round(chance, 3), UNMEASURED)
                yield Finding(*span, "visual-order", _LINE_RULE, _TURNED_MESSAGE, sure, (target,))
                continue
            sure = min(round(chance, 3), weights.EXACT_CONFIDENCE if one.is_exact else weights.OTHER_CONFIDENCE)
            yield Edit(*span, line, target, _LINE_RULE, sure, one.origin(), _WHY_TURNED)


_LINE_RULE = "word-order/line"
_WHY_TURNED = "its words follow each other only from its end to its beginning"
_TURNED_MESSAGE = (
    "The words of this line may stand in reverse order; this is not sure enough to put them right. "
    "The alternative has them the other way round."
)
