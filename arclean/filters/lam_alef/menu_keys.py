"""Words of menus with the mark of a key within: ``ال_ملف``, ``ا&فتح``, ``إع~داد``. Their parts are no words.

Interfaces write ``_``, ``&`` or ``~`` before the letter that opens an item. The tables know the word without the mark,
which the parts of a hashtag or of a file's name (``تقرير_العمل``) seldom make.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER
from arclean.arabic.marks import MARK
from arclean.language.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from arclean.core.edits import Span
    from arclean.filters.lam_alef.likely_words import WordChoice
    from arclean.language.lexicon import Lexicon

__all__ = ["find_keyed_words", "places_beside_keys"]

_KEYED_PART = f"[{LETTER}{MARK}]{{1,24}}"
_find_keyed = LazyPattern(f"(?<![{LETTER}{MARK}_&~#]){_KEYED_PART}[_&~]{_KEYED_PART}(?![{LETTER}{MARK}_&~])").finditer
_KEYS = "_&~"
_drop_keys = str.maketrans("", "", _KEYS)


def find_keyed_words(text: str, lexicon: Lexicon) -> list[tuple[int, int]]:
    """Return the spans of the words of a text that are known without the mark of a key within them.

    >>> from arclean.language.lexicon import run_lexicon
    >>> find_keyed_words("اضغط ال_ملف أو #يوم_السلام", run_lexicon())
    [(5, 11)]
    """
    if not any(key in text for key in _KEYS):
        return []
    found = [one.span() for one in _find_keyed(text)]
    return [(start, end) for start, end in found if lexicon.has_folded(fold(text[start:end].translate(_drop_keys)))]


def places_beside_keys(text: str, chosen: Mapping[int, tuple[WordChoice, Span]], lexicon: Lexicon) -> set[int]:
    """Return the places of choices that are parts of words with keys, or stand beside one in its line."""
    keyed = find_keyed_words(text, lexicon) if chosen else []
    return {start for start, (_, span) in chosen.items() if _touches(span, keyed)}


def _touches(span: Span, keyed: Iterable[tuple[int, int]]) -> bool:
    """Return whether a span lies in one of some others, or a space away."""
    return any(span.start <= end + 1 and start <= span.end + 1 for start, end in keyed)
