"""What stands between two spaces of a line, as bigram scores, sentence starts and cuts read it."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from arclean.language.folding import fold
from arclean.language.tokens import BREAK, folded_tokens

__all__ = ["SpacedToken", "spaced_token"]

_CLOSING = "\"'”»)]\u2019"
_SENTENCE_ENDS = frozenset(".!:\u061b\u061f")


class SpacedToken(NamedTuple):
    """What stands between two spaces.

    ``text`` is folded, ``bare`` has no signs; ``first`` and ``last`` are its first and last word, as
    :func:`arclean.language.tokens.folded_tokens` lists them; ``width`` is the length of ``text`` in characters.
    """

    text: str
    bare: str
    first: str
    last: str
    ends_sentence: bool
    width: int


@lru_cache(maxsize=1 << 12)
def spaced_token(raw: str) -> SpacedToken:
    """Return the token that characters without a space are.

    >>> spaced_token("(آذار/مــارس).")
    SpacedToken(text='(آذار/مارس).', bare='آذارمارس', first='', last='', ends_sentence=True, width=12)
    """
    text, words = fold(raw), folded_tokens(raw) or [BREAK]
    last_char = text.rstrip(_CLOSING)[-1:]
    return SpacedToken(text, "".join(words), words[0], words[-1], last_char in _SENTENCE_ENDS, len(text))
