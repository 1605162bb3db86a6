"""The command line: in this process, and in one of its own where that makes a difference."""

import io
import json
import os
import re
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from arclean import __version__, read
from arclean.cli import json_lines, main
from arclean.core.edits import Finding
from arclean.core.result import Result
from tests.paths import FIXTURES

PDFS = FIXTURES / "pdf"
BROKEN, RIGHT = "في العــراق القديم\n", "في العراق القديم\n"
CLEAN = "زار الوفد المدينة ثم عاد.\r\n\r\n\tسطر بلا نهاية"


def start_arclean(*args, env=None):
    """Run the command in a process of its own; stdout in bytes, stderr in text."""
    done = subprocess.run(
        [sys.executable, "-m", "arclean", *map(str, args)],
        capture_output=True, check=False, env={**os.environ, **(env or {})}, timeout=60,
    )  # fmt: skip
    assert b"Traceback" not in done.stderr
    return done.returncode, done.stdout, done.stderr.decode("utf-8", "replace")


@pytest.fixture
def arclean(capfdbinary, monkeypatch):
    """Run the command in this process; stdout in bytes, stderr in text."""

    def run(*args, stdin=b""):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = main([*map(str, args)])
        sys.stdout.flush()
        told, errors = capfdbinary.readouterr()
        return code, told, errors.decode()

    return run


@pytest.fixture
def broken(tmp_path):
    file = tmp_path / "broken.txt"
    file.write_text(BROKEN, "utf-8")
    return file


@pytest.fixture
def clean(tmp_path):
    file = tmp_path / "clean.txt"
    file.write_bytes(CLEAN.encode())
    return file


# clean ------------------------------------------------------------------------------------------------


def test_clean_writes_the_text_and_nothing_else(broken):
    assert start_arclean("clean", broken) == (0, RIGHT.encode(), "")


@pytest.mark.parametrize("ending", ["", "\n", "\r\n", "\n\n", "\f", " "])
def test_clean_text_comes_out_byte_for_byte(arclean, tmp_path, ending):
    file = tmp_path / "text"
    file.write_bytes((CLEAN + ending).encode())
    assert arclean("clean", file) == (0, (CLEAN + ending).encode(), "")


def test_markdown_of_a_text(arclean, tmp_path):
    page = tmp_path / "page.txt"
    page.write_text("• القــرار\n* الأول\n\nالاسم\tالعدد\nنخل\t12\n", "utf-8")
    made = "- القرار\n- الأول\n\n| الاسم | العدد |\n| --- | --- |\n| نخل | 12 |\n"
    assert arclean("clean", "--to", "markdown", page) == (0, made.encode(), "")


def test_inputs_come_one_after_another(arclean, broken, clean):
    assert arclean("clean", broken, clean, broken)[1] == (RIGHT + CLEAN + RIGHT).encode()


def test_stdin(arclean):
    assert arclean("clean", "-", stdin=BROKEN.encode()) == (0, RIGHT.encode(), "")


