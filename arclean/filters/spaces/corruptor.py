"""Doubled spaces, and spaces before signs, as PDF readers put them in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.arabic.digits import DIGIT
from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import ARABIC, LETTER, TATWEEL
from arclean.arabic.marks import MARK
from arclean.core.corruptor import Corruptor
from arclean.evidence.lost_text.number_gaps import find_number_gaps
from arclean.filters.spaces.sign_habits import has_unknown_habits
from arclean.language.lexicon import run_lexicon

if TYPE_CHECKING:
    from random import Random

__all__ = ["CORRUPTOR"]

_WORD_GAP = LazyPattern(f"(?<=[{ARABIC}]) (?=[{ARABIC}])")
_PLACE_BEFORE_SIGN = LazyPattern(f'(?<=[{LETTER}{MARK})\u201d»"])(?=[\u060c\u061b\u061f.!:](?:\\s|$))')
_MANY_SIGNS = 4
_AUTHORS_SIGN = LazyPattern(f'(?<=[{LETTER}{MARK})\u201d»"])[\u061b\u061f!:](?:\\s|$)')
_HAS_DAMAGE = LazyPattern(
    f"[ \u00a0]{{2}}|[ \u00a0][\u060c\u061b\u061f.!:]|[{TATWEEL}]|[{LETTER}{MARK}][{DIGIT}A-Za-z]"
)


def corrupt(text: str, random: Random) -> str:
    """Double a fifth of the spaces between words, and set every sign apart in half of the texts.

    Signs of Sorani, Uyghur, Pashto and Sindhi stay, whose authors set some apart. Gaps that then look as lost numbers
    do are left single: that is the damage of ``losses``.
    """
    broken = _WORD_GAP.sub(lambda _: random.choice((" ", " ", " ", " ", "  ")), text)
    if random.random() < 1 / 2 and not has_unknown_habits(text):
        broken = _PLACE_BEFORE_SIGN.sub(" ", broken)
    while gaps := [gap for gap in find_number_gaps(broken, run_lexicon) if gap.end > gap.start]:
        for gap in reversed(gaps):
            broken = broken[: gap.start] + " " * (gap.end - gap.start - 1) + broken[gap.end :]
    return broken


def accepts(text: str) -> bool:
    """Return whether a text is clean, and no number or Latin word in it touches the word before it.

    Nor has it a colon or its like among few signs: an author may set one apart.
    """
    authors, all_signs = (len(pattern.findall(text)) for pattern in (_AUTHORS_SIGN, _PLACE_BEFORE_SIGN))
    return _HAS_DAMAGE.search(text) is None and (not authors or all_signs >= _MANY_SIGNS)


CORRUPTOR = Corruptor("spaces", corrupt, accepts)
