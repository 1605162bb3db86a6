"""Clusters: several glyphs that draw one letter with its marks, or one ligature, become one unit.

Some producers give the text of a ligature to one of its glyphs and leave the others empty; some give it to each of
them; some draw a letter and its vowel marks one after the other. Seen in PDFs of 18 producers, 2026-11.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from functools import lru_cache
from operator import lt
from typing import TYPE_CHECKING

from arclean.core.document import enclosing_box
from arclean.readers.pdf.fonts.font import LOST_GLYPH
from arclean.readers.pdf.layout import weights
from arclean.readers.pdf.layout.line_direction import rtl_majority
from arclean.readers.pdf.layout.units import left_of_unit, right_of_unit, text_of_unit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from arclean.readers.pdf.layout.units import Unit

__all__ = ["join_clusters"]

_ALEF_LETTER = "\u0627"
_DOTLESS_YEH_WITH_HAMZA = "\u0649\u0654", "\u0626"  # one letter, which has no dots either
_MARKS_OF_LETTERS = ("\u0653", "\u0654", "\u0655")  # madda and hamzas, which are part of letters
_NEVER_ON_ALEF = "\u064c\u064d\u064e\u064f\u0650\u0651\u0652"  # an alef that ends a lam-alef is a long vowel


def join_clusters(glyphs: Sequence[Unit]) -> list[Unit]:
    """Return the units that glyphs make up, in the order of drawing: clusters joined, marks with their letters."""
    return _attach_marks(_compose_letters([*_join_ligatures(glyphs)]))


def _compose_letters(units: list[Unit]) -> list[Unit]:
    """Return units without those that are the mark of a letter and have the text of all of it (alef, then hamza: أ).

    They have no advance, and stand at the letter that they sit on. One glyph is the hamza of several letters, and has
    the text of the first; that it is a mark is shown where it sits on its own. Where both have the text of the letter
    (Typst), it is said once.
    """
    found: dict[int, tuple[int, str, str, str]] = {}
    said: set[int] = set()
    wide = map(lt, map(left_of_unit, units), map(right_of_unit, units))
    for number in [place for place, is_wide in enumerate(wide) if not is_wide]:
        unit = units[number]
        if not (parts := _letter_and_mark(unit.text)):
            continue
        for base in sorted((number - 1, number + 1), key=lambda n: n < number):
            if not 0 <= base < len(units) or not units[base].x0 < units[base].x1:
                continue
            is_near = _mark_distance(unit, units[base]) < weights.MARK_OFFSET * unit.size
            if is_near and units[base].text == unit.text:
                said.add(number)
                break
            composed = _compose_last(units[base].text, parts[1])
            if composed and is_near:
                found[number] = base, composed, *parts
                break
    shown = {mark for _, composed, letter, mark in found.values() if composed[-1] == _compose_last(letter, mark)}
    if not shown and not said:
        return units
    units = [unit._replace(text="") if number in said else unit for number, unit in enumerate(units)]
    for number, (base, composed, _, mark) in found.items():
        if mark in shown:
            units[base] = units[base]._replace(text=composed)
            units[number] = units[number]._replace(text="")
    return [unit for unit in units if unit.text]


def _compose_last(text: str, mark: str) -> str:
    """Return a text whose last letter has a mark, as one letter, or nothing where there is no such letter."""
    text = unicodedata.normalize("NFKC", text)
    last = unicodedata.normalize("NFC", text[-1:] + mark)
    return text[:-1] + last if len(last) == 1 else ""


@lru_cache(4096)
def _letter_and_mark(text: str) -> tuple[str, str] | None:
    """Return the letter and the mark that one letter without case is composed of, or None."""
    parts = unicodedata.normalize("NFD", text)
    return (
        (parts[0], parts[1]) if len(text) == 1 and len(parts) == 2 and _is_mark(parts[1]) and _is_letter(text) else None
    )


def _join_ligatures(glyphs: Sequence[Unit]) -> Iterator[Unit]:
    """Yield glyphs; those of one cluster, drawn in succession, become one unit."""
    odd = [place for place, length in enumerate(map(len, map(text_of_unit, glyphs))) if length != 1]
    odd.append(len(glyphs))
    last: Unit | None = None
    at = number = 0
    while at < len(glyphs):
        if last is not None and len(last.text) == 1 and at < odd[number]:
            yield last  # of two letters side by side neither has both
            yield from glyphs[at : odd[number] - 1]
            at, last = odd[number], glyphs[odd[number] - 1]
            continue
        number += at == odd[number]
        glyph = glyphs[at]
        at += 1
        if last is not None and (text := _shared_text(last, glyph)) is not None:
            base = max(last, glyph, key=lambda g: g.x1 - g.x0).base
            place = enclosing_box(last.box, glyph.box) if last.box and glyph.box else last.box or glyph.box
            last = last._replace(text=text, x0=min(last.x0, glyph.x0), x1=max(last.x1, glyph.x1), base=base, box=place)
            continue
        if last is not None and last.text:
            yield last
        last = glyph
    if last is not None and last.text:
        yield last


def _shared_text(last: Unit, glyph: Unit) -> str | None:
    """Return the text of the cluster that two glyphs make up, or None where they are no cluster.

    One of them has the whole text, and the other has none of it, its beginning, or all of it too.
    """
    longer, shorter = (last.text, glyph.text) if len(last.text) >= len(glyph.text) else (glyph.text, last.text)
    if shorter and not (_has_marks(longer) and longer.startswith(shorter)):
        return None
    narrow, wide = sorted((last.x1 - last.x0, glyph.x1 - glyph.x0))
    shared = min(last.x1, glyph.x1) - max(last.x0, glyph.x0)
    near = abs(last.base - glyph.base) < last.size and shared > -weights.MAX_CLUSTER_GAP * last.size
    if not shorter:
        return longer if near and longer.strip() else None
    return longer if near and (narrow < weights.MAX_MARK_WIDTH * wide or shared > narrow / 2) else None


def _attach_marks(glyphs: Sequence[Unit]) -> list[Unit]:
    """Return units with each mark joined to the letter that it sits on; on a digit none does.

    A shaper hands on the glyphs of a right-to-left word from left to right, so that marks are drawn before
    their letter; engines that draw from right to left, and Latin text, have them after it. Some (Qt) turn the
    letters, and leave each mark before its own: the marks that can sit on one letter only say so for all.
    """
    texts = [*map(text_of_unit, glyphs)]
    drawn = set(texts)
    of_marks = {text for text in drawn if _is_mark(text)}
    of_bases = {text for text in drawn - of_marks if text.strip() and not text.isdigit()}
    if not of_marks or not of_bases:
        return list(glyphs)
    bases = [number for number, text in enumerate(texts) if text in of_bases]
    places: list[tuple[int, int, int]] = []  # the numbers of a mark, and of the letters before and after it
    for number in [number for number, text in enumerate(texts) if text in of_marks]:
        following = bisect_left(bases, number)
        places.append((number, bases[max(0, following - 1)], bases[min(following, len(bases) - 1)]))
    certain = [_certain_side(glyphs, *place) for place in places]
    are_first = certain.count(True) > certain.count(False)
    are_last = not are_first and _lie_on_last_letters(glyphs, places)
    marks: dict[int, list[Unit]] = {}
    for (number, before, after), side in zip(places, certain, strict=True):
        mark, *letters = _spell_mark(glyphs[number]), glyphs[before], glyphs[after]
        drawn_first = _belongs_to_next(mark, *letters, are_first=are_first, are_last=are_last) if side is None else side
        found = marks.setdefault(after if drawn_first else before, [])
        found.insert(0 if drawn_first else len(found), mark)
    joined = list(glyphs)
    for number, found in marks.items():
        joined[number] = joined[number]._replace(text=_insert_marks(joined[number], found))
    return [glyph for glyph, text in zip(joined, texts, strict=True) if text not in of_marks]


def _insert_marks(base: Unit, marks: list[Unit]) -> str:
    """Return the text of a unit with marks after the letters that they sit on: a ligature's letters share its width."""
    text = unicodedata.normalize("NFKC", base.text)  # a ligature's letters may be one character
    letters = _letter_places(text)
    if len(letters) < 2:
        text = base.text
        letters = _letter_places(text)
    for mark in reversed(marks):
        if len(letters) < 2 and (mark.text in text or mark.text in unicodedata.normalize("NFD", text)):
            continue  # the cluster, or its letter, has it already
        place = len(text)
        if len(letters) > 1 and base.x1 > base.x0:
            share = (base.x1 - (mark.x0 + mark.x1) / 2) / (base.x1 - base.x0)
            letter = min(max(int(share * len(letters)), 0), len(letters) - 1)
            if text[letters[letter]] == _ALEF_LETTER and mark.text in _NEVER_ON_ALEF:
                letter -= 1
            place = letters[letter + 1] if letter + 1 < len(letters) else len(text)
            if text[:place].endswith(mark.text):
                continue
        elif letters:
            place = letters[0] + 1
        text = text[:place] + mark.text + text[place:]
    return text.replace(*_DOTLESS_YEH_WITH_HAMZA)


