"""The README says what is true: its Python is run, its test command is CI's."""

import doctest
import re

import arclean
from arclean import filters
from tests.paths import ROOT

README = (ROOT / "README.md").read_text("utf-8")


def test_the_python_of_the_readme_runs(monkeypatch):
    monkeypatch.chdir(ROOT)
    code = "\n".join(re.findall(r"```python\n(.*?)```", README, re.DOTALL))
    test = doctest.DocTestParser().get_doctest(code, {}, "README", "README.md", 0)
    assert test.examples
    assert doctest.DocTestRunner().run(test).failed == 0


def test_the_profile_of_the_readme_loads(tmp_path):
    (profile := tmp_path / "mine.toml").write_text(re.search(r"```toml\n(.*?)```", README, re.DOTALL)[1], "utf-8")
    assert any(f.name == "digits" and f.apply_from == 0.95 for f in arclean.profile(profile).filters)


def test_ci_calls_the_test_command_of_the_readme():
    command = re.search(r"```sh\n(pip install -e .*?)\n```", README)[1]
    assert command.split(" && ")[1] in (ROOT / ".ci" / "run").read_text("utf-8")


def test_the_table_of_the_readme_has_every_filter():
    rows = re.findall(r"^\| (`[^|]*) \|", README, re.MULTILINE)
    assert sorted(re.findall("`([a-z-]+)`", " ".join(rows))) == sorted(filters.names())


def test_the_digest_of_the_readme_is_that_of_its_example(monkeypatch, tmp_path):
    monkeypatch.chdir(ROOT)
    code = re.search(r"```python\n(>>> pages = .*?)```", README, re.DOTALL)[1]
    example = doctest.DocTestParser().get_doctest(code, {"arclean": arclean}, "README", "README.md", 0)
    assert doctest.DocTestRunner().run(example, clear_globs=False).failed == 0
    example.globs["learnt"].save(tmp_path / "site.lines")
    (profile := tmp_path / "site.toml").write_text(
        re.search(r'```toml\n(extends = "web".*?)```', README, re.DOTALL)[1], "utf-8"
    )
    assert "repeated-lines" in [one.name for one in arclean.profile(profile).filters]
