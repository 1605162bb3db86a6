"""The PDF library's own font of a font dictionary, which knows widths and predefined encodings."""

from __future__ import annotations

import struct
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from arclean.errors import LimitError
from arclean.readers.pdf.fonts.tounicode import ToUnicodeMap

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = [
    "USUAL_ASCENT",
    "USUAL_DESCENT",
    "ascent_and_descent",
    "is_of_other_script",
    "make_library_font",
    "two_byte_codes",
]

USUAL_ASCENT, USUAL_DESCENT = 0.9, -0.3
"""In sizes, of a font that does not say them."""

_MIN_HAN_WIDTH = 0.7  # sizes of a Han, kana or Hangul character, which fill a square, at least
_HEIGHTS = (0.2, 4.0)  # sizes from descent to ascent that a font may have


def make_library_font(manager: Any, spec: dict[str, Any]) -> Any:
    """Return the PDF library's font, or its plainest one where the dictionary is broken."""
    try:
        return manager.get_font(None, spec)
    except LimitError:
        raise
    except Exception:  # noqa: BLE001 - it raises what it likes
        return manager.get_font(None, {})


def ascent_and_descent(inner: Any) -> tuple[float, float]:
    """Return ascent and descent in parts of the size; usual ones where those of the font cannot be."""
    ascent, descent = float(inner.get_ascent()), float(inner.get_descent())
    if _HEIGHTS[0] < ascent - descent < _HEIGHTS[1]:
        return ascent, descent
    return USUAL_ASCENT, USUAL_DESCENT


def is_of_other_script(inner: Any, code: int, text: str) -> bool:
    """Return whether a predefined collection calls a glyph a Han, kana or Hangul character that is far too narrow.

    Then the numbers of glyphs are those of another font: an Arabic one that says it has the order of Adobe-Japan1.
    """
    is_wide = not isinstance(inner.unicode_map, ToUnicodeMap) and unicodedata.east_asian_width(text[0]) == "W"
    return is_wide and float(inner.char_width(code)) < _MIN_HAN_WIDTH


def two_byte_codes(string: bytes) -> Sequence[int]:
    r"""Return the codes of a string that has two bytes for each.

    >>> two_byte_codes(b"\x01\x02\x03\x04")
    (258, 772)
    """
    if len(string) == 2:  # some producers place each glyph by itself
        return (string[0] << 8 | string[1],)
    return _unpacker(len(string))(string)


@lru_cache(256)
def _unpacker(size: int) -> Callable[[bytes], Sequence[int]]:
    """Return what unpacks strings of so many bytes; an odd one is left out."""
    return struct.Struct(f">{size // 2}H{size % 2}x").unpack
