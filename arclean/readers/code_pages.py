"""In which encoding bytes are text: marks at their beginning, wide encodings, and code pages of one byte a letter.

Code pages are told apart by how letters follow one another: as in Arabic, or singly among ASCII as in Western texts.
"""

from __future__ import annotations

import codecs
import re

from arclean.arabic.letters import ARABIC
from arclean.arabic.marks import HARAKAT
from arclean.language.letter_bigrams import spelling_gain
from arclean.readers import weights

__all__ = [
    "ARABIC_PAGES", "BYTE_ORDER_MARKS", "SAMPLE_SIZE", "detect_wide", "page_prior", "score_page", "score_western",
]  # fmt: skip

ARABIC_PAGES = ("cp1256", "iso8859_6", "mac_arabic", "cp720")
"""Code pages that Arabic was written in: Windows, ISO, Macintosh, DOS."""

BYTE_ORDER_MARKS = (  # the marks of UTF-32 begin with those of UTF-16
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
SAMPLE_SIZE = 65536
"""Bytes that an encoding is judged by, taken from the first that are not ASCII on."""

_KNOWN_SCRIPTS = re.compile("[\t\n\r\f -~\xa0-\xff\u0600-\u06ff\u200c-\u200f\u2010-\u2026\ufb50-\ufdff\ufe70-\ufefc]")


def detect_wide(data: bytes) -> str | None:
    """Return UTF-16 or UTF-32 without a mark, by what the bytes decode to; else None."""
    for encoding, unit in (("utf-32-le", 4), ("utf-32-be", 4), ("utf-16-le", 2), ("utf-16-be", 2)):
        if len(data) % unit or (b"\0" not in data[:SAMPLE_SIZE] and b"\x06" not in data[:SAMPLE_SIZE]):
            continue
        text = data[: 4 * (SAMPLE_SIZE // 4)].decode(encoding, "ignore")
        if unit == 4 and _is_wide_text(data, encoding):
            return encoding
        if text and len(_KNOWN_SCRIPTS.findall(text)) >= weights.MIN_SCRIPT_SHARE * (len(data[:SAMPLE_SIZE]) // unit):
            return encoding
    return None


def _is_wide_text(data: bytes, encoding: str) -> bool:
    """Return whether bytes are UTF-32 of any script: few other bytes have nothing but characters in their fours."""
    try:
        text = data[: 4 * (SAMPLE_SIZE // 4)].decode(encoding)
    except UnicodeDecodeError:
        return False
    return len(text) > 1 and 2 * sum(map(str.isalnum, text)) >= len(text)


_PAGE_LETTERS = f"{ARABIC}\u067e\u0686\u0698\u06a9\u06af"  # Persian is written in cp1256 as well
_LETTER_RUN = re.compile(f"[{_PAGE_LETTERS}]+")
_USUAL = re.compile(
    f"[\\x00-\\x7f{_PAGE_LETTERS}{HARAKAT}\u0640\u060c\u061b\u061f\u0660-\u066c«»\u2013\u2014\u2018-\u201d\u2026\u200c-\u200f]"
)


def page_prior(page: str) -> float:
    """Return the bits in favour of a page before a byte is read."""
    return weights.CP1256_PRIOR if page == "cp1256" else 0.0


def score_page(page: str, sample: bytes) -> float:
    """Return the bits by which a sample is better explained as Arabic in a page than as letters by chance."""
    text = sample.decode(page, "replace")
    strange = _USUAL.sub("", text)
    no_break = strange.count("\xa0")
    cost = weights.STRANGE_COST * (len(strange) - no_break) + weights.NO_BREAK_COST * no_break
    return sum(map(spelling_gain, _LETTER_RUN.findall(text))) - cost + page_prior(page)


_RUN_BEYOND_ASCII = re.compile(rb"(?P<before>[A-Za-z]?)(?P<run>[\x80-\xff]+)(?P<after>[A-Za-z]?)")


def score_western(sample: bytes) -> float:
    """Return the bits for Western text: its letters beyond ASCII stand singly, beside letters of ASCII."""
    score = 0.0
    for found in _RUN_BEYOND_ASCII.finditer(sample):
        is_beside_ascii = found["before"] or found["after"]
        length = len(found["run"])
        score += weights.STRANGE_COST if is_beside_ascii and length <= 2 else -weights.STRANGE_COST * (length - 1)
    return score
