"""``clean`` to folders, as a diff, in place with copies, and by the profile of a folder."""

import os
from pathlib import Path

import pytest

from arclean.cli import main
from arclean.cli.reading import find_config

BROKEN, RIGHT = "في العــراق القديم\n", "في العراق القديم\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in" / "sub").mkdir(parents=True)
    for name in ("in/a.txt", "in/sub/b.txt", "in/.hidden.txt"):
        (tmp_path / name).write_text(BROKEN, "utf-8")
    (tmp_path / "in" / "page.html").write_text(f"<p>{BROKEN}</p>", "utf-8")
    return tmp_path


def test_a_folder_is_made_and_mirrors_the_inputs(folder):
    assert main(["clean", "in", "-o", "out/"]) == 0
    made = sorted(str(file.relative_to(folder / "out")) for file in (folder / "out").rglob("*") if file.is_file())
    assert made == ["a.txt", "page.html.txt", "sub/b.txt"]
    assert (folder / "out" / "sub" / "b.txt").read_text("utf-8") == RIGHT
    assert main(["clean", "in/a.txt", "in/sub", "-o", "out"]) == 0
    assert (folder / "out" / "sub" / "b.txt").exists()


def test_what_would_share_a_place_is_refused(folder, capfd):
    (folder / "a.txt").write_text(BROKEN, "utf-8")
    assert main(["clean", "in/a.txt", "a.txt", "-o", "new/"]) == 2
    assert "two inputs would be written to" in capfd.readouterr().err
    assert main(["clean", "--json", "a.txt", "-o", "new/"]) == 2


def test_a_folder_stands_for_its_files(folder, capfd):
    assert main(["clean", "in/sub", "in/a.txt"]) == 0
    assert capfd.readouterr().out == RIGHT * 2


def test_what_cannot_be_read_costs_nothing_else(folder):
    (folder / "in" / "cut.pdf").write_bytes(b"%PDF-1.4 cut")
    assert main(["clean", "in", "-o", "all.txt"]) == 3
    assert (folder / "all.txt").read_text("utf-8").count(RIGHT) == 3
    assert main(["clean", "in/cut.pdf", "-o", "none.txt"]) == 3
    assert not (folder / "none.txt").exists()


def test_a_folder_is_cleaned_in_place_but_for_what_is_no_text(folder):
    before = (folder / "in" / "page.html").read_bytes()
    assert main(["clean", "--in-place", "in"]) == 0
    assert (folder / "in" / "sub" / "b.txt").read_text("utf-8") == RIGHT
    assert (folder / "in" / "page.html").read_bytes() == before
    assert (folder / "in" / ".hidden.txt").read_text("utf-8") == BROKEN
    assert main(["clean", "--in-place", "in/page.html"]) == 2


@pytest.mark.parametrize(("name", "shown"), [
    (b"n\xff.txt", b'"n\\377.txt"'), (b"a b.txt", b"a b.txt\t"),
    (b'"q.txt', b'"\\042q.txt"'), (b"a\tb.txt", b'"a\\011b.txt"'),
])  # fmt: skip
def test_a_diff_names_a_file_so_that_patch_finds_it(tmp_path, capfdbinary, monkeypatch, name, shown):
    monkeypatch.chdir(tmp_path)
    try:
        Path(os.fsdecode(name)).write_text(BROKEN, "utf-8")
    except OSError:
        pytest.skip("such names are not possible here")
    assert main(["clean", "--diff", os.fsdecode(name)]) == 0
    assert capfdbinary.readouterr().out.startswith(b"--- " + shown + b"\n+++ " + shown + b"\n")


def test_a_diff_changes_nothing(folder, capfd):
    assert main(["clean", "--diff", "in/a.txt"]) == 0
    assert capfd.readouterr().out == f"--- in/a.txt\n+++ in/a.txt\n@@ -1 +1 @@\n-{BROKEN}+{RIGHT}"
    (folder / "in" / "a.txt").write_text(BROKEN.strip(), "utf-8")
    main(["clean", "--diff", "in/a.txt"])
    assert capfd.readouterr().out.count("\\ No newline at end of file\n") == 2
    assert main(["clean", "--diff", "--in-place", "in/a.txt"]) == 2


def test_a_copy_is_kept_where_asked(folder):
    assert main(["clean", "--backup", "in/a.txt"]) == 2
    assert main(["clean", "--in-place", "--backup", "--", "in/a.txt"]) == 0
    assert (folder / "in" / "a.txt").read_text("utf-8") == RIGHT
    assert (folder / "in" / "a.txt.orig").read_text("utf-8") == BROKEN
    assert main(["clean", "--in-place", "in/sub", "--backup", ".bak"]) == 0
    assert (folder / "in" / "sub" / "b.txt.bak").read_text("utf-8") == BROKEN


def test_the_profile_of_a_folder_is_found(folder, capfd, monkeypatch):
    (folder / ".arclean.toml").write_text('[[filter]]\nname = "entities"\n', "utf-8")
    monkeypatch.chdir(folder / "in" / "sub")
    assert find_config(folder / "in" / "sub") == folder / ".arclean.toml"
    main(["clean", "b.txt"])
    main(["clean", "--no-config", "b.txt"])
    main(["clean", "--profile", "repair", "b.txt"])
    assert capfd.readouterr().out == BROKEN + RIGHT * 2
    (folder / "in" / ".git").mkdir()
    assert find_config(folder / "in" / "sub") is None


def test_a_byte_order_mark_stays(tmp_path, monkeypatch, capfdbinary):
    monkeypatch.chdir(tmp_path)
    broken, right = (b"\xef\xbb\xbf" + text.encode() for text in ("العــراق\n", "العراق\n"))
    (tmp_path / "a.txt").write_bytes(broken)
    (tmp_path / "b.txt").write_bytes(right)
    assert main(["clean", "a.txt"]) == main(["clean", "a.txt", "b.txt", "-o", "new/"]) == 0
    assert main(["batch", "a.txt", "-o", "batch"]) == 0
    assert capfdbinary.readouterr().out == right
    assert [(tmp_path / name).read_bytes() for name in ("new/a.txt", "new/b.txt", "batch/a.txt")] == [right] * 3
    assert main(["clean", "--in-place", "a.txt", "b.txt"]) == 0
    assert (tmp_path / "a.txt").read_bytes() == (tmp_path / "b.txt").read_bytes() == right


def test_an_empty_file_called_pdf_is_told(tmp_path, capsys):
    (tmp_path / "a.pdf").touch()
    assert main(["check", str(tmp_path / "a.pdf")]) == 3
    assert "is empty" in capsys.readouterr().err
