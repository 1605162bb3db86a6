"""Limits: what a PDF may cost, so that a file made to exhaust a machine ends in an error, not in its death."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["DEFAULT_LIMITS", "LimitReached", "Limits"]


class LimitReached(BaseException):
    """A limit was reached inside the PDF library: no Exception, so that it takes it for no broken object."""


class Limits(NamedTuple):
    """What reading may cost; where one is reached, a LimitError holds what was read until then.

    ``size`` is that of the file in bytes, ``stream`` that of one of its streams once it is unpacked; ``glyphs`` and
    ``seconds`` are those of one page (and of opening the file), ``nesting`` is that of drawings within drawings (form
    XObjects). ``math.inf`` sets no limit: without one of ``stream`` the PDF library unpacks streams by itself, and
    without one of ``seconds`` no thread watches the clock.

    >>> Limits(pages=10).pages
    10
    """

    size: float = 1 << 30  # larger files do not fit the memory that their objects need
    pages: float = 20_000  # the longest book seen has 3,000
    glyphs: float = 500_000  # the densest newspaper page seen holds 30,000
    seconds: float = 20.0  # a usual page takes 0.01
    nesting: float = 24  # real files need four
    stream: float = 1 << 27  # the largest font of all Chinese characters has 40 million


DEFAULT_LIMITS = Limits()
