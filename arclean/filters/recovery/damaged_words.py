"""Damaged words: those that lost letters, a pattern of what each was, and the letters that a word puts back.

What is left of a word shows where letters are gone: after its end (``وجـ``), or where unmapped glyphs stand. A glyph
stands for one letter, or for a ligature of two or three; or for a kashida, and for nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import TATWEEL
from arclean.arabic.unmapped_glyphs import UNMAPPED_GLYPH
from arclean.filters.recovery.gap_comparison import MASK_FILL

if TYPE_CHECKING:
    from collections.abc import Iterable

    from arclean.core.edits import Span
    from arclean.filters.recovery.word_alignment import WordSequence

__all__ = ["DamagedWord", "find_damaged_words", "lost_letters"]

_GLYPH_RUN = LazyPattern(f"[{UNMAPPED_GLYPH}]++")
_LETTERS_OF_GLYPH = 3  # at most: a ligature
_LETTERS_OF_END = 4  # at most, that a truncated word may have lost


class DamagedWord(NamedTuple):
    """A word that has lost letters.

    ``position`` is its number among the words, ``head`` the key of its letters before the first loss. ``pattern``
    matches the keys that it may have had, in groups of what is left and of what is lost, in turn. ``glyphs`` counts its
    unmapped glyphs, 0 for a truncated word.
    """

    position: int
    start: int
    end: int
    head: str
    pattern: str
    glyphs: int


def find_damaged_words(words: WordSequence, truncated: Iterable[Span]) -> list[DamagedWord]:
    """Return the words that hold unmapped glyphs, and those whose span is known to be truncated, in order."""
    text = words.text
    ends = {span.end for span in truncated}
    has_glyphs = _GLYPH_RUN.search(text) is not None
    if not ends and not has_glyphs:
        return []
    found = []
    for position, (start, end, key) in enumerate(zip(words.starts, words.ends, words.keys, strict=True)):
        if end in ends:
            pattern = f"({re.escape(key)})(.{{1,{_LETTERS_OF_END}}})"
            found.append(DamagedWord(position, start, end, key, pattern, 0))
        elif has_glyphs and _GLYPH_RUN.search(text, start, end):
            found.append(_word_with_glyphs(position, start, end, key))
    return found


def _word_with_glyphs(position: int, start: int, end: int, key: str) -> DamagedWord:
    key = key.replace(MASK_FILL, "")
    parts, glyphs, at = [], 0, 0
    for run in _GLYPH_RUN.finditer(key):
        size = run.end() - run.start()
        is_inside = run.start() > 0 and run.end() < len(key)  # a kashida stands between letters only
        least = 0 if is_inside else 1
        parts.append(f"({re.escape(key[at : run.start()])})(.{{{least},{_LETTERS_OF_GLYPH * size}}})")
        glyphs += size
        at = run.end()
    head = _GLYPH_RUN.split(key, maxsplit=1)[0]
    return DamagedWord(position, start, end, head, "".join(parts) + f"({re.escape(key[at:])})", glyphs)


def lost_letters(text: str, damaged: DamagedWord, word: str, key: str) -> list[tuple[int, int, str]] | None:
    """Return the spans of the text and the letters to put there, so that a damaged word becomes ``word``.

    ``key`` is the key of ``word``. The letters that are left stay as the text has them. None where the word does not
    match letter for letter.
    """
    match = re.fullmatch(damaged.pattern, key)
    if match is None or len(word) != len(key):
        return None
    if not damaged.glyphs:
        kept = len(text[damaged.start : damaged.end].rstrip(TATWEEL))
        return [(damaged.start + kept, damaged.end, word[match.start(2) :])]
    runs = [run.span() for run in _GLYPH_RUN.finditer(text, damaged.start, damaged.end)]
    if match.re.groups != 2 * len(runs) + 1:  # marks part glyphs that are one run in the key
        return None
    lost = [word[match.start(group) : match.end(group)] for group in range(2, 2 * len(runs) + 1, 2)]
    return [(start, end, letters) for (start, end), letters in zip(runs, lost, strict=True)]
