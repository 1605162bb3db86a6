"""The lines around a span in escapes: its own, and the nearest lines of prose, for a block is shown as a whole."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = [
    "LINE_REACH",
    "find_fences",
    "is_in_fence",
    "is_mail_header",
    "line_of",
    "lines_after",
    "lines_around",
    "lines_before",
]

LINE_REACH = 2_000
"""Characters on either side of a span that are looked at: lines may be longer."""

_LINES_BESIDE = 12
_LINE_SIGNS = "\n\f"
_has_prose = LazyPattern(
    "[\u0621-\u063a\u0641-\u064a\u066e-\u06d3]{2}|(?<![A-Za-z+/=])[A-Za-z]{2,20} [A-Za-z]{2,20} "
).search
_is_header = LazyPattern(
    "(?:From|To|Cc|Bcc|Subject|Date|Sender|Reply-To|Mime-Version|MIME-Version|Content-[A-Za-z-]+):"
).match
_find_fences = LazyPattern(r"(?m)^[ \t]*(?:```|~~~)").finditer


def is_mail_header(line: str) -> bool:
    """Return whether a line is a field of a mail's header, which says how the body is written."""
    return bool(_is_header(line.lstrip()))


def find_fences(text: str) -> list[int]:
    r"""Return the places of the fences of Markdown in a text.

    >>> find_fences("```\nx\n```")
    [0, 6]
    """
    return [found.start() for found in _find_fences(text)]


def is_in_fence(fences: Sequence[int], at: int) -> bool:
    """Return whether a place stands between two fences, as far back as they are looked at.

    >>> is_in_fence([0, 6], 4), is_in_fence([0, 6], 10)
    (True, False)
    """
    return (bisect_left(fences, at) - bisect_left(fences, at - 10 * LINE_REACH)) % 2 == 1


def line_of(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span of the lines of a span, as far as they are looked at."""
    least, most = max(0, start - LINE_REACH), min(len(text), end + LINE_REACH)
    first = max(least - 1, *(text.rfind(sign, least, start) for sign in _LINE_SIGNS)) + 1
    last = min((at for sign in _LINE_SIGNS if (at := text.find(sign, end, most)) >= 0), default=most)
    return first, last


def lines_before(text: str, at: int) -> Iterator[tuple[int, int]]:
    """Yield the spans of the lines before the one that begins at a place, the nearest first."""
    least = max(0, at - LINE_REACH)
    for _ in range(_LINES_BESIDE):
        if at <= least:
            return
        first = max(least - 1, *(text.rfind(sign, least, at - 1) for sign in _LINE_SIGNS)) + 1
        yield first, at - 1
        at = first


def lines_after(text: str, at: int) -> Iterator[tuple[int, int]]:
    """Yield the spans of the lines after the one that ends at a place, the nearest first."""
    most = min(len(text), at + LINE_REACH)
    for _ in range(_LINES_BESIDE):
        if at >= most:
            return
        last = min((place for sign in _LINE_SIGNS if (place := text.find(sign, at + 1, most)) >= 0), default=most)
        yield at + 1, last
        at = last


def lines_around(text: str, start: int, end: int) -> list[tuple[int, int]]:
    r"""Return the line of a span, and the nearest lines of prose before and after it, where there are some.

    >>> lines_around("قال لي\n\n\0\0\n\0\0\nومضى", 8, 10)
    [(8, 10), (0, 6), (14, 18)]
    """
    own = line_of(text, start, end)
    found = [own]
    for lines in (lines_before(text, own[0]), lines_after(text, own[1])):
        prose = (span for span in lines if _is_prose(text[span[0] : span[1]]))
        found += [span for span in [next(prose, None)] if span]
    return found


def _is_prose(line: str) -> bool:
    return bool(_has_prose(line)) and not is_mail_header(line)
