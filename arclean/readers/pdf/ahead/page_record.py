"""Page records: a page that was read out of order, with all that its reading took from earlier pages or left to later.

Fonts learn from page to page, and brackets are voted over the document. So a page that is read before its turn is read
by what is known then, and its record says what that was: by it :mod:`arclean.readers.pdf.ahead.page_follower` shows
that the page reads the same in its turn, or that it has to be read again.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from arclean.readers.pdf.ahead.font_state import FontState, put_back, state_of
from arclean.readers.pdf.glyph_texts import GlyphTexts
from arclean.readers.pdf.interpreter.resources import FontCache
from arclean.readers.pdf.layout.bracket_vote import PAIR_OF_BRACKET, BracketVote, find_ballots
from arclean.readers.pdf.object_cache import trim_object_cache
from arclean.readers.pdf.page_reader import read_sheet

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from arclean.readers.limits import Limits
    from arclean.readers.pdf.fonts.font import Font
    from arclean.readers.pdf.fonts.text_sources import DrawnCode, TextSource
    from arclean.readers.pdf.glyph_texts import FontWords
    from arclean.readers.pdf.layout.sheets import Sheet

__all__ = ["FontLesson", "PageRecord", "PageRecorder"]

NumberedWords = dict[int, list[list[tuple[int, int]]]]
"""The words in which fonts have glyphs; fonts by the numbers of their objects."""


_MAX_LESSONS = 256  # of fonts that no page has asked for yet


class FontLesson(NamedTuple):
    """What a font has learnt, and the codes that sources were asked for."""

    state: FontState
    asked: frozenset[int]


class PageRecord(NamedTuple):
    """A page that was read; fonts are told by the numbers of their objects.

    ``fonts`` are those that were asked for, in that order; ``before`` is what those that were asked for until then knew
    when the glyphs of the page got their texts, ``looked_up`` the codes that the page looked up until then,
    ``drawn`` the codes of its glyphs, and whether they are replaced, ``words`` the words for the sources, None where
    none was asked; ``after`` is what fonts knew in the end. ``ballots`` are the votes of its brackets, ``brackets``
    what was asked of the vote: whether a pair comes as characters.
    """

    sheet: Sheet
    fonts: tuple[int, ...]
    before: dict[int, FontState]
    looked_up: dict[int, tuple[int, ...]]
    drawn: tuple[tuple[int, int, bool], ...]
    words: NumberedWords | None
    after: dict[int, FontState]
    ballots: tuple[tuple[str, float], ...]
    brackets: dict[str, bool]


class _RecordedFonts(FontCache):
    """Fonts that note in which order a page asks for them; ``lessons`` are for those to come."""

    def __init__(self, manager: Any, lessons: dict[int, FontLesson], texts: _RecordedTexts) -> None:
        super().__init__(manager)
        self._lessons, self._texts = lessons, texts
        self.asked: list[int] = []
        self.numbers: dict[Font, int] = {}
        self.lengths: dict[Font, int] = {}
        self.is_whole = True

    def begin_page(self) -> None:
        super().begin_page()
        self.asked, self.numbers, self.lengths, self.is_whole = [], {}, {}, True

    def get_font(self, reference: Any) -> Font:
        font = super().get_font(reference)
        number = getattr(reference, "objid", None)
        if number is None:  # it has no number of its own
            self.is_whole = False
            return font
        if (lesson := self._lessons.pop(number, None)) is not None:
            put_back(font, lesson.state)
            self._texts.note_codes(font, lesson.asked)
        self.asked.append(number)
        self.numbers[font] = number
        self.lengths.setdefault(font, len(font.texts_and_widths))
        return font


class _RecordedTexts(GlyphTexts):
    """Glyph texts that note what fonts knew when a page came to them."""

    def __init__(self, sources: Sequence[TextSource], lessons: dict[int, FontLesson], manager: Any) -> None:
        super().__init__(sources)
        self.fonts = _RecordedFonts(manager, lessons, self)
        self.begin_page()

    def begin_page(self) -> None:
        self.before: dict[int, FontState] = {}
        self.looked_up: dict[int, tuple[int, ...]] = {}
        self.drawn: tuple[tuple[int, int, bool], ...] = ()
        self.words: NumberedWords | None = None
        self.is_settled = False
        self.fonts.begin_page()

    def settle_fonts(self, drawn: Iterable[DrawnCode], find_words: Callable[[], FontWords]) -> dict[Font, set[int]]:
        number_of = self.fonts.numbers
        drawn = list(drawn)
        if self.fonts.is_whole:
            self.is_settled = True
            self.before = {number: state_of(font) for font, number in number_of.items()}
            self.drawn = tuple((number_of[font], code, replaced) for font, code, replaced in drawn)
            self.looked_up = {
                number_of[font]: tuple(islice(font.texts_and_widths, length, None))
                for font, length in self.fonts.lengths.items()
            }

        def find_noted() -> FontWords:
            words = find_words()
            if self.fonts.is_whole:
                self.words = {
                    number_of[font]: [[(number_of[one], code) for one, code in word] for word in found]
                    for font, found in words.items()
                }
            return words

        return super().settle_fonts(drawn, find_noted)


class _RecordedVote(BracketVote):
    """A vote on brackets that notes what is counted and asked."""

    def __init__(self) -> None:
        super().__init__()
        self.begin_page()

    def begin_page(self) -> None:
        self.ballots: list[tuple[str, float]] = []
        self.asked: dict[str, bool] = {}

    def count_rows(self, rows: Sequence[Sequence[str]]) -> None:
        found = [*find_ballots(rows)]
        self.ballots += found
        self.count_ballots(found)

    def visible_shape(self, text: str) -> str:
        if (pair := PAIR_OF_BRACKET.get(text)) is not None:
            self.asked[pair] = self.comes_as_characters(pair)
        return super().visible_shape(text)


class PageRecorder:
    """Reads pages of a document in an order of its own, and records each."""

    def __init__(self, manager: Any, limits: Limits, sources: Sequence[TextSource], *, annotations: bool) -> None:
        self._lessons: dict[int, FontLesson] = {}
        self._texts = _RecordedTexts(sources, self._lessons, manager)
        self._brackets = _RecordedVote()
        self._limits, self._annotations = limits, annotations

    def learn(self, lessons: Mapping[int, FontLesson], votes: Mapping[str, float]) -> None:
        """Let fonts and brackets know, from the next page on, what pages read in order have taught."""
        self._lessons.update(lessons)
        for number in [*self._lessons][: len(self._lessons) - _MAX_LESSONS]:
            del self._lessons[number]
        self._brackets.votes = dict(votes)

    def read_page(self, page: Any) -> PageRecord | None:
        """Return the record of a page; None where it cannot be told, or the page cannot be read."""
        texts, fonts, brackets = self._texts, self._texts.fonts, self._brackets
        texts.begin_page()
        brackets.begin_page()
        try:
            sheet = read_sheet(
                page, page.page_number, fonts, brackets, self._limits, annotations=self._annotations, texts=texts
            )
        except Exception:  # noqa: BLE001 - whatever it is, it is met again, and told, where pages are read in order
            return None
        finally:
            page.close()
            trim_object_cache(page.page_obj.doc)
        after = {number: state_of(font) for font, number in fonts.numbers.items()}
        if not (texts.is_settled and fonts.is_whole) or any(state.is_composed for state in after.values()):
            return None
        return PageRecord(
            sheet, tuple(fonts.asked), texts.before, texts.looked_up, texts.drawn, texts.words,
            {number: state for number, state in after.items() if state != texts.before.get(number)},
            tuple(brackets.ballots), brackets.asked,
        )  # fmt: skip
