"""Objects: what references stand for, and what is missing or broken."""

from io import BytesIO
from types import SimpleNamespace

import pytest
from pdfminer.pdftypes import PDFObjRef

from arclean.errors import LimitError
from arclean.readers.pdf.syntax.objects import (
    read_stream,
    resolve_array,
    resolve_dictionary,
    resolve_name,
    resolve_numbers,
    resolve_reference,
)
from tests.readers.pdf.writer import Stream, opened


def test_objects():
    indirect = {"A": Stream(b"x", {"N": [1, 2.5], "D": {"K": "name"}})}
    with opened({"XObject": indirect}) as (resources, _):
        reference = resources.spec["XObject"]["A"]
        stream = resolve_reference(reference)
        assert read_stream(reference) == read_stream(stream) == b"x"
        assert resolve_numbers(stream.attrs["N"], 2) == (1.0, 2.5)
        assert resolve_numbers(stream.attrs["N"], 3) is None
        assert resolve_numbers([1, "x"], 2) is None
        assert resolve_numbers(7, 1) is None
        assert resolve_name(resolve_dictionary(stream.attrs["D"])["K"]) == "name"
    assert (resolve_dictionary(None), resolve_name(None), read_stream(None), read_stream(b"x")) == ({}, "", None, None)


class Table:
    """A table of the places of objects, as the library's look from outside."""

    def __init__(self, places):
        self.places = places

    def get_pos(self, number):
        return *self.places[number], 0


@pytest.mark.parametrize(("syntax", "found"), [
    (b"7 0 obj [1 2.5 [-3 40] [] 5] endobj", [1, 2.5, [-3, 40], [], 5]), (b"\n7 0 obj[]endobj", []),
    (b"7 0 obj [1 2 (a)] endobj", "asked"), (b"7 0 obj [1 2 5 0 R] endobj", "asked"), (b"8 0 obj [1] endobj", "asked"),
    (b"7 0 obj [1 .5 007] endobj", "asked"), (b"7 0 obj [1 [2] endobj", "asked"), (b"", "asked"),
])  # fmt: skip
def test_arrays_of_numbers_are_read_in_one_go(syntax, found):
    file = BytesIO(b"%PDF" + syntax)
    tables = [Table({}), Table({7: (None, 4)})]
    parser = SimpleNamespace(fp=file)
    document = SimpleNamespace(_cached_objs={}, xrefs=tables, _parser=parser, getobj=lambda _: "asked")
    assert resolve_array(PDFObjRef(document, 7)) == found
    assert file.tell() == 0
    tables[1].places[7] = (3, 4)
    assert resolve_array(PDFObjRef(document, 7)) == "asked"
    assert resolve_array([1]) == [1]


def test_an_array_that_is_known_already_is_not_read_again():
    document = SimpleNamespace(_cached_objs={7: ()}, getobj=lambda _: "asked")
    assert resolve_array(PDFObjRef(document, 7)) == "asked"


def test_the_first_table_that_has_an_object_is_right():
    file = BytesIO(b"%PDF7 0 obj [1] endobj 7 0 obj [2] endobj")
    tables = [Table({8: (None, 0)}), Table({7: (None, 23)}), Table({7: (None, 4)})]
    document = SimpleNamespace(
        _cached_objs={}, xrefs=tables, _parser=SimpleNamespace(fp=file), getobj=lambda _: "asked"
    )
    assert resolve_array(PDFObjRef(document, 7)) == [2]


def test_numbers_of_other_kinds():
    assert resolve_numbers([1, True], 2) == (1.0, 1.0)
    assert resolve_numbers((1, 2), 2) is None


class Torn:
    """A stream that raises when it is unpacked."""

    def __init__(self, error):
        self.error = error

    def get_data(self):
        raise self.error


def test_a_stream_that_cannot_be_unpacked_is_none_and_one_too_large_an_error():
    assert read_stream(Torn(ValueError())) is None
    with pytest.raises(LimitError):
        read_stream(Torn(LimitError("too large")))
