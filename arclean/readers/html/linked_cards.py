"""Cards of other articles below an article: links as blocks, each with several lines (a date, a title, a teaser).

A page whose article is marked as one (``article``) shows related posts after it, outside that element. Where several
links of one parent hold two lines and more and nothing stands in them but what is linked, they lead to other articles.
A list of cards that is what a page is about stands in no such page: there no running text is in an ``article``.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from arclean.readers.html import weights

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from arclean.readers.html.elements import Element, LinePlace
    from arclean.readers.html.framed_line import FramedLine

__all__ = ["list_linked_cards"]

_LEAST_LINES = 2  # of a card


def list_linked_cards(
    lines: Sequence[FramedLine], places: Sequence[LinePlace], kept: Collection[int], prose: Sequence[int]
) -> Iterator[int]:
    """Yield the numbers of the lines of ``kept`` on cards below the article that holds most of the ``prose``."""
    articles = _list_articles(lines, places, prose)
    if not articles:
        return
    of_cards: dict[int, Element] = {}
    for number in range(prose[0] + 1, len(lines)):
        place = places[number]
        chain = list(place.element.ancestors())
        link = next((one for one in chain if one.tag == "a"), None)
        if link and lines[number].is_link and not place.own and articles.isdisjoint(chain):
            of_cards[number] = link
    sizes = Counter(of_cards.values())
    parents = Counter(link.parent and link.parent.parent for link, size in sizes.items() if size >= _LEAST_LINES)
    for number, link in of_cards.items():
        around = link.parent and link.parent.parent
        if number in kept and sizes[link] >= _LEAST_LINES and parents[around] >= weights.MIN_CARDS:
            yield number


def _list_articles(
    lines: Sequence[FramedLine], places: Sequence[LinePlace], prose: Sequence[int]
) -> frozenset[Element]:
    """Return the elements that are called articles and hold most of the letters of running text."""
    letters: Counter[Element] = Counter()
    for number in prose:
        for one in places[number].element.ancestors():
            letters[one] += lines[number].letters if one.tag == "article" else 0
    whole = sum(lines[number].letters for number in prose)
    return frozenset(one for one, held in letters.items() if 2 * held > whole)
