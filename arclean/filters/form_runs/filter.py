"""Letters whose joined forms a font's map takes for the letters that follow them in the alphabet.

**What breaks**: a ToUnicode map counts on over glyphs that are the forms of one letter, and every final, initial or
medial lam comes out as meem, noon or heh (``عمى المغة``, ``انمصطهح``), a heh as waw, alef maksura or yeh (``ىذا``,
``الميارات``, ``بو``), any other letter in the same way; or letters at the ends of words come out five characters too
early (``قانكف``, ``تـ``). Seen in a law and in a course book and its list of contents, by any
extractor: the fault is in the file. Yehs that come out as tanwins are of the same origin; ``tanwin-yehs`` has them.

**What proves it**: odd words of the text become words where one run of such glyphs is undone, several of them, and the
letters that the run would have shifted are hardly there (see ``run_vote``). One run explains all its forms, and each
further one has less to prove.

**What stays**: a word that is likelier as it stands; a word whose two readings are about as likely, which is reported;
lines that keep what the map shifts, for they are in another font. Of fixtures damaged throughout a fifth keep a shifted
word of the first kind and have no finding.

**When it abstains**: where the text is of another language of the script, where fewer than two words speak for a run,
where most odd words stay odd (lists of rare words), and where runs are so long that no word reads, which ``wrong-map``
reports.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import ARABIC, LETTER, TATWEEL
from arclean.arabic.marks import MARK
from arclean.core.edits import UNMEASURED, Edit, Finding
from arclean.core.filter import BaseFilter, Scope
from arclean.core.line_spans import line_spans
from arclean.evidence.word_boundaries.oov_cost import shared_oov_costs
from arclean.filters.form_runs import weights
from arclean.filters.form_runs.joined_letters import JoinedLetter, joined_letters
from arclean.filters.form_runs.run_vote import take_vote
from arclean.filters.form_runs.shifted_runs import Origins, ShiftedRun, join_origins, shifted_runs
from arclean.filters.form_runs.word_readings import ShiftReader, ShiftReading, turn_lam_alefs
from arclean.language.legibility import reads_plainly
from arclean.language.tokens import BREAK

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

    from arclean.core.context import Context
    from arclean.evidence.word_boundaries.oov_cost import OovCosts

__all__ = ["FormRuns"]

_GAP = "\u063b-\u063f"  # where letters come out that are five too early
_SHOWN = f"{ARABIC}{_GAP}"
_find_words = LazyPattern(
    f"(?<![{LETTER}{MARK}{TATWEEL}])[{_SHOWN}][{_SHOWN}]*+{TATWEEL}?(?![{LETTER}{MARK}{TATWEEL}])"
).finditer
_ON = "\u0639[\u0645\u0646\u0647](?:\u0649|\u064a(?:\u0647|\u0647\u0645|\u0647\u0627|\u0648|\u064a\u0627|\u064a\u0645))"
_TO = "\u0625[\u0645\u0646](?:\u0649|\u064a(?:\u0647|\u0647\u0627))"  # what becomes of two words, with pronouns too
_has_telling_word = LazyPattern(f"(?<![{LETTER}])(?:\u0648|\u0641)?(?:{_ON}|{_TO}|\u0649[{LETTER}])(?![{MARK}])").search
_find_shifted_articles = LazyPattern(f"(?<![{LETTER}])\u0627[\u0645-\u0647][{LETTER}]{{3}}").findall
_has_gap_letter = LazyPattern(f"[{_GAP}]").search
_ARTICLE, _MAX_START = "\u0627\u0644", 3  # and letters in which it stands, after a clitic
_LAM_OF_ARTICLE = JoinedLetter("\u0644", before=False, after=True)
_READ_LANGUAGES = ("ar", None)  # whose words the lexicon knows, or that no line tells
_ADVICE = (
    "The map of this text's font shifts letters. What its words decide is put back; words that may be either stay: "
    "compare them with the page, or extract it again with another tool."
)
_WHY_SHIFTED = "the map of its font counts on over the forms of a letter"


@dataclass(frozen=True, kw_only=True)
class FormRuns(BaseFilter):
    """Put the letters back whose forms a font's map takes for other letters.

    >>> from arclean import Pipeline
    >>> Pipeline([FormRuns()])("عمى المسممين تعمم المغة في المدرسة")
    'على المسلمين تعلم اللغة في المدرسة'
    """

    name: ClassVar[str] = "form-runs"
    scope: ClassVar[Scope] = Scope.DOCUMENT
    profile: ClassVar[str] = "repair"
    changes: ClassVar[frozenset[str]] = frozenset({"letters", "signs"})
    after: ClassVar[tuple[str, ...]] = ("mojibake", "entities", "controls", "presentation-forms", "doubled-glyphs")
    trigger_chars: ClassVar[str] = _GAP
    trigger_after_space: ClassVar[str] = "\u0649"
    trigger_strings: ClassVar[tuple[str, ...]] = (
        "\u0639\u0645\u0649",
        "\u0639\u0646\u0649",
        "\u0639\u0647\u0649",
        "\u0639\u0645\u064a",
        "\u0639\u0647\u064a",
        "\u0625\u0645\u0649",
        "\u0625\u0646\u0649",
    )
    finding_kind: ClassVar[str | None] = "wrong-map"

    def confirms_trigger(self, text: str) -> bool:
        """Return whether a word is what a run makes of one that every text has, or a letter is that no text has."""
        return _has_telling_word(text) is not None or _has_gap_letter(text) is not None

    def wakes_without_trigger(self, text: str) -> bool:
        """Return whether a text hardly has the article, and several words that may have it with its lam shifted."""
        return not reads_plainly(text) and len(_find_shifted_articles(text)) >= weights.MIN_WITNESSES

    def propose(self, text: str, context: Context) -> Iterator[Edit | Finding]:
        """Propose the letters that were shifted, by the vote of the text."""
        if not self.wakes(text):
            return
        counts = Counter(word[0] for word in _words_that_are_read(text, context))
        costs = shared_oov_costs(context.lexicon)
        reader = ShiftReader(costs.word_cost, costs.word_cost_below)
        odd = {word for word in counts if reader.cost(word) >= weights.ODD_WORD_COST}
        if len(odd) < weights.MIN_WITNESSES:
            return
        is_triggered = self.confirms_trigger(text)
        runs = take_vote(counts, reader, shifted_runs() if is_triggered else _article_runs())
        if not runs:
            return
        origins = join_origins(runs)
        found = [*_words_that_are_read(text, context)]
        read = [reader.read_word(word[0], origins) for word in found]
        likeliest = {word[0]: readings[0] for word, readings in zip(found, read, strict=True)}
        if not _explains(likeliest, odd) or not (_tells(likeliest) or _has_articles(likeliest)):
            return
        lines = [*_line_numbers(text, found)]
        explained = {word for word in odd & likeliest.keys() if likeliest[word].word != word}
        shifted = {line for line, word in zip(lines, found, strict=True) if word[0] in explained}
        honest = _lines_that_keep(zip(lines, found, strict=True), origins) - shifted
        first = None
        for number, readings in enumerate(read):
            if len(readings) > 1 and lines[number] not in honest:
                least = weights.LIKELY_BITS if lines[number] in shifted else weights.SURE_BITS
                for made in _repair_word(found[number], _read_in_context(number, found, read, costs), least):
                    first = first or (found[number] if isinstance(made, Edit) else None)
                    yield made
        if first:
            yield Finding(*first.span(), "wrong-map", "form-runs/map", _ADVICE, UNMEASURED)


def _words_that_are_read(text: str, context: Context) -> Iterator[re.Match[str]]:
    """Yield the words of the lines of a text that are in no other language than Arabic."""
    for start, end in line_spans(text):
        found = [*_find_words(text, start, end)]
        if found and context.language_at(text, start) in _READ_LANGUAGES:
            yield from found


def _explains(likeliest: dict[str, ShiftReading], odd: set[str]) -> bool:
    """Return whether most odd words of a text become words."""
    explained = [word for word in odd & likeliest.keys() if likeliest[word].bits < weights.ODD_WORD_COST]
    return len(explained) >= weights.MIN_EXPLAINED * len(odd)


def _tells(likeliest: dict[str, ShiftReading]) -> bool:
    """Return whether a word that woke the filter is another by the runs."""
    changed = [word for word, one in likeliest.items() if one.word != word]
    return any(_has_telling_word(word) or _has_gap_letter(word) for word in changed)


def _line_numbers(text: str, found: Iterable[re.Match[str]]) -> Iterator[int]:
    """Yield the number of the line of each word."""
    line = end = 0
    for word in found:
        line += text.count("\n", end, word.start())
        end = word.end()
        yield line


def _lines_that_keep(placed: Iterable[tuple[int, re.Match[str]]], origins: Origins) -> set[int]:
    """Return the lines that keep a letter which the map shifts."""
    always = {form for _, form in origins}
    return {line for line, word in placed if not always.isdisjoint(joined_letters(turn_lam_alefs(word[0])))}


def _has_articles(likeliest: dict[str, ShiftReading]) -> bool:
    """Return whether several words of a text had an article whose lam was shifted."""
    found = [one for word, one in likeliest.items() if _ARTICLE in one.word[:_MAX_START] and _ARTICLE not in word]
    return len(found) >= weights.MIN_WITNESSES


def _article_runs() -> list[ShiftedRun]:
    """Return the runs that shift the lam of the article."""
    return [run for run in shifted_runs() if _LAM_OF_ARTICLE in run.shifts]


def _read_in_context(
    number: int, found: list[re.Match[str]], read: list[list[ShiftReading]], costs: OovCosts
) -> list[ShiftReading]:
    """Return the likeliest readings of a word of a text with the bits that each costs between its neighbours."""
    word = found[number]
    before, after = BREAK, BREAK
    if number and word.start() - found[number - 1].end() == 1:
        before = read[number - 1][0].word
    if number + 1 < len(found) and found[number + 1].start() - word.end() == 1:
        after = read[number + 1][0].word
    readings = [
        one._replace(bits=_bits_between(one, before, after, costs))
        for one in read[number][: weights.READINGS_IN_CONTEXT]
    ]
    return sorted(readings)


def _bits_between(one: ShiftReading, before: str, after: str, costs: OovCosts) -> float:
    """Return the bits of a reading between two words, as far as pairs tell more than it does by itself."""
    alone = costs.word_cost(after) if after else 0.0
    pairs = costs.bigram_cost(before, one.word) - costs.word_cost(one.word) + costs.bigram_cost(one.word, after) - alone
    return one.bits + max(-weights.MAX_PAIR_GAIN, min(weights.MAX_PAIR_GAIN, pairs))


def _repair_word(word: re.Match[str], readings: list[ShiftReading], least: float) -> Iterator[Edit | Finding]:
    """Yield an edit for each letter that was shifted, or a finding where a reading leads by less than so many bits."""
    first, second = readings[:2]
    margin = second.bits - first.bits
    if margin < least:
        is_as_likely = first.word != word[0] or margin < weights.REPORT_BITS
        other = second if first.word == word[0] else first
        if is_as_likely and other.bits < weights.ODD_WORD_COST:
            yield _make_finding(word, other)
        return
    sure = weights.SURE_CONFIDENCE if margin >= weights.SURE_BITS else weights.LIKELY_CONFIDENCE
    for place, (seen, meant) in enumerate(zip(word[0], first.word, strict=True), word.start()):
        if seen != meant:
            yield Edit(place, place + 1, seen, meant, "form-runs/letter", sure, None, _WHY_SHIFTED)


def _make_finding(word: re.Match[str], other: ShiftReading) -> Finding:
    message = f"\u2068{word[0]}\u2069 may be \u2068{other.word}\u2069: the map of its font shifts letters."
    return Finding(*word.span(), "wrong-map", "form-runs/open", message, UNMEASURED, (other.word,))
