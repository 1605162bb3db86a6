"""Hiding: what the attributes of an element say of whether a browser shows it.

An element without a box (``display: none``, ``hidden``) is gone with all that stands in it; one that is only invisible
(``visibility: hidden``) keeps its room, and elements in it may be seen again. A style outweighs the attribute
``hidden``. What is ``hidden="until-found"`` is there for who searches.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["NOT_HIDDEN", "Hiding"]

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_KEYWORD = re.compile("[a-z-]+(?: [a-z-]+)?")
_KEEPS_SHEET = frozenset(("inherit", "revert", "revert-layer"))  # values by which ``hidden`` may still hold


class Hiding(NamedTuple):
    """Whether an element has no box, or has one in which nothing is seen."""

    is_gone: bool = False
    is_invisible: bool = False

    def within(self, attrs: Mapping[str, str | None]) -> Hiding:
        """Return how an element with attributes is hidden that stands in one hidden like this.

        >>> NOT_HIDDEN.within({"style": "display: none"}), NOT_HIDDEN.within({"hidden": "", "style": "display: block"})
        (Hiding(is_gone=True, is_invisible=False), Hiding(is_gone=False, is_invisible=False))
        """
        style = attrs.get("style")
        if not style and "hidden" not in attrs:
            return self
        said = _declarations(style) if style else {}
        display, visibility = said.get("display", ""), said.get("visibility", "")
        is_gone = display == "none"
        if "hidden" in attrs and (attrs["hidden"] or "").strip().lower() != "until-found":
            is_gone |= display in _KEEPS_SHEET or not display
        is_invisible = visibility in {"hidden", "collapse"}
        is_shown = visibility in {"visible", "initial"}
        return Hiding(self.is_gone or is_gone, is_invisible or (self.is_invisible and not is_shown))


NOT_HIDDEN = Hiding()
"""That of an element which nothing hides."""


@lru_cache(maxsize=1024)
def _declarations(style: str) -> dict[str, str]:
    """Return the values of the properties of a style whose values are keywords, each the one that counts."""
    found: dict[str, str] = {}
    weighty: set[str] = set()
    for declaration in _COMMENT.sub(" ", style).lower().split(";"):
        name, _, value = (part.strip() for part in declaration.partition(":"))
        word, mark, rest = value.partition("!")
        word, is_weighty = word.strip(), bool(mark) and rest.strip() == "important"
        if not _KEYWORD.fullmatch(word) or (name in weighty and not is_weighty):
            continue
        found[name] = word
        if is_weighty:
            weighty.add(name)
    return found
