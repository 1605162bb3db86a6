"""Escapes of several transport formats for the long Arabic words of a text."""

from __future__ import annotations

import re
from base64 import b64encode
from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.core.corruptor import Corruptor

if TYPE_CHECKING:
    from random import Random

__all__ = ["CORRUPTOR"]

_WORDS = re.compile("[\u0621-\u063a\u0641-\u064a]{4,}(?: [\u0621-\u063a\u0641-\u064a]{4,})*")


def corrupt(text: str, random: Random) -> str:
    """Return the text with a third of its runs of long Arabic words in escapes, all of one format."""
    escape = random.choice(
        (
            _backslash, _percent, _quoted_printable, _hexadecimal, _single_bytes, _mail_header, _rtf, _braces,
            _lost_backslash, _tokens, _bytes_of_rtf, _utf7, _references,
        )
    )  # fmt: skip
    return _WORDS.sub(lambda found: escape(found[0]) if random.random() < 1 / 3 else found[0], text)


def _escape_chars(words: str, form: str) -> str:
    return "".join(char if char == " " else "".join(form.format(byte) for byte in char.encode()) for char in words)


def _backslash(words: str) -> str:
    return "".join(char if char == " " else f"\\u{ord(char):04x}" for char in words)


def _percent(words: str) -> str:
    return _escape_chars(words, "%{:02X}")


def _quoted_printable(words: str) -> str:
    return _escape_chars(words, "={:02X}")


def _hexadecimal(words: str) -> str:
    return _escape_chars(words, "\\x{:02x}")


def _single_bytes(words: str) -> str:
    return _escape_chars(words, "\\u{:04x}")


def _rtf(words: str) -> str:
    return "".join(char if char == " " else f"\\u{ord(char)}?" for char in words)


def _braces(words: str) -> str:
    return "".join(char if char == " " else f"\\x{{{ord(char):04X}}}" for char in words)


def _mail_header(words: str) -> str:
    return f"=?utf-8?B?{b64encode(words.encode()).decode()}?="


def _lost_backslash(words: str) -> str:
    return "".join(char if char == " " else f"u{ord(char):04x}" for char in words)


def _tokens(words: str) -> str:
    return _escape_chars(words, "<0x{:02X}>")


def _bytes_of_rtf(words: str) -> str:
    return "".join(char if char == " " else f"\\'{char.encode('cp1256')[0]:02x}" for char in words)


def _utf7(words: str) -> str:
    return words.encode("utf-7").decode()


def _references(words: str) -> str:
    return _escape_chars(words, "&#{};")


_LEFT_ALONE = LazyPattern(
    "[!-/:-@\\[-`{-~A-Za-z]|\u064a\u0648\u0646\u064a\u0643\u0648\u062f|\u0631\u0645\u0632|\u0643\u0648\u062f|\u0643\u062a\u0628|\u0643\u062a\u0627\u0628|\u062a\u0631\u0645\u064a\u0632|\u0645\u062d\u0631\u0641|\u0634\u064a\u0641\u0631|\u0647\u0631\u0648\u0628|\u062a\u0647\u0631\u064a\u0628"
).search
"""Signs of code and addresses, and words by which a text speaks about writing."""


def _is_in_domain(text: str) -> bool:
    """Return whether a text is prose that does not speak about writing, and has no long word twice."""
    words = [word for run in _WORDS.findall(text) for word in run.split()]
    return not _LEFT_ALONE(text.replace(".", "").replace("!", "").replace(":", "")) and len(set(words)) == len(words)


CORRUPTOR = Corruptor("encoded", corrupt, _is_in_domain)
