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
a margin: then both readings are reported.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import TYPE_CHECKING, ClassVar, cast

from arclean.arabic.letters import LETTER, TATWEEL
from arclean.arabic.ligatures import ALEFS
from arclean.arabic.marks import MARK
from arclean.edits import Edit, Finding, Origin, Span
from arclean.evidence import lexicon
from arclean.evidence.ligatures import Plans
from arclean.evidence.lost_alefs import LOST, LostPlans, lacks, verdict_of_loss
from arclean.evidence.swapped import NOTHING, calls, telling, verdict
from arclean.filter import BaseFilter, Context, Scope

if TYPE_CHECKING:
    from collections.abc import Iterator

    from arclean.evidence.ligatures import Reading
    from arclean.evidence.swapped import Call
    from arclean.evidence.tables import Tables

__all__ = ["LamAlef"]

_BESIDES = f"{MARK}{TATWEEL}\ufffd\ue000-\uf8ff"  # what may stand within a word, as a kashida that has no character
_CID = "\\(cid:[0-9]{1,6}\\)"  # the same, by the number of its glyph
_word = re.compile(f"[{LETTER}][{LETTER}{_BESIDES}]*+(?:{_CID}[{LETTER}{_BESIDES}]*+)*+").finditer
_unit = re.compile(f"([{LETTER}][{MARK}]*+)([{_BESIDES}]*+(?:{_CID}[{_BESIDES}]*+)*+)").finditer
_has_besides = re.compile(f"[{_BESIDES}]|{_CID}").search
_drop_besides = re.compile(f"[{_BESIDES}][{_BESIDES}]*|{_CID}").sub
_SWAPPED = re.compile(  # begins with a lam: half the time of an alef
    f"\u0644(?<=\u0627[{ALEFS}\u0645\u062c\u062d\u062e\u0647].)"
    f"(?:(?<=\u0627[{ALEFS}].)|(?<=[^{LETTER}]...)(?:(?<!\u0647.)|(?=\u0644)))"
)
_MAKSURA = re.compile(f"\u0649[\u0628-\u0648](?![{LETTER}{_BESIDES}])")
_RARE = 1000  # words to each such place in a long text that has a few typos; in the least damaged ones it is 530
_LONGEST = 40  # characters of a word around such a place


@dataclass(frozen=True, kw_only=True)
class LamAlef(BaseFilter):
    """Turn the letters of ligatures round where extraction swapped them.

    >>> from arclean import Pipeline
    >>> Pipeline([LamAlef()])("قررت اإلدارة في الواليات المتحدة تحسين العالقات االقتصادية")
    'قررت الإدارة في الولايات المتحدة تحسين العلاقات الاقتصادية'
    """

    name: ClassVar[str] = "lam-alef"
    scope: ClassVar[Scope] = Scope.DOCUMENT
    changes: ClassVar[frozenset[str]] = frozenset({"letters", "marks", "signs", "order"})
    after: ClassVar[tuple[str, ...]] = ("mojibake", "entities", "controls", "presentation-forms")
    kind: ClassVar[str | None] = "lam-alef"

    apply_from: float = 0.67  # in documents damaged throughout 1 edit in 100 is wrong, and 3 % of the damage is left
    report_from: float = 0.25  # nearer to nothing than to an edit

    def wakes(self, text: str) -> bool:
        """Search for what hardly any right word holds, and for a text without lam-alefs."""
        return bool(_SWAPPED.search(text) or _MAKSURA.search(text) or lacks(text))

    def propose(self, text: str, context: Context) -> Iterator[Edit | Finding]:
        """Propose an edit for each word that came out wrong, and report those that may have."""
        hits = [found.start() for pattern in (_SWAPPED, _MAKSURA) for found in pattern.finditer(text)]
        few = len(hits) * _RARE < text.count(" ")
        lacking = lacks(text)
        found_words = _around(text, hits) if few and not lacking else list(_word(text))
        words = [match[0] for match in found_words]
        if _has_besides(text):
            words = _drop_besides("", "\n".join(words)).split("\n")
        gap = partial(_gap, text, found_words)
        found: dict[int, Call] = {}
        if lacking:
            lost = cast("LostPlans", _plans(context, LostPlans))
            said = verdict_of_loss(text, words, lost)
            found = {call.number: call for call in calls(words, telling(words, lost), gap, lost, said)}
        if hits:
            plans = _plans(context, Plans)
            told = telling(words, plans)
            said = NOTHING if few else verdict(words, told)
            found |= {call.number: call for call in calls(words, told, gap, plans, said)}
        for number in sorted(found):
            yield self._proposed(text, *found_words[number].span(), found[number])

    def _proposed(self, text: str, start: int, end: int, call: Call) -> Edit | Finding:
        """Make an edit of what a word's letters become, or a finding where that is not sure enough."""
        word = text[start:end]
        begin, stop, target, origin = _moved(word, call.reading)
        rule = "lam-alef/lost" if call.reading.kind == LOST else f"lam-alef/{call.grounds}"
        if call.chance < max(self.apply_from, _SURER.get(rule, 0.0)):
            other = word[:begin] + target + word[stop:]
            message = f"\u2068{word}\u2069 may stand for \u2068{other}\u2069: other words here came out wrong so."
            return Finding(start, end, "lam-alef", rule, message, call.chance, (word, other))
        evidence = _EVIDENCE[rule]
        return Edit(start + begin, start + stop, word[begin:stop], target, rule, call.chance, origin, evidence)


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


def _gap(text: str, words: list[re.Match[str]], number: int) -> str:
    """Give what stands before the word of a number, or behind the last one."""
    start = words[number - 1].end() if number else 0
    return text[start : words[number].start()] if number < len(words) else text[start:]


def _around(text: str, hits: list[int]) -> list[re.Match[str]]:
    """Find the words around some places, in order."""
    found = {
        match.start(): match
        for hit in hits
        for match in _word(text, max(0, hit - _LONGEST), hit + _LONGEST)
        if match.start() <= hit < match.end() < hit + _LONGEST
    }
    return [found[start] for start in sorted(found)]


@lru_cache(maxsize=8)
def _shared(kind: type[Plans], tables: Tables | None) -> Plans:
    """Make the plans of all texts without references: by the tables of the package, joined with own ones."""
    return kind(lexicon.of(Context(tables=tables)))


def _plans(context: Context, kind: type[Plans]) -> Plans:
    if not context.references:
        return _shared(kind, context.tables)
    key = ("lam-alef", kind.__name__)
    found = context.cache.get(key)
    if not isinstance(found, Plans):
        found = context.cache[key] = kind(lexicon.of(context))
    return found
