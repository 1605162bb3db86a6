"""Lines of prose whose presentation forms a typesetter set apart, so that each stands by itself.

Single forms show shapes on purpose in tables, in grammars and in lessons that take a word to pieces (also beside the
word itself, in brackets, after a colon or an equals sign): there the shapes are the text. Such a line is told from
those by what it says: nothing but single forms, numbers and signs of a sentence, words parted by wider gaps whose
shapes fit, all of which the lexicon knows and which follow each other as words of a sentence do. ``letter-spacing``
joins these words; where it would not, plain letters would be worth less than shapes.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from arclean.arabic.digits import DIGIT
from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import TATWEEL
from arclean.arabic.marks import MARK
from arclean.arabic.presentation_forms import FORM, as_letters
from arclean.evidence.line_order.joining_order import count_joining_votes
from arclean.evidence.line_order.pair_order import follow_bits
from arclean.filters.presentation_forms import weights
from arclean.language.folding import fold

if TYPE_CHECKING:
    from collections.abc import Callable

    from arclean.language.lexicon import Lexicon

__all__ = ["are_words_set_apart"]

_FORM_BLANKS = " \u00a0"
_is_line_apart = LazyPattern(
    f"[{_FORM_BLANKS}]*(?:[{FORM}][{MARK}]{{0,3}}|[{DIGIT}]|[.\u060c\u061b\u061f!:])"
    f"(?:[{_FORM_BLANKS}]+(?:[{FORM}][{MARK}]{{0,3}}|[{DIGIT}]|[.\u060c\u061b\u061f!:]))+[{_FORM_BLANKS}]*"
).fullmatch
_gaps, _each_gap = LazyPattern(f"[{_FORM_BLANKS}]+").findall, LazyPattern(f"[{_FORM_BLANKS}]+").sub
_find_words = LazyPattern(f"[{FORM}]+").findall
_each_mark = LazyPattern(f"[{MARK}{TATWEEL}]+").sub
_has_telling_letter = LazyPattern(
    f"[{_FORM_BLANKS}][\u0644\u0627][{_FORM_BLANKS}]"
).search  # by which `letter-spacing` finds a row
_is_told_apart = LazyPattern("\u0644\u0627.|.*(?:\u0644\u0627){2}|.+\u0644\u0627$").match  # which may be a word there
_MAX_CHARS_APART = 640  # characters of a line that somebody has typeset
_LONG_WORD, _LONG_WORDS = 3, 2  # letters of a word that says something; how many of them `letter-spacing` asks for


def are_words_set_apart(row: str, lexicon: Callable[[], Lexicon]) -> bool:
    """Return whether the single forms of a line make words of a sentence when they are put side by side.

    >>> from arclean.language.lexicon import run_lexicon
    >>> are_words_set_apart("ﻓ ﻲ   ﺍ ﻟ ﻤ ﺪ ﻳ ﻨ ﺔ   ﺍ ﻟ ﻘ ﺪ ﻳ ﻤ ﺔ", run_lexicon)
    True
    >>> are_words_set_apart("ﻛ ﺘ ﺎ ﺏ", run_lexicon), are_words_set_apart("ﺏ ﺑ ﺒ ﺐ   ﺕ ﺗ ﺘ ﺖ", run_lexicon)
    (False, False)
    """
    if len(row) > _MAX_CHARS_APART or not _is_line_apart(row):
        return False
    words = _words_of(_each_mark("", row.strip(_FORM_BLANKS)))
    if not _has_telling_letter(as_letters(row)) or any(_is_told_apart(as_letters(word)) for word in words):
        return False
    if sum(len(word) >= _LONG_WORD for word in words) < _LONG_WORDS:
        return False
    if any(count_joining_votes(word).visual for word in words):
        return False
    plain = [fold(as_letters(word)) for word in words]
    known = lexicon()
    if not all(word in known for word in plain):
        return False
    bits = sum(follow_bits(left, right, known) for left, right in pairwise(plain))
    return bits >= weights.PROSE_BITS * (len(plain) - 1)


def _words_of(row: str) -> list[str]:
    """Return the forms between the wider gaps of a line, put side by side; none where its gaps are equally wide."""
    widths = {len(gap) for gap in _gaps(row)}
    if len(widths) < 2:
        return []
    return _find_words(_each_gap(lambda gap: " " if len(gap[0]) > min(widths) else "", row))
