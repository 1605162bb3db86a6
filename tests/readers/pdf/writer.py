"""Write small PDFs: values of Python as PDF objects, and what the reader's parts make of them.

A ``str`` is a name, ``bytes`` are a string, a Stream stands as an object of its own.
"""

from __future__ import annotations

from contextlib import contextmanager
from io import BytesIO
from typing import Any, NamedTuple

import pdfplumber
from pdfminer.pdftypes import resolve1

from arclean.core.document import Box
from arclean.readers.limits import DEFAULT_LIMITS
from arclean.readers.pdf.interpreter.operators import draw_content
from arclean.readers.pdf.interpreter.resources import FontCache, Resources
from tests.readers.paper import Paper

WIDTH, HEIGHT = 400, 300


class Stream(NamedTuple):
    data: bytes
    spec: dict[str, Any] = {}  # noqa: RUF012 - never changed


class Indirect(NamedTuple):
    """A value that is an object of its own."""

    value: Any


class Raw(NamedTuple):
    """PDF syntax as it is to stand there."""

    syntax: bytes


def pdf(*contents: bytes, resources: dict[str, Any] | None = None) -> bytes:
    """Write a PDF with a page for each content; they share their resources."""
    paper = Paper()
    shared = Raw(_written(resources or {}, paper))
    for content in contents:
        page = {"Type": "Page", "Parent": Raw(b"2 0 R"), "MediaBox": [0, 0, WIDTH, HEIGHT], "Resources": shared,
                "Contents": Stream(content)}  # fmt: skip
        paper.pages.append(paper.add(_written(page, paper)))
    return bytes(paper)


def _written(value: Any, paper: Paper) -> bytes:
    match value:
        case Raw():
            return value.syntax
        case Indirect():
            return b"%d 0 R" % paper.add(_written(value.value, paper))
        case Stream():
            head = _written(value.spec | {"Length": len(value.data)}, paper)
            return b"%d 0 R" % paper.add(b"%b\nstream\n%b\nendstream" % (head, value.data))
        case bool() | None:
            return {True: b"true", False: b"false", None: b"null"}[value]
        case int() | float():
            return b"%g" % value
        case str():
            return b"/" + value.encode()
        case bytes():
            return b"<" + value.hex().encode() + b">"
        case list():
            return b"[" + b" ".join(_written(item, paper) for item in value) + b"]"
    return b"<<" + b" ".join(b"/%b %b" % (k.encode(), _written(v, paper)) for k, v in value.items()) + b">>"


@contextmanager
def opened(resources):
    """Return the Resources of a page with these resources, and its Fonts."""
    with pdfplumber.open(BytesIO(pdf(b"", resources=resources))) as file:
        fonts = FontCache(file.rsrcmgr)
        yield Resources(resolve1(file.pages[0].page_obj.resources), fonts), fonts


def font(spec):
    """Make the Font of a font dictionary."""
    with opened({"Font": {"F1": spec}}) as (resources, _):
        return resources.find_font("F1")


def simple(**entries):
    """Return the dictionary of a simple font: every code is half a size wide."""
    plain = {"Type": "Font", "Subtype": "TrueType", "BaseFont": "Own", "FirstChar": 0, "Widths": [500] * 256}
    return plain | {"FontDescriptor": descriptor()} | entries


def descriptor(**entries):
    return {"Type": "FontDescriptor", "FontName": "Own", "Flags": 32, "Ascent": 800, "Descent": -200} | entries


def composite(*, descendant=None, **entries):
    """Return the dictionary of a composite font with codes of two bytes: each is half a size wide."""
    own = {"Type": "Font", "Subtype": "CIDFontType2", "BaseFont": "Own", "DW": 500, "FontDescriptor": descriptor(),
           "CIDSystemInfo": {"Registry": b"Adobe", "Ordering": b"Identity", "Supplement": 0}}  # fmt: skip
    whole = {"Type": "Font", "Subtype": "Type0", "BaseFont": "Own", "Encoding": "Identity-H"}
    return whole | {"DescendantFonts": [own | (descendant or {})]} | entries


def to_unicode(texts):
    """Return the /ToUnicode of a font whose codes have one byte, or two where one of them needs it."""
    size = 4 if max(texts) > 255 else 2
    lines = "".join(f"<{code:0{size}X}> <{text.encode('utf-16-be').hex()}>\n" for code, text in texts.items())
    return Stream(f"begincmap\n{len(texts)} beginbfchar\n{lines}endbfchar\nendcmap\n".encode())


PLAIN = {"Font": {"F1": simple(Encoding="WinAnsiEncoding")}}


def drawing(content, *, resources=PLAIN, limits=DEFAULT_LIMITS):
    """Draw a content stream on a page of WIDTH by HEIGHT."""
    with opened(resources) as (given, _):
        return draw_content(content, given, (1.0, 0.0, 0.0, -1.0, 0.0, float(HEIGHT)), Box(0, 0, WIDTH, HEIGHT), limits)