def _spell_mark(mark: Unit) -> Unit:
    """Return a mark with the marks of a presentation form."""
    plain = _plain_marks(mark.text)
    return mark if plain == mark.text else mark._replace(text=plain)


def _letter_places(text: str) -> list[int]:
    """Return the places of the letters without case (Unicode category Lo) of a text."""
    return [n for n, char in enumerate(text) if _is_letter(char)]


def _is_letter(char: str) -> bool:
    return unicodedata.category(char) == "Lo"


@lru_cache(4096)
def _is_mark(text: str) -> bool:
    """Return whether a text is nothing but combining marks, or a presentation form of them (U+FC5E to U+FC63)."""
    return bool(marks := _plain_marks(text)) and all(unicodedata.category(c) == "Mn" for c in marks)


@lru_cache(4096)
def _plain_marks(text: str) -> str:
    """Return a text with the marks of presentation forms of marks, which are letters to Unicode.

    >>> _plain_marks("\ufc60") == "\u064e\u0651", _plain_marks("\u064e") == "\u064e", _plain_marks("\ufe91") == "\ufe91"
    (True, True, True)
    """
    plain = unicodedata.normalize("NFKC", text) if len(text) == 1 and _is_letter(text) else text
    return plain[1:] if plain[:1] == " " else text


