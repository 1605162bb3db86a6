"""Ligatures whose letters extraction swapped, and lam-alefs that lost their alef.

**What breaks**: a ligature is one glyph for several letters, and its letters are laid down from left to right in a line
that runs from right to left: ``اإلدارة`` for ``الإدارة``, ``الواليات`` for ``الولايات``. All fonts have lam-alef;
those in the tradition of the printing press have more (``املادة``, ``احملكمة``, ``مبوجب``, ``القوانني``, ``حوايل``).
Seen in 46 of 163 laws of Egypt (4,900 words with lam-alef, 3,300 with others), in official journals, and from pdfium on
PDFs of LibreOffice, WeasyPrint, Typst and fpdf2. Some maps name lam-alef by its lam alone: ``العلقات``.

**What is repaired**: at once what no word holds (the article before a hamza that comes first, two alefs, a final lam
with fathatan), where it is a word when turned back. In a document whose own words speak for it, each kind of ligature
by itself (see ``document_vote``): words that are known only when turned back; words known both ways by their
neighbours; words in no list by their letters. In any other text, one sentence above all, what makes its line likelier
by more bits than such damage is rare (see ``word_likelihood``); lost alefs by the same measure.

**When it abstains**: where a line with the word turned back is not likelier by a margin: then both readings are
reported; in texts where hardly any word is known either way (other languages, lines in visual order), in lines of
another language or among such; beside words of another language and in words without neighbours, but for the surest;
where vowels stand as they would not on a ligature. A document of a thousand words for each telling sequence (alef
before an alef and lam, an article before a letter of the press's ligatures) is judged at its places alone. Where no
pair of words that was counted speaks for a choice, or one only for a word that is the rarer one, it is repaired and
reported (1 or 2 edits in 100).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, ClassVar, cast

from arclean.arabic.letters import LETTER
from arclean.arabic.marks import MARK
from arclean.arabic.unmapped_glyphs import GLYPH_NUMBER
from arclean.core.edits import Edit, Finding, Origin, Span
from arclean.core.filter import BaseFilter, Scope
from arclean.evidence.word_boundaries.prefilter import is_short_text
from arclean.filters.lam_alef import weights
from arclean.filters.lam_alef.document_vote import NO_VOTE, analyse_words, take_vote
from arclean.filters.lam_alef.ligature_tables import ALEFS, BARE_ALEF, bears_marks
from arclean.filters.lam_alef.likely_words import Choices, join_choices
from arclean.filters.lam_alef.lost_alef import (
    LOST_ALEF,
    LostAlefAnalyses,
    may_lack_alefs,
    vote_on_lost_alefs,
)
from arclean.filters.lam_alef.swapped_places import has_lost_alefs, has_swapped_word, shared_analyses, swapped_offsets
from arclean.filters.lam_alef.text_words import NON_LETTERS, TextWords
from arclean.filters.lam_alef.word_analysis import Candidate, WordAnalyses
from arclean.filters.lam_alef.word_choice import WordChoice, choose_words
from arclean.language.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from arclean.core.context import Context

__all__ = ["LamAlef"]

_has_final_tanween = re.compile("[\u064c\u064d]").search  # no alef follows these
_FATHATAN_ON_ALEF, _FATHATAN_BEFORE_ALEF = "\u0627\u064b", "\u064b\u0627"
_READ_LANGUAGES = ("ar", None)  # whose words the lexicon knows, or that no line tells
_find_units = re.compile(
    f"([{LETTER}][{MARK}]*+)([{NON_LETTERS}]*+(?:{GLYPH_NUMBER}[{NON_LETTERS}]*+)*+)"  # a letter, what follows it
).finditer
# alef, a second letter of the article's ligatures, lam at the beginning of a word, not after a heh
_WORD_START = f"(?<=\u0627[\u0645\u062c\u062d\u062e\u0647].)(?<![{LETTER}]...)(?:(?<!\u0647.)|(?=\u0644))"
_SWAPPED_AT_START = re.compile(f"\u0644{_WORD_START}")  # the search begins with a lam: half the time of an alef
_SWAPPED = re.compile(f"\u0644(?:(?<=\u0627[{ALEFS}].)|{_WORD_START})")
_LAM_WITH_FATHATAN = "\u0627\u0644\u064b"
_FINAL_FATHATAN = re.compile(
    f"(?<![{LETTER}{MARK}])[{LETTER}][{LETTER}{MARK}]*+(?<={_LAM_WITH_FATHATAN})(?![{LETTER}{NON_LETTERS}])"
)
_MAKSURA_INSIDE = re.compile(f"\u0649[\u0628-\u0648](?![{LETTER}{NON_LETTERS}])")  # before the last letter


@dataclass(frozen=True, kw_only=True)
class LamAlef(BaseFilter):
    """Turn the letters of ligatures back where extraction swapped them.

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

    apply_from: float = weights.APPLY_FROM
    report_from: float = weights.REPORT_FROM

    def confirms_trigger(self, text: str) -> bool:
        """Return whether a text has a spelling that hardly any right word has."""
        return bool(_SWAPPED.search(text) or _MAKSURA_INSIDE.search(text) or _LAM_WITH_FATHATAN in text)

    def wakes_without_trigger(self, text: str) -> bool:
        """Return whether a word of a text begins with such a spelling, or is none as it stands; or it lacks alefs."""
        return bool(
            _LAM_WITH_FATHATAN in text
            or _SWAPPED_AT_START.search(text)
            or may_lack_alefs(text)
            or has_swapped_word(text)
            or has_lost_alefs(text)
        )

    def propose(self, text: str, context: Context) -> Iterator[Edit | Finding]:
        """Yield an edit for each word that came out wrong, and a finding for each that may have."""
        hits = [found.start() for pattern in (_SWAPPED, _MAKSURA_INSIDE) for found in pattern.finditer(text)]
        telling = {hit for hit in hits if context.language_at(text, hit) in _READ_LANGUAGES}
        likely = {hit for hit in swapped_offsets(text) if context.language_at(text, hit) in _READ_LANGUAGES}
        hits = sorted(telling | likely)
        has_few = len(hits) * weights.WORDS_PER_SWAPPED_PLACE < text.count(" ")
        may_lack = may_lack_alefs(text) or has_lost_alefs(text)
        words = TextWords.around_offsets(text, hits) if has_few and not may_lack else TextWords.from_text(text)
        found: Choices = {}
        if may_lack:
            lost = cast("LostAlefAnalyses", _run_analyses(context, LostAlefAnalyses))
            vote = vote_on_lost_alefs(text, words.letters, lost)
            found = choose_words(words, analyse_words(words.letters, lost), lost, vote)
        if hits or (is_short_text(text) and has_swapped_word(text)):
            analyses = _run_analyses(context, WordAnalyses)
            analysed = analyse_words(words.letters, analyses)
            vote = NO_VOTE if has_few or not telling else take_vote(words.letters, analysed)
            found = join_choices(choose_words(words, analysed, analyses, vote), found)
        chosen = {span.start: (choice, span) for choice, span in found.values()}
        for choice, span in self._find_final_fathatans(text, context):
            chosen[span.start] = (choice, span)
        before_alef = text.count(_FATHATAN_BEFORE_ALEF)
        alef_bears_fathatan = before_alef < weights.FATHATANS_BEFORE_ALEF or before_alef <= text.count(
            _FATHATAN_ON_ALEF
        )
        for start in sorted(chosen):
            choice, span = chosen[start]
            if context.language_at(text, span.start) not in _READ_LANGUAGES:
                continue
            yield from self._propose_word(
                text[start : span.end], start, choice, alef_bears_fathatan=alef_bears_fathatan
            )

    def _find_final_fathatans(self, text: str, context: Context) -> Iterator[tuple[WordChoice, Span]]:
        """Yield the words that end in a lam with fathatan, which none does, and are known with an alef after it."""
        for found in _FINAL_FATHATAN.finditer(text) if _LAM_WITH_FATHATAN in text else ():
            bare = fold(found[0])
            turned, spans = bare[:-2] + bare[:-3:-1], ((len(bare) - 2, len(bare)),)
            if turned in context.lexicon and bare.isalpha():
                candidate = Candidate(turned, spans, "lam-alef", context.lexicon.word_cost(turned))
                yield WordChoice(0, candidate, weights.IMPOSSIBLE_WORD_CONFIDENCE, "impossible"), Span(*found.span())

    def _propose_word(
        self, word: str, start: int, choice: WordChoice, *, alef_bears_fathatan: bool
    ) -> Iterator[Edit | Finding]:
        """Yield an edit of a word, a finding where the choice is weak, and only that where it is not sure enough."""
        end = start + len(word)
        is_likely = choice.grounds in ("likelihood", "lost")
        if _makes_impossible_marks(word, choice.candidate) or (is_likely and _marks_speak_against(word, choice)):
            return
        begin, stop, target, origin = _reorder_letters(word, choice.candidate, alef_bears_fathatan)
        rule = "lam-alef/lost" if choice.candidate.kind == LOST_ALEF else f"lam-alef/{choice.grounds}"
        other = word[:begin] + target + word[stop:]
        if choice.chance < self.apply_from:
            message = f"\u2068{word}\u2069 may stand for \u2068{other}\u2069: other words here came out wrong so."
            yield Finding(start, end, "lam-alef", rule, message, choice.chance, (word, other))
            return
        evidence = _EVIDENCE_BY_RULE[rule]
        yield Edit(start + begin, start + stop, word[begin:stop], target, rule, choice.chance, origin, evidence)
        if choice.is_weak and rule == "lam-alef/context":  # of lost alefs it would be 1 word in 100
            message = f"\u2068{word}\u2069 was read as \u2068{other}\u2069; it may be right as it stands."
            yield Finding(start, end, "lam-alef", rule, message, choice.chance, (other, word))


