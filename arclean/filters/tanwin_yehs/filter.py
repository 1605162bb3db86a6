"""Yehs that a font's map calls tanwins.

**What breaks**: a font's map from glyphs to characters is off by one row, and the joined yeh, which is drawn by a glyph
of its own, comes out as dammatan (``المدٌنة``), as fathatan or as kasratan; the final yeh as fathatan (``فً``, ``التً``)
or as the same mark. Seen in a quarter of the school books and exams of two countries, in laws, and on web pages that
were pasted from such PDFs.

**What proves it**: no tanwin stands within a word, for it is the ending; so one word that has one there and is a word
with a yeh is enough, where it is nothing without. Which mark is meant is a matter of the document: the bits of all its
words are summed, with a yeh and as what else they may be (see ``map_vote``).

**What stays**: fathatan before a final alef or alef maksura, and on teh marbuta and hamza; the silent waw of Amr; final
tanwins of words with vowel marks, and those after which a word is a word, where the document has final yehs too.

**When it abstains**: where the word without the mark is as likely (``عربٌة``, in a sentence by itself), which is
reported; in texts of which several words have their marks before the letters; in another language that an old font
writes by Arabic letters (Sorani: ``دةبيٌ بلٌيٌين``), where what only such a language has is reported without a reading.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, ClassVar

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import ARABIC
from arclean.core.edits import UNMEASURED, Edit, Finding
from arclean.core.filter import BaseFilter, Scope
from arclean.core.line_spans import line_spans_with
from arclean.evidence.word_boundaries.oov_cost import shared_oov_costs
from arclean.filters.tanwin_yehs import weights
from arclean.filters.tanwin_yehs.map_vote import MAX_WORD_LETTERS, take_vote
from arclean.filters.tanwin_yehs.word_places import DAMMATAN, FATHATAN, FIRST, INSIDE, LAST, tanwin_words
from arclean.language.folding import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from arclean.core.context import Context
    from arclean.filters.tanwin_yehs.map_vote import MapVote, WordCost
    from arclean.filters.tanwin_yehs.word_places import TanwinPlace, TanwinWord

__all__ = ["TanwinYehs"]

_Kinds = tuple[tuple[str, str], ...]  # the mark, and where it stands

_YEH, _ALEF_WITH_HAMZA = "\u064a", "\u0623"
_WAW, _WAW_WITH_HAMZA = "\u0648", "\u0624"
_ALEFS = frozenset("\u0627\u0623\u0625\u0622")
_TANWINS = "\u064b\u064c\u064d"
_ALL_INSIDE = tuple((mark, where) for mark in _TANWINS for where in (INSIDE, FIRST))
_INSIDE_AND_LAST = (*_ALL_INSIDE, *((mark, LAST) for mark in _TANWINS))
_LETTER_WITH_TANWIN = 2  # characters
_ROW_WIDTH = 12  # characters before a letter: another, and the gap
_follows_letter = LazyPattern(f"(?:^|[^{ARABIC}\u064b-\u0652])[{ARABIC}][ \u00a0]{{1,4}}$").search
_has_tanwin = LazyPattern("[\u064b-\u064d]").search
_has_odd_tanwin = (
    LazyPattern(f"\u064c(?=[{ARABIC}])").search,
    LazyPattern(f"\u064d(?=[{ARABIC}])").search,
    LazyPattern(f"\u064b(?=[{ARABIC}](?:(?<![\u0627\u0649])|[{ARABIC}]))").search,
    LazyPattern("\u064b(?<=[\u0622-\u0626\u0628\u062a-\u063a\u0641-\u0648\u064a]\u064b)(?![\u0621-\u0652])").search,
)
_has_final_yeh = LazyPattern(f"(?<=[{ARABIC}])\u064a(?![\u0621-\u0652])").search
_words = LazyPattern(f"[{ARABIC}\u064b-\u0652]{{2,}}").findall
_is_of_other_language = LazyPattern(  # a teh marbuta before a letter, where no word is glued; a hamza on yeh as first
    f".*\u0629[\u064b-\u0652]*[{ARABIC}](?<![\u0627\u0648])|\u0626[\u064b-\u0652]*[{ARABIC}]"
).match
_LONE_ALEF = _ALEF_WITH_HAMZA + FATHATAN  # "which", or the first letter of a word that was torn after its vowel
_YEHS_IN_ROW = _YEH * 3  # in no word of Arabic
_WHY_INSIDE = "no tanwin stands within a word, and with a yeh it is one"
_WHY_FINAL = "the tanwins of this text stand for yeh"


@dataclass(frozen=True, kw_only=True)
class TanwinYehs(BaseFilter):
    """Put the yeh back for which a font's map has a tanwin.

    >>> from arclean import Pipeline
    >>> Pipeline([TanwinYehs()])("فً المدٌنة حدٌقة جدٌدة")
    'في المدينة حديقة جديدة'
    """

    name: ClassVar[str] = "tanwin-yehs"
    scope: ClassVar[Scope] = Scope.DOCUMENT
    profile: ClassVar[str] = "repair"
    changes: ClassVar[frozenset[str]] = frozenset({"marks", "letters"})
    after: ClassVar[tuple[str, ...]] = ("mojibake", "entities", "controls", "presentation-forms", "doubled-glyphs")
    trigger_chars: ClassVar[str] = "\u064b-\u064d"
    finding_kind: ClassVar[str | None] = "wrong-map"

    def confirms_trigger(self, text: str) -> bool:
        """Return whether a tanwin stands before a letter, or a fathatan ends a word that does not bear it."""
        return any(search(text) for search in _has_odd_tanwin)

    def propose(self, text: str, context: Context) -> Iterator[Edit | Finding]:
        """Propose a yeh for each tanwin that stands for one, by the vote of the text."""
        words = [word for line in line_spans_with(_has_tanwin, text) for word in tanwin_words(text, *line)]
        words = [word for word in words if not _stands_apart(text, word)]
        if not words:
            return
        costs = shared_oov_costs(context.lexicon)
        cost = lru_cache(maxsize=1 << 12)(costs.word_cost)

        def is_word(spelt: str) -> bool:
            return spelt in context.lexicon or costs.is_derived(spelt)

        vote = take_vote(words, cost, keeps_yehs=_has_final_yeh(text) is not None)
        if not (vote.inside or vote.final or vote.doubted):
            return
        if _is_other_language(text):
            yield from [_make_finding(word, None) for word in words if any(at.where == INSIDE for at in word.places)]
            return
        judged = [(word, [*_judge_word(word, vote, cost, is_word)]) for word in words]
        edited = {word.text for word, found in judged if any(isinstance(one, Edit) for one in found)}
        told = edited if edited == {_LONE_ALEF} else ()
        for word, found in judged:
            yield from [_make_finding(word, word.spell(*_INSIDE_AND_LAST))] if word.text in told else found


def _judge_word(
    word: TanwinWord, vote: MapVote, cost: WordCost, is_word: Callable[[str], bool]
) -> Iterator[Edit | Finding]:
    """Yield the edits of the tanwins of a word that stand for yeh, and one finding for all that may."""
    is_word_with_yehs = lru_cache(maxsize=2)(lambda kinds: is_word(word.spell(*kinds)))
    is_told = False
    if _YEHS_IN_ROW in word.spell(*_INSIDE_AND_LAST):
        yield _make_finding(word, None)
        return
    for place in word.places:
        if _is_authors_fathatan(word, place, cost):
            continue
        if _is_hamza_on_waw(word, place, is_word):
            yield _make_finding(word, _with_hamza(word, place))
            break
        if _is_yeh(word, place, vote) and not _is_early_fathatan(word, place, is_word_with_yehs):
            start = word.start + place.at
            why = _WHY_INSIDE if place.where == INSIDE else _WHY_FINAL
            rule, sure = f"tanwin-yehs/{place.where}", weights.TANWIN_CONFIDENCE
            yield Edit(start, start + 1, place.mark, _YEH, rule, sure, None, why)
        elif not is_told and _is_open(word, place, vote):
            is_told = True
            yield _make_finding(word, word.spell(*_INSIDE_AND_LAST))


def _is_other_language(text: str) -> bool:
    """Return whether Arabic letters stand for those of another language, as old fonts of Sorani have them."""
    words = _words(text)
    return sum(_is_of_other_language(word) is not None for word in words) * weights.WORDS_PER_OTHER >= max(
        1, len(words)
    )


def _stands_apart(text: str, word: TanwinWord) -> bool:
    """Return whether a word is a letter with its tanwin after a bare letter: letters that were set apart."""
    return (
        len(word.text) == _LETTER_WITH_TANWIN
        and _follows_letter(text, max(0, word.start - _ROW_WIDTH), word.start) is not None
    )


def _is_authors_fathatan(word: TanwinWord, place: TanwinPlace, cost: WordCost) -> bool:
    """Return whether a fathatan on a last alef with hamza is right: the word is likelier without yeh."""
    if place.where != LAST or place.mark != FATHATAN or word.text[place.at - 1] != _ALEF_WITH_HAMZA:
        return False
    return cost(word.spell()) < cost(word.spell((FATHATAN, LAST)))


def _is_early_fathatan(word: TanwinWord, place: TanwinPlace, is_word: Callable[[_Kinds], bool]) -> bool:
    """Return whether a fathatan may be that of the alef after it, which slipped: with yeh there is no word."""
    is_before_alef = place.mark == FATHATAN and word.text[place.at + 1 : place.at + 2] in _ALEFS
    return is_before_alef and place.where == INSIDE and not is_word(_INSIDE_AND_LAST) and not is_word(_ALL_INSIDE)


def _is_hamza_on_waw(word: TanwinWord, place: TanwinPlace, is_word: Callable[[str], bool]) -> bool:
    """Return whether a dammatan on a waw is an author's hamza: with a hamza there is a word, with yeh there is none."""
    if place.mark != DAMMATAN or place.where != INSIDE or word.text[place.at - 1] != _WAW:
        return False
    if len(word.text) > MAX_WORD_LETTERS:
        return False
    spelt = (_with_hamza(word, place), word.spell(*_INSIDE_AND_LAST), word.spell(*_ALL_INSIDE))
    return [is_word(fold(one)) for one in spelt] == [True, False, False]


