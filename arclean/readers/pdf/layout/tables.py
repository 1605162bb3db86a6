"""Tables: which regions with gutters are no columns of text, and which of their rows make up one row of a table."""

from __future__ import annotations

from itertools import pairwise
from math import inf
from typing import TYPE_CHECKING

from arclean.core.medians import median
from arclean.readers.pdf.layout import weights
from arclean.readers.pdf.layout.cell_order import rows_by_drawing
from arclean.readers.pdf.layout.gutters import (
    are_numbers,
    base_of,
    count_cells,
    has_inner_cells,
    is_count,
    is_running_text,
    row_cells,
    row_columns,
    text_width,
)  # fmt: skip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from arclean.core.document import Box
    from arclean.readers.pdf.layout.gutters import Gap, Row

__all__ = [
    "Cells",
    "count_rows_above",
    "gaps_between_texts",
    "is_horizontal",
    "is_ruled_off",
    "is_table",
    "table_lines",
]

_TOUCHING = 2.0  # points between the ends of rules that meet
_BORDER_DISTANCE = 3.0  # sizes from the first baseline of a table to the rule over it: room for a cell's margin

Cells = list[list["Row"]]
"""The cells of a row of a table, each of one or several rows of text, or empty."""


def is_table(rows: list[Row], gaps: list[Gap], rules: Sequence[Box]) -> bool:
    """Return whether rows with gutters are a table.

    They are few, ruled off, have a column that is no running text, or have all their cells, drawn row by row (verses);
    or cell by cell.
    """
    if len(rows) < 3 or is_ruled_off(rows, rules) or _are_drawn_by_row(rows, gaps):
        return True
    if rows_by_drawing([row_cells(row, gaps) for row in rows]):
        return True
    return not all(map(is_running_text, row_columns(rows, gaps)))


def gaps_between_texts(rows: list[Row], gaps: list[Gap], rules: Sequence[Box]) -> list[Gap]:
    """Return the gaps that part texts of their own: all on one side is drawn before all on the other.

    The cells of a table are drawn row by row. Either side must have two rows or more, or rows with nothing beside them,
    none may be numbers alone (beside their labels they are cells), a side must be running text, and rows that are ruled
    off are a table however drawn.
    """
    found = []
    for gap in gaps:
        left, right = row_columns(rows, [gap])
        are_texts = min(len(left), len(right)) > 1 or _have_rows_of_their_own(left, right)
        are_texts = are_texts and not are_numbers(left) and not are_numbers(right)
        if are_texts and _are_drawn_apart(left, right):
            found.append(gap)
    is_text = bool(found) and any(map(is_running_text, row_columns(rows, found)))
    return found if is_text and not is_ruled_off(rows, rules) else []


def _are_drawn_apart(left: list[Row], right: list[Row]) -> bool:
    """Return whether all on one side of a gap is drawn before all on the other, or many rows of each in one go.

    A page of columns with boxes and figures goes from one column to the other a few times, a table at each row.
    """
    drawn = sorted((min(s.drawn for s in row), side) for side, rows in enumerate((left, right)) for row in rows)
    turns = sum(one[1] != two[1] for one, two in pairwise(drawn))
    return turns == 1 or turns * weights.ROWS_A_TURN <= min(len(left), len(right))


def _have_rows_of_their_own(rows: list[Row], others: list[Row]) -> bool:
    """Return whether some rows on either side have nothing beside them: the cells of a table begin on one line."""
    ones, twos = ({row[0].base for row in side} for side in (rows, others))
    return bool(ones - twos and twos - ones)


def _are_drawn_by_row(rows: list[Row], gaps: list[Gap]) -> bool:
    """Return whether every row has a text in each of its cells, and is drawn before the next one.

    The gaps are wider than between columns: engines that sort what they draw may draw these row by row.
    """
    size = median(s.size for row in rows for s in row)
    if any(right - left < weights.CELL_GUTTER * size for left, right in gaps):
        return False
    if any(not all(row_cells(row, gaps)) for row in rows):
        return False
    return all(max(s.drawn for s in above) < min(s.drawn for s in below) for above, below in pairwise(rows))


def is_ruled_off(rows: list[Row], rules: Sequence[Box]) -> bool:
    """Return whether rules part the rows of a region, two at least."""
    return len(_rule_heights(rows, rules)) >= max(2, weights.RULED_ROW_SHARE * len(rows))


def count_rows_above(rows: list[Row], gaps: list[Gap], rules: Sequence[Box]) -> int:
    """Return how many rows stand above the first rule of a ruled table and are none of it, as the head of a letter is.

    They are two or more, with two cells at most, and leave a column of the table empty: lines of its own heads have
    more, or fill all together.
    """
    heights = _rule_heights(rows, rules)
    above = [row for row in rows if heights and row[0].base < heights[0]]
    is_apart = len(above) > 1 and not all(row_columns(above, gaps)) and max(count_cells(r, gaps) for r in above) < 3
    return len(above) if is_apart and len(rows) - len(above) > 1 and is_ruled_off(rows, rules) else 0


