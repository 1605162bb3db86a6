"""Bounded streams: what they may inflate to, and that the library has its own method when nobody reads."""

import math
import threading
import zlib

import pytest
from pdfminer.pdftypes import PDFStream
from pdfminer.psparser import LIT

import arclean
from arclean.readers.limits import LimitReached, Limits
from arclean.readers.pdf.syntax.bounded_streams import bound_streams, inflate_stream

ORIGINAL = PDFStream.decode
UNLIMITED = Limits(math.inf, math.inf, math.inf, math.inf, math.inf, math.inf)


def packed(size, *filters, data=None, **entries):
    """Make a stream that holds ``size`` bytes, deflated."""
    names = [LIT(name) for name in filters or ["FlateDecode"]]
    return PDFStream({"Filter": names} | entries, zlib.compress(b"a" * size) if data is None else data)


def test_a_stream_may_hold_as_much_as_the_limit():
    with bound_streams(1000):
        assert len(packed(1000).get_data()) == 1000
        with pytest.raises(LimitReached, match="more than 1000 bytes"):
            packed(1001).get_data()


def test_without_a_limit_the_library_is_left_alone():
    with bound_streams(math.inf):
        assert PDFStream.decode is ORIGINAL
        assert len(packed(10_000).get_data()) == 10_000


def test_the_method_of_the_library_comes_back():
    with bound_streams(1000):
        assert PDFStream.decode is not ORIGINAL
    assert PDFStream.decode is ORIGINAL
    with pytest.raises(ZeroDivisionError), bound_streams(1000):
        raise ZeroDivisionError
    assert PDFStream.decode is ORIGINAL
    with pytest.raises(LimitReached), bound_streams(10):
        packed(1000).get_data()
    assert PDFStream.decode is ORIGINAL


def test_limits_lie_within_limits():
    with bound_streams(1000):
        with bound_streams(10), pytest.raises(LimitReached):
            packed(11).get_data()
        assert len(packed(11).get_data()) == 11
        assert PDFStream.decode is not ORIGINAL
    assert PDFStream.decode is ORIGINAL


def test_two_threads_have_limits_of_their_own():
    """The one that ends first leaves the check in place for the other, and a third sees none."""
    entered, leave = threading.Event(), threading.Event()
    outcomes = {}

    def read_meanwhile():
        with bound_streams(5000):
            entered.set()
            leave.wait(10)
            outcomes["other"] = len(packed(2000).get_data())
            try:
                packed(5001).get_data()
            except LimitReached:
                outcomes["other's limit"] = True

    def use_the_library():
        outcomes["third"] = len(packed(100_000).get_data())

    other, third = threading.Thread(target=read_meanwhile), threading.Thread(target=use_the_library)
    with bound_streams(1000):
        other.start()
        entered.wait(10)
        third.start()
        third.join()
        with pytest.raises(LimitReached):
            packed(2000).get_data()
    assert PDFStream.decode is not ORIGINAL
    leave.set()
    other.join()
    assert outcomes == {"third": 100_000, "other": 2000, "other's limit": True}
    assert PDFStream.decode is ORIGINAL


def test_a_method_that_somebody_else_puts_there_stays(monkeypatch):
    def theirs(stream):
        stream.data = b"theirs"

    monkeypatch.setattr(PDFStream, "decode", ORIGINAL)  # which it is again afterwards
    with bound_streams(1000):
        PDFStream.decode = theirs
    assert PDFStream.decode is theirs


@pytest.mark.parametrize("limits", [Limits(), Limits(stream=10), UNLIMITED])
def test_reading_leaves_no_trace(paper, show, limits):
    data = bytes(paper.page_of(paper.stream(show("abc").encode(), packed=True)))
    threads = threading.active_count()
    try:
        assert arclean.read_pdf(data, limits=limits).text == "abc"
    except arclean.LimitError:
        assert limits.stream == 10
    with pytest.raises(arclean.ReadError):
        arclean.read_pdf(b"%PDF-1.4 and no more", limits=limits)
    assert PDFStream.decode is ORIGINAL
    assert threading.active_count() == threads