def _with_hamza(word: TanwinWord, place: TanwinPlace) -> str:
    """Return a word with a hamza on the waw before a tanwin, in place of that."""
    return word.text[: place.at - 1] + _WAW_WITH_HAMZA + word.text[place.at + 1 :]


def _is_yeh(word: TanwinWord, place: TanwinPlace, vote: MapVote) -> bool:
    """Return whether a tanwin stands for yeh."""
    if place.where == INSIDE:
        return place.mark in vote.inside
    if place.where == FIRST:
        return place.mark in vote.inside and not word.is_vocalised
    return place.mark in vote.final and (place.mark == FATHATAN or not word.is_vocalised)


def _is_open(word: TanwinWord, place: TanwinPlace, vote: MapVote) -> bool:
    """Return whether a tanwin that stays is to be reported."""
    if place.where == FIRST:
        return bool(vote.inside or vote.final) and not word.is_vocalised
    if place.where == INSIDE:
        return bool(vote.inside) or place.mark in vote.doubted
    return place.where == LAST and place.mark == FATHATAN and (bool(vote.inside) or FATHATAN in vote.doubted)


def _make_finding(word: TanwinWord, reading: str | None) -> Finding:
    message = f"\u2068{word.text}\u2069 has a tanwin where none can stand"
    message += "." if reading is None else f"; it may be \u2068{reading}\u2069."
    rule, readings = "tanwin-yehs/open", () if reading is None else (reading,)
    return Finding(word.start, word.start + len(word.text), "wrong-map", rule, message, UNMEASURED, readings)
