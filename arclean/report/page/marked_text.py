"""Text as HTML, escaped, with the places of edits and findings marked."""

from __future__ import annotations

import html
import unicodedata
from collections import deque
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["Mark", "escape_text", "mark_text", "split_rows"]

_JOINERS = "\u200c\u200d"  # they shape the letters around them, and nothing else
_GAP = '<span class="gap" aria-hidden="true"></span>'


class Mark(NamedTuple):
    """A place to mark: an edit ("e") or a finding ("f") by its number, with the class that colours it."""

    start: int
    end: int
    kind: str
    number: int
    css: str


def escape_text(text: str, *, spaces: bool = False) -> str:
    """Return a text as HTML; what is invisible or steers the direction is drawn as its code point.

    ``spaces`` draws line ends too, and spaces where nothing else stands.

    >>> escape_text("<b>\u202e"), escape_text(" ", spaces=True)
    ('&lt;b&gt;<span class="cp">202E</span>', '<span class="cp">\u2423</span>')
    """
    if text.isprintable() and not spaces:
        return html.escape(text)
    is_blank = text.isspace()
    return "".join(_escape_char(char, spaces=spaces and (is_blank or char != " ")) for char in text)


def _escape_char(char: str, *, spaces: bool) -> str:
    if char in " \n\t\f" or char in _JOINERS:
        drawn = {" ": "\u2423", "\n": "\u21b5", "\t": "\u21e5", "\f": "\u21a1"}.get(char, f"{ord(char):04X}")
        return f'<span class="cp">{drawn}</span>' if spaces else char.replace("\f", "\n")
    if unicodedata.category(char)[0] == "C" or unicodedata.category(char) in {"Zl", "Zp"}:
        return f'<span class="cp">{ord(char):04X}</span>'
    return html.escape(char)


def mark_text(text: str, start: int, end: int, marks: Sequence[Mark]) -> str:
    """Return ``text[start:end]`` as HTML with marks, which are sorted and may overlap.

    Each mark is an element, or several where another one begins or ends in it; one without characters is a gap.

    >>> mark_text("abc", 0, 3, [Mark(1, 2, "e", 0, "c1")])
    'a<span class="e c1" data-e="0" tabindex="0">b</span>c'
    """
    places = sorted({start, end} | {at for mark in marks for at in mark[:2] if start <= at <= end})
    ahead = deque(marks)
    over: list[Mark] = []
    pieces: list[str] = []
    for at, stop in zip(places, [*places[1:], None], strict=True):
        over = [mark for mark in over if mark.end > at]
        while ahead and ahead[0].start <= at:
            mark = ahead.popleft()
            if mark.start == mark.end == at:
                pieces.append(_open_mark([mark]) + _GAP + "</span>")
            elif mark.end > at:
                over.append(mark)
        if stop is not None:
            part = escape_text(text[at:stop], spaces=any(mark.kind == "e" for mark in over))
            pieces.append(_open_mark(over) + part + "</span>" if over else part)
    return "".join(pieces)


def _open_mark(marks: Sequence[Mark]) -> str:
    css = " ".join(dict.fromkeys(name for mark in marks for name in (mark.kind, mark.css)))
    data = "".join(f' data-{kind}="{number}"' for kind, number in {m.kind: m.number for m in marks}.items())
    return f'<span class="{css}"{data} tabindex="0">'


def split_rows(
    original: str, text: str, edits: Sequence[tuple[int, int, int, int]]
) -> Iterator[tuple[int, int, int, int]]:
    r"""Yield the places of rows in two texts: lines that end where both have a line end that no edit touched.

    ``edits`` are places in the original and the text.

    >>> list(split_rows("a-\nb", "a\nb", [(1, 2, 1, 1)]))
    [(0, 2, 0, 1), (3, 4, 2, 3)]
    """
    at = now = 0  # where the row begins in each
    copied = copied_now = 0
    for start, end, text_start, text_end in [*edits, (len(original), len(original), len(text), len(text))]:
        while (stop := original.find("\n", copied, start)) >= 0:
            stop_now = copied_now + stop - copied
            yield at, stop, now, stop_now
            at, now = copied, copied_now = stop + 1, stop_now + 1
        copied, copied_now = end, text_end
        del text_start
    yield at, len(original), now, len(text)
