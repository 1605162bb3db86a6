"""Tags and texts of a page: the rules of browsers, and no page that takes more than its share of time."""

import time

import pytest

from arclean.readers.html.page_tokens import read_tokens


class Told:
    """Keeps what it is told, text joined."""

    def __init__(self):
        self.tokens = []

    def handle_starttag(self, tag, attrs):
        self.tokens.append((tag, *attrs))

    def handle_startendtag(self, tag, attrs):
        self.tokens.append((tag + "/", *attrs))

    def handle_endtag(self, tag):
        self.tokens.append("/" + tag)

    def handle_data(self, data):
        self.tokens.append(data)


def tokens(page):
    told = Told()
    read_tokens(page, told)
    return told.tokens


@pytest.mark.parametrize(("page", "told"), [
    ("a<b>c</b>d", ["a", ("b",), "c", "/b", "d"]),
    ("<A HREF='x>y' b=1 C>z", [("a", ("href", "x>y"), ("b", "1"), ("c", None)), "z"]),
    ("<br/><br /><p/ x>", [("br/",), ("br/",), ("p", ("x", None))]),
    ("<a x = 'é&amp;' x=2>", [("a", ("x", "é&"))]),
    ("<a x=a&lt;b/>", [("a", ("x", "a<b/"))]),
    ("a < b <3 <= c", ["a < b <3 <= c"]),
    ("a<!-- b > c -->d<!-->e<!---->f<!--->g<!-- h --!>i", ["a", "d", "e", "f", "g", "i"]),
    ("a<!doctype html>b<?xml x?>c<![CDATA[ d > e ]]>f<![if x]>g</>h</3>i", list("abcfghi")),
    ("<script>a < b </b> </scripts></SCRIPT >c", [("script",), "a < b </b> </scripts>", "/script", "c"]),
    ("<style>a</style", [("style",), "a</style"]),
    ("&lt;&#1605;&#x645;&amp;lt;&eacute&#0;&#xD800;", ["<مم&lt;é\ufffd\ufffd"]),
    ("</p title='a'>b", ["/p", "b"]),
])  # fmt: skip
def test_the_rules_of_browsers(page, told):
    assert tokens(page) == told


@pytest.mark.parametrize(("page", "told"), [
    ("a<b c", ["a"]), ("a<!-- b", ["a"]), ("a<? b", ["a"]), ("a</b", ["a"]), ("a<![CDATA[b", ["a"]), ("a<", ["a<"]),
    ("<script>b", [("script",), "b"]), ("a<b x='c", ["a"]), ("<a x='b>c", [("a", ("x", "'b")), "c"]), ("<a x=", []),
])  # fmt: skip
def test_what_never_ends(page, told):
    assert tokens(page) == told


@pytest.mark.parametrize("number", ["&#" + "9" * 5000 + ";", "&#x" + "9" * 5000 + ";", "&#" + "0" * 5000 + "65"])
def test_numbers_of_characters_that_there_are_not(number):
    assert tokens(number) == ["\ufffd"]


HOSTILE = {
    "tags cut off": "<a ", "comments": "<!--", "instructions": "<?", "end tags": "</p", "sections": "<![CDATA[",
    "less": "<", "declarations": "<!a", "quotes": '<a b="', "two quotes": "<a b=\"'", "ampersands": "&", "entity": "&a",
    "ends of scripts": "<script></scrip", "slashes": "<a/", "equals": "<a =", "quoted ends": "<a b='>'",
    "gaps": "<a" + " " * 99, "attributes": "<a b=c d", "ends of comments": "<!-- --", "numbers": "&#9",
}  # fmt: skip


@pytest.mark.parametrize("kind", HOSTILE)
@pytest.mark.parametrize("end", ["", ">", "'>", "-->"])
def test_no_page_takes_long(kind, end):
    unit = HOSTILE[kind]
    start = time.process_time()
    tokens(unit * (600_000 // len(unit)) + end)
    assert time.process_time() - start < 3
