"""How a span of a line is decoded by a pair of pages, with the bytes that each character was read from."""

from __future__ import annotations

import codecs
import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from arclean.filters.mojibake import weights
from arclean.filters.mojibake.code_pages import PAGE_NAMES
from arclean.filters.mojibake.decodings import Decoding
from arclean.filters.mojibake.lost_bytes import LOST, Restored, letter_of_no_break_space, restore_lost
from arclean.filters.mojibake.page_pairs import CHINESE, PagePair, page_bytes, read_by_page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

__all__ = ["decode_span", "has_space_for_a0", "keep_agreed", "restore_a0", "restore_decoding", "spans_of_page"]

_UTF8 = "utf-8"
_lost_run = re.compile("\ufffd+").sub
_space_for_a0 = re.compile(b"(?<=[\xc2-\xd7]) |(?<=[\xe0-\xef][\x80-\xbf]) |(?<=[\xe0-\xef]) (?=[\x80-\xbf])").sub
_space_for_zero = re.compile(  # of a digit, after another one or before a fraction
    b"(?<=\xd9[\xa0-\xa9 ]\xd9) |(?<=\xd9) (?=[.,]\xd9[\xa0-\xa9])"
).sub
_WHOLE = b"[\x00-\x7f]|[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
_DAMAGED = b"[\xc0-\xf4][\x80-\xbf]{0,2}\xff?|\xff?[\x80-\xbf]|[\x80-\xff]"  # U+FFFD has the byte FF, which is none
_sequences = re.compile(_WHOLE + b"|" + _DAMAGED).finditer
_runs_of_sequences = re.compile(b"((?:" + _WHOLE + b")+)|" + _DAMAGED).finditer


@lru_cache(maxsize=32)
def _span_pattern(page: str) -> re.Pattern[str]:
    high = "".join(map(re.escape, page_bytes(page))) if page != CHINESE else "\u00a1-\ud7ff\ue000-\uffff"
    return re.compile(f"[{high}](?:[\\x00-\\x7f{high}]*[{high}])?")


def spans_of_page(line: str, page: str) -> list[tuple[int, int]]:
    """Return the spans of all that a page can write, from the first to the last character beyond ASCII.

    >>> spans_of_page("a ╪º 12 ┘ä б", "cp437")
    [(2, 10)]
    """
    return [found.span() for found in _span_pattern(page).finditer(line)]


def decode_span(line: str, start: int, end: int, pair: PagePair) -> Decoding | None:
    """Return the decoding of a span by a pair of pages, or None where its bytes cannot be that.

    >>> decode_span("╪º┘ä", 0, 4, PagePair("cp437", "utf-8")).target
    'ال'
    """
    if letter_of_no_break_space(*pair):  # what was lost may be the first letter of a word, or its last
        start -= len(line[:start]) - len(line[:start].rstrip(" "))
        end += len(line[end:]) - len(line[end:].lstrip(" "))
    source = line[start:end]
    decode = _decode_short if len(source) <= _SHORT else _decode_source
    made = decode(source, pair, before_space=line.startswith(" ", end))
    return made and Decoding(start, start + made.end, *made[2:])


def _decode_source(source: str, pair: PagePair, *, before_space: bool) -> Decoding | None:
    """Return the decoding of a span that begins at 0; ``before_space`` where a space follows, which may be of it."""
    if pair.written != _UTF8:
        text = source.translate(_letters_by_pair(pair))
        if text == source or not _lacks_no_char(pair.read)(source):
            return None
        return _make_decoding(source, text, LazyParts(source, text), pair)
    if pair.read == CHINESE:
        pieces = [_bytes_of(char) for char in source]
        known = [piece for piece in pieces if piece is not None]
        return _decode_pieces(source, known, pair) if len(known) == len(pieces) else None
    try:
        data = codecs.charmap_encode(source, "strict", _encoding_map(pair.read))[0]
    except UnicodeEncodeError:
        return None
    if has_space_for_a0(pair.read):
        if before_space and _restore_zeros(restore_a0(data[-3:] + b" ")).endswith(b"\xa0"):
            source, data = source + " ", data + b" "
        data = _restore_zeros(data)
    return _decode_pieces(source, data, pair)


