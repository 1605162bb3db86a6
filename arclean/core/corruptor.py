"""The corruptor of a filter: the damage that it repairs, made on purpose."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from random import Random

__all__ = ["LINE", "Corruptor", "restores_nothing"]

LINE = re.compile("[^\n\f]+")
"""Pattern: a line that is not empty; a page ends a line."""


def restores_nothing(text: str) -> bool:  # noqa: ARG001 - the domain of a corruptor
    """Return False for every text: the ``accepts`` of a corruptor whose damage is reported and never restored."""
    return False


def _no_options() -> Mapping[str, object]:
    return {}


class Corruptor(NamedTuple):
    """The damage that a filter repairs; it knows neither the filter nor the pipeline.

    ``name`` is that of the filter. ``corrupt`` makes the damage in a clean text, by a seeded random generator;
    ``accepts`` returns whether a clean text is in the domain: the filter must restore every character of it;
    :func:`restores_nothing` where no text is, and the damage is only told.
    ``options`` returns those that the filter needs to repair this damage: a model that has learnt it, for one.
    ``layout`` names the form of clean text that can have the damage: running "text", "pages", "paragraphs" of two or
    three lines, wrapped "rows", a "list"; strategies and benchmarks lay their texts out in it.
    """

    name: str
    corrupt: Callable[[str, Random], str]
    accepts: Callable[[str], bool]
    options: Callable[[], Mapping[str, object]] = _no_options
    layout: str = "text"
