"""Rows of letters that stand apart: what their words are, by wide gaps, by the article, or by the lexicon.

A row is two or more single letters of a line with gaps between them. Rows of five and more are judged; where one is
read, shorter ones of its line were set apart with it.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER, NEVER_INITIAL, RIGHT_JOINING, TATWEEL
from arclean.arabic.marks import MARK
from arclean.core.edits import Span
from arclean.evidence.word_boundaries.oov_cost import shared_oov_costs
from arclean.evidence.word_boundaries.weights import MAX_CONFIDENCE
from arclean.filters.letter_spacing import weights
from arclean.filters.letter_spacing.alphabet_orders import begins_order, is_alphabet_list, is_run
from arclean.filters.letter_spacing.row_surroundings import find_surroundings
from arclean.filters.letter_spacing.row_words import RowSurroundings
from arclean.filters.letter_spacing.spelt_rows import are_spelt_words
from arclean.filters.letter_spacing.word_segments import segment_letters
from arclean.language.folding import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from arclean.language.lexicon import Lexicon

__all__ = ["GAPS", "LetterRow", "RowReading", "find_rows", "judge_row", "read_beside"]

GAPS = " \u00a0\u2009\u202f"
"""Class body: the blanks that stand between letters."""
_WAW = "\u0648"
_MEEM = "\u0645"  # after a number nearly always a year's or a unit's: 23,222 of 23,625
_DEFINITE = "\u0627\u0644"
_WORD_CHARS = f"{LETTER}{MARK}{TATWEEL}"
_LETTER_ENDS = f"(?![{_WORD_CHARS}\\d])"
_LAM_ALEF = f"\u0644[{MARK}]{{0,3}}[\u0622\u0623\u0625\u0627][{MARK}]{{0,3}}"  # one glyph, which nothing parts
_LONE_LETTER = (
    f"(?:[{LETTER}](?<![{''.join(sorted(RIGHT_JOINING))}{NEVER_INITIAL}])[{MARK}]{{0,3}}"
    f"(?:[{GAPS}]{TATWEEL}{{1,4}}[{MARK}]{{0,3}}{_LETTER_ENDS}){{1,9}}"
    f"|[{LETTER}][{MARK}]{{0,3}}{_LETTER_ENDS}|{_LAM_ALEF}{_LETTER_ENDS})"
)
_BARE_LAM_ALEF = f"\u0644[{MARK}]{{0,3}}\u0627[{MARK}]{{0,3}}{_LETTER_ENDS}"  # a word too
_NOT_LAST = f"(?!{_BARE_LAM_ALEF}(?![{GAPS}]{{1,8}}[{LETTER}][{MARK}]{{0,3}}{_LETTER_ENDS}))"
_ROW = LazyPattern(
    f"(?:[^{_WORD_CHARS}\\d]|\\d(?!{_MEEM})(?=[{LETTER}][{MARK}]{{0,3}}[{GAPS}][{LETTER}][{MARK}]{{0,3}}{_LETTER_ENDS}))"
    f"((?!{_BARE_LAM_ALEF}){_LONE_LETTER}(?:[{GAPS}]{{1,8}}{_NOT_LAST}{_LONE_LETTER})*+"
    f"(?:[{GAPS}]{{1,8}}[{LETTER}](?=\\d))?)"
)
_unit_spans = LazyPattern(f"[^{GAPS}]+(?:[{GAPS}]+{TATWEEL}+[{MARK}]*)*").finditer
_alef_of_ligature = LazyPattern(f"{_LAM_ALEF}$").match
_STRETCHED_ENDS = frozenset(
    ("\u0627\u0644", "\u0644\u0644", "\u0648", "\u0641", "\u0628", "\u0644", "\u0643", "\u0647")
)
"""Last words of a row that a kashida may end: article and clitics before a number, and the heh of Hijri years."""
_LIGATURE_ALEFS = frozenset("\u0622\u0623\u0625\u0627")
_HAMZA_ALEFS = frozenset("\u0622\u0623\u0625")
_STANDING_ALONE = frozenset("أبدصقلمهو")  # names of items, titles, pages and eras, clitics that authors set apart
_begins_with_article = LazyPattern("(?:[\u0648\u0641]?[\u0628\u0643]?|\u0648|\u0641)\u0627\u0644..").match
_ends_closed = LazyPattern(".*[\u0629\u0649]").fullmatch
_CLOSED_OR_LAST = LazyPattern("[^\u0629\u0649]*+[\u0629\u0649]|[^\u0629\u0649]++$")
_has_ending_inside = LazyPattern("[\u0629\u0649].").search
_starts_impossibly = LazyPattern("[\u0629\u0649\u0621\u0624\u0626]").match
_WORD_START_INSIDE = LazyPattern("(?<=....)(?=\u0627\u0644.)|(?<=..[^\u0627\u0644\u0648\u0641\u0628\u0643])(?=\u0625)")
_MIN_ROW, _MAX_ROW = 5, 160  # letters that are judged by themselves; of a line that somebody has typeset
_MIN_LONE = 4  # letters of such a row that are no lam-alef
_MIN_LONG_WORD = 3  # letters of a word that says something
_MIN_DEFINITE, _MOST_LABEL = 4, 3  # letters of a word with its article that a label may follow; of the label


class LetterRow(NamedTuple):
    """A row of letters: ``units`` are their spans with marks and kashidas, in the text; and what stands beside it.

    ``stretched`` are the places after letters with a kashida: numbers of letters before them.
    """

    units: list[Span]
    letters: str
    beside: RowSurroundings = RowSurroundings()
    stretched: frozenset[int] = frozenset()

    @property
    def lone_letters(self) -> int:
        """The number of its letters without those of lam-alefs, which stand in words of usual texts too."""
        return len(self.units) - 2 * sum(left.end == right.start for left, right in pairwise(self.units))

    @property
    def narrow(self) -> int:
        """The width of its narrowest gap in characters; the two letters of a lam-alef have none."""
        gaps = (right.start - left.end for left, right in pairwise(self.units))
        return min(filter(None, gaps), default=1)

    def wide_ends(self, narrow: int) -> list[int]:
        """Return after how many letters each of its words ends, by gaps wider than that."""
        gaps = (right.start - left.end for left, right in pairwise(self.units))
        return [place for place, gap in enumerate(gaps, 1) if gap > narrow] + [len(self.units)]


class RowReading(NamedTuple):
    """The words of a row: the number of letters before the end of each; an unsure one is told by other readings."""

    ends: list[int]
    rule: str
    confidence: float
    readings: tuple[str, ...] = ()
    gain: float = 0.0


def find_rows(text: str, start: int, end: int) -> Iterator[LetterRow]:
    """Yield the rows of a line."""
    for row in _ROW.finditer("\n" + text[start:end]):
        at = start + row.start(1) - 1
        pieces = [Span(at + unit.start(), at + unit.end()) for unit in _unit_spans(row[1])]
        units = [unit for piece in pieces for unit in _letters_of(text, piece)]
        stretched = frozenset(place for place, unit in enumerate(units, 1) if TATWEEL in text[unit.start : unit.end])
        beside = find_surroundings(text, start, end, units)
        yield LetterRow(units, "".join(text[unit.start] for unit in units), beside, stretched)


def _letters_of(text: str, piece: Span) -> tuple[Span, ...]:
    """Return the letters of a piece of a row: a lam-alef has two."""
    if not _alef_of_ligature(text[piece.start : piece.end]):
        return (piece,)
    place = next(at for at in range(piece.start + 1, piece.end) if text[at] in _LIGATURE_ALEFS)
    return Span(piece.start, place), Span(place, piece.end)


def judge_row(row: LetterRow, lexicon: Callable[[], Lexicon]) -> RowReading | None:
    """Return the words of a row of five letters and more; None where nothing says that they are words.

    >>> from arclean.core.context import Context
    >>> (row,) = find_rows("ا ل ع ر ا ق   و إ ي ر ا ن", 0, 24)
    >>> judge_row(row, lambda: Context().lexicon).ends
    [6, 11]
    """
    letters = row.letters
    if len(letters) < _MIN_ROW or row.lone_letters < _MIN_LONE or not _may_be_words(letters):
        return None
    ends = row.wide_ends(row.narrow)
    if len(ends) > 1:
        words = _cut(letters, ends)
        if len(letters) - 1 in row.beside.lone and len(words[-1]) == 1:
            del words[-1]
        if not (_are_words(words) or _are_known_words(words, lexicon())):
            is_spelt = are_spelt_words(words) and len(words) == len(ends)
            return RowReading(ends, "letter-spacing/words", weights.ROW_CONFIDENCE) if is_spelt else None
        if len(words) == len(ends) and _ends_in_lone_letter(words[-1], lexicon()):
            ends = [*ends[:-1], len(letters) - 1]
        return RowReading(ends, "letter-spacing/words", weights.ROW_CONFIDENCE)
    return _read_even_row(row, lexicon())


def _may_be_words(letters: str) -> bool:
    """Return whether letters may be words: not too many, no list of letters and of waws between them."""
    is_list = letters.count(_WAW) >= weights.MAX_WAW_SHARE * len(letters) or is_alphabet_list(letters)
    return len(letters) <= _MAX_ROW and not is_list


def read_beside(row: LetterRow, narrow: int, are_parted: bool, lexicon: Lexicon) -> RowReading | None:
    """Return the words of a row beside one that was read, whose letters stand so far apart; None if not known.

    Words that wide gaps part are known by these; ``are_parted`` is whether such gaps part the words of the line, so
    that a row without them is one word. Else a row without them is cut by the lexicon.
    """
    ends = row.wide_ends(narrow)
    words = _cut(row.letters, ends)
    if len(words) == 1 and _is_list(row.letters, lexicon):
        return None
    if len(row.letters) == 1:
        is_host = bool(row.stretched) and row.letters in _STRETCHED_ENDS
        return RowReading(ends, "letter-spacing/beside", weights.ROW_CONFIDENCE) if is_host else None
    if len(ends) == 1 and not are_parted and (len(row.letters) > _MIN_LONG_WORD or row.stretched):
        found = _cut_row(row, lexicon) if _may_be_words(row.letters) else None
        return found if found and found.confidence >= weights.LEAST_BESIDE else None
    if all(fold(word) in lexicon for word in words) or (are_parted and len(words) == 1 and _may_be_word(row.letters)):
        return RowReading(ends, "letter-spacing/beside", weights.ROW_CONFIDENCE)
    return None


def _is_list(letters: str, lexicon: Lexicon) -> bool:
    """Return whether the alphabet begins so, or three neighbours in it and more are no counted word: a list."""
    return begins_order(letters) or (len(letters) > 2 and is_run(letters) and fold(letters) not in lexicon)


def _may_be_word(word: str) -> bool:
    """Return whether letters begin and end as a word does."""
    return 1 < len(word) <= weights.MAX_WORD_LETTERS and not _starts_impossibly(word) and not _has_ending_inside(word)


def _cut(letters: str, ends: list[int]) -> list[str]:
    return [letters[start:end] for start, end in pairwise([0, *ends])]


def _are_words(words: list[str]) -> bool:
    """Return whether all look like words, one of them by its article; a waw may stand alone between two."""
    sizes = [1 if word == _WAW else len(word) for word in words]
    return (
        any(map(_begins_with_article, words))
        and all(a > 1 or b > 1 for a, b in pairwise(sizes))
        and all(word == _WAW or _may_be_word(word) for word in words)
    )


def _are_known_words(words: list[str], lexicon: Lexicon) -> bool:
    """Return whether all are words of the lexicon, and two of them long enough to say so.

    Among many a letter may stand alone: of a year (``12 م``), or of a list.
    """
    long = [fold(word) for word in words if len(word) >= _MIN_LONG_WORD]
    lone = sum(len(word) == 1 and word != _WAW for word in words)
    if len(long) < max(2, weights.WORDS_PER_LONE_LETTER * lone):
        return False
    costs = shared_oov_costs(lexicon)
    return all(word in lexicon or costs.is_likely_word(fold(word)) for word in words if len(word) > 1 or word == _WAW)


def _read_even_row(row: LetterRow, lexicon: Lexicon) -> RowReading | None:
    """Return the words of a row whose gaps are equally wide: by the lexicon, or one word by its article."""
    letters = row.letters
    cut = _cut_row(row, lexicon)
    if cut is not None and not _show_words(row, cut, lexicon):
        is_told = _DEFINITE in letters or (len(cut.ends) > 1 and cut.gain >= weights.MIN_WORDS_GAIN)
        cut = cut._replace(confidence=0.0) if is_told else None
    if not _begins_with_article(letters) or row.stretched:
        return cut
    words = _CLOSED_OR_LAST.findall(letters)
    ends = [sum(map(len, words[: number + 1])) for number in range(len(words))]
    is_unsure = cut is None or cut.confidence < weights.ROW_CONFIDENCE
    if is_unsure and all(_is_one_word(word) and not _ends_in_label(word, lexicon) for word in words):
        return RowReading(ends, "letter-spacing/word", weights.ROW_CONFIDENCE)
    if cut is not None:
        return cut
    readings = tuple(dict.fromkeys((" ".join(_WORD_START_INSIDE.sub(" ", word) for word in words), " ".join(words))))
    return RowReading(ends, "letter-spacing/row", 0.0, readings)


def _cut_row(row: LetterRow, lexicon: Lexicon) -> RowReading | None:
    """Return the words that cost least, with how sure the least sure cut is, in a row that is known to be words."""
    found = segment_letters(row.letters, lexicon, row.beside)
    if found is None:
        return None
    words = _cut(row.letters, found.ends)
    confidence = min(MAX_CONFIDENCE, round(found.chance, 3))
    if not found.are_likely or begins_order(words[-1]):
        confidence = min(confidence, weights.UNLIKELY_CUT)
    is_sure = not row.stretched.intersection(found.ends) or (
        row.stretched.isdisjoint(found.ends[:-1]) and words[-1] in _STRETCHED_ENDS
    )
    rule = "letter-spacing/cut" if len(words) > 1 else "letter-spacing/word"
    return RowReading(found.ends, rule, confidence if is_sure else 0.0, (" ".join(words),), found.gain)


def _show_words(row: LetterRow, cut: RowReading, lexicon: Lexicon) -> bool:
    """Return whether a row shows that it is words: one has its article, or two were counted side by side.

    Of rows of letters drawn at random one in 27 can be cut into words; with this, one in 70 (2026-11-29).
    """
    words = _cut(row.letters, cut.ends)
    if any(map(_begins_with_article, words)) or (len(words) == 1 and _DEFINITE in row.letters and words[0] in lexicon):
        return True
    if cut.gain < weights.MIN_WORDS_GAIN:
        return False
    return any(lexicon.has_bigram(*pair) for pair in pairwise(words))


def _ends_in_lone_letter(word: str, lexicon: Lexicon) -> bool:
    """Return whether letters are rather a word and a letter after it that stood alone: a title, a page, "and".

    A usual space after a row is as wide as those between its letters (``ا ل ق و م ي د. علي``).
    """
    plain = fold(word)
    if word[-1] not in _STANDING_ALONE or len(word) <= _MIN_LONG_WORD or plain in lexicon:
        return False
    return lexicon.word_cost(plain[:-1]) + weights.LONE_LETTER_BITS < shared_oov_costs(lexicon).word_cost(plain)


def _ends_in_label(word: str, lexicon: Lexicon) -> bool:
    """Return whether letters that make no word are a counted one and up to three more: a label, of a figure or points.

    Folding takes the hamza of an alef, so that one at the end makes no likely word (``الملحقأ``).
    """
    plain = fold(word)
    is_likely = word[-1] not in _HAMZA_ALEFS and shared_oov_costs(lexicon).is_likely_word(plain)
    if plain in lexicon or is_likely:
        return False
    return any(plain[:end] in lexicon for end in range(max(len(plain) - _MOST_LABEL, _MIN_DEFINITE), len(plain)))


def _is_one_word(word: str) -> bool:
    """Return whether a word begins with its article, shows no other beginning, and is not too long."""
    longest = weights.MAX_CLOSED_LETTERS if _ends_closed(word) else weights.MAX_OPEN_LETTERS
    return _begins_with_article(word) is not None and len(word) <= longest and not _WORD_START_INSIDE.search(word)
