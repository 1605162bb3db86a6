"""Mapped digits: the text of the codes that a map calls digits, held against all that tells what they draw.

A number that reads wrong looks right. So every digit of a map is compared with the sign that its glyph draws (of 1,200
digits that are recognized in the fonts of 173 PDFs with honest maps none has another value), and those of suspicious
maps with the program's tables, names and numbers of glyphs too (:mod:`arclean.readers.pdf.fonts.digit_evidence`). Where
the digits of a font are drawn in another system than the map says (1998 mapped as ١٩٩٨), the page is right.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from arclean.arabic.glyph_names import text_of_name
from arclean.readers.pdf.fonts import weights
from arclean.readers.pdf.fonts.digit_evidence import (
    ASCII_OFFSET,
    DOUBTED_DIGITS,
    UNKNOWN_DIGIT,
    DigitEvidence,
    decide_digit,
    digit_value,
    double_digits,
    has_dense_codes,
    has_suspect_digits,
    is_glyph_of_digit,
    keeps_glyph_numbers,
    mapped_digits,
    zero_of_digit,
)
from arclean.readers.pdf.fonts.digit_systems import (
    ALIKE_DIGITS,
    ARABIC_ZERO,
    LATIN_ZERO,
    PERSIAN_ZERO,
    drawn_system,
    mixed_system,
    systems_beside,
)
from arclean.readers.pdf.fonts.dot_glyphs import ink_of_glyph
from arclean.readers.pdf.fonts.glyph_recognition import recognize_sign
from arclean.readers.pdf.fonts.sfnt_cmap import glyph_numbers_of_digits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from arclean.readers.pdf.fonts.font_programs import FontProgram
    from arclean.readers.pdf.fonts.type3 import Type3Program

__all__ = ["DigitGlyphs", "MappedDigits"]

_SYSTEM_DIGITS = frozenset(chr(zero + value) for zero in (LATIN_ZERO, ARABIC_ZERO, PERSIAN_ZERO) for value in range(10))
_DIGIT_NUMBERS = range(LATIN_ZERO - ASCII_OFFSET, LATIN_ZERO - ASCII_OFFSET + 10)  # of glyphs in fonts of Windows
_MAX_LOOKED_AT = 300  # of a map that are looked at
_SAMPLED_DIGITS = 4  # of a map, after which the others are believed where these are right
_MAX_DIGITS = 60  # of a map: two systems, with old-style and tabular ones


@dataclass(frozen=True, kw_only=True)
class DigitGlyphs:
    """What is asked of a font: the texts of its map, and the widths, numbers and names of the glyphs of codes.

    ``number_of_code`` is None for a code that is the number itself.
    """

    texts: Mapping[int, str]
    single_byte: bool
    width_of_code: Callable[[int], float]
    number_of_code: Callable[[int], int | None]
    glyph_of_code: Callable[[int], str | None]
    program: Callable[[], FontProgram | Type3Program | None]
    program_data: Callable[[], bytes | None]


class MappedDigits:
    """The digits of the map of one font."""

    def __init__(self, glyphs: DigitGlyphs) -> None:
        self._glyphs = glyphs

    def text_of_digit(self, code: int, text: str) -> str:
        """Return the text of a code whose map says ``text``, a digit: that, what is drawn, or a doubted digit."""
        drawn = self._drawn.get(code)
        is_other = drawn is not None and digit_value(drawn) != digit_value(text)
        if self._is_suspect or is_other or self._is_denied(code, text):
            text = self._checked_digit(code, text)
        elif drawn is None and self._is_lying:
            text = DOUBTED_DIGITS[unicodedata.decimal(text)]
        value, zero = digit_value(text), self._system
        if zero is None and self._mixed_system is not None and zero_of_digit(text) in systems_beside(LATIN_ZERO):
            return chr(self._mixed_system + unicodedata.decimal(text))
        return (
            text
            if zero is None or value is None or zero_of_digit(text) not in systems_beside(zero)
            else chr(zero + value)
        )

    def text_of_letter(self, code: int, text: str) -> str:
        """Return the text of a code whose map says ``text``, no digit: that, or a digit by the number of its glyph.

        A digit too where several codes with letters draw digits. Of 113 fonts of 295 PDFs whose maps keep the numbers
        of fonts of Windows, and digits among them, none has a letter there but those in which a digit was mistaken.
        """
        if (hidden := self.hidden_digits.get(code)) is not None:
            return hidden
        texts = self._glyphs.texts
        if code not in _DIGIT_NUMBERS or self._glyphs.single_byte or texts.get(code) != text:
            return text
        agreeing = sum(texts.get(other) == chr(other + ASCII_OFFSET) for other in _DIGIT_NUMBERS)
        has_numbers = self._glyphs.number_of_code(code) is None and self._keeps_numbers
        if not has_numbers or agreeing < weights.MIN_NUMBERED_DIGITS or not text.strip():
            return text
        program, glyph = self._glyphs.program(), self._glyphs.glyph_of_code(code)
        drawn = None if program is None or glyph is None else recognize_sign(program, glyph)
        digit = chr(code + ASCII_OFFSET)
        return digit if drawn is None or digit_value(drawn) == digit_value(digit) else text

    @cached_property
    def hidden_digits(self) -> dict[int, str]:
        """The digits that codes draw which the map calls letters or signs, where several do."""
        found = self._digits_by_program() or self._digits_by_outline()
        values = {digit_value(digit) for digit in found.values()} - {None}
        return (
            found if len(values - {0, *ALIKE_DIGITS}) >= weights.MIN_SYSTEM_DIGITS else {}
        )  # O and l may be drawn alike

    @cached_property
    def _digit_texts(self) -> dict[int, str]:
        """The codes that the map calls digits, with them."""
        return mapped_digits(self._glyphs.texts)

    def _letter_texts(self) -> Iterator[tuple[int, str]]:
        """Yield the codes of the map that it calls one letter or sign, with that."""
        return ((code, text) for code, text in self._glyphs.texts.items() if _is_letter_or_sign(text))

    def _digits_by_program(self) -> dict[int, str]:
        """Return the digits of codes with letters whose glyphs the character map has for digits, not for letters."""
        program = self._glyphs.program()
        characters: Mapping[int, str] = {} if program is None else program.characters
        digits = {glyph: digit for digit in sorted(_SYSTEM_DIGITS) if (glyph := characters.get(ord(digit))) is not None}
        found = {}
        for code, text in self._letter_texts() if digits else ():
            glyph = self._glyphs.glyph_of_code(code)
            if glyph in digits and characters.get(ord(text)) != glyph:
                found[code] = digits[glyph]
        return found

    def _digits_by_outline(self) -> dict[int, str]:
        """Return the digits that codes with letters draw in a font without digits: several of one advance.

        What is as wide and as high as most that are recognized is one too, though it is not known which.
        """
        program = self._glyphs.program()
        if program is None or self._digit_texts:
            return {}
        alike: dict[float, list[int]] = {}
        for code, _ in islice(self._letter_texts(), _MAX_LOOKED_AT):
            alike.setdefault(round(self._glyphs.width_of_code(code), 3), []).append(code)
        found: dict[int, str] = {}
        for group in alike.values():
            glyphs = self._as_high_as_digits(program, group) if len(group) > weights.MIN_SYSTEM_DIGITS else []
            signs = {code: recognize_sign(program, glyph) for code, glyph in glyphs}
            digits = {code: sign for code, sign in signs.items() if sign is not None and digit_value(sign) is not None}
            unknown = [code for code, sign in signs.items() if sign is None]
            found |= digits | dict.fromkeys(unknown if len(unknown) < len(digits) else (), UNKNOWN_DIGIT)
        return found

    def _as_high_as_digits(self, program: FontProgram | Type3Program, codes: list[int]) -> list[tuple[int, str]]:
        """Return those of codes of one advance, with their glyphs, that have the median height, where most have."""
        heights: dict[tuple[int, str], float] = {}
        for code in codes:
            glyph = self._glyphs.glyph_of_code(code)
            ink = None if glyph is None else ink_of_glyph(program, glyph)
            if glyph is not None and ink is not None:
                heights[code, glyph] = ink.high - ink.low
        usual = sorted(heights.values())[len(heights) // 2] if heights else 0.0
        alike = [pair for pair, height in heights.items() if abs(height - usual) < weights.SAME_DIGIT_HEIGHT]
        return alike if len(alike) > weights.MIN_SYSTEM_DIGITS and usual > weights.MIN_DIGIT_HEIGHT else []

    @cached_property
    def _is_lying(self) -> bool:
        """Whether several digits of the map are drawn as other ones, so that the rest is not to be believed."""
        texts = self._glyphs.texts
        other = sum(digit_value(drawn) != digit_value(texts[code]) for code, drawn in self._drawn.items())
        return other >= weights.MIN_FALSE_DIGITS

    def _is_denied(self, code: int, text: str) -> bool:
        """Return whether the program's character map has another digit for the glyph of a code."""
        program = self._glyphs.program()
        characters: Mapping[int, str] = {} if program is None else program.characters
        glyph = self._glyphs.glyph_of_code(code) if characters else None
        if glyph is None or is_glyph_of_digit(glyph, text, characters):
            return False
        return any(is_glyph_of_digit(glyph, digit, characters) for digit in "0123456789")

    def _checked_digit(self, code: int, text: str) -> str:
        """Return the text of a digit that is doubted, by all that tells of its glyph."""
        program, glyph = self._glyphs.program(), self._glyphs.glyph_of_code(code)
        by_program = by_name = by_outline = by_number = None
        if program is not None and glyph is not None:
            is_mapped = is_glyph_of_digit(glyph, text, program.characters)
            by_program, by_name = text if is_mapped else program.own_text_of_glyph(glyph), text_of_name(glyph)
            if digit_value(by_program) != digit_value(text):
                by_outline = self._in_mapped_system(recognize_sign(program, glyph), text)
        has_numbers = not self._glyphs.single_byte and self._glyphs.number_of_code(code) is None
        if has_numbers and code in _DIGIT_NUMBERS and self._keeps_numbers:  # others are digits of other scripts
            by_number = chr(code + ASCII_OFFSET)
        is_truetype = (self._glyphs.program_data() or b"\0\1").startswith((b"\0\1", b"true"))
        is_unknown = is_truetype and not getattr(program, "characters", None)  # else it may be an alternate digit
        evidence = DigitEvidence(by_program, by_name, by_outline, by_number)
        return decide_digit(text, evidence, is_double=is_unknown and code in self._double_digits)

    def _in_mapped_system(self, sign: str | None, text: str) -> str | None:
        """Return a sign in the system of a digit of the map, where the font draws all its digits in another one."""
        value = digit_value(sign)
        zeros = [zero_of_digit(drawn) for drawn in self._drawn.values() if digit_value(drawn) not in {0, *ALIKE_DIGITS}]
        is_other_system = len(zeros) >= weights.MIN_SYSTEM_DIGITS and len({*zeros}) == 1
        if sign is None or value is None or not is_other_system or zero_of_digit(sign) != zeros[0]:
            return sign
        return chr(zero_of_digit(text) + value)

    @cached_property
    def _drawn(self) -> dict[int, str]:
        """The digits that the codes draw which the map calls digits, where they are recognized."""
        program = self._glyphs.program()
        if program is None:
            return {}
        texts = self._glyphs.texts
        digits = [*self._digit_texts][:_MAX_DIGITS]
        named = [(code, glyph) for code in digits if (glyph := self._glyphs.glyph_of_code(code)) is not None]
        named = [(code, glyph) for code, glyph in named if program.characters.get(ord(texts[code])) != glyph]
        found: dict[int, str] = {}
        for number, (code, glyph) in enumerate(named):
            sign = recognize_sign(program, glyph)
            if sign is not None and digit_value(sign) is not None:
                found[code] = sign
            is_enough = number + 1 >= _SAMPLED_DIGITS and len(found) >= _SAMPLED_DIGITS - 1
            if is_enough and all(texts[one] == drawn for one, drawn in found.items()):
                break
        return found

    @cached_property
    def _system(self) -> int | None:
        return drawn_system((self._glyphs.texts[code], sign) for code, sign in self._drawn.items())

    @cached_property
    def _mixed_system(self) -> int | None:
        return mixed_system(self._glyphs.texts.values())

    @cached_property
    def _is_suspect(self) -> bool:
        texts = self._glyphs.texts
        return has_suspect_digits(texts, single_byte=self._glyphs.single_byte) and not self._confirms_digits(texts)

    def _confirms_digits(self, texts: Mapping[int, str]) -> bool:
        """Return whether the program's character map has the digits of a map where it says, or cannot deny them."""
        is_dense = has_dense_codes(texts)
        if self._glyphs.single_byte:
            return is_dense
        glyphs = glyph_numbers_of_digits(self._glyphs.program_data() or b"")
        if not glyphs:
            return is_dense or not (self._double_digits or self._keeps_numbers)
        known: dict[int, set[int]] = {}
        for character, number in glyphs.items():
            known.setdefault(unicodedata.decimal(chr(character)), set()).add(number)
        digits = ((code, unicodedata.decimal(text)) for code, text in self._digit_texts.items())
        numbers = ((self._glyphs.number_of_code(code), code, value) for code, value in digits)
        return all((code if number is None else number) in known.get(value, ()) for number, code, value in numbers)

    @cached_property
    def _keeps_numbers(self) -> bool:
        return keeps_glyph_numbers(self._glyphs.texts)

    @cached_property
    def _double_digits(self) -> set[int]:
        width = self._glyphs.width_of_code
        return double_digits((code, text, width(code)) for code, text in self._digit_texts.items())


def _is_letter_or_sign(text: str) -> bool:
    return len(text) == 1 and unicodedata.category(text)[0] in "LPS"
