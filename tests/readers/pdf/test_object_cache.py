"""Object cache: streams and long lists go, what is small stays until it is much."""

from types import SimpleNamespace

import pytest
from pdfminer.pdftypes import PDFStream

from arclean.readers.pdf.object_cache import trim_object_cache


def trimmed(objects=(), parsed=()):
    """Return the numbers of the objects and of the parsed streams that are kept."""
    document = SimpleNamespace(
        _cached_objs={number: (found, 0) for number, found in enumerate(objects)}, _parsed_objs=dict.fromkeys(parsed),
    )  # fmt: skip
    trim_object_cache(document)
    return [*document._cached_objs], [*document._parsed_objs]


def test_streams_and_long_lists_are_forgotten():
    assert trimmed([{}, PDFStream({}, b""), [0] * 500, [0] * 501, "text" * 900])[0] == [0, 2, 4]


@pytest.mark.parametrize(("count", "kept"), [(4000, 4000), (4001, 0)])
def test_many_objects_are_forgotten(count, kept):
    assert len(trimmed([1] * count)[0]) == kept


@pytest.mark.parametrize(("count", "kept"), [(20, 20), (21, 0)])
def test_many_parsed_streams_are_forgotten(count, kept):
    assert len(trimmed(parsed=range(count))[1]) == kept
