"""Lines around an article that its frame tells: tables of contents, its headline again, menus, buttons, site names.

A table of contents is a run of links to the page itself whose words stand on it again. Outside the element that holds
the article, above its headline, only running text can be of it. What a page shows on screens alone (``noprint``), reads
aloud (``sr-only``), calls breadcrumbs, says on buttons, lists in a ``nav`` or links to beside the text is not its text,
links by whose types readers go on (``rel``: next, up, tag, license), the same phrase on all links of a template and
what stands in a footer of the page neither, and of equal headlines one is enough. A footer of running text is of the
article. A button within a sentence, or with what it
unfolds, is text, and so is the footer of an article.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from arclean.readers.html import weights
from arclean.readers.html.elements import HEADING_TAGS, SENTENCE_TAGS, Element
from arclean.readers.html.linked_cards import list_linked_cards
from arclean.readers.html.page_footers import list_footers_of_text, names_notes
from arclean.readers.html.path_measures import number_paths

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from arclean.readers.html.elements import LinePlace
    from arclean.readers.html.framed_line import FramedLine

__all__ = ["PageMargins"]

_is_named_around = re.compile(
    r"no-?print|d-print-none|print:hidden|hidden-print|breadcrumb|\bsr-only\b|visually-?hidden|screen-reader-text"
).search
_is_named_beside = re.compile("side-?bar").search
_QUOTED = frozenset(("blockquote", "figure", "q"))  # whose footer names who said it
_PAGE_TAGS = frozenset(("html", "body"))
_QUESTION_MARKS = ("?", "\u061f", "\uff1f")
_SENTENCE_SIGNS = (".", "!", "\u2026", "\u06d4", *_QUESTION_MARKS)
_LABEL_TYPES = frozenset(("license", "tag"))  # types of links that say of an article what it is
_ADDRESS_SIGN = "://"
_MOST_BETWEEN = 1  # lines between two entries of a table of contents: a button that unfolds one
_LINES_ABOVE = 2  # lines above a table of contents, that may name it


class PageMargins:
    """The lines of a page, of which those of ``kept`` are its article but for what stands around it.

    ``held`` is the element that holds the article, where one does.
    """

    def __init__(
        self, lines: Sequence[FramedLine], texts: Sequence[str], places: Sequence[LinePlace], held: Element | None
    ) -> None:
        self._lines, self._texts, self._places, self._held = lines, texts, places, held
        self._again = Counter(texts)
        self._with_prose = {
            one for line, place in zip(lines, places, strict=True) if line.is_prose for one in place.element.ancestors()
        }

        self._explained = frozenset[Element]()
        self._holders = frozenset[Element]()  # of the article
        self._noted = frozenset[Element]()  # footers with running text, its notes

    def list_margins(self, kept: Collection[int]) -> Iterator[int]:
        """Yield the numbers of the lines of ``kept`` that stand around the article."""
        self._explained = frozenset(self._list_explained(kept))
        contents = frozenset(self._list_contents())
        yield from contents.intersection(kept)
        yield from self._list_names_of_contents(kept, contents)
        prose = [number for number in sorted(kept) if self._lines[number].is_prose and not self._lines[number].heading]
        self._holders = frozenset(self._list_holders(prose))
        self._noted = frozenset(list_footers_of_text(self._lines, self._texts, self._places, prose))
        headline = self._find_headline(kept, prose)
        if headline is not None:
            yield from self._list_cards(kept, prose, headline)
        yield from self._list_same_links(kept)
        yield from list_linked_cards(self._lines, self._places, kept, prose)
        for number in kept:
            line = self._lines[number]
            if self._leads_on(number, prose) or (line.is_prose and self._is_in_footer(number)):
                yield number
            if number != headline and not line.is_prose and not line.is_window:
                is_around = headline is not None and self._is_around(number, headline, prose)
                if is_around or self._is_of_the_page(number):
                    yield number

    def _find_headline(self, kept: Collection[int], prose: Sequence[int]) -> int | None:
        """Return the number of the last heading of level 1 above the text, else the first within it; or None."""
        found = [
            number for number in sorted(kept) if self._lines[number].heading == 1 and prose and number <= prose[-1]
        ]
        above = [number for number in found if number <= prose[0]]
        if above and self._lines[above[-1]].is_link and (named := self._find_named(above[-1], kept, prose[0])):
            return named
        return above[-1] if above else found[0] if found else None

    def _find_named(self, start: int, kept: Collection[int], end: int) -> int | None:
        """Return the number of the heading between two lines with which the title of the window begins or ends."""
        windows = [_line_key(text) for text, line in zip(self._texts, self._lines, strict=True) if line.is_window][:1]
        for number in range(start + 1, end):
            key = _line_key(self._texts[number])
            if number in kept and self._lines[number].heading and any(_is_named(name, key) for name in windows):
                return number
        return None

    def _names_site(self, number: int, headline: int) -> bool:
        """Return whether a line is a heading that is a link, above the headline."""
        return number < headline and self._lines[number].heading > 0 and self._lines[number].is_link

    def _is_own_link(self, number: int) -> bool:
        place = self._places[number]
        return place.own > 0 and place.own >= weights.MIN_LINKED_SHARE * place.letters

    def _list_contents(self) -> Iterator[int]:
        """Yield the numbers of the lines of tables of contents: links to the page whose words it mostly has again."""
        own = [number for number in range(len(self._places)) if self._is_own_link(number)]
        if not own:
            return
        entries = frozenset(own)
        others = {_line_key(text) for number, text in enumerate(self._texts) if number not in entries}
        run = [own[0]]
        for number in [*own[1:], len(self._texts) + _LINES_ABOVE]:
            if number - run[-1] > 1 + _MOST_BETWEEN:
                again = sum(_line_key(self._texts[entry]) in others for entry in run)
                if again >= weights.MIN_CONTENTS_SHARE * len(run):
                    yield from run
                run = []
            run.append(number)

    def _list_names_of_contents(self, kept: Collection[int], contents: Collection[int]) -> Iterator[int]:
        """Yield what names a table of contents: a line just above it, alone with it in an element."""
        others: Counter[Element] = Counter()
        for number in kept if contents else ():
            others.update(self._places[number].element.ancestors() if number not in contents else ())
        for first in contents:
            if first - 1 in contents:
                continue
            around = set(self._places[first].element.ancestors())
            above = [at for at in range(max(0, first - _LINES_ABOVE), first) if at in kept and at not in contents]
            if any(self._lines[at].is_prose for at in above[1:]):
                continue  # what stands above running text names that
            for number in above:
                shared = next((one for one in self._places[number].element.ancestors() if one in around), None)
                within = sum(shared in self._places[at].element.ancestors() for at in above) if shared else 0
                line = self._lines[number]
                if shared and line.heading != 1 and not line.is_prose and others[shared] == within:
                    yield number

    def _list_cards(self, kept: Collection[int], prose: Sequence[int], headline: int) -> Iterator[int]:
        """Yield lines of cards below the text, which say of it what it is called and at which address it stands."""
        name = _line_key(self._texts[headline])
        least = weights.MIN_NAME_SHARE
        cards = set[Element]()
        around = {one for number in prose for one in self._places[number].element.ancestors()}
        for number in kept:
            key = _line_key(self._texts[number]) if number > prose[-1] else ""
            if key and name in key and len(name) >= least * len(key) and not self._lines[number].heading:
                apart = [one for one in self._places[number].element.ancestors() if one not in around]
                cards.update(apart[-1:])
        with_address = set[Element]()
        for number in kept if cards else ():
            if _ADDRESS_SIGN in self._texts[number]:
                with_address.update(self._places[number].element.ancestors())
        cards &= with_address
        for number in kept if cards else ():
            if not cards.isdisjoint(self._places[number].element.ancestors()):
                yield number

    def _list_same_links(self, kept: Collection[int]) -> Iterator[int]:
        """Yield the links at one place of a template that all say the same, a known phrase ("read more")."""
        groups = defaultdict[int, list[int]](list)
        for number, path in enumerate(number_paths(self._places, by_class=True)):
            if self._lines[number].is_link and self._lines[number].is_phrase and not self._lines[number].heading:
                groups[path].append(number)
        for held in groups.values():
            if len(held) >= weights.MIN_SAME_LINKS and len({self._texts[number] for number in held}) == 1:
                yield from frozenset(held).intersection(kept)

    def _is_of_the_page(self, number: int) -> bool:
        """Return whether a line is in a menu, on a button, named as around a text, or a link that ends headings."""
        line, chain = self._lines[number], list(self._places[number].element.ancestors())
        button = chain[0].find_button()
        if button and not line.heading:
            return self._is_control(number, button)
        if any(one.names and _is_named_around(one.names) for one in chain):
            return True
        if line.is_link and not line.heading and self._is_beside(chain):
            return True
        if self._is_in_footer(number):
            return True
        return (line.heading != 1 and any(one.tag == "nav" for one in chain)) or self._is_heading_tail(number)

    def _is_in_footer(self, number: int) -> bool:
        """Return whether a line stands in a footer that is not of the article or of a quotation."""
        chain = list(self._places[number].element.ancestors())
        tags = [one.tag for one in chain]
        if "footer" not in tags or not _QUOTED.isdisjoint(tags[tags.index("footer") :]):
            return False
        footer = tags.index("footer")
        if names_notes(chain[: footer + 1]) or chain[footer] in self._noted:
            return False
        return self._holders.isdisjoint(chain[footer:])

    def _leads_on(self, number: int, prose: Sequence[int]) -> bool:
        """Return whether a line is mostly links whose types lead on: to the next page, the contents, a tag.

        A sentence of the article is none, nor the items of one of its lists, whose links are all of one type.
        """
        place, line = self._places[number], self._lines[number]
        if line.heading or not place.onward or place.onward < weights.MIN_ONWARD_SHARE * place.letters:
            return False
        is_within = bool(prose) and prose[0] < number < prose[-1]
        if not (is_within or not self._holders.isdisjoint(place.element.ancestors())):
            return True
        is_sentence = self._texts[number].rstrip().endswith(_SENTENCE_SIGNS) and place.linked < place.letters
        return not (is_sentence and not line.is_phrase) and not self._is_listed(number)

    def _is_listed(self, number: int) -> bool:
        """Return whether a line is an item of a list, beside another one whose links are of the same type."""
        place = self._places[number]
        item = next((one for one in place.element.ancestors() if one.tag == "li"), None)
        if item is None or item.items is None or not _LABEL_TYPES.isdisjoint(place.types):
            return False
        beside = [at for at in (number - 1, number + 1) if 0 <= at < len(self._places)]
        return any(
            self._places[at].types == place.types
            and any(one.items is item.items for one in self._places[at].element.ancestors())
            for at in beside
        )

    def _list_explained(self, kept: Collection[int]) -> Iterator[Element]:
        """Yield the elements of lines that are on no button and no code, which a button beside it copies."""
        for number in kept:
            element = self._places[number].element
            if not self._lines[number].is_code and not element.find_button():
                yield from element.ancestors()

    def _list_holders(self, prose: Sequence[int]) -> list[Element]:
        """Return the elements that are called articles and hold most of the prose, else what holds the article."""
        letters: Counter[Element] = Counter()
        for number in prose:
            for one in self._places[number].element.ancestors():
                letters[one] += self._lines[number].letters if one.tag == "article" else 0
        most = weights.MIN_HELD_SHARE * sum(self._lines[number].letters for number in prose)
        articles = [one for one, held in letters.items() if held >= most > 0]
        return articles or ([self._held] if self._held is not None and self._held.tag not in _PAGE_TAGS else [])

    def _is_control(self, number: int, button: Element) -> bool:
        """Return whether a line on a button does something, and is neither in a sentence nor with what it unfolds."""
        if self._texts[number].rstrip().endswith(_QUESTION_MARKS):
            return False
        is_explained = button.parent in self._explained
        if self._again[self._texts[number]] > 1:
            return not (is_explained and button.parent is not None and button.parent.tag in SENTENCE_TAGS)
        return self._lines[number].words <= weights.MAX_BUTTON_WORDS and not is_explained

    def _is_beside(self, chain: Sequence[Element]) -> bool:
        """Return whether a line stands beside the text, in an element that holds no running text at all."""
        beside = [one for one in chain if one.tag == "aside" or (one.names and _is_named_beside(one.names))]
        return bool(beside) and beside[-1] not in self._with_prose

    def _is_heading_tail(self, number: int) -> bool:
        """Return whether a line is a link after a heading, within it, that other headings have too ("[edit]")."""
        if not (number and self._lines[number].is_link and self._again[self._texts[number]] > 1):
            return False
        if not self._places[number].is_tail and self._texts[number][:1] != "[":
            return False
        own, before = (
            next((one for one in self._places[at].element.ancestors() if one.tag in HEADING_TAGS), None)
            for at in (number, number - 1)
        )
        return own is not None and own is before

    def _is_around(self, number: int, headline: int, prose: Sequence[int]) -> bool:
        """Return whether a line that is no running text stands around the article, or says its headline again."""
        if number < prose[0] and _line_key(self._texts[number]) == _line_key(self._texts[headline]):
            return True
        if number < prose[0] and (self._is_own_link(number) or self._names_site(number, headline)):
            return True
        is_outer = number < headline or (number > prose[-1] and self._lines[number].heading == 1)
        held = self._held
        return (
            is_outer and held is not None and all(one is not held for one in self._places[number].element.ancestors())
        )


def _is_named(window: str, key: str) -> bool:
    return key != "" and (window.startswith(key) or window.endswith(key))


def _line_key(text: str) -> str:
    """Return the letters and digits of a line, without the number that it begins with."""
    key = "".join(char for char in text if char.isalnum())
    return key.lstrip("".join({char for char in key if char.isdecimal()})) or key
