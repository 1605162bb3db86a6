"""Objects: what stands behind a reference of a PDF, as plain values; what is missing or broken is None."""

from __future__ import annotations

import json
import re
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from arclean.errors import LimitError

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["array", "dictionary", "named", "numbers", "resolved", "unpacked"]


def resolved(value: Any) -> Any:
    """Follow references to what they stand for; None where that is missing."""
    from pdfminer.pdftypes import resolve1  # noqa: PLC0415 - with pdfplumber, for those who read PDFs only

    return resolve1(value)


def dictionary(value: Any) -> dict[str, Any]:
    """Give a dictionary; an empty one where there is none."""
    found = resolved(value)
    return found if isinstance(found, dict) else {}


def named(value: Any) -> str:
    """Give a name without its slash; an empty one where there is none."""
    return str(getattr(resolved(value), "name", ""))


def numbers(value: Any, count: int) -> tuple[float, ...] | None:
    """Give a list of so many numbers."""
    found = resolved(value)
    if not isinstance(found, list) or len(found) != count:
        return None
    listed = [resolved(item) for item in found]
    return tuple(map(float, listed)) if all(isinstance(n, int | float) for n in listed) else None


def array(value: Any) -> Any:
    """Follow a reference as :func:`resolved` does; an array of numbers is read from the file in one go.

    The library parses a token at a time, and the widths of a whole font are thousands.
    """
    from pdfminer.pdftypes import PDFObjRef  # noqa: PLC0415 - with pdfplumber

    if isinstance(value, PDFObjRef):
        with suppress(Exception):  # an object of another kind, in another place, or broken: not for here
            return _plain(value)
    return resolved(value)


def _plain(reference: Any) -> Any:
    """Read an array of numbers, and of arrays of them. Raises ValueError, or anything, for any other object."""
    document, number = reference.doc, reference.objid
    if number in document._cached_objs:  # noqa: SLF001 - it has no other door
        raise ValueError("known already")
    stream, place = _place(document.xrefs, number)
    if stream is not None:
        raise ValueError("packed with others")
    file = document._parser.fp  # noqa: SLF001
    before = file.tell()
    file.seek(place)
    found = _ARRAY.match(file.read(_LONGEST))
    file.seek(before)
    if found is None or int(found[1]) != number:
        raise ValueError("no array of numbers")
    parts = found[2].replace(b"[", b" [ ").replace(b"]", b" ] ").split()
    return json.loads(b",".join(parts).replace(b"[,", b"[").replace(b",]", b"]"))


def _place(tables: Iterable[Any], number: int) -> tuple[Any, int]:
    """Say in which stream, if any, and where an object is; the first table that knows it is right."""
    for table in tables:
        with suppress(KeyError):
            stream, place, _ = table.get_pos(number)
            return stream, place
    raise ValueError("no such object")


_LONGEST = 1 << 20  # bytes: the widths of all 65,536 glyphs that there can be are half of it
_ARRAY = re.compile(rb"\s*([0-9]{1,10})\s+[0-9]+\s+obj\s*(\[[0-9.\s\[\]-]*+)\s*endobj")


def unpacked(value: Any) -> bytes | None:
    """Give the data of a stream. Raises LimitError, where it grows too large."""
    stream = resolved(value)
    try:
        return bytes(stream.get_data())
    except LimitError:
        raise
    except Exception:  # noqa: BLE001 - its filters raise what they like
        return None
