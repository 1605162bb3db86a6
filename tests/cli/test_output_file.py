"""Output files: whole or as they were, with their mode and owner, and nothing beside them whatever ends the process."""

import errno
import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from arclean.cli import main, output_file
from arclean.cli.streams import open_output

OLD, NEW = "نص قديم\n", "العــراق\n"


@pytest.fixture
def source(tmp_path):
    file = tmp_path / "in.txt"
    file.write_text(NEW, "utf-8")
    return file


def clean(source, target):
    return main(["clean", str(source), "-o", str(target)])


@pytest.mark.parametrize("mode", [0o600, 0o644, 0o755, 0o4755])
def test_mode_and_owner_are_kept(source, tmp_path, mode):
    target = tmp_path / "out.txt"
    target.write_text(OLD, "utf-8")
    target.chmod(mode)
    before = target.stat()
    assert clean(source, target) == 0
    after = target.stat()
    assert (after.st_mode, after.st_uid, after.st_gid) == (before.st_mode, before.st_uid, before.st_gid)
    assert target.read_text("utf-8") == "العراق\n"


def test_a_new_file_has_the_rights_of_any(source, tmp_path):
    assert clean(source, tmp_path / "new.txt") == 0
    (tmp_path / "other.txt").touch()
    assert stat.S_IMODE((tmp_path / "new.txt").stat().st_mode) == stat.S_IMODE((tmp_path / "other.txt").stat().st_mode)


def test_a_read_only_file_is_refused(source, tmp_path, capsys):
    target = tmp_path / "out.txt"
    target.write_text(OLD, "utf-8")
    target.chmod(0o444)
    assert clean(source, target) == 2
    assert "cannot be written (it is read-only)" in capsys.readouterr().err
    assert target.read_text("utf-8") == OLD


def test_a_file_in_a_folder_that_may_not_be_written(source, tmp_path, monkeypatch, capsys):
    folder = tmp_path / "closed"
    folder.mkdir()
    target = folder / "out.txt"
    target.write_text(OLD * 9, "utf-8")
    known = os.access
    monkeypatch.setattr(os, "access", lambda path, mode, **_: str(path) != str(folder) and known(path, mode))
    number = target.stat().st_ino
    assert clean(source, target) == 0
    assert (target.read_text("utf-8"), target.stat().st_ino) == ("العراق\n", number)
    assert clean(source, folder / "new.txt") == 2
    assert "its folder may not be written" in capsys.readouterr().err
    assert os.listdir(folder) == ["out.txt"]  # noqa: PTH208 - names are enough


def test_another_owner_keeps_the_file(source, tmp_path, monkeypatch):
    target = tmp_path / "out.txt"
    target.write_text(OLD, "utf-8")
    monkeypatch.setattr(output_file, "_take_over", lambda *_: False)
    number = target.stat().st_ino
    assert clean(source, target) == 0
    assert (target.read_text("utf-8"), target.stat().st_ino) == ("العراق\n", number)
    assert sorted(os.listdir(tmp_path)) == ["in.txt", "out.txt"]  # noqa: PTH208


def test_all_names_of_a_file_have_the_new_contents(source, tmp_path):
    target, other = tmp_path / "out.txt", tmp_path / "other.txt"
    target.write_text(OLD, "utf-8")
    other.hardlink_to(target)
    assert clean(source, target) == 0
    assert other.read_text("utf-8") == "العراق\n"


def test_links_and_long_names_and_the_input_itself(source, tmp_path):
    link = tmp_path / "link.txt"
    link.symlink_to(source)
    assert clean(source, link) == 0
    assert link.is_symlink()
    assert source.read_text("utf-8") == "العراق\n"
    target = tmp_path / ("n" * 251 + ".txt")
    assert clean(source, target) == 0
    assert target.read_text("utf-8") == "العراق\n"


def test_files_that_cannot_be_without_a_name(source, tmp_path, monkeypatch):
    monkeypatch.setattr(os, "link", None)
    assert clean(source, tmp_path / "out.txt") == 0
    assert sorted(os.listdir(tmp_path)) == ["in.txt", "out.txt"]  # noqa: PTH208


@pytest.mark.parametrize("path", ["none/out.txt", "x" * 300])
def test_where_nothing_can_be_written(source, tmp_path, capsys, path):
    assert clean(source, tmp_path / path) == 2
    assert "cannot be written" in capsys.readouterr().err


COMMAND = [sys.executable, "-m", "arclean", "clean"]


