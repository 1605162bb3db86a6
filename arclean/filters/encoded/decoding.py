r"""What a span in escapes stands for, piece by piece, where it reads.

Escaped bytes are UTF-8 to the last one, or else, in old mail, one of the two code pages of Arabic, by which of them
they read best. RFC 2047 names the code page.
"""

from __future__ import annotations

import base64
import binascii
import re
from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.filters.encoded import weights
from arclean.language.legibility import excess_bits

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Pieces = list[tuple[str, str]]
"""What stands in the source, and what each of it stands for."""

__all__ = ["Pieces", "decode_escapes", "reads"]

_UNITS = {
    "backslash": (re.compile(r"(?:\\\\?|%)u([0-9A-Fa-f]{4})|\\r\\n|\\[nrt/]|[\s\S]"), 16),
    "bytes": (re.compile(r"\\u00([0-9A-Fa-f]{2})|[\s\S]"), 16),
    "hexadecimal": (re.compile(r"\\x([0-9A-Fa-f]{2})|[\s\S]"), 16),
    "octal": (re.compile(r"\\([0-3][0-7]{2})|[\s\S]"), 8),
    "percent": (re.compile(r"%(?:25)?([0-9A-Fa-f]{2})|[\s\S]"), 16),
    "quoted-printable": (re.compile(r"=([0-9A-Fa-f]{2})|=(?:\r?\n| )|[\s\S]"), 16),
}
_MAIL_WORD = LazyPattern(r"\s*=\?([^?]+)\?([BbQq])\?([^?]+)\?=")
_JSON = LazyPattern(r"(?:\\[nrt])+|\\/|(?:(?!\\[nrt/])[\s\S])+")
_JSON_SIGNS = (("\\r\\n", "\n"), ("\\n", "\n"), ("\\r", "\n"), ("\\t", "\t"), ("\\/", "/"))
_ARABIC_PAGES = ("cp1256", "iso8859_6")
_find_letters = LazyPattern("[\u0621-\u063a\u0641-\u064a\u066e-\u06d3]").findall
_is_control = LazyPattern("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffd\ud800-\udfff]").search
_LEAST_LETTERS = 3
_CODE_POINT = LazyPattern(
    r"<[Uu]\+([0-9A-Fa-f]{4,8})>|[Uu]\+([0-9A-Fa-f]{4})|_x([0-9A-Fa-f]{4})_|\\[xu]\{([0-9A-Fa-f]+)\}|&?#[xX]([0-9A-Fa-f]+);?"
    r"|&?#([0-9]+);?|\\u(-?[0-9]+)(?:[? ]|\\'3[fF])?|[\s\S]"
)
_HEXADECIMAL_GROUPS = 5  # of the pattern; the others are decimal
_ALL_UNITS = 0x10000  # of UTF-16: RTF writes those from 8000 on as negative numbers


def decode_escapes(kind: str, source: str) -> Pieces | None:
    r"""Return the pieces of a span in escapes with what each stands for, or None where that does not read.

    >>> decode_escapes("percent", "%D9%81%D9%8A+%D9%85%D9%83%D8%A9")[2:4]
    [('+', ' '), ('%D9%85', 'م')]
    >>> decode_escapes("percent", "%D8%B6%D8%B8%D8%BA%D8%B0%D8%AE%D8%AB") is None
    True
    """
    if kind == "json":
        return [(piece, _read_json(piece)) for piece in _JSON.findall(source)]
    if kind == "code-points":
        return _check(_read_code_points(source), weights.UTF8_SLACK)
    if kind == "mail-header":
        whole = _decode_mail(source)
        return [(source, whole)] if whole and reads(whole, weights.UTF8_SLACK) else None
    units, base = _UNITS[kind]
    pairs = [(unit[0], int(unit[1], base) if unit[1] else None) for unit in units.finditer(source)]
    if kind == "backslash":
        pairs = [(piece, ord(_read_json(piece)) if code is None else code) for piece, code in pairs]
        return _check(_join_surrogates(pairs), weights.UTF8_SLACK)
    if kind == "percent" and not re.search(r"\s", source):
        pairs = [(piece, ord(" ") if piece == "+" else byte) for piece, byte in pairs]
    pieces = _check(_read_utf8(pairs), weights.UTF8_SLACK)
    if pieces or kind == "bytes":
        return pieces
    readings = [reading for page in _ARABIC_PAGES if (reading := _check(_read_page(pairs, page), 0.0))]
    return min(readings, key=lambda found: excess_bits(_join_targets(found)), default=None)


