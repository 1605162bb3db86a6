"""The guard of readers: what a limit ends keeps what was read."""

import math
import time

import pytest

import arclean
from arclean.readers.guard import guard_reading, take_head
from arclean.readers.limits import LimitReached, Limits
from arclean.readers.source import Source

# where the exception comes inside a callback of the garbage collector, it is told and comes again
pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")


def test_a_reading_that_takes_too_long():
    start = time.monotonic()

    def work():
        while time.monotonic() < start + 9:
            pass

    with pytest.raises(arclean.LimitError, match=r"a: it takes longer than 0\.1 seconds; raise the limit") as caught:
        guard_reading("a", Limits(seconds=0.1), work, lambda: arclean.Document(text="read"))
    assert caught.value.partial.text == "read"


def test_what_is_reached_inside():
    def work():
        raise LimitReached("it is too much")

    with pytest.raises(arclean.LimitError, match="a: it is too much; raise the limit") as caught:
        guard_reading("a", Limits(seconds=math.inf), work, lambda: arclean.Document(text="read"))
    assert caught.value.partial.text == "read"


def test_the_head_of_what_is_too_large():
    source = Source(b"abcd", "a.txt")
    assert take_head(source, Limits(size=4)) == (source, "")
    assert take_head(source, Limits(size=3)) == (
        (b"abc", "a.txt", None), "'a.txt' has more than 3 bytes; raise the limit to go on",
    )  # fmt: skip


@pytest.mark.parametrize(("data", "limits", "kept"), [
    (b"abc def", {"size": 3}, "abc"), (b"abc def", {"characters": 5}, "abc d"),
    (b"<html><p>abc<p>def", {"size": 14}, "abc"), (b"<html><p>abc<p>def", {"characters": 4}, "abc"),
])  # fmt: skip
@pytest.mark.parametrize("way", ["bytes", "path", "file"])
def test_texts_and_pages(data, limits, kept, way, tmp_path):
    path = tmp_path / "a"
    path.write_bytes(data)
    with path.open("rb") as file, pytest.raises(arclean.LimitError, match=r"more than|too many") as caught:
        arclean.read({"bytes": data, "path": path, "file": file}[way], limits=Limits(**limits))
    assert caught.value.partial.text == kept


def test_a_page_whose_lines_take_long_to_judge():
    page = "<p>بيت كبير</p>" * 3000
    with pytest.raises(arclean.LimitError, match=r"takes longer than 0\.3 seconds") as caught:
        arclean.read_html(page.encode(), limits=Limits(seconds=0.3))
    assert set(caught.value.partial.text.split("\n")) == {"بيت كبير"}
    assert not caught.value.partial.labels


def test_an_endless_file(tmp_path):
    with open("/dev/zero", "rb") as file, pytest.raises(arclean.LimitError):  # noqa: PTH123 - no file of a test
        arclean.read_html(file, limits=Limits(size=1 << 20))
