"""Digits of two systems inside one number.

**What breaks**: some digits of a number come out in another system than the rest. A font's map names the seven
digits that Arabic-Indic and Extended share by shape as Extended and the other three as Arabic-Indic (``۱۰٤``:
official gazettes typeset with Word, a dozen fonts); a font without one digit takes it from another (``٠١٠٥9٤٢٠``:
tariff tables of Saudi laws); keyboards and converters leave ``٢٠٠7``, ``۱98۱``, ``١٩6١`` on web pages.

**What is certain**: Arabic-Indic and Extended in one number are never two numbers, and a ``٤`` or ``۴`` shows which
was printed: folding the other seven digits changes nothing that a reader sees. European digits enclosed by others,
or the reverse, and a year, are one number too; the greater part of it says which system.

**When it abstains**: where the change of system may part two numbers (``10٢``: a footnote's mark; ``١7`` at the start
of a paragraph), where ``٠`` between European digits may be a decimal point (``3٠14``), beside Latin letters, where
parts are equal and the line has no other number or numbers of both kinds, and in a language that no word of the line
tells, where digits of one shape come from both systems: no map, but a hand did that. Numbers of different systems on
one line stay, and so does a whole number in Extended digits, unless its line holds one that the font's map has mixed.
The values of digits and all signs between them (``%``, ``٪``, ``٫``) are never touched.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from arclean.arabic.digits import ARABIC_INDIC, DIGIT, DISTINCT_SHAPES, EXTENDED, in_system
from arclean.arabic.languages import LANGUAGE_WORDS
from arclean.arabic.lazy_patterns import LazyPattern
from arclean.core.edits import Edit, Span
from arclean.core.filter import BaseFilter, Scope
from arclean.core.line_spans import line_spans_with
from arclean.filters.digits import weights
from arclean.language.folding import fold_look_alikes
from arclean.language.language_id import line_language
from arclean.language.tokens import letter_runs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from arclean.core.context import Context

__all__ = ["Digits"]

_ARABIC_INDIC_CLASS, _EXTENDED_CLASS = f"{ARABIC_INDIC[0]}-{ARABIC_INDIC[9]}", f"{EXTENDED[0]}-{EXTENDED[9]}"
_EASTERN_CLASS = _ARABIC_INDIC_CLASS + _EXTENDED_CLASS
_change_of_system = LazyPattern(
    f"[{DIGIT}](?:(?<=[0-9])[{_EASTERN_CLASS}]|(?<=[{_ARABIC_INDIC_CLASS}])[0-9{_EXTENDED_CLASS}]"
    f"|(?<=[{_EXTENDED_CLASS}])[0-9{_ARABIC_INDIC_CLASS}])",
).search
_has_extended = LazyPattern(f"[{_EXTENDED_CLASS}]").search
_number = LazyPattern(f"[{DIGIT}][{DIGIT}]*").finditer
_is_latin = LazyPattern("[A-Za-z_]").match
_runs = LazyPattern(f"[0-9][0-9]*|[{_EASTERN_CLASS}][{_EASTERN_CLASS}]*").findall
_FIRST_YEAR, _LAST_YEAR = 1300, 2099  # four digits that are one number: years of both calendars in use
_DISTINCT_DIGITS = {
    "arabic-indic": [ARABIC_INDIC[int(v)] for v in DISTINCT_SHAPES],
    "extended": [EXTENDED[int(v)] for v in DISTINCT_SHAPES],
}
_MAX_DIGITS = 40  # digits; longer runs are no numbers


@dataclass(frozen=True, kw_only=True)
class Digits(BaseFilter):
    """Fold a number whose digits come from two systems to the one that evidence shows.

    >>> from arclean import Pipeline
    >>> Pipeline([Digits()])("عام ٢0٢١، المادة ۱۰٤، 10٢")
    'عام ٢٠٢١، المادة ١٠٤، 10٢'
    """

    name: ClassVar[str] = "digits"
    scope: ClassVar[Scope] = Scope.DOCUMENT
    profile: ClassVar[str] = "repair"
    changes: ClassVar[frozenset[str]] = frozenset({"digits"})
    after: ClassVar[tuple[str, ...]] = ("mojibake", "presentation-forms")
    trigger_chars: ClassVar[str] = _EASTERN_CLASS

    def confirms_trigger(self, text: str) -> bool:
        """Look for a digit beside one of another system."""
        return _change_of_system(text) is not None

    def propose(self, text: str, context: Context) -> Iterator[Edit]:
        """Yield the mixed numbers of each line in one system, where evidence shows which."""
        for line in line_spans_with(_change_of_system, text):
            language = line_language(text[line.start : line.end]) or context.language_at(text, line.start)
            if language is None or language in _SYSTEM_OF_LANGUAGE:
                is_told = language in {None, "ar"} or _has_word_of(language, text[line.start : line.end])
                yield from _edits_of_line(text, line, _SYSTEM_OF_LANGUAGE.get(language or "") if is_told else None)


def _has_word_of(language: str | None, line: str) -> bool:
    """Return whether a line has a function word of a language: its letters alone are those of its neighbours, too."""
    return any(LANGUAGE_WORDS.get(word) == language for word in letter_runs(fold_look_alikes(line)))


class MixedNumber(NamedTuple):
    """A number of a line: its place, its digits, and those that it shall have (the same where nothing is certain)."""

    start: int
    source: str
    target: str
    rule: str = "digits/mixed"
    evidence: str = ""


def _edits_of_line(text: str, line: Span, usual: str | None) -> Iterator[Edit]:
    """Yield the edits of the numbers of one line, each as short as can be.

    ``usual`` is the eastern system of its language, or None.
    """
    numbers = [MixedNumber(n.start(), n[0], n[0]) for n in _number(text, line.start, line.end)]
    if _has_extended(text, line.start, line.end):
        numbers = _settle_eastern(_settle_with_european(text, numbers, usual), usual)
    else:  # the language decides nothing
        numbers = _settle_with_european(text, numbers, None)
    for start, source, target, rule, evidence in numbers:
        if source != target:
            places = [i for i, pair in enumerate(zip(source, target, strict=True)) if pair[0] != pair[1]]
            first, last = places[0], places[-1] + 1
            was, is_ = source[first:last], target[first:last]
            whole = Span(0, last - first)
            yield Edit(
                start + first, start + last, was, is_, rule, weights.ONE_SYSTEM_CONFIDENCE, ((whole, whole),), evidence
            )


def _systems_of(number: str) -> set[str]:
    """Return the names of the systems that the digits of a number come from."""
    if number.isascii():
        return {"european"}
    return {"european" if d < ARABIC_INDIC[0] else "arabic-indic" if d < EXTENDED[0] else "extended" for d in number}


def _settle_with_european(text: str, numbers: list[MixedNumber], usual: str | None) -> list[MixedNumber]:
    """Return numbers of European digits and one eastern system in one: by most of their digits, ties by the line.

    ``usual`` is the eastern system of the line's language, or None.
    """
    settled, ties, seen = list(numbers), [], set()
    for place, number in enumerate(numbers):
        systems = _systems_of(number.source)
        if len(systems) == 2 and "european" in systems:
            if _is_one_number(text, number):
                east = (systems - {"european"}).pop()
                if usual == "arabic-indic" and not _systems_shown(number.source):
                    east = usual  # shapes that both systems share: a five that joins them is the language's
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


def _is_one_number(text: str, number: MixedNumber) -> bool:
    """Return whether the change of system does not part two numbers, is no decimal point and no part of a name."""
    digits, end = number.source, number.start + len(number.source)
    if len(digits) > _MAX_DIGITS or _is_latin(text, end) or (number.start and _is_latin(text, number.start - 1)):
        return False
    if len(digits) == 4 and _FIRST_YEAR <= int(digits) <= _LAST_YEAR:
        return True
    runs = _runs(digits)
    return len(runs) > 2 and {run for run in runs if run >= ARABIC_INDIC[0]} - {ARABIC_INDIC[0], EXTENDED[0]} != set()


def _settle_eastern(numbers: list[MixedNumber], usual: str | None) -> list[MixedNumber]:
    """Return numbers of both eastern systems in one: by the digits whose shapes differ, then by the language."""
    eastern = {"arabic-indic", "extended"}
    mixed = [place for place, number in enumerate(numbers) if _systems_of(number.target) == eastern]
    if not mixed:
        return numbers
    settled = list(numbers)
    whole = _systems_shown("".join(number.target for number in numbers))
    for place in mixed:
        number = numbers[place]
        shown = _systems_shown(number.target) or whole or {usual or ""}
        if len(shown) == 1 and (usual is None or usual in shown) and "" not in shown:
            (chosen,) = shown
            if chosen == "extended" and usual is None and not _may_be_mapped(number.target):
                continue
            settled[place] = number._replace(target=in_system(number.target, chosen), evidence=_BY_SHAPES)
    if whole == {"arabic-indic"} and usual == "arabic-indic":
        for place, number in enumerate(numbers):
            if _systems_of(number.target) == {"extended"}:
                target = in_system(number.target, "arabic-indic")
                settled[place] = number._replace(target=target, rule="digits/extended", evidence=_BY_SAME_MAP)
    return settled


def _may_be_mapped(digits: str) -> bool:
    """Return whether a map can have mixed the digits of a number: it names all shapes that the systems share alike."""
    shared = "".join(digit for digit in digits if str(int(digit)) not in DISTINCT_SHAPES)
    return len(_systems_of(shared)) < 2


_SYSTEM_OF_LANGUAGE = {"ar": "arabic-indic", "fa": "extended", "ur": "extended"}
_BY_SHAPES = "the digits 4, 5, 6 or the language show the system; the others have one shape in both"
_BY_SAME_MAP = "another number of the line was mixed by the same map, and no digit has an Extended shape"


def _systems_shown(digits: str) -> set[str]:
    """Return the eastern systems that the shapes of the digits show; empty where all have the same shape in both."""
    return {name for name, shaped in _DISTINCT_DIGITS.items() if any(d in digits for d in shaped)}
