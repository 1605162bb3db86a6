"""Words that end inside a run of forms: shapes prove it.

A letter that joins the next one has its final or isolated shape only at the end of a word, and what follows it there
has an initial or isolated shape (Unicode, ArabicShaping); teh marbuta ends a word in any shape. After it a space was
lost, or, in Persian and its kin, the zero width non-joiner (U+200C), which has no glyph: ``می‌توان``. Fonts that draw
every letter isolated prove nothing: most pairs of a line must be joined.
"""

from __future__ import annotations

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import FOREIGN
from arclean.arabic.presentation_forms import FORM, FORM_SHAPES, as_letters

__all__ = ["find_word_ends", "word_end_sign"]

SPACE, NON_JOINER = " ", "\u200c"
_TEH_MARBUTA = "\ufe93\ufe94"
_ENDS = _TEH_MARBUTA + "".join(form for form, shape in FORM_SHAPES.items() if shape.dual and not shape.after)
_BEGINS = "".join(form for form, shape in FORM_SHAPES.items() if not shape.before)
_REACHES = "".join(form for form, shape in FORM_SHAPES.items() if shape.after)
_TAKES = "".join(form for form, shape in FORM_SHAPES.items() if shape.before)
_find_ends = LazyPattern(f"[{_ENDS}](?=[{_BEGINS}])").finditer
_joined_pairs = LazyPattern(f"[{_REACHES}](?=[{_TAKES}])").findall
_has_foreign = LazyPattern(f"[{FOREIGN}]").search
_forms = LazyPattern(f"[{FORM}]+").findall


def find_word_ends(line: str) -> list[int]:
    """Return the offsets in a line of forms that end a word though another form follows at once.

    >>> find_word_ends("ﻣﯽﺗﻮﺍﻥ"), find_word_ends("ﻣﯽ ﺗﻮﺍﻥ"), find_word_ends("ﻡﺕ")
    ([1], [], [])
    """
    ends = [found.start() for found in _find_ends(line)]
    if not ends or len(_joined_pairs(line)) <= len(ends):
        return []
    return ends


def word_end_sign(line: str) -> str:
    """Return what was lost after a word's end inside a run: the non-joiner in a language that writes it, else a space.

    >>> word_end_sign("ﻣﯽﺗﻮﺍﻥ") == NON_JOINER, word_end_sign("ﺑﺎﻟﺤﻖﻧﺰﻝ")
    (True, ' ')
    """
    return NON_JOINER if _has_foreign(as_letters("".join(_forms(line)))) else SPACE
