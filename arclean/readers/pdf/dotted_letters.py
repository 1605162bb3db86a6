"""Dotted letters: glyphs that draw only dots, put on the skeletons that they sit on, before letters are named.

Where a font draws dots apart, one skeleton serves several letters (beh, teh, noon and yeh at the beginning of a word),
and a map of codes cannot say which: it has the first word's letter for all of them, or the letter at the dots, or none.
What is seen on the page says it: which dots lie on which skeleton, above or below. Text that producers give for whole
clusters (``/ActualText``) is left alone, and so are letters whose text is that of their dots. What they give for one
glyph alone, as Typst does, is the letter that it is part of.
"""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from arclean.arabic.dots import Dots, compose_letter, dots_of, has_dots
from arclean.arabic.letters import TATWEEL
from arclean.arabic.seated_signs import SMALL_V, SMALL_V_BELOW, mark_of_sign, sign_of_letter, with_sign, without_sign
from arclean.readers.pdf import weights
from arclean.readers.pdf.composed_letters import as_composed, differs_by_parts, has_marks, part_places
from arclean.readers.pdf.fonts.composed_glyphs import (
    ComposedGlyph,
    compose_ligature,
    compose_text,
    is_mark,
    mark_of,
    named_letter,
    skeleton_letter,
)
from arclean.readers.pdf.fonts.decipher.glyph_shape import count_parts
from arclean.readers.pdf.fonts.font import LOST_GLYPH
from arclean.readers.pdf.interpreter.drawn_glyphs import font_of_glyph
from arclean.readers.pdf.lone_replacements import (
    lone_replacements,
    may_be_drawn,
    with_strange_marks,
    without_replacements,
)
from arclean.readers.pdf.page_facts import PageFacts
from arclean.readers.pdf.part_bases import NO_VOTES, find_bases, usual_order
from arclean.readers.pdf.seated_parts import NO_PART, SeatedParts
from arclean.readers.pdf.sideless_dots import SidelessDots

if TYPE_CHECKING:
    from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence

    from arclean.readers.pdf.fonts.font import Font
    from arclean.readers.pdf.interpreter.drawn_glyphs import DrawnGlyph, Replacement

__all__ = ["DottedLetters"]


