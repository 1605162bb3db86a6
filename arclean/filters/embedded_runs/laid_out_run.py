"""A piece of a line as a tool wrote it down: right to left, with embeddings around what runs to the right."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.brackets import mirror_brackets_alone
from arclean.arabic.controls import DIRECTION_CONTROLS
from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER, TATWEEL
from arclean.arabic.marks import MARK
from arclean.arabic.presentation_forms import FORM
from arclean.bidi import to_logical, to_visual
from arclean.core.edits import Span
from arclean.core.placed_origin import origin_of_places

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from arclean.core.edits import Origin

__all__ = ["RTL_EMBEDDING", "PlainRun", "find_embedded_runs", "read_seen_line", "to_plain_run"]

RTL_EMBEDDING, _LTR_EMBEDDING, _POP, _LTR_OVERRIDE = "\u202b", "\u202a", "\u202c", "\u202d"
_OTHER = f"[^{DIRECTION_CONTROLS}\t\n\f]*"  # the tool writes no tabs
_LEFTWARD = f"{LETTER}{FORM}{MARK}{TATWEEL}\u061b\u061f\u06d4"  # of classes AL, and marks
_INNER = f"{_LTR_EMBEDDING}{_OTHER}{_POP}(?=[{_LEFTWARD}{_POP}]){_OTHER}"
_find_runs = LazyPattern(f"{RTL_EMBEDDING}{_OTHER}(?:{_INNER})+{_POP}").finditer
_has_letter = LazyPattern(f"[{LETTER}{FORM}]").search
_has_strong_outside = LazyPattern(f"{_LTR_EMBEDDING}{_OTHER}{_POP}|([A-Za-z0-9])").finditer
_has_placeholder = LazyPattern(
    "\\{ ?[$-]|\\$\\{|\\{\\{|%[0-9]?\\$?[A-Za-z](?![A-Za-z])"
).search  # of templates: an author's
_WORD_AND_NUMBER = re.compile("([A-Za-z](?:\\S*\\w)?(?: [A-Za-z](?:\\S*\\w)?)*) ([0-9](?:\\S*[0-9])?)")
_is_control = LazyPattern(f"[{DIRECTION_CONTROLS}]").match


class PlainRun(NamedTuple):
    """A piece of a line without embeddings: its text, the same with the brackets as they were written, its origins.

    ``places[i]`` is where the i-th character of both texts was; ``is_exact`` says that no other text is laid out so,
    ``other`` is one that is, with a number on the other side of a Latin word; empty where there is none.
    """

    text: str
    as_written: str
    places: tuple[int, ...]
    is_exact: bool
    other: str = ""

    def origin(self) -> Origin:
        """Return which part of the text comes from which part of the piece."""
        return origin_of_places(self.places)


def find_embedded_runs(text: str) -> Iterator[Span]:
    """Yield the pieces of lines embedded to the left, all of whose numbers and Latin words are to the right.

    An inner embedding goes on up to the next letter, as no author's does but one at the end, which those of templates
    put around the place of a name.

    >>> text = "\u202bقبل \u202a 15\u202cمارس\u202c"
    >>> [*find_embedded_runs(text)] == [(0, len(text))]
    True
    """
    for found in _find_runs(text):
        if _has_placeholder(found[0]):
            continue
        if _has_letter(found[0]) and not any(outside[1] for outside in _has_strong_outside(found[0])):
            yield Span(*found.span())


def to_plain_run(run: str) -> PlainRun:
    """Return a piece of a line as text that needs no embeddings to be laid out as this one is.

    What is embedded stands as it is seen, from left to right, Arabic digits too: as if the order was forced.

    >>> to_plain_run("\u202bقبل \u202a 15\u202cمارس \u202a.2024\u202c\u202c").text
    'قبل 15 مارس 2024.'
    """
    seen = to_visual(run.replace(_LTR_EMBEDDING, _LTR_OVERRIDE), 1)
    order = [at for at in seen.order if not _is_control(run[at])]
    shown = "".join(char for char, at in zip(seen.text, seen.order, strict=True) if not _is_control(run[at]))
    return read_seen_line(shown, order, run)


def read_seen_line(shown: str, order: Sequence[int], written: str, base: int = 1) -> PlainRun:
    """Return a line, as it is seen from left to right, as it is read; ``order`` has the places of what was written."""
    read = to_logical(shown, base)
    places = tuple(order[at] for at in read.order)
    as_written = "".join(written[at] for at in places)
    other = "" if read.exact else _WORD_AND_NUMBER.sub("\\2 \\1", read.text)
    is_alike = other != read.text and bool(other) and to_visual(other, base).text == shown
    text = mirror_brackets_alone(read.text, as_written)
    return PlainRun(text, as_written, places, read.exact, other if is_alike else "")
