"""The data files of the package: in a folder, and in an archive from which Python imports."""

import importlib.resources
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import arclean
from arclean import package_files
from arclean.language.tables.container import open_container
from arclean.package_files import is_archived, list_files, open_file, read_file

PACKAGE = Path(arclean.__file__).parent
DATA = PACKAGE / "language" / "data"
TABLES = ["arabic.tables", "lam_alef.tables", "letters.tables", "listed.tables"]


def test_files_of_a_folder():
    assert read_file(DATA / "arabic.tables")[:8] == b"arclean "
    assert [file.name for file in list_files(DATA, ".tables")] == TABLES
    with pytest.raises(FileNotFoundError), open_file(DATA / "no.tables"):
        pass


@pytest.fixture
def data(tmp_path, monkeypatch):
    """Have the package lie in an archive; return the path of its tables there."""
    made = tmp_path / "one.zip"
    with zipfile.ZipFile(made, "w") as archive:
        for name in TABLES:
            archive.write(DATA / name, f"arclean/language/data/{name}")
    monkeypatch.setattr(package_files, "_PACKAGE", made / "arclean")
    monkeypatch.setattr(importlib.resources, "files", lambda _: zipfile.Path(made, "arclean/"))
    return made / "arclean" / "language" / "data"


def test_files_of_an_archive(data):
    assert is_archived()
    assert [file.name for file in list_files(data, ".tables")] == TABLES
    assert list_files(data / "no", ".tables") == []
    with open_file(data / "arabic.tables") as file:
        assert (file.seek(8), file.read(6)) == (8, b"tables")
    for strange in (data / "no.tables", data / "no" / "such", Path("no", "such"), Path("/no/such")):
        with pytest.raises(OSError, match=r"No such|Not a"):
            read_file(strange)


def test_tables_of_an_archive(data):
    found, usual = open_container(data / "arabic.tables"), open_container(DATA / "arabic.tables")
    assert found.digest == usual.digest
    assert found.map_part("pairs") == usual.map_part("pairs")
    assert found.read_part("words") == usual.read_part("words")


def test_a_package_in_an_archive(tmp_path):
    made, text = tmp_path / "arclean.zip", "\u0627\u0644\u0639\u0640\u0640\u0631\u0627\u0642"
    with zipfile.ZipFile(made, "w") as archive:
        for file in PACKAGE.rglob("*"):
            if file.is_file() and "__pycache__" not in file.parts:
                archive.write(file, file.relative_to(PACKAGE.parent))
    program = f"import arclean; print(arclean.__file__, len(arclean.clean({text!r})))"
    command, path = [sys.executable, "-P", "-c", program], {**os.environ, "PYTHONPATH": str(made)}
    done = subprocess.run(command, env=path, check=False, capture_output=True, text=True)
    assert (done.stderr, done.stdout.split()) == ("", [str(made / "arclean" / "__init__.py"), "6"])
