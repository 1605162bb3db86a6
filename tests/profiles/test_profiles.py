"""Profiles: what a TOML file may say, and what it is told where it says something else."""

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

import pytest

import arclean
from arclean import ConfigError, Pipeline, filters, profiles
from arclean.core.filter import BaseFilter, Scope


def test_the_profiles_of_arclean():
    assert profiles.NAMES == ("repair", "pdf", "web", "search")
    repair = [f.name for f in profiles.load("repair").filters]
    for name in profiles.NAMES:
        pipeline = arclean.profile(name)
        assert isinstance(pipeline, Pipeline)
        assert [f.name for f in pipeline.filters if f.name in repair] == repair, "every profile begins with repair"
    assert arclean.profile("repair") is arclean.profile("repair"), "read once"


def test_repair_runs_the_builtin_filters_in_their_order():
    order = list(filters.builtin())
    names = [f.name for f in profiles.load("repair").filters]
    assert names == [name for name in order if name in names]


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        ("[[filter]", "no TOML: "),
        ("filters = 3", "unknown key 'filters': a profile has 'extends', 'without', 'tables' and [[filter]]"),
        ("filter = 3", "'filter' must be a list of tables: write [[filter]]"),
        ("filter = [1]", "'filter' must be a list of tables"),
        ("[filter]\nname = 'kashida'", "'filter' must be a list of tables"),
        ("[[filter]]", "a [[filter]] has no name"),
        ("[[filter]]\nname = 3", "a [[filter]] has no name"),
        ("[[filter]]\nname = 'kashda'", "there is no filter 'kashda': did you mean 'kashida'?"),
        ("[[filter]]\nname = 'qqqqqq'", "there is no filter 'qqqqqq'; there are "),
        (
            "[[filter]]\nname = 'kashida'\naply_from = 1",
            "filter 'kashida': there is no option 'aply_from': did you mean 'apply_from'?",
        ),
        ("[[filter]]\nname = 'kashida'\nzzz = 1", "no option 'zzz': it has apply_from, report_from"),
        ("[[filter]]\nname = 'kashida'\napply_from = 'high'", "option 'apply_from': 'high' is no float"),
        ("[[filter]]\nname = 'kashida'\napply_from = true", "option 'apply_from': True is no float"),
        ("[[filter]]\nname = 'kashida'\n[[filter]]\nname = 'kashida'", "filter 'kashida' stands twice"),
        ("extends = 'repare'", "extends 'repare', which is no profile of arclean: give one of repair, pdf"),
        ("extends = 3", "extends 3, which is no profile"),
        ("extends = ['repair']", "extends ['repair'], which is no profile"),
    ],
)
def test_a_wrong_profile_is_told_what_is_wrong(tmp_path, source, complaint):
    file = tmp_path / "own.toml"
    file.write_text(source, "utf-8")
    with pytest.raises(ConfigError) as caught:
        profiles.load(file)
    assert complaint in str(caught.value)
    assert str(caught.value).startswith(str(file)), "the message names the file"


@pytest.mark.parametrize(
    ("name", "complaint"),
    [
        ("repare", "there is no profile 'repare': did you mean 'repair'?"),
        ("", "there is no profile ''"),
        ("own.json", "or a .toml file"),
        ("missing.toml", "missing.toml cannot be read"),
        ("nul\0.toml", "cannot be read"),
        ("\ud800.toml", "cannot be read"),
        (".toml", "no profile '.toml'"),
        (None, "a profile must be a name or a path, not NoneType"),
        (5, "a profile must be a name or a path, not int"),
        (b"repair", "a profile must be a name or a path, not bytes"),
        (["repair"], "a profile must be a name or a path, not list"),
    ],
)
def test_a_profile_that_is_not_there(name, complaint, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ConfigError) as caught:
        profiles.load(name)
    assert complaint in str(caught.value)


def test_a_file_that_is_no_utf8(tmp_path):
    file = tmp_path / "own.toml"
    file.write_bytes(b"\xff\xfe")
    with pytest.raises(ConfigError, match="cannot be read"):
        profiles.load(str(file))
    with pytest.raises(ConfigError, match="cannot be read"):
        profiles.load(tmp_path / "folder.toml" if (tmp_path / "folder.toml").mkdir() is None else "")


