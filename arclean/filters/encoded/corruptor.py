"""Escapes of three transport formats for the Arabic words of a text; nothing restores them, each is to be reported."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from arclean.core.corruptor import Corruptor

if TYPE_CHECKING:
    from random import Random

__all__ = ["CORRUPTOR"]

_WORDS = re.compile("[\u0621-\u063a\u0641-\u064a]{4,}(?: [\u0621-\u063a\u0641-\u064a]{4,})*")


def corrupt(text: str, random: Random) -> str:
    """Return the text with a third of its runs of long Arabic words in escapes, all of one format."""
    escape = random.choice((_backslash, _percent, _quoted_printable))
    return _WORDS.sub(lambda found: escape(found[0]) if random.random() < 1 / 3 else found[0], text)


def _backslash(words: str) -> str:
    return "".join(char if char == " " else f"\\u{ord(char):04x}" for char in words)


def _percent(words: str) -> str:
    return "".join(char if char == " " else "".join(f"%{byte:02X}" for byte in char.encode()) for char in words)


def _quoted_printable(words: str) -> str:
    return "".join(char if char == " " else "".join(f"={byte:02X}" for byte in char.encode()) for char in words)


CORRUPTOR = Corruptor("encoded", corrupt, lambda text: _WORDS.search(text) is None)
