"""What escapes stand for, piece by piece, and what does not read."""

import base64

import pytest

from arclean.filters.encoded.decoding import decode_escapes


def read(kind, source):
    pieces = decode_escapes(kind, source)
    assert pieces is None or "".join(piece for piece, _ in pieces) == source
    return pieces and "".join(target for _, target in pieces)


def coded(page, form="B"):
    return f"=?{page}?{form}?{base64.b64encode('مرحبا بكم'.encode(page)).decode()}?="


@pytest.mark.parametrize(
    ("kind", "source", "text"),
    [
        ("backslash", r"\u0633\u0644\u0627\u0645 \ud83d\ude00", "سلام 😀"),
        ("backslash", "%u0633%u0644%u0627%u0645", "سلام"),
        ("backslash", r"\\u0633\\u0644\\u0627\\u0645", "سلام"),
        ("code-points", "U+0633U+0644U+0627U+0645 U+0644U+0643", "سلام لك"),
        ("code-points", r"\x{633}\x{0644}\u{627}\u{0645}", "سلام"),
        ("code-points", "#x633;#X0644;#1575;#1605;", "سلام"),
        ("code-points", r"\u1587?\u1604?\u1575\'3f\u1605?", "سلام"),
        ("code-points", "<U+0633><U+0644><U+0627><U+0645> <U+0644><U+0643>", "سلام لك"),
        ("code-points", "_x0633__x0644__x0627__x0645_", "سلام"),
        ("code-points", "&#1587&#1604&#1575&#1605 &#1604&#1603", "سلام لك"),
        ("code-points", r"\u1587 \u1604 \u1575 \u1605  \u1604\u1603", "سلام لك"),
        ("code-points", r"\u1587?\u1604?\u1575?\u-275?", "سلاﻭ"[:3] + "\ufeed"),
        ("quoted-printable", "=D8=B3=D9=84= =D8=A7=D9= =85", "سلام"),
        ("bytes", r"\u00d8\u00b3\u00d9\u0084\u00d8\u00a7\u00d9\u0085", "سلام"),
        ("hexadecimal", r"\xd8\xb3\xd9\x84\xd8\xa7\xd9\x85", "سلام"),
        ("octal", r"\330\263\331\204\330\247\331\205", "سلام"),
        ("percent", "%D8%B3%D9%84%D8%A7%D9%85+%D9%84%D9%83", "سلام لك"),
        ("percent", "%D8%B3%D9%84%D8%A7%D9%85 1+1 %D9%84%D9%83", "سلام 1+1 لك"),
        ("percent", "%25D8%25B3%25D9%2584%25D8%25A7%25D9%2585%2520%25D9%2584", "سلام ل"),
        ("quoted-printable", "=D8=B3=D9=84=\n=D8=A7=D9=\n=85", "سلام"),
        ("quoted-printable", "=C7=E1=DA=D1=C7=DE=20=DD=\n=ED", "العراق في"),
        ("percent", "%C7%E4%D9%D1%C7%E2 %C7%E4%C2%E6", "العراق الآن"),
        ("mail-header", coded("utf-8"), "مرحبا بكم"),
        ("mail-header", coded("cp1256"), "مرحبا بكم"),
        ("mail-header", "=?UTF-8?Q?=D9=85=D8=B1=D8=AD=D8=A8=D8=A7_=D8?= =?utf-8?Q?=A8=D9=83=D9=85?=", "مرحبا بكم"),
        ("json", r"نعم\r\nلا\nثم\/أو\tهنا", "نعم\nلا\nثم/أو\tهنا"),
    ],
)
def test_each_format_is_read(kind, source, text):
    assert read(kind, source) == text


@pytest.mark.parametrize(
    ("kind", "source"),
    [
        ("backslash", r"\u0633\u0644\u0627\ud83d\u0645"),
        ("backslash", r"\u0633\u0644\u0627\u0001"),
        ("code-points", r"\x{633}\x{644}\x{ffffffff}\x{627}"),
        ("code-points", "U+0636U+0638U+0636U+0638U+0636U+0638"),
        ("backslash", r"\u0636\u0638\u0636\u0638\u0636\u0638"),
        ("percent", "%D8%B3%D9%84%D8%A7%D9"),
        ("bytes", r"\u00d8\u00b3\u00d9\u0084\u00d8"),
        ("percent", "%D8%B3%D9%84"),
        ("mail-header", "=?utf-8?B?abc!?="),
        ("mail-header", "=?utf-8?B?2YU=?="),
        ("mail-header", "=?x-none?B?2YXYsdit2KjYpw==?="),
        ("mail-header", "=?utf-8?Q?=D8?="),
    ],
)
def test_what_is_cut_or_does_not_read_stays(kind, source):
    assert read(kind, source) is None
