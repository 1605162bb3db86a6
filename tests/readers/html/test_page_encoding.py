"""The encoding of web pages, declared, not declared, and declared wrongly."""

import codecs

import pytest

from arclean.readers.html.page_encoding import decode_page
from arclean.readers.source import Source

WORDS = "وصل القطار الجديد إلى المحطة بعد رحلة طويلة، ثم عاد مع الركاب في مساء اليوم نفسه"
PERSIAN = "این کتاب برای کسانی است که می خواهند زبان فارسی را بیاموزند و چند سال در این شهر بمانند"
CYRILLIC = "Новая книга вышла вчера в городе и была сразу распродана"


def decoded(page):
    return decode_page(Source(page))


@pytest.mark.parametrize("encoding", ["cp1256", "iso8859-6", "mac-arabic"])
@pytest.mark.parametrize("declared", ["", "windows-1256", "iso-8859-6", "iso-8859-1", "utf-8", "x-mac-arabic", "idna"])
def test_the_bytes_decide_whatever_is_declared(declared, encoding):
    page = f"<html><meta charset='{declared}'><style>p {{}}</style><p class=x>{WORDS}"
    assert decoded(page.encode(encoding)) == (page, encoding)


@pytest.mark.parametrize("declared", ["", "windows-1256", "iso-8859-1"])
def test_persian_is_written_in_windows_1256(declared):
    page = f"<meta charset={declared}><p>{PERSIAN}"
    text = page.replace("ی", "ي")
    assert decoded(text.encode("cp1256")) == (text, "cp1256")


@pytest.mark.parametrize("encoding", ["utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("marked", [True, False])
def test_wide_encodings(marked, encoding):
    page = f"<html><meta charset=utf-8><p>{WORDS}"
    mark = {"utf-32-le": codecs.BOM_UTF32_LE, "utf-32-be": codecs.BOM_UTF32_BE, "utf-16-le": codecs.BOM_UTF16_LE}
    head = mark.get(encoding, codecs.BOM_UTF16_BE) if marked else b""
    assert decoded(head + page.encode(encoding)) == (page, encoding)


@pytest.mark.parametrize("encoding", ["utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("head", ["<!doctype html>", "\r\n <html>", "<?xml?><html>"])
def test_wide_encodings_of_any_script_begin_with_a_tag(head, encoding):
    page = f"{head}<p>東京😀"
    assert decoded(page.encode(encoding)) == (page, encoding)


@pytest.mark.parametrize(("text", "encoding", "declared"), [
    (CYRILLIC, "cp1251", "windows-1251"), (CYRILLIC, "koi8-r", "koi8-r"), ("東京の新しい本", "shift_jis", "shift_jis"),
    ("une règle déjà écrite à côté", "cp1252", "windows-1256"), ("une règle déjà écrite", "cp1252", "iso-8859-1"),
])  # fmt: skip
def test_other_scripts_are_as_declared(text, encoding, declared):
    page = f"<meta charset={declared}><p>{text}"
    assert decoded(page.encode(encoding)) == (page, encoding)


def test_arabic_that_is_declared_as_another_script():
    page = f"<meta charset=windows-1251><p>{WORDS}"
    assert decoded(page.encode("cp1256")) == (page, "cp1256")


@pytest.mark.parametrize("name", ["idna", "punycode", "rot13", "undefined", "unicode_escape", "x" * 300, "utf-7"])
def test_what_no_browser_reads_is_not_declared(name):
    page = f"<meta charset={name}><p>{WORDS}"
    assert decoded(page.encode("cp1256"))[0] == page
    assert decoded(page.encode())[0] == page


def test_broken_bytes_of_utf8_stay_single():
    page = f"<meta charset=windows-1256><p>{WORDS}"
    assert decoded(page.encode() + b"\xd8 x") == (page + "\ufffd x", "utf-8")
    assert decode_page(Source(WORDS.encode(), None, "cp1256")) == (WORDS, "cp1256")
