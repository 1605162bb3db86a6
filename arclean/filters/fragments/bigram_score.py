"""How well one word of a text goes behind another: at the seams of a line, and where one line follows the other.

A joint is judged by the pair of words, by what may end and begin a sentence, by what the text holds elsewhere, and by
references. The weights are those of a conditional logit over all seams of 4,785 lines cut inside a word, with a
reference and without, of DEV texts (health, official, encyclopaedic, legal, technical; 2026-11-28); they are in nats,
and only their sums over the joints of one reading, less those of another, mean something.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.letters import LETTER, members
from arclean.filters.fragments.sentence_starts import Openings
from arclean.language.folding import fold
from arclean.language.tokens import BREAK, SIGNS, folded_tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from arclean.language.lexicon import Lexicon
    from arclean.language.tables.joined import Vocabulary

__all__ = ["Joints", "References", "Token", "token"]

_CLOSING = "\"'”»)]\u2019"
_STOPS = frozenset(".!:\u061b\u061f")
_LETTERS = members(LETTER)


class Token(NamedTuple):
    """What stands between two spaces: folded, bare of signs, its first and last word, and how wide it is."""

    text: str
    bare: str
    first: str
    last: str
    stops: bool
    width: int


@lru_cache(maxsize=1 << 13)
def token(raw: str) -> Token:
    """Read a token.

    >>> token("(آذار/مــارس).")
    Token(text='(آذار/مارس).', bare='آذارمارس', first='', last='', stops=True, width=12)
    """
    text, parts = fold(raw), folded_tokens(raw) or [BREAK]
    ends = text.rstrip(_CLOSING)[-1:]
    return Token(text, "".join(parts), parts[0], parts[-1], ends in _STOPS, len(text))


class References:
    """Which words stand beside which in the references; signs and breaks of lines are passed over."""

    def __init__(self, texts: Iterable[str]) -> None:
        rows = [[token(raw) for raw in text.split()] for text in texts]
        bare = [[word.bare for word in row] for row in rows]
        self.words = frozenset(word for row in bare for word in row)
        self.pairs = frozenset(pair for row in bare for pair in pairwise(row))
        self.bridges = frozenset(pair for row in bare for pair in zip(row, row[2:], strict=False))
        firsts = (part.split(None, 1)[0] for text in texts for part in text.split("\n\n") if part.strip())
        behind_stops = (behind.bare for row in rows for word, behind in pairwise(row) if word.stops)
        self.starts = frozenset(token(word).bare for word in firsts) | frozenset(behind_stops)

    def holds(self, left: Token, right: Token) -> bool:
        """Tell whether two words stand side by side."""
        return (left.bare, right.bare) in self.pairs


# What ends a paragraph: a full stop, another sign, or a word by how often signs follow it.
_FULL, _SIGN, _ENDING = 5.95, 0.7, 0.08
# What begins a paragraph, follows a full stop, follows another sign: a word by how often signs stand before it; a sign
# of its own; a number or Latin word.
_PARAGRAPH, _SENTENCE, _CLAUSE = (0.71, -0.74, 0.59), (0.52, 0.5, 0.6), (0.58, -0.62, -0.79)
_PREFIX, _BEGUN, _STARTED = 0.36, 0.92, 1.16  # by what sentences of the text begin with; so does one, or a reference's
_OPENED, _OPENING = -0.12, 0.31  # a sign behind a word, and by how often signs follow the word
_PAIR, _SLOPE, _BELOW, _ABOVE, _FAR = -1.12, 0.09, 0.44, -0.24, -0.17  # by the gain of a pair, whose line bends thrice
_BENDS = (-3.0, 4.0, 8.0)
_STRANGE = -0.13  # a second word that no table knows
_AGAIN, _REFERRED, _ELSEWHERE = 1.31, 1.97, -0.41  # elsewhere in the text; in a reference; its words there, but apart
_BRIDGED = 1.64  # a reference has another word between the two
_UNKNOWN = 19.0  # bits of a word that no table knows
_SIGN_COST = 3.0  # bits of a sign, on the average
_SIGN_ALONE = 4.0  # bits of a number or a Latin word
_MOST = 6.0  # bits that a word's liking for sentence ends may weigh


class Joints:
    """Judges joints by tables, by the text itself, and by references."""

    def __init__(self, lexicon: Lexicon, rows: Iterable[str], references: References | None) -> None:
        words = [[token(raw) for raw in row.split()] for row in rows]
        self._again = Counter(pair for row in words for pair in pairwise(word.bare for word in row) if all(pair))
        self._openings, self._references = Openings(words), references
        self.refer = references is not None
        self._judge = _tabled(lexicon.tables)

    def judge(self, left: Token | None, right: Token | None, own: int = 0) -> tuple[float, float]:
        """Return how well a joint fits, in nats, and what the tables say it costs, in bits.

        ``None`` is the edge of a paragraph; ``own`` says how often the text holds the joint at the place in question.
        """
        fit, bits = self._judge(left and left.last, bool(left and left.stops), right and right.first)
        if right and (left is None or left.stops):
            fit += self._opened(right, own)
        if left is None or right is None:
            return fit, bits
        if self._again[left.bare, right.bare] > own:
            fit += _AGAIN
        if self._references:
            fit += self._referred(self._references, left, right)
        return fit, bits

    def is_referred(self, left: Token | None, right: Token | None) -> bool:
        """Tell whether the references hold a joint."""
        known = self._references
        return bool(known and left and right and (left.bare, right.bare) in known.pairs)

    def bridge(self, *pairs: tuple[Token | None, Token | None]) -> float:
        """Weigh a joint beside which a word is another one in the reference: by the words on its far side."""
        known = self._references
        if known and any(left and right and (left.bare, right.bare) in known.bridges for left, right in pairs):
            return _BRIDGED
        return 0.0

    def _opened(self, word: Token, own: int) -> float:
        """Weigh a word that begins a sentence by those of the text and of the references."""
        known, begun = self._references, _BEGUN if self._openings.holds(word, own) else 0.0
        started = _STARTED if known and word.bare in known.starts else 0.0
        return _PREFIX * self._openings.gain(word, own) + begun + started

    def _referred(self, known: References, left: Token, right: Token) -> float:
        if (left.bare, right.bare) in known.pairs:
            return _REFERRED
        return _ELSEWHERE if left.bare in known.words and right.bare in known.words else 0.0


@lru_cache(maxsize=8)
def _tabled(tables: Vocabulary) -> Callable[[str | None, bool, str | None], tuple[float, float]]:
    """Make the judge of joints by tables alone; it remembers, for the words of a text come again."""
    return lru_cache(maxsize=1 << 15)(_Tabled(tables).judge)


class _Tabled:
    """Judges joints by tables."""

    def __init__(self, tables: Vocabulary) -> None:
        self._words, self._pairs = tables.words, tables.pairs

    def judge(self, left: str | None, stops: bool, right: str | None) -> tuple[float, float]:
        """Return how well a joint fits, and what it costs."""
        bits = self._pairs.cost(left or BREAK, right or BREAK)
        if right is None:
            return (0.0 if left is None else self._end(left, stops=stops)), bits
        if left is None:
            return self._begin(right, _PARAGRAPH), bits
        if stops:
            return self._begin(right, _SENTENCE), bits
        if left == BREAK:
            return self._begin(right, _CLAUSE), bits
        if right == BREAK:
            return _OPENED + (_OPENING * self._closes(left) if left not in SIGNS else 0.0), bits
        alone = self._alone(right)
        gain = alone - bits
        low, high, far = _BENDS
        bent = _SLOPE * gain + _BELOW * max(0.0, gain - low) + _ABOVE * max(0.0, gain - high)
        return _PAIR + bent + _FAR * max(0.0, gain - far) + (_STRANGE if alone >= _UNKNOWN else 0.0), bits

    def _end(self, left: str, *, stops: bool) -> float:
        if stops:
            return _FULL
        if left == BREAK:
            return _SIGN
        return _ENDING * self._closes(left) if left not in SIGNS else 0.0

    def _begin(self, word: str, weights: Sequence[float]) -> float:
        by_word, sign, other = weights
        if word in SIGNS:
            return sign if word == BREAK else other
        return by_word * _within(self._alone(word) - self._pairs.cost(BREAK, word))

    def _closes(self, word: str) -> float:
        return _within(_SIGN_COST - self._pairs.cost(word, BREAK))

    def _alone(self, word: str) -> float:
        return min(self._words.cost(word), _UNKNOWN) if word not in SIGNS else _SIGN_ALONE


def _within(bits: float) -> float:
    return max(-_MOST, min(_MOST, bits))
