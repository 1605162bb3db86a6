"""Parts of an article that trees leave out and its elements hold: code, bold titles, rows, names of items, buttons.

What stands in an element with text that stays belongs to it: code between lines that stay, as in answers; a title of a
side note, which is a paragraph in bold and no heading, above its paragraph; rows without links of a table that stands
in the element of the article and is no list of links; names of the items of a list, mostly links, where most of what
the items say stays; words on buttons in a sentence.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from arclean.readers.html import weights
from arclean.readers.html.elements import SENTENCE_TAGS, Element

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from arclean.readers.html.elements import LinePlace
    from arclean.readers.html.framed_line import FramedLine

__all__ = ["list_parts"]

_BOLD = frozenset(("b", "strong"))
_WITHIN_SECTIONS = frozenset(
    """a abbr b bdi bdo blockquote cite code dd dl em font i li mark ol p q span strong u ul""".split()
)  # elements that hold a paragraph, a quotation or an item
_BOLD_LEVELS = 4  # elements from the inside, of which one makes a line bold
_APART = frozenset(("nav", "aside", "footer", "form"))
_NEAR_LINES = 3


def list_parts(
    lines: Sequence[FramedLine], places: Sequence[LinePlace], kept: Collection[int], prose: Sequence[int],
    held: Element | None,
) -> Iterator[int]:  # fmt: skip
    """Yield the numbers of lines that belong to the lines ``kept``, of which ``prose`` are running text.

    ``held`` is the element that holds the article, where one does.
    """
    for number in range(prose[0] + 1, prose[-1]) if prose else ():
        if number not in kept and (
            _is_code_between(number, lines, kept) or _is_bold_title(number, lines, places, kept)
        ):
            yield number
    yield from _list_last_code(lines, places, kept, prose)
    if held:
        yield from _list_rows(lines, places, kept, held)
    yield from _list_item_names(lines, places, kept)
    yield from _list_words_on_buttons(places, kept)


def _is_code_between(number: int, lines: Sequence[FramedLine], kept: Collection[int]) -> bool:
    around = (range(number - _NEAR_LINES, number), range(number + 1, number + 1 + _NEAR_LINES))
    return lines[number].is_code and all(any(near in kept for near in side) for side in around)


def _list_last_code(
    lines: Sequence[FramedLine], places: Sequence[LinePlace], kept: Collection[int], prose: Sequence[int]
) -> Iterator[int]:
    """Yield the numbers of lines of preformatted code just after all that stays, in an element with the last prose."""
    chain = places[prose[-1]].element.ancestors() if prose else iter(())
    section = next((one for one in chain if one.tag not in _WITHIN_SECTIONS), None)
    number = max(kept, default=-1) + 1
    while section and number < len(lines) and lines[number].is_code:
        around = list(places[number].element.ancestors())
        if all(one is not section for one in around) or all(one.tag != "pre" for one in around):
            return
        yield number
        number += 1


def _is_bold_title(
    number: int, lines: Sequence[FramedLine], places: Sequence[LinePlace], kept: Collection[int]
) -> bool:
    line, below = lines[number], number + 1
    if line.is_linked or line.words > weights.MAX_BOLD_WORDS or below not in kept or not lines[below].is_prose:
        return False
    return any(one.tag in _BOLD for one in list(places[number].element.ancestors())[:_BOLD_LEVELS])


def _list_rows(
    lines: Sequence[FramedLine], places: Sequence[LinePlace], kept: Collection[int], held: Element
) -> Iterator[int]:
    """Yield the lines without links of tables within the article, but of tables that are mostly links which go."""
    tables = defaultdict[Element, list[int]](list)
    for number, place in enumerate(places):
        if number not in kept and _is_in_table(place.element, held):
            tables[next(one for one in place.element.ancestors() if one.tag == "table")].append(number)
    for rows in tables.values():
        plain = [number for number in rows if not lines[number].is_linked]
        if 2 * sum(lines[number].letters for number in plain) >= sum(lines[number].letters for number in rows):
            yield from plain


def _is_in_table(element: Element, held: Element) -> bool:
    """Return whether an element stands in a table within the one that holds the article, and in nothing apart."""
    tags = list[str]()
    for one in element.ancestors():
        if one is held:
            return "table" in tags and _APART.isdisjoint(tags)
        tags.append(one.tag)
    return False


def _list_words_on_buttons(places: Sequence[LinePlace], kept: Collection[int]) -> Iterator[int]:
    """Yield the numbers of lines on buttons in sentences or items of which other words stay."""
    speaking = {places[number].element for number in kept}
    for number, place in enumerate(places):
        button = place.element.find_button() if number not in kept else None
        if button and button.parent in speaking and button.parent.tag in SENTENCE_TAGS:
            yield number


def _list_item_names(lines: Sequence[FramedLine], places: Sequence[LinePlace], kept: Collection[int]) -> Iterator[int]:
    """Yield the headings of items of one template, mostly one each, where most of their other lines stay."""
    named = [number for number, line in enumerate(lines) if line.heading > 1 and number not in kept]
    if not named:
        return
    within = defaultdict[Element, list[int]](list)
    for number, place in enumerate(places):
        for one in place.element.ancestors():
            within[one].append(number)
    items = defaultdict[tuple[Element | None, str], list[Element]](list)
    for one in within:
        items[one.parent, one.kind].append(one)
    with_kept = {one for number in kept for one in places[number].element.ancestors()}
    lists = dict[tuple[Element | None, str], bool]()
    for number in named:
        for one in places[number].element.ancestors():
            template = one.parent, one.kind
            if one in with_kept and len(items[template]) >= weights.MIN_NAMED_ITEMS:
                if template not in lists:
                    lists[template] = _is_list([within[item] for item in items[template]], lines, kept)
                if lists[template]:
                    yield number
                break


def _is_list(items: Sequence[Sequence[int]], lines: Sequence[FramedLine], kept: Collection[int]) -> bool:
    """Return whether items have a heading each, mostly, and most of their other lines stay."""
    named = sum(sum(lines[number].heading > 1 for number in item) == 1 for item in items)
    rest = [number for item in items for number in item if not lines[number].heading]
    return named >= weights.MIN_NAMED_SHARE * len(items) and 2 * sum(n in kept for n in rest) > len(rest)
