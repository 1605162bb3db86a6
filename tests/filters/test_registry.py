"""Filters of other packages: found by their entry point, used by name, refused where they do not load."""

import importlib
import subprocess
import sys
from dataclasses import FrozenInstanceError, fields

import pytest

from arclean import ConfigError, filters, profiles

MODULE = '''
from dataclasses import dataclass
from typing import ClassVar

from arclean import Edit
from arclean.core.filter import BaseFilter, Scope


@dataclass(frozen=True, kw_only=True)
class Bullets(BaseFilter):
    """Turns bullets into dashes."""

    name: ClassVar[str] = "acme-bullets"
    scope: ClassVar[Scope] = Scope.LINE
    changes: ClassVar[frozenset[str]] = frozenset({"signs"})
    trigger_chars: ClassVar[str] = "\\u2022"
    dash: str = "-"

    def propose(self, text, context):
        for at, char in enumerate(text):
            if char == "\\u2022":
                yield Edit(at, at + 1, char, self.dash, "acme-bullets/dash")


class Usurper(Bullets):
    name = "kashida"


class Nameless:
    pass
'''


@pytest.fixture
def install(tmp_path, monkeypatch):
    """Install a tiny package with the entry points that are asked for, for the time of a test."""

    def installed(**points):
        (tmp_path / "acme_filters.py").write_text(MODULE, "utf-8")
        info = tmp_path / "acme_filters-1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text("Metadata-Version: 2.1\nName: acme-filters\nVersion: 1.0\n", "utf-8")
        lines = "".join(f"{name} = {value}\n" for name, value in points.items())
        (info / "entry_points.txt").write_text(f"[{filters.GROUP}]\n{lines}", "utf-8")
        monkeypatch.syspath_prepend(str(tmp_path))
        importlib.invalidate_caches()
        filters.registered.cache_clear()

    yield installed
    sys.modules.pop("acme_filters", None)
    filters.registered.cache_clear()


def test_the_group_is_named_once_and_for_all():
    assert filters.GROUP == "arclean.filters"


def test_a_filter_of_another_package_is_found_and_used(install, tmp_path):
    install(bullets="acme_filters:Bullets")
    assert filters.names() == (*filters.builtin(), "acme-bullets")
    made = filters.find("acme-bullets")
    assert made(dash="*").dash == "*"
    file = tmp_path / "own.toml"
    file.write_text("extends = 'repair'\n[[filter]]\nname = 'acme-bullets'\ndash = '*'\n", "utf-8")
    pipeline = profiles.load(file)
    assert pipeline("\u2022 العــراق") == "* العراق"
    assert pipeline.run("\u2022 العــراق").edits[0].rule == "acme-bullets/dash"
    assert profiles.parse(profiles.dump(pipeline)) == pipeline
    assert "acme-bullets" not in [f.name for f in profiles.load("repair").filters], "nothing joins a profile by itself"
    with pytest.raises(ConfigError, match=r"no filter 'acme-bulets': did you mean 'acme-bullets'"):
        filters.find("acme-bulets")


@pytest.mark.parametrize(
    ("value", "complaint"),
    [
        ("acme_filters:Nothing", "filter 'broken' of 'acme_filters:Nothing' does not load: .*uninstall or mend it"),
        ("acme_missing:Bullets", "filter 'broken' of 'acme_missing:Bullets' does not load"),
        ("acme_filters:Nameless", "filter 'broken' of 'acme_filters:Nameless' does not load"),
        ("acme_filters:Usurper", "two filters are called 'kashida': .*rename one"),
    ],
)
def test_a_filter_that_cannot_be_used_is_named(install, value, complaint):
    install(broken=value)
    with pytest.raises(ConfigError, match=complaint):
        filters.names()
    assert profiles.load("repair")("العــراق") == "العراق", "arclean's own filters work all the same"


def test_our_own_filter_may_be_registered_twice(install):
    install(again="arclean.filters.kashida.filter:Kashida")
    assert filters.names() == tuple(filters.builtin())


@pytest.mark.parametrize("name", [None, 5, ["kashida"], filters.Kashida])
def test_a_filter_is_found_by_its_name(name):
    with pytest.raises(ConfigError, match="by its name, a str, not"):
        filters.find(name)


def test_an_unknown_attribute_is_no_filter():
    with pytest.raises(AttributeError, match=r"module 'arclean.filters' has no attribute 'Nonsense'"):
        _ = filters.Nonsense


@pytest.mark.parametrize("name", filters.names())
def test_a_filter_takes_its_options_by_name_and_keeps_them(name):
    made = filters.find(name)()
    for field in fields(made):
        with pytest.raises(FrozenInstanceError):
            setattr(made, field.name, getattr(made, field.name))
    with pytest.raises(TypeError):
        type(made)(object())


def test_filters_that_repair_has_not_are_loaded_when_they_are_asked_for():
    code = (
        "import sys, arclean; arclean.clean('وصل القطار')\n"
        "print(*(name for name in sys.modules if name.startswith('arclean.')))\n"
        "from arclean.filters import Lines; print(Lines.name, arclean.filters.Boilerplate.name)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded, named = done.stdout.splitlines()
    late = {"furniture", "repeated_lines", "lines", "boilerplate"}
    assert not {f"arclean.filters.{name}" for name in late} & {*loaded.split()}
    assert named == "lines boilerplate"
    with pytest.raises(AttributeError, match="'Line'"):
        filters.Line  # noqa: B018


def test_repair_has_none_of_those_that_are_loaded_late():
    every = filters.builtin()
    assert {name for name, made in every.items() if made.profile == "repair"} <= filters.builtin_of_repair().keys()
    assert [*every] == [*filters.names()][: len(every)]
    assert all(filters.find(name) is made for name, made in every.items())
