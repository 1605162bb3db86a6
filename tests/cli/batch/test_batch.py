"""``arclean batch``: what it writes, and that nothing is lost or doubled however it is ended."""

import errno
import gzip
import json
import random
import signal
import subprocess
import sys
import time

import pytest

from arclean import clean
from arclean.cli import batch as batch_package
from arclean.cli import main
from arclean.cli.batch import writing
from tests.paths import FIXTURES

BROKEN = "في العــراق القديم"


def tree(folder):
    """Return the files of a folder, but for the state of the batch, with their contents."""
    return {
        str(file.relative_to(folder)): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file() and ".arclean" not in file.relative_to(folder).parts
    }


def row_line(number):
    return json.dumps({"id": number, "text": f"{BROKEN} {number}", "url": "x"}, ensure_ascii=False) + "\n"


@pytest.fixture
def source(tmp_path):
    folder = tmp_path / "in"
    (folder / "sub").mkdir(parents=True)
    (folder / "sub" / "one.txt").write_text(BROKEN, "utf-8")
    (folder / "sub" / "two.txt.gz").write_bytes(gzip.compress(BROKEN.encode()))
    (folder / "letter.pdf").write_bytes((FIXTURES / "pdf" / "letter.pdf").read_bytes())
    (folder / "page.html").write_text(f"<article><p>{BROKEN}</p></article>", "utf-8")
    (folder / "empty.txt").touch()
    (folder / ".hidden").write_text("x")
    lines = [row_line(number) for number in range(50)]
    lines[7:9] = ["{broken\n", '{"id": 8}\n', '{"text": null}\n', '{ "text":"نص سليم" }\n', "\n"]
    (folder / "rows.jsonl").write_text("".join(lines), "utf-8")
    (folder / "rows.jsonl.gz").write_bytes(gzip.compress("".join(lines).encode()))
    return folder


@pytest.mark.parametrize("jobs", [1, 2])
def test_it_mirrors_the_tree(source, tmp_path, jobs, capfd):
    out = tmp_path / "out"
    assert main(["batch", str(source), "-o", str(out), "--jobs", str(jobs)]) == 3
    made = tree(out)
    assert list(made) == [
        "empty.txt", "errors.jsonl", "letter.pdf.txt", "page.html.txt", "rows.jsonl", "rows.jsonl.gz", "sub/one.txt",
        "sub/two.txt.gz", "summary.json",
    ]  # fmt: skip
    assert made["sub/one.txt"].decode() == clean(BROKEN)
    assert gzip.decompress(made["sub/two.txt.gz"]).decode() == clean(BROKEN)
    rows = made["rows.jsonl"].decode().splitlines()
    assert json.loads(rows[0]) == {"id": 0, "text": clean(BROKEN + " 0"), "url": "x"}
    assert rows[7:11] == ['{"id": 8}', '{"text": null}', '{ "text":"نص سليم" }', ""]
    assert gzip.decompress(made["rows.jsonl.gz"]) == made["rows.jsonl"]
    errors = [json.loads(line) for line in made["errors.jsonl"].splitlines()]
    assert [one["line"] for one in errors] == [8, 9, 8, 9]
    summary = json.loads(made["summary.json"])
    assert summary["numbers"]["documents"] == 2 * 53 + 5
    assert summary["edits"]["kashida/stretch"] == 2 * 48 + 3
    assert "documents" in capfd.readouterr().err


def test_it_is_done_once_and_refuses_another_configuration(source, tmp_path, capfd):
    out = tmp_path / "out"
    command = ["batch", str(source), "-o", str(out)]
    main(command)
    before = tree(out)
    assert main(command) == 3
    assert "documents were done before" in capfd.readouterr().err
    assert main([*command, "--profile", "search"]) == 2
    assert "other options" in capfd.readouterr().err
    (source / "empty.txt").write_text(BROKEN, "utf-8")
    assert main(command) == 3
    changed = tree(out)
    assert changed["empty.txt"].decode() == clean(BROKEN)
    assert changed["rows.jsonl"] == before["rows.jsonl"]
    assert changed["errors.jsonl"] == before["errors.jsonl"]
    assert main([*command, "--profile", "search", "--restart"]) == 3


def test_a_folder_of_others_and_bad_arguments_are_refused(source, tmp_path, capfd):
    assert main(["batch", str(source), "-o", str(source)]) == 2
    assert "no batch's" in capfd.readouterr().err
    assert main(["batch", str(source), "-o", str(tmp_path / "x"), "--jobs", "-1"]) == 2
    assert main(["batch", str(source), "-o", str(tmp_path / "x"), "--seconds", "0"]) == 2
    assert main(["batch", str(tmp_path / "none"), "-o", str(tmp_path / "x")]) == 3
    assert not (tmp_path / "x").exists()


