"""Strings and names of pdfminer's parser, read as it reads them."""

from io import BytesIO

import pytest
from pdfminer.pdfparser import PDFParser
from pdfminer.psparser import PSEOF

from arclean.readers.pdf.syntax.linear_parser import open_parser


@pytest.mark.parametrize(
    "data",
    [
        b"(a) /b 1 <61> [ (c(d)e) ]",
        b"(" * 9000,
        b"(" * 5000 + b")" * 5000 + b" /End ",
        rb"(\\101\)\n\7x" + b"a" * 4090 + rb"\101(b)) /a#62c /#41#42 /#e9 /a#4 /#zz (",
        b"/" + b"#41" * 3000,
        b"/" + b"#41" * 3000 + b" (a",
        b"/" + b"a" * 5000 + b"#62 1",
        b"<< /a (b) >> /\xff\xfe 1",
    ],
)
def test_tokens_are_those_of_pdfminer(data):
    assert _tokens(open_parser(BytesIO(data))) == _tokens(PDFParser(BytesIO(data)))


def _tokens(parser):
    found = []
    try:
        while True:
            found.append(repr(parser.nexttoken()))
    except PSEOF:
        return found
