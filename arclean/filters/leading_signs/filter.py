"""Signs of sentences at the wrong end of their line: ``.أحب القهوة``; signs within one at the next word: ``قال ،ثم``.

**What breaks**: a neutral sign at the end of a line that runs to the left is shown at the far right where the paragraph
is taken for one that runs to the right. Tools and typists who see it so put it where it looks well, at the left,
which is the beginning of the line in memory: Arabic subtitles, text copied from laid-out pages, strings of programs
that cannot set a direction. Words stand right, and the sign is read before them.

**Evidence**: authors do not begin a line with a sign that ends one (27 of 118,000 lines of an encyclopaedia, nearly all
by such a fault; 2026-11). A line by itself tells where its end has no sign and its beginning one of a sentence; a
document where three lines and more lead with signs, next to none end with one, and the first lines of paragraphs or
lines in a row do so (see ``sign_vote``), since in wrapped text the sign may end the line before. What closes a
quotation goes with the sign, and the dash of a dialogue, which such tools put at the end, goes to the beginning.

Tools that lay out what stands between two words as a run turn signs **within lines** (see ``inner_signs``): laws of a
gazette have them so on 280 of 7,266 pages. There nine in ten signs between two words stand at the next one, commas and
full stops; in 17 million words of clean text no document with three such lines has more than .72, since an author who
types commas so (``قال ,ثم``) types full stops as all do. So it takes lines of prose, longer ones of one kind of sign.

**What stays**: an ellipsis before a sentence that goes on, names of domains, decimals, emoticons, marks of lists,
Markdown and code, cells of tables, lines that read backwards by their letters or by their words, which are for
``visual-order`` and ``word-order``.

**When it abstains**: where both ends have signs, where the sign may end the line before, where one line among others
leads, where a few lines show the habit, or short ones of commas alone: these are reported with the line as it may be
meant. Lines whose runs were turned with their signs are reported without one: a number touches the word before it, or
a bracket closes what none opened (``.- الوزير الأول2`` of ``2- الوزير الأول.``). A line that leads with a sign before
a number or a Latin word (``.2- القانون``, ``.NET``) says nothing by itself: it is silent unless its document shows the
fault.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from arclean.arabic.brackets import OPENING_BRACKETS
from arclean.core.edits import UNMEASURED, Edit, Finding
from arclean.core.filter import BaseFilter, Scope, char_class
from arclean.core.placed_origin import origin_of_places
from arclean.evidence.line_order.pair_order import adjacent_order_bits
from arclean.filters.leading_signs import weights
from arclean.filters.leading_signs.inner_signs import (
    CLAUSE_SIGNS,
    has_inner_sign,
    misplaced_signs,
    sign_habit,
    turn_signs,
)
from arclean.filters.leading_signs.sign_lines import (
    END_SIGNS,
    LEAD,
    has_turned_runs,
    moved_places,
    read_lines,
    spell,
)
from arclean.filters.leading_signs.sign_vote import leads_by_fault

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from arclean.core.context import Context
    from arclean.core.edits import Span
    from arclean.filters.leading_signs.sign_lines import SignLine

__all__ = ["LeadingSigns"]

_FIRST_SIGNS = ".!:\u061f\u060c\u061b\u06d4"
_ELLIPSES = frozenset("\u2026."), frozenset("\u2026")
_ENCLOSING = ":"


@dataclass(frozen=True, kw_only=True)
class LeadingSigns(BaseFilter):
    r"""Move the sign of a sentence from the beginning of its line to its end.

    >>> from arclean import Pipeline
    >>> Pipeline([LeadingSigns()])("؟ماذا تفعل هنا")
    'ماذا تفعل هنا؟'
    >>> Pipeline([LeadingSigns()])("...لا أعرف"), Pipeline([LeadingSigns()])(".وصل أمس. ثم عاد")
    ('...لا أعرف', '.وصل أمس. ثم عاد')
    """

    name: ClassVar[str] = "leading-signs"
    scope: ClassVar[Scope] = Scope.DOCUMENT  # what one line hardly tells all tell
    profile: ClassVar[str] = "repair"
    changes: ClassVar[frozenset[str]] = frozenset({"order", "signs"})
    needless_formats: ClassVar[frozenset[str]] = frozenset({"pdf"})  # the reader puts signs where the page has them
    after: ClassVar[tuple[str, ...]] = (
        "mojibake", "tags", "entities", "controls", "visual-order", "brackets", "presentation-forms",
    )  # fmt: skip
    trigger_pairs: ClassVar[tuple[tuple[str, str], ...]] = (("\n\f", _FIRST_SIGNS), ("\\-", "!\u061f"))

    trigger_after_space: ClassVar[str] = CLAUSE_SIGNS

    def confirms_trigger(self, text: str) -> bool:
        """Return whether a line after others leads with a sign, or a sign within one stands at the word after it."""
        return any(char_class(*pair)(text) for pair in self.trigger_pairs) or has_inner_sign(text) is not None

    def wakes_without_trigger(self, text: str) -> bool:
        """Return whether the text begins with such a sign."""
        return not text[:1].isalpha() and LEAD.match(text) is not None

    def propose(self, text: str, context: Context) -> Iterator[Edit | Finding]:
        """Propose one edit for each line whose sign goes to its end, or a finding with the other reading."""
        if not self.wakes(text):
            return
        lines = read_lines(text)
        habit = sign_habit(line.text for line in lines if line.has_arabic)
        tells = habit.share >= weights.MIN_TOLD_SHARE
        turns = habit.share >= weights.MIN_INNER_SHARE and habit.is_shown
        turns = turns and not _read_backwards([line for line in lines if line.inner], context)
        if turns:
            lines = [line._replace(inner=0) for line in lines]
        elif not tells and not any(line.run for line in lines):
            return
        at_fault = leads_by_fault(lines)
        has_others = sum(line.has_arabic for line in lines) > 1
        for line in lines:
            spans = misplaced_signs(line.text, habit.signs) if tells and line.has_arabic else []
            is_moved = line.run and at_fault and not has_turned_runs(line.body)
            is_moved = is_moved and not _read_backwards([line], context)
            if is_moved and (places := moved_places(line)):
                yield _move_sign(line, turn_signs(line.text, places, spans) if turns else places)
                continue
            if (line.run or (at_fault and line.is_odd)) and (at_fault or not _is_meant(line, has_others=has_others)):
                yield _report_sign(line)
            if turns:
                yield from (_turn_sign(line, span) for span in spans)
            elif spans:
                yield _report_inner(line, spans)


def _read_backwards(lines: Sequence[SignLine], context: Context) -> bool:
    """Return whether the words of lines follow each other from the end to the beginning, as their signs do."""
    bits = sum(adjacent_order_bits(line.text, context.lexicon) for line in lines if line.has_arabic)
    return bits < -weights.MAX_BACKWARD_BITS


def _move_sign(line: SignLine, places: Sequence[int]) -> Edit:
    sure, target = weights.MOVED_CONFIDENCE, spell(line, places)
    origin = origin_of_places(places)
    return Edit(line.start, line.end, line.text, target, "leading-signs/moved", sure, origin, _WHY_MOVED)


def _turn_sign(line: SignLine, span: Span) -> Edit:
    places = turn_signs(line.text, range(*span), [span])
    source, target = line.text[slice(*span)], "".join(line.text[at] for at in places)
    origin = origin_of_places([at - span.start for at in places])
    start, end, sure = line.start + span.start, line.start + span.end, weights.INNER_CONFIDENCE
    return Edit(start, end, source, target, "leading-signs/within", sure, origin, _WHY_WITHIN)


def _report_inner(line: SignLine, spans: Sequence[Span]) -> Finding:
    """Return a finding over a line with signs at the next word, with the line as it may be meant."""
    meant = "".join(line.text[at] for at in turn_signs(line.text, range(len(line.text)), spans))
    return Finding(line.start, line.end, "visual-order", "leading-signs/open", _INNER_MESSAGE, UNMEASURED, (meant,))


def _is_meant(line: SignLine, *, has_others: bool) -> bool:
    """Return whether an author may begin a line so: an ellipsis, colons around a word or before values of a list."""
    row = "".join(char for char in line.run if char in END_SIGNS)
    signs = frozenset(row)
    if "?" in signs or (signs <= _ELLIPSES[0] and (len(row) > 1 or signs == _ELLIPSES[1])):
        return True  # a question mark may stand for a letter that was lost
    if line.run[0] in OPENING_BRACKETS:
        return True  # the name of a domain, in brackets
    return signs == {_ENCLOSING} and (has_others or line.text.endswith(_ENCLOSING))


def _report_sign(line: SignLine) -> Finding:
    """Return a finding over a line that leads with a sign, with the line as it may be meant."""
    is_read = line.run and not has_turned_runs(line.body)
    places = moved_places(line) if is_read else None
    readings = (spell(line, places),) if places else (line.body,) if is_read else ()
    return Finding(line.start, line.end, "visual-order", "leading-signs/open", _OPEN_MESSAGE, UNMEASURED, readings)


_OPEN_MESSAGE = "A sign that ends a sentence begins this line; it belongs to its end, or to the line before."
_INNER_MESSAGE = "Signs stand at the words after them, as tools leave them that turn what stands between two words."
_WHY_WITHIN = "the signs of this document stand at the words after them"
_WHY_MOVED = "the sign that ends this line stands at its beginning"
