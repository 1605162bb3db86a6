"""What was decoded of a line: the spans, their targets, and which bytes each character was read from."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.core.edits import Origin, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

__all__ = ["Decoding", "apply_decodings"]


class Decoding(NamedTuple):
    """A span of a line and what it was before it was misread; its origin is made when it is asked for.

    ``parts`` pairs each part of the source with what became of it; None where every character of the target was
    read from its bytes in UTF-8.
    """

    start: int
    end: int
    source: str
    target: str
    rule: str
    confidence: float
    evidence: str
    parts: Sequence[tuple[str, str]] | None = None

    def make_origin(self, _: str = "") -> Origin:
        """Return pairs of spans: of the target, and of the part of the source that it was read from."""
        found = []
        at = made = 0
        for source, target in _pair_bytes(self.target) if self.parts is None else self.parts:
            found.append((Span(made, made + len(target)), Span(at, at + len(source))))
            at, made = at + len(source), made + len(target)
        return tuple(found)


_CHARACTER_OR_ASCII = LazyPattern("[\\x00-\\x7f]++|[^\\x00-\\x7f]")


def _pair_bytes(text: str) -> Iterator[tuple[str, str]]:
    """Yield the bytes, one character each, and the character that they are, or the run of ASCII."""
    return ((piece.encode().decode("latin-1"), piece) for piece in _CHARACTER_OR_ASCII.findall(text))


def apply_decodings(line: str, decodings: Iterable[Decoding]) -> str:
    r"""Return the line with what was decoded in its place.

    >>> apply_decodings("a \xd9\x85 b", [Decoding(2, 4, "\xd9\x85", "م", "", 1.0, "")])
    'a م b'
    """
    pieces: list[str] = []
    at = 0
    for decoding in decodings:
        pieces += line[at : decoding.start], decoding.target
        at = decoding.end
    pieces.append(line[at:])
    return "".join(pieces)
