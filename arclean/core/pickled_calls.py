"""Functions of the package, pickled by their name and by what their output depends on.

Hosts keep results by a hash of the function that made them. A function is pickled by its name alone, so that a cache
would give old texts after an upgrade; what stands here has the version, the tables and the built-in profiles in its
pickle too.
"""

from __future__ import annotations

import hashlib
from functools import cache
from importlib import import_module
from types import MethodType
from typing import TYPE_CHECKING, Any, TypeVar, cast

from arclean.core.fingerprint import compute_fingerprint, package_version

if TYPE_CHECKING:
    from collections.abc import Callable

    _StaticMethod = staticmethod[..., Any]
else:
    _StaticMethod = staticmethod  # takes no parameters when it runs

__all__ = ["pickle_by_version"]

_Function = TypeVar("_Function", bound="Callable[..., Any]")


def pickle_by_version(function: _Function) -> _Function:
    """Return a function of the package, called as before, whose pickle changes with what its output depends on.

    >>> import arclean, pickle
    >>> pickle.loads(pickle.dumps(arclean.clean)) is arclean.clean
    True
    """
    return cast("_Function", _PickledCall(function))


class _PickledCall(_StaticMethod):
    """A function; ``staticmethod`` calls it as fast as it calls itself, and is a routine for ``help``.

    Python 3.13 takes what derives from ``functools.partial`` for data.
    """

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[str, str, str]]:
        wrapped: Any = self.__func__
        return _find_function, (wrapped.__module__, wrapped.__qualname__, _fingerprint_of_profiles(package_version()))

    def __get__(self, instance: object, owner: type | None = None) -> Any:
        """Bind it as a function is bound; what has this is a routine for ``help`` and shown with its signature."""
        return self if instance is None else MethodType(self, instance)

    def __repr__(self) -> str:
        return repr(self.__func__)


def _find_function(module: str, name: str, _made_by: str) -> object:
    """Return a function by its name; what it was pickled by is there for those that hash the pickle."""
    return getattr(import_module(module), name)


@cache
def _fingerprint_of_profiles(_version: str) -> str:
    """Return 32 hexadecimal digits for the version, the tables and the filters of all built-in profiles."""
    profiles = import_module("arclean.profiles")  # above this part of the house
    known = (compute_fingerprint(profiles.load(name).filters, None) for name in profiles.NAMES)
    return hashlib.sha256("\0".join(known).encode()).hexdigest()[:32]
