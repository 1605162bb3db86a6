"""Loading a source, the errors of doing so, and telling what it is."""

import io
import os

import pytest

from arclean.errors import ConfigError, ReadError
from arclean.readers.source import detect_format, load_source


def test_a_path_as_text_or_as_path(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"abc")
    assert load_source(path) == load_source(str(path)) == (b"abc", str(path), None)


@pytest.mark.parametrize("data", [b"abc", bytearray(b"abc"), memoryview(b"abc")])
def test_bytes(data):
    assert load_source(data) == (b"abc", None, None)


def test_open_files(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes("abé".encode("latin-1"))
    with path.open("rb") as file:
        assert load_source(file) == ("abé".encode("latin-1"), str(path), None)
        assert not file.closed
    with path.open(encoding="latin-1") as file:
        assert load_source(file) == ("abé".encode(), str(path), "latin-1")
    assert load_source(io.BytesIO(b"abc")) == (b"abc", None, None)
    assert load_source(io.StringIO("a\udcff")) == (b"a\xed\xb3\xbf", None, "utf-8")


def test_a_file_opened_by_its_number_has_no_name(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"abc")
    with os.fdopen(os.open(path, os.O_RDONLY), "rb") as file:
        assert load_source(file).name is None


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda folder: folder / "none.txt", "'.*none.txt' does not exist: check the path"),
        (lambda folder: folder, "is a directory: give a file in it"),
        (lambda _: "ab\0c", "cannot be read .*null.*: check the path"),
        (lambda _: "كتاب\nقلم", "does not exist: for a text instead of a path, call arclean.clean"),
        (lambda _: "كتاب " * 1000, "cannot be read .*: for a text instead of a path, call arclean.clean"),
        (lambda folder: (folder / "empty.txt", (folder / "empty.txt").touch())[0], "'.*empty.txt' is empty"),
        (lambda _: b"", "the input is empty"),
        (lambda _: io.BytesIO(b""), "the input is empty"),
    ],
)
def test_nothing_to_read(tmp_path, make, message):
    with pytest.raises(ReadError, match=message):
        load_source(make(tmp_path))


def test_no_permission(tmp_path, monkeypatch):
    def refuse(*_):
        raise PermissionError(13, "denied")

    monkeypatch.setattr("builtins.open", refuse)
    with pytest.raises(ReadError, match="may not be read by this user"):
        load_source(str(tmp_path / "a.txt"))
    with pytest.raises(ReadError, match="is a directory"):
        load_source(str(tmp_path))


def test_a_closed_file():
    file = io.BytesIO(b"abc")
    file.close()
    with pytest.raises(ReadError, match="the open file cannot be read"):
        load_source(file)


@pytest.mark.parametrize("source", [None, 3, ["a.txt"]])
def test_what_is_no_source(source):
    with pytest.raises(ConfigError, match="give a path, bytes, or an open file"):
        load_source(source)


def test_a_file_of_neither_bytes_nor_text():
    class Odd:
        def read(self):
            return [1]

    with pytest.raises(ConfigError, match="gives list"):
        load_source(Odd())


@pytest.mark.parametrize(
    ("data", "name", "found"),
    [
        (b"%PDF-1.7\n", None, "pdf"),
        (b"\xef\xbb\xbf%PDF-1.4", "a.html", "pdf"),
        (b"rubbish\n%PDF-1.4\n1 0 obj\n", None, "pdf"),
        (b"A PDF begins with\n%PDF-1.4 and so on.", None, "text"),
        (b"x" * 2000 + b"\n%PDF-1.4\n1 0 obj\n", None, "text"),
        (b"no header", "a.PDF", "pdf"),
        (b"<!DOCTYPE html>\n<p>", None, "html"),
        (b"\xef\xbb\xbf\n <html lang='ar'>", None, "html"),
        (b'<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x">', None, "html"),
        (b"<!-- saved from <a> -->\n<!-- b --><HTML>", "a.txt", "html"),
        ("<html dir=rtl>".encode("utf-16"), None, "html"),
        (b"<!-- never closed <html>", None, "text"),
        (b'<?xml version="1.0"?><feed>', None, "text"),
        (b"<p>a fragment", "a.htm", "html"),
        (b"<headline> is a tag", None, "text"),
        (b"text about <html>", "a.md", "text"),
        (b"\0\1", None, "text"),
        (b"", None, "text"),
    ],
)
def test_kind(data, name, found):
    assert detect_format(data, name) == found