def table_lines(rows: list[Row], gaps: list[Gap], rules: Sequence[Box]) -> list[Cells]:
    """Return the lines of a table, one a row, its cells from left to right; the rows of one cell stay together."""
    grid = [row_cells(row, gaps) for row in rows]
    heights = _rule_heights(rows, rules)
    is_ruled = _is_ruled_grid(rows, rules, heights)
    if is_ruled:
        groups = _group_by_rules(grid, heights, rules)
    else:
        groups = rows_by_drawing(grid) or _group_by_steps(grid, rules)
    return [[[row[n] for row in group if row[n]] for n in range(len(gaps) + 1)] for group in groups]


def is_horizontal(rule: Box) -> bool:
    """Return whether a rule is wider than it is high."""
    return rule.bottom - rule.top < rule.x1 - rule.x0


def _rule_heights(rows: list[Row], rules: Sequence[Box]) -> list[float]:
    """Return the heights (points, ascending) at which rules cover most of the width between the first and last row."""
    left, right = min(row[0].x0 for row in rows), max(row[-1].x1 for row in rows)
    top, bottom = rows[0][0].base, rows[-1][0].base
    covered: dict[int, float] = {}
    for rule in rules:
        if is_horizontal(rule) and top < rule.top < bottom:
            within = min(rule.x1, right) - max(rule.x0, left)
            covered[round(rule.top)] = covered.get(round(rule.top), 0.0) + max(0.0, within)
    least = weights.RULE_WIDTH_SHARE * (right - left)
    return sorted(height for height, width in covered.items() if width > least)


def _is_ruled_grid(rows: list[Row], rules: Sequence[Box], heights: Sequence[float]) -> bool:
    """Return whether rules part all rows: with vertical rules too, or about as many as there are rows.

    A rule below the head and one above the sum part no rows in between.
    """
    if len(heights) < 2:
        return False
    top, bottom = rows[0][0].base, rows[-1][0].base
    vertical = any(r.bottom - r.top > r.x1 - r.x0 and r.top < bottom and r.bottom > top for r in rules)
    return vertical or len(heights) >= weights.GRID_RULE_SHARE * len(rows)


def _group_by_rules(grid: list[list[Row]], heights: Sequence[float], rules: Sequence[Box]) -> list[list[list[Row]]]:
    """Return the rows of a grid in groups that rules part.

    What is above a grid without a rule on top may be rows of another table, where its cells have a line each.
    """
    groups: dict[int, list[list[Row]]] = {}
    for row in grid:
        groups.setdefault(sum(height < base_of(row) for height in heights), []).append(row)
    found = [*groups.values()]
    top, bottom = _ends_of_grid(heights, rules)
    room = _BORDER_DISTANCE * next(cell[0].size for cell in grid[0] if cell)
    borders = [rule.top for rule in rules if is_horizontal(rule)]
    if any(0 <= base_of(grid[0]) - border < room for border in borders):
        top = -inf
    elif not any(len(group) > 1 for group in found[1:-1]):
        top = max(top, base_of(found[0][-1]) + 1)
    if any(0 <= border - base_of(grid[-1]) < room for border in borders):
        bottom = inf
    lines: list[list[list[Row]]] = []
    for group in found:
        lines += [group] if top <= base_of(group[0]) and base_of(group[-1]) <= bottom else _group_by_steps(group)
    return lines


def _ends_of_grid(heights: Sequence[float], rules: Sequence[Box]) -> tuple[float, float]:
    """Return from where to where vertical rules part cells (points), if they stand at all the horizontal ones.

    Those of a cell each, one below the other, are one rule.
    """
    first, last = heights[0] - _TOUCHING, heights[-1] + _TOUCHING
    upright = [rule for rule in rules if not is_horizontal(rule) and rule.top <= last and rule.bottom >= first]
    top, bottom = min((rule.top for rule in upright), default=inf), max((rule.bottom for rule in upright), default=-inf)
    return (top, bottom) if top <= first + 2 * _TOUCHING and last - 2 * _TOUCHING <= bottom else (-inf, inf)


