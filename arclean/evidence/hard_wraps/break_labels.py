"""Which of the breaks between the lines of a text were made by the edge of the paper, and which by its author.

There are three kinds of break: one between two lines, a blank line, and the end of a page. What they mean hangs on the
habits of the text: whether blank lines or indents part its paragraphs, and whether its extractor put blank lines
within sentences too.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from arclean.evidence.hard_wraps import weights
from arclean.evidence.hard_wraps.line_features import LineFeatures, join_lines
from arclean.evidence.hard_wraps.wrap_width import is_full, wrap_widths

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["BLANK_LINE", "LINE_END", "break_kind", "label_breaks"]

BLANK_LINE, _PAGE_END, LINE_END = "\n\n", "\f", "\n"
_MAX_RELABELS = 8  # a text rests after two: what is joined leaves other lines around the rest


def break_kind(space: str) -> str:
    r"""Return the kind of break that the space between two lines is: ``"\n"``, ``"\n\n"`` or ``"\f"``.

    >>> [break_kind(space) for space in ("\n", " \n \n\n", "\n\f")]
    ['\n', '\n\n', '\x0c']
    """
    if _PAGE_END in space:
        return _PAGE_END
    return BLANK_LINE if space.count(LINE_END) > 1 else LINE_END


def label_breaks(lines: Sequence[LineFeatures], breaks: Sequence[str], *, is_printed: bool) -> list[str]:
    """Return a label a break: "wrap", "blank" and "page" are to go, "paragraph" becomes a blank line, "" stays.

    ``is_printed`` says that a PDF reader took the lines from paper. The breaks are judged again as long as what was
    joined changes the lines around the rest.
    """
    labels = [""] * len(breaks)
    numbers = list(range(len(breaks)))
    kept_lines, kept_breaks = list(lines), list(breaks)
    for _ in range(_MAX_RELABELS):
        new = _label_once(kept_lines, kept_breaks, is_printed=is_printed)
        if not any(new):
            break
        for number, label in zip(numbers, new, strict=True):
            labels[number] = label or labels[number]
        joined, open_breaks, open_numbers = kept_lines[:1], [], []
        for line, kind, number, label in zip(kept_lines[1:], kept_breaks, numbers, new, strict=True):
            if label and label != "paragraph":
                joined[-1] = join_lines(joined[-1], line)
            else:
                joined.append(line)
                open_breaks.append(BLANK_LINE if label else kind)
                open_numbers.append(number)
        kept_lines, kept_breaks, numbers = joined, open_breaks, open_numbers
    return labels


class _ParagraphHabits(NamedTuple):
    """How a text parts its paragraphs."""

    are_marked: bool  # by blank lines or indents
    usual_indent: int  # characters, of most lines
    are_indented: bool  # a larger indent opens a paragraph
    has_strays: bool  # blank lines stand within sentences as well


def _paragraph_habits(
    lines: Sequence[LineFeatures], breaks: Sequence[str], widths: Sequence[float]
) -> _ParagraphHabits:
    usual = Counter(line.indent for line in lines).most_common(1)[0][0]
    blank = [number for number, kind in enumerate(breaks) if kind == BLANK_LINE]
    after_stop = sum(not lines[number].is_open for number in blank)
    strays = sum(_is_firm(lines[number], lines[number + 1], widths[number]) for number in blank)
    follow_stop = [not line.is_open for line, after in pairwise(lines) if after.indent > usual]
    are_indented = sum(follow_stop) >= max(weights.PARAGRAPH_SIGNS, weights.INDENT_SHARE * len(follow_stop))
    has_strays = strays >= max(weights.MIN_STRAYS, weights.STRAY_SHARE * len(blank))
    return _ParagraphHabits(are_indented or after_stop >= weights.PARAGRAPH_SIGNS, usual, are_indented, has_strays)


def _is_firm(line: LineFeatures, following: LineFeatures, width: float) -> bool:
    """Return whether a line is full and ends in no stop, so that a blank line after it parts a sentence."""
    is_long = bool(width) and line.width >= weights.FIRM_SHARE * width
    return line.is_open and is_long and is_full(line, following, width)


def _label_once(lines: Sequence[LineFeatures], breaks: Sequence[str], *, is_printed: bool) -> list[str]:
    """Return the labels of the breaks between the lines as they now are."""
    widths = wrap_widths(lines, breaks, min_bits=weights.MIN_PRINTED_BITS if is_printed else None)
    if not any(widths):
        return [""] * len(breaks)
    habits = _paragraph_habits(lines, breaks, widths)
    labels: list[str] = []
    for number, kind in enumerate(breaks):
        line, after, width = lines[number], lines[number + 1], widths[number]
        label = ""
        if width and _may_join(line, after):
            if kind == LINE_END:
                follows_stray = habits.has_strays and bool(number) and labels[-1] == "blank"
                opens = after.indent > habits.usual_indent and (habits.are_indented or not line.is_open)
                ends = opens or follows_stray or not habits.are_marked
                label = "wrap" if _is_wrapped(line, after, width, stop_ends=ends, is_printed=is_printed) else ""
            elif _goes_on(lines, breaks, number, width, has_strays=habits.has_strays, is_printed=is_printed):
                label = "page" if kind == _PAGE_END else "blank"
        labels.append(label)
    for number, kind in enumerate(breaks):
        if kind == LINE_END and not labels[number] and _parts_paragraphs(lines, labels, number):
            labels[number] = "paragraph"
    return labels


def _may_join(line: LineFeatures, following: LineFeatures) -> bool:
    """Return whether two lines can be of one paragraph by their script and by what they begin with."""
    if line.has_columns or following.has_columns:
        return False
    if (following.is_item or following.is_part_heading) and not line.wants_word:
        return False
    if line.has_arabic and (following.has_arabic or line.wants_word or not following.begins_lower):
        return True
    return line.is_open and following.begins_lower


def _is_wrapped(
    line: LineFeatures, following: LineFeatures, width: float, *, stop_ends: bool, is_printed: bool
) -> bool:
    """Return whether a break without a blank line is a wrap; ``stop_ends`` says that a stop ends the paragraph."""
    goes_on = (line.wants_word or is_printed) and line.is_open and line.width >= weights.OPEN_LINE_SHARE * width
    return (is_full(line, following, width) or goes_on) and (line.is_open or not stop_ends)


def _goes_on(  # noqa: PLR0913 - all that a break is judged by
    lines: Sequence[LineFeatures], breaks: Sequence[str], number: int, width: float, *, has_strays: bool,
    is_printed: bool,
) -> bool:  # fmt: skip
    """Return whether the sentence before a blank line or the end of a page goes on after it."""
    line, after, is_page = lines[number], lines[number + 1], breaks[number] == _PAGE_END
    if after.is_caption or not _is_firm(line, after, width):
        return False
    is_note = is_page and _is_in_note(lines, breaks, number)
    if line.wants_word:
        return not is_note
    is_alone = after.is_open and (number + 1 >= len(breaks) or breaks[number + 1] != LINE_END)
    if not has_strays and (not is_page or (is_alone and after.width < weights.LONE_LINE_SHARE * width)):
        return False
    return not (is_printed and is_alone) and not is_note


def _is_in_note(lines: Sequence[LineFeatures], breaks: Sequence[str], number: int) -> bool:
    """Return whether a line belongs to a note at the foot of its page, below a sentence that goes on."""
    first = number
    while first and breaks[first - 1] == LINE_END and not lines[first].is_item:
        if number - first >= weights.LINES_OF_NOTE:
            break
        first -= 1
    return lines[first].is_item and first > 0 and lines[first - 1].is_open and breaks[first - 1] != _PAGE_END


def _parts_paragraphs(lines: Sequence[LineFeatures], labels: Sequence[str], number: int) -> bool:
    """Return whether a break that stays parts paragraphs: before or after it is one of several lines."""
    line, after = lines[number], lines[number + 1]
    if line.has_columns or after.has_columns or after.is_item:
        return False
    ends_one = number > 0 and bool(labels[number - 1])
    begins_one = number + 1 < len(labels) and labels[number + 1] in {"wrap", "blank", "page"}
    return ends_one or begins_one
