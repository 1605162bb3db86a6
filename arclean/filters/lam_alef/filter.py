"""Ligatures whose letters extraction swapped, and lam-alefs that lost their alef.

**What breaks**: a ligature is one glyph for several letters, and its letters are laid down from left to right in a line
that runs from right to left: ``اإلدارة`` for ``الإدارة``, ``الواليات`` for ``الولايات``. All fonts have lam-alef; those
in the tradition of the printing press have more (``املادة``, ``احملكمة``, ``مبوجب``, ``القوانني``, ``حوايل``). Seen in
46 of 163 laws of Egypt (4,900 words with lam-alef, 3,300 with others), in official journals, and from pdfium on PDFs of
LibreOffice, WeasyPrint, Typst and fpdf2. Some maps name lam-alef by its lam alone: ``العلقات``. Which other pairs of
letters a font has as ligatures is its own affair: any that Unicode has one for (``الكبرية``, ``جمموعة``).

**What is repaired**: at once what no word holds (the article before a hamza that comes first, two alefs, a final lam
with fathatan), where it is a word when turned back. In a document whose own words speak for it, each kind of ligature
by itself (see ``document_vote``): words that are known only when turned back; words known both ways by their
neighbours; words in no list by their letters. In any other text, one sentence above all, what makes its line likelier
by more bits than such damage is rare (see ``word_likelihood``); lost alefs by the same measure. A short text of which
one fault explains all is repaired as a whole or only reported (see ``text_readings``); the words of a text with other
ligatures swapped are read together, and each is repaired or reported (see ``ligature_texts``). In Persian and Urdu what
is no word without its lam-alef (``kin_words``); an alef doubled before one with hamza goes (``doubled_alefs``).

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
from functools import lru_cache, partial
from typing import TYPE_CHECKING, ClassVar, cast

from arclean.arabic.letters import LETTER
from arclean.arabic.marks import MARK
from arclean.core.context import Context
from arclean.core.edits import UNMEASURED, Edit, Finding, Span
from arclean.core.filter import BaseFilter, Scope
from arclean.evidence.word_boundaries.prefilter import is_short_text
from arclean.filters.lam_alef import weights
from arclean.filters.lam_alef.document_vote import NO_VOTE, analyse_words, take_vote
from arclean.filters.lam_alef.doubled_alefs import find_doubled_alefs, has_doubled_alef
from arclean.filters.lam_alef.few_words import doubt_choices
from arclean.filters.lam_alef.geminate_verbs import is_geminate_verb
from arclean.filters.lam_alef.kin_words import KIN_LETTERS, has_kin_words, with_kin_words
from arclean.filters.lam_alef.letter_order import is_impossible_turn, marks_speak_against, reorder_letters
from arclean.filters.lam_alef.ligature_tables import ALEFS
from arclean.filters.lam_alef.ligature_texts import LigatureReader
from arclean.filters.lam_alef.likely_words import (
    REPORT_FROM,
    Choices,
    is_of_the_press,
    is_only_told,
    join_choices,
    least_whole,
    surer_choices,
)
from arclean.filters.lam_alef.lone_words import places_in_foreign_lines, with_name_turned
from arclean.filters.lam_alef.lost_alef import LOST_ALEF, LostAlefAnalyses, may_lack_alefs, vote_on_lost_alefs
from arclean.filters.lam_alef.menu_keys import places_beside_keys
from arclean.filters.lam_alef.other_ligatures import OTHER_LIGATURE, OtherLigatureAnalyses
from arclean.filters.lam_alef.right_lines import doubt_in_right_lines
from arclean.filters.lam_alef.swapped_places import (
    has_lost_alefs,
    has_other_ligature,
    has_swapped_word,
    shared_analyses,
    swapped_offsets,
)
from arclean.filters.lam_alef.text_readings import TextReader
from arclean.filters.lam_alef.text_words import NON_LETTERS, TextWords
from arclean.filters.lam_alef.word_analysis import LAM_ALEF, Candidate, WordAnalyses, WordStatus
from arclean.filters.lam_alef.word_choice import WordChoice, choose_words
from arclean.language.folding import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from arclean.filters.lam_alef.doubled_alefs import DoubledAlef
    from arclean.language.lexicon import Lexicon
    from arclean.language.tables import LanguageTables

__all__ = ["LamAlef"]

_FATHATAN_ON_ALEF, _FATHATAN_BEFORE_ALEF = "\u0627\u064b", "\u064b\u0627"
_READ_LANGUAGES = ("ar", None)  # whose words the lexicon knows, or that no line tells
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
    trigger_chars: ClassVar[str] = KIN_LETTERS

    apply_from: float = weights.APPLY_FROM
    report_from: float = REPORT_FROM

    def confirms_trigger(self, text: str) -> bool:
        """Return whether a text has a spelling that hardly any right word has, or a swapped word of Persian or Urdu."""
        found = _SWAPPED.search(text) or _MAKSURA_INSIDE.search(text) or has_doubled_alef(text)
        return bool(found or _LAM_WITH_FATHATAN in text or has_kin_words(text))

    def wakes_without_trigger(self, text: str) -> bool:
        """Return whether a word of a text begins with such a spelling, or is none as it stands; or it lacks alefs."""
        return bool(
            _LAM_WITH_FATHATAN in text
            or _SWAPPED_AT_START.search(text)
            or may_lack_alefs(text)
            or has_swapped_word(text)
            or has_lost_alefs(text)
            or has_other_ligature(text)
        )

    def propose(self, text: str, context: Context) -> Iterator[Edit | Finding]:
        """Yield an edit for each word that came out wrong, and a finding for each that may have."""
        asked_text = with_name_turned(text)
        language_at, is_read = partial(context.language_at, asked_text), partial(_is_read, context, asked_text)
        hits = [found.start() for pattern in (_SWAPPED, _MAKSURA_INSIDE) for found in pattern.finditer(text)]
        telling = {*filter(is_read, hits)}
        hits = sorted(telling.union(filter(is_read, swapped_offsets(text))))
        has_few = len(hits) * weights.WORDS_PER_SWAPPED_PLACE < text.count(" ")
        may_lack = may_lack_alefs(text) or has_lost_alefs(text)
        is_sparse = has_few and not may_lack and not is_short_text(text)
        words = TextWords.around_offsets(text, hits) if is_sparse else TextWords.from_text(text)
        found: Choices = {}
        if may_lack:
            lost = cast("LostAlefAnalyses", _run_analyses(context, LostAlefAnalyses))
            analysed = analyse_words(words.letters, lost)
            found = choose_words(words, analysed, lost, vote_on_lost_alefs(text, words.letters, analysed))
        may_be_swapped = bool(hits) or (is_short_text(text) and has_swapped_word(text))
        if may_be_swapped:
            analyses = _run_analyses(context, WordAnalyses)
            analysed = analyse_words(words.letters, analyses)
            vote = NO_VOTE if has_few or not telling else take_vote(words.letters, analysed)
            found = join_choices(choose_words(words, analysed, analyses, vote), found)
        if is_short_text(text) and (may_be_swapped or may_lack):
            found = self._read_together(words, found, _readers(context)[0])
        if is_short_text(text) or any(is_of_the_press(choice) for choice, _ in found.values()):
            others = _run_analyses(context, OtherLigatureAnalyses)
            asked = analyse_words(words.letters, others)
            if not is_short_text(text):  # of a long one, known words are read together or not at all
                asked = [one for one in asked if one[1].status is not WordStatus.AMBIGUOUS]
            found = surer_choices(choose_words(words, asked, others, NO_VOTE), found)
        if words.matches is None:
            found = _readers(context)[1].read_together(words, found)
        chosen = {one.start: (choice, one) for choice, one in found.values()}
        chosen = {start: one for start, one in chosen.items() if is_read(start)}
        foreign = {*places_in_foreign_lines(asked_text, chosen), *places_beside_keys(text, chosen, context.lexicon)}
        chosen = {start: one for start, one in chosen.items() if start not in foreign}
        if has_kin_words(text):
            chosen = with_kin_words(chosen, TextWords.from_text(text), language_at, context.lexicon)
        has_lost = any(choice.candidate.kind == LOST_ALEF for choice, _ in chosen.values())
        for choice, span in () if has_lost else self._find_final_fathatans(text, context):
            chosen[span.start] = (choice, span)
        before_alef = text.count(_FATHATAN_BEFORE_ALEF)
        alef_bears_fathatan = before_alef < weights.FATHATANS_BEFORE_ALEF or before_alef <= text.count(
            _FATHATAN_ON_ALEF
        )
        proposals: list[Edit | Finding] = []
        chosen = doubt_in_right_lines(text, chosen, _run_analyses(context, WordAnalyses))
        for choice, span in doubt_choices(text, chosen, words.letters, context.lexicon):
            word = text[span.start : span.end]
            proposals += self._propose_word(word, span.start, choice, alef_bears_fathatan=alef_bears_fathatan)
        yield from _with_doubled_alefs(text, proposals, context.lexicon, is_read)

    @staticmethod
    def _read_together(words: TextWords, found: Choices, reader: TextReader) -> Choices:
        """Return the choices of a short text, made together where one fault explains all of it."""
        found = reader.doubted(words, found)
        together = reader.choices(words, found)
        press = {index for index, (choice, _) in found.items() if is_of_the_press(choice)}
        if together is not None and press <= together.keys() and not (press and is_only_told(together, press)):
            return together
        if press:
            return found
        return {index: one for index, one in found.items() if one[0].grounds != "lost"}

    def _find_final_fathatans(self, text: str, context: Context) -> Iterator[tuple[WordChoice, Span]]:
        """Yield the words that end in a lam with fathatan, which none does, and are known with an alef after it."""
        if _LAM_WITH_FATHATAN not in text:  # mutation: equivalent - the pattern asks for it too
            return
        for found in _FINAL_FATHATAN.finditer(text):
            bare = fold(found[0])
            turned, spans = bare[:-2] + bare[:-3:-1], ((len(bare) - 2, len(bare)),)
            if turned in context.lexicon:
                candidate = Candidate(turned, spans, "lam-alef", context.lexicon.word_cost(turned))
                yield WordChoice(0, candidate, weights.IMPOSSIBLE_WORD_CONFIDENCE, "impossible"), Span(*found.span())

    def _propose_word(
        self, word: str, start: int, choice: WordChoice, *, alef_bears_fathatan: bool
    ) -> Iterator[Edit | Finding]:
        """Yield an edit of a word, a finding where the choice is weak, and only that where it is not sure enough."""
        end = start + len(word)
        is_likely = choice.grounds in ("likelihood", "lost")
        if is_impossible_turn(word, choice.candidate) or (is_likely and marks_speak_against(word, choice.candidate)):
            return
        begin, stop, target, origin = reorder_letters(word, choice.candidate, alef_bears_fathatan)
        rule = "lam-alef/lost" if choice.candidate.kind == LOST_ALEF else f"lam-alef/{choice.grounds}"
        other = word[:begin] + target + word[stop:]
        sure = min(choice.chance, max(choice.whole, weights.TEXT_WORD_CONFIDENCE))  # what is less whole stays
        is_other = choice.candidate.kind not in (LAM_ALEF, LOST_ALEF)
        is_alone = is_other and choice.grounds == "likelihood"
        is_turned = choice.candidate.kind == OTHER_LIGATURE
        least = weights.TURNED_LIGATURE_APPLY_FROM if is_turned else weights.OTHER_LIGATURE_APPLY_FROM
        is_rare = is_alone and choice.chance < least
        is_either = is_other and is_geminate_verb(word)
        if is_either and is_alone:
            return
        if sure < self.apply_from or choice.whole < least_whole(choice.candidate.kind) or is_rare or is_either:
            message = f"\u2068{word}\u2069 may stand for \u2068{other}\u2069: other words here came out wrong so."
            yield Finding(start, end, "lam-alef", rule, message, choice.chance, (word, other))
            return
        evidence = _EVIDENCE_BY_RULE[rule]
        yield Edit(start + begin, start + stop, word[begin:stop], target, rule, sure, origin, evidence)
        if choice.is_weak and rule == "lam-alef/context":  # of lost alefs it would be 1 word in 100
            message = f"\u2068{word}\u2069 was read as \u2068{other}\u2069; it may be right as it stands."
            yield Finding(start, end, "lam-alef", rule, message, choice.chance, (other, word))


_DOUBLED_EVIDENCE = "no word has two alefs in a row; without the first it is one"
_EVIDENCE_BY_RULE = {
    "lam-alef/impossible": "no word is spelt so; turned round it is one",
    "lam-alef/document": "a word only when it is turned round, as others of this document",
    "lam-alef/context": "its neighbours ask for the other word, and this document swaps such ligatures",
    "lam-alef/letters": "its letters speak for it, and this document swaps such ligatures",
    "lam-alef/likelihood": "the line is much likelier with the word turned round",
    "lam-alef/lost": "this document has lost the alef of every lam-alef",
}


def _is_read(context: Context, text: str, place: int) -> bool:
    """Return whether a place of a text is of a language whose words the lexicon knows, or of none that it tells."""
    return context.language_at(text, place) in _READ_LANGUAGES


def _with_doubled_alefs(
    text: str, proposals: list[Edit | Finding], lexicon: Lexicon, is_read: Callable[[int], bool]
) -> list[Edit | Finding]:
    """Return proposals with what is done about doubled alefs: in words with others nothing, but in the name of God."""
    if not has_doubled_alef(text):
        return proposals
    alefs = [one for one in find_doubled_alefs(text, lexicon) if is_read(one.span.start)]
    named = {place for one in alefs if one.is_name for place in range(one.span.start, one.span.end + len(one.word))}
    others = [one for one in proposals if named.isdisjoint(range(one.start, one.end))]
    taken = {place for one in others for place in range(one.start, one.end)}
    found = [_propose_without_alef(one) for one in alefs if one.span.start not in taken]
    return sorted([*others, *found], key=lambda one: one.start)


def _propose_without_alef(one: DoubledAlef) -> Edit | Finding:
    """Return the edit that takes an alef out, or a finding where a lam may have been lost after it."""
    rule, sure = "lam-alef/doubled", weights.DOUBLED_ALEF_CONFIDENCE
    if one.with_lam:
        message = f"No word has two alefs in a row: this may stand for \u2068{one.with_lam}\u2069."
        return Finding(*one.span, "lam-alef", rule, message, UNMEASURED, (one.with_lam, one.word))
    return Edit(*one.span, "\u0627", "", rule, sure, None, _DOUBLED_EVIDENCE)


def _readers(context: Context) -> tuple[TextReader, LigatureReader]:
    if not context.references:
        return shared_readers(context.tables)
    return context.measure_once(TextReader, context.lexicon), context.measure_once(LigatureReader, context.lexicon)


@lru_cache(maxsize=8)
def shared_readers(tables: LanguageTables | None) -> tuple[TextReader, LigatureReader]:
    """Return the readers of all texts without references, by the tables of the package joined with a user's own."""
    lexicon = Context(tables=tables).lexicon
    return TextReader(lexicon), LigatureReader(lexicon)


def _run_analyses(context: Context, kind: type[WordAnalyses]) -> WordAnalyses:
    if not context.references:
        return shared_analyses(kind, context.tables)
    return context.measure_once(kind, context.lexicon)
