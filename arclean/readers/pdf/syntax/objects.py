"""Objects of a PDF: what a reference stands for, as plain values; what is missing or broken is None, or empty."""

from __future__ import annotations

import json
import re
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from arclean.errors import LimitError

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "are_streams", "read_stream", "resolve_array", "resolve_dictionary", "resolve_name", "resolve_numbers",
    "resolve_reference",
]  # fmt: skip


def resolve_reference(value: Any) -> Any:
    """Return what a reference stands for, references to references followed; None where that is missing."""
    from pdfminer.pdftypes import resolve1  # noqa: PLC0415 - with pdfplumber, for those who read PDFs only

    return resolve1(value)


def are_streams(values: Iterable[Any]) -> bool:
    """Return whether all of some values are streams, or references to them."""
    from pdfminer.pdftypes import PDFStream  # noqa: PLC0415 - as above

    return all(isinstance(resolve_reference(value), PDFStream) for value in values)


def resolve_dictionary(value: Any) -> dict[str, Any]:
    """Return a dictionary, or an empty one where there is none."""
    found = resolve_reference(value)
    return found if isinstance(found, dict) else {}


def resolve_name(value: Any) -> str:
    """Return a name without its slash, or an empty string where there is none."""
    return str(getattr(resolve_reference(value), "name", ""))


def resolve_numbers(value: Any, count: int) -> tuple[float, ...] | None:
    """Return an array of exactly ``count`` numbers, or None where it is anything else."""
    found = resolve_reference(value)
    if not isinstance(found, list) or len(found) != count:
        return None
    listed = [resolve_reference(item) for item in found]
    return tuple(map(float, listed)) if all(isinstance(n, int | float) for n in listed) else None


def resolve_array(value: Any) -> Any:
    """Return what a reference stands for; an array of numbers is read from the file in one go.

    The library parses a token at a time, and the widths of a whole font are thousands.
    """
    from pdfminer.pdftypes import PDFObjRef  # noqa: PLC0415 - with pdfplumber

    if isinstance(value, PDFObjRef):
        with suppress(Exception):  # an object of another kind, in another place, or broken: not for here
            return _read_number_array(value)
    return resolve_reference(value)


def _read_number_array(reference: Any) -> Any:
    """Return an array of numbers, and of arrays of them. Raises ValueError, or anything, for any other object."""
    document, number = reference.doc, reference.objid
    if number in document._cached_objs:  # noqa: SLF001 - it has no other door
        raise ValueError("known already")
    stream, offset = _find_object(document.xrefs, number)
    if stream is not None:
        raise ValueError("packed with others")
    file = document._parser.fp  # noqa: SLF001
    before = file.tell()
    file.seek(offset)
    found = _NUMBER_ARRAY.match(file.read(_LONGEST_ARRAY))
    file.seek(before)
    if found is None or int(found[1]) != number:
        raise ValueError("no array of numbers")
    parts = found[2].replace(b"[", b" [ ").replace(b"]", b" ] ").split()
    return json.loads(b",".join(parts).replace(b"[,", b"[").replace(b",]", b"]"))


def _find_object(tables: Iterable[Any], number: int) -> tuple[Any, int]:
    """Return the stream that holds an object, or None, and its offset; the first table that knows it is right.

    Raises ValueError where no cross-reference table has it.
    """
    for table in tables:
        with suppress(KeyError):
            stream, offset, _ = table.get_pos(number)
            return stream, offset
    raise ValueError("no such object")


_LONGEST_ARRAY = 1 << 20  # bytes: the widths of all 65,536 glyphs that there can be are half of it
_NUMBER_ARRAY = re.compile(rb"\s*([0-9]{1,10})\s+[0-9]+\s+obj\s*(\[[0-9.\s\[\]-]*+)\s*endobj")


def read_stream(value: Any) -> bytes | None:
    """Return the unpacked data of a stream, or None where there is none. Raises LimitError where it grows too large."""
    stream = resolve_reference(value)
    try:
        return bytes(stream.get_data())
    except LimitError:
        raise
    except Exception:  # noqa: BLE001 - its filters raise what they like
        return None