@pytest.mark.parametrize("env", [
    {"LC_ALL": "C"}, {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, {"PYTHONIOENCODING": "ascii"},
    {"PYTHONIOENCODING": "utf-16"}, {"PYTHONUTF8": "1"},
])  # fmt: skip
def test_output_is_utf_8_whatever_the_locale(broken, env):
    assert start_arclean("clean", broken, env=env) == (0, RIGHT.encode(), "")


def test_a_report_is_utf_8_under_a_c_locale(broken):
    code, told, _ = start_arclean("explain", broken, env={"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"})
    assert code == 0
    assert "الع[ــ]راق" in told.decode()


def test_a_name_in_arabic_under_a_c_locale(tmp_path):
    file = tmp_path / "نص.txt"
    file.write_text(BROKEN, "utf-8")
    env = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    assert start_arclean("check", file, env=env)[0] == 1
    assert start_arclean("clean", tmp_path / "لا.txt", env=env)[0] == 3


def test_a_pdf_takes_its_profile_and_ends_with_a_newline(arclean):
    code, text, told = arclean("clean", PDFS / "letter.pdf")
    assert (code, told) == (0, "")
    lines = text.decode().split("\n")
    assert lines[0] == "محضر اجتماع لجنة الحديقة"
    assert "اجتمعت اللجنة يوم 3/3/2021 في القاعة (رقم 12)، وحضر الاجتماع 35 عضوا من أصل 48." in text.decode()
    assert text.endswith(b"\n")


def test_a_page_is_told_by_its_content(arclean, tmp_path):
    file = tmp_path / "page.txt"
    file.write_text("<!doctype html><p>العــراق<p>&quot;سلام&quot;", "utf-8")
    assert arclean("clean", file)[1].decode() == 'العراق\n"سلام"\n'
    assert b"<p>" in arclean("clean", "--format", "text", file)[1]


def test_profile_of_ones_own(arclean, tmp_path, broken):
    profile = tmp_path / "none.toml"
    profile.write_text("", "utf-8")
    assert arclean("clean", "--profile", profile, broken)[1] == BROKEN.encode()
    assert arclean("check", "--profile", profile, broken)[0] == 0


def test_references_are_read(arclean, broken, clean):
    assert arclean("clean", "--reference", clean, "--reference", PDFS / "letter.pdf", broken)[:2] == (0, RIGHT.encode())
    assert arclean("clean", "--reference", "missing", broken)[:2] == (3, b"")


def test_json(arclean, broken):
    code, told, _ = arclean("clean", "--json", broken)
    found = json.loads(told)
    assert (code, found["text"], found["edits"][0]["rule"]) == (0, RIGHT, "kashida/stretch")
    assert found["input"] == str(broken)


def test_json_is_one_line_an_input(arclean, broken, clean):
    told = arclean("clean", "--json", broken, clean)[1].decode()
    assert [json.loads(line)["text"] for line in told.strip("\n").split("\n")] == [RIGHT, CLEAN]


def test_json_of_a_pdf_gives_each_paragraph_its_page_and_box(arclean):
    found = json.loads(arclean("clean", "--json", PDFS / "letter.pdf")[1])
    text, paragraphs = found["text"], found["paragraphs"]
    assert [text[p["start"] : p["end"]] for p in paragraphs] == [p for p in re.split("\n\n|\f", text) if p]
    places = [place for paragraph in paragraphs for place in paragraph["places"]]
    assert {place["page"] for place in places} == {1, 2}
    for place in places:
        x0, top, x1, bottom = place["box"]
        assert 0 <= x0 < x1 <= 420
        assert 0 <= top < bottom <= 596
    tops = [place["box"][1] for place in places if place["page"] == 1]
    assert tops == sorted(tops), "from the top of the page down"


def test_json_of_a_text_has_no_places(arclean, broken):
    assert "paragraphs" not in json.loads(arclean("clean", "--json", broken)[1])


def test_json_of_a_pdf_says_where_on_paper():
    lost = Finding(0, 4, "missing-number", "x/y", "A number is missing.")
    document = replace(read(PDFS / "letter.pdf"), findings=(lost,))
    place = json_lines.result_record(Result(document.text, document.text, (), document))["findings"][0]["places"][0]
    assert place["page"] == 1
    assert len(place["boxes"][0]) == 4


def test_output_to_a_file(arclean, tmp_path, broken):
    out = tmp_path / "out.txt"
    assert arclean("clean", broken, "-o", out) == (0, b"", "")
    assert out.read_bytes() == RIGHT.encode()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["broken.txt", "out.txt"]


def test_the_output_may_be_an_input(arclean, broken, clean):
    assert arclean("clean", clean, broken, "-o", broken)[0] == 0
    assert broken.read_bytes() == (CLEAN + RIGHT).encode()


def test_the_output_stays_when_nothing_could_be_read(arclean, tmp_path, broken):
    assert arclean("clean", "missing", "-o", broken)[0] == 3
    assert broken.read_text("utf-8") == BROKEN
    assert [p.name for p in tmp_path.iterdir()] == ["broken.txt"]


def test_output_to_a_device(arclean, broken):
    assert arclean("clean", broken, "-o", os.devnull)[0] == 0
    assert not Path(os.devnull).is_file()


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the peak of a process by itself is told there")
def test_a_large_text_costs_a_few_times_its_size(tmp_path):
    file = tmp_path / "large.txt"
    file.write_text(("كلمات كثيرة في سطر طويل مــن النص. " * 20 + "\n") * 16_000, "utf-8")  # 20 MB
    code = "import sys; from arclean.cli import main; main(sys.argv[1:])\n"
    code += "print(open('/proc/self/status').read(), file=sys.stderr)"  # ru_maxrss has what the parent had before
    command = [sys.executable, "-c", code, "clean", file, "-o", os.devnull]
    done = subprocess.run(command, capture_output=True, check=True)
    kilobytes = int(re.search(rb"VmHWM:\s+([0-9]+) kB", done.stderr)[1])
    assert kilobytes < 400_000  # 100 MB stay below 2 GB


# check, explain, filters ----------------------------------------------------------------------------


def test_check_tells_damage_by_its_exit_code(arclean, broken, clean):
    assert arclean("check", clean)[0] == 0
    code, told, errors = arclean("check", clean, broken)
    assert (code, errors) == (1, "")
    verdict = f"{broken}: repairable (clean repairs what it can)"
    assert told.decode().split("\n")[1:4] == [verdict, "  repaired by clean, by filter:", "    kashida        1"]


def test_check_parts_what_is_repaired_from_what_is_left(arclean, tmp_path):
    (file := tmp_path / "lost.txt").write_text("في غضون  شهــرا", "utf-8")
    rows = arclean("check", file)[1].decode().split("\n")[1:]
    assert [row.split() for row in rows[1::2]] == [["kashida", "1"], ["missing-number", "1"]]
    assert rows[2] == "  found and left to you:"


def test_check_json(arclean, broken):
    code, told, _ = arclean("check", "--json", broken)
    found = json.loads(told)
    assert (code, found["verdict"], found["counts"]) == (1, "repairable", {"kashida": 1})


def test_check_writes_a_line_a_page(arclean):
    code, told, _ = arclean("check", "--pages", PDFS / "mostly-images.pdf")
    lines = told.decode().splitlines()
    assert code == 1
    assert [line.rsplit("mostly-images.pdf:", 1)[1][:7] for line in lines] == ["1: clea", "2: ocr ", "3: ocr "]
    assert re.search(r"clean \(0\.9\d\)$", lines[0])
    assert lines[1].endswith("ocr (0.05) no-text: 1 finding, no text where the page shows some.")


def test_check_writes_pages_as_json(arclean, broken, clean):
    rows = [json.loads(line) for line in arclean("check", "--pages", "--json", broken, clean)[1].splitlines()]
    assert [(row["input"], row["page"], row["verdict"]) for row in rows] == [
        (str(broken), 1, "repairable"), (str(clean), 1, "clean"),
    ]  # fmt: skip
    assert rows[0]["reasons"] == ["repaired by clean: kashida 1."]
    assert all(0.9 < row["probability"] <= 1 for row in rows)


@pytest.mark.parametrize(
    ("fail_on", "code"),
    [("re-extract", 0), ("re-extract,ocr,findings", 0), ("repairable", 1), ("findings, repairable", 1), ("", 0)],
)
def test_check_fails_on_what_it_is_told(arclean, broken, fail_on, code):
    assert arclean("check", "--fail-on", fail_on, broken)[0] == code


@pytest.mark.parametrize(("fail_on", "code"), [("findings", 1), ("ocr", 0), ("repairable", 1)])
def test_check_fails_on_findings(arclean, tmp_path, fail_on, code):
    (file := tmp_path / "lost.txt").write_text("في غضون  شهرا", "utf-8")
    assert arclean("check", "--fail-on", fail_on, file)[0] == code


def test_check_fails_on_one_page_of_many(arclean):
    assert arclean("check", "--fail-on", "ocr", PDFS / "mostly-images.pdf")[0] == 1


def test_check_refuses_to_fail_on_what_is_nothing(arclean, clean):
    code, told, errors = arclean("check", "--fail-on", "ocr,typos", clean)
    assert (code, told) == (2, b"")
    assert "'typos' is no reason to fail: give some of encoding, findings, ocr, re-extract, repairable" in errors


def test_check_names_the_pages_that_want_ocr(arclean):
    code, told, _ = arclean("check", PDFS / "mostly-images.pdf")
    assert code == 1
    assert "mostly-images.pdf: ocr (" in told.decode()
    assert "  ocr: pages 2, 3\n" in told.decode()


def test_a_name_cannot_break_the_table(arclean, tmp_path):
    file = tmp_path / "a\x1b[31m\nb.txt"
    file.write_text("x", "utf-8")
    told = arclean("check", file)[1]
    assert b"\x1b" not in told
    assert told.count(b"\n") == 1


def test_explain(arclean, broken, clean):
    code, told, errors = arclean("explain", broken)
    assert (code, errors) == (0, "")
    assert "line 1, column 7" in told.decode()
    assert b"\x1b" not in told  # no terminal, no colours
    assert f"{clean}: 0 edits, 0 findings" in arclean("explain", broken, clean)[1].decode()


def test_explain_all(arclean, tmp_path):
    file = tmp_path / "many.txt"
    file.write_text("ســلام " * 20, "utf-8")
    assert "and 15 more of kashida/stretch" in arclean("explain", file)[1].decode()
    assert "more" not in arclean("explain", "--all", file)[1].decode()


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
@pytest.mark.parametrize(("no_color", "coloured"), [("", True), ("1", False)])
def test_colours_in_a_terminal_only(broken, no_color, coloured):
    import pty

    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "arclean", "explain", str(broken)]
    with subprocess.Popen(command, stdout=theirs, env={**os.environ, "NO_COLOR": no_color}) as process:
        process.wait(60)
    os.close(theirs)
    assert (b"\x1b[" in os.read(ours, 65536)) is coloured
    os.close(ours)


