"""The house: imports only go down, filters are small, everything public is explained, importing is cheap."""

import importlib
import inspect
import re
import subprocess
import sys
from pathlib import Path

import pytest

import arclean
from arclean import filters
from benchmarks import house

PACKAGE = Path(arclean.__file__).parent


@pytest.mark.parametrize("rule", house.RULES, ids=lambda rule: rule.__name__)
def test_the_rules_of_the_house(rule):
    assert not list(rule())


def test_the_walk_sees_lazy_and_hidden_imports():
    source = (
        "from typing import TYPE_CHECKING\n"
        "if TYPE_CHECKING:\n    from arclean.cli import main\n"
        "def lazily():\n    from arclean import profiles, Edit\n    import arclean.api\n"
        "try:\n    from arclean.core.edits import Span\nexcept ImportError: pass\n"
    )
    found = sorted({one.module for one in house.imports_in(source)})
    assert found == ["arclean", "arclean.api", "arclean.cli", "arclean.core.edits", "arclean.profiles"]


def test_a_circle_is_seen():
    assert not list(house.circles([("a", "b"), ("b", "c")]))
    assert list(house.circles([("a", "b"), ("b", "c"), ("c", "a")]))


def test_a_module_without_a_test_is_seen(monkeypatch):
    known = dict(house.HELD_ELSEWHERE)
    lost, _ = known.popitem()
    monkeypatch.setattr(house, "HELD_ELSEWHERE", known | {"core.pipeline": "", "core.nothing": ""})
    assert list(house.without_mirror_tests()) == [
        f"{lost} has no test at its mirror place",
        "core.nothing is no exception any more",
        "core.pipeline is no exception any more",
    ]


@pytest.mark.parametrize("name", filters.builtin())
def test_a_filter_says_what_breaks_and_when_it_abstains(name):
    made = filters.find(name)
    text = inspect.getdoc(sys.modules[made.__module__])
    assert len(text.split()) > 60, "what breaks, which producers, where seen, when it abstains"
    assert ">>>" in inspect.getdoc(made)
    assert made.changes <= {"letters", "digits", "marks", "spaces", "lines", "signs", "order"}
    assert made.name == re.sub("[^a-z-]", "", made.name)


def test_no_path_of_a_machine():
    path = re.compile(r"(?<![\w.:/])/(?:home|root|tmp|work|usr|mnt|opt|Users)/")
    files = [file for file in PACKAGE.rglob("*") if file.suffix in (".py", ".toml")]
    assert [file for file in files if path.search(file.read_text("utf-8"))] == []


MODULES = [name for name in house.modules() if not name.endswith("__main__")]


def test_no_memory_of_words_is_large():
    """All together they are what a long batch holds over the start: 60 MB at most (benchmarks/large_rows.py)."""
    sizes = re.compile(r"lru_cache\((?:maxsize=)?(?:1 << )?([0-9]+)\)")
    for file in PACKAGE.rglob("*.py"):
        for found in sizes.finditer(file.read_text("utf-8")):
            size = 1 << int(found[1]) if "<<" in found[0] else int(found[1])
            assert size <= 1 << 13, (file.name, found[0])


def test_everything_public_is_explained():
    for module in MODULES:
        try:
            loaded = importlib.import_module(module)
        except ModuleNotFoundError as error:
            if module.startswith("arclean.integrations.") and not error.name.startswith("arclean"):
                continue  # its host is not installed
            raise
        assert inspect.getdoc(loaded), f"{module}: a module says what it holds"
        for name in getattr(loaded, "__all__", ()):
            _check_docstrings(f"{module}.{name}", getattr(loaded, name))


def _check_docstrings(name, value):
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


def test_reading_a_pdf_loads_what_its_fonts_need():
    few = {"pdfplumber", "ctypes", "statistics", "fontTools.agl", "arclean.readers.pdf.ocr.tesseract"}
    few |= {f"arclean.readers.pdf.fonts.{name}" for name in ("identity.references", "decipher.network")}
    assert not few & _loaded_by("import arclean; arclean.read_pdf('fixtures/pdf/letter.pdf')")
