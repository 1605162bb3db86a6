"""The files made to be slow: each is what it is called, grows as asked, and is read or refused."""

import sys
from contextlib import suppress

import pytest

import arclean
from tests.paths import ROOT

sys.path.insert(0, str(ROOT / "benchmarks"))
import hostile_amplified
import hostile_files


@pytest.mark.parametrize("name", ["glyphs", "brackets", "forms of their own", "fonts", "objects in a stream", "pages"])
def test_pdfs_are_read(name):
    assert arclean.read_pdf(hostile_files.make_pdf(name, 400)).text


def test_all_grow_as_asked():
    for names, make in (
        (hostile_files.pdf_names(), hostile_files.make_pdf), (hostile_files.text_names(), hostile_files.make_text),
    ):  # fmt: skip
        for name in names:
            sizes = [len(make(name, size)) for size in (4000, 8000, 16000)]
            assert 0.6 < (sizes[2] - sizes[1]) / 8000 < 2.6, name
            assert 1.7 < (sizes[2] - sizes[1]) / (sizes[1] - sizes[0]) < 2.3, name


@pytest.mark.parametrize("name", hostile_amplified.amplified_names())
def test_what_says_much_ends(name):
    with suppress(arclean.ReadError):
        assert isinstance(arclean.read_pdf(hostile_amplified.make_amplified(name, 1000)), arclean.Document)
