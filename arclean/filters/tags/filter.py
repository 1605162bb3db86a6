"""Tags of HTML that were left in text.

**What breaks**: a feed, a data base or a scraper keeps ``<b>نص</b>``, ``<br>``, ``<p>`` and their attributes in what is
offered as plain text; extractors of encyclopaedias leave tags with the marks of their own parser
(``<b data-parsoid='...'>``). Seen in 17 places of the paragraphs of a set of questions and
answers, and in items of feeds.

**What is removed**: tags of elements that carry text, where each stands against the text that it holds, and
is opened and closed in order; ``<br>``, which becomes the end of its line, as blocks do (``<p>``, ``<li>``). Tags that
nothing closes, in a line of prose, are reported, and so are those whose attributes hold text that would be lost.

**When it abstains**: where the text speaks about HTML or about writing, is code, a file of strings (``key = value``,
``{ $name }``), Markdown or subtitles, whose tags are their own; in lines without letters of the script; where a tag
stands by itself between spaces, as one that is spoken of does; where any other angle bracket opens in the line. Of
pages and PDFs the reader has read the tags: what is left is printed there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER
from arclean.core.edits import LAYERS, UNMEASURED, Edit, Finding
from arclean.core.filter import BaseFilter, Scope
from arclean.core.line_spans import line_spans
from arclean.filters.tags import weights
from arclean.filters.tags.about_markup import is_markup_text, is_spoken_of
from arclean.filters.tags.markup import BLOCK_ELEMENTS, TAG, find_tags, has_tag, pair_tags

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from arclean.core.context import Context
    from arclean.filters.tags.markup import Tag

__all__ = ["Tags"]

_RULE = "tags/element"
_WHY_TAG = "a tag of an element that holds text, in a line of prose that does not speak about tags"
_OPEN = "A tag of HTML was left in this text; nothing closes it, or it holds text of its own, so it stays."
_find_letter = LazyPattern(f"[{LETTER}]").search
_letters = LazyPattern(f"[{LETTER}]").findall
_LINE_ENDS = "\n\f"
_BREAKS, _CELLS = frozenset(("br", "hr")), frozenset(("td", "th"))


@dataclass(frozen=True, kw_only=True)
class Tags(BaseFilter):
    r"""Remove tags of HTML from prose; what begins a line on a page ends one in the text.

    >>> from arclean import Pipeline
    >>> Pipeline([Tags()])('قال <b class="x">الوزير</b> أمس<br>ثم عاد')
    'قال الوزير أمس\nثم عاد'
    """

    name: ClassVar[str] = "tags"
    scope: ClassVar[Scope] = Scope.DOCUMENT  # whether a text speaks about tags, it says once
    profile: ClassVar[str] = "repair"
    changes: ClassVar[frozenset[str]] = LAYERS - {"order"}  # whatever an attribute holds
    after: ClassVar[tuple[str, ...]] = ("mojibake",)
    needless_formats: ClassVar[frozenset[str]] = frozenset({"pdf", "html"})
    trigger_chars: ClassVar[str] = "<"
    finding_kind: ClassVar[str | None] = "encoded"

    def confirms_trigger(self, text: str) -> bool:
        """Return whether a text has a tag, and does not speak about tags."""
        return has_tag(text) is not None and not is_markup_text(text)

    def propose(self, text: str, context: Context) -> Iterator[Edit | Finding]:  # noqa: ARG002 - the text tells all
        """Yield an edit for each tag that goes, and a finding for each that is left in prose."""
        if not self.wakes(text):
            return
        tags = list(find_tags(text))
        pairs = pair_tags(tags)
        closed = {*pairs, *pairs.values()} | {
            number for number, tag in enumerate(tags) if tag.is_void or tag.is_of_parser
        }
        held = _numbers_that_stay(text, tags, pairs)
        sure, number = closed - held, 0
        for start, end in line_spans(text):
            first = number
            while number < len(tags) and tags[number].start < end:
                number += 1
            if first < number:
                yield from _propose_in_line(text, text[start:end], tags, range(first, number), sure)


def _numbers_that_stay(text: str, tags: list[Tag], pairs: dict[int, int]) -> set[int]:
    """Return the numbers of tags that stand by themselves, hold nothing, or have text in their attributes."""
    stay: set[int] = set()
    for first, last in pairs.items():
        if first == last:
            continue
        start, end = tags[first].end, tags[last].start
        is_block = tags[first].name in BLOCK_ELEMENTS
        is_beside = is_block or (text[start : start + 1] != " " and text[end - 1] != " ")
        is_beside &= tags[first].name != "i" or not _is_whole_line(text, tags[first].start, tags[last].end)
        if not is_beside or not _find_letter(text, start, end) or tags[first].is_spoken:
            stay |= {first, last}
    for number, tag in enumerate(tags):
        around = text[max(0, tag.start - 1) : tag.start], text[tag.end : tag.end + 1]
        if tag.is_void and all(one == " " for one in around):
            stay.add(number)
    return stay


def _is_whole_line(text: str, start: int, end: int) -> bool:
    """Return whether a span is a line: in italics it is one of subtitles, whose tags are their own."""
    return (start == 0 or text[start - 1] in _LINE_ENDS) and text[end : end + 1] in ("", *_LINE_ENDS)


def _propose_in_line(
    text: str, line: str, tags: list[Tag], numbers: Sequence[int], sure: set[int]
) -> Iterator[Edit | Finding]:
    """Yield what is proposed for the tags of one line."""
    bare = TAG.sub("", line)
    is_prose = len(_letters(bare)) >= weights.MIN_TAGGED_LETTERS
    if is_spoken_of(bare) or not (is_prose or _are_of_blocks(tags, numbers, sure)):
        return
    left = _find_what_is_left(text, [tags[number] for number in numbers if number in sure])
    for number in numbers:
        tag = tags[number]
        if number in sure:
            source, target = text[tag.start : tag.end], left.get(tag.start, "")
            yield Edit(tag.start, tag.end, source, target, _RULE, weights.TAG_CONFIDENCE, None, _WHY_TAG)
        else:
            yield Finding(tag.start, tag.end, "encoded", _RULE, _OPEN, UNMEASURED)


def _are_of_blocks(tags: list[Tag], numbers: Sequence[int], sure: set[int]) -> bool:
    """Return whether all tags of a line without words are of blocks whose text stands on other lines."""
    return all(number in sure and tags[number].name in BLOCK_ELEMENTS for number in numbers)


def _find_what_is_left(text: str, tags: Sequence[Tag]) -> dict[int, str]:
    """Return by their places what tags leave: of blocks side by side the first the end of a line, of cells a space.

    At the beginning of a line and at its end nothing is left.
    """
    left: dict[int, str] = {}
    first, end, is_cell = 0, -1, True
    for tag in tags:
        if not (tag.name in BLOCK_ELEMENTS or tag.name in _BREAKS):
            continue
        if tag.start != end:
            first, is_cell = tag.start, True
        end, is_cell = tag.end, is_cell and tag.name in _CELLS
        is_inside = first > 0 and text[first - 1] not in _LINE_ENDS and text[end : end + 1] not in ("", *_LINE_ENDS)
        left[first] = (" " if is_cell else "\n") if is_inside else ""
    return left
