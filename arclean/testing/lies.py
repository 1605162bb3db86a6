"""Lies: texts whose letters stand for others, as fonts with wrong maps and unknown encodings leave them.

Each liar takes a text and a seeded random generator and returns the text with every letter of the script replaced, or
some of them, and all else as it was. Nothing in a lie can be read back without its key, so nothing may be edited, and
it must be found. They share no code with what finds and repairs.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

__all__ = ["LIARS", "lie"]

_ALPHABET = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي"
_UNLISTED_PAGES = (
    ("cp720", "cp437"), ("cp720", "cp850"), ("cp1256", "koi8_r"), ("cp1256", "cp1251"), ("iso8859_6", "iso8859_7"),
    ("iso8859_6", "cp1251"),
)  # fmt: skip
"""Code pages of Arabic, each with the page that its bytes are taken for."""


def lie(name: str, text: str, random: Random) -> str:
    """Return a text as one of the liars leaves it. Raises KeyError for a name that none has.

    >>> from random import Random
    >>> lie("shift", "كتاب", Random(3)) != "كتاب", len(lie("private-use", "كتاب", Random(3)))
    (True, 4)
    """
    return LIARS[name](unicodedata.normalize("NFC", text), random)


def _permute(text: str, random: Random) -> str:
    """Return a text in which each letter stands for another one, as in a map that was shuffled."""
    letters = list(_ALPHABET)
    random.shuffle(letters)
    return text.translate(str.maketrans(_ALPHABET, "".join(letters)))


def _shift(text: str, random: Random) -> str:
    """Return a text in which each letter is the one some places on, as in a map that counts on from a wrong glyph."""
    by = random.choice([*range(2, 8), *range(len(_ALPHABET) - 7, len(_ALPHABET) - 1)])
    return text.translate(str.maketrans(_ALPHABET, _ALPHABET[by:] + _ALPHABET[:by]))


def _to_latin(text: str, random: Random) -> str:
    """Return a text in which letters are those of Latin-1, as in legacy fonts and maps of glyph numbers."""
    pool = [chr(code) for code in (*range(0x21, 0x7F), *range(0xA1, 0x100)) if not chr(code).isdigit()]
    chosen = random.sample(pool, len(_ALPHABET))
    return text.translate(str.maketrans(_ALPHABET, "".join(chosen)))


def _to_low_bytes(text: str, random: Random) -> str:
    """Return a text in which letters are the low bytes of their code points, shifted or not."""
    by = random.choice([0, 0, 0x60, 0x80])
    return "".join(chr((ord(char) & 0xFF) + by) if char in _ALPHABET else char for char in text)


def _to_private_use(text: str, random: Random) -> str:
    """Return a text in which letters are of private use, as in fonts of glyph slots."""
    base = random.choice([0xE000, 0xE800, 0xF000, 0xF600])
    return "".join(chr(base + _ALPHABET.index(char)) if char in _ALPHABET else char for char in text)


def _in_unlisted_page(text: str, random: Random) -> str:
    """Return a text whose bytes, in a page that few know, are taken for those of another one."""
    page, taken = random.choice(_UNLISTED_PAGES)
    return "".join(char if char in " \n\f" else char.encode(page, "replace").decode(taken, "replace") for char in text)


LIARS: dict[str, Callable[[str, Random], str]] = {
    "permutation": _permute, "shift": _shift, "latin-1": _to_latin, "low-bytes": _to_low_bytes,
    "private-use": _to_private_use, "code-page": _in_unlisted_page,
}  # fmt: skip
"""The liars by name."""
