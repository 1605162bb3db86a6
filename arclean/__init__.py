"""arclean repairs the damage that extraction from PDF and web pages does to Arabic text.

>>> import arclean
>>> arclean.clean("الهجمــات علــى القــوات")
'الهجمات على القوات'

Every name below is loaded when it is first used, so that importing the package costs next to nothing.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from arclean import filters, profiles, testing
    from arclean.api import clean, clean_parts, repair, repair_parts
    from arclean.batch import clean_many, record, records
    from arclean.core.document import Document
    from arclean.core.edits import Edit, Finding, Label, Span
    from arclean.core.pipeline import Pipeline
    from arclean.core.result import Result
    from arclean.diagnosis import Diagnosis, diagnose
    from arclean.errors import ArcleanError, ConfigError, FilterError, LimitError, ReadError
    from arclean.profiles import load as profile
    from arclean.readers import read, read_html, read_pdf, read_text
    from arclean.report.explain import explain
    from arclean.report.page import to_html

__version__ = "0.1.0"

_HOMES = {
    "api": ("clean", "clean_parts", "repair", "repair_parts"),
    "batch": ("clean_many", "record", "records"),
    "diagnosis": ("Diagnosis", "diagnose"),
    "core.document": ("Document",),
    "core.edits": ("Edit", "Finding", "Label", "Span"),
    "errors": ("ArcleanError", "ConfigError", "FilterError", "LimitError", "ReadError"),
    "core.pipeline": ("Pipeline",),
    "readers": ("read", "read_html", "read_pdf", "read_text"),
    "report.explain": ("explain",),
    "report.page": ("to_html",),
    "core.result": ("Result",),
}
_HOME = {name: module for module, names in _HOMES.items() for name in names}
_MODULES = ("filters", "profiles", "testing")

__all__ = [
    "ArcleanError", "ConfigError", "Diagnosis", "Document", "Edit", "FilterError", "Finding", "Label",
    "LimitError", "Pipeline", "ReadError", "Result", "Span", "clean", "clean_many", "clean_parts", "diagnose",
    "explain", "filters", "profile", "profiles", "read", "read_html", "read_pdf", "read_text", "record", "records",
    "repair", "repair_parts", "testing", "to_html",
]  # fmt: skip


def __getattr__(name: str) -> object:
    if name in _HOME:
        value = getattr(import_module(f"arclean.{_HOME[name]}"), name)
    elif name == "profile":
        value = import_module("arclean.profiles").load
    elif name in _MODULES:
        value = import_module(f"arclean.{name}")
    else:
        raise AttributeError(f"module 'arclean' has no attribute {name!r}")
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)


class _Package(ModuleType):
    """The package, or a part of it, pickled by its name and version.

    Hosts that pickle a function by value, to send it or to hash it (dill, cloudpickle), pickle the modules too that it
    names, and a package outside site-packages with all that it holds. The version is there for those that hash.
    """

    def __setattr__(self, name: str, value: object) -> None:
        if self.__name__ == "arclean" and isinstance(value, ModuleType) and value.__name__ == f"arclean.{name}":
            value.__class__ = _Package  # a part that was imported: filters, profiles, ...
        super().__setattr__(name, value)

    def __reduce__(self) -> tuple[object, ...]:
        return _import_package, (self.__name__, __version__)


def _import_package(name: str, _made_by: str) -> ModuleType:
    return import_module(name)


sys.modules[__name__].__class__ = _Package
