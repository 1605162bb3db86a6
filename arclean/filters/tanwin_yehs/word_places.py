"""Where a tanwin stands in a word: within it, first in it, or last after a letter that does not bear it.

Arabic orthography: a tanwin ends a word, and only an alef, an alef maksura or the silent waw of one name may follow it;
fathatan stands on a final alef, alef maksura, teh marbuta or hamza, or before that alef.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER, TATWEEL
from arclean.arabic.marks import FATHATAN_SEATS, MARK
from arclean.arabic.unmapped_glyphs import GLYPH_NUMBER, UNMAPPED_GLYPH

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = [
    "ARTICLES",
    "DAMMATAN",
    "FATHATAN",
    "FIRST",
    "INSIDE",
    "KASRATAN",
    "LAST",
    "TanwinPlace",
    "TanwinWord",
    "tanwin_words",
]

FATHATAN, DAMMATAN, KASRATAN = "\u064b", "\u064c", "\u064d"
ARTICLES = (
    "\u0627\u0644",
    "\u0648\u0627\u0644",
    "\u0628\u0627\u0644",
    "\u0641\u0627\u0644",
    "\u0643\u0627\u0644",
    "\u0644\u0644",
)
"""What a word with the article begins with; none of them has a tanwin."""
_ARTICLE_LETTERS = 3
INSIDE, FIRST, LAST = "inside", "first", "last"

_words = LazyPattern(  # whole ones: what stands beside an unmapped glyph is a part
    f"(?<![{LETTER}{MARK}{TATWEEL}{UNMAPPED_GLYPH}])(?<![0-9]\\))[{LETTER}{MARK}{TATWEEL}]++(?![{UNMAPPED_GLYPH}]|{GLYPH_NUMBER})"
).finditer
_has_tanwin = LazyPattern("[\u064b-\u064d]").search
_has_letter = LazyPattern(f"[{LETTER}]").search
_OTHER_MARKS = LazyPattern(f"(?![\u064b-\u064d])[{MARK}{TATWEEL}]")
_is_vocalised = LazyPattern("[\u064e-\u0650\u0652\u0670]").search
_SILENT_ALEFS = frozenset("\u0627\u0649")
_NEVER_BEFORE_YEH = frozenset("\u0629\u0649")
_AMR, _WAW = "\u0639\u0645\u0631", "\u0648"  # the name that has a silent waw after its tanwin


class TanwinPlace(NamedTuple):
    """A tanwin that may stand for yeh: its index in the word, the mark, and whether it is INSIDE, FIRST or LAST."""

    at: int
    mark: str
    where: str


class TanwinWord(NamedTuple):
    """A word with tanwins where they may stand for yeh.

    ``is_vocalised`` is True where it has vowel marks too, ``is_apart`` where no tanwin at its beginning can have come
    off the word before it: there is none, or it has the article.
    """

    start: int
    text: str
    places: tuple[TanwinPlace, ...]
    is_vocalised: bool
    is_apart: bool

    def spell(self, *kinds: tuple[str, str], gap: str = "") -> str:
        """Return the word with yehs for tanwins of some kinds, ``(mark, where)``, and ``gap`` for all others.

        >>> (word,) = tanwin_words("الفلسطٌنً", 0, 9)
        >>> word.spell((DAMMATAN, INSIDE), (FATHATAN, LAST)), word.spell()
        ('الفلسطيني', 'الفلسطن')
        """
        places = {place.at: place for place in self.places}
        chars = []
        for at, char in enumerate(self.text):
            place = places.get(at)
            if place:
                chars.append("\u064a" if place[1:] in kinds else gap)
            elif not _is_dropped(char):
                chars.append(char)
        return "".join(chars)


_is_dropped = LazyPattern(f"[{MARK}{TATWEEL}]").match


def tanwin_words(text: str, start: int, end: int) -> Iterator[TanwinWord]:
    """Yield the words of a span of a text in which a tanwin stands where it may be a yeh.

    >>> [[place.where for place in word.places] for word in tanwin_words("فً ٌكون جداً جدًا مدٌر", 0, 22)]
    [['last'], ['first'], ['inside']]
    """
    before = -2, ""  # the end of the word before, and its first letters
    for word in _words(text, start, end):
        if _has_tanwin(word[0]) and _has_letter(word[0]):
            places = tuple(_find_places(word[0]))
            if places:
                is_apart = before[0] != word.start() - 1 or before[1].startswith(ARTICLES)
                yield TanwinWord(word.start(), word[0], places, _is_vocalised(word[0]) is not None, is_apart)
        before = word.end(), word[0][:_ARTICLE_LETTERS]


def _find_places(word: str) -> Iterator[TanwinPlace]:
    """Yield the places of tanwins that no rule of writing allows, or that may be another letter at the end."""
    spelt = [(at, char) for at, char in enumerate(word) if not _OTHER_MARKS.match(char)]
    chars = "".join(char for _, char in spelt)
    last = len(chars) - 1
    for number, (at, char) in enumerate(spelt):
        if not FATHATAN <= char <= KASRATAN or not last:
            continue
        before, rest = chars[number - 1 : number] if number else "", chars[number + 1 : number + 3]
        if not before:
            yield TanwinPlace(at, char, FIRST)
        elif not rest:
            if before not in (FATHATAN_SEATS if char == FATHATAN else _NEVER_BEFORE_YEH):
                yield TanwinPlace(at, char, LAST)
        elif not (char == FATHATAN and rest in _SILENT_ALEFS) and not (
            rest == _WAW and number == len(_AMR) and chars.startswith(_AMR)
        ):
            yield TanwinPlace(at, char, INSIDE)