def test_patterns_records_and_limits(source, tmp_path, capfd):
    out = tmp_path / "out"
    pattern = str(source / "**" / "*.txt")
    assert main(["batch", pattern, str(source / "rows.jsonl"), "-o", str(out), "--add-record", "arclean",
                 "--seconds", "30", "--memory", "4000"]) == 3  # fmt: skip
    assert list(tree(out)) == ["empty.txt", "errors.jsonl", "rows.jsonl", "sub/one.txt", "summary.json"]
    row = json.loads((out / "rows.jsonl").read_text("utf-8").splitlines()[0])
    assert row["arclean"]["verdict"] == "repairable"
    assert row["arclean"]["edit_rule"] == ["kashida/stretch"]


def test_a_byte_order_mark_stays(tmp_path):
    source = tmp_path / "rows.jsonl"
    source.write_bytes(b"\xef\xbb\xbf" + (row_line(0) + row_line(1)).encode())
    assert main(["batch", str(source), "-o", str(tmp_path / "out"), "--no-isolated"]) == 0
    made = (tmp_path / "out" / "rows.jsonl").read_bytes()
    assert made.startswith(b'\xef\xbb\xbf{"id": 0')
    assert [json.loads(line)["text"] for line in made.splitlines()] == [clean(f"{BROKEN} {n}") for n in (0, 1)]


def test_a_compressed_file_that_is_cut_off_costs_nothing_else(tmp_path):
    source, out = tmp_path / "in", tmp_path / "out"
    source.mkdir()
    chance = random.Random(1)
    lines = [json.dumps({"text": f"{BROKEN} {chance.random()}"}) + "\n" for _ in range(600)]
    whole = gzip.compress("".join(lines).encode())
    (source / "a.jsonl.gz").write_bytes(whole[: len(whole) // 2])
    (source / "b.jsonl").write_text("".join(lines[:3]))
    (source / "c.txt").write_text(BROKEN, "utf-8")
    assert main(["batch", str(source), "-o", str(out), "--jobs", "2"]) == 3
    (error,) = map(json.loads, (out / "errors.jsonl").read_text().splitlines())
    assert error["input"].endswith("a.jsonl.gz")
    assert "no whole .gz file" in error["error"]
    made = gzip.decompress((out / "a.jsonl.gz").read_bytes()).decode().splitlines()
    assert 100 < len(made) < 600
    assert [json.loads(line)["text"] for line in made[:2]] == [clean(json.loads(line)["text"]) for line in lines[:2]]
    assert len((out / "b.jsonl").read_text().splitlines()) == 3
    assert (out / "c.txt").read_text("utf-8") == clean(BROKEN)


@pytest.mark.parametrize("compression", ["", ".gz", ".zst"])
def test_what_is_open_when_a_batch_ends_is_closed(tmp_path, compression):
    rows = writing._RowsOutput(tmp_path / "part", compression, 0)
    rows.write(b"{}\n")
    member = rows._member
    rows.close()
    assert member.closed


class EndedError(Exception):
    """What ends a batch at some write."""


def test_wherever_it_is_ended_it_goes_on(source, tmp_path, monkeypatch):
    monkeypatch.setattr(writing, "_BYTES_A_MEMBER", 700)
    whole = tmp_path / "whole"
    command = ["batch", str(source), "-o"]
    main([*command, str(whole)])
    chance, out, steps = random.Random(3), tmp_path / "out", 0
    left = 0

    def end_somewhere(frame, event, arg):
        nonlocal left
        if frame.f_code.co_filename.endswith(("cli/batch/writing.py", "cli/batch/journal.py")):
            left -= 1
            if left == 0:
                raise EndedError

    for _ in range(40):
        left = chance.randrange(20, 200)
        sys.setprofile(None)
        sys.settrace(end_somewhere)
        try:
            main([*command, str(out)])
        except EndedError:
            steps += 1
        else:
            break
        finally:
            sys.settrace(None)
    main([*command, str(out)])
    assert steps > 3
    assert tree(out) == tree(whole)


def test_kill_nine(source, tmp_path):
    lines = "".join(map(row_line, range(500)))
    (source / "rows.jsonl").write_text(lines, "utf-8")
    whole, out = tmp_path / "whole", tmp_path / "out"
    main(["batch", str(source), "-o", str(whole)])
    command = [sys.executable, "-m", "arclean", "batch", str(source), "-o", str(out)]
    for seconds in (0.4,):
        with subprocess.Popen(command, stderr=subprocess.DEVNULL) as process:
            time.sleep(seconds)
            process.send_signal(signal.SIGKILL)
    main(command[3:])
    assert tree(out) == tree(whole)
    assert batch_package.batch


def test_two_batches_do_not_write_to_one_folder(source, tmp_path, capfd):
    out = tmp_path / "out"
    code = (
        "import sys, time; from pathlib import Path; from arclean.cli.batch.journal import Journal; "
        "kept = Journal(Path(sys.argv[1]), {}); print('ready', flush=True); time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", code, str(out)], stdout=subprocess.PIPE) as other:
        other.stdout.readline()
        assert main(["batch", str(source), "-o", str(out)]) == 2
        other.kill()
    assert "by another batch" in capfd.readouterr().err


def test_no_entry_is_written_before_its_errors(tmp_path, monkeypatch):
    source, out = tmp_path / "in", tmp_path / "out"
    source.mkdir()
    for number in range(130):  # more entries than a buffer holds, each with an error
        (source / f"{number:03}.pdf").write_bytes(b"%PDF-1.4 broken")
    journal, errors = out / ".arclean" / "journal.jsonl", out / ".arclean" / "errors.jsonl"
    taken = []

    def take(self, event, result=None):
        if journal.exists() and (lines := journal.read_bytes().splitlines()):
            taken.append(json.loads(lines[-1])["errors"] <= errors.stat().st_size)
        return known(self, event, result)

    known = writing.BatchWriter.take
    monkeypatch.setattr(writing.BatchWriter, "take", take)
    assert main(["batch", str(source), "-o", str(out), "--jobs", "1", "--no-isolated"]) == 3  # no process that waits
    assert taken
    assert all(taken)


@pytest.mark.parametrize(("options", "bounds"), [
    ([], (600.0, 4 << 30)), (["--seconds", "5"], (5.0, 4 << 30)), (["--memory", "900"], (600.0, 900 << 20)),
    (["--no-isolated"], (None, None)),
])  # fmt: skip
def test_work_is_done_in_bounded_processes(source, tmp_path, monkeypatch, options, bounds):
    given = []
    monkeypatch.setattr(
        batch_package, "map_in_order", lambda *_, seconds, memory, **__: given.append((seconds, memory)) or ()
    )
    main(["batch", str(source / "empty.txt"), "-o", str(tmp_path / "out"), *options])
    assert given == [bounds]


def test_a_profile_of_the_folder_is_taken(tmp_path, monkeypatch, capfd):
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".arclean.toml").write_text('[[filter]]\nname = "digits"\n')
    (tmp_path / "a.txt").write_text(BROKEN, "utf-8")
    assert main(["batch", "a.txt", "-o", "mine", "--password", "secret"]) == 0
    assert main(["batch", "a.txt", "-o", "theirs", "--no-config"]) == 0
    assert [(tmp_path / name / "a.txt").read_text("utf-8") for name in ("mine", "theirs")] == [BROKEN, clean(BROKEN)]
    assert (
        b"secret" not in b"".join(tree(tmp_path / "mine").values()) + (tmp_path / "mine/.arclean/job.json").read_bytes()
    )
    assert main(["batch", "a.txt", "-o", "none", "--fonts", "none.fonts"]) == 2
    assert "cannot be read" in capfd.readouterr().err


