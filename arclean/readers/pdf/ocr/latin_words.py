"""Latin words: what the data of Arabic read badly is shown to those of English, and taken where they are surer.

The models of Arabic know digits and hardly a Latin letter: names, addresses and units become a few Arabic letters of
low probability. Those of English, on the other hand, see Latin in Arabic words. So they are shown the doubtful words
alone, and of what they read only words of ASCII are taken, where they are sure and the others are not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.core.document import enclosing_box
from arclean.readers.pdf.ocr import weights

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from arclean.core.document import Box
    from arclean.readers.pdf.ocr.tesseract import OcrWord

__all__ = ["doubtful_boxes", "take_latin_words"]


def doubtful_boxes(words: Sequence[OcrWord]) -> list[Box]:
    """Return the boxes of words that may be Latin, a little larger; those side by side on a line are one."""
    found: list[Box] = []
    line = -1
    for word in words:
        if not _is_doubtful(word):
            line = -1
            continue
        if word.line == line:
            found[-1] = enclosing_box(found[-1], word.box)
        else:
            found.append(word.box)
        line = word.line
    return [_widen(box) for box in found]


def _is_doubtful(word: OcrWord) -> bool:
    return word.probability < weights.MAY_BE_LATIN


def _widen(box: Box) -> Box:
    margin = weights.LATIN_MARGIN * (box.bottom - box.top)
    return box._replace(x0=box.x0 - margin, top=box.top - margin, x1=box.x1 + margin, bottom=box.bottom + margin)


def take_latin_words(words: Sequence[OcrWord], latin: Sequence[OcrWord]) -> list[OcrWord]:
    """Return words with those of English in the place of doubtful ones that they lie on, where they are surer."""
    taken: dict[int, list[OcrWord]] = {}
    for group in _groups(words, latin):
        places, read = group
        said = sum(word.probability for word in read) / len(read)
        doubted = sum(words[place].probability for place in places) / len(places)
        if said >= max(weights.SURELY_LATIN, doubted) and all(_is_latin(word.text) for word in read):
            first = words[places[0]]
            taken |= {place: [] for place in places}
            taken[places[0]] = [word._replace(line=first.line, block=first.block) for word in read]
    return [kept for place, word in enumerate(words) for kept in taken.get(place, [word])]


def _groups(words: Sequence[OcrWord], latin: Sequence[OcrWord]) -> Iterator[tuple[list[int], list[OcrWord]]]:
    """Yield doubtful words, by their places, and those of English that lie on each other."""
    groups: list[tuple[list[int], list[OcrWord]]] = []
    for word in latin:
        places = {
            place for place, one in enumerate(words) if _is_doubtful(one) and _lie_on_each_other(one.box, word.box)
        }
        joined = [group for group in groups if places & {*group[0]}]
        for group in joined:
            groups.remove(group)
        read = [one for group in joined for one in group[1]]
        if places:
            groups.append((sorted(places.union(*(group[0] for group in joined))), [*read, word]))
    yield from groups


def _lie_on_each_other(a: Box, b: Box) -> bool:
    """Return whether two boxes share a good part of the smaller one, across and down."""
    across = min(a.x1, b.x1) - max(a.x0, b.x0)
    down = min(a.bottom, b.bottom) - max(a.top, b.top)
    return across > weights.LATIN_OVERLAP * min(a.x1 - a.x0, b.x1 - b.x0) and down > weights.LATIN_OVERLAP * min(
        a.bottom - a.top, b.bottom - b.top
    )


def _is_latin(text: str) -> bool:
    return text.isascii() and any(map(str.isalnum, text))
