"""Texts of one drawing: which of the texts of glyphs that are drawn the same is meant.

Many fonts draw alef as a Latin l or a bar, and the letters of several languages by one glyph. The script of the other
glyphs decides between scripts, the commonest letter between letters. Digits are never guessed: what may be another
digit has no text. Seven digits are drawn alike in Arabic and in Persian: they are of the system of the other three.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from arclean.readers.pdf.fonts.map_evidence import spells_alike

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["choose_text", "has_extended_digits", "is_mostly_arabic"]

_PLAIN = re.compile("[\u0621-\u063a\u0641-\u0652\u0660-\u0669\u060c\u061b\u061f\u06cc\u06a9\u067e\u0686\u0698\u06af]")
_ARABIC_CHARS = re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff]")
_ARABIC_SHAPES, _EXTENDED_SHAPES = {*"\u0664\u0665\u0666"}, {*"\u06f4\u06f5\u06f6"}
_OTHER_SYSTEM = {0x660 + value: 0x6F0 + value for value in range(10)} | {0x6F0 + n: 0x660 + n for n in range(10)}
_LATIN_CHARS = re.compile("[A-Za-z\u00c0-\u00ff]")


def is_mostly_arabic(options: Iterable[Sequence[str]]) -> bool:
    """Return whether most glyphs that have texts of one script only have Arabic ones; each has several options.

    >>> is_mostly_arabic([["ب"], ["l", "ا"]]), is_mostly_arabic([["b"], ["l", "ا"]])
    (True, False)
    """
    arabic = latin = 0
    for texts in options:
        has_arabic, has_latin = (any(script.search(text) for text in texts) for script in (_ARABIC_CHARS, _LATIN_CHARS))
        arabic += has_arabic and not has_latin
        latin += has_latin and not has_arabic
    return arabic >= latin


def has_extended_digits(options: Iterable[Sequence[str]]) -> bool:
    """Return whether the digits that Arabic and Persian draw otherwise are Persian; each glyph has several options.

    >>> has_extended_digits([["١", "۱"], ["۴"]]), has_extended_digits([["١", "۱"], ["٤"], ["۴"]])
    (True, False)
    """
    told = {text[0] for texts in options for text in texts if len(text) == 1}
    return bool(told & _EXTENDED_SHAPES) and not told & _ARABIC_SHAPES


def choose_text(texts: Sequence[str], *, arabic: bool = True, extended: bool = False) -> tuple[str, ...]:
    """Return the text that is meant, then the others that may be; empty where digits are among what cannot be told.

    ``texts`` are those of one drawing, ``arabic`` is whether the script around is, ``extended`` whether its digits are
    those of Persian.

    >>> choose_text(["l", "ا"]), choose_text(["l", "ا"], arabic=False), choose_text(["1", "7"])
    (('ا', 'l'), ('l', 'ا'), ())
    """
    ranked = sorted(dict.fromkeys(texts), key=lambda text: _rank_text(text, arabic=arabic, extended=extended))
    if not ranked:
        return ()
    best = ranked[0]
    others = tuple(text for text in ranked[1:] if not spells_alike(text, best))
    if others and any(map(_is_number, (best, *others))) and not (arabic and best == "\u0627"):
        return ()
    return (best, *others)


def _rank_text(text: str, *, arabic: bool, extended: bool) -> tuple[bool, int, int, str]:
    """Return what sorts texts: the script of the others first, then the fewest rare letters, then the shortest."""
    if extended:
        text = text.translate(_OTHER_SYSTEM)
    is_other = not (_ARABIC_CHARS if arabic else _LATIN_CHARS).search(text)
    rare = sum(not (char.isascii() or _PLAIN.fullmatch(char)) for char in text)
    return is_other, rare, len(text), text


def _is_number(text: str) -> bool:
    return any(unicodedata.digit(char, None) is not None for char in text)
