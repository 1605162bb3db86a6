"""Rightward runs: what runs from left to right within a line that runs from the right, beyond the rules of UAX #9.

Engines lay out numbers with signs, thousands parted by spaces, and Latin with brackets in ways that the inverse of the
bidirectional algorithm alone would read wrongly. The signs in such runs are held together by letters or digits that
stand for them while the order is decided.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.arabic.possessive_patterns import compile_pattern

if TYPE_CHECKING:
    import re

__all__ = [
    "ALL_THOUSANDS",
    "NUMBER_AND_LEADER",
    "SIGN_FIRST_NUMBER",
    "SIGN_FIRST_PERCENTAGE",
    "continue_latin_run",
    "hold_runs_together",
    "put_number_before_unit",
    "put_page_number_last",
]  # fmt: skip

_DIGITS = "[0-9\u0660-\u0669]"
# A plus on the left of a number, a percent sign on its right: laid out from left to right, by controls that left no
# trace, by an engine without W2, or because % was typed first. What is meant is the same, and of 7,400 percentages in
# the corpora (2026-11) 2 in 100 are typed with the sign first.
_DECIMAL = f"{_DIGITS}(?:[.,\u066b]?{_DIGITS})*+"
_SIGNED = f"(?<![^\\s])\\+{_DECIMAL}%?|(?<![%\u066a.,\u066b0-9\u0660-\u0669]){_DECIMAL}[%\u066a](?!{_DIGITS})"
SIGN_FIRST_PERCENTAGE = compile_pattern(f"[%\u066a]{_DECIMAL}")
"""A percentage that is all of a line, or of a cell, with its sign on the left."""
SIGN_FIRST_NUMBER = compile_pattern(f"[-\u2212]{_DECIMAL}")
"""A number that is all of a line, with a minus on its left."""
# Thousands parted by a space: read leftward they would be groups that begin with a zero, or fill a cell of a table.
_THOUSANDS = "(?<![0-9.,] )(?<![0-9.,])[0-9]{1,3}(?= [0-9])(?: [0-9]{3})* 0[0-9]{2}(?: [0-9]{3})*(?! ?[0-9.,])"
ALL_THOUSANDS = compile_pattern("[0-9]{1,3}(?: [0-9]{3})+")
"""One number, its thousands parted by spaces."""
# A phone whose plus or zero is on its left was laid out from the left: as part of a line from the right, the plus would
# be on the right of its number (UAX #9, W4), and a number that ends with its zero is none.
_PHONE = (
    "(?<![^\\s(])\\+(?=(?:[0-9][ -]?){7,15}(?![0-9]))[0-9]{1,4}(?:[ -][0-9]{1,5}){1,6}(?! ?[0-9])"
    "|(?<![0-9.,:/-] )(?<![^\\s])0(?=(?:[0-9] ?){8,10}(?! ?[0-9]))[0-9]{1,4}(?: [1-9][0-9]{1,4}){2,4}(?! ?[0-9.,:/-])"
)
# A bracket opened before Latin and closed before a number: an engine that knows no pairs lays out what is in between
# as one run, and the first bracket alone on its right.
_UNPAIRED = r"(?<![A-Za-z0-9(])[A-Za-z][A-Za-z0-9.&-]*\)[:;,]? ?[0-9][0-9.,]*%?(?=\))"
# A line that ends with Latin and a stop, which goes on with Latin on the next one.
_LATIN_END = "^[A-Za-z][A-Za-z0-9.&/-]*(?: [A-Za-z][A-Za-z0-9.&/-]*)*[:.;,](?= )"
# The number of an item that was laid out from the left: no text begins with a stop.
_ITEM_FROM_LEFT = f"(?<=\\s){_DIGITS}{{1,3}}\\.$"
# A comma on the right of a number, and a space after it: laid out from the left, for none stands before its number.
_COMMA_FROM_LEFT = f"(?<![^\\s(]){_DECIMAL}[\u060c\u061b](?!\\S)"
# Signs that end a Latin name, seen on its right: as part of a line from the right they would be on its left.
_NAME_WITH_SIGNS = r"(?<![A-Za-z0-9])(?:[A-Za-z]+\+\+|[A-Za-z][+#])(?![A-Za-z0-9+#])"
# A command of TeX with what it takes, and the slash that ends an address: no Latin word ends with a backslash, and no
# address begins with a slash, as they would if they were on the other side.
_TAKEN = r"[A-Za-z0-9 \\,._:=-]*"
_COMMAND = rf"(?<![A-Za-z0-9\\/:._-])\\[A-Za-z]++\*?+(?:\{{{_TAKEN}\}}|\[{_TAKEN}\])*+(?!\\[A-Za-z])"
_WEB_ADDRESS = r"(?<![A-Za-z0-9._~:/?#&+,;=%-])(?:https?://|www\.)[A-Za-z0-9._~:/?#&+,;=%-]*/(?!\S)"
_RIGHTWARD_RUN = compile_pattern(
    f"{_PHONE}|{_SIGNED}|{_THOUSANDS}|{_UNPAIRED}|{_LATIN_END}|{_ITEM_FROM_LEFT}|{_COMMA_FROM_LEFT}|{_NAME_WITH_SIGNS}"
    f"|{_COMMAND}|{_WEB_ADDRESS}"
)
# An interval, its brackets turned either way: the lesser number is meant to come first.
_BOUND = "[-+\u2212]?(?:[0-9]+(?:\\.[0-9]+)?|\u221e)"
_INTERVAL = compile_pattern(f"(?<![A-Za-z0-9)])[][]({_BOUND})[;,] ?({_BOUND})[][](?![A-Za-z0-9(])")
# An equation with brackets, left of Arabic: it runs rightward as a whole, whichever of its parts stands at the end.
_RELATION = "=<>\u2248\u2260\u2264\u2265"
_MATHEMATICAL = f"A-Za-z0-9\u0370-\u03ff\u00b2\u00b3\u00d7\u2032\u2212\u221a\u221e+*/^|.,;'()[\\] {_RELATION}-"
_UNFINISHED = f"+*/^\u00d7\u2212\u221a{_RELATION}-"  # signs that something follows: no equation ends with them
_find_equations = compile_pattern(f"[{_MATHEMATICAL}]+").sub
_has_two_numbers = compile_pattern("[0-9] +[0-9(]").search
_has_letter = compile_pattern("[A-Za-z\u0370-\u03ff]").search
# A comma that touches a number between Latin and Arabic ends the Arabic: a number that went on with the Latin would
# have the comma after the Latin, and a space beside it.
_ARABIC_LETTER = "[\u0620-\u064a\u066e-\u06d3]"
_hold_number_back = compile_pattern(
    f"(?<=[A-Za-z0-9/)] )[,\u060c\u061b](?={_DIGITS}[0-9\u0660-\u0669.,:/-]* {_ARABIC_LETTER})"
).sub
_SIGN_IN_RUN = compile_pattern(r"[-+#%\u066a ():;,.\u060c\u061b\u2212\u221e\\/{}=_*?&~[\]]")
_DEGREE = "\u00b0"
_has_digit_or_latin = compile_pattern("[0-9A-Za-z\u0660-\u0669]").search  # one of which each such run has
_has_digit = compile_pattern("[0-9]").search
_UNIT_AND_NUMBER = compile_pattern(
    "(?<![A-Za-z0-9] )(?<![A-Za-z0-9.])"
    "(?:[kMGTmcdn\u00b5]?(?:g|m|W|Wh|Hz|B|V|A|J|Pa|L|l|s|eV|b|bps|b/s)|ha|dB|rpm|mm2|km2|hPa|[km]?Ah|km/h|m/s|mol|k?cal|[CF]\u00b0)"
    " ([0-9][0-9.,]*)(?! ?[A-Za-z0-9])",
)
NUMBER_AND_LEADER = compile_pattern(f"({_DIGITS}{{1,4}}) ?(?:(?:[._\u00b7\u2024] ?){{4,}}|\u2026 ?\u2026[\u2026 ]*)")
"""A page number on the left, and the dots that lead to it."""


_find_numbers_backward = compile_pattern(r"[0-9.,:/-]*[0-9](?: [0-9.,:/-]*[0-9])+(?!\S)").match


def hold_runs_together(line: str) -> str:
    """Return a line as it lies on the page, with letters or digits for the signs inside its rightward runs.

    The length stays. A run that begins with a letter takes ``a``, one that begins with a digit or sign takes ``0``.

    >>> hold_runs_together("14.9% abc"), hold_runs_together("3 250")
    ('14090 abc', '30250')
    """
    if not _has_digit_or_latin(line):
        return line
    if ALL_THOUSANDS.fullmatch(line):
        return line.replace(" ", "0")
    line = _hold_number_back("\u0627", line)
    if "[" in line or "]" in line:
        line = _INTERVAL.sub(_hold_interval, line)
    if ("(" in line or "|" in line) and any(sign in line for sign in _RELATION):
        line = _find_equations(_hold_equation, line)
    return _RIGHTWARD_RUN.sub(_hold_run, line)


def _hold_run(run: re.Match[str]) -> str:
    return _SIGN_IN_RUN.sub("a" if run[0][0].isalpha() or run[0][0] == "\\" else "0", run[0])


def _hold_equation(found: re.Match[str]) -> str:
    """Return letters for an equation with brackets, else what is found as it is; signs around it stay."""
    run = found[0].strip(" .,;") if found.end() < len(found.string) else ""
    is_equation = any(sign in run[1:-1] for sign in _RELATION) and ("(" in run or "|" in run) and _has_letter(run)
    if not is_equation or run[-1] in _UNFINISHED or _has_two_numbers(run) or not _is_balanced(run):
        return found[0]
    start = found[0].index(run)
    return found[0][:start] + "a" * len(run) + found[0][start + len(run) :]


def _is_balanced(run: str) -> bool:
    """Return whether each bracket of a run that opens is closed by one of its kind, and bars come in pairs."""
    opened: list[str] = []
    for sign in run:
        if sign in "([":
            opened.append(sign)
        elif sign in ")]" and (not opened or opened.pop() + sign not in ("()", "[]")):
            return False
    return not opened and run.count("|") % 2 == 0


def _hold_interval(found: re.Match[str]) -> str:
    """Return digits for an interval that rises from left to right, else it as it is."""
    low, high = (_bound_value(found[1]), _bound_value(found[2]))
    return "0" * len(found[0]) if low < high else found[0]


def _bound_value(bound: str) -> float:
    """Return the number that a bound of an interval is."""
    return float(bound.replace("\u2212", "-").replace("\u221e", "inf"))


def continue_latin_run(line: str) -> str:
    """Return a line as it lies on the page, with letters for the numbers that begin it on the right, two at least.

    Where the line above ends with a Latin word, or with numbers after one, they go on with it (UAX #9, W7) and run
    rightward together: the groups of an account number. The length stays.

    >>> continue_latin_run("ىدل 2345 67"), continue_latin_run("ىدل 67")
    ('ىدل aaaaaaa', 'ىدل 67')
    """
    numbers = _find_numbers_backward(line[::-1])  # from the end: each is looked at once
    return line[: -numbers.end()] + "a" * numbers.end() if numbers else line


def put_number_before_unit(order: list[int], heads: str) -> None:
    """Move numbers before their units of measure: ``GW 1.5`` on paper may be either, and 5 kg is what is written.

    ``order`` are the places of ``heads`` in logical order, and is changed. In the training corpora of 2026-11, 590
    Latin words stand before a number and 129 after one; those after are symbols of measures.

    >>> order = [2, 1, 0]
    >>> put_number_before_unit(order, "5 W")
    >>> order
    [0, 1, 2]
    """
    if not _has_digit(heads):
        return
    logical = "".join([heads[place] for place in order])
    for found in _UNIT_AND_NUMBER.finditer(logical):
        start, number, end = found.start(), found.start(1), found.end()
        unit = order[start : number - 1]
        if logical[number - 2] == _DEGREE:  # beside its letter as it lies on the page
            unit.reverse()
        order[start:end] = [*order[number:end], order[number - 1], *unit]


def put_page_number_last(order: list[int], shown: str) -> None:
    """Move a page number on the left, and the dots that lead to it, after the Latin that they follow.

    ``order`` are the places of ``shown`` in logical order, and is changed.

    >>> order = list(range(8))
    >>> put_page_number_last(order, "12....ab")
    >>> order
    [6, 7, 5, 4, 3, 2, 0, 1]
    """
    found = NUMBER_AND_LEADER.match(shown)
    if found and order[:1] == [0]:
        title = [place for place in order if place >= found.end()]
        order[:] = [*title, *reversed(range(found.end(1), found.end())), *range(found.end(1))]
