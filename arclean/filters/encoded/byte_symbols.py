r"""The symbols by which tokenizers of language models write bytes, left in the place of text: ``ÙĪØµÙĦĠØ§ÙĦ``.

A byte that prints in Latin-1 stands for itself, the 68 others for the characters from U+0100 on (GPT-2 and all after
it): so a space is ``Ġ`` and the end of a line ``Ċ``. Letters from U+0100 on after leads of Arabic tell these from bytes
that were read as Latin-1. Where a span has ``Ġ``, its plain spaces stand between tokens.
"""

from __future__ import annotations

from functools import cache

from arclean.arabic.lazy_patterns import LazyPattern

__all__ = ["BYTE_SYMBOL_TRIGGERS", "find_byte_symbols", "read_byte_symbols"]

BYTE_SYMBOL_TRIGGERS = ("\u0120", "\xd9\u0126", "\xd9\u012c", "\xdb\u012e", "\xd9\u0128")
"""A space, lam, the two yehs and noon, as the symbols write them."""

_SYMBOL = "\xa1-\xac\xae-\xff\u0100-\u0143"
_TWO_SYMBOLS = "[\xd8-\xdb][\xa1-\xac\xae-\xbf\u0122-\u0143]"
_find_runs = LazyPattern(f"[{_SYMBOL}](?:[ -~{_SYMBOL}]*[{_SYMBOL}])?").finditer
_has_letters = LazyPattern(f"{_TWO_SYMBOLS}\u0120?{_TWO_SYMBOLS}").search
_has_symbol = LazyPattern("[\u0100-\u0143]").search
_SPACE = "\u0120"


def find_byte_symbols(text: str) -> list[tuple[int, int]]:
    """Return the spans of a text that stand in symbols of bytes.

    >>> find_byte_symbols("قال ÙĪØµÙĦ أمس"), find_byte_symbols("Ħal Għajn")
    ([(4, 10)], [])
    """
    return [run.span() for run in _find_runs(text) if _has_symbol(run[0]) and _has_letters(run[0])]


def read_byte_symbols(source: str) -> str | None:
    """Return the text of symbols of bytes, or None where they are no UTF-8.

    >>> read_byte_symbols("ÙĪØµÙĦ ĠØ£ÙħØ³")
    'وصل أمس'
    """
    if _SPACE in source:
        source = source.replace(" ", "")
    try:
        return bytes(map(_bytes_of_symbols().__getitem__, source)).decode()
    except (KeyError, UnicodeDecodeError):
        return None


@cache
def _bytes_of_symbols() -> dict[str, int]:
    printed = [*range(0x20, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
    others = [byte for byte in range(0x100) if byte not in printed or byte == 0x20]
    return {chr(byte): byte for byte in printed} | {chr(0x100 + at): byte for at, byte in enumerate(others)}
