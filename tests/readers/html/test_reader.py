"""Web pages: their encoding, their visible text, and what of it is the article."""

import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import arclean

WORDS = "هذا نص قصير للتجربة، فيه كلمات قليلة."


def text(page):
    return arclean.read_html(page if isinstance(page, bytes) else page.encode()).text


def test_one_block_a_line():
    page = "<title>عنوان</title><h1>رأس</h1><p>سطر\n  أول<br>ثان<ul><li>بند<li>بند</ul><table><tr><td>1<td>2</table>"
    assert text(page) == "عنوان\nرأس\nسطر أول\nثان\nبند\nبند\n1\t2"


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


@settings(deadline=None)  # the first page loads trafilatura
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


NEWS = """<html dir="rtl"><head><title>وصول القطار الجديد إلى المحطة - بوابة المرسى</title></head><body>
<nav><ul><li><a href=/>الرئيسية</a><li><a href=/1>محليات</a><li><a href=/2>وصول القطار الجديد إلى المحطة</a></ul></nav>
<article><h1>وصول القطار الجديد إلى المحطة</h1><div class=author>بقلم: رائد الشمري</div><time>12 مايو 2021</time>
<figure><img src=a.jpg><figcaption>القطار عند الرصيف الثاني</figcaption></figure>
{}</article>
<footer>جميع الحقوق محفوظة © بوابة المرسى</footer></body></html>"""
PARAGRAPHS = [
    "وصل القطار الجديد إلى المحطة بعد رحلة تجريبية استغرقت ثلاث ساعات، وكان في استقباله عدد من سكان المدينة.",
    "وقال مدير الخط إن الرحلات المنتظمة ستبدأ في الشهر المقبل، على أن تزاد في الصيف إلى أربع رحلات في اليوم.",
    "ويقطع القطار المسافة بين المدينتين في ساعتين، أي في نصف الوقت الذي كان يحتاج إليه القطار القديم.",
]


def _news():
    return arclean.read_html(NEWS.format("".join(f"<p>{one}</p>" for one in PARAGRAPHS)).encode())


def test_the_document_holds_all_and_labels_the_article():
    document = _news()
    parts = [(label.role, document.text[label.start : label.end]) for label in document.labels]
    assert [line for _, line in parts] == document.text.split("\n")
    kept = [part for part in parts if part[0] != "boilerplate"]
    title = "وصول القطار الجديد إلى المحطة"
    assert kept[:2] == [("title", title), ("byline", "بقلم: رائد الشمري")]
    assert kept[2:4] == [("date", "12 مايو 2021"), ("caption", "القطار عند الرصيف الثاني")]
    assert kept[4:] == [("body", one) for one in PARAGRAPHS]
    assert document.metadata["direction"] == "rtl"
    assert document.metadata["title"] == title


def test_the_profile_removes_what_is_labelled():
    result = arclean.repair(_news(), profile="web")
    assert result.text.split("\n")[0] == "وصول القطار الجديد إلى المحطة"
    assert result.text.split("\n")[-3:] == PARAGRAPHS
    assert "الرئيسية" not in result.text
    assert result.revert() == _news().text
    assert arclean.repair(_news()).text == _news().text


def test_without_the_extra_it_says_how_to_install_it(monkeypatch):
    from arclean.readers.html import main_text

    main_text._import_extractor.cache_clear()
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(arclean.ReadError, match=r"^the input cannot be read: .*pip install 'arclean\[web\]'$"):
        arclean.read_html(b"<p>a")


def test_a_page_on_which_the_extractor_breaks_is_read(monkeypatch):
    from arclean.readers.html import main_text

    def broken(*_, **__):
        raise ValueError

    monkeypatch.setattr(main_text, "_import_extractor", lambda: broken)
    body = [_news().text[one.start : one.end] for one in _news().labels if one.role == "body"]
    assert body[-3:] == PARAGRAPHS, "what stands where is evidence enough"


def test_an_article_that_is_not_on_the_page_is_not_believed(monkeypatch):
    from types import SimpleNamespace

    from arclean.readers.html import main_text

    monkeypatch.setattr(
        main_text, "_import_extractor", lambda: lambda *_, **__: SimpleNamespace(text="كلام آخر لا يوجد هنا أبدا")
    )
    body = [_news().text[one.start : one.end] for one in _news().labels if one.role == "body"]
    assert body[-3:] == PARAGRAPHS


def test_paragraphs_that_come_joined_are_found(monkeypatch):
    from types import SimpleNamespace

    from arclean.readers.html import main_text

    joined = SimpleNamespace(text=" ".join(PARAGRAPHS), title="", author=None)
    monkeypatch.setattr(main_text, "_import_extractor", lambda: lambda *_, **__: joined)
    body = [one for one in _news().labels if one.role == "body"]
    assert [_news().text[one.start : one.end] for one in body][-3:] == PARAGRAPHS


@pytest.mark.parametrize(("page", "right"), [
    ("<table><tr><th>البلد<th>السكان<tr><td>تونس<td>12</table>", "البلد\tالسكان\nتونس\t12"),
    ("<table><tr><td>أ<td><td>ج</tr><tr><td><td></table>", "أ\t\tج"),
    ("<table><tr><td>أ<br>ب<td>ج</table>", "أ\nب\nج"),  # lines in a cell
    ("<table><tr><td>أ<td><table><tr><td>ب<td>ج</table><td>د</table>", "أ\nب\tج\nد"),  # a table that lays out
    (f"<table><tr><td>قائمة<td>{WORDS * 4}</table>", f"قائمة\n{WORDS * 4}"),  # a paragraph is no cell
    ("<tr><td>أ<td>ب", "أ\nب"),
    ("<table><tr><td>أ<td>ب", "أ\tب"),  # never closed
    ("</table></tr></bdo>أ", "أ"),
])  # fmt: skip
def test_tables(page, right):
    assert text(page) == right


def test_text_laid_out_by_force_is_put_in_order():
    assert text("<p><bdo dir=ltr>ةسردملا 12 باب</bdo> <bdo dir=rtl>abc</bdo>") == "باب 12 المدرسة abc"
    assert text("<p><bdo>كتاب</bdo>") == "كتاب"


def test_entities_that_a_page_escapes_twice_are_left_to_the_filter():
    assert arclean.repair(arclean.read_html("<p>قال &amp;quot;نعم&amp;quot; ثم خرج".encode()), profile="web").text == (
        'قال "نعم" ثم خرج'
    )
