"""An alef that extraction put before one with hamza or madda: ``باأنها``, ``الاأولى``.

A font that draws hamza and alef apart, or a map that spells a glyph out twice, doubles the alef of such a letter. No
word has the two in a row, but two words whose space was lost may (``لاأحد``): what tells is that the word without the
alef is known, and by how much likelier it is than the two. Where the word is known with the article as well, its lam
may have been lost (``اأمم`` for ``الأمم``): then nothing tells.

The name of God has a glyph of its own in many fonts. Some maps spell it out whole and leave the alef that is drawn
before it (``بسم االله``): the first of the two is one too many, after a clitic too (``باالله``), but not where a word
that ends in alef was glued to the name (``ياالله``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER
from arclean.arabic.marks import MARK
from arclean.core.edits import Span
from arclean.evidence.word_boundaries.oov_cost import shared_oov_costs
from arclean.filters.lam_alef import weights
from arclean.language.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from arclean.language.lexicon import Lexicon

__all__ = ["DoubledAlef", "find_doubled_alefs", "has_doubled_alef"]

_doubled = LazyPattern(f"\u0627(?=[\u0623\u0625\u0622][{MARK}]*[{LETTER}])(?![\u0623\u0625\u0622][{MARK}]*\u0644)")
"""An alef before one with hamza or madda, but not before what a swapped lam-alef leaves."""
_NAME_CLITICS = "(?:[\u0648\u0641]?[\u0628\u062a\u0643]?|\u0623)"
_NAME_OF_GOD = f"\u0627\u0644[{MARK}]*\u0644[{MARK}]*\u0647[{MARK}]*(?:\u0645[{MARK}]*)?(?![{LETTER}])"
_named = LazyPattern(f"(?<![{LETTER}{MARK}\u0640]){_NAME_CLITICS}[\u064e\u0650]?(\u0627)(?=({_NAME_OF_GOD}))")
"""The alef before the name of God, or before "O God", which ends in meem."""


def has_doubled_alef(text: str) -> bool:
    """Return whether a text may have an alef that is one too many."""
    return _doubled.search(text) is not None or (_NAME in text and _named.search(text) is not None)


_NAMES_OF_GOD = frozenset(("\u0627\u0644\u0644\u0647", "\u0627\u0644\u0644\u0647\u0645"))
_NAME = "\u0627\u0627\u0644"  # as the name begins, whatever marks it bears
_letters_before = LazyPattern(f"[{LETTER}{MARK}]*\\Z").search
_letters_after = LazyPattern(f"[{LETTER}{MARK}]*").match
_REACH = 24  # characters of a word on either side


class DoubledAlef(NamedTuple):
    """Where an alef is one too many, and the spelling of the word without it.

    ``with_lam`` is the known word of which not an alef was doubled but a lam lost, or nothing.
    """

    span: Span
    word: str
    with_lam: str = ""

    @property
    def is_name(self) -> bool:
        """Whether the word is the name of God, which no other damage leaves so."""
        return fold(self.word) in _NAMES_OF_GOD


def find_doubled_alefs(text: str, lexicon: Lexicon) -> Iterator[DoubledAlef]:
    """Yield the alefs of a text that are one too many.

    >>> from arclean.language.lexicon import run_lexicon
    >>> [text.word for text in find_doubled_alefs("قال باأنها كبيرة، لاأحد هنا", run_lexicon())]
    ['بأنها']
    >>> [found.span for found in find_doubled_alefs("بسم االله", run_lexicon())]
    [Span(start=4, end=5)]
    """
    if _NAME in text:
        for found in _named.finditer(text):
            yield DoubledAlef(Span(*found.span(1)), found[2])
    costs = shared_oov_costs(lexicon)
    for found in _doubled.finditer(text):
        at = found.start()
        before, after = _letters_before(text, max(0, at - _REACH), at), _letters_after(text, at + 1, at + _REACH)
        first, second = fold(before[0] if before else ""), fold(after[0] if after else "")
        if not lexicon.has_folded(first + second) or lexicon.has_folded(f"{first}\u0627{second}"):
            continue
        apart = costs.word_cost(f"{first}\u0627") + costs.bigram_cost(f"{first}\u0627", second)
        if apart - lexicon.word_cost(first + second) >= weights.DOUBLED_ALEF_BITS:
            with_lam = f"{first}\u0627\u0644{second}"
            yield DoubledAlef(Span(at, at + 1), first + second, with_lam if lexicon.has_folded(with_lam) else "")
