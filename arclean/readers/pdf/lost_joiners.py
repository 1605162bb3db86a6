"""Lost joiners: zero width non-joiners that no map tells, proved by the forms of the letters beside them.

A letter that joins the next one is drawn in its initial or medial form. Where it is drawn in its final or isolated form
within a word, right beside a letter that begins anew, a non-joiner (U+200C) stands between them: Persian writes its
suffixes and prefixes so. Producers draw none, and many give it no place in their maps. Which form a glyph has is told
by the substitutions of its font. A line that is drawn without joining shows none, and a page whose maps tell some has
no more.
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from arclean.arabic.letters import joins_left
from arclean.core.medians import median
from arclean.readers.pdf import weights
from arclean.readers.pdf.fonts.composed_glyphs import skeleton_letter
from arclean.readers.pdf.interpreter.drawn_glyphs import drawn_form
from arclean.readers.pdf.page_languages import language_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from arclean.readers.pdf.fonts.font import Font
    from arclean.readers.pdf.fonts.text_sources import DrawnCode
    from arclean.readers.pdf.interpreter.drawn_glyphs import DrawnGlyph
    from arclean.readers.pdf.page_languages import LanguageLine

__all__ = ["restore_joiners"]

_ZWNJ = "\u200c"
_PERSIAN = frozenset("\u067e\u0686\u0698\u06a9\u06af\u06cc")
_JOINED, _APART, _BEGINNING = ("<initial>", "<medial>"), ("<final>", "<isolated>"), ("<initial>", "<isolated>")


def restore_joiners(glyphs: list[DrawnGlyph], drawn: Iterable[DrawnCode]) -> list[DrawnGlyph]:
    """Return the glyphs of a page, letters of Persian before a lost joiner with it; the same list without any.

    ``drawn`` are the codes that the page draws.
    """
    texts = {font.texts_and_widths[code][0] for font, code, is_replaced in drawn if not is_replaced}
    if any(_ZWNJ in text for text in texts) or _PERSIAN.isdisjoint(texts):
        return glyphs
    places = {id(glyph) for line in language_lines(glyphs) if line.language == "fa" for glyph in _apart_in(line)}
    if not places:
        return glyphs
    return [glyph._replace(text=glyph.text + _ZWNJ) if id(glyph) in places else glyph for glyph in glyphs]


def _apart_in(line: LanguageLine) -> list[DrawnGlyph]:
    """Return the letters of a line that are drawn apart from the next one, and as near to it as those that join.

    None of a font that draws most letters apart, and none that is wider apart: there a space may have been.
    """
    joined: dict[Font, list[float]] = defaultdict(list)
    apart: dict[Font, list[tuple[float, DrawnGlyph]]] = defaultdict(list)
    for glyph, after in _joining_letters(line):
        form, gap = drawn_form(glyph), (glyph.x0 - after.x1) / glyph.size
        if form in _JOINED:
            joined[glyph.font].append(gap)
        elif form in _APART and drawn_form(after) in _BEGINNING:
            apart[glyph.font].append((gap, glyph))
    return [
        glyph
        for font, found in apart.items()
        if len(found) <= weights.MAX_APART_SHARE * (len(found) + len(joined[font]))
        for gap, glyph in found
        if gap <= median(joined[font]) + weights.MAX_JOINER_GAP
    ]


def _joining_letters(line: LanguageLine) -> Iterator[tuple[DrawnGlyph, DrawnGlyph]]:
    """Yield the glyphs that are one letter which joins the next one, each with the letter after it in its word.

    Both are painted alike, by one font: a letter in another colour is shaped by itself.
    """
    for word in line.words:
        for after, before in pairwise(word):
            is_alike = before.paint == after.paint and before.font is after.font and not before.replaced
            if is_alike and _joins_next(before.text) and skeleton_letter(after.text):
                yield before, after


@lru_cache(maxsize=1 << 10)
def _joins_next(text: str) -> bool:
    """Return whether a text is one letter that joins the next one."""
    letter = skeleton_letter(text)
    return bool(letter) and joins_left(letter)