_SHORT = 96  # characters of a span that is decoded once: a line in a wrong page has the same words again and again
_decode_short = lru_cache(maxsize=1 << 10)(_decode_source)


def _decode_pieces(source: str, pieces: bytes | list[bytes], pair: PagePair) -> Decoding | None:
    """Return the decoding of a source from UTF-8, whose characters are pieces of bytes, or a byte each."""
    data = pieces if isinstance(pieces, bytes) else b"".join(pieces)
    text = _decode_utf8(data) or (has_space_for_a0(pair.read) and _decode_utf8(restore_a0(data))) or ""
    parts = LazyParts(source, text, pieces)
    made = text or _read_damaged(pieces) if isinstance(pieces, bytes) else "".join([part for _, part in parts])
    return None if made == source else _make_decoding(source, made, parts, pair)


class LazyParts(Sequence[tuple[str, str]]):
    """The parts of a source and what each is read as, made when they are asked for: few readings of a line are.

    Each character is one of the text, or as ``pieces`` of UTF-8 say.
    """

    __slots__ = ("_made", "_pieces", "_source", "_text")

    def __init__(self, source: str, text: str, pieces: bytes | list[bytes] | None = None) -> None:
        self._source, self._text, self._pieces = source, text, pieces
        self._made: tuple[tuple[str, str], ...] | None = None

    def _all(self) -> tuple[tuple[str, str], ...]:
        if self._made is None:
            source, text, pieces = self._source, self._text, self._pieces
            self._made = tuple(zip(source, text, strict=True) if pieces is None else _read_pieces(source, text, pieces))
        return self._made

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())

    def __getitem__(self, index: Any) -> Any:
        return self._all()[index]

    def __eq__(self, other: object) -> bool:
        return self._all() == (other._all() if isinstance(other, LazyParts) else other)

    def __hash__(self) -> int:
        return hash(self._all())


@lru_cache(maxsize=32)
def _encoding_map(page: str) -> dict[int, int]:
    """Return the byte of each character of a page, by its code point; U+FFFD is FF."""
    return dict(enumerate(range(0x80))) | {ord(char): byte for char, byte in page_bytes(page).items()}


@lru_cache(maxsize=32)
def _lacks_no_char(page: str) -> Callable[[str], object]:
    """Return the test whether a page has all characters of a text beyond ASCII."""
    return re.compile(f"[\\x00-\\x7f{''.join(map(re.escape, page_bytes(page)))}]*").fullmatch


@lru_cache(maxsize=64)
def _letters_by_pair(pair: PagePair) -> dict[int, str]:
    """Return what each character of the page that was read is in the one that was written, by its code point."""
    high = read_by_page(pair.written)
    return {ord(char): high[byte - 0x80] for char, byte in page_bytes(pair.read).items() if char != LOST}


def _make_decoding(source: str, text: str, parts: LazyParts, pair: PagePair) -> Decoding:
    rule, why = _rule_and_evidence(pair)
    return Decoding(0, len(source), source, text, rule, weights.PAGES_CONFIDENCE, why, parts)


@lru_cache(maxsize=128)
def _rule_and_evidence(pair: PagePair) -> tuple[str, str]:
    written, read = (PAGE_NAMES.get(page, page) for page in (pair.written, pair.read))
    return f"mojibake/{pair.written}", f"{written} read as {read}; no other pair of pages reads as well"


def restore_decoding(made: Decoding, pair: PagePair) -> tuple[Decoding, bool]:
    """Return a decoding with lost letters restored where the words tell them, and whether more may be missing."""
    restore = _restore_short if len(made.source) <= _SHORT else _restore_parts
    parts, is_doubted = restore(tuple(made.parts or ()), pair)
    return made._replace(target="".join(text for _, text in parts), parts=parts), is_doubted


def _restore_parts(parts: Sequence[tuple[str, str]], pair: PagePair) -> Restored:
    return restore_lost(parts, pair.read, pair.written)


_restore_short = lru_cache(maxsize=1 << 10)(_restore_parts)