def test_filters(arclean):
    code, told, _ = arclean("filters")
    assert code == 0
    assert "kashida (scope: line)\n    Remove the kashida that elongates words.\n    options: apply" in told.decode()
    names = [json.loads(line)["name"] for line in arclean("filters", "--json")[1].decode().strip().split("\n")]
    assert "kashida" in names


# errors -----------------------------------------------------------------------------------------------


def unreadable(folder, case):
    """Make an input of a kind that cannot be read."""
    file = folder / case
    letter = (PDFS / "letter.pdf").read_bytes()
    match case:
        case "directory":
            file.mkdir()
        case "cut.pdf":
            file.write_bytes(letter[: len(letter) // 2])
        case "broken.pdf":
            file.write_bytes(b"%PDF-1.7\n" + b"no object " * 100)
        case "encrypted.pdf":
            return PDFS / case
        case "text.pdf":
            file.write_bytes(b"this is no PDF")
    return file


@pytest.mark.parametrize("case", ["missing", "directory", "cut.pdf", "broken.pdf", "encrypted.pdf"])
@pytest.mark.parametrize("command", ["clean", "check", "explain"])
def test_what_cannot_be_read_is_told_in_one_sentence(arclean, tmp_path, broken, command, case):
    code, told, errors = arclean(command, unreadable(tmp_path, case), broken)
    assert code == 3
    assert case in errors
    assert errors.count("\n") == 1
    assert "راق".encode() in told or command == "check"  # the other input is processed
    assert told


def test_an_empty_file_is_no_error(arclean, tmp_path, broken):
    empty = tmp_path / "empty.txt"
    empty.touch()
    assert arclean("clean", empty, broken) == (0, RIGHT.encode(), "")
    assert arclean("check", empty)[0] == 0
    assert arclean("clean", "-") == (0, b"", "")


def test_a_password(arclean, tmp_path):
    code, text, _ = arclean("clean", "--password", "open sesame", "--jobs", "2", PDFS / "encrypted.pdf")
    assert code == 0
    assert "الْجَارُ" in text.decode()
    assert "wrong" in arclean("clean", "--password", "x", unreadable(tmp_path, "encrypted.pdf"))[2]


@pytest.mark.parametrize("args", [
    (), ("clean",), ("mend", "x"), ("clean", "--profile", "repiar", "-"), ("clean", "--profile", "no.toml", "-"),
    ("clean", "-", "-o", "no/such/folder/x"), ("explain", "--context", "-1", "-"), ("clean", "--format", "doc", "-"),
])  # fmt: skip
def test_usage(arclean, args):
    code, told, errors = arclean(*args, stdin=BROKEN.encode())
    assert (code, told) == (2, b"")
    assert errors


def test_version_and_help():
    assert start_arclean("--version") == (0, f"arclean {__version__}\n".encode(), "")
    assert start_arclean("--help")[0] == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
def test_a_full_disk(broken):
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "arclean", "clean", str(broken)]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 2
    assert done.stderr.decode() == "arclean: the output cannot be written: No space left on device\n"


@pytest.mark.skipif(sys.platform == "win32", reason="pipes and signals of POSIX")
class TestPosix:
    def test_a_closed_pipe_is_quiet(self, tmp_path):
        file = tmp_path / "big.txt"
        file.write_text(BROKEN * 50_000, "utf-8")
        command = [sys.executable, "-m", "arclean", "clean", str(file)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            assert process.stdout.readline() == RIGHT.encode()
            process.stdout.close()
            assert process.stderr.read() == b""
            assert process.wait(60) == 0

    def test_closed_streams(self, broken):
        for redirection in (">&-", "<&-"):
            source = "-" if redirection == "<&-" else broken
            line = f"'{sys.executable}' -m arclean clean '{source}' {redirection}"
            done = subprocess.run(["sh", "-c", line], capture_output=True, check=False)
            assert done.returncode == (3 if redirection == "<&-" else 2)
            assert done.stderr.count(b"\n") == 1

    @pytest.mark.skipif(
        signal.getsignal(signal.SIGINT) is signal.SIG_IGN, reason="a job in the background takes no interrupts"
    )
    def test_an_interrupt_is_quiet(self):
        command = [sys.executable, "-m", "arclean", "clean", "-"]
        pipe = subprocess.PIPE
        with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe) as process:
            time.sleep(1)
            process.send_signal(signal.SIGINT)
            assert process.stderr.read() == b""
            assert process.wait(60) == 130


def test_lone_surrogates_pass(capfdbinary, monkeypatch, tmp_path):
    from arclean.core.document import Document

    document = Document(text="a\ud800b", metadata={"format": "text"})
    monkeypatch.setattr("arclean.cli.reading.read_input", lambda *_, **__: document)
    assert main(["clean", "x"]) == 0
    assert capfdbinary.readouterr().out == b"a\xed\xa0\x80b"
    assert main(["clean", "--json", "x"]) == 0
    assert json.loads(capfdbinary.readouterr().out)["text"] == "a\ud800b"
    assert main(["clean", "x", "-o", str(tmp_path / "o")]) == 0


def test_nothing_is_loaded_that_is_not_needed():
    code = "import sys; from arclean.cli import main; main(['clean', sys.argv[1]]); "
    code += "print(sorted({'pdfplumber', 'ftfy', 'charset_normalizer', 'logging'} & set(sys.modules)), file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code, PDFS / "letter.txt"], capture_output=True, check=True)
    assert done.stderr.decode().strip() == "[]"


def test_in_place(tmp_path, capsys):
    broken, whole = tmp_path / "a.txt", tmp_path / "b.txt"
    broken.write_text("العــراق\n", "utf-8")
    whole.write_bytes(b"\xef\xbb\xbfabc\r\n")
    before = whole.stat()
    assert main(["clean", "--in-place", str(broken), str(whole), str(tmp_path / "none.txt")]) == 3
    assert broken.read_text("utf-8") == "العراق\n"
    assert (whole.read_bytes(), whole.stat().st_mtime_ns) == (b"\xef\xbb\xbfabc\r\n", before.st_mtime_ns)
    assert "none.txt" in capsys.readouterr().err


@pytest.mark.parametrize("more", [["-o", "x"], ["--json"], ["--to", "markdown"], ["-"]])
def test_in_place_is_for_files(tmp_path, capsys, more):
    file = tmp_path / "a.txt"
    file.write_text("العــراق\n", "utf-8")
    assert main(["clean", "--in-place", str(file), *more]) == 2
    assert "--in-place" in capsys.readouterr().err
    assert file.read_text("utf-8") == "العــراق\n"


def test_a_web_page_is_not_replaced_by_its_text(tmp_path, capsys):
    file = tmp_path / "a.html"
    file.write_text("<html><p>العــراق", "utf-8")
    assert main(["clean", "--in-place", str(file)]) == 2
    assert "is no text" in capsys.readouterr().err
    assert file.read_text("utf-8") == "<html><p>العــراق"


def test_what_libraries_warn_of_is_not_told(tmp_path):
    file = tmp_path / "a.html"
    file.write_text("<html><time datetime='Tue, 03 Mar 2020 10:00:00 XYZT'>a</time><p>" + "كلمة " * 90, "utf-8")
    ran = subprocess.run([sys.executable, "-m", "arclean", "clean", file], capture_output=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, b"")
