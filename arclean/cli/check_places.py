"""The places of edits and findings, for people, editors and programs that annotate changes."""

from __future__ import annotations

import os
from bisect import bisect_right
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import quote

from arclean import __version__
from arclean.cli.streams import printable_name

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from arclean.core.result import Result

__all__ = ["CheckedPlace", "encoding_place", "find_places", "github_line", "sarif_log", "text_line"]

_MOST_QUOTED = 40  # characters of what an edit replaces


class CheckedPlace(NamedTuple):
    """The place of an edit or a finding in an input, lines and columns from 1, in code points.

    ``name`` is that of the filter or of the kind of finding; ``end_column`` is the one after the last character.
    """

    input: str
    line: int
    column: int
    end_line: int
    end_column: int
    name: str
    rule: str
    message: str
    is_edit: bool


def find_places(
    name: str, result: Result, select: Collection[str] = (), ignore: Collection[str] = ()
) -> Iterator[CheckedPlace]:
    """Yield the places of edits and findings by their order in the input.

    ``select`` and ``ignore`` hold filters ("kashida"), rules ("kashida/edge") and kinds ("missing-number"); all places
    are given where none is selected.
    """
    starts = [0, *(at + 1 for at, char in enumerate(result.original) if char == "\n")]
    told = [
        (edit.start, edit.end, edit.rule.partition("/")[0], edit.rule, _describe_edit(edit.source, edit.target), True)
        for edit in result.net_edits
    ]
    told += [(one.start, one.end, one.kind, one.rule, one.message, False) for one in result.findings]
    for start, end, kind, rule, message, is_edit in sorted(told):
        known = (
            {kind, *rule.split("+"), *(one.partition("/")[0] for one in rule.split("+"))} if is_edit else {kind, rule}
        )
        if (select and not known & set(select)) or known & set(ignore):
            continue
        line, end_line = bisect_right(starts, start), bisect_right(starts, end)
        columns = start - starts[line - 1] + 1, end - starts[end_line - 1] + 1
        yield CheckedPlace(name, line, columns[0], end_line, columns[1], kind, rule, _plain(message), is_edit)


def encoding_place(name: str, encoding: str) -> CheckedPlace:
    r"""Return the place that tells of a file in another encoding than UTF-8.

    >>> text_line(encoding_place("a.txt", "cp1256"))
    'a.txt:1:1: encoding: in cp1256: clean writes it in UTF-8 (encoding/cp1256)\n'
    """
    told = f"in {encoding}: clean writes it in UTF-8"
    return CheckedPlace(name, 1, 1, 1, 1, "encoding", f"encoding/{encoding}", told, is_edit=False)


def _describe_edit(source: str, target: str) -> str:
    return f"{_quote(source)} would become {_quote(target)}" if target else f"{_quote(source)} would go"


def _quote(text: str) -> str:
    return (
        ascii(text)
        if not text.isprintable()
        else repr(text if len(text) <= _MOST_QUOTED else text[:_MOST_QUOTED] + "…")
    )


def _plain(message: str) -> str:
    """Return a message without the isolates that set quotations apart, for programs that show them."""
    return message.replace("\u2068", "").replace("\u2069", "")


def text_line(place: CheckedPlace) -> str:
    """Return a place as editors read it: path:line:column: name: message (rule)."""
    head = f"{printable_name(place.input)}:{place.line}:{place.column}: {place.name}: "
    return f"{head}{_one_line(place.message)} ({place.rule})\n"


def _one_line(message: str) -> str:
    return " ".join(message.split())


def github_line(place: CheckedPlace) -> str:
    """Return a place as a command of GitHub's workflows, which puts a note beside the line."""
    level = "notice" if place.is_edit else "warning"
    name = os.fsencode(place.input).decode("utf-8", "replace")
    where = {"file": name, "line": place.line, "endLine": place.end_line, "col": place.column}
    where |= {"endColumn": place.end_column, "title": f"arclean {place.rule}"}
    told = ",".join(f"{key}={_escape_property(str(value))}" for key, value in where.items())
    return f"::{level} {told}::{_escape_data(place.message)}\n"


def _escape_data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape_data(text).replace(":", "%3A").replace(",", "%2C")


def sarif_log(places: Iterable[CheckedPlace]) -> dict[str, Any]:
    """Return places as a log of SARIF 2.1.0 (OASIS)."""
    given = list(places)
    rules = sorted({place.rule for place in given})
    return {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {"name": "arclean", "version": __version__, "rules": [{"id": rule} for rule in rules]}},
            "columnKind": "unicodeCodePoints",
            "results": [_sarif_result(place, rules.index(place.rule)) for place in given],
        }],
    }  # fmt: skip


def _sarif_result(place: CheckedPlace, rule: int) -> dict[str, Any]:
    path = Path(place.input)
    region = {
        "startLine": place.line, "startColumn": place.column, "endLine": place.end_line, "endColumn": place.end_column,
    }  # fmt: skip
    uri = path.as_uri() if path.is_absolute() else quote(os.fsencode(path.as_posix()))
    return {
        "ruleId": place.rule,
        "ruleIndex": rule,
        "level": "note" if place.is_edit else "warning",
        "message": {"text": place.message},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri}, "region": region}}],
    }
