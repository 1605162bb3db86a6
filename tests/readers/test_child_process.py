"""Reading in a child process: the same documents and errors, and an end to what exhausts a machine."""

import os
import pickle
import sys

import pytest

import arclean
from arclean.errors import ConfigError, LimitError, ReadError
from arclean.readers.child_process import _describe_end, _unpack_answer
from arclean.readers.limits import Limits
from arclean.readers.source import Source
from tests.paths import FIXTURES

LETTER = FIXTURES / "pdf" / "letter.pdf"


def test_a_document_is_that_of_this_process():
    assert arclean.read_pdf(LETTER, isolated=True) == arclean.read_pdf(LETTER)
    assert arclean.read_html(b"<p>one<p>two", isolated=True) == arclean.read_html(b"<p>one<p>two")
    data = "قال".encode("cp1256")
    assert arclean.read_text(data, encoding="cp1256", isolated=True) == arclean.read_text(data, encoding="cp1256")


def test_errors_are_those_of_this_process(tmp_path):
    with pytest.raises(ReadError, match="does not exist"):
        arclean.read(tmp_path / "missing", isolated=True)
    with pytest.raises(ReadError, match="broken or cut short"):
        arclean.read(b"%PDF-1.7 and no more", isolated=True)
    with pytest.raises(ConfigError):
        arclean.read_text(b"abc", encoding="no-such", isolated=True)
    with pytest.raises(LimitError) as raised:
        arclean.read_pdf(LETTER, limits=Limits(pages=1), isolated=True)
    assert "محضر" in raised.value.partial.text


def test_a_file_that_takes_too_long_ends():
    with pytest.raises(LimitError, match=r"takes longer than 0\.01 seconds"):
        arclean.read(LETTER, limits=Limits(file_seconds=0.01), isolated=True)


@pytest.mark.skipif(sys.platform != "linux", reason="not every system bounds the memory of a process")
def test_a_file_that_takes_too_much_memory_ends():
    text = ("\u0633\u0637\u0631 \u0645\u0646 \u0646\u0635\n" * (1 << 20)).encode()  # 16 MB, of which copies are made
    with pytest.raises(LimitError, match=r"memory|ended the process"):
        arclean.read_text(text, limits=Limits(memory=60 << 20), isolated=True)


@pytest.mark.parametrize("program", [None, "", "/no/such/python"])
def test_where_no_process_can_be_started(monkeypatch, program):
    monkeypatch.setattr(sys, "executable", program)
    with pytest.raises(LimitError, match="no process can be started"):
        arclean.read_html(b"<p>one", isolated=True)


def test_an_option_that_cannot_be_handed_on():
    with pytest.raises(ConfigError, match="cannot be handed to another process"):
        arclean.read_pdf(LETTER, password=lambda: "", isolated=True)


class Evil:
    """What a child that was taken over may send."""

    def __reduce__(self):
        return os.getcwd, ()


@pytest.mark.parametrize("answer", [pickle.dumps(Evil()), pickle.dumps("text"), b"", b"nonsense"])
def test_an_answer_that_is_no_document_is_refused(answer):
    with pytest.raises(ReadError, match="'x' was read, and what came back is"):
        _unpack_answer(answer, Source(b"", "x"))


def test_the_end_of_a_process_is_told():
    assert (_describe_end(3), _describe_end(-9)) == ("exit code 3", "signal 9")
