"""Web pages: their encoding, their visible text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import arclean

WORDS = "هذا نص قصير للتجربة، فيه كلمات قليلة."


def text(page):
    return arclean.read_html(page if isinstance(page, bytes) else page.encode()).text


def test_one_block_a_line():
    page = "<title>عنوان</title><h1>رأس</h1><p>سطر\n  أول<br>ثان<ul><li>بند<li>بند</ul><table><tr><td>1<td>2</table>"
    assert text(page) == "عنوان\nرأس\nسطر أول\nثان\nبند\nبند\n1\n2"


def test_words_inside_a_block_stay_together():
    assert text("<p>ال<b>كت</b>اب <a href=x>هنا</a></p>") == "الكتاب هنا"


def test_what_a_browser_hides_is_left_out():
    page = "<style>p{}</style>a<script>if (a<b) '<p>'</script><noscript>b</noscript><template>c</template><!-- d -->e"
    assert text(page) == "ae"


def test_entities_are_decoded_once():
    assert text("<p>&quot;&#1605;&#x645;&quot; &amp;lt; &nbsp;x") == '"مم" &lt; \xa0x'


@pytest.mark.parametrize(("head", "encoding", "told"), [
    ("", "utf-8", "utf-8"), ("", "cp1256", "cp1256"), ("<meta charset=windows-1256>", "cp1256", "cp1256"),
    ("<meta http-equiv='Content-Type' content='text/html; charset=iso-8859-6'>", "iso-8859-6", "iso8859-6"),
    ("<?xml version='1.0' encoding='iso-8859-6'?>", "iso-8859-6", "iso8859-6"),
    ("<meta charset=iso-8859-1>", "cp1256", "cp1256"), ("<meta charset=windows-1256>", "utf-8", "utf-8"),
    ("<meta charset=utf-8>", "cp1256", "cp1256"), ("<meta charset=nonsense>", "cp1256", "cp1256"),
    ("<meta charset=rot13>", "cp1256", "cp1256"), ("<meta charset=utf-16>", "cp1256", "cp1256"),
    ("\ufeff", "utf-8", "utf-8"), ("\ufeff", "utf-16-le", "utf-16-le"), ("\ufeff", "utf-16-be", "utf-16-be"),
])  # fmt: skip
def test_encodings(head, encoding, told):
    document = arclean.read_html(f"{head}<p>{WORDS}".encode(encoding))
    assert document.metadata == {"format": "html", "encoding": told}
    assert document.text == WORDS


def test_a_broken_byte_does_not_change_the_encoding():
    assert text(f"<meta charset=utf-8><p>{WORDS}".encode() + b"\xd8 x") == WORDS + "\ufffd x"


def test_western_pages_stay_western():
    assert text("<meta charset=iso-8859-1><p>déjà vu “ici”".encode("cp1252")) == "déjà vu “ici”"


def test_a_file_is_named(tmp_path):
    file = tmp_path / "page.html"
    file.write_text("<p>a", "utf-8")
    assert arclean.read(file).metadata == {"format": "html", "encoding": "utf-8", "name": str(file)}
    with file.open(encoding="utf-8") as opened:
        assert arclean.read_html(opened).text == "a"


@given(st.lists(st.sampled_from(
    ["<", "<!", "<![", "<!--", "-->", "]]>", ">", "p", "<p>", "<script>", "</", "if", "&#", "&#x", "'", "CDATA["]
), max_size=25))  # fmt: skip
def test_tag_soup_is_read(soup):
    assert isinstance(text("x" + "".join(soup)), str)


def test_other_formats_are_refused():
    with pytest.raises(arclean.ConfigError, match="there is no format 'doc'"):
        arclean.read(b"x", format="doc")


def test_a_format_given_wins():
    assert arclean.read(b"<p>a", format="html").text == "a"
    with pytest.raises(arclean.ReadError):
        arclean.read(b"<p>a", format="pdf")
