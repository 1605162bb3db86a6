"""Mutate code and see whether the tests notice.

    python benchmarks/mutate.py PATH... [--count 200] [--seed 1] [--tests nearest|all] [--jobs 2]

One change at a time, drawn over the given files and folders (but for corruptors), is made in a copy of the project: a
comparison turned or shifted by equality, ``and`` for ``or``, one side of either, ``not`` dropped, an arithmetic sign
turned, a number moved by one or halved, ``min`` for ``max``, ``any`` for ``all``, one branch of a conditional, a
``return`` of None. Then tests run: ``nearest`` are the mirror test and folder of the changed module, its doctests and
the labelled cases of its artifact; ``all`` are the default tests too, where those see nothing. What no test notices is
printed with its line.

Sizes of caches and ``strict`` of ``zip``, which is a check, are left as they are, and so is a line that ends in
``# mutation: equivalent - why``: no input can show the difference. Exit code 1 where fewer than ``--least`` (0.85) of
the mutants are killed.
"""

from __future__ import annotations

import argparse
import ast
import os
import random
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from queue import Queue
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ROOT = Path(__file__).parents[1]
PARTS = ("arclean", "tests", "fixtures", "benchmarks", "docs", ".ci", "pyproject.toml", "README.md", "CONTRIBUTING.md")
SECONDS = 300  # a mutant that runs longer than this is killed: its loop does not end
EQUIVALENT = "# mutation: equivalent"

COMPARED = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
COMPUTED = {ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult}
SWAPPED = {"min": "max", "max": "min", "any": "all", "all": "any"}


@dataclass(frozen=True)
class Mutant:
    """A change of one expression: what stands at a place of a file, and what is put there."""

    file: Path
    line: int
    start: int
    end: int
    target: str

    def apply(self, source: str) -> str:
        """Return the source with the change."""
        data = source.encode()
        return (data[: self.start] + self.target.encode() + data[self.end :]).decode()


def mutants_of(file: Path) -> Iterator[Mutant]:
    """Yield all changes that can be made in a file."""
    source = file.read_text("utf-8")
    lines = source.splitlines(keepends=True)
    offsets = [0]
    for line in lines:
        offsets.append(offsets[-1] + len(line.encode()))
    tree = ast.parse(source)
    typed = {id(n) for top in ast.walk(tree) for n in _annotations(top)}
    for node in ast.walk(tree):
        if id(node) in typed or not isinstance(node, ast.expr | ast.Return):
            continue
        for target in _changes(node):
            if EQUIVALENT not in lines[node.lineno - 1]:
                start = offsets[node.lineno - 1] + node.col_offset
                end = offsets[(node.end_lineno or node.lineno) - 1] + (node.end_col_offset or 0)
                yield Mutant(file, node.lineno, start, end, target)


def _annotations(node: ast.AST) -> Iterator[ast.AST]:
    """Yield the parts of annotations, of f-strings, of sizes of caches, of ``strict``, and of tests of types alone."""
    held: list[ast.AST | None] = []
    if isinstance(node, ast.FunctionDef):
        arguments = node.args
        held = [node.returns, *(a.annotation for a in (*arguments.args, *arguments.kwonlyargs, *arguments.posonlyargs))]
    elif isinstance(node, ast.AnnAssign):
        held = [node.annotation]
    elif isinstance(node, ast.Call) and ast.unparse(node.func) == "lru_cache":
        held = [*node.args, *(keyword.value for keyword in node.keywords)]
    elif isinstance(node, ast.keyword) and node.arg == "strict":
        held = [node.value]
    elif isinstance(node, ast.JoinedStr):
        held = [node]
    elif isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
        held = [node.test, *node.body]
    elif isinstance(node, ast.Assert | ast.Raise):
        held = [node]
    for one in held:
        if one is not None:
            yield from ast.walk(one)


def _changes(node: ast.expr | ast.Return) -> Iterator[str]:
    """Yield what may be put in the place of an expression."""
    if isinstance(node, ast.Compare) and len(node.ops) == 1 and type(node.ops[0]) in COMPARED:
        yield _written(ast.Compare(node.left, [COMPARED[type(node.ops[0])]()], node.comparators))
    elif isinstance(node, ast.BoolOp):
        yield _written(ast.BoolOp(ast.Or() if isinstance(node.op, ast.And) else ast.And(), node.values))
        yield _written(node.values[0])
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield _written(node.operand)
    elif isinstance(node, ast.BinOp) and type(node.op) in COMPUTED and not _is_text(node):
        yield _written(ast.BinOp(node.left, COMPUTED[type(node.op)](), node.right))
    elif isinstance(node, ast.IfExp):
        yield _written(node.body)
        yield _written(node.orelse)
    elif isinstance(node, ast.Constant) and type(node.value) in (int, float):
        yield repr(node.value + 1 if isinstance(node.value, int) else node.value / 2 or 1.0)
    elif isinstance(node, ast.Constant) and isinstance(node.value, bool):
        yield repr(not node.value)
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in SWAPPED:
        yield _written(ast.Call(ast.Name(SWAPPED[node.func.id]), node.args, node.keywords))
    elif isinstance(node, ast.Return) and node.value is not None and not isinstance(node.value, ast.Constant):
        yield "return None"


