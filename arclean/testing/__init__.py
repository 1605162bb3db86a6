"""The testing kit: corruptors that make each artifact, hypothesis strategies, and the laws every filter keeps.

A package that brings a filter checks it with one call::

    from arclean.testing import check_filter
    check_filter(MyFilter(), corruptor=my_corruptor)

Corruptors and laws need nothing; strategies and checks need hypothesis (``pip install 'arclean[test]'``).
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from arclean.core.corruptor import Corruptor
    from arclean.testing import corruptors, laws, strategies
    from arclean.testing.check_laws import check_filter, check_pipeline

__all__ = ["Corruptor", "check_filter", "check_pipeline", "corruptors", "laws", "strategies"]

_HOME = {"Corruptor": "corruptors", "check_filter": "check_laws", "check_pipeline": "check_laws"}


def __getattr__(name: str) -> object:
    if name in ("corruptors", "laws", "strategies"):
        return import_module(f"arclean.testing.{name}")
    if name in _HOME:
        return getattr(import_module(f"arclean.testing.{_HOME[name]}"), name)
    raise AttributeError(f"module 'arclean.testing' has no attribute {name!r}")
