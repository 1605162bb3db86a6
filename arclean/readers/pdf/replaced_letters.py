"""Replaced letters: texts that replace single glyphs, held against the words that the glyphs spell.

Chromium and Google Docs write a replacement (``/ActualText``) for each letter, others for a ligature or a hyphen: they
are better spellings than a map's, and where the map lies they are all that reads. A letter alone tells neither way. So
the words of a page are spelt with what the glyphs say, and with what replaces them; those that differ in letters or
digits are pooled, and where the glyphs' words read and the others do not, or worse, the glyphs are believed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.language.legibility import read_language
from arclean.readers.pdf import weights
from arclean.readers.pdf.fonts.font import LOST_GLYPH
from arclean.readers.pdf.glyph_words import comparable_text, cut_words, logical_row

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from arclean.language.legibility import Legibility
    from arclean.readers.pdf.interpreter.drawn_glyphs import DrawnGlyph, Replacement

__all__ = ["distrusted_letters", "reads"]


def distrusted_letters(
    glyphs: Sequence[DrawnGlyph],
    replacements: Sequence[Replacement],
    done: AbstractSet[int],
    echoed: AbstractSet[int] = frozenset(),
) -> frozenset[int]:
    """Return the numbers, from 1, of the replacements of single glyphs that the words of a page speak against.

    ``done`` are the numbers of those that are set aside already, ``echoed`` of those that say what another says.
    """
    letters = {
        number: text
        for number, (text, drawn) in enumerate(replacements, 1)
        if number not in done and number not in echoed and drawn and _differs(text, drawn)
    }
    if not letters:
        return frozenset()
    if len(done) > weights.KEPT_SHARE * len(replacements):
        return _all_letters(replacements, done) - echoed
    said, shown = [], []
    for one, other in _spell_words(glyphs, replacements, letters):
        if comparable_text(one) != comparable_text(other):
            said.append(one)
            shown.append(other)
    believed = _believes_words(read_language(" ".join(said)), read_language(" ".join(shown)))
    return frozenset() if believed else _all_letters(replacements, done) - echoed


def _all_letters(replacements: Sequence[Replacement], done: AbstractSet[int]) -> frozenset[int]:
    """Return the numbers of all replacements of a glyph or a letter; of lost glyphs too, where they are most there are.

    Those in fonts whose map lies stay.
    """
    numbers = {
        number: drawn
        for number, (_, drawn) in enumerate(replacements, 1)
        if number not in done
        and (len(drawn) == 1 or len("".join(glyph.text for glyph in drawn)) <= 1)
        and not any(glyph.font.map_evidence.is_lying for glyph in drawn)
    }
    lost = {number for number, drawn in numbers.items() if any(LOST_GLYPH in glyph.text for glyph in drawn)}
    is_most = len(numbers) - len(lost) + len(done) > weights.KEPT_SHARE * len(replacements)
    return frozenset(numbers if is_most else numbers.keys() - lost)


def _differs(text: str, glyphs: Sequence[DrawnGlyph]) -> bool:
    """Return whether a text has other letters or digits than the letter, sign or space in whose place it stands."""
    own = "".join(glyph.text for glyph in glyphs)
    if not own or (len(glyphs) > 1 and len(own) > 1) or LOST_GLYPH in own:
        return False
    if comparable_text(text) == comparable_text(own) or not (own.isspace() or comparable_text(own)):
        return False
    return not any(glyph.font.map_evidence.is_lying for glyph in glyphs)


def _spell_words(
    glyphs: Sequence[DrawnGlyph], replacements: Sequence[Replacement], letters: Mapping[int, str]
) -> Iterator[tuple[str, str]]:
    """Yield the words that have such letters, as the replacements and as the glyphs spell them."""
    own: list[DrawnGlyph] = []
    first: dict[int, DrawnGlyph] = {}
    for glyph in glyphs:
        if glyph.replacement not in letters:
            own.append(glyph)
        elif glyph.replacement not in first:
            drawn = [one._replace(replacement=glyph.replacement) for one in replacements[glyph.replacement - 1].glyphs]
            first[glyph.replacement] = drawn[0]
            own += drawn
    for word in cut_words(own):
        if any(glyph.replacement in letters for glyph in word):
            said = [
                glyph._replace(text=letters[glyph.replacement] if glyph is first[glyph.replacement] else "")
                if glyph.replacement in letters
                else glyph
                for glyph in word
            ]
            yield logical_row(said), logical_row(word)


def _believes_words(said: Legibility, shown: Legibility) -> bool:
    """Return whether words are believed as the replacements spell them, and not as their glyphs do."""
    if shown.letters < weights.MIN_COMPARED_LETTERS or not reads(shown):
        return True
    if not weights.KEPT_SHARE * shown.letters <= said.letters <= shown.letters / weights.KEPT_SHARE:
        return False
    return reads(said) and said.bits < shown.bits + weights.MIN_GAIN


def reads(found: Legibility) -> bool:
    """Return whether a text reads in some language rather than not."""
    return found.language is not None and found.probability > weights.READABLE
