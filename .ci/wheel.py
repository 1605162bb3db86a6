"""Build the wheel and use it as a consumer would: in an environment of its own, under two type checkers.

    python .ci/wheel.py        needs pip and the package index; some 40 s

Exit code 1 where the wheel lacks a file, or a type that users see is not what it is to be.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import venv
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
MUST_HOLD = (
    "arclean/py.typed",
    "arclean/report/page/page.css",
    "arclean/report/page/page.js",
    "arclean/language/data/arabic.tables",
    "arclean/readers/pdf/fonts/data/digits.bin",
)
CONSUMER = """
import arclean
from arclean.core.filter import BaseFilter

result = arclean.repair("a")
reveal_type(result)
reveal_type(result.edits[0].confidence)
reveal_type(arclean.clean("a"))
reveal_type(arclean.diagnose("a").verdict)
reveal_type(arclean.Pipeline([arclean.filters.Kashida()])("a"))
reveal_type(arclean.profile("pdf"))
reveal_type(arclean.read_pdf)
reveal_type(BaseFilter.wakes)
"""
REVEALED = ("Result", "float", "str", "str", "str", "Pipeline", "Document", "bool")  # a part of each, in this order


def run(*command: str | Path, cwd: Path = ROOT) -> str:
    """Return what a command prints; a failure ends the check with it."""
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)  # noqa: S603 - our own
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}")
    return done.stdout


def main() -> None:
    """Build, install, look inside, and let the type checkers read a script."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        run(sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", folder, ROOT)
        (wheel,) = folder.glob("arclean-*.whl")
        missing = set(MUST_HOLD) - set(zipfile.ZipFile(wheel).namelist())
        if missing:
            sys.exit(f"the wheel lacks {', '.join(sorted(missing))}")
        venv.create(folder / "venv", with_pip=True)
        python = folder / "venv" / "bin" / "python"
        run(python, "-m", "pip", "install", "-q", wheel, "mypy>=1.11", "basedpyright>=1.20")
        script = folder / "consumer.py"
        script.write_text(CONSUMER, "utf-8")
        checks = {
            'Revealed type is "': run(
                python, "-m", "mypy", "--strict", "--cache-dir", folder / "cache", script, cwd=folder
            ),
            'Type of "': run(python, "-m", "basedpyright", script, cwd=folder),
        }
        for marker, said in checks.items():
            revealed = [line for line in said.splitlines() if marker in line]
            wrong = [(want, line) for want, line in zip(REVEALED, revealed, strict=True) if want not in line]
            if wrong:
                sys.exit(f"a type is not what users are told: {wrong}")
    print("the wheel holds its files, and mypy --strict and basedpyright read its types")  # noqa: T201 - a command


if __name__ == "__main__":
    main()
