"""Lines written down as they lie on the page, from left to right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.arabic.brackets import BRACKET_PAIRS, MIRRORED_BRACKET
from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER
from arclean.arabic.marks import MARK
from arclean.arabic.presentation_forms import FORM
from arclean.bidi import MAX_PRINTED_READINGS, to_logical, to_visual
from arclean.core.corruptor import LINE, Corruptor
from arclean.filters.visual_order.line_direction import is_foreign
from arclean.filters.visual_order.visual_convention import detect_convention, is_open_line
from arclean.language.lexicon import run_lexicon

if TYPE_CHECKING:
    from random import Random


__all__ = ["CORRUPTOR"]

_letters = LazyPattern(f"[{LETTER}]").findall
_has_form = LazyPattern(f"[{FORM}\u0640]").search
_words = LazyPattern(f"[{LETTER}{MARK}]+").findall
_has_latin_end = LazyPattern("^\\W*[A-Za-z]|[A-Za-z][\\w-]*\\W*$").search
_clusters = LazyPattern(f"[{LETTER}][{MARK}]+|[\\s\\S]").findall
_FEWEST_LETTERS, _FEWEST_WORDS = 24, 5  # of a line that tells by itself
_AS_TYPED = {
    ord(char): other for char, other in MIRRORED_BRACKET.items() if any(char in pair for pair in BRACKET_PAIRS)
}


def corrupt(text: str, random: Random) -> str:
    """Lay all lines out as one tool does, brackets as they look or as typed; reverse the lines of one text of four.

    Marks stand before their letters, or in one text of three after them. A text with a line that is laid out as
    another line would be, or with numbers or words that look turned around, stays whole, and a line by itself with
    numbers that may have been: nobody can tell what was meant.
    """
    if not all(map(_is_certain, LINE.findall(text))):
        return text
    is_reversed = random.random() < 1 / 4 and _shows_reversal(text)
    if not is_reversed and not _shows_print(text):
        return text
    as_typed, marks_follow = random.random() < 1 / 3, random.random() < 1 / 3 and _shows_marks(text)
    broken = LINE.sub(
        lambda line: _lay_out(line[0], is_reversed=is_reversed, as_typed=as_typed, marks_follow=marks_follow), text
    )
    return text if _is_open([line for line in LINE.findall(broken) if _letters(line)]) else broken


def _lay_out(line: str, *, is_reversed: bool, as_typed: bool, marks_follow: bool) -> str:
    if not _letters(line):
        return line
    if is_reversed:
        return line[::-1]
    if marks_follow:
        units = _clusters(line)
        letters = "".join(unit[0] for unit in units)
        found = to_visual(letters, 1)
        pieces = (units[n] if len(units[n]) > 1 else char for char, n in zip(found.text, found.order, strict=True))
        line = "".join(pieces)
    else:
        line = to_visual(line, 1).text
    return line.translate(_AS_TYPED) if as_typed else line


def _shows_reversal(text: str) -> bool:
    """Return whether a text that is reversed as a string shows it, in the lines that are reversed."""
    lines = [line[::-1] for line in LINE.findall(text) if _letters(line)]
    found = detect_convention(lines)
    return found.reverses_latin and not any(
        char.isdecimal() and char not in found.reversed_digits for line in lines for char in line
    )


def _shows_print(text: str) -> bool:
    """Return whether the numbers of a text that is laid out as printed do not look reversed."""
    lines = [to_visual(line, 1).text for line in LINE.findall(text) if _letters(line)]
    found = detect_convention(lines)
    return not found.reversed_digits and not found.reverses_latin


def _is_open(lines: list[str]) -> bool:
    """Return whether words look turned around each in its place, or one line has numbers that may have been."""
    found = detect_convention(lines, None if is_foreign("\n".join(lines)) else run_lexicon())
    is_open = found.is_open or found.keeps_word_order
    return is_open or (len(lines) == 1 and is_open_line(lines[0], found))


def _is_certain(line: str) -> bool:
    return to_logical(to_visual(line, 1).text, others=MAX_PRINTED_READINGS).text == line


def _shows_marks(text: str) -> bool:
    """Return whether marks that stay after their letters show that they do."""
    lines = [_lay_out(line, is_reversed=False, as_typed=False, marks_follow=True) for line in LINE.findall(text)]
    return detect_convention(lines).marks_follow


def _accepts(text: str) -> bool:
    return not _has_form(text) and all(map(_is_long, LINE.findall(text)))


def _is_long(line: str) -> bool:
    """Return whether a line tells by itself where its words stood.

    A word that comes again tells no more, and Latin words at one end may have stood at the other.
    """
    is_long = len(_letters(line)) >= _FEWEST_LETTERS and len(set(_words(line))) >= _FEWEST_WORDS
    return is_long and not _has_latin_end(line)


CORRUPTOR = Corruptor("visual-order", corrupt, _accepts)
