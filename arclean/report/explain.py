"""A result written for a terminal: every edit before and after, every finding, with its place and its reason.

Arabic is set apart by directional isolates, so that a terminal that knows of right-to-left keeps the rest of the
line in place; one that does not shows nothing for them. All that is invisible or could steer the terminal is
written as its code point.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING, TypeVar

import regex

from arclean.core.edits import Edit
from arclean.core.result import Result
from arclean.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from arclean.core.edits import Finding

__all__ = ["explain"]

_T = TypeVar("_T", "Edit", "Finding")

_RESET, _BOLD, _DIM, _RED, _GREEN, _YELLOW = (f"\x1b[{code}m" for code in (0, 1, 2, 31, 32, 33))
_LRI, _RLI, _FSI, _PDI = "\u2066", "\u2067", "\u2068", "\u2069"
_CIRCLE = "\u25cc"  # carries a mark that stands alone
_OPEN_BOX = "\u2423"  # a space that was changed
_MAX_SHOWN = 60  # characters of one change that are shown: two words more than the longest line of a terminal needs
_ROLES_AROUND = frozenset(("boilerplate", "furniture"))  # what is no text of its author
_find_clusters = regex.compile(r"\X").finditer
_MAX_CLUSTER = 32  # code points of a letter with all its marks; longer ones are cut
_NEEDS_NO_ESCAPE = re.compile("[\\w .,:;!?()\u060c\u061b\u061f-]*")  # what needs no escaping, nearly all of a text


def explain(result: Result, *, color: bool = False, context: int = 30, limit: int | None = 5, by: str = "rule") -> str:
    r"""Return what a repair changed and found as lines for a terminal.

    Edits come by rule, each with its place in the original, the text around it before and after, the confidence and
    the evidence; then findings by kind. ``context`` is in characters on each side; ``limit`` says how many of each
    rule and kind are shown (None: all), the rest is counted. By "place" edits and findings come in the order of the
    text, each with its rule. ``color`` adds ANSI colours.

    >>> import arclean
    >>> print(arclean.explain(arclean.repair("(بيت &amp; دار)")).replace("\u2067", "").replace("\u2069", ""))
    1 edit, 0 findings
    <BLANKLINE>
    entities/reference: 1 edit
      line 1, column 6 (confidence 0.97: a reference in a line of Arabic prose)
        - (بيت [&amp;] دار)
        + (بيت [&] دار)
    """
    if not isinstance(result, Result):
        raise ConfigError(f"explain takes a Result, not {type(result).__name__}: call repair first")
    if context < 0 or (limit is not None and limit < 0):
        raise ConfigError(f"context and limit are counts, and {min(context, limit or 0)} is none: give 0 or more")
    if by not in {"rule", "place"}:
        raise ConfigError(f"explain goes by 'rule' or by 'place', not by {by!r}")
    paint = _AnsiPainter(color=color)
    lines = [f"{_count_of(result.edits, 'edit')}, {_count_of(result.findings, 'finding')}"]
    lines += [
        f"{role}: {found.share:.2g} of the text (confidence {found.confidence:.2g})"
        for role, found in result.role_shares.items()
        if role in _ROLES_AROUND
    ]
    place = _PlaceNames(result)
    if by == "place":
        return "\n".join([*lines, *_lines_by_place(result, place, context, limit, paint)])
    for rule, edits in _group_by_field(result.edits, "rule"):
        lines += ["", paint(_BOLD, f"{rule}: {_count_of(edits, 'edit')}")]
        for edit in edits[:limit]:
            lines.append(f"  {place(edit)} ({_describe_evidence(edit)})")
            lines += _before_and_after(result, edit, context, paint)
        lines += _line_for_rest(edits, limit, rule, paint)
    for kind, findings in _group_by_field(result.findings, "kind"):
        lines += ["", paint(_BOLD, f"{kind}: {_count_of(findings, 'finding')}")]
        for finding in findings[:limit]:
            lines.append(f"  {place(finding)} ({finding.rule}, confidence {finding.confidence:.2g})")
            lines += _what_and_why(result, finding, context, paint)
        lines += _line_for_rest(findings, limit, kind, paint)
    return "\n".join(lines)


def _describe_evidence(edit: Edit) -> str:
    why = f": {_escape_hidden(edit.evidence, keep=_FSI + _PDI)}" if edit.evidence else ""
    return f"confidence {edit.confidence:.2g}{why}"


def _lines_by_place(
    result: Result, place: _PlaceNames, context: int, limit: int | None, paint: _AnsiPainter
) -> Iterator[str]:
    """Yield the lines of edits and findings in the order of the text; of each rule and kind so many, or all."""
    shown: Counter[str] = Counter()
    places: list[Edit | Finding] = [*result.edits, *result.findings]
    for one in sorted(places, key=lambda one: one[:2]):
        name = one.rule if isinstance(one, Edit) else one.kind
        shown[name] += 1
        if limit is not None and shown[name] > limit:
            continue
        yield ""
        if isinstance(one, Edit):
            yield paint(_BOLD, f"{place(one)}: {one.rule}") + f" ({_describe_evidence(one)})"
            yield from _before_and_after(result, one, context, paint)
        else:
            yield paint(_BOLD, f"{place(one)}: {one.kind}") + f" ({one.rule}, confidence {one.confidence:.2g})"
            yield from _what_and_why(result, one, context, paint)
    rest = 0 if limit is None else sum(max(0, count - limit) for count in shown.values())
    if rest:
        yield ""
        yield paint(_DIM, f"and {rest:,} more")


class _AnsiPainter:
    """Wraps text in ANSI codes where colour is wanted."""

    def __init__(self, *, color: bool) -> None:
        self._color = color

    def __call__(self, code: str, text: str) -> str:
        return f"{code}{text}{_RESET}" if self._color else text


def _count_of(found: tuple[object, ...], noun: str) -> str:
    return f"{len(found):,} {noun}{'' if len(found) == 1 else 's'}"


def _group_by_field(found: tuple[_T, ...], by: str) -> Iterator[tuple[str, tuple[_T, ...]]]:
    """Return edits or findings grouped by a field, groups in the order of their first members."""
    first: dict[str, list[_T]] = {}
    for one in found:
        first.setdefault(getattr(one, by), []).append(one)
    return ((name, tuple(ones)) for name, ones in first.items())


def _line_for_rest(found: tuple[object, ...], limit: int | None, name: str, paint: _AnsiPainter) -> list[str]:
    rest = 0 if limit is None else len(found) - limit
    return [paint(_DIM, f"  and {rest:,} more of {name}")] if rest > 0 else []


class _PlaceNames:
    """Names places of the original: page where there are several, line and column, all from 1."""

    def __init__(self, result: Result) -> None:
        self._pages = result.document.pages
        self._starts = [page.start for page in self._pages]
        self._breaks = [found.end() for found in re.finditer("\n", result.original)]

    def __call__(self, found: Edit | Finding) -> str:
        page = self._pages[max(0, bisect_right(self._starts, found.start) - 1)]
        before = bisect_right(self._breaks, page.start)
        number = bisect_right(self._breaks, found.start)
        start = max(page.start, self._breaks[number - 1] if number else 0)
        head = f"page {page.number}, " if len(self._pages) > 1 else ""
        return f"{head}line {number - before + 1}, column {found.start - start + 1}"


def _before_and_after(result: Result, edit: Edit, context: int, paint: _AnsiPainter) -> list[str]:
    now = result.to_output(edit.start, edit.end)
    start, end = _with_inserted(result.text, edit.target, now[0].start, now[-1].end)
    return [
        paint(_RED, "    - " + _snippet_around(result.original, edit.start, edit.end, context)),
        paint(_GREEN, "    + " + _snippet_around(result.text, start, end, context)),
    ]


def _with_inserted(text: str, target: str, start: int, end: int) -> tuple[int, int]:
    """Return a place widened to all of an edit's target: inserted characters have no source that maps to them."""
    size = len(target)
    if end - start < size and text.startswith(target, start):
        return start, start + size
    if end - start < size <= end and text.endswith(target, 0, end):
        return end - size, end
    return start, end


