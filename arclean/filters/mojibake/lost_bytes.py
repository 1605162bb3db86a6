"""Letters that lost a byte in a wrong page: which of those that are possible the words of the line ask for.

A page lacks some bytes, and programs drop what it lacks or put U+FFFD there: of a letter in UTF-8 its lead or its
continuation stays, of a letter in a single byte nothing. A no-break space becomes a space, and with it the letter that
it was read from. What is possible is held against the words around (see :mod:`.word_lattice`); where nothing is
ahead, a letter stays U+FFFD, and a space a space.
"""

from __future__ import annotations

from functools import cache
from itertools import product
from math import prod
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.marks import MARK
from arclean.filters.mojibake import weights
from arclean.filters.mojibake.page_pairs import lacked_bytes, page_bytes, read_by_page
from arclean.filters.mojibake.word_lattice import Edge, is_likely_word, read_places, word_bits

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

__all__ = ["LOST", "Restored", "letter_of_no_break_space", "possible_letters", "restore_lost"]

LOST = "\ufffd"
"""What stands for a letter that is not known."""

_MAX_READINGS = 250  # of a word: five lost letters of three each
_MAX_KEPT = 16  # of them that are held against their neighbours
_MAX_JOINED = 5  # strings between spaces that may be one word
_MAX_RUN_LETTERS = 60  # letters and marks; longer runs are no words, of which one letter may be lost
_WORD_LETTERS = "\u0621-\u063a\u0641-\u064a\u066e-\u06d3"
_is_in_word = LazyPattern(f"[{_WORD_LETTERS}{MARK}\u0640{LOST}\u200c]+").fullmatch
_HAH = "\u062d"
_STOPS = ("\u060c", "\u061b", "\u061f")
_is_letter = LazyPattern(f"[{_WORD_LETTERS}\u064b-\u0652{''.join(_STOPS)}]").match
_SURE_SPACE = "\n"  # of a page that reads spaces as something else: no letter was lost there
_WORD_OF_ONE = "\u0648"
_misplaced_space = LazyPattern("^ | $|  | [.,:;!?)\u060c\u061b\u061f]|[(] ").search
_word_beside_space = LazyPattern(f"(?<= )[{_WORD_LETTERS}]+|[{_WORD_LETTERS}]+(?= )").findall
_is_foreign = LazyPattern("[\u066e-\u06d3]").match  # a letter that Arabic does not write
_is_mark = LazyPattern(f"[{MARK}]").match


class _Damage(NamedTuple):
    """How a line was damaged: letters by lost place, the letter of spaces, the letters that were dropped unseen.

    ``mark_bits`` are those of a vowel mark in a lost place.
    """

    letters: Mapping[int, tuple[str, ...]]
    of_space: str
    dropped: tuple[str, ...]
    mark_bits: float


@cache
def possible_letters(lost: str, page: str, written: str = "utf-8") -> tuple[str, ...]:
    r"""Return the letters that may have left ``lost`` (what stands of one; U+FFFD for bytes that were replaced).

    >>> possible_letters("\xd9\ufffd", "cp1252"), "و" in possible_letters("Ů", "cp1250")
    (('ف', '\u064d', '\u064f', '\u0650'), True)
    """
    lacked = list(lacked_bytes(page))
    if LOST not in lost and read_by_page(page)[0xAD - 0x80] == "\xad":  # the soft hyphen, which programs drop
        lacked.append(0xAD)
    known = bytes(page_bytes(page)[char] for char in lost if char != LOST and char in page_bytes(page))
    if written != "utf-8":
        found = [read_by_page(written)[byte - 0x80] for byte in lacked] if not known else []
    elif known[:1] >= b"\xc0":
        found = [(known + bytes([byte])).decode("utf-8", "ignore") for byte in lacked]
    else:
        found = [(bytes([byte]) + known).decode("utf-8", "ignore") for byte in lacked]
    return tuple(char for char in found if _is_letter(char))


@cache
def letter_of_no_break_space(page: str, written: str) -> str:
    """Return the letter, written in a single byte, that a page reads as a no-break space; nothing where it is none.

    >>> letter_of_no_break_space("mac_roman", "cp1256"), letter_of_no_break_space("cp1252", "cp1256")
    ('ت', '')
    """
    if written == "utf-8":
        return ""
    letter = read_by_page(written)[read_by_page(page).index("\xa0")]
    return letter if _is_letter(letter) else ""


class Restored(NamedTuple):
    """Pieces of a source with what they were read as; ``is_doubted`` where an unseen letter may be missing, or not."""

    parts: list[tuple[str, str]]
    is_doubted: bool = False


def restore_lost(parts: Iterable[tuple[str, str]], page: str, written: str = "utf-8") -> Restored:
    r"""Return pieces of a source with what they were read as, lost letters restored where the words tell them.

    >>> pieces = [*zip("\xe1\xe2\xe3", "قال", strict=True), (" ", " "), ("\xd9", "\ufffd"), ("\xea", "ي")]
    >>> restore_lost(pieces, "cp1252").parts[4]
    ('Ù', 'ف')
    """
    known = list(parts)
    damage = _find_damage(known, page, written)
    if not any(damage.letters.values()) and not damage.of_space and not damage.dropped:
        return Restored(known)
    edges = list(_edges([_SURE_SPACE if source != " " == text else text for source, text in known], damage))
    is_doubted = False
    for place, reading in read_places(edges).items() if edges else ():
        source, text = known[place]
        if reading.margin >= (weights.UNSEEN_MARGIN if text == " " else weights.LOST_MARGIN):
            known[place] = source, reading.text
        is_doubted |= text != LOST and reading.margin < weights.LOST_MARGIN and (text == " " or reading.text != text)
    return Restored(known, is_doubted or (bool(damage.of_space) and _has_odd_space(known)))


