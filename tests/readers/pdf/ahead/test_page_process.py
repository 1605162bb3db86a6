"""A process that reads pages: what it is asked, what it answers, and that it ends."""

import pickle
import queue
import subprocess
import sys
from io import BytesIO

import pytest

import arclean
from arclean.readers import own_process
from arclean.readers.limits import Limits
from arclean.readers.own_process import PROGRAM, make_command
from arclean.readers.pdf.ahead import page_process
from arclean.readers.pdf.ahead.page_process import PageProcess, PageRequest, ReadingTask, answer_pages
from arclean.readers.pdf.ahead.page_record import PageRecord
from arclean.readers.pdf.fonts.identity.known_fonts import KnownFonts
from arclean.readers.timeout import TimeIsUp
from tests.readers.pdf.writer import Indirect, pdf, simple

SHARED = {"Font": {"F1": Indirect(simple(Encoding="WinAnsiEncoding"))}}
DATA = pdf(*[b"BT /F1 12 Tf 20 100 Td (%b) Tj ET" % text for text in (b"one", b"two", b"three")], resources=SHARED)


def task(**limits):
    return ReadingTask(DATA, 2, None, Limits(**limits), annotations=False, decipher=True, fonts=KnownFonts())


def answers(given, *requests):
    asked, written = queue.SimpleQueue(), BytesIO()
    for item in (given, *requests, None):
        asked.put(pickle.loads(pickle.dumps(item)))
    answer_pages(asked, written)
    written.seek(0)
    while written.tell() < len(written.getvalue()):
        yield pickle.load(written)


def test_pages_are_answered_in_the_order_of_asking():
    ready, *records = answers(task(), PageRequest((3, 1), {}, {"()": 0.0}), PageRequest((2,), {}, {"()": 1.0}))
    assert ready is True
    assert [record.sheet.text for record in records] == ["three", "one", "two"]


def test_a_page_that_reaches_a_limit_is_left_to_its_turn():
    assert [*answers(task(glyphs=3), PageRequest((1, 3), {}, {}))][2] is None


def test_a_page_that_takes_too_long_ends_the_process(monkeypatch):
    def take_long(*_):
        raise TimeIsUp

    monkeypatch.setattr(page_process.PageRecorder, "read_page", take_long)
    with pytest.raises(TimeIsUp):
        [*answers(task(), PageRequest((1,), {}, {}))]


@pytest.fixture
def program(monkeypatch):
    """Let a process run a program that stands for the one of pages."""

    def run(code):
        monkeypatch.setattr(own_process, "PROGRAM", code)
        monkeypatch.setattr(page_process, "_SERVE", "")
        return PageProcess(task())

    return run


def test_a_process_that_dies_answers_nothing(program):
    process = program("import sys; sys.exit(3)")
    process.ask(PageRequest((1, 2), {}, {}))
    assert [process.answer(60), process.answer(60)] == [None, None]
    assert not process.is_ready
    process.end()


def test_a_process_that_has_ended_is_waited_for(program):
    process = program("import time; time.sleep(600)")
    assert not process.is_ready
    process.end()
    assert process._process.returncode == -9 or sys.platform == "win32"


def test_a_page_that_is_late_is_not_waited_for_and_dropped_when_it_comes(program):
    process = program("import time; time.sleep(600)")
    records = [PageRecord(*PageRecord._fields)._replace(sheet=number) for number in range(4)]
    process.ask(PageRequest((0, 1, 2, 3), {}, {}))
    process._answers.put(True)
    assert process.is_ready
    assert [process.answer(0.001), process.answer(0.001), process.busy] == [None, None, 4]
    for record in records[:3]:
        process._answers.put(record)
    assert (process.answer(0.001), process.busy) == (records[2], 1)
    assert process.answer(0.001) is None
    process._answers.put(records[3])
    assert process.is_ready
    assert not process.busy
    process.end()


def test_a_process_of_its_own_reads_pages():
    process = PageProcess(task())
    try:
        process.ask(PageRequest((2,), {}, {"()": 0.0}))
        assert process._answers.get() is True
        record = process.answer(60)
        assert isinstance(record, PageRecord)
        assert record.sheet.text == "two"
        assert not process.busy
    finally:
        process.end()


def test_a_process_ends_with_the_one_that_started_it():
    process = subprocess.Popen(
        make_command(page_process._SERVE), stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    process.stdin.close()
    assert process.wait(60) in {0, 1}


def test_a_process_runs_nothing_of_the_folder_it_is_in(tmp_path, monkeypatch, program):
    for name in ("queue", "threading", "pickle", "arclean", "sitecustomize"):
        (tmp_path / f"{name}.py").write_text(f"open({str(tmp_path / 'ran')!r}, 'w').close()\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", ["", *sys.path])
    found = "import queue, threading, pickle; print(package.__file__, file=open('found', 'w'))"
    process = program(PROGRAM + found)
    assert process.answer(60) is None
    process.end()
    assert not (tmp_path / "ran").exists()
    assert (tmp_path / "found").read_text() == f"{arclean.__file__}\n"


@pytest.mark.parametrize("program", [None, "", "/usr/bin/uwsgi"])
def test_a_python_within_another_program_starts_none(monkeypatch, program):
    monkeypatch.setattr(sys, "executable", program)
    with pytest.raises(OSError, match="no Python"):
        PageProcess(task())


def test_a_frozen_application_starts_none(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    with pytest.raises(OSError, match="no Python"):
        PageProcess(task())
