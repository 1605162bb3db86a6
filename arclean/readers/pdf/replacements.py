"""Replacement texts (``/ActualText``) held against the glyphs that they replace.

They say what a ligature, a hyphen or a cluster stands for, and are right in nearly all files: letter by letter where
Chromium and Google Docs write them, for some words elsewhere. Some are not: empty over words that have letters, in
visual order, of one letter for a word, or another text altogether. So those that differ from the glyphs' own text in
letters or digits are pooled over the page, by kind (empty, turned, other), and what reads is believed:

- a text that is empty over words, where they read;
- one with the letters of the glyphs in another order, unless it reads better: glyphs lie where they are printed;
- one of other letters, where only one of the two reads; where both do, the glyphs, if the program of their font bears
  them out, else the text, and the words are reported.

Fewer letters than tell a language leave the text as it is, but for order. Glyphs without a text, or whose font lies,
say nothing against it. Once texts of a kind are set aside, so are all of that kind on the page. What a mark stands for
and the ligature under it says too is said once.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from arclean.language.legibility import read_language
from arclean.readers.pdf import weights
from arclean.readers.pdf.constant_replacements import constant_replacements
from arclean.readers.pdf.contradictions import OtherReading
from arclean.readers.pdf.fonts.font import LOST_GLYPH
from arclean.readers.pdf.glyph_words import comparable_text, logical_row
from arclean.readers.pdf.replaced_letters import distrusted_letters, reads

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from arclean.readers.pdf.interpreter.drawn_glyphs import Drawing, DrawnGlyph, Replacement

__all__ = ["replaced_readings", "settle_replacements"]

_EMPTY, _TURNED, _OTHER = "empty", "turned", "other"


class _Difference(NamedTuple):
    """A replacement that differs: its number from 1, its kind, its text, and that of the glyphs in logical order.

    ``telling`` is False where the two differ so little that they may both be meant.
    """

    number: int
    kind: str
    text: str
    own: str
    telling: bool


def settle_replacements(drawing: Drawing) -> dict[int, str]:
    """Put the glyphs of a drawing back in the place of the texts that are not to be believed.

    Returns the text of the glyphs for each replacement, by its number, that is kept though both may be right.
    """
    if constant := constant_replacements(drawing.replacements):
        drawing.glyphs = [*_restore_glyphs(drawing.glyphs, drawing.replacements, set(constant), set())]
    echoes = _echoes(drawing.glyphs)
    drawing.glyphs = _emptied(drawing.glyphs, [n for n in echoes if len(drawing.glyphs[n].text) > 1])
    echoed = frozenset(drawing.glyphs[n].replacement for n in echoes)
    found = [one for one in _differences(drawing.replacements) if one.number not in echoed | constant]
    set_aside: set[int] = set()
    doubtful: dict[int, str] = {}
    for kind in {difference.kind for difference in found}:
        alike = [difference for difference in found if difference.kind == kind]
        telling = [difference for difference in alike if difference.telling]
        believed = _believes_text(kind, telling, drawing.replacements) if telling else True
        if believed is False:
            set_aside.update(difference.number for difference in alike)
        elif believed is None:
            doubtful |= {difference.number: difference.own for difference in telling}
    once = _without_said_twice(_emptied(drawing.glyphs, echoes)) if drawing.replacements else drawing.glyphs
    set_aside |= distrusted_letters(once, drawing.replacements, set_aside | constant, echoed)
    if set_aside:
        drawing.glyphs = [*_restore_glyphs(drawing.glyphs, drawing.replacements, set_aside, set())]
    if drawing.replacements:
        drawing.glyphs = _without_said_twice(drawing.glyphs)
    return doubtful


def _echoes(glyphs: Sequence[DrawnGlyph]) -> frozenset[int]:
    """Return the numbers of marks whose replacement is the text of the cluster beside them, which has it too.

    Typst cuts the replacement of a cluster where its marks are moved apart, and says the whole for each piece.
    """
    return frozenset(
        number
        for number in [n for n, glyph in enumerate(glyphs) if glyph.replaced and glyph.x0 == glyph.x1]
        for other in _bases_beside(glyphs, number)
        if other.text == glyphs[number].text
        and len(unicodedata.normalize("NFD", other.text)) > 1
        and other.replacement != glyphs[number].replacement
    )


def _emptied(glyphs: list[DrawnGlyph], numbers: Collection[int]) -> list[DrawnGlyph]:
    """Return glyphs, some without a text; the same list where there are none of these."""
    return [glyph._replace(text="") if n in numbers else glyph for n, glyph in enumerate(glyphs)] if numbers else glyphs


def _bases_beside(glyphs: Sequence[DrawnGlyph], number: int) -> Iterator[DrawnGlyph]:
    """Yield the nearest glyphs of some width drawn before and after a mark, over or under which it lies."""
    mark = glyphs[number]
    gap = weights.MAX_DOT_GAP * mark.size
    for step in (-1, 1):
        for at in (number + step, number + 2 * step):
            if not 0 <= at < len(glyphs) or glyphs[at].x0 < glyphs[at].x1:
                if 0 <= at < len(glyphs) and glyphs[at].x0 - gap <= mark.x0 <= glyphs[at].x1 + gap:
                    yield glyphs[at]
                break


def _without_said_twice(glyphs: Sequence[DrawnGlyph]) -> list[DrawnGlyph]:
    """Return glyphs, without the text of marks that stand for the letters of a ligature that has them itself.

    Typst says the text of a cluster for its hamza, and by its map for the ligature under it; or for the letter, and by
    its map for the hamza.
    """
    kept = list(glyphs)
    for number in [number for number, (_, x0, x1, *_) in enumerate(glyphs) if x0 == x1]:
        glyph = glyphs[number]
        if glyph.replaced:
            bases = [one for one in _bases_beside(glyphs, number) if one.text == glyph.text and not one.replaced]
            is_said = len(glyph.text) > 1 and bool(bases)
        else:
            beside = (*glyphs[max(0, number - 1) : number], *glyphs[number + 1 : number + 2])
            is_said = glyph.text.isalpha() and any(one.text == glyph.text and one.replaced for one in beside)
            if len(glyph.text) > 1 and glyph.text[0].isalpha():
                is_said = is_said or any(one.text == glyph.text for one in _bases_beside(glyphs, number))
        if is_said:
            kept[number] = glyph._replace(text="")
    return kept


def replaced_readings(glyphs: Sequence[DrawnGlyph], doubtful: Mapping[int, str]) -> dict[int, OtherReading]:
    """Return the readings of glyphs, by their number, whose replacement is kept and doubtful: their own text."""
    if not doubtful:
        return {}
    return {
        number: OtherReading(doubtful[glyph.replacement], certain=True, lying=False)
        for number, glyph in enumerate(glyphs)
        if glyph.replacement in doubtful and glyph.replaced
    }


def _differences(replacements: Sequence[Replacement]) -> Iterator[_Difference]:
    """Yield the replacements whose letters or digits are not those of their glyphs."""
    neighbours = {number: replacements[max(0, number - 2) : number + 3] for number in range(len(replacements))}
    for number, (text, glyphs) in enumerate(replacements):
        drawn = "".join(glyph.text for glyph in glyphs)
        if LOST_GLYPH in drawn or (len(drawn) <= 1 and text.strip()):
            continue  # a letter for a letter is a better spelling
        own = _logical_text(glyphs)
        said, shown = comparable_text(text), comparable_text(own)
        if said == shown or not shown or any(glyph.font.map_evidence.is_lying for glyph in glyphs):
            continue
        if not said:
            is_elsewhere = any(shown in comparable_text(near.text) for near in neighbours[number])
            telling = len(shown) > 1 and not shown.isdigit() and not is_elsewhere
            yield _Difference(number + 1, _EMPTY, text, own, telling)
        elif Counter(said) == Counter(shown):
            yield _Difference(number + 1, _TURNED, text, own, telling=True)
        elif len(shown) > 1:
            kept = sum((Counter(said) & Counter(shown)).values())
            most = weights.KEPT_SHARE * max(len(shown), len(said))
            telling = kept < most and len(shown) >= weights.MIN_REPORTED_LETTERS
            yield _Difference(number + 1, _OTHER, text, own, telling)


def _believes_text(kind: str, differences: Sequence[_Difference], replacements: Sequence[Replacement]) -> bool | None:
    """Return whether texts are believed against the glyphs; None where both may be right, and texts are kept."""
    said = read_language(" ".join(difference.text for difference in differences))
    shown = read_language(" ".join(difference.own for difference in differences))
    if kind == _TURNED:
        return said.letters >= weights.MIN_COMPARED_LETTERS and said.bits + weights.MIN_GAIN < shown.bits
    if shown.letters < weights.MIN_COMPARED_LETTERS:
        return True
    kept = weights.KEPT_SHARE * shown.letters <= said.letters <= shown.letters / weights.KEPT_SHARE
    if kind == _EMPTY or not kept:
        return not reads(shown)
    if not reads(shown) or not reads(said):
        return not reads(shown)
    fonts = {glyph.font for one in differences for glyph in replacements[one.number - 1].glyphs}
    evidence = [font.map_evidence for font in fonts]
    if all(one.compared >= weights.MIN_BORNE_OUT and not one.tells for one in evidence):
        return False
    if shown.probability < weights.SURELY_READ and said.bits + weights.MIN_GAIN < shown.bits:
        return True
    return None


def _restore_glyphs(
    glyphs: Sequence[DrawnGlyph], replacements: Sequence[Replacement], numbers: Collection[int], done: set[int]
) -> Iterator[DrawnGlyph]:
    """Yield glyphs, with those of some replacements in the place of their text."""
    for glyph in glyphs:
        number = glyph.replacement
        if number not in numbers:
            yield glyph
        elif number not in done:  # an emptied sequence has all its glyphs still
            done.add(number)
            yield from _restore_glyphs(replacements[number - 1].glyphs, replacements, numbers, done)


def _logical_text(glyphs: Sequence[DrawnGlyph]) -> str:
    """Return the text of glyphs by their places, row by row; numbers run rightward in words that run leftward."""
    rows: dict[tuple[int, int], list[DrawnGlyph]] = {}
    for glyph in glyphs:
        if glyph.text:
            rows.setdefault((glyph.angle, round(glyph.base)), []).append(glyph)
    return " ".join(logical_row(row) for _, row in sorted(rows.items()))