@pytest.mark.parametrize("path", ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1", "link"])
def test_the_path_of_an_open_file_is_that_file(source, tmp_path, path):
    (tmp_path / "link").symlink_to("/dev/stdout")
    command = [*COMMAND, str(source), "-o", path]
    assert subprocess.run(command, stdout=subprocess.PIPE, check=True, cwd=tmp_path).stdout.decode() == "العراق\n"
    log = tmp_path / "log.txt"
    log.write_text(OLD, "utf-8")
    with log.open("ab") as appended:
        subprocess.run(command, stdout=appended, check=True, cwd=tmp_path)
    assert log.read_text("utf-8") == OLD + "العراق\n"


def test_a_file_that_is_not_open_is_said(source, capsys):
    assert clean(source, "/dev/fd/1234") == 2
    assert "cannot be written" in capsys.readouterr().err


def test_a_copy_is_for_those_who_may_read_the_file(source):
    source.chmod(0o600)
    assert main(["clean", str(source), "--in-place", "--backup"]) == 0
    kept = source.with_name("in.txt.orig")
    assert (kept.read_text("utf-8"), stat.S_IMODE(kept.stat().st_mode)) == (NEW, 0o600)


def test_a_copy_has_a_name_of_its_own(source, capsys):
    assert main(["clean", str(source), "--in-place", "--backup", ""]) == 2
    assert "give a suffix" in capsys.readouterr().err
    assert source.read_text("utf-8") == NEW


def test_a_full_disk_leaves_a_file_of_several_names_as_it_was(source, tmp_path, monkeypatch, capsys):
    target = tmp_path / "out.txt"
    target.write_text("a", "utf-8")
    (tmp_path / "other.txt").hardlink_to(target)

    def no_room(number, start, size):
        os.ftruncate(number, start + size)  # as far as it came
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "posix_fallocate", no_room, raising=False)
    assert clean(source, target) == 2
    assert "No space left" in capsys.readouterr().err
    assert target.read_text("utf-8") == "a"


def test_a_file_system_that_makes_no_room_before(source, tmp_path, monkeypatch):
    target = tmp_path / "out.txt"
    target.write_text("a", "utf-8")
    (tmp_path / "other.txt").hardlink_to(target)

    def unknown(*_):
        raise OSError(errno.EOPNOTSUPP, "Operation not supported")

    monkeypatch.setattr(os, "posix_fallocate", unknown, raising=False)
    assert clean(source, target) == 0
    assert target.read_text("utf-8") == "العراق\n"


WRITES_SLOWLY = """
import sys, time
from pathlib import Path
from arclean.cli.streams import open_output
with open_output(sys.argv[1]) as out:
    out.write("a" * 99999)
    print("writing", flush=True)
    time.sleep(float(sys.argv[2]))
    out.write("b" * 99999)
"""


@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL])
@pytest.mark.parametrize("wait", [0.0, 0.02])
def test_nothing_is_left_of_a_process_that_is_ended(tmp_path, end, wait):
    target = tmp_path / "out.txt"
    target.write_text(OLD, "utf-8")
    with subprocess.Popen(
        [sys.executable, "-c", WRITES_SLOWLY, target, str(wait)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        process.stdout.readline()
        time.sleep(wait)
        process.send_signal(end)
    assert os.listdir(tmp_path) == ["out.txt"]  # noqa: PTH208
    assert target.read_text("utf-8") in {OLD, "a" * 99999 + "b" * 99999}


@pytest.mark.skipif(not Path("/dev/fd").is_dir(), reason="open files have no names")
@pytest.mark.parametrize("name", ["9" * 20, "9" * 5000, "\u0661"])
def test_a_file_that_no_process_has_open_is_refused(source, name, capsys):
    assert clean(source, f"/dev/fd/{name}") == 2
    assert "cannot be written" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["first", "first/out.txt"])
def test_links_that_lead_to_one_another_are_refused(source, tmp_path, name, capsys):
    (tmp_path / "first").symlink_to("second")
    (tmp_path / "second").symlink_to("first")
    assert clean(source, tmp_path / name) == 2
    assert "cannot be written" in capsys.readouterr().err


def test_a_pipe_that_nobody_reads_ends_the_work_without_a_word(source, capsys):
    read, write = os.pipe()
    os.close(read)
    try:
        with pytest.raises(BrokenPipeError), open_output(f"/dev/fd/{write}") as out:
            out.write(NEW)
    finally:
        os.close(write)
    assert capsys.readouterr().err == ""
