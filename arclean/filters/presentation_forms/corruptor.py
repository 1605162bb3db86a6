"""Letters replaced by their presentation forms, as the ToUnicode map of a font leaves them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import ARABIC, LETTER, TATWEEL, joins_left
from arclean.arabic.marks import MARK
from arclean.arabic.presentation_forms import FORM, FORM_LETTERS, FORM_SHAPES
from arclean.core.corruptor import Corruptor

if TYPE_CHECKING:
    import re
    from random import Random

__all__ = ["CORRUPTOR"]

_FORMS = {
    (text, FORM_SHAPES[chr(code)][:2]): chr(code) for code, text in FORM_LETTERS.items() if code >= 0xFE70
}  # block B
_UNIT = LazyPattern(f"\u0644[\u0622\u0623\u0625\u0627]|[{LETTER}{TATWEEL}]")
_SHAPED_WORD = LazyPattern(f"[{LETTER}{TATWEEL}](?:[{LETTER}{TATWEEL}{MARK}])*")
_has_form = LazyPattern(f"[{FORM}]").search
_is_arabic = LazyPattern(f"[{ARABIC}{TATWEEL}{MARK}]+$").match
_WORD_KINDS = (*["all"] * 4, *["joined"] * 2, *[""] * 3)


def corrupt(text: str, random: Random) -> str:
    """Make half of the texts as a keyboard types them, lam-alef as one form; half as a PDF leaves them.

    A PDF shapes two words in three here; a third of those keep the letters that have no shape of their own to show.
    Of 998 documents of text with forms 820 have them in less than 5 % of their words, 8 in more than 30 % (2026-11).
    """
    typed = random.random() < 1 / 2

    def shape_match(found: re.Match[str]) -> str:
        kind = "ligatures" if typed else random.choice(_WORD_KINDS)
        return _shape_word(found[0], kind) if kind else found[0]

    return _SHAPED_WORD.sub(shape_match, text)


def _shape_word(word: str, kind: str) -> str:
    """Return a word with forms for its ligatures, for the letters that join to the next one ("joined"), or for all."""
    units = list(_UNIT.finditer(word))
    pieces: list[str] = []
    at, joins_last = 0, False
    for number, unit in enumerate(units):
        following = units[number + 1][0][0] if number + 1 < len(units) else "\u0621"
        joins_next = joins_left(unit[0][-1]) and following != "\u0621"
        form = _FORMS.get((unit[0], (joins_last, joins_next)), unit[0])
        is_shaped = kind == "all" or (joins_next if kind == "joined" else len(unit[0]) > 1)
        pieces += word[at : unit.start()], form if is_shaped else unit[0]
        at, joins_last = unit.end(), joins_next
    return "".join([*pieces, word[at:]])


def _accepts(text: str) -> bool:
    return not _has_form(text) and all(map(_is_arabic, _SHAPED_WORD.findall(text)))


CORRUPTOR = Corruptor("presentation-forms", corrupt, _accepts)
