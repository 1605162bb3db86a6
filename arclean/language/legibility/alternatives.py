"""Other readings of a text that may be the right one: from its end, or by another code page.

A short text tells little by itself, for most letters may follow one another in some word. It tells more beside what it
would be if it had been read in the wrong direction or code page: of two readings, one is words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["other_readings"]

_CODE_PAGES = (
    ("iso8859_6", "cp1256"), ("cp1256", "iso8859_6"), ("cp1256", "cp720"), ("cp1256", "mac_arabic"),
    ("cp1252", "cp1256"), ("cp1252", "iso8859_6"), ("mac_roman", "mac_arabic"),
)  # fmt: skip
"""Code pages by which Arabic text is read, and those in which it was written: pairs that were seen in the wild."""


def other_readings(text: str) -> Iterator[str]:
    """Yield what a text is from its end, and by other code pages where these have at least half of its characters.

    >>> list(other_readings("ab"))
    ['ba']
    >>> "قال" in other_readings("ÞÇá")
    True
    """
    yield text[::-1]
    if text.isascii():
        return
    for read, written in _CODE_PAGES:
        other = text.encode(read, "ignore").decode(written, "ignore")
        if other != text and 2 * len(other) >= len(text):
            yield other