def _read_code_points(source: str) -> Iterator[tuple[str, str]]:
    """Yield the numbers of characters with their characters, and what stands between them."""
    for found in _CODE_POINT.finditer(source):
        group = found.lastindex
        if group is None:
            yield found[0], found[0]
        else:
            code = int(found[group], 16 if group <= _HEXADECIMAL_GROUPS else 10)
            yield found[0], _char_of(code + _ALL_UNITS if code < 0 else code)


def _char_of(code: int) -> str:
    try:
        return chr(code)
    except (OverflowError, ValueError) as error:
        raise UnicodeError(code) from error


def _read_json(piece: str) -> str:
    for escape, sign in _JSON_SIGNS:
        piece = piece.replace(escape, sign)
    return piece


def _join_targets(pieces: Iterable[tuple[str, str]]) -> str:
    return "".join(target for _, target in pieces)


def _check(pieces: Iterator[tuple[str, str]] | None, slack: float) -> Pieces | None:
    """Return pieces as a list where their targets read, else None; UnicodeError is None too."""
    try:
        found = list(pieces or ())
    except UnicodeError:
        return None
    return found if reads(_join_targets(found), slack) else None


def reads(text: str, slack: float) -> bool:
    """Return whether a text has Arabic letters that read, and no controls; ``slack`` are bits of a letter."""
    letters = len(_find_letters(text))
    return letters >= _LEAST_LETTERS and not _is_control(text) and excess_bits(text) < slack * letters


def _join_surrogates(pairs: Iterable[tuple[str, int | None]]) -> Iterator[tuple[str, str]]:
    """Yield pieces with their characters, from code units of UTF-16."""
    high = ""
    for piece, unit in pairs:
        char = piece if unit is None else chr(unit)
        if "\ud800" <= char <= "\udbff":
            high += piece
            continue
        if high and "\udc00" <= char <= "\udfff":
            lead = int(high[-4:], 16)
            yield high + piece, (chr(lead) + char).encode("utf-16", "surrogatepass").decode("utf-16")
        elif high:
            raise UnicodeError(high)
        else:
            yield piece, char
        high = ""


_LENGTHS = ((0xF0, 4), (0xE0, 3), (0xC2, 2))


def _read_utf8(pairs: Iterable[tuple[str, int | None]]) -> Iterator[tuple[str, str]]:
    """Yield pieces with their characters, from bytes of UTF-8; UnicodeError where they are none."""
    held, data, wanted = "", b"", 0
    for piece, byte in pairs:
        if byte is None or byte < 0x80:
            is_soft = piece.startswith("=") and byte is None  # a line break that quoted-printable put in
            if data and not is_soft:
                raise UnicodeError(held)
            if data:
                held += piece
            else:
                yield piece, "" if is_soft else piece if byte is None else chr(byte)
            continue
        held, data = held + piece, data + bytes([byte])
        wanted = wanted or next((size for least, size in _LENGTHS if byte >= least), 1)
        if len(data) == wanted:
            yield held, data.decode()
            held, data, wanted = "", b"", 0
    if data:
        raise UnicodeError(held)


def _read_page(pairs: Iterable[tuple[str, int | None]], page: str) -> Iterator[tuple[str, str]]:
    """Yield pieces with their characters, from bytes of a code page."""
    for piece, byte in pairs:
        is_soft = piece.startswith("=") and byte is None
        yield piece, "" if is_soft else piece if byte is None else bytes([byte]).decode(page)


def _decode_mail(source: str) -> str | None:
    """Return the text of encoded words of RFC 2047; bytes of one page run on from word to word."""
    runs: list[tuple[str, bytes]] = []
    for word in _MAIL_WORD.finditer(source):
        page, form, body = word.groups()
        page = page.partition("*")[0].lower()
        try:
            data = base64.b64decode(body + "=" * (-len(body) % 4), validate=True) if form in "Bb" else _decode_q(body)
        except binascii.Error:
            return None
        if runs and runs[-1][0] == page:
            runs[-1] = page, runs[-1][1] + data
        else:
            runs.append((page, data))
    try:
        return "".join(data.decode(page) for page, data in runs)
    except (LookupError, UnicodeError):
        return None


def _decode_q(body: str) -> bytes:
    return binascii.a2b_qp(body.encode("latin-1", "replace"), header=True)
