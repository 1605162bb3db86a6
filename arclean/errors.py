"""Errors that leave the public surface: every one is an ``ArcleanError``.

A message says what was wrong, where, and what to do.
"""

from __future__ import annotations

__all__ = ["ArcleanError", "ConfigError", "FilterError", "LimitError", "ReadError"]


class ArcleanError(Exception):
    """Base of all errors that arclean raises."""


class ConfigError(ArcleanError, ValueError):
    """A profile, filter, option or argument that cannot be used as given."""


class FilterError(ArcleanError):
    """A filter that broke the protocol: edits unsorted, untrue, undeclared, or an exception inside it."""


class ReadError(ArcleanError):
    """An input that cannot be read: missing, empty, encrypted, broken, or of no known kind."""


class LimitError(ReadError):
    """A named limit was reached while reading; what was read until then is kept in ``partial``."""

    def __init__(self, message: str, partial: object = None) -> None:
        super().__init__(message)
        self.partial = partial
