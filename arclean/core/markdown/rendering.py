r"""Lines and their blocks as Markdown.

Items of a list follow each other without an empty line. The cells of a table are parted by ``"\t"`` in the text, and
its first row is its head. A line that begins with a bullet is an item, whatever a reader knows of it. Lines of a
paragraph that were not joined keep their breaks.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from arclean.core.blocks import Block
from arclean.core.markdown.escapes import escape_cell, escape_heading, escape_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

__all__ = ["MarkdownLine", "part_lines", "render_markdown"]

_BULLET = re.compile(r"\s*(?:[•‣◦●○▪▫■□➢➤❖✓✔\uf0b7\uf0a7]\s*|(?:\*-|-\*)\s*|[-*]\s+)(?=\S)")
_CELL_BULLET = re.compile(r"\s*(?:[•‣◦●○▪▫■□➢➤❖✓✔\uf0b7\uf0a7§o.*-])\s*\t+(?=[^\t]+$)")
_MIN_ROWS = 2  # of a table: a tab in a line by itself is a gap
_LISTS = frozenset(("item", "numbered"))
_IN_ITEMS = frozenset(("within", "preformatted", "quote"))  # what may stand in an item
_BLOCK_FORMS = _LISTS | _IN_ITEMS | {"heading", "term", "definition", "window"}


class MarkdownLine(NamedTuple):
    """A line of a text, and the block that it stands in, if any."""

    text: str
    block: Block | None = None


class _Chunk(NamedTuple):
    """Markdown of lines that belong together, whether it is part of a list, and whether it begins one after another."""

    text: str
    is_item: bool = False
    begins: bool = False


def render_markdown(lines: Iterable[MarkdownLine]) -> str:
    r"""Return lines as Markdown; an empty line ends a paragraph.

    >>> render_markdown([MarkdownLine("A", Block(0, 1, "heading", 2)), MarkdownLine("b\tc"), MarkdownLine("d\te")])
    '## A\n\n| b | c |\n| --- | --- |\n| d | e |\n'
    """
    found: list[str] = []
    before = _Chunk("")
    for chunk in _chunks(lines):
        if found:
            found.append("\n" if chunk.is_item and before.is_item and not chunk.begins else "\n\n")
        found.append(chunk.text)
        before = chunk
    return "".join(found) + "\n" if found else ""


def part_lines(lines: Iterable[MarkdownLine]) -> Iterator[MarkdownLine]:
    """Yield lines with an empty one after each that is a paragraph by itself, as in web pages."""
    for line in lines:
        yield line
        if line.block is None and "\t" not in line.text:
            yield MarkdownLine("")


def _chunks(lines: Iterable[MarkdownLine]) -> Iterator[_Chunk]:
    lists = _OpenLists()
    for (kind, _), group in groupby(map(_with_bullet, lines), key=_group_key):
        held = list(group)
        if kind == "row" and all(_CELL_BULLET.match(line.text) for line in held):
            yield from (lists.item([_item_of(line)]) for line in held)  # each after a sign in a cell of its own
            continue
        column = lists.column_within(held[0].block) if kind in _IN_ITEMS else None
        if column is None and kind not in _LISTS:
            lists.close()
        if kind == "row":
            yield from _table(held)
        elif kind in _LISTS:
            yield lists.item(held)
        elif kind not in {"empty", "window"}:
            text = _block_text(kind, held)
            yield _Chunk(_indent(text, column) if column else text)


def _block_text(kind: str, held: Sequence[MarkdownLine]) -> str:
    """Return what is neither an item nor a table, by its kind."""
    if kind == "preformatted":
        return _fenced([line.text for line in held])
    if kind == "heading":
        level = held[0].block.level if held[0].block else 1
        return f"{'#' * level} {escape_heading(' '.join(line.text.strip() for line in held))}"
    shown = [escape_line(line.text) for line in held]
    if kind == "quote":
        return "\n>\n".join(f"> {line}" for line in shown)
    if kind == "term":
        return "  \n".join(f"**{line}**" for line in shown)
    return ("\n\n" if kind in {"within", "definition"} else "  \n").join(shown)


def _indent(text: str, column: int) -> str:
    return "\n".join(" " * column + line if line else line for line in text.split("\n"))


def _with_bullet(line: MarkdownLine) -> MarkdownLine:
    """Return a line that begins with a bullet as an item without it."""
    if line.block is None and "\t" not in line.text and (bullet := _BULLET.match(line.text)):
        return MarkdownLine(line.text[bullet.end() :], Block(0, 0, "item"))
    if line.block is not None and line.block.kind in _LISTS and (bullet := _BULLET.match(line.text)):
        return line._replace(text=line.text[bullet.end() :])
    return line


def _item_of(row: MarkdownLine) -> MarkdownLine:
    """Return a row of a bullet and a text as an item."""
    return MarkdownLine(_CELL_BULLET.sub("", row.text), Block(0, 0, "item"))


def _group_key(line: MarkdownLine) -> tuple[str, int]:
    """Return the kind of a line and what tells its group from the next one."""
    if line.block is not None and line.block.kind == "table" and line.text.strip():
        return "row", line.block.start
    if line.block is None or line.block.kind not in _BLOCK_FORMS:
        if not line.text.strip():
            return "empty", 0
        return ("row", 0) if "\t" in line.text.strip("\t") else ("text", 0)
    if line.block.kind == "preformatted":
        return "preformatted", line.block.start
    if not line.text.strip():
        return "empty", 0
    if line.block.start == line.block.end:
        return line.block.kind, id(line)  # an item told by its bullet: each by itself
    return line.block.kind, line.block.start


def _table(rows: Sequence[MarkdownLine]) -> Iterator[_Chunk]:
    if len(rows) < _MIN_ROWS:
        yield from (_Chunk(escape_line(row.text)) for row in rows)
        return
    cells = [[escape_cell(cell) for cell in row.text.split("\t")] for row in rows]
    said = {at for row in cells for at, cell in enumerate(row) if cell}  # another column is a ruled margin
    kept = [[cell for at, cell in enumerate(row) if at in said] if said else row for row in cells]
    width = max(map(len, kept))
    head = kept[0] + [""] * (width - len(kept[0]))
    made = ["| " + " | ".join(row) + " |" for row in [head, *kept[1:]]]
    yield _Chunk("\n".join([made[0], "|" + " --- |" * width, *made[1:]]))


def _fenced(lines: Sequence[str]) -> str:
    """Return code between fences that are longer than any within it."""
    longest = max((len(ticks) for line in lines for ticks in re.findall("`+", line)), default=0)
    fence = "`" * max(3, longest + 1)
    return "\n".join([fence, *lines, fence])


class _OpenList(NamedTuple):
    """A list that is open: its level, the number of its last item, and the column at which their text begins."""

    level: int
    items: int
    column: int


class _OpenLists:
    """The lists that are open, each within the one before it."""

    def __init__(self) -> None:
        self._lists: list[_OpenList] = []

    def close(self) -> None:
        """End all lists."""
        self._lists.clear()

    def column_within(self, block: Block | None) -> int | None:
        """Return the column of what stands in an item, and close the lists within it; None where no item holds it."""
        level = 0 if block is None else block.level - (block.kind != "within")
        if not any(held.level == level for held in self._lists):
            return None
        while self._lists[-1].level > level:
            self._lists.pop()
        return self._lists[-1].column

    def item(self, lines: Sequence[MarkdownLine]) -> _Chunk:
        """Return an item of a list: its first line after its sign or number, the others below it."""
        block = lines[0].block
        level = block.level if block else 1  # mutation: equivalent - an item has a block
        while self._lists and self._lists[-1].level > level:
            self._lists.pop()
        same = self._lists.pop() if self._lists and self._lists[-1].level == level else None
        given = block.number if block else None
        number = given if given is not None else same.items + 1 if same else 1
        column = self._lists[-1].column if self._lists else 0
        is_numbered = block is not None and block.kind == "numbered"
        sign = f"{number}. " if is_numbered and number >= 0 else "- "
        self._lists.append(_OpenList(level, number, column + len(sign)))
        below = " " * (column + len(sign))
        shown = f"{number}. " if is_numbered and number < 0 else ""  # Markdown counts from 0
        text = " " * column + sign + shown + escape_line(lines[0].text)
        return _Chunk(
            "\n\n".join([text, *(below + escape_line(line.text) for line in lines[1:])]),
            True,
            same is not None and given is not None,
        )