class DottedLetters:
    """Puts dots on skeletons, page by page; what is known of the fonts of a document is kept."""

    def __init__(self) -> None:
        self._parts = SeatedParts()
        self._whole: dict[tuple[Font, int], bool] = {}
        self._confirmed: set[Font] = set()
        self._looked_at: dict[Font, int] = {}
        self._sides: Counter[tuple[Font, int]] = Counter()
        self._orders = NO_VOTES
        self._sideless = SidelessDots()
        self._is_again = False
        self.page_facts: PageFacts | None = None

    def begin_again(self) -> None:
        """Take what is known by now for all that will be: pages that were read with less are read again."""
        self._is_again = True
        for font in self._confirmed:
            font.composed.are_settled = True

    def note_plain_page(self, fonts: Iterable[Font]) -> None:
        """Keep that a page with some fonts is read, none of which draws dots by what is known: see ``page_facts``."""
        self.page_facts = PageFacts(tuple(fonts), (), ((), ()))

    def is_stale(self, facts: PageFacts) -> bool:
        """Return whether more is known by now of the fonts of a page than it was read by."""
        return facts.known != self._known_of(facts.fonts, facts.parts)

    def _known_of(self, fonts: Iterable[Font], parts: Iterable[tuple[Font, int]]) -> Hashable:
        """Return all that is known of fonts and parts by other pages, by which letters are put together."""
        return (
            tuple(
                (font in self._confirmed, usual_order(font, self._orders), self._parts.known_of(font))
                for font in fonts
                if self.draws_dots(font)
            ),
            tuple((self._parts.of_code(*part), self._sides[part] > 0, self._sides[part] < 0) for part in parts),
        )

    def compose_page(self, drawn: list[DrawnGlyph], replacements: Sequence[Replacement] = ()) -> list[DrawnGlyph]:
        """Return the glyphs of a page, each letter whose dots are drawn apart as one; the same list without any."""
        fonts = set(map(font_of_glyph, drawn))
        dotted = {font for font in fonts if self.draws_dots(font)}
        if not dotted:
            self.note_plain_page(fonts)
            return drawn
        alone = lone_replacements(drawn, replacements)
        glyphs = without_replacements(drawn, alone)
        bases, orders = find_bases(glyphs, dotted, self._parts, self._orders, is_counted=not self._is_again)
        if alone and (strange := with_strange_marks(glyphs, bases)):
            alone = {number for number in alone if drawn[number].font not in strange}
            glyphs = without_replacements(drawn, alone)
            bases, orders = find_bases(glyphs, dotted, self._parts, self._orders, is_counted=not self._is_again)
        self._orders = orders
        count = Counter(glyphs[part].font for part in bases if self._parts.of_glyph(glyphs[part]).dots)
        self._confirmed |= {font for font, number in count.items() if number >= weights.MIN_DOTTED_LETTERS}
        parts: dict[int, list[int]] = defaultdict(list)
        for part, base in bases.items():
            parts[base].append(part)
        if not self._is_again:
            self._name_parts(glyphs, parts)
            self._sideless.count_page(glyphs, bases, self._parts)
        found = tuple(dict.fromkeys((glyphs[number].font, glyphs[number].code) for number in bases))
        self.page_facts = PageFacts(tuple(fonts), found, self._known_of(fonts, found))
        changed: dict[int, DrawnGlyph] = {}
        used: set[int] = set()
        for number, glyph in enumerate(glyphs):
            is_whole = bool(replacements) and has_marks(glyph.text)  # elsewhere its text would be replaced
            if glyph.font in self._confirmed and not glyph.replaced and not glyph.text.isspace() and not is_whole:
                seated = [glyphs[part] for part in parts[number]]
                if number in alone or not alone.isdisjoint(parts[number]):
                    letter, taken = self._read_replaced(drawn, number, parts[number], alone)
                else:
                    letter = self._compose_signed(glyph, seated) or self._compose_letter(glyph, seated)
                    taken = parts[number] if letter is not None and glyph.font.composed[letter.code].parts else []
                if letter is not None:
                    changed[number] = letter
                    used.update(taken)
        if not changed:
            return drawn
        return [changed.get(number, glyph) for number, glyph in enumerate(drawn) if number not in used]

    def draws_dots(self, font: Font) -> bool:
        """Return whether one of the codes that were looked up in a font draws what sits on letters."""
        if font in self._confirmed or font.is_type3:  # whose widths may be in any unit
            return not font.is_type3
        new = [*font.texts_and_widths.items()][self._looked_at.get(font, 0) :]
        codes = [code for code, (_, width) in new if width < weights.MAX_DOT_ADVANCE]
        found = any((part := self._parts.of_code(font, code)) is not None and part.dots for code in codes)
        self._looked_at[font] = 0 if found else len(font.texts_and_widths)
        return found

    def _name_parts(self, glyphs: Sequence[DrawnGlyph], parts: Mapping[int, Sequence[int]]) -> None:
        """Have parts named of which nothing is known, by the skeletons on which they sit."""
        self._parts.name_others(
            (glyphs[part], glyphs[base], any(self._parts.of_glyph(glyphs[n]).dots for n in seated))
            for base, seated in parts.items()
            for part in seated
        )

    def _said_of_skeleton(self, glyph: DrawnGlyph) -> str:
        """Return the letter that a font program names a skeleton, or that the map does, without a sign drawn apart."""
        own = glyph.font.own_text_of_code(glyph.code)
        said = named_letter(own) if own and skeleton_letter(own) else glyph.text
        said = said or self._parts.letter_by_order(glyph.font, glyph.code)
        letter = skeleton_letter(said)
        sign = sign_of_letter(letter)
        is_apart = sign and self._parts.draws_sign(glyph.font, sign) and self._is_whole(glyph)
        return without_sign(letter) if is_apart else said

    def _read_replaced(
        self, drawn: Sequence[DrawnGlyph], number: int, parts: Sequence[int], alone: Collection[int]
    ) -> tuple[DrawnGlyph | None, list[int]]:
        """Return a letter by the replacement text of its skeleton, or of what sits on it, and the parts that it has.

        That text is of one place: the font is not told. None where it is not that of the dots that are seen.
        """
        glyph = drawn[number]
        said = {drawn[n].text for n in (number, *parts) if n in alone}
        text = glyph.text if number in alone else min(said)
        letter = skeleton_letter(text)
        taken = [n for n in parts if not self._parts.of_glyph(drawn[n]).is_other]
        if len(said) > 1 or not letter or not may_be_drawn(letter, glyph.text):
            return None, []
        dots = self._count_dots(glyph, [drawn[n] for n in parts])
        is_signed = any(self._parts.of_glyph(drawn[n]).sign for n in parts)
        if sum(dots) and not is_signed and compose_letter(letter, dots) != letter:
            return None, []
        replaced = drawn[next(n for n in (number, *parts) if n in alone)].replacement
        return glyph._replace(text=text, replaced=True, replacement=replaced), taken

    def _compose_signed(self, glyph: DrawnGlyph, parts: Sequence[DrawnGlyph]) -> DrawnGlyph | None:
        """Return a letter with a sign on it, and with the dots that it has beside that; None where it has no sign."""
        signs = {sign for part in parts if (sign := self._parts.of_glyph(part).sign)}
        if len(signs) != 1:
            return None
        seated = [part for part in parts if self._parts.of_glyph(part).sign or self._parts.of_glyph(part).dots]
        dots = self._count_dots(glyph, parts)
        sign, said = signs.pop(), self._said_of_skeleton(glyph)
        is_under = all(self._parts.is_above(part, glyph) is False for part in seated)
        if sign == SMALL_V and is_under and with_sign(skeleton_letter(said), SMALL_V_BELOW):
            sign = SMALL_V_BELOW
        composed = ComposedGlyph(glyph.code, part_places(glyph, seated), dots, sign=sign)
        found = compose_text(composed, said) or compose_ligature(composed, glyph.text)
        if found is None and (mark := mark_of_sign(sign)):  # which other letters bear as a vowel
            found = (plain := compose_text(composed._replace(sign=""), said)) and plain + mark
        letter = as_composed(glyph, composed, found or LOST_GLYPH)
        if any(map(self._parts.is_concluded, parts)):
            glyph.font.composed.concluded.add(letter.code)
        return letter

    def _compose_letter(self, glyph: DrawnGlyph, parts: Sequence[DrawnGlyph]) -> DrawnGlyph | None:
        """Return a letter with what sits on it; None where its text is right as it is, or it is no letter."""
        font, text = glyph.font, glyph.text
        scattered = self._parts.is_scattered(font)
        if self._parts.of_glyph(glyph) != NO_PART or glyph.x1 - glyph.x0 <= weights.MAX_DOT_ADVANCE * glyph.size:
            return self._name_mark(glyph) if scattered else None
        said = self._said_of_skeleton(glyph)
        dots = self._count_dots(glyph, parts)
        has_hamza = any(self._parts.of_glyph(part).is_hamza for part in parts)
        if not sum(dots):
            said = self._without_parts(glyph, said)
            said = text if said == _DOTLESS_BEH or (not text and has_dots(said)) else said
            if has_hamza:
                composed = ComposedGlyph(glyph.code, part_places(glyph, parts), dots, has_hamza=True)
                found = compose_text(composed, said)
                if found is not None or said in _UNKNOWN:
                    return as_composed(glyph, composed, found or LOST_GLYPH)
            pieces = [part for part in parts if self._parts.of_glyph(part).is_other]
            if pieces and skeleton_letter(said) in _KAFS:
                return as_composed(glyph, ComposedGlyph(glyph.code, part_places(glyph, pieces), dots), said)
            is_unknown = scattered and said in _UNKNOWN
            if not is_unknown and not (scattered and text in _UNKNOWN) and not differs_by_parts(text, said):
                return None
            return as_composed(glyph, ComposedGlyph(glyph.code, (), dots), LOST_GLYPH if is_unknown else said)
        seated = [part for part in parts if self._parts.of_glyph(part).dots]
        composed = ComposedGlyph(glyph.code, part_places(glyph, seated), dots)
        others = "" if scattered else "".join(part.text for part in reversed(seated) if self._is_other_letter(part))
        if others:
            first = compose_text(composed, text) or text
            return as_composed(glyph, composed, first + others) if skeleton_letter(text) else None
        found = compose_text(composed, said) or compose_ligature(composed, text)
        if found is None and skeleton_letter(text) and not scattered:
            return None
        if found == text and not any(part.text for part in seated):
            return None
        return as_composed(glyph, composed, found or LOST_GLYPH)

    def _is_other_letter(self, part: DrawnGlyph) -> bool:
        """Return whether the text of dots is a letter that has not such dots: the next one of a ligature."""
        letter = skeleton_letter(part.text)
        return bool(letter) and sum(dots_of(letter)) != self._parts.of_glyph(part).dots

    def _without_parts(self, glyph: DrawnGlyph, said: str) -> str:
        """Return the letter of a skeleton on which no dots sit, where it draws none itself; else what is said of it."""
        letter = skeleton_letter(said)
        base = unicodedata.normalize("NFD", letter)[:1]
        if not letter or not (has_dots(letter) or base != letter) or not self._is_whole(glyph):
            return said
        return compose_letter(base, Dots(0, 0)) or (base if base != letter else said)

    def _is_whole(self, glyph: DrawnGlyph) -> bool:
        """Return whether a glyph draws one part: no dots and no hamza of its own."""
        key = glyph.font, glyph.code
        if key not in self._whole:
            name = glyph.font.glyph_of_code(glyph.code)
            drawn, units = (None, 1.0) if name is None else glyph.font.draw_glyph(name)
            self._whole[key] = drawn is not None and count_parts(drawn, units) == 1
        return self._whole[key]

    def _count_dots(self, base: DrawnGlyph, parts: Sequence[DrawnGlyph]) -> Dots:
        """Return how many dots stand above and below a skeleton."""
        above = below = 0
        box = self._parts.ink(base)
        for part in parts:
            count, side, *_ = self._parts.of_glyph(part)
            ink = self._parts.ink(part)
            if not count or box is None or ink is None:
                continue
            if not side:
                height = (base.base - part.base) / part.size + ink.middle[1] - box.middle[1]
                key = part.font, part.code
                if abs(height) > weights.CLEAR_DOT_HEIGHT and not self._is_again:
                    self._sides[key] += 1 if height > 0 else -1
                clear = height if abs(height) > weights.CLEAR_DOT_HEIGHT else self._sides[key] or height
                side = 1 if clear > 0 else -1
            above, below = (above + count, below) if side > 0 else (above, below + count)
        return Dots(above, below)

    def _name_mark(self, glyph: DrawnGlyph) -> DrawnGlyph | None:
        """Return a glyph without width as the mark that it is, where its text is the whole letter; else None."""
        own, text = glyph.font.own_text_of_code(glyph.code) or "", glyph.text
        mark = own if is_mark(own) else "ا" if self._parts.is_alef(glyph.font, glyph.code) else mark_of(text)
        if mark == text or not (skeleton_letter(text) or text == TATWEEL):
            return None
        return as_composed(glyph, ComposedGlyph(glyph.code, (), Dots(0, 0)), mark or LOST_GLYPH)


_UNKNOWN = ("", LOST_GLYPH, TATWEEL)  # of what a map says of a skeleton
_DOTLESS_BEH = "\u066e"
_KAFS = ("ك", "ک")
