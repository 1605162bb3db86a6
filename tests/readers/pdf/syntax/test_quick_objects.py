"""Quick objects: the same as the PDF library's own, and its own for all that is unusual."""

import os
import signal
import threading
import time
from io import BytesIO

import pdfplumber
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfparser import PDFStreamParser
from pdfminer.pdftypes import PDFObjRef, PDFStream
from pdfminer.psexceptions import PSEOF

import arclean
from arclean.readers.limits import Limits
from arclean.readers.pdf.syntax import bounded_streams
from arclean.readers.pdf.syntax import quick_objects as quick_module
from arclean.readers.pdf.syntax.quick_objects import parse_objects, quick_objects


def plain(found):
    """Return an object in which references are equal that are to the same."""
    if isinstance(found, PDFObjRef):
        return "reference", found.objid
    if isinstance(found, dict):
        return {key: plain(value) for key, value in found.items()}
    return [plain(one) for one in found] if isinstance(found, list) else (type(found), found)


def by_library(data):
    parser, found = PDFStreamParser(data), []
    try:
        while True:
            found.append(parser.nextobject()[1])
    except PSEOF:
        return found


USUAL = [
    b"7 0 8 12 <</Type/Page /Kids [1 0 R 2 0 R]/Box[0 -0.5 +12.25 .5 3.]>> [/A/B(c)]",
    b"<< /A true /B false /C null /D [null] >>", b"(a\\(b\\)\\101\\7\\n\\\nc\\q)<0aFF><>", b"[[[1]]] /Name 5",
    b"<</A<</B<</C 1>>>>>>", b"<</A 1/A 2>>", "/\u0628\u0627 1".encode(), b"/\xff\xfe 1", b"", b"  \n",
]  # fmt: skip


@pytest.mark.parametrize("data", USUAL)
def test_usual_objects(data):
    assert plain(parse_objects(data, None)) == plain(by_library(data))


@pytest.mark.parametrize("data", [
    b"/A#42", b"(a(b)c)", b"<a>", b"<< /A >>", b"<< 1 2 >>", b"]", b"<< ]", b"[ >>", b"% comment\n1", b"1 0 R", b"--5",
    b"12345678901", b"{ 1 }", b"stream", b"(\\777)", b"[1", b"<<", b"/A\0", b"<0a 0b>", b"1 endobj",
    b"[" * 50 + b"]" * 50, b"<< /\xff 1 >>",
])  # fmt: skip
def test_unusual_ones_are_left_to_the_library(data):
    assert parse_objects(data, None) is None


def test_what_is_no_token_ends_the_look_at_once():
    began = time.process_time()
    assert parse_objects(b"1 0 (" + b"\\(" * 400_000, None) is None  # each of its signs would begin a string anew
    assert time.process_time() - began < 1


@given(st.lists(st.sampled_from([b"1", b"-2.5", b"/A", b"(b)", b"<0a>", b"[", b"]", b"<<", b">>", b"3 0 R", b"true"])))
def test_any_order(parts):
    data = b" ".join(parts)
    found = parse_objects(data, None)
    assert found is None or plain(found) == plain(by_library(data))


def test_an_object_alone():
    assert parse_objects(b" <</A null/B 1>> endobj", None, alone=True) == [{"B": 1}]
    assert plain(parse_objects(b"5 0 R\nendobj", None, alone=True)) == [("reference", 5)]
    for data in (b"1", b"1 2 endobj", b"endobj", b"[1 endobj", b"1 endobject"):
        assert parse_objects(data, None, alone=True) is None


def test_a_file_is_read_as_by_the_library(paper, show):
    data = bytes(paper.page(show("x")).page(show("y"), b"/Rotate 90"))

    def objects():
        with pdfplumber.open(BytesIO(data)) as pdf:
            numbers = [number for table in pdf.doc.xrefs for number in table.get_objids()]
            return {n: plain(one) for n in numbers if not isinstance(one := pdf.doc.getobj(n), PDFStream)}

    before = objects()
    with quick_objects():
        assert objects() == before
    assert before


@pytest.mark.parametrize("count", [1, 2, 90])
@pytest.mark.parametrize("key", ["Resources", "MediaBox", "Annots", "Rotate", "Contents"])
def test_references_that_lead_to_themselves_lead_nowhere(paper, show, key, count):
    first = len(paper.objects) + 1
    for number in range(count):
        paper.add(b"%d 0 R" % (first + (number + 1) % count))
    data = bytes(paper.page(show("x"), b"/%b %d 0 R" % (key.encode(), first)))
    try:
        arclean.read_pdf(data, limits=Limits(seconds=2))
    except arclean.LimitError:
        pytest.fail("it is followed for ever")
    except arclean.ReadError:
        pass  # a page without contents has no text


def test_a_reference_in_the_place_of_an_object_is_what_it_leads_to(paper, show):
    first = paper.add(b"%d 0 R" % (len(paper.objects) + 2))
    paper.add(b"90")
    data = bytes(paper.page(show("x"), b"/Rotate %d 0 R" % first))
    assert arclean.read_pdf(data).text == "x"


def test_the_library_has_its_methods_back_and_other_threads_keep_them():
    before = PDFDocument._get_objects, PDFDocument._getobj_parse
    asked = []

    class Stream(dict):
        def get_data(self):
            asked.append(threading.current_thread().name)
            return b"1 0 /A"

    def read():
        document = type("D", (), {})()
        return PDFDocument._get_objects(document, Stream(N=1))

    with quick_objects():
        with quick_objects():
            assert read()[0][:2] == [1, 0]
        assert PDFDocument._get_objects is not before[0]
        other = threading.Thread(target=read, name="other")
        other.start()
        other.join()
    assert (PDFDocument._get_objects, PDFDocument._getobj_parse) == before
    assert asked[-1] == "other"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork on this system")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
@pytest.mark.parametrize("replaced", [quick_module._REPLACED, bounded_streams._BOUNDED_DECODING])
def test_a_process_that_is_forked_while_methods_are_replaced_reads_on(replaced):
    is_held = threading.Event()

    def replace():
        with replaced._lock:
            is_held.set()
            time.sleep(0.02)

    other = threading.Thread(target=replace)
    other.start()
    is_held.wait()
    child = os.fork()
    if not child:
        signal.alarm(5)
        with quick_objects(), bounded_streams.bound_streams(1000):
            os._exit(0)
    assert os.waitpid(child, 0)[1] == 0
    other.join()