def keep_agreed(decodings: list[Decoding], others: Iterable[list[Decoding]]) -> list[Decoding]:
    """Return decodings with U+FFFD for the letters that other decodings of the same bytes have otherwise."""
    kept = decodings
    for other in others:
        kept = [_keep_common(*pair) for pair in zip(kept, other, strict=False) if pair[0].source == pair[1].source]
    return kept


def _keep_common(one: Decoding, other: Decoding) -> Decoding:
    pairs = zip(one.parts or (), other.parts or (), strict=False)
    parts = tuple((mine[0], mine[1] if mine == its else LOST) for mine, its in pairs)
    return one._replace(target="".join(text for _, text in parts), parts=parts)


def _bytes_of(char: str) -> bytes | None:
    """Return the bytes that a character is read from by the page of two bytes a character."""
    if char < "\x80":
        return char.encode()
    try:
        return char.encode(CHINESE) if char != "\ufffd" else b"\xff"
    except UnicodeEncodeError:
        return None


def _read_pieces(source: str, text: str, pieces: bytes | list[bytes]) -> Iterator[tuple[str, str]]:
    """Yield pieces of a source with the characters of UTF-8 that they are; U+FFFD for what is lost.

    ``text`` is all of it where nothing is.
    """
    sizes = [1] * len(pieces) if isinstance(pieces, bytes) else [*map(len, pieces)]
    if not text:
        yield from _read_sequences(source, pieces if isinstance(pieces, bytes) else b"".join(pieces), sizes)
        return
    at = place = made = begun = read = 0
    for number, char in enumerate(text):
        made += len(char.encode())
        while read < made:
            read += sizes[at]
            at += 1
        if read == made:
            yield source[place:at], text[begun : number + 1]
            place, begun = at, number + 1


def has_space_for_a0(page: str) -> bool:
    """Return whether the byte A0 of a page is a no-break space, which programs turn into a space."""
    return page != CHINESE and read_by_page(page)[0x20] == "\xa0"


def restore_a0(data: bytes) -> bytes:
    r"""Return the bytes of UTF-8 with A0 where a space stands in the place of a continuation, but in Arabic letters.

    >>> restore_a0(b"\xc5  \xe2\x80 ")
    b'\xc5\xa0 \xe2\x80\xa0'
    """
    return _space_for_a0(b"\xa0", data)


def _restore_zeros(data: bytes) -> bytes:
    """Return the bytes of UTF-8 with A0 for the spaces that stand in noughts of Arabic numbers."""
    return _space_for_zero(b"\xa0", data) if b"\xd9 " in data else data


def _decode_utf8(data: bytes) -> str | None:
    try:
        return data.decode()
    except UnicodeDecodeError:
        return None


def _read_damaged(data: bytes) -> str:
    r"""Return the characters of UTF-8 that bytes are, U+FFFD for each that lost a byte.

    >>> _read_damaged(b"a\xd9\x84\xd9\xff\x84b\xe0\x80\x80")
    'aل��b�'
    """
    return "".join([_read_whole(found[0]) if found.lastindex else LOST for found in _runs_of_sequences(data)])


def _read_whole(data: bytes) -> str:
    """Return the characters of sequences that have all of their bytes; U+FFFD for those that no character has."""
    read = _decode_utf8(data)
    if read is not None:
        return read
    return "".join([_lost_run(LOST, found[0].decode(_UTF8, "replace")) for found in _sequences(data)])


def _read_sequences(source: str, data: bytes, sizes: Iterable[int]) -> Iterator[tuple[str, str]]:
    """Yield pieces of a source with the characters of UTF-8 that they are, U+FFFD for each that lost a byte."""
    ends = [*accumulate(sizes)]
    place = read = 0
    for found in _sequences(data):
        read += len(found[0])
        end = place
        while ends[end] < read:
            end += 1
        if ends[end] == read:
            text = data[(ends[place - 1] if place else 0) : read].decode(_UTF8, "replace")
            yield source[place : end + 1], _lost_run(LOST, text)
            place = end + 1
    if place < len(source):
        yield source[place:], LOST