_EVIDENCE_BY_RULE = {
    "lam-alef/impossible": "no word is spelt so; turned round it is one",
    "lam-alef/document": "a word only when it is turned round, as others of this document",
    "lam-alef/context": "its neighbours ask for the other word, and this document swaps such ligatures",
    "lam-alef/letters": "its letters speak for lam-alef, and this document swaps them",
    "lam-alef/likelihood": "the line is much likelier with the word turned round",
    "lam-alef/lost": "this document has lost the alef of every lam-alef",
}


def _letters_in_order(candidate: Candidate, first: int) -> list[int | str]:
    """Return what stands from a letter to the last span of a candidate: indices of letters, and inserted letters."""
    items: list[int | str] = list(range(first, candidate.spans[-1][1]))
    if candidate.kind == LOST_ALEF:
        for inserted, (at, _) in enumerate(candidate.spans):
            items.insert(at - first + inserted, candidate.word[at + inserted])
    else:
        for at, end in candidate.spans:
            items[at - first : end - first] = items[at - first : end - first][::-1]
    return items


@lru_cache(maxsize=1 << 12)
def _reorder_letters(word: str, candidate: Candidate, alef_bears_fathatan: bool) -> tuple[int, int, str, Origin]:
    """Return the span of a word that changes, what it becomes, and where each character of that comes from.

    Marks go with their letters, but those after a ligature were drawn on its last letter, and stay last (see
    :func:`_owners_of_marks`). A kashida, or what stands for one, stays in its place: it was drawn after the ligature.
    """
    units = list(_find_units(word))
    first, last = candidate.spans[0][0], candidate.spans[-1][1]
    if candidate.kind == LOST_ALEF and len(units[first - 1][1]) > 1:
        first -= 1  # the marks of the lam may be those of its alef
    begin = units[first - 1].end() if first else 0
    stop = units[last - 1].end(1) if first < last else begin
    kashidas = iter([unit.span(2) for unit in units[first : last - 1]])
    owners = _owners_of_marks(units, candidate, alef_bears_fathatan=alef_bears_fathatan)
    target = ""
    origin: list[tuple[Span, Span]] = []
    items = _letters_in_order(candidate, first)
    for place, item in enumerate(items):
        if isinstance(item, str):
            if not _takes_marks(items, place, units, alef_bears_fathatan=alef_bears_fathatan):
                target += item
            continue
        at, owned = units[item].start(), units[owners.get(item, item)]
        spans = [(at, at + 1), (owned.start() + 1, owned.end(1))]
        takes = _takes_marks(items, place + 1, units, alef_bears_fathatan=alef_bears_fathatan)
        for number, (start, end) in enumerate((*spans, next(kashidas, (0, 0)))):
            if number == 1 and takes:
                target += str(items[place + 1])
            if start < end:
                origin.append((Span(len(target), len(target) + end - start), Span(start - begin, end - begin)))
                target += word[start:end]
    return begin, stop, target, tuple(origin)


