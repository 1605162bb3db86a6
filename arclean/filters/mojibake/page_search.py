"""The search over pairs of code pages: by which page a line was read, and in which it was written.

Every pair that can have made a line is tried, and the letter models of the languages say how well each reading reads.
The best one is taken where it reads by itself and no other comes near; else both are reported. Of two layers each
is UTF-8 to the last byte, or it is not looked beneath.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.core.edits import UNMEASURED, Finding
from arclean.filters.mojibake import weights
from arclean.filters.mojibake.code_pages import ARABIC_PAGES
from arclean.filters.mojibake.letter_shares import (
    ARABIC_TEXT,
    find_aliens,
    find_arabic_letters,
    has_more_arabic,
    may_have_more_arabic,
    read_high_bytes,
)
from arclean.filters.mojibake.line_reading import LineReading
from arclean.filters.mojibake.lost_bytes import LOST
from arclean.filters.mojibake.page_decoding import decode_span, keep_agreed, restore_decoding, spans_of_page
from arclean.filters.mojibake.page_pairs import (
    CHINESE,
    LATIN_PAGES,
    NATIONAL_PAGES,
    READ_PAGES,
    THAI_PAGE,
    WRITTEN_PAGES,
    PagePair,
    page_bytes,
    pairs_by_words,
    reads_as_thai,
    sequence_pattern,
    utf8_pattern,
)
from arclean.language.legibility import ARABIC_SCRIPT, IMPOSSIBLE_LETTER, excess_bits, reads_plainly, script_costs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from arclean.filters.mojibake.decodings import Decoding

__all__ = ["PageDecodings", "decode_by_pages", "decode_by_pair", "is_for_other_steps", "shows_page_pair"]

_UTF8 = "utf-8"
_ASCII_PER_HIGH = 3  # characters for one beyond ASCII, at most, in a line that is worth the models: French has twenty
_MAX_RESTORED = 4  # readings that lost letters are restored in
_MAX_DEPTH = 3  # layers looked through
_marks = LazyPattern("[\u064b-\u0652]").findall
_high_signs = LazyPattern(
    f"[^\x00-\x7f{ARABIC_TEXT}\u200c-\u200f\ufffd\xa0]|[\u060c\u061b\u061f\u0640\u0660-\u066d]"
).findall
_misplaced_marks = LazyPattern(f"(?<![{ARABIC_TEXT}])[\u064b-\u0652]|{IMPOSSIBLE_LETTER.pattern}").findall
_mixed_letters = LazyPattern(  # of two scripts in one word: no page does that to words of one
    "[\u0620-\u064a][^\\w\\s.,:/]?(?=[A-Za-z])|[A-Za-z][^\\w\\s.,:/]?(?=[\u0620-\u064a])"
).findall
_HEBREW, _POINTS, _VOWELS = "\u05d0-\u05ea", "\u05b0-\u05c2", "\u064b-\u0652\u0670\u06d6-\u06ed"
_sign = (  # vowel marks on letters of their script are none
    f"(?!(?<=[{ARABIC_TEXT}])[{_VOWELS}]|(?<=[{_HEBREW}{_POINTS}])[{_POINTS}])[^\x00-\x7f\\w\\s]"
)
_signs_within = LazyPattern(  # signs within words, points at their starts, final letters that are not their last
    f"{_sign}(?:(?<=[^\x00-\x7f\\W].)(?=[^\x00-\x7f\\W])|(?={_sign}))"
    f"|(?<![{_HEBREW}{_POINTS}])[{_POINTS}](?=[{_HEBREW}])|[\u05da\u05dd\u05df\u05e3\u05e5](?=[{_HEBREW}])"
).findall
_may_be_single_bytes = LazyPattern(  # what letters of a single byte look like, and lines of other scripts mostly do not
    "[\u0430-\u045f\u03ac-\u03ce][\u0386-\u03ab\u0401-\u042f\u0490]"  # a capital after a small letter
    "|[\xaa\xb5\xba\xc0-\u02af\u1e00-\u1eff][\xa1-\u02ff\u1e00-\u1eff]"  # two accented letters, or one and a sign
    "|[^\x00-\x7f\\w\\s][^\x00-\x7f\\s]|[\u05b0-\u05c3\u05f0-\u05f4\u0300-\u0323]"  # signs within words
    f"|[{ARABIC_TEXT}]"
).search
_signs = LazyPattern("[!-/:-@\\[-`{-~]").findall
_drop_signs = LazyPattern(r"[^\w\s]+").sub
_chinese = LazyPattern("[\u4e00-\u9fff]").search
_high = LazyPattern("[^\x00-\x7f]").findall


class PageDecodings(NamedTuple):
    """The decodings of a line, and findings; ``claims_line`` is True where no other step is to read the line.

    ``pair`` is the pair of pages of the decodings, where a letter is a byte.
    """

    decodings: list[Decoding]
    findings: list[Finding]
    claims_line: bool = False
    pair: PagePair | None = None


def shows_page_pair(line: str) -> bool:
    """Return whether a line shows that it was read by a wrong page; Latin-1 and UTF-8 in cp1256 show otherwise.

    >>> shows_page_pair("ЗбжТнС"), shows_page_pair("Где он был")
    (True, False)
    """
    if _is_arabic_beside_others(line):
        return False
    if sequence_pattern().search(line):
        return True
    return _may_be_single_bytes(line) is not None and (bool(pairs_by_words(line)) or _is_unreadable(line))


def _is_arabic_beside_others(line: str) -> bool:
    """Return whether a line is plain Arabic with some words of other scripts: it need not be searched, to save time."""
    return reads_plainly(line) and len(find_arabic_letters(line)) >= weights.COVERING_SHARE * len(_high(line))


def _is_unreadable(line: str) -> bool:
    """Return whether a line reads as nothing: its letters stand where none can."""
    if len(_high(line)) * _ASCII_PER_HIGH < len(line):
        return False
    return excess_bits(line) >= weights.MIN_LINE_EXCESS or len(_signs_within(line)) > 1


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
    readings = _by_rank(_read_line(line, holds_arabic, depth))
    has_lost = bool(readings) and LOST in readings[0].text
    if has_lost:
        readings = _by_rank([*_restored(line, readings[:_MAX_RESTORED]), *readings[_MAX_RESTORED:]])
    if not readings or readings[0].gain <= 0:
        return PageDecodings([], [])
    best = readings[0]
    alike = [one.decodings for one in readings[1:_MAX_RESTORED] if has_lost and _is_as_likely(one, best)]
    if alike:
        return PageDecodings(keep_agreed(best.decodings, alike), [], claims_line=True)
    if is_for_other_steps(best.pair):
        return PageDecodings(best.decodings if best.layer else [], [])
    letters = find_arabic_letters(best.text)
    rival = next((x for x in readings[1:] if find_arabic_letters(x.text) != letters), None)
    if best.reads and (rival is None or best.rank - rival.rank >= weights.RIVAL_MARGIN):
        restored = [restore_decoding(made, best.pair) for made in best.decodings]
        pair = None if best.pair.written == _UTF8 else best.pair
        lost = [_report_loss(one) for one, is_lost in restored if is_lost]
        return PageDecodings([made for made, _ in restored], lost, pair=pair)
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


def _is_as_likely(one: LineReading, best: LineReading) -> bool:
    """Return whether a reading of UTF-8 has the bytes of the best one, and letters nearly as likely for lost ones."""
    is_near = one.is_utf8 and best.is_utf8 and best.rank - one.rank < weights.RIVAL_MARGIN
    return is_near and one.text != best.text and len(one.text) == len(best.text)


def decode_by_pair(line: str, pair: PagePair) -> list[Decoding]:
    """Return the decodings of a line of a document that shows by which pair of pages it was read.

    The line need not show it by itself: it may be short, or have names of other languages.

    >>> [made.target for made in decode_by_pair("Гжб", PagePair("cp1251", "cp1256"))]
    ['أول']
    """
    if find_arabic_letters(line):
        return []
    reading = max(_read_pair(line, pair, bool, _MAX_DEPTH), key=lambda one: one.rank, default=None)
    if reading is None or reading.bits > weights.WEAK_PAGE_BITS * max(reading.letters, weights.MIN_PAGE_LETTERS):
        return []
    return [restore_decoding(made, pair)[0] for made in reading.decodings]


def _report_loss(made: Decoding) -> Finding:
    """Return the finding of a span in which letters were lost that left nothing but spaces, or nothing at all."""
    message = "This was read in a wrong code page that lost some letters without a trace; some may be missing still."
    return Finding(made.start, made.end, "mojibake", "mojibake/lost", message, UNMEASURED)


def _by_rank(readings: Iterable[LineReading]) -> list[LineReading]:
    return sorted(readings, key=lambda reading: -reading.rank)


def _restored(line: str, readings: Iterable[LineReading]) -> Iterator[LineReading]:
    """Yield readings with the letters that lost a byte restored, where the words tell them: a wrong page tells none."""
    for reading in readings:
        if LOST not in reading.text:
            yield reading
            continue
        made = [restore_decoding(one, reading.pair)[0] for one in reading.decodings]
        yield from _judge(line, reading.pair, made)


def _read_line(line: str, holds_arabic: Callable[[str], bool], depth: int) -> Iterator[LineReading]:
    """Yield what a line is by each pair of pages that may have made it."""
    shown = {pair.read for pair in pairs_by_words(line)}
    is_sequence, is_unreadable = sequence_pattern().search(line) is not None, _is_unreadable(line)
    pages = _covering_pages(line)
    is_proved = False
    for page in pages:
        for reading in _read_pair(line, PagePair(page, _UTF8), holds_arabic, depth) if _has_utf8(line, page) else ():
            is_proved |= reading.is_utf8 and reading.reads_by_letters and reading.covered == len(_high(line))
            yield reading
    for page in () if is_proved else pages:
        is_tried = is_unreadable and page not in NATIONAL_PAGES
        if page in shown or is_tried or (page == "cp1256" and is_sequence):
            data = read_high_bytes(line, page)
            for written in WRITTEN_PAGES:
                if written != page and may_have_more_arabic(data, PagePair(page, written)):
                    yield from _read_pair(line, PagePair(page, written), holds_arabic, depth)
    if is_sequence and _chinese(line):
        yield from _read_pair(line, PagePair(CHINESE, _UTF8), holds_arabic, depth)


def _has_utf8(line: str, page: str) -> bool:
    """Return whether a line has two letters of UTF-8 that were read by a page."""
    return page not in NATIONAL_PAGES and utf8_pattern(page).search(line) is not None


def _covering_pages(line: str) -> list[str]:
    """Return the pages that have nearly as many of the characters of a line as the one that has most."""
    counts = Counter(_high(line))
    pages = [page for page in READ_PAGES if page != THAI_PAGE or not reads_as_thai(line)]
    covered = {page: sum(count for char, count in counts.items() if char in page_bytes(page)) for page in pages}
    most = max(covered.values())
    return [page for page, count in covered.items() if count and count >= weights.COVERING_SHARE * most]


def _read_pair(line: str, pair: PagePair, holds_arabic: Callable[[str], bool], depth: int) -> Iterator[LineReading]:
    """Yield what a line is by a pair of pages, or nothing where it cannot be that."""
    decodings = [made for start, end in spans_of_page(line, pair.read) if (made := decode_span(line, start, end, pair))]
    if not decodings:
        return
    yield from _judge(line, pair, decodings)
    text = "\n".join(made.target for made in decodings)
    if (
        pair.written == _UTF8
        and LOST not in text
        and len(find_arabic_letters(text)) <= len(find_aliens(text))
        and depth < _MAX_DEPTH
        and (decode_by_pages(text, holds_arabic, depth + 1).decodings or holds_arabic(text))
    ):
        covered = sum(len(_high(made.source)) for made in decodings)
        gain = weights.ALIEN_COST * covered
        yield LineReading(pair, decodings, text, 0.0, len(text), gain, 0.0, covered, layer=True)


def _judge(line: str, pair: PagePair, decodings: list[Decoding]) -> Iterator[LineReading]:
    """Yield what the decodings of a line by a pair of pages cost, where there is more Arabic in them than not."""
    source, text = ("\n".join(getattr(made, side) for made in decodings) for side in ("source", "target"))
    arabic, covered, aliens = len(find_arabic_letters(text)), len(_high(source)), len(find_aliens(text))
    is_cut = aliens == text.count(LOST) <= arabic and arabic >= weights.MIN_PAGE_LETTERS
    is_utf8 = pair.written == _UTF8 and ((not aliens and arabic >= weights.MIN_UTF8_LETTERS) or is_cut)
    is_arabic = has_more_arabic(arabic, aliens, 0 if pair.written == _UTF8 else covered - aliens)
    if not (is_utf8 or is_arabic):
        return
    letters, bits = _cost_of(text)
    cost = bits + weights.MARK_COST * len(_marks(text)) + text.count("\xa0")
    cost += weights.SIGN_COST * (max(0, len(_signs(text)) - len(_signs(source))) + len(_high_signs(text)))
    cost += weights.ALIEN_COST * (len(_misplaced_marks(text)) + len(find_aliens(line)) - len(find_aliens(source)))
    cost += weights.ALIEN_COST * len(_mixed_letters(text)) if pair.written != _UTF8 else 0.0
    gain = weights.ALIEN_COST * covered - cost
    if pair.read == "cp1256":  # the line is Arabic as it stands, too, whatever ornaments stand beside its words
        gain -= max(0.0, weights.ALIEN_COST * covered - _cost_of(_drop_signs(" ", source))[1])
    yield LineReading(
        pair, decodings, text, bits, letters, max(gain, 1.0) if is_utf8 else gain, cost, covered, is_utf8=is_utf8
    )


def _cost_of(text: str) -> tuple[int, float]:
    """Return the letters of a text, ends of words counted, and its bits in the language that spells it best."""
    return _cost_of_short(text) if len(text) < _SHORT else _measure_cost(text)


def _measure_cost(text: str) -> tuple[int, float]:
    letters, costs = script_costs(text, ARABIC_SCRIPT)
    lost = text.count("\ufffd")
    return letters, min(costs) + weights.LOST_COST * lost + weights.ALIEN_COST * (len(find_aliens(text)) - lost)


_SHORT = 1000  # characters of a text whose cost is kept, since pages that are alike read a line alike
_cost_of_short = lru_cache(maxsize=64)(_measure_cost)
