"""The page follower: from the records of pages, in their order, to what the document would know had it read them.

A record stands where all that its page took from earlier pages is what is known in its turn: of the fonts the
codes that it drew, before and after the sources were asked, and the brackets. What a page is the first to ask of
sources is asked here, by the words of the record, so that what is known after the page is what would have been learnt.
Where a record does not stand nothing of it is left, and the page is to be read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from arclean.readers.pdf.ahead.font_state import FontState, agrees_with, put_back, state_of
from arclean.readers.pdf.ahead.page_record import FontLesson
from arclean.readers.pdf.glyph_texts import GlyphTexts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from arclean.readers.pdf.ahead.page_record import PageRecord
    from arclean.readers.pdf.fonts.font import Font
    from arclean.readers.pdf.fonts.text_sources import DrawnCode
    from arclean.readers.pdf.glyph_texts import FontWords
    from arclean.readers.pdf.interpreter.resources import FontCache
    from arclean.readers.pdf.layout.bracket_vote import BracketVote

__all__ = ["FollowedTexts", "PageFollower"]


class FollowedTexts(GlyphTexts):
    """Glyph texts whose sources may have been asked for a page before it is read: they are asked once."""

    def __init__(self, *sources: Any) -> None:
        super().__init__(*sources)
        self._answered: tuple[dict[Font, set[int]], dict[Font, FontState]] | None = None

    def settle_fonts(self, drawn: Iterable[DrawnCode], find_words: Callable[[], FontWords]) -> dict[Font, set[int]]:
        """Ask the sources, or hand on what they said of this page before."""
        if self._answered is None:
            return super().settle_fonts(drawn, find_words)
        changed, states = self._answered
        self._answered = None
        for font, state in states.items():
            put_back(font, state)
        return changed

    def begin_page(self) -> None:
        """Forget what was kept for a page that was not read."""
        self._answered = None

    def answer_again(self, changed: dict[Font, set[int]], states: dict[Font, FontState]) -> None:
        """Keep what the sources said, and what fonts know by it, for the page that is read next."""
        self._answered = changed, states


class PageFollower:
    """Follows the pages of a document by their records."""

    def __init__(self, fonts: FontCache, brackets: BracketVote, texts: FollowedTexts) -> None:
        self._fonts, self._brackets, self._texts = fonts, brackets, texts

    def lessons(self) -> dict[int, FontLesson]:
        """Return what the fonts of the document have learnt so far, by the numbers of their objects."""
        return {
            number: FontLesson(state_of(font), frozenset(self._texts.codes_asked(font)))
            for number, font in self._fonts.numbered_fonts()
            if not font.composed
        }

    def follow(self, record: PageRecord, document: Any) -> bool:
        """Return whether a record stands: then all is known that its page taught.

        ``document`` is the PDFDocument of pdfminer, in which the fonts are.
        """
        from pdfminer.pdftypes import PDFObjRef  # noqa: PLC0415 - with the reader

        self._texts.begin_page()
        fonts = {number: self._fonts.get_font(PDFObjRef(document, number)) for number in record.fonts}
        for number, codes in record.looked_up.items():
            known = fonts[number].texts_and_widths
            for code in codes:
                if code not in known:
                    fonts[number].look_up_code(code)
        drawn = [(fonts[number], code, is_replaced) for number, code, is_replaced in record.drawn]
        if any(self._texts.draws_dots(font) for font in dict.fromkeys(font for font, *_ in drawn)):
            return False
        if not all(agrees_with(fonts[number], state) for number, state in record.before.items()):
            return False
        if not (self._has_words(record, drawn) and self._has_brackets(record)):
            return False
        if not self._learn(record, fonts, drawn):
            return False
        self._brackets.count_ballots(record.ballots)
        self._texts.dotted_letters.note_plain_page({font for font, *_ in drawn})
        return True

    def _has_brackets(self, record: PageRecord) -> bool:
        """Return whether the brackets of a page come as they did there, once those of the page are counted."""
        votes = self._brackets.votes
        self._brackets.count_ballots(record.ballots)
        comes = {pair: self._brackets.comes_as_characters(pair) for pair in record.brackets}
        self._brackets.votes = votes
        return comes == record.brackets

    def _has_words(self, record: PageRecord, drawn: list[DrawnCode]) -> bool:
        """Return whether no source is to be asked, or a record has the words for it."""
        asked = self._texts.codes_asked
        return record.words is not None or all(is_replaced or code in asked(font) for font, code, is_replaced in drawn)

    def _learn(self, record: PageRecord, fonts: dict[int, Font], drawn: list[DrawnCode]) -> bool:
        """Ask the sources what a page is the first to ask; return whether the fonts know what they knew there."""
        words = {
            fonts[number]: [[(fonts[one], code) for one, code in word] for word in found]
            for number, found in (record.words or {}).items()
        }
        kept = {font: state_of(font) for font in fonts.values()}
        changed = self._texts.settle_fonts(drawn, lambda: words)
        known = record.before | record.after
        if all(
            agrees_with(font, known[number]) and known[number].evidence in (None, font.map_evidence)
            for number, font in fonts.items()
        ):
            return True
        self._texts.answer_again(changed, {font: state_of(font) for font in kept})
        for font, state in kept.items():
            put_back(font, state)
        return False
