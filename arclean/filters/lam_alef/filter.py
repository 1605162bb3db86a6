"""Ligatures whose letters came out the wrong way round, and lam-alefs that lost their alef.

**What breaks**: a ligature is one glyph for several letters, and its letters are laid down from left to right in a line
that runs from right to left: ``اإلدارة`` for ``الإدارة``, ``الواليات`` for ``الولايات``. All fonts have lam-alef;
those in the tradition of the printing press have more (``املادة``, ``احملكمة``, ``مبوجب``, ``القوانني``, ``حوايل``).
Seen in 46 of 163 laws of Egypt (4,900 words with lam-alef, 3,300 with others), in official journals, and from pdfium on
PDFs of LibreOffice, WeasyPrint, Typst and fpdf2. Some maps name lam-alef by its lam alone: ``العلقات``.

**What is repaired**: at once what no word holds (the article before a hamza that comes first, two alefs), where it is
a word when turned round. All else only in a document whose own words speak for it, each kind of ligature by itself
(see ``evidence.swapped``): words that are known only when turned round; words known both ways by their neighbours;
words in no list by their letters.

**When it abstains**: in documents that do not speak for it (``البالغة``, ``ظالم``, ``الوالدة`` stay), in texts where
hardly any word is known either way (other languages, lines in visual order), and where the neighbours do not tell by
a margin: then both readings are reported. Where they tell, and no pair of words that was counted says so, or one only
for a word that is the rarer one, it is repaired and reported (1 or 2 edits in 100).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, ClassVar, cast

from arclean.arabic.letters import LETTER
from arclean.arabic.marks import MARK
from arclean.core.context import Context
from arclean.core.edits import Edit, Finding, Origin, Span
from arclean.core.filter import BaseFilter, Scope
from arclean.filters.lam_alef.candidates import Plans
from arclean.filters.lam_alef.document_vote import NOTHING, telling, verdict
from arclean.filters.lam_alef.ligature_tables import ALEFS
from arclean.filters.lam_alef.lost_alef import LOST, LostPlans, lacks, verdict_of_loss
from arclean.filters.lam_alef.text_words import BESIDES, CID, Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from arclean.filters.lam_alef.candidates import Reading
    from arclean.filters.lam_alef.document_vote import Call
    from arclean.language.tables import Tables

__all__ = ["LamAlef"]

_unit = re.compile(f"([{LETTER}][{MARK}]*+)([{BESIDES}]*+(?:{CID}[{BESIDES}]*+)*+)").finditer
_BEGINS = f"(?<=\u0627[\u0645\u062c\u062d\u062e\u0647].)(?<=[^{LETTER}]...)(?:(?<!\u0647.)|(?=\u0644))"
_BEGINNING = re.compile(f"\u0644{_BEGINS}")  # the search begins with a lam: half the time of an alef
_SWAPPED = re.compile(f"\u0644(?:(?<=\u0627[{ALEFS}].)|{_BEGINS})")
_MAKSURA = re.compile(f"\u0649[\u0628-\u0648](?![{LETTER}{BESIDES}])")
_RARE = 1000  # words to each such place in a long text that has a few typos; in the least damaged ones it is 530


@dataclass(frozen=True, kw_only=True)
class LamAlef(BaseFilter):
    """Turn the letters of ligatures round where extraction swapped them.

    >>> from arclean import Pipeline
    >>> Pipeline([LamAlef()])("قررت اإلدارة في الواليات المتحدة تحسين العالقات االقتصادية")
    'قررت الإدارة في الولايات المتحدة تحسين العلاقات الاقتصادية'
    """

    name: ClassVar[str] = "lam-alef"
    scope: ClassVar[Scope] = Scope.DOCUMENT
    profile: ClassVar[str] = "repair"
    changes: ClassVar[frozenset[str]] = frozenset({"letters", "marks", "signs", "order"})
    after: ClassVar[tuple[str, ...]] = ("mojibake", "entities", "controls", "presentation-forms")
    finding_kind: ClassVar[str | None] = "lam-alef"

    trigger_pairs: ClassVar[tuple[tuple[str, str], ...]] = (("\u0627", ALEFS), ("\u0649", "\u0628-\u0648"))

    apply_from: float = 0.67  # in documents damaged throughout 1 edit in 100 is wrong, and 3 % of the damage is left
    report_from: float = 0.25  # nearer to nothing than to an edit

    def confirms_trigger(self, text: str) -> bool:
        """Search for what hardly any right word holds."""
        return bool(_SWAPPED.search(text) or _MAKSURA.search(text))

    def wakes_without_trigger(self, text: str) -> bool:
        """Search for the same where a word begins so, and for a text without lam-alefs."""
        return bool(_BEGINNING.search(text) or lacks(text))

    def propose(self, text: str, context: Context) -> Iterator[Edit | Finding]:
        """Propose an edit for each word that came out wrong, and report those that may have."""
        hits = [found.start() for pattern in (_SWAPPED, _MAKSURA) for found in pattern.finditer(text)]
        few = len(hits) * _RARE < text.count(" ")
        lacking = lacks(text)
        words = Words.around(text, hits) if few and not lacking else Words.every(text)
        found: dict[int, tuple[Call, Span]] = {}
        if lacking:
            lost = cast("LostPlans", _plans(context, LostPlans))
            said = verdict_of_loss(text, words.bare, lost)
            found = words.called(telling(words.bare, lost), lost, said)
        if hits:
            plans = _plans(context, Plans)
            told = telling(words.bare, plans)
            said = NOTHING if few else verdict(words.bare, told)
            found |= words.called(told, plans, said)
        for number in sorted(found):
            call, span = found[number]
            yield from self._proposed(text, *span, call)

    def _proposed(self, text: str, start: int, end: int, call: Call) -> Iterator[Edit | Finding]:
        """Make an edit of what a word's letters become, and a finding where that is not sure, or not sure enough."""
        word = text[start:end]
        begin, stop, target, origin = _moved(word, call.reading)
        rule = "lam-alef/lost" if call.reading.kind == LOST else f"lam-alef/{call.grounds}"
        other = word[:begin] + target + word[stop:]
        if call.chance < max(self.apply_from, _SURER.get(rule, 0.0)):
            message = f"\u2068{word}\u2069 may stand for \u2068{other}\u2069: other words here came out wrong so."
            yield Finding(start, end, "lam-alef", rule, message, call.chance, (word, other))
            return
        evidence = _EVIDENCE[rule]
        yield Edit(start + begin, start + stop, word[begin:stop], target, rule, call.chance, origin, evidence)
        if call.doubted and rule == "lam-alef/context":  # of lost alefs it would be 1 word in 100
            message = f"\u2068{word}\u2069 was read as \u2068{other}\u2069; it may be right as it stands."
            yield Finding(start, end, "lam-alef", rule, message, call.chance, (other, word))


