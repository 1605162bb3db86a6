"""Limits: what a file may cost to read, so that one made to exhaust a machine ends in an error, not in its death."""

from __future__ import annotations

from typing import NamedTuple

from arclean.errors import ConfigError

__all__ = ["DEFAULT_LIMITS", "LimitReached", "Limits", "check_limits"]


class LimitReached(BaseException):
    """A limit was reached inside a library: no Exception, so that it takes it for no broken object."""


class Limits(NamedTuple):
    """What reading may cost; where one is reached, a LimitError holds what was read until then.

    ``size`` is that of the file in bytes, ``characters`` is that of all text, ``seconds`` are those that a processor
    works on one page (and on opening the file), of which the clock may take ten times as many on a busy machine: a web
    page or a text is one page. The rest bounds PDFs: ``growth`` is how many characters
    beyond a million a file may have for each of its bytes, ``stream`` the size of one of its streams once it is
    unpacked, ``glyphs`` are those of a page, and the characters that they stand for, ``operators`` those that draw a
    page, of its forms as often as they are drawn, beyond half of ``growth`` for each byte of the file (all pages may
    have some millions more, and each page 50,000 of its own), ``nesting`` is that of drawings within drawings (form
    XObjects), ``ocr_seconds`` the time of a page that OCR reads, by the clock. ``memory`` and ``file_seconds``, those
    of a whole file, bound the process of its own that reads a file which is to be ``isolated``.
    ``math.inf`` sets no limit: without one of ``stream`` the PDF library unpacks streams by itself, and without one of
    ``seconds`` no thread watches the clock.

    >>> Limits(pages=10).pages
    10
    """

    size: float = 1 << 30  # larger files do not fit the memory that their objects need
    pages: float = 20_000  # the longest book seen has 3,000
    glyphs: float = 500_000  # the densest newspaper page seen holds 30,000
    seconds: float = 20.0  # a usual page takes 0.01
    nesting: float = 24  # real files need four
    stream: float = 1 << 27  # the largest font of all Chinese characters has 40 million
    characters: float = 200_000_000  # of text; the longest book seen has 9 million
    growth: float = 50  # packed text grows ten times; where one page is all of a file, its fonts are a part of it
    ocr_seconds: float = 60.0  # a usual page takes 3, and four times that on a machine that is busy
    memory: float = 4 << 30  # bytes of addresses; a book of 3,000 pages needs a tenth
    file_seconds: float = 600.0  # a book of 3,000 pages needs 200
    operators: float = 2_500_000  # of a page, beside its size; a map of 4,000 symbols of a form has two million

    def bound_growth(self, size: int) -> Limits:
        """Return the limits of a file of so many bytes.

        >>> Limits().bound_growth(1000)[-1], Limits().bound_growth(1000).characters
        (2525000.0, 1050000)
        """
        grown = self.growth * size
        characters = min(self.characters, _FREE_GROWTH + grown)
        return self._replace(characters=characters, operators=self.operators + grown / 2)


def check_limits(limits: object) -> Limits:
    """Return limits as they are. Raises ConfigError for what is none, and for a limit that is no number from 0 on.

    >>> check_limits(Limits(pages=-1))
    Traceback (most recent call last):
    arclean.errors.ConfigError: the limit of pages is -1: give a number from 0 on, or math.inf for none
    """
    if not isinstance(limits, Limits):
        raise ConfigError(f"limits are {limits!r:.80}: give arclean.readers.limits.Limits")
    for name, limit in limits._asdict().items():
        if isinstance(limit, bool) or not isinstance(limit, int | float) or not limit >= 0:
            raise ConfigError(f"the limit of {name} is {limit!r:.80}: give a number from 0 on, or math.inf for none")
    return limits


_FREE_GROWTH = 1_000_000  # characters that any file may have
DEFAULT_LIMITS = Limits()
