"""The words of a text as letter models spell them, by script: Arabic, Hebrew, Latin letters, and all others.

Marks, kashida and joiners are dropped, presentation forms are letters. Yeh, kaf and heh have one spelling for all
languages of the script (a font or keyboard may have chosen theirs), and so have the letters of Latin with and without
accents: what is asked is whether a text reads, not how it is written.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from arclean.language.folding import fold

__all__ = [
    "ARABIC_SCRIPT",
    "HEBREW_SCRIPT",
    "LATIN_SCRIPT",
    "ONE_SPELLING",
    "OTHER_SCRIPT",
    "spell_latin",
    "words_by_script",
]

ARABIC_SCRIPT, HEBREW_SCRIPT, LATIN_SCRIPT, OTHER_SCRIPT = "Arab", "Hebr", "Latn", "Zzzz"  # ISO 15924

ONE_SPELLING = str.maketrans(
    "\u06cc\u0649\u06d2\u06a9\u06aa\u06c1\u06be\u06d5\u06c0\u06c2\u06c3\u0671",
    "\u064a\u064a\u064a\u0643\u0643\u0647\u0647\u0647\u0647\u0647\u0629\u0627",
)  # Farsi yeh, alef maksura, yeh barree; keheh, swash kaf; the hehs, ae; teh marbuta goal; alef wasla
_find_words = re.compile(
    "(?P<Arab>[\u0620-\u063f\u0641-\u064a\u066e-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff\u0750-\u077f\u08a0-\u08c7]+)"
    "|(?P<Hebr>[\u05d0-\u05ea]+)|(?P<Latn>[A-Za-z\u00c0-\u024f]+)"
    r"|(?P<Zzzz>[^\W\d_])"
).finditer


def words_by_script(text: str) -> dict[str, list[str]]:
    """Return the words of a text, by the ISO 15924 code of their script, as letter models spell them.

    >>> words_by_script("نُشِرَ الكتاب في Café, 12")
    {'Arab': ['نشر', 'الكتاب', 'في'], 'Latn': ['cafe']}
    """
    found: dict[str, list[str]] = {}
    for match in _find_words(fold(text).translate(ONE_SPELLING)):
        script = match.lastgroup or ""
        word = match[0] if script != LATIN_SCRIPT else spell_latin(match[0])
        found.setdefault(script, []).append(word)
    return found


@lru_cache(maxsize=1 << 12)
def spell_latin(word: str) -> str:
    """Return a word in small letters without accents.

    >>> spell_latin("Çağdaş")
    'cagdas'
    """
    if word.isascii():
        return word.lower()
    return "".join(char for char in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(char))
