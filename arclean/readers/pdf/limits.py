"""Limits: what a PDF may cost, so that a file made to exhaust a machine ends in an error, not in its death."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["USUAL", "Limits"]


class Limits(NamedTuple):
    """What reading may cost; where one is reached, a LimitError holds what was read until then.

    ``size`` is in bytes, ``glyphs`` and ``seconds`` are those of one page, ``nesting`` is that of drawings within
    drawings (form XObjects).

    >>> Limits(pages=10).pages
    10
    """

    size: int = 1 << 30  # larger files do not fit the memory that their objects need
    pages: int = 20_000  # the longest book seen has 3,000
    glyphs: int = 500_000  # the densest newspaper page seen holds 30,000
    seconds: float = 60.0  # a usual page takes 0.01
    nesting: int = 24  # real files need four


USUAL = Limits()
