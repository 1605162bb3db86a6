"""Learn fonts: PDFs, font files and tables in a folder, as one table."""

import subprocess

import pytest

from arclean.readers.pdf import learn_fonts as learning
from arclean.readers.pdf.fonts.identity.references import unpack_columns
from tests.readers.pdf.fonts.identity.test_teachers import LONG
from tests.readers.pdf.makers import SQUARE, truetype
from tests.readers.pdf.test_contradictions import shown


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "one.pdf").write_bytes(shown(LONG, LONG))
    (tmp_path / "font.ttf").write_bytes(truetype({"g": SQUARE}, {"ش": "g"}))
    (tmp_path / "broken.pdf").write_bytes(b"none")
    (tmp_path / "note.txt").write_text("no teacher")
    return tmp_path


def test_all_that_lies_in_a_folder_teaches(folder):
    files = learning.find_teachers(folder)
    assert [file.name for file in files] == ["one.pdf", "broken.pdf", "font.ttf"]
    assert learning.find_teachers(files[0]) == [files[0]]
    data, count, errors = learning.learn_fonts(files)
    found = unpack_columns(data, "it")
    assert set(found.fonts) == {"Own", "font"}
    assert {*LONG} - {" "} < set(found.texts)
    assert count == len(found.font_numbers)
    assert len(errors) == 1


def test_what_was_learnt_can_be_joined(folder):
    data, count, _ = learning.learn_fonts([folder / "font.ttf"])
    (folder / "own.fonts").write_bytes(data)
    assert learning.learn_fonts([folder / "own.fonts"])[:2] == (data, count)
    assert len(learning.learn_fonts([folder / "own.fonts", folder / "below" / "one.pdf"])[0]) > len(data)
    assert learning.learn_fonts([folder / "gone.fonts"])[2]


def test_installed_fonts_are_those_of_fontconfig(monkeypatch):
    def run(command, **_):
        return subprocess.CompletedProcess(command, 0, "/b.ttf\n/a.otf\n/c.pcf\n")

    monkeypatch.setattr(subprocess, "run", run)
    assert [str(file) for file in learning.installed_fonts()] == ["/a.otf", "/b.ttf"]

    def fail(*_, **__):
        raise FileNotFoundError

    monkeypatch.setattr(subprocess, "run", fail)
    assert learning.installed_fonts() == []
