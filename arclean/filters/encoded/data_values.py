"""Whether a span in escapes is a value of data: what a program reads, as it is to stand.

Base64 and rows of hexadecimal digits are text that was left so where they are the body of a mail or of a message: lines
of their own, amid prose or headers. In a line with other things, or under a key, they are what somebody wrote for a
program: a secret, a tag, a literal, a signature.
"""

from __future__ import annotations

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.filters.encoded.lines_around import is_mail_header, line_of, lines_after, lines_before

__all__ = ["is_data_value"]

_BARE_KINDS = frozenset({"base64", "hexadecimal-row", "hexadecimal-bytes"})
_MAIL_KINDS = frozenset({"mail-header", "quoted-printable"})
_LITERAL_SIGNS = ("0x", "0X", "x'", "X'")
_is_keyed = LazyPattern(r"[ \t]*(?:- )?[\"'(]?[A-Za-z_$][\w.$/-]*[\"')]?[ \t]*::?(?:[ \t]|$)").match
_is_prose = LazyPattern("[\u0621-\u063a\u0641-\u064a\u066e-\u06d3]{2}|[ \t]*\0|--(?!---)").search
_is_program = LazyPattern(r"[ \t]*(?:[$>#/]|--[ \t]|-----)").match
_names_data = LazyPattern(
    "توقيع|مفتاح|ترخيص|رخصة|شهادة|بصمة|المرور|السر|معرف|المعرّف|فك |الذاكرة|قيمة|key|token|secret|licen[cs]e|signature"
).search


def is_data_value(text: str, start: int, end: int, kind: str) -> bool:
    r"""Return whether a span is a value of data; in ``text`` spans in escapes are blanked out.

    >>> is_data_value("ETag: \0\0\0", 6, 9, "base64"), is_data_value("نص الرسالة:\n\0\0\0", 12, 15, "base64")
    (True, False)
    """
    first, last = line_of(text, start, end)
    near = [text[begin:stop] for begin, stop in (*_nearest(text, first, last),)]
    if kind not in _BARE_KINDS:
        is_key = kind not in _MAIL_KINDS and _is_key(text[first:start])
        return bool(is_key and any(_is_key(line) for line in near))
    if text[first:start].strip() or text[end:last].strip():
        return True
    return any(
        not is_mail_header(line)
        and bool(_is_key(line) or _is_program(line) or _names_data(line) or not _is_prose(line))
        for line in near
    )


def _is_key(line: str) -> bool:
    return bool(_is_keyed(line)) and not is_mail_header(line)


def _nearest(text: str, first: int, last: int) -> list[tuple[int, int]]:
    """Return the nearest lines before and after some that have anything."""
    found = []
    for lines in (lines_before(text, first), lines_after(text, last)):
        found += [span for span in [next((one for one in lines if text[one[0] : one[1]].strip()), None)] if span]
    return found
