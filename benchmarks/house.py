"""Draw the house: which rooms there are, which import which, and what breaks the rules of CONTRIBUTING.md.

    python benchmarks/house.py            rooms (folders with modules), arrows (a room imports another), faults
    python benchmarks/house.py --arrows   every arrow, with the number of imports that make it

Imports are read off the source, those inside functions and under TYPE_CHECKING too. Exit code 1 where a rule is broken;
``tests/test_house.py`` holds each of them.
"""

from __future__ import annotations

import argparse
import ast
import sys
from collections import Counter
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

PACKAGE = Path(__file__).parents[1] / "arclean"
TESTS = PACKAGE.parent / "tests"

FLOORS = (  # from the ground; an import goes to a lower floor or stays in its part
    ("arabic", "bidi", "errors", "package_files"),
    ("language",),
    ("core",),
    ("evidence",),
    ("filters", "readers"),
    ("profiles", "report"),
    ("api",),
    ("diagnosis", "testing"),
    ("batch",),
    ("integrations",),
    ("cli",),
    ("__main__",),
)
FLOOR = {part: number for number, parts in enumerate(FLOORS) for part in parts}
STRANGERS = {("filters", f"core.{known}") for known in ("pipeline", "gates", "result")} | {("readers", "filters")}
EDITS = {"Edit", "Sweep"}  # what evidence never makes
MOST_LINES = 300  # of a module
MOST_OF_A_FUNCTION = 60  # lines

MIRRORED = ("arabic", "core", "evidence", "filters", "language", "readers")  # bidi is held as a whole, by UAX #9
NOT_MIRRORED = {"__init__", "__main__", "weights", "corruptor"}  # tests/test_weights.py; the inverse law in tests/laws
HELD_ELSEWHERE = {  # modules without a test at their mirror place, and what holds them
    "arabic.affixes": "a list of affixes: language/tables/test_word_class_table",
    "arabic.number_cues": "a list of words: evidence/lost_text/test_number_gaps",
    "evidence.hard_wraps.continuation_words": "a list of words: evidence/hard_wraps/test_line_features",
    "evidence.word_boundaries.optional_spaces": "a list of words: filters/glued_words, filters/split_words",
    "filters.lam_alef.letter_weights": "three tables of numbers: filters/lam_alef/test_letter_context",
    "filters.recovery.two_letter_words": "a list of words: filters/recovery/test_letter_edits",
    "evidence.site_lines.kept_phrases": "a list of phrases: evidence/site_lines/test_page_edges",
    "filters.visual_order.number_costs": "two tables of numbers: filters/visual_order/test_digit_order",
    "readers.pdf.layout.sheets": "records: readers/pdf/test_document_assembly",
}


class Import(NamedTuple):
    """An import of one module of arclean by another, and the name that it takes."""

    importer: str
    module: str
    name: str


def module_name(file: Path) -> str:
    """Return the dotted name of a module's file."""
    parts = file.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def modules() -> dict[str, Path]:
    """Map the dotted names of all modules of the package to their files."""
    return {module_name(file): file for file in sorted(PACKAGE.rglob("*.py"))}


def imports_in(source: str, importer: str = "") -> Iterator[Import]:
    """Yield all imports of arclean's modules in a source. Raises ValueError for a relative import."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found = [(alias.name, "") for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            if node.level:
                raise ValueError(f"{importer}: a relative import hides which way an arrow goes")
            found = [_target(node.module or "", alias.name) for alias in node.names]
        else:
            continue
        yield from (Import(importer, *one) for one in found if one[0].split(".")[0] == "arclean")


def _target(module: str, name: str) -> tuple[str, str]:
    """Return the module that ``from module import name`` loads, and the name that it takes from it."""
    return (f"{module}.{name}", "") if f"{module}.{name}" in modules() else (module, name)


@cache
def imports() -> tuple[Import, ...]:
    """Return all imports between modules of the package."""
    return tuple(one for name, file in modules().items() for one in imports_in(file.read_text("utf-8"), name))


def part(module: str) -> str:
    """Return the part of the house that a module belongs to; the root hands on what ``api`` and others offer."""
    return module.split(".")[1] if "." in module else "api"


def room(module: str) -> str:
    """Return the folder of a module."""
    return module if modules().get(module, PACKAGE).name == "__init__.py" else module.rpartition(".")[0]


def arrows() -> Counter[tuple[str, str]]:
    """Count the imports between each two rooms; what the root offers, it offers by name and makes no arrow."""
    pairs = ((room(one.importer), room(one.module)) for one in imports() if one.importer != "arclean")
    return Counter(pair for pair in pairs if pair[0] != pair[1])


# Rules: each yields one line for each fault


def upward() -> Iterator[str]:
    """Find imports that climb, or that join two parts which are to be strangers."""
    for one in imports():
        here = "__main__" if one.importer == "arclean" else part(one.importer)
        if here not in FLOOR:
            yield f"{one.importer}: {here} stands on no floor"
            continue
        there = part(one.module)
        if there != here and FLOOR[there] >= FLOOR[here]:
            yield f"{one.importer} climbs to {one.module}"
        for stranger, known in STRANGERS:
            if here == stranger and one.module.startswith(f"arclean.{known}"):
                yield f"{one.importer} must not know {one.module}"


def between_slices() -> Iterator[str]:
    """Find imports from one artifact's folder into another's, and of a filter by what stands beside it."""
    for one in imports():
        here, there = (name.split(".")[2:4] for name in (one.importer, one.module))
        if not (one.importer.startswith("arclean.filters.") and one.module.startswith("arclean.filters.")):
            continue
        if here[0] != there[0]:
            yield f"{one.importer} knows another artifact: {one.module}"
        elif len(here) > 1 and (len(there) < 2 or there[1] == "filter"):
            yield f"{one.importer} knows its filter"


def edits_by_evidence() -> Iterator[str]:
    """Find evidence that makes edits: only filters and their modules called ``..._edits`` do."""
    for one in imports():
        is_filter = one.importer.rpartition(".")[2] == "filter" or one.importer.endswith("_edits")
        looks = one.importer.startswith(("arclean.evidence", "arclean.language", "arclean.arabic", "arclean.bidi"))
        beside = one.importer.startswith("arclean.filters.") and not is_filter
        if (looks or beside) and one.name in EDITS:
            yield f"{one.importer} makes an {one.name}"


def circles(pairs: Iterable[tuple[str, str]] | None = None) -> Iterator[str]:
    """Find modules that import one another, straight or by others; the root and packages' own names do not count."""
    known: dict[str, set[str]] = {}
    used = ((one.importer, one.module) for one in imports()) if pairs is None else pairs
    for importer, module in used:
        if pairs is not None or "arclean" not in (importer, module):
            known.setdefault(importer, set()).add(module)
    for start in sorted(known):
        reached, ahead = set(), [start]
        while ahead:
            new = known.get(ahead.pop(), set()) - reached
            reached |= new
            ahead += new
        if start in reached:
            yield f"{start} imports itself by others"


