"""Gaps that a lost number left.

An extractor that drops digits (their glyphs had no ToUnicode) leaves what stood around them: two spaces in a row, a
space before a comma, or a phrase that asks for a number. One measure serves two filters: ``losses`` reports these gaps,
``spaces`` leaves them as they stand. A gap is closed only where it is judged no loss: its words are usual neighbours,
or the document has the habit of such gaps (see ``gap_odds``).

Measured 2026-11-29 with numbers dropped from single sentences: on families left out (UN, news, encyclopaedic) 0.5 to
2 % are closed in silence and 86 to 92 % reported; of 173,000 words of clean text none is reported, of 107,000 of the
Wikipedia one, of a million of laws twelve, at spaces before a sign that look the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic import number_cues as cues
from arclean.arabic.digits import ARABIC_INDIC, DIGIT, EUROPEAN
from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER, TATWEEL
from arclean.arabic.marks import MARK
from arclean.evidence.lost_text import weights
from arclean.evidence.lost_text.column_gaps import find_padding
from arclean.evidence.lost_text.gap_odds import chance_of_loss, habit_prior, number_odds, sign_odds
from arclean.language.folding import fold

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator

    from arclean.language.lexicon import Lexicon

_MIN_CHANCE = 0.5  # likelier than not: such a gap stays, and is told
_MAX_CHANCE = 0.95  # no loss is certain: nobody sees what is not there
__all__ = ["COUNTED_NOUN_CUES", "SPACELESS_SIGNS", "NumberGap", "find_number_gaps"]

SPACELESS_SIGNS = "\u060c\u061b\u061f.!:"
"""Class body: the signs before which Arabic has no space."""

_COMMON_NOUNS = ("شهرا", "يوما", "عاما", "كيلومترا")
COUNTED_NOUN_CUES = tuple(f" {noun}" for noun in _COMMON_NOUNS)
"""Strings that make a text worth a look though no space is out of place: the commonest counted nouns."""


class NumberGap(NamedTuple):
    """A place ``[start, end)`` where a number seems lost; zero-width where no space shows it.

    ``confidence`` (0..1) is the chance that one is; ``cue`` quotes the words beside it.
    """

    start: int
    end: int
    confidence: float
    cue: str


_ENDS_PHRASE = f"{LETTER}{MARK}{TATWEEL})\u201d»"
_DOUBLE_SPACE = LazyPattern(
    f'  (?<=[{_ENDS_PHRASE}]  )(?=([{LETTER}(\u201c\u201d«"%\u066a/][^ \\s]*))(?!["\u201c\u201d«] ?[{DIGIT}])'
)
_WIDE_BLANK = LazyPattern(
    f'(?<!\\s)(?:[ \u00a0]{{2}}|(?=[ \u00a0]*\u00a0)[ \u00a0]{{3}})(?!\\s)(?!["\u201c\u201d«] ?[{DIGIT}])'
)
_BLANK_BEFORE_SIGN = LazyPattern(
    f'(?<=[{LETTER}{MARK}{TATWEEL}])[ \u00a0]{{1,3}}(?=[\u060c\u061b.](?:[\\s)\u201d»"]|\\Z)( ?[{DIGIT}])?)'
)
_SIGN_AT_WORD = LazyPattern(f"[{LETTER}{MARK}{TATWEEL}][\u060c\u061b.](?=\\s|\\Z)")
_SINGLE_BLANK = LazyPattern(f"[{LETTER}{MARK}{TATWEEL}] (?=[{LETTER}])")
_MARK_SIDE = LazyPattern(f"[{MARK}]")
_TWO_AFTER_MARK = LazyPattern(f"[{MARK}]  (?=[{LETTER}])")
_ONE_AFTER_MARK = LazyPattern(f"[{MARK}] (?=[{LETTER}])")
_WORD_SIDE = LazyPattern(f"[\\w{MARK}{TATWEEL}]")
_OPEN_SIDE = LazyPattern(f'[\\w{MARK}{TATWEEL}(\u201c\u201d«"]')
_ARABIC_SIDE = LazyPattern(f"[{LETTER}{MARK}{TATWEEL}\u060c\u061b\u061f]")
_COUNTED_NOUN = LazyPattern(f"(?<= )(?:{'|'.join(_COMMON_NOUNS)})(?![{LETTER}])")
_WINDOW = 60  # characters read on either side: four long words

_AND = "\u0648"
_ASK_AFTER = (
    cues.CALENDAR_WORDS
    | cues.UNFINISHED_PHRASES
    | {_AND + word for word in cues.CALENDAR_WORDS | cues.UNFINISHED_PHRASES}
)
_ALLOW_AFTER = cues.LETTER_NAMES | cues.APPROXIMATIONS
_ASK_BEFORE = cues.COUNTED_NOUNS | cues.SCALE_WORDS | cues.MONTH_NAMES
_ALLOW_BEFORE = cues.COUNTED_PLURALS
_IN, _HUNDRED = "\u0641\u064a", ("\u0627\u0644\u0645\u0626\u0629", "\u0627\u0644\u0645\u0627\u0626\u0629")
_CUES_BEFORE_GAP = _ASK_AFTER | _ALLOW_AFTER
_CUES_AFTER_GAP = _ASK_BEFORE | _ALLOW_BEFORE | {_IN}


def find_number_gaps(text: str, lexicon: Callable[[], Lexicon]) -> list[NumberGap]:
    """Return the places where a number seems or may be lost, sorted, each with a confidence in 0..1.

    ``lexicon`` returns the words of the run; it is called for texts with a gap only. From 0.5 on a place is likelier
    a loss than not. Below that stand double spaces that nothing speaks for but that they are rare in their text, spaces
    whose number follows the next sign, and spaces before a sign after a word that may have had a number: not worth a
    word, yet no habit of an extractor either, so nobody should close them.

    >>> from arclean.language.lexicon import run_lexicon
    >>> find_number_gaps("في غضون  شهرا", run_lexicon)
    [NumberGap(start=7, end=9, confidence=0.95, cue='غضون … شهرا')]
    """
    found = [*_wide_gaps(text, lexicon), *_gaps_before_signs(text), *_open_gaps_before_signs(text, lexicon)]
    if any(cue in text for cue in COUNTED_NOUN_CUES):
        found += _gaps_before_nouns(text)
    best = {gap[:2]: gap for gap in sorted(found, key=lambda gap: gap.confidence)}
    if best:  # what an author put into columns is no loss
        for span in find_padding(text):
            best.pop(span, None)
    return sorted(best.values())


def _wide_gaps(text: str, lexicon: Callable[[], Lexicon]) -> Iterator[NumberGap]:
    """Yield the double spaces whose words do not say that nothing stood there; where they are no habit, others too."""
    marked = _follow_all_marks(text)
    doubles = [
        found for found in _WIDE_BLANK.finditer(text)
        if _is_in_arabic(text, *found.span()) and not (marked and _MARK_SIDE.match(text, found.start() - 1))
    ]  # fmt: skip
    if not doubles:
        return
    odds = [number_odds(text, *found.span(), lexicon()) for found in doubles]
    rare = _are_rare(text, len(_DOUBLE_SPACE.findall(text)))  # slips of the author's
    habit = None if rare else habit_prior(odds, weights.USUAL_ODDS, len(_SINGLE_BLANK.findall(text)))
    for found, bits in zip(doubles, odds, strict=True):
        between = _WORD_SIDE.match(text, found.start() - 1) and _OPEN_SIDE.match(text, found.end())
        prior = weights.LOSS_PRIOR if between else weights.BY_SIGN_PRIOR
        prior = prior if habit is None else min(habit, prior)
        if chance_of_loss(bits, prior) > _MIN_CHANCE:
            chance = max(_MIN_CHANCE, chance_of_loss(bits, min(prior, weights.TOLD_PRIOR)))
            yield _gap_of_chance(found, chance, f"{_word_before(text, found.start())} … {_word_after(text, found)}")
    if habit is None:
        spaces = _DOUBLE_SPACE.finditer(text)
        rest = [one for one in spaces if not (marked and _MARK_SIDE.match(text, one.start() - 1))]
        yield from _rate_double_spaces(text, rest)


def _follow_all_marks(text: str) -> bool:
    """Return whether two spaces follow each mark that ends a word, and several: a reader put one after each mark."""
    return len(_TWO_AFTER_MARK.findall(text)) >= weights.MIN_GAPS_AFTER_MARKS and not _ONE_AFTER_MARK.search(text)


def _open_gaps_before_signs(text: str, lexicon: Callable[[], Lexicon]) -> Iterator[NumberGap]:
    """Yield the spaces before a sign after a word that may have had a number, unless such spaces are a habit."""
    signs = list(_BLANK_BEFORE_SIGN.finditer(text))
    if not signs:
        return
    odds = [sign_odds(text, found.start(), lexicon()) for found in signs]
    habit = habit_prior(odds, weights.USUAL_SIGN_ODDS, len(_SIGN_AT_WORD.findall(text)))
    for found, bits in zip(signs, odds, strict=True):
        last = _word_before(text, found.start())
        chance = chance_of_loss(bits, weights.SIGN_LOSS_PRIOR if habit is None else habit)
        if found[1] is not None or last in _YEARS:  # these have a rule of their own
            chance = min(chance, weights.NUMBER_AFTER_SIGN_CHANCE)
        if bits > weights.USUAL_SIGN_ODDS and (habit is None or chance > _MIN_CHANCE):
            yield _gap_of_chance(found, chance, last)


def _gap_of_chance(found: re.Match[str], chance: float, cue: str) -> NumberGap:
    return NumberGap(*found.span(), min(_MAX_CHANCE, round(chance, 2)), cue)


def _is_in_arabic(text: str, start: int, end: int) -> bool:
    """Return whether a letter or a sign of Arabic stands beside a span."""
    return _ARABIC_SIDE.match(text, end) is not None or _ARABIC_SIDE.match(text, start - 1) is not None


def _word_after(text: str, found: re.Match[str]) -> str:
    return _words_after(text, found.end())[0]


def _rate_double_spaces(text: str, doubles: list[re.Match[str]]) -> list[NumberGap]:
    """Return the double spaces that may be gaps: by the words beside them, their rarity, and other gaps of the text."""
    has_kashida = TATWEEL in text
    added = [_cue_chance(text, one) if has_kashida or _may_have_cue(text, one) else 0.0 for one in doubles]
    chance = weights.GAP_CHANCE
    if _are_rare(text, len(doubles)):
        has_asked = weights.ASKED_CHANCE in added
        chance = weights.RARE_GAP_CHANCE + (weights.OTHER_LOSSES_CHANCE if has_asked else 0.0)
    elif not any(added):
        return []
    return [
        NumberGap(one.start(), one.end(), min(_MAX_CHANCE, round(chance + more, 2)), _quote_cue(text, one))
        for one, more in zip(doubles, added, strict=True)
        if chance + more >= weights.RARE_GAP_CHANCE
    ]


def _are_rare(text: str, count: int) -> bool:
    """Return whether so many double spaces are few for a text that is long enough to say.

    Counted in characters that are no space, for closing a double space must not change the answer.
    """
    size = len(text) - text.count(" ") - text.count("\u00a0")
    return size >= weights.CHARACTERS_PER_RARE_GAP and count <= max(1.0, size / weights.CHARACTERS_PER_RARE_GAP)


def _may_have_cue(text: str, double: re.Match[str]) -> bool:
    """Return whether a word beside a double space may be a cue: a cheap test, for a text without kashida."""
    start, first = double.start(), double[1]
    last = text[text.rfind(" ", 0, start) + 1 : start]
    return last in _CUES_BEFORE_GAP or first in _CUES_AFTER_GAP or not (last.isalpha() and first.isalpha())


def _cue_chance(text: str, double: re.Match[str]) -> float:
    """Return what the words beside a double space add to its chance: most where they ask for a number, 0 for none."""
    last, first = _word_before(text, double.start()), _strip_signs(double[1])
    counted = first.partition("/")[0]
    is_share = first == _IN and _words_after(text, double.end())[1] in _HUNDRED
    if last in _ASK_AFTER or counted in _ASK_BEFORE or is_share or _is_designation(text, double, last):
        return weights.ASKED_CHANCE
    return weights.ALLOWED_CHANCE if last in _ALLOW_AFTER or counted in _ALLOW_BEFORE else 0.0


def _is_designation(text: str, double: re.Match[str], last: str) -> bool:
    """Return whether ``last`` names a letter of a type (``طراز تي``): what bears such a name stands before it."""
    return last in cues.LETTER_NAMES and not cues.DESIGNATED_NOUNS.isdisjoint(_words_before(text, double.start())[-4:])


def _quote_cue(text: str, double: re.Match[str]) -> str:
    return f"{_word_before(text, double.start())} … {_strip_signs(double[1])}"


_YEARS = ("\u0639\u0627\u0645", "\u0633\u0646\u0629")
_LAST_LETTERS = "".join(sorted({word[-1] for word in (*cues.UNFINISHED_PHRASES, *_YEARS)}))
_SPACE_BEFORE_SIGN = LazyPattern(f" (?<=[{_LAST_LETTERS}{MARK}{TATWEEL}] )(?=[\u060c\u061b.](?:\\s|$)( ?[{DIGIT}])?)")
_PLAIN_DIGITS = EUROPEAN + ARABIC_INDIC
_TIME_PREPOSITIONS = frozenset(["في", "بحلول", "حتى"])


def _gaps_before_signs(text: str) -> Iterator[NumberGap]:
    """Yield gaps before a sign that ends a phrase which cannot end there: ``لسنة ،``, ``في عام ،``.

    Where a number follows the sign, it was printed before it: none is lost, and the space is its own.
    """
    for found in _SPACE_BEFORE_SIGN.finditer(text):
        at = found.start()
        last = _word_before(text, at).lstrip(_PLAIN_DIGITS if found[1] else "")
        if last.lstrip(_AND) in cues.UNFINISHED_PHRASES or (last in _YEARS and _follows_time_preposition(text, at)):
            chance = weights.NUMBER_AFTER_SIGN_CHANCE if found[1] else weights.UNFINISHED_PHRASE_CHANCE
            yield NumberGap(at, at + 1, chance, last)


def _follows_time_preposition(text: str, at: int) -> bool:
    """Return whether "in", "by" or "until" stands before the last word before ``at``."""
    before = _words_before(text, at)
    return len(before) > 1 and before[-2].lstrip(_AND) in _TIME_PREPOSITIONS


_ADVERBS = frozenset(["أكثر", "أقل"])  # "more", "less"
_ONE = "\u0648\u0627\u062d\u062f\u0627"  # "one": counts without a numeral


def _gaps_before_nouns(text: str) -> Iterator[NumberGap]:
    """Yield zero-width places before a counted noun that a preposition seems to govern: ``غضون شهرا``."""
    for found in _COUNTED_NOUN.finditer(text):
        start = found.start()
        last = _word_before(text, start - 1)
        if last in cues.APPROXIMATIONS and last not in _ADVERBS and _words_after(text, found.end())[0] != _ONE:
            yield NumberGap(start, start, weights.GOVERNED_NOUN_CHANCE, f"{last} … {found[0]}")


def _word_before(text: str, at: int) -> str:
    """Return the word that ends at ``at``, folded; empty where a space ends there."""
    least = max(0, at - _WINDOW)
    word = text[max(text.rfind(" ", least, at) + 1, least) : at]
    return fold(word.rpartition("\n")[2])


def _words_before(text: str, at: int) -> list[str]:
    words = fold(text[max(0, at - _WINDOW) : at]).split()
    return words[1:] if at > _WINDOW else words


def _words_after(text: str, at: int) -> list[str]:
    """Return the two words from ``at`` on, folded and without signs; empty strings where there are none."""
    words = text[at : at + _WINDOW].split(None, 2)[:2]
    return [_strip_signs(word) for word in words] + [""] * (2 - len(words))


_SIGNS_OF_WORDS = "\u060c\u061b.:!\u061f"


def _strip_signs(word: str) -> str:
    return fold(word[:_WINDOW]).strip(_SIGNS_OF_WORDS)
