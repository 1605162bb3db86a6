"""Limits: each ends the reading with what was read until then; and what is broken on purpose."""

import importlib.util
import math
import sys
import time
import zlib
from contextlib import suppress

import pytest

import arclean
from arclean.readers.limits import Limits
from arclean.readers.pdf import document_pages
from arclean.readers.pdf.syntax.content_stream import parse_operations
from tests.paths import ROOT

HELLO = "السلام عليكم"


def limited(data, says, **limits):
    """Read what reaches a limit; give the text that was read until then."""
    with pytest.raises(arclean.LimitError, match=says) as caught:
        arclean.read_pdf(bytes(data), limits=Limits(**limits))
    assert "raise the limit" in str(caught.value)
    assert isinstance(caught.value.partial, arclean.Document)
    return caught.value.partial.text


@pytest.mark.parametrize("read", [arclean.read, arclean.read_pdf, arclean.read_html, arclean.read_text])
@pytest.mark.parametrize("limit", [-1, math.nan, "a", None, True])
@pytest.mark.parametrize("isolated", [False, True])
def test_a_limit_is_a_number_from_nought_on(read, limit, isolated):
    for name in Limits._fields:
        with pytest.raises(arclean.ConfigError, match=f"the limit of {name} is"):
            read(b"a", limits=Limits(**{name: limit}), isolated=isolated)
    with pytest.raises(arclean.ConfigError, match=r"give arclean\.readers\.limits\.Limits"):
        read(b"a", limits=(1, 2), isolated=isolated)


def test_limits_of_nothing(paper, show):
    data = bytes(paper.page(show(HELLO)))
    for name in Limits._fields:
        for read, source in ((arclean.read_pdf, data), (arclean.read_html, b"<p>a"), (arclean.read_text, b"a\xff")):
            with suppress(arclean.ReadError):
                read(source, limits=Limits(**{name: 0}))


def test_contents_that_are_named_again_and_again(paper, show):
    stream = paper.stream(b"q Q " * 1000, packed=True)
    again = b"/Contents [" + b"%d 0 R " % stream * 9000 + b"]"
    paper.page(show(HELLO)).page(show(HELLO), again)
    assert (
        limited(paper, "page 2 of the input: the contents of a page have more than 99999 bytes", stream=99999) == HELLO
    )


def test_bytes(paper, show):
    assert limited(paper.page(show(HELLO)), "more than 100 bytes", size=100) == ""


def test_pages(paper, show):
    paper.page(show(HELLO)).page(show(HELLO)).page(show(HELLO))
    assert limited(paper, "page 3 of the input: there are more than 2 pages", pages=2) == f"{HELLO}\f{HELLO}"


@pytest.mark.parametrize("many", ["(abc) Tj " * 400, "(" + "a" * 1200 + ") Tj", "[" + "(a) " * 1200 + "] TJ"])
def test_glyphs(paper, show, many):
    paper.page(show(HELLO)).page("BT /L 1 Tf 10 10 Td " + many)
    assert limited(paper, "page 2 of the input: a page draws more than 500 glyphs", glyphs=500) == HELLO


def mapped(paper, target):
    """Let the font of a paper say that a code stands for many characters."""
    said = paper.stream(b"1 beginbfchar <61> <%b> endbfchar" % target.encode("utf-16-be").hex().encode())
    font = paper.add(b"<< /Type /Font /Subtype /Type1 /BaseFont /Ours /ToUnicode %d 0 R >>" % said)
    paper.fonts = b"/L %d 0 R" % font


def test_a_code_stands_for_few_characters(paper):
    mapped(paper, "ا" * 5000)
    assert len(arclean.read_pdf(bytes(paper.page("BT /L 1 Tf 10 10 Td (a) Tj ET"))).text) == 256


def test_what_glyphs_stand_for_is_counted(paper, show):
    paper.page(show(HELLO))
    mapped(paper, "ا" * 200)
    paper.page("BT /L 1 Tf 10 10 Td (aaaaaaaaaa) Tj ET")
    assert limited(paper, "page 2 of the input: the glyphs of a page stand for more than 500 ch", glyphs=500) == HELLO


def test_replacements_are_counted(paper, show):
    paper.page(show(HELLO)).page(f"/Span << /ActualText ({'a' * 900}) >> BDC {show('abc')} EMC")
    assert limited(paper, "stand for more than 500 characters", glyphs=500) == HELLO


def test_characters(paper, show):
    paper.page(show(HELLO)).page(show(HELLO)).page(show(HELLO))
    assert limited(paper, "page 3 of the input: there are more than 25 ch", characters=25) == f"{HELLO}\f{HELLO}"
    small = Limits(growth=1e-9)._replace(characters=13)
    assert small.bound_growth(10**6).characters == 13