def _has_odd_space(parts: list[tuple[str, str]]) -> bool:
    """Return whether a space that may have been a letter stands where none belongs: at an end, beside no word."""
    text = "".join(_SURE_SPACE if source != " " == read else read for source, read in parts)
    if _misplaced_space(text) or (" " in text and _SURE_SPACE in text):
        return True
    words = _word_beside_space(text)
    return any(len(word) == 1 and word != _WORD_OF_ONE for word in words) or not all(map(is_likely_word, words))


def _find_damage(parts: list[tuple[str, str]], page: str, written: str) -> _Damage:
    letters = {at: possible_letters(source, page, written) for at, (source, text) in enumerate(parts) if text == LOST}
    last = len(parts) - 1
    if letters.get(last) == (_HAH,):  # a soft hyphen, or where the text was cut off
        letters[last] = ()
    mark_bits = weights.MARK_COST if any(_is_mark(text) for _, text in parts) else weights.FIRST_MARK_COST
    if written == "utf-8":
        return _Damage(letters, "", (), mark_bits)
    sources = {source for source, _ in parts}
    of_space = "" if "\xa0" in sources else letter_of_no_break_space(page, written)
    if _is_foreign(of_space) and not any(_is_foreign(text) for _, text in parts):
        of_space = ""  # a letter of Urdu, where nothing else is
    is_dropped = not letters and not any(chr(byte) in sources for byte in lacked_bytes(page))
    is_dropped &= max(lacked_bytes(page), default=0) < 0xA0  # of controls, which programs drop; others are replaced
    dropped = possible_letters("" if "\xad" not in sources else LOST, page, written) if is_dropped else ()
    return _Damage(letters, of_space, tuple(char for char in dropped if not _is_mark(char)), mark_bits)


def _edges(texts: list[str], damage: _Damage) -> Iterator[Edge]:
    """Yield all ways to read the words of a line: from one space or sign to the next, or over spaces that are none."""
    size = len(texts)
    is_space = [text == " " for text in texts]
    is_inside = [_is_in_word(text) is not None for text in texts]
    ends = {-1}
    for start in range(-1, size):
        if start not in ends:
            continue
        end, spaces = start + 1, 0
        while end <= size:
            if end == size or not is_inside[end]:
                yield from _words_between(texts, start, end, damage)
                ends.add(end)
                if end == size or not (is_space[end] and damage.of_space) or spaces >= _MAX_JOINED:
                    break
                spaces += 1
            end += 1


def _words_between(texts: list[str], start: int, end: int, damage: _Damage) -> Iterator[Edge]:
    """Yield the words that the letters between two spaces or signs may be; of none where these stand side by side."""
    inside = range(start + 1, end)
    joined = [place for place in inside if texts[place] == " "]
    if joined and _joins_number(texts, joined, start, end):
        return
    fixed = dict.fromkeys(joined, damage.of_space)
    chars = {place: fixed.get(place, texts[place]) for place in inside}
    word = "".join(chars.values())
    if joined and LOST not in word and not is_likely_word(word):
        return
    if damage.of_space and end < len(texts) and texts[end] == " ":
        fixed[end] = " "
    if damage.dropped:
        fixed = chars | fixed
    is_within = start >= 0 and end < len(texts)
    is_second_space = damage.of_space and not word and is_within and {texts[start], texts[end]} <= {" ", _SURE_SPACE}
    bits = weights.SECOND_SPACE_COST if is_second_space else 0.0
    plain = Edge(start, end, word, bits, fixed)
    edges = list(_with_letters(plain, chars, damage)) or [plain]
    yield from sorted(edges, key=lambda edge: edge.bits + word_bits(edge.word))[:_MAX_KEPT] if edges[1:] else edges
    for place, letter in product(inside if len(inside) <= _MAX_RUN_LETTERS else (), damage.dropped):
        for text in (letter + chars[place], *((chars[place] + letter,) if place == end - 1 else ())):
            word = "".join((chars | {place: text}).values())
            if is_likely_word(word):
                yield Edge(start, end, word, 0.0, fixed | {place: text})


def _joins_number(texts: list[str], joined: list[int], start: int, end: int) -> bool:
    """Return whether the letter of a space would stand beside a digit: no word does."""
    is_after = joined[0] == start + 1 and start >= 0 and texts[start].isdigit()
    return is_after or (joined[-1] == end - 1 and end < len(texts) and texts[end].isdigit())


def _with_letters(edge: Edge, chars: dict[int, str], damage: _Damage) -> Iterator[Edge]:
    """Yield a word with each of the letters that its lost places may be, in turn; as it stands where that is many."""
    letters = damage.letters
    lost = [place for place in chars if letters.get(place)]
    if prod(len(letters[place]) for place in lost) > _MAX_READINGS:
        lost = []
    for chosen in product(*(letters[place] for place in lost)):
        found = dict(zip(lost, chosen, strict=True))
        bits = edge.bits + damage.mark_bits * sum(map(bool, map(_is_mark, chosen)))
        word = "".join((chars | found).values())
        if word[-1:] in _STOPS and lost[-1:] == [edge.end - 1]:
            bits += weights.SIGN_COST * (1 if word[-1] == _STOPS[0] else 2)
            word = word[:-1]
        if not _is_mark(word) and not any(sign in word for sign in _STOPS):
            yield Edge(edge.start, edge.end, word, bits, {**edge.places, **found})