def _is_text(node: ast.BinOp) -> bool:
    return any(isinstance(n, ast.Constant) and isinstance(n.value, str | bytes) for n in (node.left, node.right))


def _written(node: ast.expr) -> str:
    return f"({ast.unparse(ast.fix_missing_locations(node))})"


def nearest_tests(file: Path) -> list[str]:
    """Return what is run first for a module: its mirror test or the mirror folder, and its own doctests."""
    inside = file.relative_to(ROOT / "arclean")
    mirror = ROOT / "tests" / inside.parent
    own = mirror / f"test_{file.stem}.py"
    while not mirror.exists():
        mirror = mirror.parent
    found = [own] if own.exists() else []
    if mirror != ROOT / "tests":
        found.append(mirror)
    else:
        found += sorted(mirror.glob("test_*.py"))
    return [str(path.relative_to(ROOT)) for path in (*found, file)]


def labelled_cases(file: Path) -> list[str]:
    """Return what runs the labelled cases of the artifact that a module belongs to, if it does."""
    slices = file.relative_to(ROOT / "arclean" / "filters").parts if "filters" in file.parts else ()
    return ["tests/cases/test_cases.py", "-k", slices[0].replace("_", "-")] if len(slices) > 1 else []


def copy_project(folder: Path) -> None:
    """Copy what the tests need."""
    for part in PARTS:
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, folder / part, ignore=shutil.ignore_patterns("__pycache__", "results"))
        elif source.exists():
            shutil.copy(source, folder / part)


def passes(folder: Path, tests: Iterable[str]) -> bool:
    """Return whether the tests pass in a copy of the project."""
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-n", "0", "-p", "no:cacheprovider", *tests]
    environment = {**os.environ, "PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        done = subprocess.run(  # noqa: S603 - our own tests
            command, cwd=folder, env=environment, capture_output=True, timeout=SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


def survives(mutant: Mutant, folder: Path, *, every: bool) -> bool:
    """Return whether the tests pass with a mutant."""
    there = folder / mutant.file.relative_to(ROOT)
    source = there.read_text("utf-8")
    there.write_text(mutant.apply(source), "utf-8")
    try:
        if not passes(folder, nearest_tests(mutant.file)):
            return False
        cases = labelled_cases(mutant.file)
        return (not cases or passes(folder, cases)) and (not every or passes(folder, []))
    finally:
        there.write_text(source, "utf-8")


def draw(paths: list[Path], count: int, seed: int) -> list[Mutant]:
    """Draw mutants by a seed; corruptors, which are tools of tests, do not count."""
    files = [f for path in paths for f in (sorted(path.rglob("*.py")) if path.is_dir() else [path])]
    known = [
        m for file in files if file.name not in ("__init__.py", "__main__.py", "corruptor.py") for m in mutants_of(file)
    ]
    return random.Random(seed).sample(known, min(count, len(known)))


def main() -> int:
    """Mutate, test and report; return 1 where too few mutants are killed."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("paths", type=Path, nargs="+")
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--tests", choices=("nearest", "all"), default="nearest")
    parser.add_argument("--least", type=float, default=0.85, help="share of mutants that must be killed, 0..1")
    asked = parser.parse_args()
    mutants = draw([path.resolve() for path in asked.paths], asked.count, asked.seed)
    folders: Queue[Path] = Queue()
    with tempfile.TemporaryDirectory() as name, ThreadPoolExecutor(asked.jobs) as pool:
        for number in range(asked.jobs):
            folder = Path(name, str(number))
            folder.mkdir()
            copy_project(folder)
            folders.put(folder)

        def judge(mutant: Mutant) -> bool:
            folder = folders.get()
            try:
                alive = survives(mutant, folder, every=asked.tests == "all")
            finally:
                folders.put(folder)
            if alive:
                was = mutant.file.read_bytes()[mutant.start : mutant.end].decode()
                print(f"{mutant.file.relative_to(ROOT)}:{mutant.line}: {was} -> {mutant.target}", flush=True)
            return alive

        alive = sum(pool.map(judge, mutants))
    killed = len(mutants) - alive
    print(f"{killed} of {len(mutants)} mutants killed ({killed / max(1, len(mutants)):.1%})")
    return 1 if killed < asked.least * len(mutants) else 0


if __name__ == "__main__":
    sys.exit(main())
