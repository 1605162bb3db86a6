"""Digit systems: in which of the three systems a font draws the digits that its map names.

Fonts for Persian draw seven digits of both Arabic systems by one glyph each, and what makes a map gives each glyph the
character that it met first, so that one number is of both: ``٠٧`` and ``۰٨``. Such a number is none for the rules of
direction, which set a date apart at its slash. The three digits that the systems draw otherwise tell which is meant.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.readers.pdf.fonts import weights
from arclean.readers.pdf.fonts.digit_evidence import digit_value, zero_of_digit

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "ALIKE_DIGITS", "ARABIC_ZERO", "LATIN_ZERO", "PERSIAN_ZERO", "drawn_system", "mixed_system", "systems_beside",
]  # fmt: skip

LATIN_ZERO, ARABIC_ZERO, PERSIAN_ZERO = 0x30, 0x660, 0x6F0
"""The zeros of the systems."""
ALIKE_DIGITS = (1, 9)
"""Values whose digits look alike in two systems."""
_TELLING = (4, 5, 6)  # values that Arabic and Persian draw otherwise


def mixed_system(texts: Iterable[str]) -> int | None:
    """Return the zero of the one system that the digits of a map are of, where it names some by the other; or None.

    ``texts`` are those of the codes. A map that has one digit in both systems is of both.

    >>> hex(mixed_system("۰۱٤٥٧")), mixed_system("۰۱۴٧") == 0x6F0, mixed_system("٠١٤۴")
    ('0x660', True, None)
    >>> mixed_system("٠١٤"), mixed_system("۰٧")
    (None, None)
    """
    zeros: dict[int, set[int]] = {}
    for text in texts:
        value = digit_value(text)
        if value is not None and zero_of_digit(text) != LATIN_ZERO:
            zeros.setdefault(value, set()).add(zero_of_digit(text))
    found = set().union(*zeros.values())
    if found != {ARABIC_ZERO, PERSIAN_ZERO} or any(len(systems) > 1 for systems in zeros.values()):
        return None
    telling = set().union(*(zeros.get(value, set()) for value in _TELLING))
    return telling.pop() if len(telling) == 1 else None


def drawn_system(digits: Iterable[tuple[str, str]]) -> int | None:
    """Return the zero of the system that digits are drawn in, where they are mapped to the other one; else None.

    ``digits`` are pairs of what is mapped and what is drawn. The digits of Persian are those of Arabic here, and those
    that look alike in two systems prove nothing.

    >>> hex(drawn_system([("١", "1"), ("٢", "2"), ("٣", "3"), ("٤", "4")]))
    '0x30'
    >>> drawn_system([("1", "١"), ("2", "2"), ("3", "3"), ("4", "4")])
    """
    votes: dict[int, int] = {}
    for mapped, drawn in digits:
        if digit_value(mapped) == digit_value(drawn) not in ALIKE_DIGITS:
            is_other = zero_of_digit(mapped) in systems_beside(zero_of_digit(drawn))
            votes[zero_of_digit(drawn) if is_other else 0] = votes.get(zero_of_digit(drawn) if is_other else 0, 0) + 1
    zero, count = max(votes.items(), key=lambda vote: vote[1], default=(0, 0))
    return zero if zero and count >= weights.MIN_SYSTEM_DIGITS and not votes.get(0) else None


def systems_beside(zero: int) -> tuple[int, ...]:
    """Return the zeros of the systems that may be mapped in the place of one that is drawn."""
    return (
        (ARABIC_ZERO, PERSIAN_ZERO)
        if zero == LATIN_ZERO
        else (LATIN_ZERO,)
        if zero in (ARABIC_ZERO, PERSIAN_ZERO)
        else ()
    )
