"""The words of a text as letter models spell them, by script: Arabic, Hebrew, Latin letters, and all others.

Marks, kashida and joiners are dropped, presentation forms are letters. Yeh, kaf and heh have one spelling for all
languages of the script (a font or keyboard may have chosen theirs), and so have the letters of Latin with and without
accents: what is asked is whether a text reads, not how it is written.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from arclean.language.folding import fold

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = [
    "ARABIC_SCRIPT",
    "HEBREW_SCRIPT",
    "LATIN_SCRIPT",
    "ONE_SPELLING",
    "OTHER_SCRIPT",
    "spell_latin",
    "words_by_script",
    "words_of_script",
]

ARABIC_SCRIPT, HEBREW_SCRIPT, LATIN_SCRIPT, OTHER_SCRIPT = "Arab", "Hebr", "Latn", "Zzzz"  # ISO 15924

ONE_SPELLING = str.maketrans(
    "\u06cc\u0649\u06d2\u06a9\u06aa\u06c1\u06be\u06d5\u06c0\u06c2\u06c3\u0671",
    "\u064a\u064a\u064a\u0643\u0643\u0647\u0647\u0647\u0647\u0647\u0629\u0627",
)  # Farsi yeh, alef maksura, yeh barree; keheh, swash kaf; the hehs, ae; teh marbuta goal; alef wasla
_RESPELT = tuple((chr(given), chr(taken)) for given, taken in ONE_SPELLING.items())
_ARABIC_WORD = "[\u0620-\u063f\u0641-\u064a\u066e-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff\u0750-\u077f\u08a0-\u08c7]+"
_find_arabic_words: Callable[[str], list[str]] = re.compile(_ARABIC_WORD).findall
_find_words = re.compile(
    f"(?P<Arab>{_ARABIC_WORD})"
    "|(?P<Hebr>[\u05d0-\u05ea]+)|(?P<Latn>[A-Za-z\u00c0-\u024f]+)"
    r"|(?P<Zzzz>[^\W\d_])"
).finditer


def words_by_script(text: str) -> dict[str, list[str]]:
    """Return the words of a text, by the ISO 15924 code of their script, as letter models spell them.

    >>> words_by_script("نُشِرَ الكتاب في Café, 12")
    {'Arab': ['نشر', 'الكتاب', 'في'], 'Latn': ['cafe']}
    """
    found: dict[str, list[str]] = {}
    for match in _find_words(_spell_alike(text)):
        script = match.lastgroup or ""
        word = match[0] if script != LATIN_SCRIPT else spell_latin(match[0])
        found.setdefault(script, []).append(word)
    return found


def words_of_script(text: str, script: str) -> list[str]:
    """Return the words of a text in one script, as :func:`words_by_script` does; of Arabic in a fifth of the time.

    >>> words_of_script("نُشِرَ الكتاب في Café, 12", "Arab"), words_of_script("نشر", "Latn")
    (['نشر', 'الكتاب', 'في'], [])
    """
    if script == ARABIC_SCRIPT:
        return _find_arabic_words(_spell_alike(text))
    return words_by_script(text).get(script, [])


def _spell_alike(text: str) -> str:
    """Return a text folded and in one spelling; to replace characters that are not there takes no time."""
    text = fold(text)
    for given, taken in _RESPELT:
        text = text.replace(given, taken)
    return text


@lru_cache(maxsize=1 << 12)
def spell_latin(word: str) -> str:
    """Return a word in small letters without accents.

    >>> spell_latin("Çağdaş")
    'cagdas'
    """
    if word.isascii():
        return word.lower()
    return "".join(char for char in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(char))