def test_operators(paper, show):
    form = paper.form("q Q " * 600)
    paper.page(show(HELLO)).page("1 0 0 1 1 0 cm /Fm Do " * 20, Fm=form)
    few = {"operators": 9000, "growth": 0.01}
    assert limited(paper, r"page 2 of the input: a page draws by more than 9,0\d\d operators", **few) == HELLO
    few["operators"] = 25_000
    assert arclean.read_pdf(bytes(paper), limits=Limits(**few)).text == f"{HELLO}\f"
    assert Limits().bound_growth(1000).operators == 2_525_000


@pytest.mark.parametrize("size", [0, 1000, 1 << 30])
def test_more_operators_may_be_asked_for(size):
    assert Limits(operators=1e12).bound_growth(size).operators >= 1e12
    assert Limits(operators=math.inf).bound_growth(size).operators == math.inf


def test_operators_of_pages_that_share_them(paper, show, monkeypatch):
    monkeypatch.setattr(document_pages, "_SHARED_OPERATORS", 1000)
    monkeypatch.setattr(document_pages, "_PAGE_SHARE", 20)
    form = paper.form("q Q " * 600)
    paper.page(show(HELLO)).page("/Fm Do", Fm=form).page("/Fm Do", Fm=form).page(show(HELLO))
    few = {"operators": 1300, "growth": 0.01}
    read = limited(paper, r"page 3 of the input: the pages draw by more than 2,3\d\d op", **few)
    assert read == f"{HELLO}\f\f", "the page that reaches the limit is read too"
    few["operators"] = 2000
    assert arclean.read_pdf(bytes(paper), limits=Limits(**few)).text == f"{HELLO}\f\f\f{HELLO}"


def test_a_letterhead_of_many_pages_is_their_own(paper, show, monkeypatch):
    """Each page may draw so much without regard to the others; of very many pages only the first."""
    monkeypatch.setattr(document_pages, "_SHARED_OPERATORS", 0)
    monkeypatch.setattr(document_pages, "_PAGE_SHARE", 1500)
    form = paper.form("q Q " * 600)
    for _ in range(5):
        paper.page(show(HELLO) + "/Fm Do", Fm=form)
    few = {"operators": 1300, "growth": 0.01}
    monkeypatch.setattr(document_pages, "_MOST_SHARES", 6000)
    assert arclean.read_pdf(bytes(paper), limits=Limits(**few)).text == "\f".join([HELLO] * 5)
    monkeypatch.setattr(document_pages, "_MOST_SHARES", 1500)
    limited(paper, "page 3 of the input: the pages draw", **few)


def test_nesting(paper, show):
    number = paper.form(show(HELLO, 0, 0))
    for _ in range(5):
        number = paper.form("/Fm Do", resources=b"/Font << %b >> /XObject << /Fm %d 0 R >>" % (paper.fonts, number))
    paper.page(show(HELLO)).page("q 1 0 0 1 20 100 cm /Fm Do Q", Fm=number)
    assert arclean.read_pdf(bytes(paper)).text == f"{HELLO}\f{HELLO}"
    assert limited(paper, "form XObjects lie more than 3 deep", nesting=3) == HELLO


ENDLESS = {
    "operators": b"0 0 1 1 re f " * 500_000,
    "operands": b"1 " * 5_000_000,
    "forms": b"/Fm Do " * 100_000,
}


# where the exception comes inside a callback of the garbage collector, it is told and comes again
swallowed = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")


@swallowed
@pytest.mark.parametrize("kind", ENDLESS)
def test_seconds(paper, show, kind):
    form = paper.form("1 0 0 1 0 0 cm " * 1000)
    paper.page(show(HELLO)).page_of(paper.stream(ENDLESS[kind], packed=True), Fm=form)
    start = time.monotonic()
    assert limited(paper, "page 2 of the input: .*takes longer than 0.3 seconds", seconds=0.3) == HELLO
    assert time.monotonic() - start < 5


@swallowed
def test_seconds_in_the_objects_of_the_library(paper, show):
    """Parsing an array of a million numbers has no clock; opening the file has its time, too."""
    many = paper.add(b"[" + b"1 " * 1_000_000 + b"]")
    paper.page(show(HELLO)).page(show(HELLO), b"/Rotate %d 0 R" % many)
    start = time.monotonic()
    assert limited(paper, "takes longer than 0.3 seconds", seconds=0.3) == ""
    assert time.monotonic() - start < 5


def test_nobody_is_disturbed_when_all_is_read(paper, show):
    arclean.read_pdf(bytes(paper.page(show(HELLO))), limits=Limits(seconds=0.15))
    until = time.monotonic() + 0.4
    while time.monotonic() < until:
        pass


def bomb(size=50_000_000):
    return zlib.compress(b" " * size, 9)


