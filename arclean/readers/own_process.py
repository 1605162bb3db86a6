"""The command that starts a process of this package: for reading apart from the caller, and pages ahead of their turn.

The process runs this package and no other, wherever the path would find another, and finds other modules where this one
does, but none in the folder that it runs in. The package may lie in an archive.
"""

from __future__ import annotations

import sys
from pathlib import Path

__all__ = ["PROGRAM", "make_command"]

PROGRAM = """
import sys
folder, *sys.path[:] = sys.argv[1:]
from importlib.machinery import PathFinder
from importlib.util import module_from_spec
spec = PathFinder.find_spec("arclean", [folder])
package = sys.modules["arclean"] = module_from_spec(spec)
spec.loader.exec_module(package)
"""
_FLAGS = {"isolated": "-I", "ignore_environment": "-E", "no_user_site": "-s", "no_site": "-S"}


def make_command(serve: str) -> list[str]:
    """Return the command of a process of this package that runs some lines.

    Raises OSError where Python is no program of its own: in a frozen application, or within another program.
    """
    program = sys.executable or ""
    if getattr(sys, "frozen", False) or "py" not in Path(program).stem.lower():
        raise OSError(f"{program or 'this program'} is no Python that could be started")
    flags = [flag for name, flag in _FLAGS.items() if getattr(sys.flags, name)]
    path = [folder for folder in sys.path if isinstance(folder, str) and folder]
    folder = Path(sys.modules["arclean"].__path__[0]).absolute().parent
    return [program, *flags, "-P", "-c", PROGRAM + serve, str(folder), *path]