def _functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    yield from (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def too_long() -> Iterator[str]:
    """Find modules and functions that are longer than they may be."""
    for name, file in modules().items():
        source = file.read_text("utf-8")
        if source.count("\n") > MOST_LINES:
            yield f"{name} has {source.count(chr(10))} lines"
        for node in _functions(ast.parse(source)):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > MOST_OF_A_FUNCTION:
                yield f"{name}.{node.name} has {lines} lines"


def repeated_names() -> Iterator[str]:
    """Find classes that share a name, and constants whose name stands in more than three modules."""
    classes: dict[str, list[str]] = {}
    constants: dict[str, list[str]] = {}
    for name, file in modules().items():
        tree = ast.parse(file.read_text("utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef):
                classes.setdefault(node.name.lstrip("_"), []).append(name)
        for node in tree.body:
            targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
            for target in targets:
                if isinstance(target, ast.Name) and target.id.isupper():
                    constants.setdefault(target.id.lstrip("_"), []).append(name)
    yield from (f"classes called {name}: {', '.join(w)}" for name, w in sorted(classes.items()) if len(w) > 1)
    shared = ((name, where) for name, where in sorted(constants.items()) if len(where) > 3 and name != "CORRUPTOR")
    yield from (f"constants called {name}: {', '.join(where)}" for name, where in shared)


def without_mirror_tests() -> Iterator[str]:
    """Find modules without a unit test at their mirror place, and exceptions that are none."""
    untested = {name.removeprefix("arclean.") for name, file in modules().items() if not _has_mirror_test(file)}
    yield from (f"{name} has no test at its mirror place" for name in sorted(untested - HELD_ELSEWHERE.keys()))
    yield from (f"{name} is no exception any more" for name in sorted(HELD_ELSEWHERE.keys() - untested))


def _has_mirror_test(file: Path) -> bool:
    inside = file.relative_to(PACKAGE)
    if inside.parts[0] not in MIRRORED or file.stem in NOT_MIRRORED:
        return True
    return (TESTS / inside.parent / f"test_{file.name}").exists()


RULES = (upward, between_slices, edits_by_evidence, circles, too_long, repeated_names, without_mirror_tests)


def one_word_names() -> tuple[int, int]:
    """Count functions whose name is one word, and all functions; names with two leading underscores do not count."""
    names = [n.name for f in modules().values() for n in _functions(ast.parse(f.read_text("utf-8")))]
    named = [name.strip("_") for name in names if not name.startswith("__")]
    return sum("_" not in name for name in named), len(named)


def main() -> int:
    """Print the house; return 1 where a rule is broken."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--arrows", action="store_true", help="print every arrow")
    asked = parser.parse_args()
    drawn = arrows()
    for (start, end), count in sorted(drawn.items()) if asked.arrows else ():
        print(f"{start} -> {end} ({count})")
    rooms = {room(name) for name in modules()}
    alone, functions = one_word_names()
    slices = {name for name in rooms if name.startswith("arclean.filters.")}
    outer = {(a, b) for a, b in drawn if a not in slices and b not in slices}
    print(f"{len(modules())} modules, {len(rooms)} rooms ({len(slices)} of artifacts), {len(drawn)} arrows")
    print(f"without the rooms of artifacts: {len(rooms - slices)} rooms, {len(outer)} arrows")
    print(f"functions with a name of one word: {alone} of {functions} ({alone / functions:.0%})")
    faults = [fault for rule in RULES for fault in rule()]
    for fault in faults:
        print(f"broken: {fault}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
