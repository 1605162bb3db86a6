"""Cluster marks: marks that have the text of the letter under them too, and letters that have none for that.

Some producers (WeasyPrint) give all the text of a cluster to the glyph that is drawn first in it, which in lines from
the right is the mark, and none to its letter. The next letter under such a mark gets a false letter beside it
(`التعلّأُم`), and the letter under another mark has none. Where a page draws a mark whose text begins with a letter, and
a glyph without a text that is this letter by the font program, the mark is the mark alone, and the glyph is the
letter; and so is any other glyph of the font without a text, where nothing beside it has its letter. Ligatures have no
name where ``GSUB`` is gone: a glyph that is just this mark by the program is it all the same, and what has no text is
asked of other sources.

Other maps (Typst written anew by cairo) give the text of the first cluster to the mark and to its letter. Where a mark
has the same text as a letter, every mark of the font is the mark alone, and letters are without what is drawn apart.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from arclean.readers.pdf.fonts import weights
from arclean.readers.pdf.fonts.decipher.glyph_shape import count_parts
from arclean.readers.pdf.fonts.glyph_text import GlyphText
from arclean.readers.pdf.fonts.letter_ink import stands_as_letter
from arclean.readers.pdf.fonts.text_sources import NO_READING, FontReading

if TYPE_CHECKING:
    from collections.abc import Mapping

    from arclean.readers.pdf.fonts.font import Font
    from arclean.readers.pdf.fonts.text_sources import FontUse

__all__ = ["ClusterMarks", "split_cluster"]

_CLUSTER_REACH = 2  # glyphs from a letter to one that may have its text


class ClusterMarks:
    """The source of marks that a map calls letters with marks, and of the letters that it leaves without a text."""

    def read_font(self, use: FontUse) -> FontReading:
        """Return the texts of such marks and letters; nothing of a mark that may be all that tells of its letter."""
        found = use.font.texts_and_widths
        clusters = {
            code: parts for code in use.codes - use.lost
            if (parts := split_cluster(found[code][0]) or _split_letter(use.font, code)) is not None
            and (found[code][1] <= 0.0 or _is_mark(use.font, code))
        }  # fmt: skip
        if not clusters:
            return NO_READING
        if doubled := _doubled_texts(use, clusters):
            return FontReading(doubled, map_lies=True, certain=frozenset(doubled))
        empty = [code for code in use.codes if not found[code][0] and found[code][1] > 0.0]
        named = {code: unicodedata.normalize("NFKC", use.font.own_text_of_code(code) or "") for code in empty}
        unmapped = set(_letters_and_marks("".join(found[code][0] for code in use.font.program_codes & use.codes)))
        said = {unicodedata.normalize("NFKC", found[code][0]) for code in use.codes - clusters.keys()}
        is_lacking = "" in named.values() or bool(use.lost)  # glyphs that no program names may be ligatures
        elsewhere = {
            letters for letters, _ in clusters.values() if len(letters) > 1 and (is_lacking or letters in said)
        }
        marks = {
            code: marks for code, (letters, marks) in clusters.items()
            if (letters in named.values() or unmapped.issuperset(_letters_and_marks(letters))
                or (letters in elsewhere and _draws(use.font, code, marks)))
            and not _stands(use.font, code)
        }  # fmt: skip
        if not marks:
            return NO_READING
        emptied = {clusters[code][0] for code in marks}
        texts = marks | {code: letters for code, letters in named.items() if letters in emptied}
        texts |= _left_out(use, {code: letters for code, letters in named.items() if letters and code not in texts})
        unnamed = frozenset(code for code, letters in named.items() if not letters and not _is_low(use.font, code))
        return FontReading(
            {code: GlyphText(text, "program") for code, text in texts.items()}, map_lies=True, distrusted=unnamed,
            certain=frozenset(texts),
        )  # fmt: skip


def _doubled_texts(use: FontUse, clusters: Mapping[int, tuple[str, str]]) -> dict[int, GlyphText]:
    """Return the texts of marks and letters that all have the text of the cluster they were first drawn in.

    Nothing where glyphs lack a text, unless marks and letters share some: every letter must have its own.
    """
    found = use.font.texts_and_widths
    wide = {code: found[code][0] for code in use.codes - clusters.keys() - use.lost if found[code][1] > 0.0}
    drawn = {code for code in clusters if not _stands(use.font, code)}
    doubled = {found[code][0] for code in drawn} & set(wide.values())
    if (
        use.replaced
        or not drawn
        or (
            not _names_all(use) and len(doubled) < max(weights.MIN_DOUBLED_CLUSTERS, weights.DOUBLED_SHARE * len(drawn))
        )
    ):
        return {}
    marks = {code: _marks(_letters_and_marks(found[code][0])) for code in drawn}
    marks |= {code: _without_apart(use.font, code, marks) for code in drawn if len(marks[code]) > 1}
    apart = set("".join(marks.values()))
    parts = {code: split_cluster(text) for code, text in wide.items()}
    letters = {code: part[0] for code, part in parts.items() if part is not None and apart.issuperset(part[1])}
    return {code: GlyphText(text, "program") for code, text in (marks | letters).items()}


def _names_all(use: FontUse) -> bool:
    """Return whether a map has a text for every glyph that is drawn, and for most marks nothing else."""
    texts = [use.font.texts_and_widths[code][0] for code in use.codes]
    plain = sum(map(_is_plain_mark, texts))
    is_whole = not use.lost and all(texts) and use.font.program_codes.isdisjoint(use.codes)
    return is_whole and plain >= weights.MIN_PLAIN_MARKS


def _is_plain_mark(text: str) -> bool:
    return bool(text) and _marks(plain := unicodedata.normalize("NFKC", text).strip(" \u0640")) == plain != ""


def _without_apart(font: Font, code: int, marks: Mapping[int, str]) -> str:
    """Return the marks of a code that draws fewer pieces than it has marks without those that other codes draw."""
    drawing = font.drawing_of_code(code)
    drawn = None if drawing is None else drawing[0].draw_outline(drawing[1])
    if drawing is None or drawn is None or count_parts(drawn, drawing[0].units) >= len(marks[code]):
        return marks[code]
    return "".join(mark for mark in marks[code] if mark not in marks.values()) or marks[code]


def _left_out(use: FontUse, named: Mapping[int, str]) -> dict[int, str]:
    """Return the letters of glyphs without a text by code, where nearly never a glyph beside one has them."""
    met: Counter[int] = Counter()
    lacking: Counter[int] = Counter()
    asked = {(use.font, code) for code in named}
    for word in use.words if asked else ():
        for at, one in enumerate(word if not asked.isdisjoint(word) else ()):
            if one in asked:
                beside = (*word[max(0, at - _CLUSTER_REACH) : at], *word[at + 1 : at + 1 + _CLUSTER_REACH])
                said = "".join(unicodedata.normalize("NFKC", font.texts_and_widths[code][0]) for font, code in beside)
                met[one[1]] += 1
                lacking[one[1]] += not set(named[one[1]]) <= set(said)
    return {code: named[code] for code, count in met.items() if lacking[code] >= weights.EMPTIED_SHARE * count}


@lru_cache(1 << 12)
def split_cluster(text: str) -> tuple[str, str] | None:
    """Return the letters of the script and the marks of a text that begins with a letter and has both; else None.

    >>> split_cluster("أ\u064f") == ("أ", "\u064f"), split_cluster("أ"), split_cluster("\u064f"), split_cluster("لا")
    (True, None, None, None)
    >>> split_cluster("ل\u064eا") == ("لا", "\u064e")
    True
    """
    if len(text) < 2:
        return None
    plain = unicodedata.normalize("NFKC", text)
    marks = _marks(plain)
    letters = "".join(char for char in plain if char not in marks)
    if not marks or not plain.startswith(letters[:1] or " "):
        return None
    is_word = all(char.isalpha() and unicodedata.bidirectional(char) == "AL" for char in letters)
    return (letters, marks) if is_word else None


def _marks(text: str) -> str:
    return "".join(char for char in text if unicodedata.category(char) == "Mn")


def _letters_and_marks(text: str) -> str:
    """Return a text with hamzas and maddas as marks of their letters: fonts draw them so."""
    return unicodedata.normalize("NFKD", text)


def _is_mark(font: Font, code: int) -> bool:
    """Return whether the program says that a glyph is nothing but marks."""
    own = unicodedata.normalize("NFKC", font.own_text_of_code(code) or "").strip(" \u0640")
    return bool(own) and all(unicodedata.category(char) == "Mn" for char in own)


def _draws(font: Font, code: int, marks: str) -> bool:
    """Return whether the program says that a glyph is these marks and nothing else."""
    return unicodedata.normalize("NFKC", font.own_text_of_code(code) or "").strip(" \u0640") == marks


def _split_letter(font: Font, code: int) -> tuple[str, str] | None:
    """Return the letter and the hamza or madda of a text that is one letter, where the program has the latter only."""
    own = font.own_text_of_code(code) if len(font.texts_and_widths[code][0]) == 1 else None
    whole = _letters_and_marks(font.texts_and_widths[code][0])
    if not own or len(whole) < len(own) + 1 or not whole.endswith(own) or not _is_mark(font, code):
        return None
    return whole.removesuffix(own), own


def _is_low(font: Font, code: int) -> bool:
    """Return whether a glyph is no letter by its outline, or cannot be seen."""
    drawing = font.drawing_of_code(code)
    return drawing is None or not stands_as_letter(*drawing)


def _stands(font: Font, code: int) -> bool:
    """Return whether a glyph stands on the line as a letter does, or cannot be seen."""
    drawing = font.drawing_of_code(code)
    return drawing is None or stands_as_letter(*drawing)
