"""Yeh and kaf named by a font's map as their Persian look-alikes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.arabic.languages import LANGUAGE_NAMES
from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import ARABIC, LETTER
from arclean.arabic.look_alikes import LOOK_ALIKES, MAKSURA_WORDS, YEH_WORDS
from arclean.arabic.marks import MARK
from arclean.core.corruptor import Corruptor
from arclean.language.language_id import line_language

if TYPE_CHECKING:
    from random import Random

__all__ = ["CORRUPTOR"]

_JOINED_LETTER = LazyPattern(f"[\u064a\u0643](?=[{MARK}]*[{LETTER}])(?![{MARK}]*\u0621)|(?<=[{LETTER}])\u0643")
_LETTER_RUN = LazyPattern(f"[{LETTER}][{LETTER}]*")
_is_telling = LazyPattern(f"(?<![{LETTER}{MARK}])\u0627\u0644[{LETTER}]*[\u064a\u0643][{LETTER}]{{2}}").search
_is_foreign = LazyPattern(f"(?=[{LETTER}])[^{ARABIC}\u0671]").search
_WORD_DECIDES = (YEH_WORDS | MAKSURA_WORDS) - {"\u0639\u0644\u0649"}  # the preposition may be a name
_LOOK_ALIKE_OF = str.maketrans("\u064a\u0649\u0643", "\u06cc\u06cc\u06a9")
_lines = LazyPattern("([\n\f])").split


def corrupt(text: str, random: Random) -> str:
    """Write Farsi yeh and keheh for yeh and kaf, throughout a line that stays Arabic for certain.

    In half of the texts in all such lines, as a font does, in the others in one, as it was typed on a Persian keyboard
    (on web pages and in laws, 2026-11, it was one or two lines a document). In half of the texts final yeh and alef
    maksura are taken too, in the words that are known to end so.
    """
    finals = random.random() < 1 / 2
    lines = _lines(text)
    certain = [place for place, line in enumerate(lines) if _is_certain(line)]
    for place in certain if random.random() < 1 / 2 else random.sample(certain, min(len(certain), 1)):
        lines[place] = _take_look_alikes(lines[place], finals=finals)
    return "".join(lines)


def _is_certain(line: str) -> bool:
    """Return whether a line is Arabic whatever becomes of its yehs and kafs."""
    named = any(name in line for name in LANGUAGE_NAMES)
    return bool(_is_telling(line) and line_language(line) == "ar" and not _is_foreign(line) and not named)


def _take_look_alikes(line: str, *, finals: bool) -> str:
    """Return a line with look-alikes for joined letters and final kafs, and for final yehs where all are known."""
    if finals and all(word in _WORD_DECIDES for word in _LETTER_RUN.findall(line) if word[-1] in "\u064a\u0649"):
        line = _LETTER_RUN.sub(
            lambda word: word[0].translate(_LOOK_ALIKE_OF) if word[0] in _WORD_DECIDES else word[0], line
        )
    return _JOINED_LETTER.sub(lambda letter: letter[0].translate(_LOOK_ALIKE_OF), line)


CORRUPTOR = Corruptor("look-alikes", corrupt, lambda text: not any(letter in text for letter in LOOK_ALIKES))
