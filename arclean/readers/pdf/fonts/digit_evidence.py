"""Digit evidence: whether the codes of a font that its map calls digits draw these digits.

Office wrote the maps of runs from right to left from the reversed order of the glyphs: 04, 05, 06 read 00, 00, 30, and
2022 reads 2222, in 44 of 188 Arabic PDFs of one pool (2026-11). A number that reads wrong looks right, so the digits of
a suspicious map are held against what else tells them: the font program's own character map and substitutions, its
outlines, and the number of the glyph, which in the fonts of Windows is 29 below the ASCII code.

A map is suspicious where one digit has two codes, or where the codes of digits do not count on as digits do.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from arclean.readers.pdf.fonts import weights

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = [
    "ASCII_OFFSET", "DOUBTED_DIGITS", "UNKNOWN_DIGIT", "DigitEvidence", "decide_digit", "digit_value", "double_digits",
    "has_dense_codes", "has_suspect_digits", "is_glyph_of_digit", "keeps_glyph_numbers", "mapped_digits",
    "zero_of_digit",
]  # fmt: skip

DOUBTED_DIGITS = "".join(map(chr, range(0xFDD0, 0xFDDA)))
"""What stands for digits that the map says and other evidence denies, by value: noncharacters, which no text has."""
UNKNOWN_DIGIT = "\ufdda"
"""What stands for a digit of which no more is known than that it is one."""

ASCII_OFFSET = 29
"""From the number of a glyph to the ASCII code, in the fonts of Windows: 3 is the space."""
_DIGIT_COUNT = 10
_find_digits = re.compile(r"\d").findall
_MIRRORED = frozenset("()<>[]{}")  # which a map may name by what is seen


class DigitEvidence(NamedTuple):
    """What tells of a glyph whose map says a digit; None where it tells nothing.

    ``by_program`` is the text of the font's own tables, ``by_name`` that of the glyph's name, ``by_outline`` the sign
    that is drawn, ``by_number`` the character that the number of the glyph stands for.
    """

    by_program: str | None = None
    by_name: str | None = None
    by_outline: str | None = None
    by_number: str | None = None


def digit_value(text: str | None) -> int | None:
    """Return the value of a text that is one decimal digit, or None.

    >>> digit_value("٤"), digit_value("42"), digit_value("²")
    (4, None, None)
    """
    return unicodedata.decimal(text, None) if text is not None and len(text) == 1 else None


def mapped_digits(texts: Mapping[int, str]) -> dict[int, str]:
    """Return the codes of a map whose text is one decimal digit; maps of all characters have 65,536 codes.

    >>> mapped_digits({1: "٤", 2: "42", 3: "²", 4: "ب"})
    {1: '٤'}
    """
    digits = {*_find_digits("".join(texts.values()))}
    return {code: text for code, text in texts.items() if text in digits} if digits else {}


def is_glyph_of_digit(glyph: str, digit: str, characters: Mapping[int, str]) -> bool:
    """Return whether a font has a glyph for a digit, in any system; ``characters`` are its glyphs by code point.

    >>> is_glyph_of_digit("two", "2", {0x662: "two"})
    True
    """
    value = unicodedata.decimal(digit)
    return any(characters.get(zero + value) == glyph for zero in (0x30, 0x660, 0x6F0))


def has_suspect_digits(texts: Mapping[int, str], *, single_byte: bool) -> bool:
    """Return whether a map's digits may be false: one digit at two codes, or codes that do not count on.

    >>> has_suspect_digits({19: "0", 21: "2"}, single_byte=False), has_suspect_digits({19: "2"}, single_byte=True)
    (False, False)
    >>> has_suspect_digits({19: "2", 21: "2"}, single_byte=False), has_suspect_digits({49: "2"}, single_byte=True)
    (True, True)
    """
    offsets: dict[int, set[int]] = {}  # from the value to the code, by the system's zero
    numbers = 0
    for code, text in mapped_digits(texts).items():
        value = unicodedata.decimal(text)
        zero = ord(text) - value
        offsets.setdefault(zero, set()).add(code - value)
        numbers += 1
        if single_byte and zero == ord("0") and chr(code) in "0123456789" and chr(code) != text:
            return True
    if any(len(found) > 1 for found in offsets.values()):
        return True
    if single_byte or numbers == 0 or texts.get(ord(" ") - ASCII_OFFSET) != " ":
        return False
    return any(zero == ord("0") and ord("0") - ASCII_OFFSET not in found for zero, found in offsets.items())


def has_dense_codes(texts: Mapping[int, str]) -> bool:
    """Return whether the codes of a map were dealt out one after the other, as subsetters do that renumber glyphs.

    >>> has_dense_codes({1: "2", 2: "0", 3: "1"}), has_dense_codes({3: " ", 19: "0", 20: "1"})
    (True, False)
    """
    return not texts or max(texts) - min(texts) < weights.DENSE_CODE_RANGE * len(texts)


def keeps_glyph_numbers(texts: Mapping[int, str]) -> bool:
    """Return whether the codes of a map are glyph numbers of a font of Windows, by its signs other than digits.

    Brackets are left out: a map of right-to-left runs may name their mirrored ones.
    """
    signs = [(code, text) for code, text in texts.items() if len(text) == 1 and text.isascii() and not text.isdigit()]
    votes = [code + ASCII_OFFSET == ord(text) for code, text in signs if text not in _MIRRORED]
    return sum(votes) > weights.GLYPH_NUMBER_SHARE * len(votes)


def decide_digit(text: str, evidence: DigitEvidence, *, is_double: bool) -> str:
    """Return the text of a code whose map says a digit: ``text`` itself, what the font says, or a doubted digit.

    ``is_double`` is True where another code of the same width has the same digit.

    >>> decide_digit("2", DigitEvidence(by_program="0"), is_double=True)
    '0'
    >>> decide_digit("2", DigitEvidence(by_program="2"), is_double=True)
    '2'
    >>> decide_digit("2", DigitEvidence(), is_double=True) == DOUBTED_DIGITS[2]
    True
    """
    said = unicodedata.decimal(text)
    program = evidence.by_program
    if program is not None and any(unicodedata.category(char) == "Co" for char in program):
        program = None
    outline = evidence.by_outline
    drawn = digit_value(outline)
    if outline is not None and drawn not in (None, said) and zero_of_digit(outline) != zero_of_digit(text):
        drawn = None  # 0 and ٥, 1 and ١ look alike
    by_program, by_name, by_number = map(digit_value, (program, evidence.by_name, evidence.by_number))
    if by_program == said or (drawn == said and program is None):
        return text
    if program is not None and by_program is None:
        return program if drawn is None else DOUBTED_DIGITS[said]
    values = {value for value in (by_program, by_name, drawn, by_number) if value is not None}
    if not values:
        return DOUBTED_DIGITS[said] if is_double else text
    if values == {said}:
        return text
    if len(values) == 1 and values != {by_name}.difference({by_program, drawn, by_number}):
        return _digit_like(text if by_program is None else program, values.pop())
    return DOUBTED_DIGITS[said]


def zero_of_digit(digit: str) -> int:
    """Return the code point of the zero of a digit's system."""
    return ord(digit) - unicodedata.decimal(digit)


def _digit_like(digit: str | None, value: int) -> str:
    """Return the digit of a value in the system of another one."""
    return chr((zero_of_digit(digit) if digit else ord("0")) + value)


def double_digits(texts: Iterable[tuple[int, str, float]]) -> set[int]:
    """Return the codes of (code, text, width) that have digit and width of another in reach: of such two one is false.

    The ten digits of a system mostly have codes in a row; alternate digits of an honest font stand elsewhere, or have
    another width.
    """
    seen: dict[tuple[str, float], list[int]] = {}
    for code, text, width in texts:
        if digit_value(text) is not None:
            seen.setdefault((text, round(width, 3)), []).append(code)
    return {a for codes in seen.values() for a in codes for b in codes if 0 < abs(a - b) < _DIGIT_COUNT}