def _what_and_why(result: Result, finding: Finding, context: int, paint: _AnsiPainter) -> Iterator[str]:
    snippet = _snippet_around(result.original, finding.start, finding.end, context)
    if snippet:
        yield paint(_YELLOW, "    ? " + snippet)
    yield f"      {_escape_hidden(finding.message, keep=_FSI + _PDI)}"
    readings = [_FSI + _escape_hidden(reading) + _PDI for reading in finding.alternatives]
    if max(map(len, readings), default=0) > _MAX_SHOWN:
        yield from ("      it may be", *(f"        {reading}" for reading in readings))
    elif readings:
        yield "      it may be " + " or ".join(readings)


def _snippet_around(text: str, start: int, end: int, context: int) -> str:
    """Return a span between its neighbours on the same line, in brackets unless it is empty."""
    from_ = _next_cluster(text, max(0, start - context), start)
    from_ = max(from_, *(text.rfind(stop, from_, start) + 1 for stop in "\n\f"))
    to = _next_cluster(text, min(end + context, len(text)), len(text))
    to = min([to, *(at for stop in "\n\f" if (at := text.find(stop, end, end + context)) >= 0)])
    before, changed, after = text[from_:start], text[start:end], text[end:to]
    if from_ and text[from_ - 1] not in "\n\f":
        before = "…" + before
    if to < len(text) and text[to] not in "\n\f":
        after += "…"
    if len(changed) > _MAX_SHOWN:
        changed = changed[: _MAX_SHOWN // 2] + "…" + changed[-_MAX_SHOWN // 2 :]
    shown = f"[{_draw_changed(changed)}]" if changed else ""
    written = _escape_hidden(before) + shown + _escape_hidden(after)
    return (_RLI if _is_rtl(before + changed + after) else _LRI) + written + _PDI if written else ""


def _next_cluster(text: str, at: int, most: int) -> int:
    """Return the first place from ``at`` on that cuts no grapheme cluster (UAX #29): marks keep their letter."""
    near = max(0, at - _MAX_CLUSTER)
    ends = (found.end() for found in _find_clusters(text, near, min(len(text), at + _MAX_CLUSTER)))
    return min(most, next((end for end in ends if end >= at), at)) if at else 0


def _is_rtl(text: str) -> bool:
    directions = [unicodedata.bidirectional(c) for c in text]
    return directions.count("R") + directions.count("AL") > directions.count("L")


def _escape_hidden(text: str, keep: str = "") -> str:
    r"""Return a text with what is invisible or steers a terminal escaped; ordinary spaces and marks stay.

    >>> _escape_hidden("a\x1b[1m\u200c")
    'a\\x1b[1m\\u200c'
    """
    if _NEEDS_NO_ESCAPE.fullmatch(text):
        return text
    return "".join(c if c in keep or not _is_hidden(c) else ascii(c)[1:-1] for c in text)


def _is_hidden(char: str) -> bool:
    return char != " " and unicodedata.category(char)[0] in "CZ"


def _draw_changed(text: str) -> str:
    """Return what was changed with every character visible: invisible ones by code point and name.

    Spaces are drawn at its ends and where several stand in a row; a single one between two words is visible.
    """
    shown = []
    at = 0
    for first, group in groupby(text):
        times = sum(1 for _ in group)
        at += times
        if _is_hidden(first):
            name = unicodedata.name(first, "")
            shown.append(f"<U+{ord(first):04X}{' ' * bool(name)}{name}{f' x {times}' if times > 1 else ''}>")
        elif first == " " and (times > 1 or at in {1, len(text)}):
            shown.append(_OPEN_BOX * times)
        else:
            shown.append(first * times)
    whole = "".join(shown)
    return _CIRCLE + whole if text and unicodedata.category(text[0]) == "Mn" else whole
