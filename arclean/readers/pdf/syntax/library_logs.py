"""Log records of pdfminer and fontTools about a file that is read here: left out, for the reader reports damage itself.

Levels and handlers of both libraries stay as their users set them. During a reading each of their loggers carries a
filter that drops records made in the thread that reads; records of other threads pass, and afterwards the filter is
gone. A filter of a parent does not see the records of its children (Python, ``logging``), so each logger gets it.
"""

from __future__ import annotations

import logging
import threading
from contextlib import contextmanager
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["drop_library_logs"]

_LOWEST_KEPT = {"pdfminer": logging.ERROR, "fontTools": logging.CRITICAL}  # fontTools logs what it raises, too
_LOADED_WITH_FONTS = tuple(
    f"fontTools.{module}"
    for module in (
        "cffLib", "misc.psCharStrings", "misc.psLib", "ttLib", "ttLib.sfnt", "ttLib.ttFont", "ttLib.tables.otBase",
        "ttLib.tables.otConverters", "ttLib.tables.otTables", "ttLib.tables._c_m_a_p", "ttLib.tables._g_l_y_f",
        "ttLib.tables._h_e_a_d", "ttLib.tables._h_m_t_x", "ttLib.tables._l_o_c_a", "ttLib.tables._p_o_s_t",
    )
)  # fmt: skip


class _OwnThreadFilter(logging.Filter):
    """Drops records below ``_LOWEST_KEPT`` that are made in the thread that made this filter."""

    def __init__(self) -> None:
        super().__init__()
        self._reader = threading.get_ident()

    def filter(self, record: logging.LogRecord) -> bool:
        if threading.get_ident() != self._reader:
            return True
        return record.levelno >= _LOWEST_KEPT[record.name.partition(".")[0]]


@contextmanager
def drop_library_logs() -> Iterator[None]:
    """Drop what pdfminer and fontTools log in this thread here inside."""
    import_module("pdfminer.pdfinterp")  # loads all of pdfminer that logs here
    own = _OwnThreadFilter()
    loggers = [logging.getLogger(name) for name in _library_loggers()]
    for logger in loggers:
        logger.addFilter(own)
    try:
        yield
    finally:
        for logger in loggers:
            logger.removeFilter(own)


def _library_loggers() -> list[str]:
    """Return the names of the loggers that both libraries have, and those of fontTools that a font may yet load."""
    made = [name for name in list(logging.root.manager.loggerDict) if name.partition(".")[0] in _LOWEST_KEPT]
    return [*dict.fromkeys([*made, *_LOADED_WITH_FONTS])]
