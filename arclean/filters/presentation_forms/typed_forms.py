"""Forms that an author typed in a text that spells the same letters out: no font drew them.

A font that draws a word or a pair of letters as one glyph draws all of them so.
"""

from __future__ import annotations

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER
from arclean.arabic.marks import MARK
from arclean.arabic.presentation_forms import ALLAH, FORM
from arclean.filters.presentation_forms import weights

__all__ = ["is_typed_allah", "is_typed_lam_alef"]

_LAM_ALEFS = "\ufef5-\ufefc"
_has_form = LazyPattern(f"[{FORM}]").search
_has_other_form = LazyPattern(f"(?![{_LAM_ALEFS}])[{FORM}]").search
_typed_lam_alefs = LazyPattern(f"[{_LAM_ALEFS}]").findall
_spelt_lam_alefs = LazyPattern("\u0644[\u0622\u0623\u0625\u0627]").findall
_has_joined_form = LazyPattern("[\ufef6\ufef8\ufefa\ufefc]").search
_has_spelt_allah = LazyPattern(f"(?<![{LETTER}{MARK}])\u0627\u0644\u0644\u0647(?![{LETTER}{MARK}])").search
_has_allah_in_word = LazyPattern(f"[{LETTER}{MARK}]{ALLAH}|{ALLAH}[{LETTER}{MARK}]").search


def is_typed_allah(text: str) -> bool:
    """Return whether the only forms are the ligature Allah, as a word, in a text that spells the word out elsewhere.

    >>> is_typed_allah("بسم الله، والحمد ﷲ"), is_typed_allah("بسم ﷲ")
    (True, False)
    """
    if ALLAH not in text or _has_form(text.replace(ALLAH, "")):
        return False
    return _has_spelt_allah(text) is not None and _has_allah_in_word(text) is None


def is_typed_lam_alef(text: str) -> bool:
    """Return whether the only forms are a few lam-alefs in a text that spells nearly all others out.

    A key has the form that stands alone, and types it everywhere: 23 of 23 in five corpora. One that joins the letter
    before it was shaped by a font, and stands in a text of two fonts.

    >>> is_typed_lam_alef("لا بلاد ولا أولاد بلا سلام، والأرض الآن لأهلها الأولى ﻹنهم"), is_typed_lam_alef("ﻻ بلا")
    (True, False)
    """
    if _has_other_form(text) or _has_joined_form(text):
        return False
    typed = len(_typed_lam_alefs(text))
    return 0 < typed <= weights.MAX_TYPED_SHARE * (typed + len(_spelt_lam_alefs(text)))
