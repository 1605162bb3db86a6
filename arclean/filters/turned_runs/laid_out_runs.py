"""A line as a tool wrote it down from left to right, each Arabic run turned with the spaces and signs to its right."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import normalize

from arclean.arabic.brackets import MIRRORED_BRACKET
from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER, TATWEEL
from arclean.arabic.marks import MARK
from arclean.arabic.presentation_forms import FORM
from arclean.bidi import to_logical

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["LEFTWARD", "RIGHTWARD", "LineForm", "LineInOrder", "order_line", "read_form", "space_line", "whole_runs"]

LEFTWARD = f"{LETTER}{FORM}{MARK}{TATWEEL}\u0660-\u0669"
"""Body of a class of what such tools turn: letters, marks, Arabic-Indic digits."""
RIGHTWARD = "0-9A-Za-z\u00c0-\u024f\u06f0-\u06f9"
"""Body of a class of what they leave as it lies."""

_LONGEST_LINE = 1200  # a longer line is no line of a page, and would take its time
_ARABIC_DIGIT = "\u0660-\u0669"
_GUILLEMETS = "\u00ab\u00bb"
_LATIN_SIGNS = "\u00ab\u00bb\\[\\]{}"  # signs that some tools take for letters of Latin


def _compile_runs(rightward: str) -> LazyPattern:
    """Return the search for runs; what a number has before it (a sign, a percentage as it is seen) is of its run."""
    return LazyPattern(
        f"[{LEFTWARD}](?:[^{rightward}]*[{LEFTWARD}])?|"
        f"(?P<right>[%\u066a$\u20ac\u00a3#+\u200e\u200f-]{{0,4}}[{rightward}](?:[^{LEFTWARD}]*[{rightward}])?)"
    )


_RUNS, _RUNS_OF_SIGNS = _compile_runs(RIGHTWARD), _compile_runs(RIGHTWARD + _LATIN_SIGNS)
_has_break = re.compile("[\t\r\x0b\x1c-\x1e\x85\u2028\u2029]").search  # of cells, or of lines
_is_joint = re.compile("\\S* \\S*").fullmatch
_split_joint = re.compile("(\\S* )(\\S*)( \\S*)").fullmatch
_begins_with_two_signs = re.compile("[%\u066a][.\u060c]").match  # of a percentage that ends the line
_has_arabic_digit = re.compile(f"[{_ARABIC_DIGIT}\u00b2\u00b3\u00b9\u00bc-\u00be\u2044]").search  # or a raised one
_ends_with_prefix = re.compile("(?:.* )?[\u0648\u0628\u0644\u0643\u0641]\u0640?", re.DOTALL).fullmatch
_begins_with_item = LazyPattern(  # after the stop at its end, as it is seen: a mark, a letter in brackets
    f"(?P<lead>[.!\u061f\u061b]?)(?:[-\u2013\u2022*\u25aa] |[()][{LETTER}{FORM}]{{1,2}}[()] )"
).match
_first_sign_of_line = re.compile("\\S* [^ \\w(){}\\[\\]\u00ab\u00bb\"'*\u2022\u25aa\u2013-]*(?=[^ ]|- |$)").match
_parts_beside_brackets = re.compile("[^][(){}\u00ab\u00bb]+").finditer
_LAST_SIGNS = ".!:\u061f\u06d4\u2026"
_lead = re.compile(f"[{re.escape(_LAST_SIGNS)}]*").match
_STARTS = re.escape(f"{_LAST_SIGNS}\u060c\u061b\"'" + "".join(MIRRORED_BRACKET))
_is_start = re.compile(f"[{_STARTS}]? ?").fullmatch  # of other signs, and of more, it does not show whose they are
_BEFORE_PERCENT = "\u0627"  # the line goes on from another one: its first number is laid out as after a letter
_ends_with_percent = re.compile(".*[%\u066a][0-9.,]+", re.DOTALL).fullmatch
_OPEN_COLON = " : "  # of the number before its words, or of the last of them
_LEADS = _LAST_SIGNS + "\u060c\u061b"
_stops_before_dash = re.compile("[.!:\u061f\u060c\u061b]-|[.!\u061f][\u060c\u061b]").fullmatch
_is_item_number = LazyPattern("-[0-9]{1,3}(?![0-9.,/-])").match
_PREPOSITIONS = frozenset("عن من إلى على في بين حتى منذ قبل بعد خلال نحو عند مع".split())


class _Run(NamedTuple):
    """A run of a line, ``start`` to ``end``; ``own`` is where what was turned with it begins.

    ``far`` is up to where what stands before it belongs after it, where the runs are in the order in which they are
    read and only their spaces are not.
    """

    start: int
    end: int
    is_leftward: bool
    own: int
    far: int


class LineForm(NamedTuple):
    """The runs of a line, in which each Arabic run stands as it is read and all of them from left to right.

    ``is_telling`` says that a run has the space on its left that belongs on its right, where it touches a number or
    Latin word; ``is_contrary`` that a run has a space there, as none has that was turned; ``is_plain`` that each run
    that was turned has one space of its own; ``words`` is the number of its Arabic words, ``other`` another division of
    the line, empty where there is none.
    """

    runs: tuple[_Run, ...]
    is_telling: bool
    is_contrary: bool
    is_plain: bool
    words: int
    other: tuple[_Run, ...] = ()

    @property
    def has_rightward(self) -> bool:
        """Whether the line has a number or a Latin word."""
        return not all(run.is_leftward for run in self.runs)


class LineInOrder(NamedTuple):
    """A line in the order in which it is read.

    ``places[i]`` is where the i-th character was; ``is_exact`` says that no other text is laid out so.
    """

    text: str
    places: tuple[int, ...]
    is_exact: bool


def read_form(line: str, *, turns_commas: bool = False) -> LineForm | None:
    """Return the form of a line; None where it has no Arabic letter, or is no line of a page.

    ``turns_commas`` says that the tool takes a comma for a letter of Arabic, and guillemets for letters of Latin.

    >>> read_form(" متر مربع للأطفال4200 مساحة").is_telling, read_form("مساحة 4200 متر").is_contrary
    (True, True)
    """
    if len(line) > _LONGEST_LINE or _has_break(line):
        return None
    runs_of = _RUNS_OF_SIGNS if turns_commas else _RUNS
    found = [(*match.span(), match["right"] is None) for match in runs_of.finditer(line)]
    if not any(is_left for _, _, is_left in found):
        return None
    runs: list[_Run] = []
    others: list[_Run] = []
    telling = contrary = 0
    is_plain = _has_arabic_digit(line) is None and _begins_with_two_signs(line) is None
    last = 0
    for number, (start, letters_end, is_left) in enumerate(found):
        end = letters_end
        own = other = start
        far = last
        if is_left and number + 1 < len(found):
            after = line[end : found[number + 1][0]]
            contrary += " " in after
            at_start = not number
            end += len(after) if (at_start or turns_commas) and " " not in after else 0
            is_plain &= end == found[number + 1][0]
            joint = line[last:start]
            own, other = _own_start(joint, last, at_start=at_start)
            if not at_start:
                own, other = _own_sign(
                    line, (found[number - 1][0], found[number + 1][0]), (last, start, end), (own, other)
                )
            telling += own < start and end == found[number + 1][0]
            if own == start and joint.count(" ") == 1 and _ends_with_prefix(line, start, end):
                own = other = last + joint.index(" ")
            far = start if at_start else own
            own = max(own, other) if last and line[last - 1] in _GUILLEMETS else own
            other = own if turns_commas and joint != _OPEN_COLON and not (at_start and " " in joint) else other
            is_plain &= own < start
        elif is_left and number:
            joint = line[last:start]
            is_plain &= " " in joint and not line[end:].strip(" ")
            first = _first_sign_of_line(joint)
            own = other = last + first.end() if first else start
        elif is_left and (item := _begins_with_item(line)):
            own = other = item.end("lead")
        runs.append(_Run(start, end, is_left, own, far))
        others.append(_Run(start, end, is_left, other, far))
        last = end
    unlike = () if others == runs else tuple(others)
    words = sum(len(line[run.start : run.end].split()) for run in runs if run.is_leftward)
    return LineForm(tuple(runs), telling > 0, contrary > 0, is_plain, words, unlike)


def whole_runs(line: str) -> LineForm | None:
    """Return the form of a line whose runs of Arabic have all that stands between two numbers; None without both.

    >>> [run.end for run in whole_runs(" دينارا85بلغ ").runs]
    [7, 9, 13]
    """
    if len(line) > _LONGEST_LINE or _has_break(line) or _has_arabic_digit(line):
        return None
    found = [(match.start(), match["right"]) for match in _RUNS.finditer(line) if match["right"] is not None]
    numbers = [(at + part.start(), at + part.end()) for at, run in found for part in _parts_beside_brackets(run)]
    runs: list[_Run] = []
    for start, end in [*numbers, (len(line), len(line))]:
        last = runs[-1].end if runs else 0
        runs += [_Run(last, start, True, last, last)] * (last < start)
        runs += [_Run(start, end, False, start, start)] * (start < end)
    words = sum(len(line[run.start : run.end].split()) for run in runs if run.is_leftward)
    return LineForm(tuple(runs), False, False, True, words) if numbers and words else None


def _own_start(joint: str, place: int, *, at_start: bool) -> tuple[int, int]:
    """Return from where a joint before a run was turned with it, and another place from where it may have been.

    The end of the joint where it has not the spaces that this wants: one at the start of a line, two after a number.

    >>> _own_start("  ", 5, at_start=False), _own_start(" ، ", 5, at_start=False), _own_start(". ", 0, at_start=True)
    ((6, 6), (6, 7), (1, 0))
    """
    if at_start:
        if not _is_joint(joint):
            return place + len(joint), place + len(joint)
        if not _is_start(joint):
            return place + len(joint), place + len(joint)
        lead = _lead(joint)
        first = lead.end() if lead else 0
        other = 0 if first else len(joint) - len(joint.lstrip(_LEADS))
        return place + first, place + other
    parts = _split_joint(joint)
    if not parts:
        return place + len(joint), place + len(joint)
    return place + parts.start(2), place + parts.start(3)


def _own_sign(line: str, numbers: tuple[int, int], run: tuple[int, int, int], own: tuple[int, int]) -> tuple[int, int]:
    """Return from where a joint was turned with its run, where the sign in it tells, else ``own``.

    ``numbers`` are where those on either side begin, ``run`` is where the joint begins, the run and its end. A stop
    before a dash or comma ends the run, and so does any sign beside the number of an item; no colon stands after a
    preposition.

    >>> _own_sign("500 : وصل عن14", (0, 12), (3, 6, 12), (4, 5)), _own_sign("2 .- وصل1", (0, 8), (1, 5, 8), (2, 4))
    ((4, 4), (3, 2))
    """
    start, first, end = run
    parts = _split_joint(line[start:first])
    if not parts:
        return own
    sign, last = parts[2], start + parts.start(3)
    if _stops_before_dash(sign):
        return own[0] + 1, own[0]
    if sign and sign in _LEADS and any(_is_item_number(line, at) for at in numbers):
        return last, last
    if sign == ":":
        word = line[first:end].rpartition(" ")[2]
        return (own[0], own[0]) if normalize("NFKC", word) in _PREPOSITIONS else (last, own[0])
    return own


def order_line(line: str, runs: tuple[_Run, ...]) -> tuple[LineInOrder, LineInOrder]:
    """Return a line in the order in which it is read, by its runs as they lie on the page.

    The brackets of the first are as they were written, those of the second turned as they are seen.

    >>> line = " متر مربع للأطفال4200 مساحة"
    >>> order_line(line, read_form(line).runs)[0].text
    'مساحة 4200 متر مربع للأطفال'
    """
    shown = [*_lay_out(line, runs)]
    seen = "".join(line[at] for at in shown)
    written = "".join(MIRRORED_BRACKET.get(char, char) for char in seen)
    return _read_shown(written, shown), _read_shown(seen, shown)


def space_line(line: str, runs: tuple[_Run, ...]) -> str:
    """Return a line whose runs are in the order in which they are read, with the spaces of each on its other side.

    >>> line = " الوفد في عام2019 إلى المدينة"
    >>> space_line(line, read_form(line).runs)
    'الوفد في عام 2019 إلى المدينة'
    """
    pieces: list[str] = []
    last = 0
    for number, run in enumerate(runs):
        far = run.far if run.is_leftward and number + 1 < len(runs) else last
        pieces += [line[far : run.end], line[last:far][::-1]]
        last = run.end
    return "".join([*pieces, line[last:]])


def _read_shown(seen: str, shown: list[int]) -> LineInOrder:
    """Return the line that is seen from left to right, whose characters were at ``shown``, as it is read."""
    before = _BEFORE_PERCENT if _ends_with_percent(seen) else ""
    read = to_logical(seen + before, 1)
    return LineInOrder(
        read.text[len(before) :], tuple(shown[at] for at in read.order if at < len(shown)), read.exact and not before
    )


def _lay_out(line: str, runs: tuple[_Run, ...]) -> Iterator[int]:
    """Yield the places of the characters of a line as they lie on the page, from left to right."""
    last = 0
    for number, run in enumerate(runs):
        end = len(line) if number + 1 == len(runs) and run.is_leftward else run.end
        yield from range(last, run.own)
        yield from range(end - 1, run.own - 1, -1) if run.is_leftward else range(run.own, end)
        last = end
    yield from range(last, len(line))
