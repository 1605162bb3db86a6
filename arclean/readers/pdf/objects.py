"""Objects: what stands behind a reference of a PDF, as plain values; what is missing or broken is None."""

from __future__ import annotations

from typing import Any

from arclean.errors import LimitError

__all__ = ["dictionary", "named", "numbers", "resolved", "unpacked"]


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


def unpacked(value: Any) -> bytes | None:
    """Give the data of a stream. Raises LimitError, where it grows too large."""
    stream = resolved(value)
    try:
        return bytes(stream.get_data())
    except LimitError:
        raise
    except Exception:  # noqa: BLE001 - its filters raise what they like
        return None
