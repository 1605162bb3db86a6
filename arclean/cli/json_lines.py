"""Results as lines of JSON."""

from __future__ import annotations

import json
from functools import reduce
from typing import TYPE_CHECKING, Any

from arclean.core.document import enclosing_box

if TYPE_CHECKING:
    from collections.abc import Iterator

    from arclean.core.result import Result

__all__ = ["result_record", "to_json_line"]


def result_record(result: Result) -> dict[str, Any]:
    """Return a result as plain values, with the boxes of its paragraphs, edits and findings where they are known.

    Places on paper are pages (from 1) and boxes: x0, top, x1, bottom, in points from the top left corner.
    """
    record: dict[str, Any] = result.to_dict()
    if result.document.glyphs:
        record["paragraphs"] = [*_placed_paragraphs(result)]
        for entry in (*record["edits"], *record["findings"]):
            places = result.document.origin(entry["start"], entry["end"])
            entry["places"] = [{"page": place.page, "boxes": place.boxes} for place in places]
    return record


def _placed_paragraphs(result: Result) -> Iterator[dict[str, Any]]:
    """Yield the paragraphs of the repaired text, each with its box on every page that it stands on."""
    for part in result.paragraphs():
        places = [
            {"page": place.page, "box": reduce(enclosing_box, place.boxes)} for place in part.places if place.boxes
        ]
        yield {"start": part.start, "end": part.end, "places": places}


def to_json_line(value: dict[str, Any]) -> str:
    """Return a value as a line of JSON, escaped where a lone surrogate has no UTF-8."""
    line = json.dumps(value, ensure_ascii=False, default=str)
    return (line if line.isascii() or _is_encodable(line) else json.dumps(value, default=str)) + "\n"


def _is_encodable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
