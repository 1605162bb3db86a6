"""Patterns with possessive repeats of groups, which Python before 3.11.5 matches wrongly.

There the possessive repeat of a part that may match in several ways gives way, or takes too little (CPython issue
106052): Debian 12 has 3.11.2. An atomic group around a greedy repeat is the same by definition, and is matched rightly.
"""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, Any, AnyStr

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["compile_pattern"]

_IS_RIGHT = sys.version_info >= (3, 11, 5)


def compile_pattern(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return a compiled pattern that matches as Python's documentation says, whichever release runs it.

    >>> compile_pattern(r"(?:a|ab)++c").findall("aababc ac")
    ['ac']
    """
    return re.compile(source, flags) if _IS_RIGHT else compile_atomic(source, flags)


def compile_atomic(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return a pattern compiled with an atomic group in place of each possessive repeat, by the parser of re itself."""
    from re import _compiler, _parser  # type: ignore[attr-defined]  # noqa: PLC0415 - old releases alone need it

    parsed = _parser.parse(source, flags)
    _make_atomic(parsed, _parser.SubPattern)
    compiled: re.Pattern[AnyStr] = _compiler.compile(parsed, flags)
    return compiled


def _make_atomic(node: Any, make: Callable[..., Any]) -> None:
    """Replace the possessive repeats of a parsed pattern, and of the patterns within it, by atomic groups."""
    from re import _constants as names  # type: ignore[attr-defined]  # noqa: PLC0415

    for number, (operation, value) in enumerate(node.data):
        for inner in _patterns_within(value, type(node)):
            _make_atomic(inner, make)
        if operation is names.POSSESSIVE_REPEAT:
            node.data[number] = names.ATOMIC_GROUP, make(node.state, [(names.MAX_REPEAT, value)])


def _patterns_within(value: Any, kind: type) -> list[Any]:
    """Return the parsed patterns in what an operation of a parsed pattern is given."""
    if isinstance(value, kind):
        return [value]
    if isinstance(value, tuple | list):
        return [inner for part in value for inner in _patterns_within(part, kind)]
    return []
