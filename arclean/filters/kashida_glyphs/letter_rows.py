"""Rows of a letter that ends words, inside words: a kashida glyph whose map calls it that letter.

``المسةةةةجلين``: no word has two teh marbutas side by side, nor one before another letter, and a font has one kashida.
Seen in output of a converter of documents, for PDFs that a word processor on a Mac had justified. Authors lengthen the
last letter of a word, and leave the space after it out (``حتىىفي``): there the row and what follows it are a word each.
Mostly the word without the row is none; but affixes make words of much (``الالبيت``). So such a word must be in the
lexicon itself, and not fall into two of it. Of 4,200 pairs of words of test_* and dev_* that were run together so, and
1,600 whose last yeh was written as alef maksura, none passes; of words with a kashida in them .92 do for teh marbuta,
.74 for alef maksura. Where one passes, and no more words of the text fall into two, its font has such a kashida: there
derived words are taken too.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER, class_members, joins_left
from arclean.evidence.word_boundaries.oov_cost import shared_oov_costs
from arclean.filters.kashida_glyphs import weights
from arclean.language.folding import fold

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from arclean.language.lexicon import Lexicon

__all__ = ["LETTER_ROW_TRIGGERS", "FinalLetterRow", "letter_rows"]

LETTER_ROW_TRIGGERS = ("\u0629\u0629", "\u0649\u0649", "\u06ba\u06ba")
"""Strings one of which is in every text with such a row: teh marbuta, alef maksura, noon ghunna twice."""

_LONGEST_TORN_WORD = 40  # letters; no word has more
_BEFORE_ROW = frozenset(filter(joins_left, class_members(LETTER)))
_find_words = LazyPattern(f"[{LETTER}]+").finditer
_find_rows = LazyPattern("([\u0629\u0649\u06ba])\\1++").finditer


class FinalLetterRow(NamedTuple):
    """A row at its place in the text, and the word without rows.

    ``is_known`` says that this is a word and nothing else, ``is_between_words`` that what ends with the letter of the
    row and what follows it are words as well.
    """

    start: int
    end: int
    word: str
    is_known: bool
    is_between_words: bool


class _TornWord(NamedTuple):
    """A word without its rows, where it stands, and for each row its span, its letter and the place in the word."""

    start: int
    word: str
    rows: tuple[tuple[int, int, str, int], ...]


def letter_rows(text: str, lexicon: Lexicon) -> Iterator[FinalLetterRow]:
    """Yield the rows of a letter inside words.

    >>> from arclean.language.lexicon import run_lexicon
    >>> [row.word for row in letter_rows("المسةةةجلين في رائعةةة", run_lexicon()) if row.is_known]
    ['المسجلين']
    """
    torn = [
        one
        for found in _find_words(text)
        if any(trigger in found[0] for trigger in LETTER_ROW_TRIGGERS) and (one := _without_rows(found)).rows
    ]
    between = [_is_between_words(one, lexicon) for one in torn]
    sure = [not two and _has_word(one.word, lexicon) for one, two in zip(torn, between, strict=True)]
    witnesses, others = _count_by_letter(torn, sure), _count_by_letter(torn, between)
    for one, two, is_sure in zip(torn, between, sure, strict=True):
        for start, end, letter, _ in one.rows:
            is_kashida = witnesses[letter] >= max(weights.MIN_SURE_WORDS, others[letter])
            is_known = is_sure or (is_kashida and _is_likely(one.word, lexicon))
            yield FinalLetterRow(one.start + start, one.start + end, one.word, is_known, two)


def _without_rows(found: re.Match[str]) -> _TornWord:
    """Return a word without the rows that stand after a letter that joins and before another letter."""
    word, rows, pieces, at, size = found[0], [], [], 0, 0
    for row in _find_rows(word):
        start, end = row.span()
        if start and word[start - 1] in _BEFORE_ROW and end < len(word):
            pieces.append(word[at:start])
            size += start - at
            at = end
            rows.append((start, end, row[1], size))
    return _TornWord(found.start(), "".join([*pieces, word[at:]]), tuple(rows))


def _count_by_letter(torn: list[_TornWord], chosen: list[bool]) -> Counter[str]:
    """Return how many different words of those chosen have rows of each letter."""
    pairs = {(row[2], one.word) for one, is_chosen in zip(torn, chosen, strict=True) if is_chosen for row in one.rows}
    return Counter(letter for letter, _ in pairs)


def _is_between_words(torn: _TornWord, lexicon: Lexicon) -> bool:
    """Return whether some row of a word ends one word of the lexicon, and another follows."""
    if len(torn.word) > _LONGEST_TORN_WORD:
        return False
    word = torn.word
    return any(
        _has_word(word[:place] + letter, lexicon) and _has_word(word[place:], lexicon)
        for _, _, letter, place in torn.rows
    )


def _has_word(word: str, lexicon: Lexicon) -> bool:
    return len(word) <= _LONGEST_TORN_WORD and fold(word) in lexicon


def _is_likely(word: str, lexicon: Lexicon) -> bool:
    """Return whether a word is known, rare, or derived from a known one."""
    return _has_word(word, lexicon) or (
        len(word) <= _LONGEST_TORN_WORD and shared_oov_costs(lexicon).is_likely_word(word)
    )
