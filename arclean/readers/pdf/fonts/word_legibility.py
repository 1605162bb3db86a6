"""Word legibility: how well the words of a page read by the texts that its fonts have, or by others."""

from __future__ import annotations

import re
import unicodedata
from itertools import chain
from types import MappingProxyType
from typing import TYPE_CHECKING

from arclean.language.legibility import spell_best_strings
from arclean.language.tables import shipped_tables

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from arclean.readers.pdf.fonts.font import Font
    from arclean.readers.pdf.fonts.text_sources import GlyphCode

__all__ = ["bits_a_letter", "bits_from_right", "cased_share", "is_unknown_word", "text_from_right", "unknown_share"]

_MARKS_AND_KASHIDA = re.compile("[\u0640\u064b-\u065f\u0670]+")
_find_odd_sign = re.compile(r"(?<=[^\W\d_])[^\w\s.,:/@&+'\u2019-]+(?=[^\W\d_])").search
_find_letter_runs = re.compile(r"[^\W\d_]+").findall
_ARABIC_WORD = re.compile("[\u0621-\u063a\u0641-\u064a]{3,}").findall


def bits_a_letter(
    words: Sequence[Sequence[GlyphCode]], font: Font | None = None, texts: Mapping[int, str] = MappingProxyType({}),
) -> float:  # fmt: skip
    """Return the bits a letter that words cost in the language that spells them best; infinite where none does.

    ``texts`` stand for those that ``font`` has. Words are read both ways, as they are drawn and from their end, and the
    better one counts.
    """
    text_of = _text_of_glyph(words, font, texts)
    parts = [[*map(text_of, word)] for word in words]
    spelt = ([*map("".join, parts)], ["".join(reversed(word)) for word in parts])
    costs = [bits for language, bits, _ in map(spell_best_strings, spelt) if language is not None]
    return min(costs, default=float("inf"))


def bits_from_right(
    words: Sequence[Sequence[GlyphCode]], font: Font | None = None, texts: Mapping[int, str] = MappingProxyType({}),
) -> float:  # fmt: skip
    """Return the bits a letter that words cost as they are read from their end; infinite where no language spells them.

    Words in Arabic letters are read so. It takes half the time of ``bits_a_letter``, which is never more.
    """
    strings = (
        "".join([
            texts[code] if one is font and code in texts else one.texts_and_widths[code][0]
            for one, code in reversed(word)
        ])
        for word in words
    )  # fmt: skip
    language, bits, _ = spell_best_strings(strings if texts else map(text_from_right, words))
    return float("inf") if language is None else bits


def text_from_right(word: Sequence[GlyphCode]) -> str:
    """Return the text of a word as it is read from its end."""
    return "".join([font.texts_and_widths[code][0] for font, code in reversed(word)])


def _text_of_glyph(
    words: Sequence[Sequence[GlyphCode]], font: Font | None, texts: Mapping[int, str]
) -> Callable[[GlyphCode], str]:
    """Return what says the text of the glyphs of some words."""
    return {
        one: texts[one[1]] if one[0] is font and one[1] in texts else one[0].texts_and_widths[one[1]][0]
        for one in set(chain.from_iterable(words))
    }.__getitem__


def unknown_share(text: str) -> float:
    """Return the share of the different Arabic words of three letters or more that are in no list of words.

    Marks and kashida are no part of a word.

    >>> unknown_share("قال الوزير إن العمل بدأ أمس"), unknown_share("قالت قالب وقالن")
    (0.0, 0.3333333333333333)
    """
    words = set(_ARABIC_WORD(_MARKS_AND_KASHIDA.sub("", unicodedata.normalize("NFKC", text))))
    known = shipped_tables().word_list if words else ()
    return sum(word not in known for word in words) / max(1, len(words))


def is_unknown_word(word: str) -> bool:
    """Return whether a word as it is drawn has an Arabic word of three letters or more in it that is in no list.

    >>> is_unknown_word("الوزير"), is_unknown_word("قالت قالب وقالن"), is_unknown_word("بن")
    (False, True, False)
    """
    return unknown_share(word) > 0


def cased_share(text: str) -> float:
    """Return the share of letters in words that are written in small letters, in capitals, or with one capital first.

    Parts of a word that digits, or the signs of names and addresses, part are words; none of them may be written
    otherwise, and no other sign may stand between letters.

    >>> cased_share("The e-mail of NASA, info@example.org"), cased_share("iPhone4 aBd a(b")
    (1.0, 0.0)
    """
    letters = cased = 0
    for word in text.split():
        parts = _find_letter_runs(word)
        count = sum(map(len, parts))
        letters += count
        is_usual = all(part.islower() or part.isupper() or part.istitle() for part in parts)
        cased += count if is_usual and _find_odd_sign(word) is None else 0
    return cased / max(1, letters)