def _takes_marks(items: list[int | str], place: int, units: list[re.Match[str]], *, alef_bears_fathatan: bool) -> bool:
    """Return whether an item is a lost alef whose marks stand on the lam before it."""
    alef, lam = items[place] if place < len(items) else 0, items[place - 1] if place else ""
    if not isinstance(alef, str) or not isinstance(lam, int):
        return False
    letter, marks = units[lam][1][0], units[lam][1][1:]
    return bool(marks) and bears_marks(letter, alef, marks, alef_bears_fathatan=alef_bears_fathatan)


def _owners_of_marks(units: list[re.Match[str]], candidate: Candidate, *, alef_bears_fathatan: bool) -> dict[int, int]:
    """Return the letters of ligatures that are turned whose marks change hands: whose marks each of them gets.

    A mark after a swapped ligature was drawn on all of it: it may be that of the letter which was last in print
    (``املُ`` is ``المُ``), unless others of its letters have theirs.
    """
    owners: dict[int, int] = {}
    for at, end in candidate.spans if candidate.kind != LOST_ALEF else ():
        marks = units[end - 1][1][1:]
        is_only_one = marks and all(len(unit[1]) == 1 for unit in units[at : end - 1])
        first, last = units[end - 1][1][0], units[at][1]
        if is_only_one and bears_marks(first, last, marks, alef_bears_fathatan=alef_bears_fathatan):
            owners |= {at: end - 1, end - 1: at}
    return owners


