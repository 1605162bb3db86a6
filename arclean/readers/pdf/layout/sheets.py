"""The records of a page that is read: its text, its lines and where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from arclean.core.document import Glyphs

__all__ = ["Sheet", "SheetLine"]


class SheetLine(NamedTuple):
    """A line of a page: its span in the text of the page, its baseline and size in points.

    ``artifact`` is True where the PDF marks it as no part of the content.
    """

    start: int
    end: int
    base: float
    size: float
    artifact: bool


class Sheet(NamedTuple):
    """A page that was read: its number (from 1), text, lines and boxes of characters, and its size in points.

    ``trouble`` is a sentence on what could not be read, if anything. ``uncertain_numbers`` are spans of the text that
    are numbers without one of their digits, each with what was read of it; ``contradicted`` those that the programs of
    their fonts spell otherwise; ``turned_numbers`` those that may be read from either end, each with its other reading.
    ``doubtful_tables`` are spans whose rows may be read from the other side, ``overprinted`` lines whose words lie on
    each other.
    ``is_text_layer`` is True where all text is an invisible layer over a picture.
    ``unseen`` is text that the page does not show and ``text`` has not, ``faint`` what it has and is hardly
    seen. ``over`` is text of annotations that the page shows and that was not asked for.
    ``deciphered`` are words that were read by shapes and language, each with the probability of being right (0..1) and
    another reading, if any; ``ocr`` those that OCR read. ``is_picture`` is True where the page shows what may be text
    and has none of its own, but for a stamp; ``lacks_contents`` where a stream of its contents is not in the file.
    ``operators`` is the number of those that drew it.
    """

    number: int
    text: str
    lines: tuple[SheetLine, ...]
    glyphs: Glyphs
    width: float
    height: float
    trouble: str = ""
    uncertain_numbers: tuple[tuple[int, int, str], ...] = ()
    contradicted: tuple[tuple[int, int, str], ...] = ()
    turned_numbers: tuple[tuple[int, int, str], ...] = ()
    doubtful_tables: tuple[tuple[int, int], ...] = ()
    overprinted: tuple[tuple[int, int], ...] = ()
    is_text_layer: bool = False
    unseen: str = ""
    faint: str = ""
    over: str = ""
    deciphered: tuple[tuple[int, int, float, str], ...] = ()
    ocr: tuple[tuple[int, int, float, str], ...] = ()
    is_picture: bool = False
    lacks_contents: bool = False
    operators: int = 0
