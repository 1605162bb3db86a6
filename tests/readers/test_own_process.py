"""The command of a process of the package: this package, the modules of this process, in a folder or an archive."""

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

import arclean
from arclean.readers.own_process import PROGRAM, make_command


def test_a_process_finds_modules_where_this_one_does(monkeypatch):
    monkeypatch.setattr(sys, "path", ["", "/one", Path("/two"), "/three"])
    folder = str(Path(arclean.__file__).parents[1])
    assert make_command("serve()")[-4:] == [PROGRAM + "serve()", folder, "/one", "/three"]


@pytest.mark.parametrize("program", [None, "", "/usr/bin/uwsgi"])
def test_a_python_within_another_program_starts_none(monkeypatch, program):
    monkeypatch.setattr(sys, "executable", program)
    with pytest.raises(OSError, match="no Python"):
        make_command("")


def test_a_frozen_application_starts_none(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    with pytest.raises(OSError, match="no Python"):
        make_command("")


def test_the_package_may_lie_in_an_archive(tmp_path, monkeypatch):
    with ZipFile(tmp_path / "one.zip", "w") as archive:
        archive.writestr("arclean/__init__.py", "")
    monkeypatch.setattr(arclean, "__path__", [str(tmp_path / "one.zip" / "arclean")])
    command = make_command("print(package.__file__)")
    found = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    assert Path(found.strip()) == tmp_path / "one.zip" / "arclean" / "__init__.py"
