"""Page languages: the language of each page, as the words of its glyphs read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.language.legibility import read_language
from arclean.readers.pdf import weights
from arclean.readers.pdf.glyph_words import cut_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from arclean.readers.pdf.interpreter.drawn_glyphs import DrawnGlyph

__all__ = ["PageLanguages"]


class PageLanguages:
    """Reads the languages of the pages of a document; the last one that was clear holds for pages of few words."""

    def __init__(self) -> None:
        self.last = ""

    def read_page(self, glyphs: Iterable[DrawnGlyph]) -> str:
        """Return the language of a page whose words run leftward, by its code; empty where no page has shown one."""
        read = read_language(" ".join("".join(glyph.text for glyph in reversed(word)) for word in cut_words(glyphs)))
        is_clear = read.letters >= weights.MIN_LANGUAGE_LETTERS and read.probability >= weights.MIN_LANGUAGE_PROBABILITY
        return self.note_language(read.language or "" if is_clear else None)

    def note_language(self, shown: str | None) -> str:
        """Return the language of a page that shows one, or None; then it is that of the last one that did."""
        if shown is not None:
            self.last = shown
        return self.last
