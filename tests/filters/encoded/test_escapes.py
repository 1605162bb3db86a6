"""Which spans stand in escapes, by format; and what is written so on purpose."""

import time
from itertools import pairwise

import pytest

from arclean import Pipeline, clean, filters
from arclean.filters.encoded.escapes import find_escapes


def kinds(text):
    return [(found.kind, text[found.start : found.end]) for found in find_escapes(text)]


@pytest.mark.parametrize(
    ("text", "kind", "span"),
    [
        (r"قال \u0623\u0637\u0644 \u0642 أمس", "backslash", r"\u0623\u0637\u0644 \u0642"),
        ("قال %D8%A3%D8%B7%20%D9%84 أمس", "percent", "%D8%A3%D8%B7%20%D9%84"),
        ("قال U+0623U+0637 U+0644 أمس", "code-points", "U+0623U+0637 U+0644"),
        (r"قال \x{0623}\x{637} \x{644} أمس", "code-points", r"\x{0623}\x{637} \x{644}"),
        ("قال #x623;#x637;#1604; أمس", "code-points", "#x623;#x637;#1604;"),
        (r"قال \u1571?\u1591? \u1604? أمس", "code-points", r"\u1571?\u1591? \u1604?"),
        ("قال <U+0623><U+0637> <U+0644> أمس", "code-points", "<U+0623><U+0637> <U+0644>"),
        ("قال &#1571&#1591 &#1604 أمس", "code-points", "&#1571&#1591 &#1604"),
        (r"قال \u1571 \u1591  \u1604 أمس", "code-points", r"\u1571 \u1591  \u1604 "),
        ("%d8%a3%d8%b7", "percent", "%d8%a3%d8%b7"),
        ("=D8=A3=D8=\n=B7", "quoted-printable", "=D8=A3=D8=\n=B7"),
        ("=D8=A3=\n=D8=B7", "quoted-printable", "=D8=A3=\n=D8=B7"),
        ("Subject: =?utf-8?Q?=D8=A3?=", "mail-header", "=?utf-8?Q?=D8=A3?="),
        (r"نعم\nلا\nربما\nأبدا", "json", r"\nلا\nربما\n"),
        (r"كتب 12\/3\/2020 في بيت\/دار", "json", r"\/3\/2020 في بيت\/"),
    ],
)
def test_a_format_is_told_by_its_escapes(text, kind, span):
    assert kinds(text) == [(kind, span)]


@pytest.mark.parametrize(
    "text",
    [
        r"\u0623\u0637",  # two: quoted
        "U+0623 U+0637 U+0644",  # named one by one
        "U+0600U+06FF",
        "#1601; #1602; #1603; #1604;",  # numbers of something
        r"هل \u1575? \u1576? \u1577?",
        r"D:\u1575\u1604\u1605",  # a path
        r"[\u{0600}-\u{06FF}\u{0750}-\u{077F}]",
        "https://example.com/?q=" + "a" * 2500 + "%D8%A3%D8%B7",
        "&#1571;&#1591;&#1604;",  # entities
        "#1571 #1591 #1604",  # numbers of something
        r"\u4e2d\u6587\u5b57",  # not Arabic
        "%D8%A3",  # one letter
        "https://a.b/%D8%A3%D8%B7",
        "?q=%D8%A3%D8%B7",
        "%D8%A3%D8%B7/",
        "=D8=A3",
        r"x = '\u0623\u0637\u0644'",
        r'"\u0623\u0637\u0644"',
        r"key = نعم\nلا\nربما\nأبدا",
        r"نعم\nلا\nربما",  # two of JSON
        r"\نعم \new \table",
        r"نعم\n" + "كلمة " * 30 + r"نعم\n" + "كلمة " * 30 + r"نعم\n",  # far apart
    ],
)
def test_what_is_written_so_is_left(text):
    assert kinds(text) == []


def test_a_quote_that_was_closed_is_no_string():
    assert kinds(r'قال "نعم" \u0623\u0637\u0644') == [("backslash", r"\u0623\u0637\u0644")]
    assert kinds('"\n' + r"\u0623\u0637\u0644") == [("backslash", r"\u0623\u0637\u0644")]


def test_what_is_cut_is_reported_and_left():
    result = Pipeline([filters.Encoded()]).run("=D8=A3=D8=B7=D9 ثم")
    assert result.edits == ()
    assert [(f.kind, f.rule, f.confidence) for f in result.findings] == [("encoded", "encoded/quoted-printable", 0.95)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (r"\xd8\xa7\xd9\x84\xd9\x85", "hexadecimal"),
        (r"\330\247\331\204\331\205", "octal"),
        (r"\u00d8\u00a7\u00d9\u0084", "bytes"),
        ("%u0627%u0644%u0645", "backslash"),
        ("%25D8%25A7%25D9%2584", "percent"),
        ("=C7=E1=DA=D1=C7=DE", "quoted-printable"),
        ("=?utf-8?B?2KfZ?= =?utf-8?B?hA==?=", "mail-header"),
    ],
)
def test_other_formats(text, kind):
    assert kinds(text) == [(kind, text)]


@pytest.mark.parametrize("text", ["%D8%A7%D9%84.pdf", "/%C7%E1%DA%D1", "=C7=E1=DA", r"'\xd8\xa7\xd9\x84'"])
def test_names_of_files_and_code_are_left(text):
    assert kinds(text) == []


def test_an_escape_of_mail_after_an_arabic_word_is_no_setting():
    text = "في =D8=A7=D9=84=D8=AA=D9=8A في \\xd8\\xa7\\xd9\\x86\\xd8\\xaa\\xd9\\x87\\xd9\\x89 أمس"
    assert Pipeline([filters.Encoded()])(text) == "في التي في انتهى أمس"
    assert list(find_escapes("name = \\xd8\\xa7\\xd9\\x86\\xd8\\xaa\\xd9\\x87\\xd9\\x89")) == []


def test_escapes_of_json_before_others_come_first():
    text = r"قال\nثم\nعاد\nمن" + r" المدينة: %D8%AF%D9%85%D8%B4%D9%82 ثم\nقال\nثم\nعاد"
    found = list(find_escapes(text))
    assert [one.kind for one in found] == ["json", "percent", "json"]
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert clean(text) == "قال\nثم\nعاد\nمن المدينة: دمشق ثم\nقال\nثم\nعاد"


@pytest.mark.parametrize("unit", ["\\nا", "\\u0627\\u0644\\u0645 ا", "%D8%A3%D8%B7/"])
def test_a_long_line_of_escapes_is_read_once(unit):
    start = time.process_time()
    list(find_escapes(unit * (200_000 // len(unit))))
    assert time.process_time() - start < 3  # without it 20 s and more, of lines


@pytest.mark.parametrize(("before", "count"), [
    ("x = [" + '"ا", ' * 900 + '"', 0),  # a string that is open
    ("x [" + '"ا", ' * 900, 1),
    ("قال: " + '"ا" ' * 900 + '"', 1),  # quotes of a sentence
    ("ا" * 5000 + "\n", 1),
])  # fmt: skip
def test_quotes_are_counted_from_the_start_of_a_long_line(before, count):
    assert len(list(find_escapes(before + r"\u0623\u0637\u0644"))) == count