_SURER = {"lam-alef/context": 0.75, "lam-alef/lost": 0.85}  # where a word that is right may be at stake
_EVIDENCE = {
    "lam-alef/impossible": "no word is spelt so; turned round it is one",
    "lam-alef/document": "a word only when it is turned round, as others of this document",
    "lam-alef/context": "its neighbours ask for the other word, and this document swaps such ligatures",
    "lam-alef/letters": "its letters speak for lam-alef, and this document swaps them",
    "lam-alef/lost": "this document has lost the alef of every lam-alef",
}


def _items(reading: Reading) -> list[int | str]:
    """List the letters from the first place of a reading to the last: by number in the word, or as they are put in."""
    first, last = reading.places[0][0], reading.places[-1][1]
    items: list[int | str] = list(range(first, last))
    if reading.kind == LOST:
        for number, (at, _) in enumerate(reading.places):
            items.insert(at - first + number, reading.word[at + number])
    else:
        for at, end in reading.places:
            items[at - first : end - first] = items[at - first : end - first][::-1]
    return items


@lru_cache(maxsize=4096)
def _moved(word: str, reading: Reading) -> tuple[int, int, str, Origin]:
    """Write the letters of a word, each with its marks, as they are to be read: from where to where, what, and how.

    A stretch stays where it is, for it was drawn behind the ligature.
    """
    units = list(_unit(word))
    first, last = reading.places[0][0], reading.places[-1][1]
    begin = units[first - 1].end() if first else 0
    stop = units[last - 1].end(1) if first < last else begin
    stretches = iter([unit.span(2) for unit in units[first : last - 1]])
    target = ""
    origin: list[tuple[Span, Span]] = []
    for item in _items(reading):
        if isinstance(item, str):
            target += item
            continue
        for start, end in (units[item].span(1), next(stretches, (0, 0))):
            if start < end:
                origin.append((Span(len(target), len(target) + end - start), Span(start - begin, end - begin)))
                target += word[start:end]
    return begin, stop, target, tuple(origin)


@lru_cache(maxsize=8)
def _shared(kind: type[Plans], tables: Tables | None) -> Plans:
    """Make the plans of all texts without references: by the tables of the package, joined with own ones."""
    return kind(Context(tables=tables).lexicon)


def _plans(context: Context, kind: type[Plans]) -> Plans:
    if not context.references:
        return _shared(kind, context.tables)
    return context.once(kind, context.lexicon)
