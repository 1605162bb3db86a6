"""Words as the tables know them: letters alone, without marks, kashida, joiners and presentation forms."""

from __future__ import annotations

import re

from arclean.arabic.letters import LETTER, TATWEEL
from arclean.arabic.marks import MARK
from arclean.arabic.presentation_forms import FORM
from arclean.arabic.presentation_forms import LETTERS as _FORMS

__all__ = ["BREAK", "LATIN", "NUMBER", "fold", "tokens"]

BREAK, NUMBER, LATIN = "", "0", "a"
"""What stands in a pair for a sign or the edge of a line, for a number, and for a word of Latin letters."""

_DROPPED = f"{MARK}{TATWEEL}\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_has_dropped = re.compile(f"[{_DROPPED}{FORM}]").search
_drop = re.compile(f"[{_DROPPED}][{_DROPPED}]*").sub
_has_form = re.compile(f"[{FORM}]").search
_parts = re.compile(
    f"([{LETTER}][{LETTER}]*)|([0-9\u0660-\u0669\u06f0-\u06f9]+(?:[.,\u066b\u066c][0-9\u0660-\u0669]+)*)"
    "|([A-Za-z\u00c0-\u024f]+)|[^\\s\\w]",
).finditer
_KINDS = (BREAK, "", NUMBER, LATIN)


def fold(word: str) -> str:
    """Take marks, kashida, invisible characters and presentation forms off a word.

    >>> fold("الهجمــات") == fold("الهَجَماتُ") == "الهجمات", fold("ﻓﻲ")
    (True, 'في')
    """
    if not _has_dropped(word):
        return word
    if _has_form(word):
        word = word.translate(_FORMS)
    return _drop("", word)


def tokens(line: str) -> list[str]:
    """List the words of a line, folded, with :data:`NUMBER`, :data:`LATIN` and :data:`BREAK` for what is none.

    >>> tokens("وقّع الطرفان، في 12.5 PDF.")
    ['وقع', 'الطرفان', '', 'في', '0', 'a', '']
    """
    return [found[1] or _KINDS[found.lastindex or 0] for found in _parts(fold(line))]