def _makes_impossible_marks(word: str, candidate: Candidate) -> bool:
    """Return whether a turn would put an alef after a tanween that ends words: ``ليالٍ`` is right as it stands."""
    if candidate.kind == LOST_ALEF or not _has_final_tanween(word):
        return False
    units = list(_find_units(word))
    return any(_has_final_tanween(units[end - 1][1]) for at, end in candidate.spans if units[at][1] == BARE_ALEF)


def _marks_speak_against(word: str, choice: WordChoice) -> bool:
    """Return whether vowels stand on the letters of a ligature as they do where it came out right.

    A ligature has one place for marks: of a lam-alef those that are its alef's, of others those of one letter.
    """
    if word.isalpha():
        return False
    units, candidate = list(_find_units(word)), choice.candidate
    if candidate.kind == LOST_ALEF:
        inserted = [candidate.word[at + number] for number, (at, _) in enumerate(candidate.spans)]
        lams = [units[at - 1][1] for at, _ in candidate.spans]
        return any(
            len(lam) > 1 and not bears_marks(lam[0], alef, lam[1:]) for lam, alef in zip(lams, inserted, strict=True)
        )
    for at, end in candidate.spans:
        marked = [unit[1] for unit in units[at:end] if len(unit[1]) > 1]
        if len(marked) > 1 or (marked and not bears_marks(units[end - 1][1][0], units[at][1][0], marked[0][1:])):
            return True
    return False


def _run_analyses(context: Context, kind: type[WordAnalyses]) -> WordAnalyses:
    if not context.references:
        return shared_analyses(kind, context.tables)
    return context.measure_once(kind, context.lexicon)
