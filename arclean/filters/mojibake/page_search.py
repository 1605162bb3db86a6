"""The search over pairs of code pages: by which page a line was read, and in which it was written.

Every pair that can have made a line is tried, and the letter models of the languages say how well each reading reads.
The best one is taken where it reads by itself and no other comes near; else both are reported. Of two layers each
is UTF-8 to the last byte, or it is not looked beneath.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from arclean.core.edits import UNMEASURED, Finding
from arclean.filters.mojibake import weights
from arclean.filters.mojibake.code_pages import ARABIC_PAGES, PAGE_NAMES
from arclean.filters.mojibake.decodings import Decoding
from arclean.filters.mojibake.page_pairs import (
    CHINESE,
    LATIN_PAGES,
    READ_PAGES,
    WRITTEN_PAGES,
    PagePair,
    page_bytes,
    pairs_by_words,
    read_by_page,
    sequence_pattern,
    utf8_pattern,
)
from arclean.language.legibility import ARABIC_SCRIPT, excess_bits, script_costs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

__all__ = ["LineReading", "PageDecodings", "decode_by_pages", "is_for_other_steps", "shows_page_pair"]

_UTF8 = "utf-8"
_ASCII_PER_HIGH = 3  # characters for one beyond ASCII, at most, in a line that is worth the models: French has twenty
_MAX_DEPTH = 3  # layers looked through
_ARABIC_TEXT = "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff"
_arabic_letters = re.compile("[\u0620-\u063f\u0641-\u064a\u066e-\u06d3\u06d5\u06ee-\u06ff\u0750-\u077f]").findall
_aliens = re.compile(
    f"[^\x00-\x7f{_ARABIC_TEXT}\u200c-\u200f\u00a0\u00ab\u00bb\u2010-\u2026\u2030-\u203a\u20ac]"
).findall
_lost_run = re.compile("\ufffd+").sub
_marks = re.compile("[\u064b-\u0652]").findall
_signs = re.compile("[!-/:-@\\[-`{-~]").findall
_chinese = re.compile("[\u4e00-\u9fff]").search
_high = re.compile("[^\x00-\x7f]").findall


class LineReading(NamedTuple):
    """What a line is by one pair of pages: its decodings, the bits of its letters, how many letters it has.

    ``gain`` (bits) is what the reading saves against characters that stand for nothing, ``covered`` how many characters
    beyond ASCII it reads; ``layer`` is True where it is another layer of UTF-8 with Arabic beneath.
    """

    pair: PagePair
    decodings: list[Decoding]
    text: str
    bits: float
    letters: int
    gain: float
    covered: int
    layer: bool = False

    @property
    def reads(self) -> bool:
        """Whether it reads as a language of the script."""
        return self.layer or (
            self.letters >= weights.MIN_PAGE_LETTERS and self.bits <= weights.MAX_PAGE_BITS * self.letters
        )


class PageDecodings(NamedTuple):
    """The decodings of a line, and findings; ``claims_line`` is True where no other step is to read the line."""

    decodings: list[Decoding]
    findings: list[Finding]
    claims_line: bool = False


def shows_page_pair(line: str) -> bool:
    """Return whether a line shows that it was read by a wrong page; Latin-1 and UTF-8 in cp1256 show otherwise.

    >>> shows_page_pair("ЗбжТнС"), shows_page_pair("Где он был")
    (True, False)
    """
    return sequence_pattern().search(line) is not None or bool(pairs_by_words(line)) or _is_unreadable(line)


def _is_unreadable(line: str) -> bool:
    """Return whether a line reads as nothing: its letters stand where none can."""
    return len(_high(line)) * _ASCII_PER_HIGH >= len(line) and excess_bits(line) >= weights.MIN_LINE_EXCESS


def is_for_other_steps(pair: PagePair) -> bool:
    """Return whether the other steps of the filter know more of a pair: Latin letters beside it, bytes that were lost.

    >>> is_for_other_steps(PagePair("cp1252", "utf-8")), is_for_other_steps(PagePair("cp437", "utf-8"))
    (True, False)
    """
    return pair.read in LATIN_PAGES if pair.written == _UTF8 else pair.read == "cp1252" and pair.written in ARABIC_PAGES


def decode_by_pages(line: str, holds_arabic: Callable[[str], bool] = bool, depth: int = 0) -> PageDecodings:
    """Return the decodings of a line by the best pair of pages, and findings where two are as good.

    ``holds_arabic`` is asked of a layer of UTF-8 with no Arabic in it: whether other steps find some beneath.

    >>> [made.target for made in decode_by_pages("ЗбжТнС гд ЗбгПнд").decodings]
    ['الوزير من المدين']
    """
    readings = sorted(_read_line(line, holds_arabic, depth), key=lambda reading: -reading.gain)
    if not readings or readings[0].gain <= 0:
        return PageDecodings([], [])
    best = readings[0]
    if is_for_other_steps(best.pair):
        return PageDecodings(best.decodings if best.layer else [], [])
    letters = _arabic_letters(best.text)
    rivals = (x for x in readings[1:] if x.covered >= best.covered and _arabic_letters(x.text) != letters)
    rival = next(rivals, None)
    if best.reads and (rival is None or best.gain - rival.gain >= weights.RIVAL_MARGIN):
        return PageDecodings(best.decodings, [])
    known = max((x.covered for x in readings if x.pair.read == "cp1252"), default=0)
    claims = best.pair.read not in LATIN_PAGES and known < weights.KNOWN_SHARE * best.covered
    is_weak = best.letters < weights.MIN_REPORTED_LETTERS or best.bits > weights.WEAK_PAGE_BITS * best.letters
    if is_weak or not claims:
        return PageDecodings([], [], claims)
    start, end = best.decodings[0].start, best.decodings[-1].end
    message = f"{line[start:end]!r} may be Arabic read in a wrong code page; the evidence is too weak to change it."
    texts = tuple(dict.fromkeys(r.text for r in (best, rival) if r))
    rule, sure = "mojibake/weak", UNMEASURED
    return PageDecodings([], [Finding(start, end, "mojibake", rule, message, sure, texts)], claims)


def _read_line(line: str, holds_arabic: Callable[[str], bool], depth: int) -> Iterator[LineReading]:
    """Yield what a line is by each pair of pages that may have made it."""
    shown = {pair.read for pair in pairs_by_words(line)}
    is_sequence, is_unreadable = sequence_pattern().search(line) is not None, _is_unreadable(line)
    for page in _covering_pages(line):
        is_utf8 = utf8_pattern(page).search(line) is not None
        is_single = page in shown or is_unreadable or (page == "cp1256" and is_sequence)
        for written in (*((_UTF8,) if is_utf8 else ()), *(WRITTEN_PAGES if is_single else ())):
            if written != page:
                yield from _read_pair(line, PagePair(page, written), holds_arabic, depth)
    if is_sequence and _chinese(line):
        yield from _read_pair(line, PagePair(CHINESE, _UTF8), holds_arabic, depth)


def _covering_pages(line: str) -> list[str]:
    """Return the pages that have nearly as many of the characters of a line as the one that has most."""
    counts = Counter(_high(line))
    covered = {page: sum(count for char, count in counts.items() if char in page_bytes(page)) for page in READ_PAGES}
    most = max(covered.values())
    return [page for page, count in covered.items() if count and count >= weights.COVERING_SHARE * most]


def _read_pair(line: str, pair: PagePair, holds_arabic: Callable[[str], bool], depth: int) -> Iterator[LineReading]:
    """Yield what a line is by a pair of pages, or nothing where it cannot be that."""
    decodings = [made for start, end in _spans_of_page(line, pair.read) if (made := _decode(line, start, end, pair))]
    if not decodings:
        return
    source, text = ("\n".join(getattr(made, side) for made in decodings) for side in ("source", "target"))
    arabic, covered = len(_arabic_letters(text)), len(_high(source))
    letters, bits = _cost_of(text)
    gain = weights.ALIEN_COST * covered - bits - weights.MARK_COST * len(_marks(text)) - text.count("\xa0")
    gain -= weights.ALIEN_COST / 2 * max(0, len(_signs(text)) - len(_signs(source)))
    if pair.read == "cp1256":  # the line is Arabic as it stands, too
        gain -= max(0.0, weights.ALIEN_COST * covered - _cost_of(source)[1])
    aliens = len(_aliens(text))
    if pair.written == _UTF8 and not aliens and arabic >= weights.MIN_UTF8_LETTERS:
        yield LineReading(pair, decodings, text, 0.0, max(arabic, weights.MIN_PAGE_LETTERS), max(gain, 1.0), covered)
    elif arabic > aliens:
        yield LineReading(pair, decodings, text, bits, letters, gain, covered)
    elif (
        pair.written == _UTF8
        and "\ufffd" not in text
        and depth < _MAX_DEPTH
        and (decode_by_pages(text, holds_arabic, depth + 1).decodings or holds_arabic(text))
    ):
        gain = weights.ALIEN_COST * covered
        yield LineReading(pair, decodings, text, bits, len(text), gain, covered, layer=True)


def _cost_of(text: str) -> tuple[int, float]:
    """Return the letters of a text, ends of words counted, and its bits in the language that spells it best."""
    letters, costs = script_costs(text, ARABIC_SCRIPT)
    lost = text.count("\ufffd")
    return letters, min(costs) + weights.LOST_COST * lost + weights.ALIEN_COST * (len(_aliens(text)) - lost)


@lru_cache(maxsize=32)
def _span_pattern(page: str) -> re.Pattern[str]:
    high = "".join(map(re.escape, page_bytes(page))) if page != CHINESE else "\u00a1-\ud7ff\ue000-\uffff"
    return re.compile(f"[{high}](?:[\\x00-\\x7f{high}]*[{high}])?")


def _spans_of_page(line: str, page: str) -> Iterable[tuple[int, int]]:
    """Return the spans of all that a page can write, from the first to the last character beyond ASCII."""
    return [found.span() for found in _span_pattern(page).finditer(line)]


def _decode(line: str, start: int, end: int, pair: PagePair) -> Decoding | None:
    """Return the decoding of a span by a pair of pages, or None where its bytes cannot be that."""
    source = line[start:end]
    pieces = [_bytes_of(char, pair.read) for char in source]
    if None in pieces:
        return None
    data = b"".join(piece for piece in pieces if piece)
    if pair.written == _UTF8:
        text = _lost_run("\ufffd", data.decode(_UTF8, "replace"))
    else:
        text = "".join(chr(b) if b < 0x80 else read_by_page(pair.written)[b - 0x80] for b in data)
        text = text.replace(read_by_page(pair.written)[0x7F], "\ufffd") if "\ufffd" in source else text
    if text == source:
        return None
    parts = tuple(_align(source, [len(piece or b"") for piece in pieces], text, pair.written))
    written, read = (PAGE_NAMES.get(page, page) for page in (pair.written, pair.read))
    rule = f"mojibake/{pair.written}"
    why = f"{written} read as {read}; no other pair of pages reads as well"
    return Decoding(start, end, source, text, rule, weights.PAGES_CONFIDENCE, why, parts)


def _bytes_of(char: str, page: str) -> bytes | None:
    if char < "\x80":
        return char.encode()
    if page != CHINESE:
        byte = page_bytes(page).get(char)
        return None if byte is None else bytes([byte])
    try:
        return char.encode(CHINESE) if char != "\ufffd" else b"\xff"
    except UnicodeEncodeError:
        return None


def _align(source: str, sizes: list[int], text: str, written: str) -> Iterator[tuple[str, str]]:
    """Yield pieces of a source with what they became, cut where bytes of both begin a character."""
    if written != _UTF8:
        yield source, text
        return
    if "\ufffd" in text:
        yield source, text
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
