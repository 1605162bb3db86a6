"""A row of JSON whose fields are replaced; all else of it stays as it was written."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["replace_fields"]

_end_space = re.compile(r"[ \t\r\n]*").match
_decode_value = json.JSONDecoder().raw_decode


def replace_fields(row: str, fields: Mapping[str, Any]) -> str:
    """Return the text of a JSON object with other values of fields; what is not there is added at its end.

    Numbers, escapes, spaces and fields that stand twice (the last is replaced, which readers take) stay as they are.
    ``row`` is whole and valid, and has a field.

    >>> replace_fields('{"text":"a", "n":1.10}', {"text": "b", "added": 1})
    '{"text":"b", "n":1.10,"added":1}'
    """
    spans, at = _field_spans(row)
    comma, colon = (", ", ": ") if '": ' in row else (",", ":")
    pieces, done = [], 0
    for name in sorted(spans.keys() & fields, key=lambda name: spans[name][0]):
        start, end = spans[name]
        pieces += [row[done:start], _encode_value(fields[name], (comma, colon))]
        done = end
    pieces.append(row[done:at])
    for name in fields:
        if name not in spans:
            pieces += [comma, _encode_value(name, (comma, colon)), colon]
            pieces.append(_encode_value(fields[name], (comma, colon)))
    return "".join([*pieces, row[at:]])


def _field_spans(row: str) -> tuple[dict[str, tuple[int, int]], int]:
    """Return the spans of the values of an object, and where its last field ends."""
    spans: dict[str, tuple[int, int]] = {}
    last = at = row.index("{") + 1
    while row[at := _skip_space(row, at)] != "}":
        if row[at] == ",":
            at = _skip_space(row, at + 1)
        name, at = _decode_value(row, at)
        start = _skip_space(row, _skip_space(row, at) + 1)
        last = at = _decode_value(row, start)[1]
        spans[name] = start, at
    return spans, last


def _skip_space(row: str, at: int) -> int:
    found = _end_space(row, at)
    return found.end() if found else at


def _encode_value(value: Any, separators: tuple[str, str]) -> str:
    """Return a value as JSON; where it has a lone surrogate, in ASCII."""
    made = json.dumps(value, ensure_ascii=False, separators=separators)
    try:
        made.encode()
    except UnicodeEncodeError:
        return json.dumps(value, separators=separators)
    return made