@pytest.mark.parametrize("filters", [b"/Fl", b"[/FlateDecode /FlateDecode]", b"[/ASCIIHexDecode /FlateDecode]"])
def test_streams_that_inflate(paper, show, filters):
    packed = bomb()
    packed = zlib.compress(packed) if filters.count(b"Flate") == 2 else packed
    packed = packed.hex().encode() if b"Hex" in filters else packed
    paper.page(show(HELLO)).page_of(paper.stream(packed, b"/Filter %b" % filters))
    assert limited(paper, "a stream holds more than 1000000 bytes", stream=1_000_000) == HELLO


def lzw(*codes):
    """Write codes of nine bits."""
    bits = "".join(f"{code:09b}" for code in codes)
    return int(bits.ljust(-len(bits) % 8 + len(bits), "0"), 2).to_bytes((len(bits) + 7) // 8, "big")


@pytest.mark.parametrize(("name", "packed"), [
    (b"RunLengthDecode", b"\x81 " * 20_000), (b"LZW", lzw(256, 32, *range(258, 500))), (b"A85", b"z" * 300_000),
])  # fmt: skip
def test_streams_that_grow_otherwise(paper, show, name, packed):
    paper.page(show(HELLO)).page_of(paper.stream(packed, b"/Filter /" + name))
    assert limited(paper, "a stream holds more than 20000 bytes", stream=20_000) == HELLO
    paper = paper.page_of(paper.stream(lzw(256, *show(HELLO).encode()), b"/Filter /LZWDecode"))
    if name == b"LZW":
        assert arclean.read_pdf(bytes(paper)).text == f"{HELLO}\f\f{HELLO}"
        assert arclean.read_pdf(bytes(paper), limits=Limits(stream=50_000)).text == f"{HELLO}\f\f{HELLO}"


def test_streams_packed_otherwise(paper, show):
    packed = show(HELLO).encode().hex().encode() + b">"
    paper.page_of(paper.stream(packed, b"/Filter [/AHx]"))
    paper.page_of(paper.stream(show(HELLO).encode(), b"/Filter /DCTDecode"))
    document = arclean.read_pdf(bytes(paper))
    assert document.text == HELLO + "\f"
    assert "broken" in document.findings[0].message


def test_streams_that_inflate_in_a_font(paper, show):
    said = paper.stream(bomb(), b"/Filter /FlateDecode")
    font = paper.add(b"<< /Type /Font /Subtype /Type1 /BaseFont /Ours /ToUnicode %d 0 R >>" % said)
    paper.page(show(HELLO))
    paper.fonts = b"/L %d 0 R" % font
    paper.page(show("abc"))
    assert limited(paper, "a stream holds more than 1000000 bytes", stream=1_000_000) == HELLO


def test_a_torn_stream_is_read_up_to_the_tear(paper, show):
    lines = "".join(show(HELLO, y=290 - n) for n in range(250)) + "".join(map(chr, range(256))) * 9
    data = bytearray(zlib.compress(lines.encode("latin-1")))
    data[-len(data) // 3 :] = b"torn" * (len(data) // 12)
    paper.page_of(paper.stream(bytes(data), b"/Filter /FlateDecode"))
    assert arclean.read_pdf(bytes(paper)).text.count(HELLO) > 3


@pytest.mark.parametrize("torn", [
    b"9" * 50_000 + b"-", b"+" * 50_000 + b"x", b"(a" * 50_000, b"<a" * 50_000, b"(\\" * 50_000, b"[" * 50_000,
    b"<<" * 50_000, b"<" + b"a " * 50_000, b"-.5" * 50_000, b"/" * 50_000, b"BI ID " * 20_000, b"1-" * 50_000,
])  # fmt: skip
def test_content_is_cut_into_placed_tokens_linear_time(torn):
    start = time.process_time()
    assert len([*parse_operations(torn + b" 1 0 0 1 5 5 cm")]) <= 50_001
    assert time.process_time() - start < 1


def fuzzer():
    """Load the benchmark that breaks PDFs."""
    spec = importlib.util.spec_from_file_location("pdf_fuzz", ROOT / "benchmarks" / "pdf_fuzz.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_broken_files_raise_nothing_of_their_own():
    """The first thirty of the benchmark, without those that inflate, which take seconds to make."""
    fuzz = fuzzer()
    files = sorted((ROOT / "fixtures" / "pdf").glob("*.pdf"))
    for number in range(30):
        label, data = fuzz.mutant(files, number, seed=7, rare=False)
        outcome = fuzz.read(label, data)
        assert not outcome.failure, f"{label}: {outcome.failure}"
        assert outcome.seconds < 30, label


def test_the_limits_that_stand_in_the_documentation():
    assert Limits() == (1 << 30, 20_000, 500_000, 20.0, 24, 1 << 27, 200_000_000, 50, 60.0, 4 << 30, 600.0, 2_500_000)
