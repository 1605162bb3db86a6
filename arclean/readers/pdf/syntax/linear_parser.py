"""pdfminer's parser, with strings and names in a time that grows as they do.

It makes a string anew at each bracket within it, and a name at each escape: a file that is cut off in a string full of
brackets took time that grew as the square (a megabyte nine seconds).
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from io import BytesIO

__all__ = ["open_parser"]


def open_parser(stream: BytesIO) -> Any:
    r"""Return a ``PDFParser`` of a stream.

    >>> from io import BytesIO
    >>> open_parser(BytesIO(rb"(a(b)\)\061c) /Name")).nexttoken()
    (0, b'a(b))1c')
    >>> open_parser(BytesIO(b"/a#62 ")).nexttoken()
    (0, /'ab')
    """
    return _parser_class()(stream)


@cache
def _parser_class() -> type[Any]:
    from pdfminer.pdfparser import PDFParser  # noqa: PLC0415 - for those who read PDFs only
    from pdfminer.psparser import END_LITERAL  # noqa: PLC0415

    class LinearParser(PDFParser):
        """A parser that gathers a string or a name in a bytearray."""

        _curtoken: Any

        def _parse_string(self, s: bytes, i: int) -> int:
            if type(self._curtoken) is bytes:
                self._curtoken = bytearray(self._curtoken)
            return super()._parse_string(s, i)

        def _parse_literal(self, s: bytes, i: int) -> int:
            end = END_LITERAL.search(s, i)
            goes_on = end is None or end[0] == b"#"
            if (type(self._curtoken) is bytes) is goes_on:
                self._curtoken = bytearray(self._curtoken) if goes_on else bytes(self._curtoken)
            return super()._parse_literal(s, i)

        def _add_token(self, obj: Any) -> None:
            super()._add_token(bytes(obj) if type(obj) is bytearray else obj)

    return LinearParser
