"""Text that came out as substitute signs: question marks of a code page, or boxes of a font, without its letters.

``?????? ????????? ??? ?????``, ``■■■■■■ ■■■ ■■■■■ ■■``: the spaces between words stay, so strings of one sign of
several lengths stand side by side. Of question marks no author writes them (none in 45 million characters of clean
text); one string by itself, and equal ones, may be an author's.

xhtml2pdf and ReportLab print U+25A0 for each letter that a font lacks. Boxes are also drawn: in forms to fill in,
puzzles, ratings, bars, stairs, over names that are withheld. Those stand beside Arabic words, are few in a line, grow
or shrink, or are single ones; where a font has no letter of Arabic, none stands in the line, and boxes are most of its
words. U+25A1 and U+25AF, which empty fields are drawn with, tell nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import ARABIC, LETTER
from arclean.arabic.marks import MARK
from arclean.core.line_spans import line_spans

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["BOXES", "SUBSTITUTE_SIGN_TRIGGERS", "find_boxed_letters", "find_substitute_signs"]

_BOX = "\u25a0"
BOXES = "\u25a0\u25a1\u25af"
"""Class body: signs that fonts and browsers print for a letter that they lack."""
SUBSTITUTE_SIGN_TRIGGERS = ("?? ?", "? ??", _BOX + " " + _BOX)
"""Strings one of which is in every text that came out so."""

_FEWEST_SIGNS = 5  # of all strings: shorter ones may be somebody's surprise
_FEWEST_BOXES, _FEWEST_LENGTHS = 4, 3  # strings of boxes, and different lengths of them, in a line or in several
_LONGEST = 14  # boxes of a word; more are a bar
_WORDS_PER_LETTER = 4  # at least, for each word of one letter
_find_strings = LazyPattern(r"(?<![^\s(\[\"'])\?++(?:[ ,.:()/-]{1,2}\?++)++").finditer
_marks = LazyPattern(r"\?+").findall
_boxes = LazyPattern(rf"(?<![^\s(\[\"'/-]){_BOX}++(?![^\s)\]\"'.,:;!?/-])").finditer
_box_runs = LazyPattern(f"[{BOXES}]+").finditer
_boxes_in_words = LazyPattern(
    f"(?<![{LETTER}{MARK}])([{LETTER}{MARK}]++)([{BOXES}]{{1,2}})(?=([{LETTER}{MARK}]++))"
).finditer
_words = LazyPattern(r"\S*\w\S*|\S*[\u25a0-\u25ff]\S*").findall
_has_arabic = LazyPattern(f"[{ARABIC}]").search


def find_substitute_signs(text: str) -> list[tuple[int, int]]:
    """Return the spans of strings of substitute signs, side by side, that stand for words.

    >>> find_substitute_signs("?????? ??? 2015"), find_substitute_signs("ماذا ??? ??? نعم")
    ([(0, 10)], [])
    >>> find_substitute_signs("■■■■ ■■■■■■ ■■ ■■■■ 2015"), find_substitute_signs("الجودة ■■■ ■■ ■")
    ([(0, 19)], [])
    """
    found = []
    for strings in _find_strings(text):
        lengths = [*map(len, _marks(strings[0]))]
        if sum(lengths) >= _FEWEST_SIGNS and len({*lengths}) > 1:
            found.append(strings.span())
    return sorted(found + _find_boxes(text)) if _BOX in text else found


def find_boxed_letters(text: str, is_word: Callable[[str], bool]) -> list[tuple[int, int]]:
    """Return the spans of boxes within words, where no box of the text stands before or after one, to be ticked.

    Boxes between two words, as ``is_word`` says, part them.

    >>> words = {"نعم", "لا"}.__contains__
    >>> [find_boxed_letters(text, words) for text in ("مدي□ة", "نعم□لا", "ذكر□أنثى□")]
    [[(3, 4)], [], []]
    """
    boxes = sum(1 for _ in _box_runs(text))  # a class search: most texts have none
    found = [*_boxes_in_words(text)] if boxes else []
    if len(found) != boxes:
        return []
    return [one.span(2) for one in found if not (is_word(one[1]) and is_word(one[3]))]


class _BoxLine(NamedTuple):
    """The span of the strings of boxes in a line, and their lengths."""

    start: int
    end: int
    lengths: list[int]


def _find_boxes(text: str) -> list[tuple[int, int]]:
    """Return the spans of strings of boxes in lines that are made of them, where one line or several have enough."""
    lines = [*_box_lines(text)]
    if not _are_words([length for line in lines for length in line.lengths]):
        return []
    return [line[:2] for line in lines]


def _box_lines(text: str) -> Iterator[_BoxLine]:
    """Yield the lines half of whose words, and two at least, are strings of boxes, without a letter of Arabic."""
    for start, end in line_spans(text):
        line = text[start:end]
        if _BOX not in line or _has_arabic(line):
            continue
        found = [*_boxes(line)]
        lengths = [len(one[0]) for one in found]
        is_stair = len(found) >= _FEWEST_BOXES and lengths in (sorted(lengths), sorted(lengths, reverse=True))
        if len(found) > 1 and 2 * len(found) >= len(_words(line)) and not is_stair:
            yield _BoxLine(start + found[0].start(), start + found[-1].end(), lengths)


def _are_words(lengths: list[int]) -> bool:
    """Return whether strings of boxes are as many and as long as words are."""
    if len(lengths) < _FEWEST_BOXES or len({*lengths}) < _FEWEST_LENGTHS or max(lengths) > _LONGEST:
        return False
    return lengths.count(1) * _WORDS_PER_LETTER <= len(lengths)
