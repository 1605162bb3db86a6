"""The filters: one artifact, one module, one class; each is loaded when it is first asked for.

>>> from arclean import filters
>>> filters.Kashida().name
'kashida'
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, cast

from arclean.errors import ConfigError

if TYPE_CHECKING:
    from arclean.filter import Filter
    from arclean.filters.boilerplate import Boilerplate
    from arclean.filters.brackets import Brackets
    from arclean.filters.control_glyphs import ControlGlyphs
    from arclean.filters.controls import Controls
    from arclean.filters.digits import Digits
    from arclean.filters.doubled import DoubledGlyphs
    from arclean.filters.entities import Entities
    from arclean.filters.forms import PresentationForms
    from arclean.filters.fragments import Fragments
    from arclean.filters.furniture import Furniture
    from arclean.filters.glued_words import GluedWords
    from arclean.filters.kashida import Kashida
    from arclean.filters.kashida_glyphs import KashidaGlyphs
    from arclean.filters.lam_alef import LamAlef
    from arclean.filters.lines import Lines
    from arclean.filters.lookalikes import LookAlikes
    from arclean.filters.losses import Losses
    from arclean.filters.marks import Marks
    from arclean.filters.mojibake import Mojibake
    from arclean.filters.recovery import Recovery
    from arclean.filters.repeated_lines import RepeatedLines
    from arclean.filters.reversed_numbers import ReversedNumbers
    from arclean.filters.spaced import LetterSpacing
    from arclean.filters.spaces import Spaces
    from arclean.filters.split_words import SplitWords
    from arclean.filters.visual_order import VisualOrder

__all__ = [
    "Boilerplate", "Brackets", "ControlGlyphs", "Controls", "Digits", "DoubledGlyphs", "Entities", "Fragments",
    "Furniture", "GluedWords", "Kashida", "KashidaGlyphs", "LamAlef", "LetterSpacing", "Lines", "LookAlikes", "Losses",
    "Marks", "Mojibake", "PresentationForms", "Recovery", "RepeatedLines", "ReversedNumbers", "Spaces", "SplitWords",
    "VisualOrder",
    "find", "names",
]  # fmt: skip

GROUP = "arclean.filters"
"""The entry-point group in which other packages register filters."""

_MODULES = {  # in the order in which they run
    "Mojibake": "mojibake",
    "Entities": "entities",
    "Controls": "controls",
    "ControlGlyphs": "control_glyphs",
    "VisualOrder": "visual_order",
    "Brackets": "brackets",
    "ReversedNumbers": "reversed_numbers",
    "PresentationForms": "forms",
    "DoubledGlyphs": "doubled",
    "LetterSpacing": "spaced",
    "Fragments": "fragments",
    "LamAlef": "lam_alef",
    "Losses": "losses",
    "KashidaGlyphs": "kashida_glyphs",
    "Recovery": "recovery",
    "Kashida": "kashida",
    "Marks": "marks",
    "LookAlikes": "lookalikes",
    "Digits": "digits",
    "SplitWords": "split_words",
    "GluedWords": "glued_words",
    "Spaces": "spaces",
    "Furniture": "furniture",
    "RepeatedLines": "repeated_lines",
    "Lines": "lines",
    "Boilerplate": "boilerplate",
}


def __getattr__(name: str) -> type[Filter]:
    if name not in _MODULES:
        raise AttributeError(f"module 'arclean.filters' has no attribute {name!r}")
    return cast("type[Filter]", getattr(import_module(f"arclean.filters.{_MODULES[name]}"), name))


@cache
def registered() -> dict[str, type[Filter]]:
    """Map the names of all registered filters to their classes, those of other packages included.

    Raises ConfigError where a registered filter does not load, or takes the name of another.
    """
    from importlib.metadata import entry_points  # noqa: PLC0415 - costs 10 ms, and few calls need it

    found = builtin().copy()
    for point in entry_points(group=GROUP):
        try:
            made = point.load()
            name = made.name
        except Exception as error:
            where = f"filter {point.name!r} of {point.value!r}"
            raise ConfigError(f"{where} does not load: {error}; uninstall or mend it") from error
        if name in found and found[name] is not made:
            raise ConfigError(f"two filters are called {name!r}: {found[name]!r} and {made!r}; rename one")
        found[name] = made
    return found


@cache
def builtin() -> dict[str, type[Filter]]:
    """Map the names of arclean's own filters to their classes, in the order in which they run."""
    return {made.name: made for made in map(__getattr__, _MODULES)}


def names() -> tuple[str, ...]:
    """Name all registered filters: arclean's own in the order in which they run, then those of other packages.

    >>> "kashida" in names()
    True
    """
    return tuple(registered())


def find(name: str) -> type[Filter]:
    """Return the class of the filter of that name.

    Raises ConfigError for an unknown name, with the nearest known one.
    """
    if not isinstance(name, str):
        raise ConfigError(f"a filter is found by its name, a str, not {type(name).__name__}")
    own = name.title().replace("-", "")  # so that no module is loaded that nobody asks for
    found = __getattr__(own) if own in _MODULES else None
    if found is None or found.name != name:
        found = builtin().get(name) or registered().get(name)
    if found is None:
        from difflib import get_close_matches  # noqa: PLC0415 - only an error needs it

        near = get_close_matches(name, names(), 1, 0.5)
        hint = f": did you mean {near[0]!r}?" if near else f"; there are {', '.join(names())}"
        raise ConfigError(f"there is no filter {name!r}{hint}")
    return found
