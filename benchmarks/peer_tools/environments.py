"""The tools, and a virtual environment for each."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
INSTALL_SECONDS = 300.0


class NotInstalledError(Exception):
    """A tool that is not there, with the reason."""


class Tool(NamedTuple):
    """A tool by its name on the package index: what it is asked for, what is installed, the Python that it wants."""

    name: str
    kinds: tuple[str, ...]
    requirements: tuple[str, ...] = ()
    binary: str = ""
    python: str = ""


TOOLS = (
    Tool("arclean", ("text", "pdf", "web"), (f"{ROOT}[web]",)),
    Tool("ftfy", ("text",)),
    Tool("arafix", ("text", "pdf"), ("arafix[all]",)),
    Tool("araclean", ("text",), python="3.12"),
    Tool("harfix", ("text", "pdf")),
    Tool("arabic-repair", ("text",)),
    Tool("pypdf", ("pdf",)),
    Tool("pypdfium2", ("pdf",)),
    Tool("pdftotext", ("pdf",), binary="pdftotext"),
    Tool("PyMuPDF", ("pdf",)),
    Tool("pdfplumber", ("pdf",)),
    Tool("pdf-rtldoc", ("pdf",)),
    Tool("pdf2text-arabic", ("pdf",), python="3.13"),
    Tool("qalam", ("pdf",)),
    Tool("docling-parse", ("pdf",)),
    Tool("trafilatura", ("web",), ("trafilatura", "lxml_html_clean")),
    Tool("readability-lxml", ("web",), ("readability-lxml", "lxml_html_clean")),
)


def _run(command: list[str], what: str) -> None:
    try:
        done = subprocess.run(  # noqa: S603 - commands of this module
            command, capture_output=True, text=True, check=False, timeout=INSTALL_SECONDS
        )
    except subprocess.TimeoutExpired as error:
        raise NotInstalledError(f"{what} took more than {INSTALL_SECONDS:.0f} s") from error
    if done.returncode:
        said = [line.strip() for line in done.stderr.splitlines() if line.strip()]
        told = [line for line in said if "ERROR" in line] or [" ".join(said) or "no message"]
        raise NotInstalledError(f"{what} failed: {told[-1][:200]}")


def revision_of_checkout() -> str:
    """Return the short name of the commit that arclean is installed from, with a plus where files differ from it."""
    git = shutil.which("git")
    if git is None:
        return "no git"
    command = [git, "-C", str(ROOT), "describe", "--always", "--dirty=+", "--exclude=*"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - a command of this module
    return done.stdout.strip() or "no commit"


def interpreter_of(tool: Tool, cache: Path) -> str:
    """Return the Python of the environment of a tool, made first where it is not there; arclean is installed anew."""
    if tool.binary:
        if shutil.which(tool.binary) is None:
            raise NotInstalledError(f"no {tool.binary} on this machine")
        return sys.executable
    folder = cache / tool.name
    python, done = folder / "bin" / "python", folder / "installed"
    if done.exists() and tool.name != "arclean":
        return str(python)
    base = shutil.which(f"python{tool.python}") if tool.python else sys.executable
    if base is None:
        raise NotInstalledError(f"it wants Python {tool.python}, and there is no python{tool.python} on the path")
    uv = shutil.which("uv")
    make = [uv, "venv", "-q", "--clear", "-p", base] if uv else [base, "-m", "venv", "--clear"]
    install = [uv, "pip", "install", "-q", "-p", str(python)] if uv else [str(python), "-m", "pip", "install", "-q"]
    if not done.exists():
        _run([*make, str(folder)], "making an environment")
    again = (
        [] if not done.exists() else ["--reinstall-package", "arclean"] if uv else ["--force-reinstall", "--no-deps"]
    )
    _run([*install, *again, *(tool.requirements or (tool.name,))], "installation")
    done.touch()
    return str(python)