def test_options_and_extends(tmp_path):
    file = tmp_path / "own.toml"
    file.write_text("[[filter]]\nname = 'kashida'\napply_from = 1\nreport_from = 0.25\n", "utf-8")
    made = Pipeline([filters.Kashida(apply_from=1, report_from=0.25)])
    assert profiles.load(file) == profiles.load(str(file)) == made

    repair = profiles.load("repair")
    file.write_text("extends = 'repair'\n[[filter]]\nname = 'kashida'\napply_from = 0.95\n", "utf-8")
    extended = profiles.load(file)
    assert [f.name for f in extended.filters] == [f.name for f in repair.filters], "an option changes no order"
    assert extended != repair
    assert next(f for f in extended.filters if f.name == "kashida") == filters.Kashida(apply_from=0.95)
    assert profiles.load("repair") == repair, "the profile that was extended stays"

    file.write_text("extends = 'repair'\n", "utf-8")
    assert profiles.load(file) == repair
    file.write_text("", "utf-8")
    assert profiles.load(file) == Pipeline()


@dataclass(frozen=True, kw_only=True)
class Options(BaseFilter):
    """Has an option of every type that a profile can write."""

    name: ClassVar[str] = "options"
    scope: ClassVar[Scope] = Scope.LINE
    changes: ClassVar[frozenset[str]] = frozenset()

    number: int = 3
    share: float = 0.5
    switch: bool = False
    word: str = "one"
    several: tuple[str, ...] = ()
    group: frozenset[str] = frozenset()
    path: str | None = None

    def propose(self, text, context):
        return ()


@pytest.fixture
def _options(monkeypatch):
    found = {**filters.registered(), "options": Options}
    monkeypatch.setattr(filters, "registered", lambda: found)


@pytest.mark.usefixtures("_options")
@pytest.mark.parametrize(
    "options",
    [
        {},
        {"number": -7, "share": 1e-05, "switch": True},
        {"share": 2},
        {"word": ""},
        {"word": '"quoted" \\ \n\t\0\x7f\u200f \u0627\u0644\U0001f600'},
        {"several": ("a", "\u0628")},
        {"group": frozenset({"b", "a"})},
        {"path": "words.bin", "apply_from": 0.99},
    ],
)
def test_what_is_dumped_loads_as_it_was(options, tmp_path):
    pipeline = profiles.load("repair") | Options(**options)
    written = profiles.dump(pipeline)
    file = tmp_path / "own.toml"
    file.write_text(written, "utf-8")
    assert profiles.load(file) == pipeline
    assert profiles.dump(profiles.load(file)) == written


@pytest.mark.parametrize("name", profiles.NAMES)
def test_every_profile_can_be_dumped(name):
    assert profiles.parse(profiles.dump(profiles.load(name))) == profiles.load(name)
    assert profiles.dump(Pipeline()) == ""


def test_an_option_that_toml_cannot_hold():
    with pytest.raises(ConfigError, match=r"an option of type [A-Za-z]*Path cannot be written to a profile"):
        profiles.dump(Pipeline([Options(path=Path("x"))]))


@pytest.mark.usefixtures("_options")
@pytest.mark.parametrize("line", ["number = 1.5", "switch = 1", "word = 3", "several = 'a'", "group = {a = 1}"])
def test_a_value_of_another_type(line):
    with pytest.raises(ConfigError, match=f"option '{line.split()[0]}': .* is no "):
        profiles.parse(f"[[filter]]\nname = 'options'\n{line}")


@pytest.mark.parametrize("source", [
    "a = " + "[" * 5000, "a = " + "9" * 5000, "a = {" * 3000, "a = 2020-99-99", 'extends = ["repair"]',
    "filter = 3", "[[filter]]\nname = 3", "tables = 3", "tables = {path = 3}", 'tables = "\\u0000"',
    '[[filter]]\nname = "kashida"\napply_from = ' + "9" * 400, "a." * 500_000 + "a = 1",
])  # fmt: skip
def test_whatever_a_file_says_the_error_is_one_of_the_package(source):
    with pytest.raises(ConfigError):
        profiles.parse(source)


@pytest.mark.parametrize("value", ["nan", "-nan", "inf", "-inf", "-5", "1.5", "-0.001"])
@pytest.mark.parametrize("option", ["apply_from", "report_from"])
def test_a_threshold_is_a_probability(option, value):
    with pytest.raises(ConfigError, match=f"{option} of filter 'kashida' is .*: give a probability from 0 to 1"):
        profiles.parse(f'[[filter]]\nname = "kashida"\n{option} = {value}')


def test_a_profile_leaves_filters_out():
    made = profiles.parse('extends = "repair"\nwithout = ["digits", "kashida"]')
    names = [f.name for f in profiles.load("repair").filters]
    assert [f.name for f in made.filters] == [name for name in names if name not in {"digits", "kashida"}]
    assert made("العــراق") == "العــراق"
    for source, told in {
        'extends = "repair"\nwithout = "digits"': "give a list",
        'extends = "repair"\nwithout = ["digit"]': "did you mean 'digits'",
        'without = ["digits"]': "no such filter",
    }.items():
        with pytest.raises(ConfigError, match=told):
            profiles.parse(source)