@pytest.mark.parametrize(("name", "growth", "data"), [
    ("RunLengthDecode", 64, b"\x02abc\x80"), ("RL", 64, b"\x02abc\x80"), ("ASCII85Decode", 4, b"@:E^~>"),
    ("A85", 4, b"@:E^~>"), ("ASCIIHexDecode", 1, b"616263>"), ("AHx", 1, b"616263>"),
])  # fmt: skip
def test_other_filters_are_measured_by_how_much_they_may_grow(name, growth, data):
    with bound_streams(growth * len(data)):
        assert packed(0, name, data=data).get_data() == b"abc"
    with bound_streams(growth * len(data) - 1), pytest.raises(LimitReached):
        packed(0, name, data=data).get_data()


def test_what_packs_no_text_is_an_error():
    with bound_streams(1000), pytest.raises(ValueError, match="DCTDecode packs no text"):
        packed(0, "DCTDecode", data=b"abc").get_data()


def test_predictions_are_undone():
    rows = zlib.compress(b"\x02ab\x02\x01\x01")  # each row is told by the one above it
    parameters = {"Predictor": 12, "Columns": 2}
    with bound_streams(1000):
        assert packed(0, "FlateDecode", data=rows, DecodeParms=parameters).get_data() == b"abbc"
        twice = packed(0, "FlateDecode", "FlateDecode", data=zlib.compress(rows), DecodeParms=[None, parameters])
        assert twice.get_data() == b"abbc"
        wide = {"Predictor": 12, "Columns": 2_000_000_000, "Colors": 4}  # a row of them would take all memory
        assert packed(0, "FlateDecode", data=rows, DecodeParms=wide).get_data() == b"ab\x02\x01\x01"
    with bound_streams(5), pytest.raises(LimitReached):
        packed(0, "FlateDecode", data=rows, DecodeParms=parameters).get_data()


def test_streams_without_a_filter_are_themselves():
    with bound_streams(2):
        assert PDFStream({}, b"abc").get_data() == b"abc"


def test_what_is_not_deflated_is_nothing():
    assert inflate_stream(b"no stream", 100) == b""
    assert inflate_stream(b"", 100) == b""


def test_a_torn_stream_is_inflated_up_to_the_tear():
    text = bytes(n * n % 251 for n in range(5000))
    torn = bytearray(zlib.compress(text, 0))  # stored: a byte is a byte
    torn[-4:] = b"torn"  # the checksum
    assert inflate_stream(bytes(torn), 5000)[:4900] == text[:4900]
    with pytest.raises(LimitReached):
        inflate_stream(bytes(torn), 4800)


def test_a_stream_is_unpacked_once():
    stream = packed(1000)
    with bound_streams(1000):
        assert stream.get_data() is stream.get_data()
        assert stream.rawdata is None
        with pytest.raises(AssertionError):  # the library's own, as without a limit
            stream.decode()


def test_an_encrypted_stream_is_decrypted_first():
    stream = packed(0, data=bytes(byte ^ 1 for byte in zlib.compress(b"abc")))
    stream.decipher = lambda objid, genno, data, attrs: bytes(byte ^ 1 for byte in data)
    with bound_streams(3):
        assert stream.get_data() == b"abc"


def test_lzw_is_measured_where_it_might_grow_too_large():
    """The codes of a, b, c in nine bits: 6 bytes, which might hold 2,800 times as much."""
    bits = "".join(f"{code:09b}" for code in (256, 97, 98, 99, 257))
    data = int(bits.ljust(48, "0"), 2).to_bytes(6, "big")
    with bound_streams(3):
        assert packed(0, "LZWDecode", data=data).get_data() == b"abc"
        assert packed(0, "LZW", data=data).get_data() == b"abc"
    with bound_streams(2), pytest.raises(LimitReached, match="more than 2 bytes"):
        packed(0, "LZWDecode", data=data).get_data()
