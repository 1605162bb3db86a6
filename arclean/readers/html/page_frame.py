"""What the frame of a page says of its lines, beside the trees: links that stand together, leads, headings, the rest.

Links at one place of a template go or stay together. The title of the window goes where the headline stays, and so do
the numbers of the lines of code. A sentence just below the headline leads in. The innermost element that holds the
headline and the prose holds the article: a line outside it that is a link as a whole points elsewhere. A heading
between prose that stays, above a paragraph of the same element, is a part of the text.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from arclean.readers.html import weights
from arclean.readers.html.article_parts import list_parts
from arclean.readers.html.elements import HEADING_TAGS, Element
from arclean.readers.html.framed_line import frame_line
from arclean.readers.html.page_margins import PageMargins
from arclean.readers.html.path_measures import number_paths

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from arclean.readers.html.elements import LinePlace

__all__ = ["PageFrame"]

_SECTION_LEVELS = 5  # elements from the inside, of which a heading and its paragraph share one


class PageFrame:
    """The lines of a page with their places; ``rows`` are measures of each line, as the trees of places have them."""

    def __init__(self, lines: Sequence[str], places: Sequence[LinePlace], rows: Sequence[Sequence[float]]) -> None:
        self._places = places
        self._texts = lines
        self._lines = [
            frame_line(line, row, is_window=place.element.is_in("title"))
            for line, row, place in zip(lines, rows, places, strict=True)
        ]

    def weigh_lines(self, odds: Sequence[float]) -> list[float]:
        """Return the log-odds of text of each line (nats) with what its frame adds: links by their mean, leads more."""
        found, groups = list(odds), defaultdict[int, list[int]](list)
        for number, path in enumerate(number_paths(self._places, by_class=True)):
            if self._lines[number].is_link:
                groups[path].append(number)
        for held in groups.values():
            if len(held) >= weights.MIN_POOLED_LINKS:
                mean = sum(odds[number] for number in held) / len(held)
                for number in held:
                    found[number] = mean
        for number in frozenset(self._list_leads(odds)):
            found[number] += weights.LEAD_CREDIT
        return found

    def _list_leads(self, odds: Sequence[float]) -> Iterator[int]:
        """Yield the numbers of the sentences below a headline and above a paragraph that is text by itself."""
        for headline, line in enumerate(self._lines):
            if line.heading != 1:
                continue
            for number in range(headline + 1, min(len(odds), headline + 1 + weights.MAX_LEAD_DISTANCE)):
                below = self._lines[number]
                if odds[number] > 0 and below.is_prose and below.words > weights.MAX_LEAD_WORDS:
                    break
                if below.may_lead:
                    yield number

    def correct_choice(self, chosen: Collection[int]) -> frozenset[int]:
        """Return the lines of an article without links outside the element that holds it, and with its headings."""
        prose = [
            number for number in sorted(chosen) if self._lines[number].is_prose and not self._lines[number].heading
        ]
        held = self._find_holder(sorted(chosen), prose)
        kept = {number for number in chosen if not self._points_elsewhere(number, held)} if held else set(chosen)
        firm = [number for number in prose if number in kept]
        found = kept.union(self._list_headings(kept, firm))
        found = found.union(list_parts(self._lines, self._places, found, firm, held))
        return frozenset(
            found.difference(
                self._list_windows(kept), self._list_line_numbers(found), self._list_bare(kept, firm),
                PageMargins(self._lines, self._texts, self._places, held).list_margins(found),
            )
        )  # fmt: skip

    def _list_bare(self, kept: Collection[int], prose: Sequence[int]) -> Iterator[int]:
        """Yield the headings below all else that stays, in elements without prose: they are of what goes."""
        last = max((number for number in kept if not self._lines[number].heading), default=len(self._lines))
        sections = {one for number in prose for one in self._ancestors(number)[1:3]}  # a paragraph may begin in bold
        for number in kept:
            if number > last and self._lines[number].heading > 1:
                heading = next((one for one in self._ancestors(number) if one.tag in HEADING_TAGS), None)
                if heading is None or heading.parent not in sections:
                    yield number

    def _list_line_numbers(self, kept: Collection[int]) -> Iterator[int]:
        """Yield the lines that number the code in the next cell: all lines of a cell, counted up one by one."""
        cells = defaultdict[Element | None, list[int]](list)
        for number in sorted(kept):
            if self._lines[number].is_code:
                cells[next((one for one in self._ancestors(number) if one.tag == "td"), None)].append(number)
        rows = Counter(cell.parent for cell in cells if cell)
        for cell, held in cells.items():
            shown = [self._texts[number].strip() for number in held]
            if cell and rows[cell.parent] > 1 and len(shown) > 1 and shown[0].isdecimal() and len(shown[0]) < 7:
                yield from held if shown == [str(int(shown[0]) + step) for step in range(len(shown))] else ()

    def _list_windows(self, kept: Collection[int]) -> Iterator[int]:
        """Yield the numbers of the titles of the window that say what a headline says which stays."""
        headlines = ["".join(self._texts[n].split()) for n in kept if self._lines[n].heading == 1]
        for number in kept:
            if self._lines[number].is_window:
                title = "".join(self._texts[number].split())
                if any(headline in title for headline in headlines):
                    yield number

    def _points_elsewhere(self, number: int, held: Element) -> bool:
        line = self._lines[number]
        return line.is_link and not line.heading and not any(one is held for one in self._ancestors(number))

    def _find_holder(self, chosen: Sequence[int], prose: Sequence[int]) -> Element | None:
        """Return the innermost element that holds the headline, if there is one, and most of the prose; or None."""
        headlines = [number for number in chosen if self._lines[number].heading == 1 and prose and number <= prose[-1]]
        if not headlines and len(prose) < weights.MIN_HELD_LINES:
            return None
        letters: Counter[Element] = Counter()
        for number in prose:
            for one in self._ancestors(number):
                letters[one] += self._lines[number].letters
        most = weights.MIN_HELD_SHARE * sum(self._lines[number].letters for number in prose)
        inner = max((one for one in letters if letters[one] >= most), key=lambda one: one.depth)
        if not headlines:
            return inner
        first = next(number for number in prose if inner in self._ancestors(number))
        headline = [number for number in headlines if number <= first] or headlines
        around = set(self._ancestors(headline[-1]))
        return next((one for one in inner.ancestors() if one in around), None)

    def _ancestors(self, number: int) -> list[Element]:
        return list(self._places[number].element.ancestors())

    def _list_headings(self, kept: Collection[int], prose: Sequence[int]) -> Iterator[int]:
        """Yield the numbers of the headings within the prose that stand above a paragraph of the same section."""
        paragraphs = frozenset(prose)
        for number in range(prose[0] + 1, prose[-1]) if prose else ():
            if number in kept or not self._lines[number].may_head:
                continue
            for below in range(number + 1, min(len(self._lines), number + 1 + weights.MAX_HEADING_DISTANCE)):
                if self._lines[below].heading:
                    break
                if below in paragraphs:
                    section = set(self._ancestors(number)[:_SECTION_LEVELS])
                    if not section.isdisjoint(self._ancestors(below)[:_SECTION_LEVELS]):
                        yield number
                    break
