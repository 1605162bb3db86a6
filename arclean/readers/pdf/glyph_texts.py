"""Glyph texts: the one place where glyphs get their text by other evidence than the maps of the PDF.

The sources are asked font by font, once a page is drawn, in their order: the tables of the font program, what its
outlines are known as, and so on (:mod:`arclean.readers.pdf.fonts.text_sources`). What has no text takes the first
that is found. What a map gives a text keeps it, unless a source finds that the map is another font's: then its texts
stand where the words that are drawn read better by them. A code that has got a text keeps it on all later pages.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from functools import partial
from itertools import compress, count, islice, pairwise
from operator import eq, itemgetter
from typing import TYPE_CHECKING

from arclean.readers.pdf import weights
from arclean.readers.pdf.claimed_letters import seat_claimed_hamzas
from arclean.readers.pdf.dotted_letters import DottedLetters
from arclean.readers.pdf.fonts.digit_evidence import DOUBTED_DIGITS
from arclean.readers.pdf.fonts.emptied_letters import emptied_letters
from arclean.readers.pdf.fonts.font import LOST_GLYPH
from arclean.readers.pdf.fonts.glyph_text import GlyphText
from arclean.readers.pdf.fonts.letter_ink import is_no_letter, stands_as_letter
from arclean.readers.pdf.fonts.library_font import USUAL_ASCENT, USUAL_DESCENT
from arclean.readers.pdf.fonts.missing_glyphs import missing_letters
from arclean.readers.pdf.fonts.spacers import spacers
from arclean.readers.pdf.fonts.text_sources import FontUse
from arclean.readers.pdf.fonts.word_legibility import bits_a_letter
from arclean.readers.pdf.glyph_words import word_ends
from arclean.readers.pdf.hamza_glyphs import seat_hamzas
from arclean.readers.pdf.interpreter.drawn_glyphs import font_of_glyph, is_replaced
from arclean.readers.pdf.local_letters import localize_letters
from arclean.readers.pdf.lost_joiners import restore_joiners

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from arclean.readers.pdf.fonts.font import Font
    from arclean.readers.pdf.fonts.text_sources import DrawnCode, FontReading, GlyphCode, TextSource
    from arclean.readers.pdf.interpreter.drawn_glyphs import DrawnGlyph, Replacement

    FontWords = Mapping[Font, Sequence[Sequence[GlyphCode]]]

__all__ = ["GlyphTexts"]

# Of a glyph:
_FONT_AND_CODE: Callable[[DrawnGlyph], GlyphCode] = itemgetter(6, 7)
_FONT_CODE_REPLACED = itemgetter(6, 7, 11)
_UNREAD = frozenset(DOUBTED_DIGITS + LOST_GLYPH)


class GlyphTexts:
    """Gives the glyphs of the pages of a document their text by evidence; the fonts keep it."""

    def __init__(self, sources: Sequence[TextSource] = ()) -> None:
        self._sources = sources
        self._asked: dict[Font, set[int]] = {}
        self._dotted_letters = DottedLetters()

    def settle_page(self, glyphs: list[DrawnGlyph], replacements: Sequence[Replacement] = ()) -> list[DrawnGlyph]:
        """Return the glyphs of a page with the texts that evidence gives them."""
        glyphs = seat_hamzas(self._dotted_letters.compose_page(glyphs, replacements))
        drawn = dict.fromkeys(map(_FONT_CODE_REPLACED, glyphs))
        changed = self.settle_fonts(drawn, partial(font_words, glyphs))
        if changed:
            glyphs = [
                glyph._replace(text=glyph.font.texts_and_widths[glyph.code][0])
                if not glyph.replaced and glyph.code in changed.get(glyph.font, ())
                else glyph
                for glyph in glyphs
            ]
        glyphs = seat_claimed_hamzas(glyphs)
        glyphs = restore_joiners(localize_letters(glyphs, drawn), drawn)
        if any(font.size_factor != 1.0 for font in {font for font, _, has_replacement in drawn if not has_replacement}):
            return [glyph._replace(size=glyph.size * glyph.font.size_factor) for glyph in glyphs]
        return glyphs

    @property
    def dotted_letters(self) -> DottedLetters:
        """What puts dots on skeletons, page by page."""
        return self._dotted_letters

    def settle_fonts(self, drawn: Iterable[DrawnCode], find_words: Callable[[], FontWords]) -> dict[Font, set[int]]:
        """Ask the sources for the codes that a page is the first to draw; return the codes of another text, by font.

        ``find_words`` returns the words in which the fonts have glyphs, and is called where something is asked.
        """
        used: dict[Font, set[int]] = defaultdict(set)
        replaced: set[Font] = set()
        for font, code, has_replacement in drawn:
            if has_replacement:
                replaced.add(font)
            else:
                used[font].add(code)
        new = {font: codes for font, codes in used.items() if not codes <= self._asked.setdefault(font, set())}
        words = find_words() if new else {}
        changed: dict[Font, set[int]] = {}
        for font, codes in new.items():
            self._asked[font] |= codes
            if found := self._settle_font(font, words.get(font, ()), codes, replaced=font in replaced):
                changed[font] = found
        return changed

    def codes_asked(self, font: Font) -> set[int]:
        """Return the codes of a font that sources were asked for: no later page asks for them again."""
        return self._asked.get(font, set())

    def note_codes(self, font: Font, codes: Iterable[int]) -> None:
        """Let codes of a font count as asked for."""
        self._asked.setdefault(font, set()).update(codes)

    def draws_dots(self, font: Font) -> bool:
        """Return whether letters of a font may have to be put together of skeletons and dots."""
        return bool(font.composed) or self._dotted_letters.draws_dots(font)

    def describe_fonts(self) -> str:
        """Return what is known of the fonts of the document, as JSON; empty where no glyph is drawn.

        A font is an object: its ``name``, the number of its ``codes`` that are drawn, how many of them have their text
        by each source but its maps (``program``, ``outlines``, ``table``, the names of identity and deciphering;
        ``none`` for those that are lost), the ``source`` of most of its text (``map``, or ``encoding`` where it has no
        ``/ToUnicode``), the share of its codes that is ``mapped``, from 0 to 1, and its ``verdict``: its map ``holds``,
        ``lies``, ``lacks`` some codes, or there is ``none``. Fonts of one name, source and verdict are told together.
        """
        told: dict[tuple[str, str, str], Counter[str]] = defaultdict(Counter)
        for font in self._asked:
            mapped, others = _count_sources(font)
            main, count = max(others.items(), key=lambda pair: pair[1], default=("", 0))
            if mapped >= count:
                main = "map" if font.map_texts else "encoding"
            if mapped or count:
                told[font.family, main, _judge_map(font, mapped, others)] += Counter({"": mapped}) + others
        described = [
            {"name": name, "codes": counts.total(), **{source: n for source, n in counts.items() if source},
             "source": main, "mapped": round(counts[""] / counts.total(), 2), "verdict": verdict}
            for (name, main, verdict), counts in told.items()
        ]  # fmt: skip
        return json.dumps(described, ensure_ascii=False) if described else ""

    def _settle_font(
        self, font: Font, words: Sequence[Sequence[GlyphCode]], codes: set[int], *, replaced: bool
    ) -> set[int]:
        """Ask the sources for the codes of a font, give it what they have, and return the codes of another text.

        A code that was given a text is settled: no later source is heard on it.
        """
        spacing = spacers(font, words)
        font.restore_texts(dict.fromkeys(spacing, GlyphText("", "outlines")))
        settled: set[int] = {*spacing}
        lost = {code for code in codes if font.texts_and_widths[code][0] in _UNREAD} | font.recognized_codes & codes
        misnamed = font.map_evidence.lost & codes  # spaces that draw something, marks and kashidas that draw letters
        lost |= misnamed
        distrusted = {code for code in misnamed if _stands_for_letter(font, code)}
        distrusted |= emptied_letters(font, words, codes) | missing_letters(font, codes)
        for source in self._sources:
            reading = source.read_font(FontUse(font, words, frozenset(codes), frozenset(lost | distrusted), replaced))
            heard = lost | distrusted | (reading.certain - settled)
            texts = {code: found for code, found in reading.texts.items() if code in heard}
            if reading.map_lies and _reads_better(font, words, reading):
                texts |= {code: found for code, found in reading.texts.items() if code not in settled}
                distrusted |= reading.distrusted - settled
            font.restore_texts(texts)
            if reading.size is not None:
                font.size_factor, font.ascent, font.descent = reading.size, USUAL_ASCENT, USUAL_DESCENT
            settled |= texts.keys()
            lost -= settled
            distrusted -= settled
        distrusted &= codes
        font.restore_texts(dict.fromkeys(distrusted, GlyphText(LOST_GLYPH, "none")))
        return settled | distrusted


def _stands_for_letter(font: Font, code: int) -> bool:
    """Return whether a code whose text is no letter draws one, which may not go without a word."""
    if is_no_letter(font.texts_and_widths[code][0]):
        return True
    drawing = font.drawing_of_code(code)
    return drawing is not None and stands_as_letter(*drawing)


def _count_sources(font: Font) -> tuple[int, Counter[str]]:
    """Return how many codes of a font have their text by its maps, and how many by each other source."""
    restored = font.restored_texts
    others = Counter(found.source for found in restored.values() if found.text != LOST_GLYPH)
    others["program"] += len(font.program_codes - font.recognized_codes - restored.keys())
    others["outlines"] += len(font.recognized_codes - restored.keys())
    others["none"] += sum(text == LOST_GLYPH for text, _ in font.texts_and_widths.values())
    return len(font.texts_and_widths) - others.total(), +others


def _judge_map(font: Font, mapped: int, others: Counter[str]) -> str:
    """Return whether the map of a font holds, lies, lacks some codes, or is none."""
    if any(font.map_texts.get(code, LOST_GLYPH).strip(LOST_GLYPH) for code in font.restored_texts):
        return "lies"
    if not others:
        return "holds"
    return "lacks" if font.map_texts and mapped else "none"


def font_words(glyphs: Sequence[DrawnGlyph]) -> dict[Font, list[list[GlyphCode]]]:
    """Return the words in which each font has glyphs, cut at spaces, gaps and new lines, from left to right.

    Browsers draw what they have of one font before what they have of another, so the order of drawing tells nothing.
    Words with glyphs whose text is replaced (``/ActualText``) are left out.
    """
    words: dict[Font, list[list[GlyphCode]]] = defaultdict(list)
    ordered, ends = word_ends(glyphs)
    codes = [*map(_FONT_AND_CODE, ordered)]
    if copies := _find_copies(ordered, codes):
        ordered, ends = word_ends([glyph for number, glyph in enumerate(ordered) if number not in copies])
        codes = [*map(_FONT_AND_CODE, ordered)]
    fonts = [*map(font_of_glyph, ordered)]
    has_replaced = any(map(is_replaced, ordered))
    if not has_replaced and fonts and fonts.count(fonts[0]) == len(fonts):
        return {fonts[0]: [codes[start:end] for start, end in pairwise((0, *ends))]}
    start = 0
    for end in _cut_long_words(ends, fonts):
        word, used = codes[start:end], fonts[start:end]
        if not (has_replaced and any(map(is_replaced, ordered[start:end]))):
            for font in used[:1] if used.count(used[0]) == len(used) else set(used):
                words[font].append(word)
        start = end
    return words


def _find_copies(ordered: Sequence[DrawnGlyph], codes: Sequence[GlyphCode]) -> set[int]:
    """Return the numbers of glyphs that are drawn over themselves, as for bold letters: words read badly with them."""
    twice = compress(count(1), map(eq, codes, islice(codes, 1, None)))
    places = [(number, ordered[number - 1], ordered[number]) for number in twice]
    return {
        number for number, one, other in places
        if one.base == other.base and 0 <= other.x0 - one.x0 < _COPY_SHIFT * (one.x1 - one.x0)
    }  # fmt: skip


_COPY_SHIFT = 0.3  # widths of a glyph by which a copy of it is drawn beside it, at most


def _cut_long_words(ends: Sequence[int], fonts: Sequence[Font]) -> Iterator[int]:
    """Yield the ends of words; what has hundreds of glyphs of several fonts is none, and is cut: each font has it."""
    start = 0
    for end in ends:
        if end - start > _LONGEST_WORD and len(set(fonts[start:end])) > 1:
            yield from range(start + _LONGEST_WORD, end, _LONGEST_WORD)
        yield end
        start = end


_LONGEST_WORD = 100  # glyphs


def _reads_better(font: Font, words: Sequence[Sequence[GlyphCode]], reading: FontReading) -> bool:
    """Return whether words read better with the texts of a reading than with those that the font has."""
    other = {code: found.text for code, found in reading.texts.items()}
    if all(font.texts_and_widths[code][0] == text for code, text in other.items() if code in font.texts_and_widths):
        return False
    return bits_a_letter(words, font, other) + weights.MIN_GAIN_OF_OTHER_FONT <= bits_a_letter(words)
