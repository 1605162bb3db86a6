"""Annotations: what lies over a page and is no part of its content: filled-in fields of forms, notes, stamps.

Each has an appearance, a drawing that is laid into its rectangle (ISO 32000-1, 12.5.5). Read on request, it is drawn
after the content of its page; what is hidden, or not for viewing, is left out.
"""

from __future__ import annotations

from typing import Any

from arclean.readers.pdf.geometry import IDENTITY, Matrix, transform_point
from arclean.readers.pdf.syntax.objects import resolve_name, resolve_numbers, resolve_reference

__all__ = ["append_annotations"]

_UNSEEN_FLAGS = 2 | 32  # hidden, no view


def append_annotations(page: Any, data: bytes, spec: Any) -> tuple[bytes, Any]:
    """Return the content of a page and its resources with the appearances of its annotations after them."""
    entries = resolve_reference(page.annots)
    entries = map(resolve_reference, entries) if isinstance(entries, list) else ()
    drawings = [drawn for entry in entries if (drawn := _find_appearance(entry))]
    if not drawings:
        return data, spec
    spec = dict(spec) if isinstance(spec, dict) else {}
    known = resolve_reference(spec.get("XObject"))
    forms = dict(known) if isinstance(known, dict) else {}
    parts = [b"q\n", data, b"\nQ"]
    for count, (form, matrix) in enumerate(drawings):
        name = f"appearance{count}"
        forms[name] = form
        parts.append(f"\nq {' '.join(f'{edge:.6f}' for edge in matrix)} cm /{name} Do Q".encode())
    return b"".join(parts), spec | {"XObject": forms}


def _find_appearance(annotation: Any) -> tuple[Any, Matrix] | None:
    """Return the appearance of an annotation and the matrix that lays it into its rectangle; None if it is not seen."""
    if not isinstance(annotation, dict) or int(resolve_reference(annotation.get("F")) or 0) & _UNSEEN_FLAGS:
        return None
    appearances = resolve_reference(annotation.get("AP"))
    form = appearances.get("N") if isinstance(appearances, dict) else None
    if isinstance(resolve_reference(form), dict):  # one for each state, of a box that is ticked or not
        form = resolve_reference(form).get(resolve_name(annotation.get("AS")))
    stream = resolve_reference(form)
    rectangle = resolve_numbers(annotation.get("Rect"), 4)
    if not hasattr(stream, "get_data") or rectangle is None:
        return None
    box = resolve_numbers(stream.attrs.get("BBox"), 4) or (0.0, 0.0, 1.0, 1.0)
    own = resolve_numbers(stream.attrs.get("Matrix"), 6) or IDENTITY
    corners = [transform_point(own, x, y) for x in box[::2] for y in box[1::2]]  # type: ignore[arg-type]
    left, low = min(x for x, _ in corners), min(y for _, y in corners)
    wide, high = max(x for x, _ in corners) - left, max(y for _, y in corners) - low
    x0, y0 = min(rectangle[::2]), min(rectangle[1::2])
    across = (max(rectangle[::2]) - x0) / wide if wide else 1.0
    up = (max(rectangle[1::2]) - y0) / high if high else 1.0
    return form, (across, 0.0, 0.0, up, x0 - left * across, y0 - low * up)
