"""Teachers: PDFs whose maps hold teach what the outlines of their fonts are called.

No package has the fonts of Windows and of publishers, but many PDFs hold parts of them with a map that is right. What
is read with such a font reads as a language, and its program, where it has tables of its own, says the same. From one
that does so measures and texts of its glyphs are taken, never outlines. Where two teachers of one font name a glyph
otherwise, most of them decide; a tie teaches nothing. A font of which the table of font programs calls one letter
otherwise has a map that lies, though it reads (lam-alef mapped to lam), and teaches nothing either.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from arclean.readers.pdf.fonts.identity import weights
from arclean.readers.pdf.fonts.identity.font_files import is_kept_text, plain_text
from arclean.readers.pdf.fonts.identity.known_fonts import KnownFonts
from arclean.readers.pdf.fonts.identity.measures import measure_outline
from arclean.readers.pdf.fonts.identity.reference_table import shipped_tables
from arclean.readers.pdf.fonts.identity.references import GlyphReference
from arclean.readers.pdf.fonts.map_evidence import spells_alike
from arclean.readers.pdf.fonts.text_sources import NO_READING, FontReading, FontUse, ProgramTables
from arclean.readers.pdf.fonts.word_legibility import bits_a_letter

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from arclean.readers.pdf.fonts.font import Font
    from arclean.readers.pdf.fonts.text_sources import TextSource

__all__ = ["FontTeacher", "agreed_references", "plain_font_name"]

_MAX_TAUGHT = 1_200  # glyphs of a font
_MIRRORED = frozenset("()[]{}<>\u00ab\u00bb\u2039\u203a\ufd3e\ufd3f")  # maps may name what is seen, or what is read
_SUBSET_TAG = re.compile("[A-Z]{6}\\+")
_USUAL_ENDINGS = re.compile("(?:Regular|PSMT|PS|MT)+$|Regular")
_find_arabic = re.compile("[\u0620-\u064a]").search


class FontTeacher(KnownFonts):
    """A source of texts that gives none: it listens to what a PDF says of its fonts."""

    only_listen = True

    def __init__(self) -> None:
        super().__init__()
        self._uses: dict[Font, list[FontUse]] = defaultdict(list)
        self._programs = shipped_tables()[-1]

    def text_sources(self) -> tuple[TextSource, ...]:
        """Return what gives glyphs their text while it listens."""
        return ProgramTables(), self

    def read_font(self, use: FontUse) -> FontReading:
        """Keep what is drawn with a font, and return nothing."""
        if len(self._uses[use.font]) < weights.TAUGHT_PAGES:
            self._uses[use.font].append(use)
        return NO_READING

    def taught_references(self) -> Iterator[GlyphReference]:
        """Yield the glyphs of the fonts whose maps hold."""
        for font, uses in self._uses.items():
            if _is_honest(font, uses):
                lesson = [*_references_of_font(font)]
                if not any(map(self._is_contradicted, lesson)):
                    yield from lesson

    def _is_contradicted(self, one: GlyphReference) -> bool:
        """Return whether the tables of font programs have a letter's drawing, and call it otherwise in all fonts."""
        if not _find_arabic(one.text):
            return False
        near = [
            known for known in self._programs.references_near(one.measures) if known.distance < weights.EXACT_DIFFERENCE
        ]
        return bool(near) and not any(spells_alike(one.text, known.text) for known in near)


def _is_honest(font: Font, uses: Iterable[FontUse]) -> bool:
    """Return whether enough Arabic is drawn with a font, and all of it reads."""
    words = [word for use in uses for word in use.words]
    letters = sum(len(one.texts_and_widths[code][0]) for word in words for one, code in word)
    if letters < weights.MIN_TAUGHT_LETTERS or font.map_evidence.tells:
        return False
    return bits_a_letter(words) < weights.MAX_TAUGHT_BITS


def _references_of_font(font: Font) -> Iterator[GlyphReference]:
    name = plain_font_name(font.family)
    texts = {code: text for code, text in font.map_texts.items() if code not in font.restored_texts}
    if not any(map(_find_arabic, map(plain_text, texts.values()))):
        return
    for code, text in [*texts.items()][:_MAX_TAUGHT]:
        plain, glyph = plain_text(text), font.glyph_of_code(code)
        if glyph is None or not is_kept_text(plain) or _is_cluster(plain) or plain in _MIRRORED:
            continue
        drawn, units = font.draw_glyph(glyph)
        measures = None if drawn is None else measure_outline(drawn, units)
        if measures is not None:
            yield GlyphReference(name, plain, measures)


def plain_font_name(name: str) -> str:
    """Return the name of a font as producers agree on it: without the tag of a subset, signs and usual endings.

    >>> [*map(plain_font_name, ["ABCDEF+TimesNewRomanPS-BoldMT", "Times New Roman,Bold", "ArialMT"])]
    ['TimesNewRomanBold', 'TimesNewRomanBold', 'Arial']
    """
    return _USUAL_ENDINGS.sub("", re.sub("[^A-Za-z0-9]", "", _SUBSET_TAG.sub("", name).replace("PS-", "")))


def _is_cluster(text: str) -> bool:
    """Return whether a text is a letter with marks: the glyph may draw one of them only."""
    return len(text) > 1 and any(unicodedata.category(char) == "Mn" for char in text)


def agreed_references(lessons: Iterable[Iterable[GlyphReference]]) -> list[GlyphReference]:
    """Return the references on which teachers agree; each lesson is what one PDF, font file or table teaches."""
    votes: dict[tuple[str, tuple[int, ...]], Counter[str]] = defaultdict(Counter)
    measured = {}
    for lesson in lessons:
        for one in {(one.font, _key(one), one.text): one for one in lesson}.values():
            votes[one.font, _key(one)][one.text] += 1
            measured[one.font, _key(one), one.text] = one
    found = []
    for (font, key), texts in votes.items():
        ranked = texts.most_common(2)
        if len(ranked) == 1 or ranked[0][1] > ranked[1][1]:
            found.append(measured[font, key, ranked[0][0]])
    return sorted(found)


def _key(one: GlyphReference) -> tuple[int, ...]:
    """Return what the measures of one glyph have in common, whoever embedded it."""
    return tuple(round(measure / weights.SAME_GLYPH_STEP) for measure in one.measures)
