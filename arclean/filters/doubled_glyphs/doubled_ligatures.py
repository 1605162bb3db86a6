"""A lam-alef that came out twice: ``الألأولاد`` for ``الأولاد``.

Where a font draws the ligature as two glyphs, Typst maps both to its whole text, or the first to that of another one
(``الألآبار``). Readers that lay letters out anew leave both turned (``األألولاد``), or one (``الأألولاد``); where the
alef has the text of its own letter, that is twice (``الأأولاد``). No word has two such ligatures side by side but those
of ``تلألأ``; so it takes a word that is not known, and is with one of the two.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER
from arclean.arabic.marks import MARK
from arclean.core.edits import Span
from arclean.filters.doubled_glyphs import weights
from arclean.language.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from arclean.language.lexicon import Lexicon

__all__ = ["DOUBLED_LIGATURES", "DoubledLigature", "find_doubled_ligatures"]

_LIGATURE_LAM = "\u0644"
_SECOND_ALEF = "\u0627"
_MADDA = "\u0622"
_HAMZA_ALEFS = "\u0623\u0625\u0622"  # with hamza or madda; a bare one is twice in many words (سلالات)
DOUBLED_LIGATURES = tuple(
    first + second
    for pair in product(_HAMZA_ALEFS, repeat=2)
    for first, second in ([_LIGATURE_LAM + alef for alef in pair], [alef + _LIGATURE_LAM for alef in pair])
) + tuple(f"{_SECOND_ALEF}{_LIGATURE_LAM}{alef}{alef}" for alef in _HAMZA_ALEFS)
"""Two ligatures with hamza or madda side by side, as they are spelt or both turned; such an alef twice after a lam."""
_find_ligatures = LazyPattern(
    f"(?:{_LIGATURE_LAM}[{_HAMZA_ALEFS}]){{2}}|(?:[{_HAMZA_ALEFS}]{_LIGATURE_LAM}){{2}}|(?<={_SECOND_ALEF}){_LIGATURE_LAM}([{_HAMZA_ALEFS}])\\1(?!\\1)"
).finditer
_letters_before = LazyPattern(f"[{LETTER}{MARK}]*\\Z").search
_letters_after = LazyPattern(f"[{LETTER}{MARK}]*").match
_WORD_SIDE = 24  # characters of a word on either side
_GLITTER = "\u062a\u0644\u0623\u0644\u0623"  # تلألأ, with what is derived of it
_TURNED_LIGATURE = _SECOND_ALEF + _LIGATURE_LAM


class DoubledLigature(NamedTuple):
    """A word with two ligatures: its span, that of both, and the one that it has as a word; empty if it is none."""

    word: Span
    span: Span
    once: str


def find_doubled_ligatures(text: str, lexicon: Lexicon) -> Iterator[DoubledLigature]:
    """Yield the words of a text that are not known and have two ligatures side by side.

    >>> from arclean.language.lexicon import run_lexicon
    >>> [one.once for one in find_doubled_ligatures("ذهب الألأولاد والنجوم تتلألأ", run_lexicon())]
    ['لأ']
    """
    for found in _find_ligatures(text):
        start, end = found.span()
        before, after = (
            _letters_before(text, max(0, start - _WORD_SIDE), start),
            _letters_after(text, end, end + _WORD_SIDE),
        )
        first, last = before[0] if before else "", after[0] if after else ""
        if lexicon.has_folded(fold(first + found[0] + last)) or f"{first}{found[0]}".endswith(_GLITTER):
            continue
        once = _LIGATURE_LAM + found[0].strip(_LIGATURE_LAM)[-1]  # the second alef is that of the glyph that draws one
        word, lams = Span(start - len(first), end + len(last)), int(bool(found[1]) and last.startswith(_LIGATURE_LAM))
        if found[1] == _MADDA and len(last) < weights.MIN_LETTERS_AFTER_MADDAS:  # a long vowel of a chat: الآآن
            continue
        if lexicon.has_folded(fold(f"{first}{found[0][:-1]}{_SECOND_ALEF}{last}")):  # الآلآت for الآلات
            lams = -1
        ends = [more for more in range(lams + 1) if _is_known(first + once + last[more:], len(first), lexicon)]
        more = ends[0] if len(ends) == 1 else 0  # الأألمان may be two words
        yield DoubledLigature(word, Span(start, end + more), once if len(ends) == 1 else "")


def _is_known(word: str, ligature: int, lexicon: Lexicon) -> bool:
    """Return whether a word is known, or is with another of its ligatures turned."""
    if len(word) < weights.MIN_LETTERS_OF_LIGATURE_WORD:
        return False
    folded = fold(word)
    if lexicon.has_folded(folded):
        return True
    at = folded.find(_TURNED_LIGATURE, ligature)
    return at > 0 and lexicon.has_folded(folded[:at] + _LIGATURE_LAM + _SECOND_ALEF + folded[at + 2 :])
