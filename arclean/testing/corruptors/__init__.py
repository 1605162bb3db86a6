"""Corruptors: for each filter, the damage that it repairs, made on purpose.

Each takes a clean text and a seeded ``random.Random`` and says on which texts the filter must give back
exactly what went in.
"""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from arclean import filters
from arclean.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from arclean.filter import Filter

__all__ = ["LINE", "Corruptor", "find", "names"]

LINE = re.compile("[^\n\f]+")
"""Pattern: a line that is not empty; a page ends a line."""


class Corruptor(NamedTuple):
    """The damage that a filter repairs.

    ``corrupt`` makes it; ``accepts`` tells the clean texts on which the filter of that ``name`` must restore
    every character (its domain). ``learnt`` gives a filter that has learnt what the damage is, where it must have.
    """

    name: str
    corrupt: Callable[[str, Random], str]
    accepts: Callable[[str], bool]
    learnt: Callable[[], Filter] | None = None

    def filter(self) -> Filter:
        """Make the filter that repairs the damage.

        >>> find("kashida").filter().name
        'kashida'
        """
        return self.learnt() if self.learnt else filters.find(self.name)()


_MODULES = {
    "mojibake": "mojibake",
    "entities": "entities",
    "controls": "controls",
    "control-glyphs": "control_glyphs",
    "visual-order": "visual_order",
    "brackets": "brackets",
    "reversed-numbers": "reversed_numbers",
    "presentation-forms": "forms",
    "doubled-glyphs": "doubled",
    "letter-spacing": "spaced",
    "fragments": "fragments",
    "lam-alef": "lam_alef",
    "losses": "losses",
    "kashida-glyphs": "kashida_glyphs",
    "recovery": "recovery",
    "kashida": "kashida",
    "marks": "marks",
    "look-alikes": "lookalikes",
    "digits": "digits",
    "split-words": "split_words",
    "glued-words": "glued_words",
    "spaces": "spaces",
    "furniture": "furniture",
    "repeated-lines": "repeated_lines",
    "lines": "lines",
    "boilerplate": "boilerplate",
}  # fmt: skip


def names() -> tuple[str, ...]:
    """Name the corruptors, as their filters are named."""
    return tuple(_MODULES)


@cache
def find(name: str) -> Corruptor:
    """Return the corruptor of the filter of that name.

    >>> from random import Random
    >>> find("kashida").corrupt("كتاب", Random(1)) != "كتاب"
    True
    """
    if name not in _MODULES:
        raise ConfigError(f"there is no corruptor for {name!r}: there are {', '.join(_MODULES)}")
    corruptor = import_module(f"arclean.testing.corruptors.{_MODULES[name]}").CORRUPTOR
    assert isinstance(corruptor, Corruptor)
    return corruptor
