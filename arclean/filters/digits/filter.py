"""Digits of two systems inside one number.

**What breaks**: some digits of a number come out in another system than the rest. A font's map names the seven
digits that Arabic-Indic and Extended share by shape as Extended and the other three as Arabic-Indic (``۱۰٤``:
official gazettes typeset with Word, a dozen fonts); a font without one digit takes it from another (``٠١٠٥9٤٢٠``:
tariff tables of Saudi laws); keyboards and converters leave ``٢٠٠7``, ``۱98۱``, ``١٩6١`` on web pages.

**What is certain**: Arabic-Indic and Extended in one number are never two numbers, and a ``٤`` or ``۴`` shows which
was printed: folding the other seven digits changes nothing that a reader sees. European digits enclosed by others,
or the reverse, and a year, are one number too; the greater part of it says which system.

**When it abstains**: where the change of system may be the seam of two numbers (``10٢``: a footnote's mark; ``١7``
at the start of a paragraph), where ``٠`` between European digits may be a decimal point (``3٠14``), beside Latin
letters, and where parts are equal and the line has no other number or numbers of both kinds. Numbers of different
systems on one line stay, and so does a whole number in Extended digits, unless its line holds one that the
font's map has mixed. The values of digits and all signs between them (``%``, ``٪``, ``٫``) are never touched.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from arclean.arabic.digits import ARABIC_INDIC, DIGIT, DISTINCT_SHAPES, EXTENDED, in_system
from arclean.core.edits import Edit, Span
from arclean.core.filter import BaseFilter, Scope
from arclean.core.line_spans import line_spans_with
from arclean.language.language_id import line_language

if TYPE_CHECKING:
    from collections.abc import Iterator

    from arclean.core.context import Context

__all__ = ["Digits"]

_ARABIC, _EXTENDED = f"{ARABIC_INDIC[0]}-{ARABIC_INDIC[9]}", f"{EXTENDED[0]}-{EXTENDED[9]}"
_EAST = _ARABIC + _EXTENDED
_seam = re.compile(
    f"[{DIGIT}](?:(?<=[0-9])[{_EAST}]|(?<=[{_ARABIC}])[0-9{_EXTENDED}]|(?<=[{_EXTENDED}])[0-9{_ARABIC}])",
).search
_has_extended = re.compile(f"[{_EXTENDED}]").search
_number = re.compile(f"[{DIGIT}][{DIGIT}]*").finditer
_LATIN = re.compile("[A-Za-z_]").match
_runs = re.compile(f"[0-9][0-9]*|[{_EAST}][{_EAST}]*").findall
_FIRST_YEAR, _LAST_YEAR = 1300, 2099  # four digits that are one number: years of both calendars in use
_SHAPED = {
    "arabic-indic": [ARABIC_INDIC[int(v)] for v in DISTINCT_SHAPES],
    "extended": [EXTENDED[int(v)] for v in DISTINCT_SHAPES],
}
_LONGEST = 40  # digits; longer runs are no numbers


@dataclass(frozen=True, kw_only=True)
class Digits(BaseFilter):
    """Fold a number whose digits come from two systems to the one that evidence shows.

    >>> from arclean import Pipeline
    >>> Pipeline([Digits()])("عام ٢0٢١، المادة ۱۰٤، 10٢")
    'عام ٢٠٢١، المادة ١٠٤، 10٢'
    """

    name: ClassVar[str] = "digits"
    scope: ClassVar[Scope] = Scope.LINE
    profile: ClassVar[str] = "repair"
    changes: ClassVar[frozenset[str]] = frozenset({"digits"})
    after: ClassVar[tuple[str, ...]] = ("mojibake", "presentation-forms")
    trigger_chars: ClassVar[str] = _EAST

    def confirms_trigger(self, text: str) -> bool:
        """Look for a digit beside one of another system."""
        return _seam(text) is not None

    def propose(self, text: str, context: Context) -> Iterator[Edit]:  # noqa: ARG002 - a line tells all
        """Propose to fold the mixed numbers of each line that has one."""
        for line in line_spans_with(_seam, text):
            yield from _line(text, line)


class _Number(NamedTuple):
    """A number of a line: its place, what stands there, and what shall (the same where nothing is certain)."""

    start: int
    source: str
    target: str
    rule: str = "digits/mixed"
    evidence: str = ""


def _line(text: str, line: Span) -> Iterator[Edit]:
    numbers = [_Number(n.start(), n[0], n[0]) for n in _number(text, line.start, line.end)]
    if _has_extended(text, line.start, line.end):
        tongue = _TONGUES.get(line_language(text[line.start : line.end]) or "")
        numbers = _eastern(_european(text, numbers, tongue), tongue)
    else:  # no language has a say
        numbers = _european(text, numbers, None)
    for start, source, target, rule, evidence in numbers:
        if source != target:
            places = [i for i, pair in enumerate(zip(source, target, strict=True)) if pair[0] != pair[1]]
            first, last = places[0], places[-1] + 1
            was, is_ = source[first:last], target[first:last]
            whole = Span(0, last - first)
            yield Edit(start + first, start + last, was, is_, rule, 0.97, ((whole, whole),), evidence)


def _systems(number: str) -> set[str]:
    if number.isascii():
        return {"european"}
    return {"european" if d < ARABIC_INDIC[0] else "arabic-indic" if d < EXTENDED[0] else "extended" for d in number}


def _european(text: str, numbers: list[_Number], tongue: str | None) -> list[_Number]:
    """Settle numbers of European digits and one eastern system: by their own digits, then ties by the line."""
    settled, ties, seen = list(numbers), [], set()
    for place, number in enumerate(numbers):
        systems = _systems(number.source)
        if len(systems) == 2 and "european" in systems:
            if _is_one(text, number):
                east = (systems - {"european"}).pop()
                if tongue == "arabic-indic" and not _shown(number.source):
                    east = tongue  # shapes that both systems share: a five that joins them is the language's
                west = sum(d < ARABIC_INDIC[0] for d in number.source)
                if 2 * west == len(number.source):
                    ties.append((place, east))
                    continue
                chosen = "european" if 2 * west > len(number.source) else east
                target = in_system(number.source, chosen)
                settled[place] = number._replace(target=target, evidence="the greater part of the number")
                seen.add(chosen == "european")
        elif systems == {"european"} or "european" not in systems:
            seen.add(systems == {"european"})
    if len(seen) == 1:
        for place, east in ties:
            target = in_system(numbers[place].source, "european" if True in seen else east)
            settled[place] = numbers[place]._replace(target=target, evidence="the other numbers of the line")
    return settled


def _is_one(text: str, number: _Number) -> bool:
    """Tell whether the change of system cannot be the seam of two numbers, a decimal point or part of a name."""
    digits, end = number.source, number.start + len(number.source)
    if len(digits) > _LONGEST or _LATIN(text, end) or (number.start and _LATIN(text, number.start - 1)):
        return False
    if len(digits) == 4 and _FIRST_YEAR <= int(digits) <= _LAST_YEAR:
        return True
    runs = _runs(digits)
    return len(runs) > 2 and {run for run in runs if run >= ARABIC_INDIC[0]} - {ARABIC_INDIC[0], EXTENDED[0]} != set()


def _eastern(numbers: list[_Number], tongue: str | None) -> list[_Number]:
    """Settle numbers of both eastern systems: by the digits whose shapes differ, then by the language."""
    mixed = [place for place, number in enumerate(numbers) if _systems(number.target) == {"arabic-indic", "extended"}]
    if not mixed:
        return numbers
    settled = list(numbers)
    whole = _shown("".join(number.target for number in numbers))
    for place in mixed:
        number = numbers[place]
        shown = _shown(number.target) or whole or {tongue or ""}
        if len(shown) == 1 and (tongue is None or tongue in shown) and "" not in shown:
            (chosen,) = shown
            settled[place] = number._replace(target=in_system(number.target, chosen), evidence=_SHAPES)
    if whole == {"arabic-indic"} and tongue == "arabic-indic":
        for place, number in enumerate(numbers):
            if _systems(number.target) == {"extended"}:
                target = in_system(number.target, "arabic-indic")
                settled[place] = number._replace(target=target, rule="digits/extended", evidence=_SAME_MAP)
    return settled


_TONGUES = {"ar": "arabic-indic", "fa": "extended", "ur": "extended"}
_SHAPES = "the digits 4, 5, 6 or the language show the system; the others have one shape in both"
_SAME_MAP = "another number of the line was mixed by the same map, and no digit has an Extended shape"


def _shown(digits: str) -> set[str]:
    """Name the eastern systems that the shapes of the digits show; empty where all have the same shape in both."""
    return {name for name, shaped in _SHAPED.items() if any(d in digits for d in shaped)}
