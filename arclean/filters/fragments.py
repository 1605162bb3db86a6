r"""The halves of a line, swapped where a cut went through a word.

**What breaks**: a typesetter kerns between two letters, above all behind letters that do not join (``ر ذ و ا``), or
stretches there by kashida; an engine that reads such a run as two writes the second half before the first, with a
space between: ``... الأول/ أكتوبر، على ...`` comes out as ``كتوبر، على ... الأول/ أ``. Seen in hard-wrapped text of
news PDFs (four lines of one page) and in what engines make of WeasyPrint's files.

**What is done**: a line is suspected where its last letters and its first ones make a word that they are not apart, and
where the joints around that word are likelier so. It is repaired where an extractor did so again within forty lines,
where kashida stands at the cut or where a reference knows the word's neighbours, and only where the seam is clear.

**When it abstains**: below that a finding names the likeliest readings. A lone suspicion that is not strong is nothing;
so is a cut between two words, which leaves no trace. A text that is not hard-wrapped is not read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from arclean.arabic.letters import LETTER, TATWEEL, members
from arclean.edits import Edit, Finding, Span, lines
from arclean.evidence import lexicon
from arclean.evidence.folding import fold, tokens
from arclean.evidence.joints import Joints, References, pairs_of, token
from arclean.evidence.seams import Seam, Suspicion, Wrap, suspicion
from arclean.filter import BaseFilter, Context, Scope

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Fragments"]

_LEAST, _MOST = 30, 240  # characters of a line that is hard-wrapped
_BREAKS = 2  # breaks between letters that make a text worth reading
_breaks = re.compile(f"\n(?<=[{LETTER}\u060c]\n)[ ]?(?=[{LETTER}{TATWEEL}])").findall
_begins = members(LETTER + TATWEEL)
_UNKNOWN = 20.0  # bits of a word that nobody knows
_WEAK, _STRONG = 8.0, 14.0  # bits from which a line is suspected in company, and alone
_APART = 0.0  # bits that a word must gain by being whole, before its neighbours are asked
_OWN, _STRETCHED = 8.0, 16.0  # bits that a word of the text's own adds, or a stretch at the cut
_NEAR = 40  # lines within which an extractor makes its mistake again
_AROUND = 8  # lines on either side that tell how lines are filled
_ROUNDS = 8  # a line that is repaired may make the next one clear


class _Found(NamedTuple):
    """A line that is suspected."""

    number: int
    bits: float
    seams: tuple[Seam, ...]
    certain: bool


@dataclass(frozen=True, kw_only=True)
class Fragments(BaseFilter):
    r"""Put the halves of a line back in order.

    >>> from arclean import Pipeline
    >>> text = (
    ...     "وقال مدير المدرسة إن العام الدراسي يبدأ في الأسبوع الأول من شهر أيلول في جميع\n"
    ...     "ـــس الخاصة والعامة، وإن الكتب توزع على الطلاب في اليوم الأول المدار\n"
    ...     "من الدراسة كما جرى في العام الماضي"
    ... )
    >>> print(Pipeline([Fragments()])(text).split("\n")[1])
    المدارـــس الخاصة والعامة، وإن الكتب توزع على الطلاب في اليوم الأول
    """

    name: ClassVar[str] = "fragments"
    scope: ClassVar[Scope] = Scope.DOCUMENT
    changes: ClassVar[frozenset[str]] = frozenset({"order", "spaces"})
    after: ClassVar[tuple[str, ...]] = ("mojibake", "entities", "controls", "presentation-forms")
    kind: ClassVar[str | None] = "swapped-fragments"
    resolves: ClassVar[frozenset[str]] = frozenset({"swapped-fragments"})

    apply_from: float = 0.8  # of the chance of the likeliest seam; right in 0.95 of the lines (DEV, 2026-11)

    def wakes(self, text: str) -> bool:
        """Ask for breaks in the middle of sentences."""
        return text.count("\n") >= _BREAKS and len(_breaks(text)) >= _BREAKS

    def propose(self, text: str, context: Context) -> Iterator[Edit | Finding]:
        """Propose a new order for each line that is surely swapped and whose seam is clear, and report the others."""
        spans = [_stripped(text, line) for line in lines(text)]
        page = _Page([text[start:end] for start, end in spans], context)
        edits: dict[int, Edit] = {}
        found = page.suspected()
        for _ in range(_ROUNDS):
            fresh = {one.number: edit for one in found if (edit := self._edit(page, one, found, spans))}
            fresh = {number: edit for number, edit in fresh.items() if number not in edits}
            if not fresh:
                break
            edits |= fresh
            page = _Page([fresh[n].target if n in fresh else row for n, row in enumerate(page.rows)], context)
            found = page.suspected()
        open_ = [one for one in found if one.number not in edits]
        noted = [_finding(page.rows[o.number], spans[o.number], o) for o in open_ if _is_sure(o, open_)]
        yield from (edits[number] for number in sorted(edits))
        yield from noted

    def _edit(self, page: _Page, one: _Found, found: list[_Found], spans: list[Span]) -> Edit | None:
        """Make the edit of a line, where it may be made."""
        seam, row = one.seams[0], page.rows[one.number]
        if seam.chance < self.apply_from or seam.start - seam.end != 1 or row[seam.end] != " ":
            return None
        if not (one.certain or _has_company(one, found)):
            return None
        target = row[seam.start :] + row[: seam.end]
        if page.suspicion(one.number, target):
            return None
        size, span = len(row) - seam.start, spans[one.number]
        origin = ((Span(0, size), Span(seam.start, len(row))), (Span(size, size + seam.end), Span(0, seam.end)))
        word = token(row.split()[-1] + row.split()[0]).text
        evidence = f"its end and its beginning make \u2068{word}\u2069"
        return Edit(*span, row, target, "fragments/swapped", round(seam.chance, 3), origin, evidence)


class _Page:
    """The lines of a text, and what is asked of them more than once."""

    def __init__(self, rows: list[str], context: Context) -> None:
        self.rows, self._context = rows, context
        self._lexicon = lexicon.of(context)
        self._words = self._lexicon.tables.words
        self._own: frozenset[str] | None = None
        self._cut: frozenset[int] = frozenset()
        self._joints: Joints | None = None

    def suspected(self) -> list[_Found]:
        """List the lines that seem swapped, weak suspicions too."""
        found = [one for number, row in enumerate(self.rows) if (one := self.suspicion(number, row))]
        self._cut = frozenset(one.number for one in found)
        if not any(number + 1 in self._cut for number in self._cut):
            return found
        return [again for one in found if (again := self.suspicion(one.number, self.rows[one.number]))]

    def suspicion(self, number: int, row: str) -> _Found | None:
        """Judge a line, or another reading of it: first by its edges, for most lines hold nothing more to read."""
        if not _LEAST <= len(row) <= _MOST or row[-1] not in _begins or row[0] not in _begins:
            return None
        first, last = row[: row.find(" ")], row[row.rfind(" ") + 1 :]
        head, tail = tokens(last)[-1:], tokens(first)[:1]
        if not (head and tail and head[0] and tail[0]):
            return None
        bonus = self._bonus(head[0], tail[0]) + (_STRETCHED if first[0] == TATWEEL else 0.0)
        if bonus < 0:
            return None
        found = self._judged(number, row)
        bits = found.bits + bonus if found else 0.0
        if not found or bits < _WEAK:
            return None
        return _Found(number, bits, found.seams, found.referred or first[0] == TATWEEL)

    def _bonus(self, head: str, tail: str) -> float:
        """Weigh a word by its parts; below 0 where they are no word together, or likelier apart."""
        words, whole = self._words, head + tail
        if whole in words:
            apart = min(_UNKNOWN, words.cost(head)) + min(_UNKNOWN, words.cost(tail))
            return 0.0 if apart - words.cost(whole) > _APART else -1.0
        if head in words and tail in words:
            return -1.0
        return _OWN if self._is_own(whole) or whole in self._lexicon else -1.0

    def _is_own(self, word: str) -> bool:
        """Tell whether the text has a word elsewhere."""
        if self._own is None:
            self._own = frozenset(fold("\n".join(self.rows)).split())
        return word in self._own

    def _judged(self, number: int, row: str) -> Suspicion | None:
        if self._joints is None:
            texts = self._context.references
            key = ("fragments", "references")
            known = self._context.cache.get(key)
            if texts and not isinstance(known, References):
                known = self._context.cache[key] = References(texts)
            again = pairs_of(self.rows)
            self._joints = Joints(self._lexicon, again, known if isinstance(known, References) else None)
        near = range(max(0, number - _AROUND), min(len(self.rows) - 1, number + _AROUND))
        gaps = [gap for at in near if (gap := self._gap(at))]
        return suspicion(row, self._row(number - 1), self._row(number + 1), self._joints, Wrap(gaps))

    def _row(self, number: int) -> str | None:
        """Give a line, folded; None for one whose edges are cut themselves."""
        if number in self._cut:
            return None
        return fold(self.rows[number]) if 0 <= number < len(self.rows) else ""

    def _gap(self, number: int) -> tuple[int, int] | None:
        """Give the width of a line, and that which it would have had with the first word of the next."""
        row, words = self.rows[number], self.rows[number + 1].split(None, 1)
        return (size := len(fold(row)), size + 1 + token(words[0]).width) if row and words else None


def _stripped(text: str, line: Span) -> Span:
    row = text[line.start : line.end]
    start = line.start + len(row) - len(row.lstrip())
    return Span(start, max(start, line.start + len(row.rstrip())))


def _has_company(one: _Found, found: list[_Found]) -> bool:
    """Tell whether another line nearby is suspected."""
    return any(one.number != other.number and abs(one.number - other.number) <= _NEAR for other in found)


def _is_sure(one: _Found, found: list[_Found]) -> bool:
    return one.certain or one.bits >= _STRONG or _has_company(one, found)


def _finding(row: str, span: Span, one: _Found) -> Finding:
    readings = tuple(row[seam.start :] + row[: seam.end] for seam in one.seams[:2])
    message = "The halves of this line seem to be swapped; where they meet is not sure enough to put them right."
    return Finding(*span, "swapped-fragments", "fragments/swapped", message, 0.9, readings)
