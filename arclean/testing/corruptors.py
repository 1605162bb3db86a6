"""The corruptors of arclean's own filters, found by the registration of the filters."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from arclean import filters
from arclean.core.corruptor import Corruptor
from arclean.errors import ConfigError

if TYPE_CHECKING:
    from arclean.core.filter import Filter

__all__ = ["Corruptor", "filter_for", "find", "names"]


def names() -> tuple[str, ...]:
    """Return the names of the corruptors, which are those of their filters, in the order in which filters run."""
    return tuple(filters.builtin())


def find(name: str) -> Corruptor:
    """Return the corruptor of the filter of that name. Raises ConfigError where no filter of arclean has it.

    >>> from random import Random
    >>> find("kashida").corrupt("كتاب", Random(1)) != "كتاب"
    True
    """
    made = filters.builtin().get(name)
    if made is None:
        raise ConfigError(f"there is no corruptor for {name!r}: there are {', '.join(names())}")
    found: Corruptor = import_module(f"{made.__module__.rpartition('.')[0]}.corruptor").CORRUPTOR
    return found


def filter_for(name: str) -> Filter:
    """Return the filter of that name with the options that its corruptor's damage asks for.

    Raises ConfigError where no filter of arclean has the name.

    >>> filter_for("kashida").name
    'kashida'
    """
    return filters.find(name)(**find(name).options())
