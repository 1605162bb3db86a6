"""Letters replaced by their shapes, as a font's map leaves them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from arclean.arabic.forms import FORM, LETTERS, SHAPES
from arclean.arabic.letters import ARABIC, LETTER, TATWEEL, joins_left
from arclean.arabic.marks import MARK
from arclean.testing.corruptors import Corruptor

if TYPE_CHECKING:
    from random import Random

__all__ = ["CORRUPTOR"]

_FORMS = {(text, SHAPES[chr(code)][:2]): chr(code) for code, text in LETTERS.items() if code >= 0xFE70}  # block B
_UNIT = re.compile(f"\u0644[\u0622\u0623\u0625\u0627]|[{LETTER}{TATWEEL}]")
_WORD = re.compile(f"[{LETTER}{TATWEEL}](?:[{LETTER}{TATWEEL}{MARK}])*")
_has_form = re.compile(f"[{FORM}]").search
_is_arabic = re.compile(f"[{ARABIC}{TATWEEL}{MARK}]+$").match


def corrupt(text: str, random: Random) -> str:
    """Shape two words in three; some of those keep the letters that have no shape of their own to show."""

    def shaped(found: re.Match[str]) -> str:
        return _shape(found[0], sparing=random.random() < 1 / 3) if random.random() < 2 / 3 else found[0]

    return _WORD.sub(shaped, text)


def _shape(word: str, *, sparing: bool) -> str:
    units = list(_UNIT.finditer(word))
    out: list[str] = []
    at, joined = 0, False
    for number, unit in enumerate(units):
        following = units[number + 1][0][0] if number + 1 < len(units) else "\u0621"
        behind = joins_left(unit[0][-1]) and following != "\u0621"
        form = _FORMS.get((unit[0], (joined, behind)), unit[0])
        out += word[at : unit.start()], unit[0] if sparing and not behind else form
        at, joined = unit.end(), behind
    return "".join([*out, word[at:]])


def _accepts(text: str) -> bool:
    return not _has_form(text) and all(map(_is_arabic, _WORD.findall(text)))


CORRUPTOR = Corruptor("presentation-forms", corrupt, _accepts)