def _group_by_steps(grid: list[list[Row]], rules: Sequence[Box] = ()) -> list[list[list[Row]]]:
    """Return the rows of a grid in groups that are one row of the table each.

    A row goes on where it is nearer to the line above than rows are, and than to the one below, or where the line
    above is full; never below a rule over all of it.
    """
    filled = [{n for n, cell in enumerate(row) if cell} for row in grid]
    steps = [base_of(below) - base_of(above) for above, below in pairwise(grid)]
    near = _step_within_cells(filled, steps)
    widths = [text_width([row[n] for row in grid if row[n]]) for n in range(len(grid[0]))]
    most = max(map(len, filled))
    groups = [[grid[0]]]
    whole = filled[0]  # of the cells that the row above has so far
    closed = len(whole) == most  # by a line of all its cells: a row has one
    for number, step in enumerate(steps, 1):
        here, above = filled[number], filled[number - 1]
        part = len(here) < most or not closed
        wraps = (
            here <= above
            and len(here) < len(whole)
            and all(
                _is_wrapped(grid[number - 1][n], grid[number][n], widths[n], inner=0 < n < len(widths) - 1)
                for n in here
            )
        )
        is_anew = _is_row_of_its_own(grid[number - 1], grid[number], here, above)
        is_anew = is_anew or _are_ruled_apart(grid[number - 1], grid[number], rules)
        is_anew = is_anew or _sticks_out(grid, number) or (len(here) > 1 and _sticks_out(grid, number - 1))
        belongs_below = number < len(steps) and steps[number] < weights.CELL_LINE_STEP * step
        if part and not is_anew and not belongs_below and (step < near or wraps):
            groups[-1].append(grid[number])
            whole = whole | here
        else:
            groups.append([grid[number]])
            whole, closed = here, False
        closed = closed or len(here) == most
    return groups


def _is_row_of_its_own(above: list[Row], below: list[Row], filled_below: set[int], filled_above: set[int]) -> bool:
    """Return whether a line of a table cannot go on with the cells of the one above, however near it is.

    A cell with a wide gap in it is several cells of another table; two lines that fill the same cells, two or more,
    are two rows, as two full ones are; so are those with digits alone each in the same column, and words beside them.
    """
    if any(has_inner_cells(row[n]) for row in (above, below) for n in filled_below):
        return True
    if len(filled_below) > 1 and any(is_count(above[n]) and is_count(below[n]) for n in filled_below & filled_above):
        return any(not are_numbers([below[n]]) for n in filled_below)
    return filled_below == filled_above and len(filled_below) > 1


def _are_ruled_apart(above: list[Row], below: list[Row], rules: Sequence[Box]) -> bool:
    """Return whether one rule stands between two lines and is as wide as both."""
    texts = [s for cell in (*above, *below) for s in cell]
    left, right = min(s.x0 for s in texts) + _TOUCHING, max(s.x1 for s in texts) - _TOUCHING
    top, bottom = base_of(above), base_of(below)
    return any(top < r.top < bottom and r.x0 <= left and right <= r.x1 and is_horizontal(r) for r in rules)


def _sticks_out(grid: list[list[Row]], number: int) -> bool:
    """Return whether a lone short cell reaches beyond its column, and stands otherwise than that above it.

    A line in the middle of the page, between two tables, stands in a column by chance.
    """
    filled = [n for n, cell in enumerate(grid[number]) if cell]
    if number == 0 or len(filled) != 1:
        return False
    cell, above = grid[number][filled[0]], grid[number - 1][filled[0]]
    others = [row[filled[0]] for row in (*grid[:number], *grid[number + 1 :]) if row[filled[0]]]
    if not above or not others:
        return False
    size = cell[0].size
    x0, x1 = cell[0].x0, cell[-1].x1
    first, last = min(row[0].x0 for row in others), max(row[-1].x1 for row in others)
    beyond = max(first - x0, x1 - last) if 2 * (x1 - x0) < last - first else 0.0
    left, right = abs(x0 - above[0].x0), abs(x1 - above[-1].x1)
    middle = abs(x0 + x1 - above[0].x0 - above[-1].x1) / 2
    return beyond > weights.CELL_OVERHANG * size and min(left, right, middle) > weights.EDGE_TOLERANCE * size


def _is_wrapped(above: Row, below: Row, width: float, *, inner: bool) -> bool:
    """Return whether a line of a cell goes on below: it is nearly full, or in an inner column too long with the next.

    The outer columns name the rows: two long names there are two rows.
    """
    first, second = text_width([above]), text_width([below])
    too_long = first + second > weights.OVERFULL_SHARE * width
    return first > weights.WRAPPED_LINE_SHARE * width or (
        inner and first > weights.HALF_COLUMN_SHARE * width and too_long
    )


def _step_within_cells(filled: list[set[int]], steps: list[float]) -> float:
    """Return the step (points) below which a row goes on: less than between full rows, or than the largest."""
    most = max(map(len, filled))
    full = [step for (a, b), step in zip(pairwise(filled), steps, strict=True) if len(a) == len(b) == most]
    return weights.CELL_LINE_STEP * (median(full) if full else max(steps, default=0.0))
