"""Map evidence: the codes of a font whose text the embedded program contradicts.

A ``/ToUnicode`` map is what a producer, or whoever had the file after it, says of the codes; the character map of the
program (its closure under glyph substitution too) is what the font itself says of the glyphs that they draw. Maps that
were shifted, permuted, written in the order of another font, or that count on over ranges of Word 2007, differ from it
in a tenth to all of their letters. Honest ones differ in few: where a producer gives a glyph the text of the whole
cluster that it first stood in, and where one glyph serves two letters. So a difference is evidence, and what is read
decides (:mod:`arclean.readers.pdf.contradictions`). Names of glyphs count where the program has no character map, and
name Arabic letters: subsetters name glyphs as they like, but hardly ever so.

Source: 336 PDFs of many producers, among them real ones of Word 2007 and of one publisher's converter; 2026-11-29.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.dots import same_skeleton
from arclean.arabic.unmapped_glyphs import PRIVATE_USE
from arclean.language.folding import fold_look_alikes, fold_spelling
from arclean.readers.pdf.fonts import weights
from arclean.readers.pdf.fonts.letter_ink import is_no_letter

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = [
    "NO_EVIDENCE",
    "CodeEvidence",
    "MapEvidence",
    "draws_no_letter",
    "spells_alike",
    "weigh_codes",
]

_find_arabic = re.compile("[\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]").search
_find_word = re.compile(r"[^\W_]").search
_is_private = re.compile(f"[{PRIVATE_USE}\ufdd0-\ufdef\U00010000-\U0010ffff]").search


class CodeEvidence(NamedTuple):
    """What is said of a code: ``mapped`` by the map, ``drawn`` by the program, or None.

    ``inked`` is whether its glyph draws anything, ``width`` is in sizes; None and 0.0 where that was not asked.
    ``is_letter`` is whether it draws a letter, though the map calls it a mark or a kashida.
    """

    code: int
    mapped: str
    drawn: str | None
    inked: bool | None = None
    width: float = 0.0
    is_letter: bool = False


class MapEvidence(NamedTuple):
    """What the program of a font says of its map.

    ``compared`` is the number of codes of letters and digits that both name, ``contradicted`` the text that the
    program draws for each code that the map calls otherwise. ``certain`` are those of them that need no other proof:
    other digits, and spaces that the map calls marks, or the one letter or sign that draws nothing. ``lost`` are the
    codes of spaces, and of what is never seen, that draw something, and of marks and kashidas that draw letters;
    ``emptied`` is the number of letters to which the map gives no text at all, ``letters`` that of letters of the
    script compared, ``unnamed`` that of letters of the script in the map of whose glyphs the program says nothing.
    """

    compared: int
    contradicted: Mapping[int, str]
    certain: frozenset[int] = frozenset()
    lost: frozenset[int] = frozenset()
    emptied: int = 0
    letters: int = 0
    unnamed: int = 0

    @property
    def bears_out(self) -> bool:
        """Whether the program says the same as the map of all letters of the script, and there are several."""
        return self.letters >= weights.MIN_LYING_CODES and not self.unnamed and not self.tells

    @property
    def is_worthless(self) -> bool:
        """Whether most letters of the script are contradicted, so that nothing of the map is to be believed."""
        wrong = sum(_find_arabic(text) is not None for text in self.contradicted.values())
        return wrong >= weights.WORTHLESS_MAP_SHARE * self.letters

    @property
    def is_lying(self) -> bool:
        """Whether so much is contradicted that the map is another font's."""
        wrong = sum(text != " " for text in self.contradicted.values())  # marks without ink are no letters
        return wrong >= weights.MIN_LYING_CODES and wrong >= weights.MIN_LYING_SHARE * self.compared

    @property
    def misplaces_letters(self) -> bool:
        """Whether so many letters have no text that their dots, or their neighbours, have it: of several letters."""
        return self.emptied >= weights.MIN_EMPTIED_CODES

    @property
    def tells(self) -> bool:
        """Whether anything speaks against the map."""
        return bool(self.contradicted or self.lost or self.misplaces_letters)


NO_EVIDENCE = MapEvidence(0, {})
"""The evidence of a font that has no program, or whose program names nothing."""


@lru_cache(maxsize=1 << 12)
def draws_no_letter(text: str) -> bool:
    """Return whether a text is a space, or of nothing but marks: ink, or the lack of it, contradicts that.

    >>> draws_no_letter(" "), draws_no_letter("\u064f"), draws_no_letter("ب"), draws_no_letter("")
    (True, True, False, False)
    """
    return text in _SPACES or is_no_letter(text)


_SPACES = frozenset(
    " \t\n\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f"
    "\u3000\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
)  # and what has no width at all
_SKELETONS = ("\u066e", "\u066f", "\u06a1", "\u06ba")  # which stand for all letters that are drawn on them


