"""Measure lines: lines of a number and Latin symbols alone on a page that is read from the right.

``10 cm`` is laid out as *cm 10* there, ``25 °C`` as *C° 25*, ``3 x 4 = 12`` as *x 4 = 12 3*: the number comes first,
and what follows runs rightward from the first Latin letter (UAX #9, W2 and N1). By their letters such lines are Latin
ones. Laid out from the left they would lie otherwise, so where a symbol of measure, or a times sign, stands on the left
of a line and a number on its right, the number is what is read first. A sign beside a number alone goes before it.
"""

from __future__ import annotations

import re

from arclean.arabic.digits import DIGIT

__all__ = ["measure_order"]

_AMOUNT = f"[{DIGIT}]+(?:[.,:/\u066b\u066c][{DIGIT}]+)*"
_DASH = "\u2013"
_RANGE = f"{_AMOUNT}(?:[-{_DASH}]{_AMOUNT})?"
_UNIT = (
    "(?:[kMGTmcdn\u00b5]?(?:g|m|l|s|Wh|Hz|Pa|eV|b|bps|b/s|m2|m3|m\u00b2|m\u00b3)|[kMGTmcdn\u00b5][WBVAJL]|ha|dB|rpm|hPa"
    "|[km]?Ah|km/h|m/s|mol|k?cal|lb|oz|ft|mmHg|mg/dL|g/dL|U/L|IU|ppm|px|pt)"
)
# Capitals by themselves are no such symbols here: vitamin B 12, size A 4, class C 3.
_MEASURE = re.compile(f"(?P<rest>{_UNIT}(?: [A-Za-z]+)*) (?P<number>{_RANGE})(?P<sign>[-+\u2212\u00b1]?)")
_DEGREES = re.compile(f"(?P<rest>[CFK])(?P<degree>\u00b0) ?(?P<number>{_RANGE})(?P<sign>[-+\u2212\u00b1]?)")
_MEASURED = f"{_AMOUNT}(?: {_UNIT})?"
_TIMES = re.compile(
    f"(?P<rest>(?:{_UNIT} )?[xX] {_MEASURED}(?: [xX] {_MEASURED})?(?: = {_MEASURED})?) (?P<number>{_AMOUNT})(?P<sign>)"
)
_SIGNED = re.compile(f"(?P<left>[\u00b1+]?)(?P<number>{_AMOUNT})(?P<sign>[\u00b1+]?)")
_LONGEST = 48  # characters of such a line


def measure_order(shown: str) -> list[int] | None:
    """Return the places of a line as it lies on the page in logical order, or None where it is no such line.

    >>> ["".join(line[at] for at in measure_order(line)) for line in ("cm 10", "C\u00b0 4-", "x 4 = 12 3", "3\u00b1")]
    ['10 cm', '-4 \u00b0C', '3 x 4 = 12', '\u00b13']
    >>> measure_order("Windows 11"), measure_order("10 cm")
    (None, None)
    """
    if len(shown) > _LONGEST:
        return None
    if signed := _SIGNED.fullmatch(shown):
        if bool(signed["left"]) == bool(signed["sign"]):
            return None
        return [*range(*signed.span("left")), *range(*signed.span("sign")), *range(*signed.span("number"))]
    found = _MEASURE.fullmatch(shown) or _DEGREES.fullmatch(shown) or _TIMES.fullmatch(shown)
    if found is None:
        return None
    number, rest = [*range(*found.span("number"))], range(*found.span("rest"))
    degree = range(*found.span("degree")) if "degree" in found.groupdict() else range(0)
    gap = range(max(rest.stop, degree.stop), number[0])
    if (dash := found["number"].find(_DASH)) >= 0:  # no separator of numbers: it runs leftward with all around it
        number = [*number[dash + 1 :], number[dash], *number[:dash]]
    return [*range(*found.span("sign")), *number, *gap, *degree, *rest]
