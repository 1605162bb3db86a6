"""The pages of a document: read in turn, within limits, and without symbols where reading stops."""

import pytest

import arclean
from arclean.readers.limits import Limits
from arclean.readers.pdf.document_pages import BROKEN
from tests.readers.pdf.unmapped import unmapped_pdf
from tests.readers.pdf.writer import pdf


def test_what_was_read_before_a_limit_has_no_symbols(system_font):
    with pytest.raises(arclean.LimitError) as caught:
        arclean.read_pdf(unmapped_pdf(system_font, pages=2), limits=Limits(pages=1))
    assert set(caught.value.partial.text) <= {"\ufffd", " ", "\n"}


def test_a_page_that_is_broken_loses_itself():
    document = arclean.read_pdf(pdf(b"BT /F1 12 Tf 20 100 Td (one) Tj ET", b"q"))
    assert [page.number for page in document.pages] == [1, 2]
    assert BROKEN.endswith(".")
