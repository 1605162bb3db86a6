"""The PDF library's own font of a font dictionary, which knows widths and predefined encodings."""

from __future__ import annotations

from typing import Any

from arclean.errors import LimitError

__all__ = ["USUAL_ASCENT", "USUAL_DESCENT", "ascent_and_descent", "make_library_font"]

USUAL_ASCENT, USUAL_DESCENT = 0.9, -0.3
"""In sizes, of a font that does not say them."""

_HEIGHTS = (0.2, 4.0)  # sizes from descent to ascent that a font may have


def make_library_font(manager: Any, spec: dict[str, Any]) -> Any:
    """Return the PDF library's font, or its plainest one where the dictionary is broken."""
    try:
        return manager.get_font(None, spec)
    except LimitError:
        raise
    except Exception:  # noqa: BLE001 - it raises what it likes
        return manager.get_font(None, {})


def ascent_and_descent(inner: Any) -> tuple[float, float]:
    """Return ascent and descent in parts of the size; usual ones where those of the font cannot be."""
    ascent, descent = float(inner.get_ascent()), float(inner.get_descent())
    if _HEIGHTS[0] < ascent - descent < _HEIGHTS[1]:
        return ascent, descent
    return USUAL_ASCENT, USUAL_DESCENT
