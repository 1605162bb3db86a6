"""A cheap look whether a text may have lines whose words stand in reverse: most clean texts pass it in a microsecond.

What clean lines hardly show: a stop directly before a word, a stop at the first word of a line, a last word that begins
sentences. Only lines with such a cue are weighed.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER
from arclean.arabic.marks import MARK
from arclean.arabic.presentation_forms import FORM
from arclean.filters.word_order.line_evidence import weigh_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from arclean.language.lexicon import Lexicon

__all__ = ["begins_with_cue", "ends_with_first_word", "has_cue_at_line", "has_turned_line", "has_turned_sign"]

_IN_WORD_CLASS = f"{LETTER}{FORM}{MARK}"
_STOP_SIGNS = ".\u060c\u061b\u061f!"
_stops_before = LazyPattern(f"[{_STOP_SIGNS}](?=[{_IN_WORD_CLASS}])(?<![^ \\n\\f].)").finditer
_FIRST = f'[{_STOP_SIGNS}][\u00ab\u00bb()"]?[{_IN_WORD_CLASS}0-9]'
_FIRST_WORD = f'[{_IN_WORD_CLASS}]{{2,20}}[\u00ab\u00bb()"]?[{_STOP_SIGNS}][\u00ab\u00bb()"]? '
_stops_at_first = LazyPattern(f"(?:\\A|[\\n\\f]){_FIRST_WORD}").finditer
_begins_with_stop = LazyPattern(_FIRST).match
begins_with_cue = LazyPattern(f"{_FIRST}|{_FIRST_WORD}").match
has_cue_at_line = LazyPattern(f"\\n[{_IN_WORD_CLASS}]{{2,20}}[{_STOP_SIGNS}] ").search
_SHORT_TEXT = 200  # characters: longer ones have signs
_LAST_WORD_CHARS = 12  # characters of a first word
_NEAR = 120  # characters on either side of a cue that are weighed: a bound of time
_LINES_WEIGHED = 8  # lines with a cue: a bound of time

_FIRST_WORDS = frozenset(  # with which sentences and clauses begin, and hardly a text ends
    "في من إلى على عن مع بعد قبل بين حتى منذ خلال عند حول لدى أن إن كما كان كانت قال قالت وقال وقالت وأضاف وأضافت "
    "أعلن أعلنت وأعلن وأكد أكد وأوضح وأشار ذكر لا لم لن ما هل هذا هذه وهذا وهذه وهو وهي هو هي وفي ومن وعلى وقد قد ولا "
    "ولم وكان وكانت ولكن لكن إذا وإذا حيث التي الذي الذين أو ثم بل كل يجب يمكن تم وتم ويجب ويمكن عندما بعدما أما وأما "
    "لقد تعتبر يعتبر وفق وفقا".split()
)


def ends_with_first_word(text: str) -> bool:
    """Return whether the last word of a short text is one with which sentences begin.

    >>> ends_with_first_word("القاضي أعلنه كما"), ends_with_first_word("كما أعلنه القاضي")
    (True, False)
    """
    if not _LAST_WORD_CHARS < len(text) < _SHORT_TEXT or not text[-1].isalpha():
        return False
    return text[text.rfind(" ", -_LAST_WORD_CHARS) + 1 :] in _FIRST_WORDS


def has_turned_line(text: str, lexicon: Lexicon) -> bool:
    """Return whether what is near a cue at the beginning of a line, or at the end of the text, is likelier turned."""
    return _is_any_turned(text, _end_places(text), lexicon)


def has_turned_sign(text: str, lexicon: Lexicon) -> bool:
    """Return whether what is near a stop that stands before a word is likelier turned than not."""
    places = (found.start() + 1 for found in islice(_stops_before(text), _LINES_WEIGHED))
    return _is_any_turned(text, places, lexicon)


def _is_any_turned(text: str, places: Iterable[int], lexicon: Lexicon) -> bool:
    return any(_is_turned(_around(text, at, _NEAR), lexicon) for at in places)


def _is_turned(piece: str, lexicon: Lexicon) -> bool:
    found = weigh_lines([piece], lexicon)[0]
    return found.nats > 0 or found.votes > 0


def _end_places(text: str) -> Iterator[int]:
    """Yield the places of cues at the ends of lines."""
    if _begins_with_stop(text):
        yield 1
    for found in islice(_stops_at_first(text), _LINES_WEIGHED):
        at = text.find("\n", found.end())
        if text[at - 1 if at >= 0 else -1] not in _STOP_SIGNS:  # as the line of a sentence that is not turned ends
            yield found.end()
    if ends_with_first_word(text):
        yield len(text)


def _around(text: str, at: int, size: int) -> str:
    """Return a place of a text with what is near it in its line."""
    start, end = max(0, at - size), min(len(text), at + size)
    first = max(text.rfind("\n", start, at), text.rfind("\f", start, at)) + 1
    stops = [place for place in (text.find("\n", at, end), text.find("\f", at, end)) if place >= 0]
    return text[first or start : min(stops, default=end)]