@lru_cache(4096)
def _has_marks(text: str) -> bool:
    """Return whether a text of several characters has a combining mark."""
    return len(text) > 1 and any(unicodedata.category(c) == "Mn" for c in text)


def _certain_side(glyphs: Sequence[Unit], number: int, before: int, after: int) -> bool | None:
    """Return whether a mark is that of the letter drawn after it, where it can sit on one of the two only, else None.

    No letter is made of the other one and the mark (hamza, madda); or a space is drawn between the other one and the
    mark, which is no nearer to it.
    """
    if before == after or rtl_majority([glyphs[before].text, glyphs[after].text]) != 2:
        return None
    mark = glyphs[number]
    distances = [_mark_distance(mark, glyphs[place]) for place in (before, after)]
    if mark.text in _MARKS_OF_LETTERS:
        makes = [_makes_letter(glyphs[place].text, mark.text) for place in (before, after)]
        if makes[0] != makes[1] and distances[makes[1]] <= distances[not makes[1]]:
            return makes[1]
    parted = [any(g.text.isspace() for g in part) for part in (glyphs[before:number], glyphs[number:after])]
    if parted[0] != parted[1] and distances[parted[0]] <= distances[not parted[0]]:
        return parted[0]
    return None


def _makes_letter(text: str, mark: str) -> bool:
    """Return whether a mark makes one letter of the last one of a text."""
    return bool(_compose_last(text, mark)) or text[-1:] + mark == _DOTLESS_YEH_WITH_HAMZA[0]


def _lie_on_last_letters(glyphs: Sequence[Unit], places: Sequence[tuple[int, int, int]]) -> bool:
    """Return whether nearly all marks between letters drawn from the left lie over the one drawn before them."""
    over = [0, 0]  # how many lie over the letter drawn before them alone, and over the one after them alone
    for number, before, after in places:
        one, other, mark = glyphs[before], glyphs[after], glyphs[number]
        middle = (mark.x0 + mark.x1) / 2
        lies = one.x0 <= middle <= one.x1, other.x0 <= middle <= other.x1
        if lies[0] != lies[1] and one.x0 < other.x0 and rtl_majority([one.text, other.text]) > 1:
            over[lies[1]] += 1
    return over[0] >= max(weights.MIN_MARKS_TO_TELL, weights.SHARE_OF_MARKS * sum(over))


def _belongs_to_next(mark: Unit, before: Unit, after: Unit, *, are_first: bool = False, are_last: bool = False) -> bool:
    """Return whether a mark belongs to the letter drawn after it, and not to the one drawn before it.

    ``are_first`` is True where those that are certain are drawn before their letters, ``are_last`` where nearly all lie
    over the letter drawn before them.
    """
    far = [_mark_distance(mark, base) > weights.MAX_MARK_DISTANCE * mark.size for base in (before, after)]
    if far[0] != far[1]:
        return far[0]
    are_letters = [base.text == LOST_GLYPH or any(map(str.isalpha, base.text)) for base in (before, after)]
    if are_letters[0] != are_letters[1]:
        return are_letters[1]  # none sits on a sign
    return not are_last and rtl_majority([before.text, after.text]) > 0 and (are_first or before.x0 < after.x0)


def _mark_distance(mark: Unit, base: Unit) -> float:
    """Return how far a mark is from a letter, in points: along the line, and across it beyond the mark's size."""
    return max(base.x0 - mark.x1, mark.x0 - base.x1, 0.0) + max(0.0, abs(base.base - mark.base) - mark.size)
