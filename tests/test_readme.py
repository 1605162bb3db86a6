"""The README says what is true: its Python is run, its test command is CI's."""

import doctest
import re

import arclean
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
