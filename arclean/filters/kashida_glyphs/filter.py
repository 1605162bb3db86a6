"""Kashida that lost its character: U+FFFD, one ``(cid:N)`` or one private-use character, over and over.

**What breaks**: a producer justifies lines with a kashida glyph that has no ToUnicode entry (LibreOffice draws
one to seven in a row, mostly two; the typesetter of a law gazette three), and readers write what they have:
``الع(cid:4)(cid:4)راق``. Seen in the justified LibreOffice PDFs made for measuring, and in 53 Egyptian laws (19,000 of
their 19,402 U+FFFD).

**How it is told from a lost letter**, by a document vote for each such token. A row of tokens stands after a letter
that joins and before another letter, always. Letters of every form do so in 41 to 47 places of 100; but a ``(cid:N)``
is one form of a letter, and a medial form does so always: place alone proves nothing. Medial forms taken out of 1,500
to 30,000 characters of news, laws, manuals and encyclopaedic text (6,000 trials, 2026-11) stood three in a row four
times, and two in a row between at most .17 of the pairs of letters that they stood between (a word used again is no
new witness: a manual may speak of one word with two yehs all the time); the words around them became other words of
the document in at most .17 (10,200 trials, words of four letters and more). Kashidas repeat, and their words are words.
Where two glyphs that stand side by side are lost in every word, or one letter comes out as two tokens, places and
repetition say the same of them; only the language tells (``row_likelihood``), and in Arabic it must speak for kashida.
So it does in a single sentence whose rows stand inside words; single ones go along where they do too, and no word
speaks against it.
A lost mark leaves words too, but sits on few letters (a damma that became U+E821: 108 of 109 on yeh).

A row of a letter that ends words, inside a known word (``المسةةةجلين``), is one too (``letter_rows``).

**When it abstains**: below that evidence; at the edges of words and after letters that do not join, even where the
vote is won, for there the token is something else. ``losses`` has reported all of them; those removed are settled.
A heh that stands alone before it was the ``هـ`` of lists and dates, and gets its tatweel back.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import accumulate, chain, groupby, islice
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import FOREIGN, LETTER, TATWEEL, class_members, joins_left
from arclean.arabic.marks import MARK
from arclean.arabic.possessive_patterns import compile_pattern
from arclean.arabic.unmapped_glyphs import UNMAPPED_GLYPH
from arclean.core.edits import UNMEASURED, Edit, Finding, Sweep
from arclean.core.filter import BaseFilter, Scope
from arclean.filters.kashida_glyphs import weights
from arclean.filters.kashida_glyphs.letter_rows import LETTER_ROW_TRIGGERS, letter_rows
from arclean.filters.kashida_glyphs.row_likelihood import ROW_SIGN, RowLikelihood, torn_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from arclean.core.context import Context
    from arclean.language.lexicon import Lexicon

__all__ = ["KashidaGlyphs"]

_ROW = compile_pattern(f"(([({UNMAPPED_GLYPH}](?:(?<![(])|cid:[0-9]{{1,6}}\\)))\\2*+)")  # a row, and its token
_MARK_ROW = LazyPattern(f"[{MARK}][{MARK}]*")
_ARABIC_LETTERS = class_members(LETTER)
_JOINING = frozenset(filter(joins_left, _ARABIC_LETTERS))
_before_letter = LazyPattern(f"[{MARK}]*(?: [{MARK}][{MARK}]*)?[{LETTER}]").match  # a space may have torn a mark off
_words = LazyPattern(f"[{LETTER}\ufffd][{LETTER}\ufffd]*").findall
_HEH = "\u0647"
_has_foreign_letter = LazyPattern(f"[{FOREIGN}]").search
_OUTSIDE = ""
_MOST_ROWS = 200  # of a text whose language is asked for
_MOST_TOKENS = 8  # of which their words are asked: a font has one kashida
_REPLACEMENT = "\ufffd"
_ANY_GLYPH = (_REPLACEMENT, "(cid:0)")  # whatever a font lacks
_RULES = {"(": "cid", "\ufffd": "replacement"}


class TokenRow(NamedTuple):
    """One token or more in a row.

    ``place`` is the two letters that it stands between inside a word, a lonely heh before it, or empty for any other.
    """

    token: str
    row: str
    place: str

    @property
    def is_single(self) -> bool:
        """Whether it is one token."""
        return self.row == self.token


_Fate = tuple[str, bool] | None
"""What becomes of a row: the first character of its token and whether a tatweel replaces it; None where it stays."""


@dataclass(frozen=True, kw_only=True)
class KashidaGlyphs(BaseFilter):
    """Remove the token that stands for a kashida glyph, where the whole document says that it does.

    >>> from arclean import Pipeline
    >>> Pipeline([KashidaGlyphs()])("الع(cid:4)(cid:4)راق وس(cid:4)(cid:4)وريا ومص(cid:4)(cid:4)ر وتون(cid:4)(cid:4)س")
    'العراق وسوريا ومصر وتونس'
    """

    name: ClassVar[str] = "kashida-glyphs"
    scope: ClassVar[Scope] = Scope.DOCUMENT
    profile: ClassVar[str] = "repair"
    changes: ClassVar[frozenset[str]] = frozenset({"signs", "letters", "digits"})  # those of "(cid:4)"
    after: ClassVar[tuple[str, ...]] = ("mojibake", "entities", "controls", "presentation-forms", "losses")
    trigger_chars: ClassVar[str] = UNMAPPED_GLYPH
    trigger_strings: ClassVar[tuple[str, ...]] = ("(cid:", *LETTER_ROW_TRIGGERS)
    resolves: ClassVar[frozenset[str]] = frozenset({"unmapped-glyph"})

    def propose(self, text: str, context: Context) -> Iterator[Edit | Sweep | Finding]:
        """Propose to remove rows of a token that the document vote covers, and rows of a letter inside words."""
        sweeps = [*self._propose_tokens(text, context)]
        letters = _propose_letters(text, context)  # within a sweep there are tokens: the kashida is one of those
        others = [
            one for one in letters if not any(sweep.start < one.end and one.start < sweep.end for sweep in sweeps)
        ]
        yield from sorted([*sweeps, *others], key=lambda one: one.start)

    def _propose_tokens(self, text: str, context: Context) -> Iterator[Sweep]:
        """Take the document vote for each token, and propose to remove the rows that it covers."""
        parts = _ROW.split(text)  # what is before a row, the row, its token, what is before the next row
        places = map(_find_place, parts[::3], parts[3::3])
        found = [TokenRow(*row) for row in zip(parts[2::3], parts[1::3], places, strict=False)]
        chosen = _choose_repeated(found)
        if _is_arabic(text, context):
            judge = _WordJudge(parts[::3], found, context.lexicon)
            others = _choose_inside(found) - chosen
            chosen = judge.keep_likely(chosen, weights.MIN_VOTED_KASHIDA_BITS) | judge.choose_likely(others)
        fates: list[_Fate] = [
            (row.token[0], row.place == _HEH) if row.place and (row.token, not row.is_single) in chosen else None
            for row in found
        ]
        left = fates.count(None)
        if left >= weights.MIN_RESTORED_WORDS and _restores_words(parts[::3], found, fates):
            fates = [(row.token[0], row.place == _HEH) for row in found]
        del parts[2::3]
        ends = list(accumulate(map(len, parts)))
        last = 0
        for fate, alike in groupby(fates):
            first, last = last, last + len(list(alike))
            if fate:
                rule, target = "kashida-glyphs/" + _RULES.get(fate[0], "private"), TATWEEL * fate[1]
                start, end = ends[2 * first], ends[2 * last - 1]
                yield Sweep(start, end, _ROW, target, rule, weights.GLYPH_CONFIDENCE, _WHY_KASHIDA)


def _propose_letters(text: str, context: Context) -> Iterator[Edit | Finding]:
    """Propose to remove rows of a letter that ends words; report those that may part two words."""
    if not any(trigger in text for trigger in LETTER_ROW_TRIGGERS):
        return
    for row in letter_rows(text, context.lexicon):
        source, rule = text[row.start : row.end], "kashida-glyphs/letter"
        if row.is_known:
            yield Edit(row.start, row.end, source, "", rule, weights.GLYPH_CONFIDENCE, evidence=_WHY_LETTER)
        elif source[0] == "\u0629" or row.is_between_words:
            message = f"A row of {source[0]!r} stands inside a word: a kashida whose map is wrong, or two words in one."
            yield Finding(row.start, row.end, "wrong-map", rule, message, UNMEASURED, (row.word,))


_WHY_LETTER = "no word has this letter twice before another one, and without the row it is a word of its own"
_WHY_KASHIDA = "it recurs in the document, in rows or in words seen without it, and only where a kashida can stand"


def _is_arabic(text: str, context: Context) -> bool:
    """Return whether most rows of a text stand in lines of Arabic, or of no language and without foreign letters."""
    languages = [context.language_at(text, row.start()) for row in islice(_ROW.finditer(text), _MOST_ROWS)]
    known = languages.count("ar") if _has_foreign_letter(text) else languages.count("ar") + languages.count(None)
    return 2 * known > len(languages)


def _find_place(before: str, after: str) -> str:
    """Return the place of a row between two texts, as :class:`TokenRow` has it."""
    if before[-1:] in _JOINING and after[:1] in _ARABIC_LETTERS:  # most
        return before[-1] + after[0]
    word = _MARK_ROW.sub("", before)[-2:]
    if word[-1:] not in _JOINING:
        return _OUTSIDE
    letter = _before_letter(after)
    if letter:
        return word[-1] + letter[0][-1]
    return _HEH if word[-1] == _HEH and word[:-1] not in _ARABIC_LETTERS else _OUTSIDE


def _choose_repeated(found: list[TokenRow]) -> set[tuple[str, bool]]:
    """Return the tokens that repeat as no letter does, and for each whether its rows or its single ones are meant."""
    by_token: dict[str, list[TokenRow]] = {}
    for row in found:
        by_token.setdefault(row.token, []).append(row)
    chosen: set[tuple[str, bool]] = set()
    for token, rows in by_token.items():
        repeated = [row.place for row in rows if not row.is_single]
        single = [row.place for row in rows if row.is_single]
        long = [row.place for row in rows if len(row.row) >= weights.LONG_ROW * len(token)]
        least = weights.MIN_PAIRS_REPLACEMENT if token == _REPLACEMENT else weights.MIN_PAIRS
        pairs = _count_pairs(repeated)
        is_doubled = pairs >= least and pairs >= weights.MIN_DOUBLED * _count_pairs(repeated + single)
        if (is_doubled or _count_pairs(long) >= least) and _are_inside(repeated):
            chosen.add((token, True))
            if _are_inside(single):
                chosen.add((token, False))
    return chosen


def _choose_inside(found: list[TokenRow]) -> set[tuple[str, bool]]:
    """Return what may be kashidas where its words say so: rows that stand only inside words, and such single tokens.

    A token that never repeats may be a lost mark, whose words are words without it.
    """
    by_token: dict[str, tuple[list[str], list[str]]] = {}
    for row in found:
        by_token.setdefault(row.token, ([], []))[row.is_single].append(row.place)
    common = sorted(by_token, key=lambda token: -sum(map(len, by_token[token])))
    chosen = set()
    for token in common[:_MOST_TOKENS]:
        rows, single = by_token[token]
        if rows and _OUTSIDE not in rows:
            chosen |= {(token, True)} | ({(token, False)} if single and _OUTSIDE not in single else set())
    return chosen


class _WordJudge:
    """Judges rows by the words that they stand in; ``texts`` are what stands before, between and after the rows."""

    def __init__(self, texts: list[str], found: list[TokenRow], lexicon: Lexicon) -> None:
        self._texts, self._found, self._likelihood = texts, found, RowLikelihood(lexicon)

    def keep_likely(self, chosen: set[tuple[str, bool]], least: float) -> set[tuple[str, bool]]:
        """Return those of the chosen rows and single ones of whose tokens all words say so many bits."""
        tokens = {token for token, _ in chosen}
        likely = {token for token in tokens if sum(self._bits_by_word(token, (True, False))) >= least}
        return {choice for choice in chosen if choice[0] in likely}

    def choose_likely(self, chosen: set[tuple[str, bool]]) -> set[tuple[str, bool]]:
        """Return the chosen rows of whose words the bits are many, and single ones where no word speaks against."""
        rows = {token for token, is_row in chosen if is_row}
        likely = {token for token in rows if sum(self._bits_by_word(token, (True,))) >= weights.MIN_KASHIDA_BITS}
        single = {token for token in likely if (token, False) in chosen and self._is_likely_alone(token)}
        return {(token, True) for token in likely} | {(token, False) for token in single}

    def _is_likely_alone(self, token: str) -> bool:
        bits = self._bits_by_word(token, (False,))
        return min(bits, default=-1.0) >= 0 and sum(bits) >= weights.MIN_VOTED_KASHIDA_BITS

    def _bits_by_word(self, token: str, meant: tuple[bool, ...]) -> list[float]:
        """Return the bits of each word with rows (``meant`` holds True) or single ones (False) of a token."""
        rows = [self._sign_of(row, token, meant) for row in self._found]
        words = torn_words("".join(chain.from_iterable(zip(self._texts, [*rows, ""], strict=True))))
        return self._likelihood.bits_by_word(words, is_one_glyph=token not in _ANY_GLYPH)

    @staticmethod
    def _sign_of(row: TokenRow, token: str, meant: tuple[bool, ...]) -> str:
        """Return what stands for a row while words are judged: nothing where it is known for kashidas."""
        if row.token != token:
            return row.row
        if (not row.is_single) in meant:
            return ROW_SIGN * (len(row.row) // len(token))
        return "" if meant == (False,) else row.row


def _count_inside(places: list[str]) -> int:
    """Return how many places are inside words."""
    return len(places) - places.count(_OUTSIDE) - places.count(_HEH)


def _count_pairs(places: list[str]) -> int:
    """Return how many pairs of letters have a row between them: a word that is used again is no new witness."""
    return len(set(places) - {_OUTSIDE, _HEH})


def _are_inside(places: list[str]) -> bool:
    """Return whether next to no place is one where no kashida can stand; a torn line may make one."""
    return places.count(_OUTSIDE) * weights.MIN_INSIDE_TO_OUTSIDE <= _count_inside(places)


def _restores_words(texts: list[str], found: list[TokenRow], fates: Sequence[_Fate]) -> bool:
    """Return whether the rows that stay are one token, always inside words, without which words of the document result.

    ``texts`` are what stands before, between and after the rows.
    """
    left = [row for row, fate in zip(found, fates, strict=True) if not fate]
    token, places = left[0].token, [row.place for row in left]
    if any(row.token != token for row in left) or _count_inside(places) < len(left):
        return False
    if max(Counter(place[0] for place in places).values()) > weights.MAX_ONE_LETTER * len(left):
        return False
    rows = ["" if fate else row.row for row, fate in zip(found, fates, strict=True)]
    text = "".join(chain.from_iterable(zip(texts, [*rows, ""], strict=True)))
    words = set(_words(_MARK_ROW.sub("", text.replace(token, "\ufffd"))))
    torn = {word.replace("\ufffd", "") for word in words if "\ufffd" in word}
    torn = {word for word in torn if len(word) >= weights.MIN_WORD_LENGTH}
    restored = len(torn & words)
    return restored >= weights.MIN_RESTORED_WORDS and restored >= weights.MIN_RESTORED_SHARE * len(torn)
