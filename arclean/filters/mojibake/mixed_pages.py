r"""Arabic of ISO 8859-6 that was read as cp1256: Latin letters stand among Arabic ones, and those are others.

Both pages have the letters from hamza to dad at the same bytes; the others cp1256 has elsewhere, with the accented
letters of French between them: waw becomes "\xe8", heh "\xe7", yeh "\xea", qaf "\xe2", feh lam, kaf meem. Nobody writes
such letters beside Arabic ones within a word.
"""

from __future__ import annotations

import re
from functools import cache

from arclean.arabic.letters import ARABIC, TATWEEL
from arclean.arabic.marks import MARK
from arclean.filters.mojibake import weights
from arclean.filters.mojibake.code_pages import bytes_of_characters
from arclean.filters.mojibake.decodings import Decoding
from arclean.language.letter_bigrams import spelling_gain

__all__ = ["MIXED_PLACE", "decode_mixed_page"]

_LATIN = "\xd7\xe0\xe2\xe7\xe8\xe9\xea\xeb\xee\xef"
MIXED_PLACE = f"[{_LATIN}](?:(?<=[{ARABIC}].)|(?=[{ARABIC}]))"
"""Pattern of a Latin letter beside an Arabic one."""
_mixed_places = re.compile(MIXED_PLACE).findall
_words_of = re.compile(f"[{ARABIC}]+").findall
_drop_marks = re.compile(f"[{MARK}{TATWEEL}]").sub


@cache
def _page_table() -> dict[int, str]:
    """Return the map from characters of cp1256 to those that ISO 8859-6 has at their bytes, where these are Arabic."""
    belongs = re.compile(f"[{ARABIC}{MARK}{TATWEEL}\u060c\u061b\u061f]").match
    read = {code: bytes([byte]).decode("iso8859_6", "ignore") for code, byte in bytes_of_characters("cp1256").items()}
    return {code: char for code, char in read.items() if char and belongs(char) and chr(code) != char}


def decode_mixed_page(line: str) -> list[Decoding]:
    r"""Return the decoding of a line of ISO 8859-6 that was read as cp1256, or nothing.

    >>> line = "وصل القطار إلى مدينة في الوادي وقال هو".encode("iso8859_6").decode("cp1256")
    >>> [decoding.target for decoding in decode_mixed_page(line)]
    ['وصل القطار إلى مدينة في الوادي وقال هو']
    """
    if len(_mixed_places(line)) < weights.MIN_MIXED_PLACES:
        return []
    target = line.translate(_page_table())
    before, after = (_letter_gain(text) for text in (line, target))
    if after < weights.HEAD_GAIN or after - before < weights.MIN_MIXED_GAIN or _mixed_places(target):
        return []
    why = "ISO 8859-6 read as cp1256; its letters follow one another as in Arabic"
    parts = tuple(zip(line, target, strict=True))
    return [Decoding(0, len(line), line, target, "mojibake/iso8859_6", weights.SINGLE_BYTE_CONFIDENCE, why, parts)]


def _letter_gain(text: str) -> float:
    """Return the bits a letter by which the words of a text are spelt as in Arabic; a Latin letter among them costs."""
    words = _words_of(_drop_marks("", text))
    letters = max(1, sum(map(len, words)))
    return (sum(map(spelling_gain, words)) - weights.FOREIGN_COST * len(_mixed_places(text))) / letters