def weigh_codes(codes: Iterable[CodeEvidence], *, by_names: bool, dots_apart: bool = False) -> MapEvidence:
    """Return the evidence of the codes of a font; ``by_names`` where programs tell no more than names of glyphs.

    Where a font draws ``dots_apart``, letters that differ by their dots alone are the same.

    >>> codes = [CodeEvidence(1, "ب", "ﺑ"), CodeEvidence(2, "1", "٣"), CodeEvidence(3, "ك", "م")]
    >>> found = weigh_codes(codes, by_names=False)
    >>> found.compared, found.contradicted, found.certain
    (3, {2: '٣', 3: 'م'}, frozenset({2}))
    """
    emptied = 0
    contradicted: dict[int, str] = {}
    certain, lost = set[int](), set[int]()
    misnamed: dict[int, str | None] = {}
    codes = list(codes)
    compared, letters = _count_agreeing(codes, by_names=by_names)
    blank = _find_blank_letter(codes)
    for code, mapped, drawn, inked, _, is_letter in codes:
        if mapped == drawn and inked is None:
            continue  # counted
        if (is_letter or (inked is True and mapped in _SPACES)) and not _is_mark(drawn):
            misnamed[code] = drawn if is_letter else None
        elif code == blank or (inked is False and _is_mark(mapped)):
            contradicted[code] = " "
            certain.add(code)
        elif not mapped:
            emptied += drawn is not None and _find_arabic(drawn) is not None and not by_names
        elif drawn and not _is_private(drawn + mapped) and (_find_arabic(drawn) or not by_names):
            one, other = _comparable_text(mapped), _comparable_text(drawn)
            if one and _find_word(other):
                compared += 1
                letters += _find_arabic(drawn) is not None
                if one != other and not ((dots_apart or other in _SKELETONS) and same_skeleton(one, other)):
                    contradicted[code] = drawn
                    if one.isdigit() and other.isdigit():
                        certain.add(code)
    is_doubted = any(text != " " for text in contradicted.values())  # then the whole map may be another font's
    spelt_otherwise = {code: drawn for code, drawn in misnamed.items() if drawn and is_doubted}
    lost |= misnamed.keys() - spelt_otherwise.keys()
    certain |= spelt_otherwise.keys()
    differing = contradicted | spelt_otherwise
    unnamed = sum(not one.drawn and _find_arabic(one.mapped) is not None for one in codes)
    unnamed += by_names  # names of glyphs alone bear nothing out
    return MapEvidence(compared, differing, frozenset(certain), frozenset(lost), emptied, letters, unnamed)


def _count_agreeing(codes: Iterable[CodeEvidence], *, by_names: bool) -> tuple[int, int]:
    """Return how many codes are compared of which map and program say the same, and how many of them are letters."""
    looked_at = [_look_at_text(code.mapped) for code in codes if code.mapped == code.drawn and code.inked is None]
    arabic = sum(is_compared and is_arabic for is_arabic, is_compared in looked_at)
    return arabic if by_names else sum(is_compared for _, is_compared in looked_at), arabic


@lru_cache(maxsize=1 << 13)  # whole fonts have some thousand texts
def _look_at_text(text: str) -> tuple[bool, bool]:
    """Return whether a text is of Arabic letters, and whether it is compared: with letters or digits, none private."""
    comparable = _comparable_text(text)
    return _find_arabic(text) is not None, _is_private(text) is None and _find_word(comparable) is not None


def _find_blank_letter(codes: Iterable[CodeEvidence]) -> int | None:
    """Return the code of the one letter, digit or sign that draws nothing among several that do, or None."""
    seen = [(code, inked) for code, mapped, _, inked, *_ in codes if inked is not None and not draws_no_letter(mapped)]
    blank = [code for code, inked in seen if not inked]
    return blank[0] if len(blank) == 1 and len(seen) > weights.MIN_LYING_CODES else None


def spells_alike(one: str, other: str) -> bool:
    """Return whether two texts of a glyph are the same letters, digits or signs, but for spelling, forms and marks.

    >>> spells_alike("ﻚ", "ک"), spells_alike("٣", "3"), spells_alike("ب", "ت")
    (True, True, False)
    """
    return _comparable_text(one) == _comparable_text(other)


def _is_mark(text: str | None) -> bool:
    """Return whether a text is of nothing but combining marks, in their presentation forms too."""
    marks = unicodedata.normalize("NFKC", text or "").strip(" \u0640")
    return bool(marks) and all(unicodedata.category(char) == "Mn" for char in marks)


@lru_cache(maxsize=1 << 13)  # whole fonts have some thousand texts
def _comparable_text(text: str) -> str:
    """Return a text as it is compared: digits of one system, letters without marks and in one spelling."""
    text = fold_look_alikes(fold_spelling(unicodedata.normalize("NFKC", text)))
    return "".join(str(unicodedata.digit(char)) if char.isdigit() else char for char in text).strip()
