"""Numbers and signs of a line that is set letter by letter and not word by word: they were set apart with its words.

Nothing but such a line tells: figures that stand side by side by themselves are a list.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.arabic.digits import DIGIT
from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER
from arclean.arabic.marks import MARK
from arclean.core.edits import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["find_even_gaps", "is_even_line"]

_ONE_BLANK = " \u00a0\u2009\u202f"
_FEW_LETTERS = 12  # of a line that is set letter by letter
_is_alone = LazyPattern(
    f"[{LETTER}][{MARK}]*|\u0644[{MARK}]*[\u0622\u0623\u0625\u0627][{MARK}]*|[{DIGIT}]|[^{LETTER}{MARK}{DIGIT}\\w\\s]{{1,2}}"
).fullmatch
_OPENING, _CLOSING = "(\\[\u00ab", ")\\]\u00bb"
_INNER_GAPS = LazyPattern(
    f"(?<=[{DIGIT}])[{_ONE_BLANK}](?=[{DIGIT}])"
    f"|(?<=[{DIGIT}])[{_ONE_BLANK}](?=[.,:/\u066b\u066c-][{_ONE_BLANK}][{DIGIT}])|(?<=[{DIGIT}][{_ONE_BLANK}][.,:/\u066b\u066c-])[{_ONE_BLANK}](?=[{DIGIT}])"
    f"|(?<=[{DIGIT}])[{_ONE_BLANK}](?=[%\u066a])"
    f"|(?<=[{_OPENING}])[{_ONE_BLANK}](?=[{LETTER}{DIGIT}])|(?<=[{LETTER}{MARK}{DIGIT}])[{_ONE_BLANK}](?=[{_CLOSING}])"
    f"|(?<=[{LETTER}{MARK}{DIGIT}{_CLOSING}])[{_ONE_BLANK}](?=[.\u060c\u061b\u061f!\u06d4](?:[{_ONE_BLANK}][{LETTER}({DIGIT}]|[{_ONE_BLANK}]*$))"
).finditer


def is_even_line(line: str) -> bool:
    """Return whether every letter, digit and sign of a line stands alone, by itself.

    >>> is_even_line("ي ض ا ف 2 5 0 غ ر ا م ا م ن ا ل ز ب د"), is_even_line("أ ب ج د 2 5 0")
    (True, False)
    """
    pieces = line.split()
    return sum(map(str.isalpha, pieces)) >= _FEW_LETTERS and all(map(_is_alone, pieces))


def find_even_gaps(text: str, line: Span) -> Iterator[Span]:
    """Yield the gaps within numbers and beside signs of an even line."""
    for found in _INNER_GAPS(text[line.start : line.end]):
        yield Span(line.start + found.start(), line.start + found.end())