def test_a_full_disk_and_an_interruption_are_told(source, tmp_path, monkeypatch, capfd):
    def fail(error):
        def write(*_):
            raise error

        return write

    command = ["batch", str(source), "-o", str(tmp_path / "out")]
    with monkeypatch.context() as patched:
        patched.setattr(writing.BatchWriter, "take", fail(OSError(errno.ENOSPC, "No space left on device")))
        assert main(command) == 2
    assert "No space left on device; make room, and the same command goes on" in capfd.readouterr().err
    with monkeypatch.context() as patched:
        patched.setattr(writing.BatchWriter, "take", fail(KeyboardInterrupt()))
        assert main(command) == 130
    assert "the same command goes on where this one was" in capfd.readouterr().err
    assert main(command) == 3
    assert "could not be repaired" in capfd.readouterr().err
    assert not list(tmp_path.rglob("part-*"))


@pytest.mark.parametrize(("name", "library"), [("a.jsonl.zst", "zstandard"), ("a.parquet", "pyarrow")])
def test_an_extra_that_is_missing_is_told_before_anything_is_done(tmp_path, monkeypatch, capfd, name, library):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(BROKEN, "utf-8")
    (tmp_path / "in" / name).touch()
    monkeypatch.setitem(sys.modules, library, None)
    assert main(["batch", str(tmp_path / "in"), "-o", str(tmp_path / "out")]) == 2
    assert "pip install 'arclean[batch]'" in capfd.readouterr().err
    assert not (tmp_path / "out").exists()
