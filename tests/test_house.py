"""The house: imports only go down, filters are small, everything public is explained, importing is cheap."""

import ast
import importlib
import inspect
import re
import subprocess
import sys
from pathlib import Path

import pytest

import arclean
from arclean import filters

PACKAGE = Path(arclean.__file__).parent
FILES = sorted(PACKAGE.rglob("*.py"))
FLOORS = (  # from the ground
    ("arabic", "errors"),
    ("evidence", "bidi", "edits"),
    ("document",),
    ("filter",),
    ("filters", "pipeline", "gates", "result", "readers"),
    ("profiles", "report"),
    ("api", "diagnosis"),
    ("batch", "integrations", "testing"),
    ("cli", "__main__"),
)
FLOOR = {part: number for number, parts in enumerate(FLOORS) for part in parts}
APART = {  # on one floor, yet strangers to each other
    "filters": {"pipeline", "gates", "result", "readers"},
    "readers": {"filters", "pipeline", "gates", "result"},
    "pipeline": {"filters", "readers"},
    "gates": {"filters", "readers", "pipeline", "result"},
    "result": {"filters", "readers", "pipeline", "gates"},
    "bidi": {"evidence"},
}


def _part(module):
    """Name the part of the house that a module of arclean belongs to; the root hands on what api and others offer."""
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else "api"


def _module(file):
    parts = file.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _imports(tree):
    """Yield the modules of arclean that a module loads, those inside functions too; TYPE_CHECKING is free."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test):
            yield from _imports(ast.Module(node.orelse, []))
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.split(".")[0] == "arclean")
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "relative imports hide which way an arrow goes"
            if node.module == "arclean":
                yield from (f"arclean.{a.name}" if a.name in FLOOR else "arclean" for a in node.names)
            elif node.module.startswith("arclean."):
                yield node.module
        else:
            yield from _imports(node)


@pytest.mark.parametrize("file", FILES, ids=_module)
def test_imports_only_go_down(file):
    here = _part(_module(file)) if file != PACKAGE / "__init__.py" else "cli"
    assert here in FLOOR, f"{here} stands on no floor: give it one in FLOORS"
    for module in _imports(ast.parse(file.read_text("utf-8"))):
        there = _part(module)
        assert there == here or FLOOR[there] <= FLOOR[here], f"{_module(file)} climbs to {module}"
        assert there not in APART.get(here, ()), f"{_module(file)} must not know {module}"


def test_the_walk_sees_lazy_and_hidden_imports():
    source = (
        "from typing import TYPE_CHECKING\n"
        "if TYPE_CHECKING:\n    from arclean.cli import main\n"
        "def lazily():\n    from arclean import profiles, Edit\n    import arclean.api\n"
        "try:\n    from arclean.core.edits import Span\nexcept ImportError: pass\n"
    )
    assert sorted(_imports(ast.parse(source))) == ["arclean", "arclean.api", "arclean.core.edits", "arclean.profiles"]


FILTER_FILES = [f for f in FILES if f.parent.name == "filters" and f.stem != "__init__"]


@pytest.mark.parametrize("file", FILTER_FILES, ids=_module)
def test_a_filter_is_one_small_module(file):
    source = file.read_text("utf-8")
    assert source.count("\n") < 200, "one artifact, one module, under 200 lines"
    public = [n.name for n in ast.parse(source).body if isinstance(n, ast.ClassDef) and not n.name.startswith("_")]
    assert len(public) == 1 or file.stem.startswith("_"), public


@pytest.mark.parametrize("file", FILTER_FILES, ids=_module)
def test_filters_do_not_know_each_other(file):
    known = [m.split(".")[2] for m in _imports(ast.parse(file.read_text("utf-8"))) if m.startswith("arclean.filters.")]
    assert all(module.startswith("_") for module in known), "what two filters need is evidence"


@pytest.mark.parametrize("name", filters.builtin())
def test_a_filter_says_what_breaks_and_when_it_abstains(name):
    made = filters.find(name)
    text = inspect.getdoc(sys.modules[made.__module__])
    assert len(text.split()) > 60, "what breaks, which producers, where seen, when it abstains"
    assert ">>>" in inspect.getdoc(made)
    assert made.changes <= {"letters", "digits", "marks", "spaces", "lines", "signs", "order"}
    assert made.name == re.sub("[^a-z-]", "", made.name)


@pytest.mark.parametrize("file", sorted(f for f in PACKAGE.rglob("*") if f.suffix in (".py", ".toml")), ids=str)
def test_no_path_of_a_machine(file):
    found = re.search(r"(?<![\w.:/])/(?:home|root|tmp|work|usr|mnt|opt|Users)/", file.read_text("utf-8"))
    assert not found, found


MODULES = [_module(f) for f in FILES if f.stem != "__main__"]


@pytest.mark.parametrize("module", MODULES)
def test_everything_public_is_explained(module):
    loaded = importlib.import_module(module)
    assert inspect.getdoc(loaded), "a module says what it holds"
    for name in getattr(loaded, "__all__", ()):
        value = getattr(loaded, name)
        if inspect.isclass(value) or inspect.isroutine(value):
            _check_docstring(name, value)
        if inspect.isclass(value):
            for inner, method in vars(value).items():
                if not inner.startswith("_") and inspect.isfunction(method):
                    _check_docstring(f"{name}.{inner}", method)


def _check_docstring(name, value):
    text = inspect.getdoc(value)
    assert text, f"{name} has no docstring"
    first = text.split("\n")[0]
    assert first.endswith((".", ":", "?")), f"{name}: the first line is a sentence: {first!r}"
    if inspect.isroutine(value):
        verb = re.match(r"[\w'-]+", first)[0]
        assert verb[0].isupper(), f"{name}: {first!r}"
        assert not re.search("[^s]s$|ing$", verb), f"{name}: begin with an imperative, not {verb!r}"


@pytest.mark.parametrize("name", arclean.__all__)
def test_public_functions_have_an_example(name):
    value = getattr(arclean, name)
    if inspect.isfunction(value):
        assert ">>>" in inspect.getdoc(value)


def test_the_root_offers_what_it_announces():
    assert sorted(arclean.__all__) == dir(arclean)
    assert arclean.profile is arclean.profiles.load
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        _ = arclean.nonsense


def _loaded_by(code):
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; {code}; print(*sys.modules)"], capture_output=True, text=True, check=True
    )
    return set(done.stdout.split())


def test_importing_loads_next_to_nothing():
    heavy = {"pdfplumber", "pdfminer", "ftfy", "charset_normalizer", "regex", "hypothesis", "arclean.core.pipeline"}
    assert not heavy & _loaded_by("import arclean")


def test_cleaning_clean_text_loads_no_heavy_library():
    heavy = {"pdfplumber", "pdfminer", "ftfy", "charset_normalizer", "hypothesis"}
    assert not heavy & _loaded_by("import arclean; arclean.clean('قال الوزير إن العمل بدأ أمس (12 مارس).')")
