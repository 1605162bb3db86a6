"""Names of glyphs become their letters; what says nothing is reported; addresses and paths stay."""

import pytest

import arclean
from arclean import Pipeline
from arclean.filters.glyph_names import GlyphNames, weights

RUN = Pipeline([GlyphNames()]).run
VISUAL = (
    "/uniFEAE/uniFEA4/uniFE92/uniFEDF/uniFE8D /uniFEF0/uniFEDF/uniFE87 /uniFEAD/uniFE8E/uniFEA4/uniFE92/uniFEDF/uniFE8D"
)


def test_names_are_read_and_each_letter_comes_from_its_name():
    text = "قال /uni0627/uni0644/uni0648/uni0632/uni064A/uni0631 نعم"
    result = RUN(text)
    assert result.text == "قال الوزير نعم"
    assert [(edit.rule, edit.confidence) for edit in result.edits] == [("glyph-names/letters", weights.NAME_CONFIDENCE)]
    assert [text[start:end] for start, end in result.to_source(6, 7)] == ["/uni0648"]
    assert result.revert() == text


def test_forms_in_visual_order_are_turned_by_the_filters_after_it():
    assert arclean.clean(VISUAL) == "البحار إلى البحر"


def test_plain_letters_among_the_names_were_turned_already():
    text = "ن /uniFEEE/uniFEE8/uniFED4/uniFEDF وا /uniFE94/uniFED3/uniFE8E/uniFED8/uniFE9C/uniFEDF ا"
    assert arclean.clean(text) == "الثقافة والفنون"
    turned = [edit for edit in RUN(text).edits if edit.rule == "glyph-names/order"]
    assert [(edit.source, edit.target) for edit in turned] == [("وا", "او")]
    assert RUN(text).revert() == text


@pytest.mark.parametrize(("text", "span"), [
    ("المدرسة /g12/g7/g125 كبيرة", "/g12/g7/g125"),
    ("/C0012 /C0034 /C0035", "/C0012 /C0034 /C0035"),
    ("نص /gid00043/gid00049", "/gid00043/gid00049"),
    ("gid00043gid00049", "gid00043gid00049"),
    ("/afii62825/afii62820 /afii62760", "/afii62825/afii62820 /afii62760"),
    ("قال GLYPH<c=12,font=/ABCDEE+Calibri>GLYPH<7> نعم", "GLYPH<c=12,font=/ABCDEE+Calibri>GLYPH<7>"),
    ("قال GLYPH&lt;c=12,font=/ABCDEE+Calibri&gt; نعم", "GLYPH&lt;c=12,font=/ABCDEE+Calibri&gt;"),
    ("PGLYPH(cmap:df00)", "GLYPH(cmap:df00)"),
])  # fmt: skip
def test_names_that_say_nothing_are_lost_glyphs(text, span):
    result = RUN(text)
    assert result.text == text
    assert [(f.kind, text[f.start : f.end]) for f in result.findings] == [("unmapped-glyph", span)]


@pytest.mark.parametrize("text", [
    "اسم المحرف /uni0644 في هذه اللغة", "/Differences [ 1 /uni0644 /uni0645 ]", "وصل /uni0644 اليوم",
])  # fmt: skip
def test_names_that_may_be_spoken_of_are_reported(text):
    result = RUN(text)
    assert result.text == text
    assert [finding.kind for finding in result.findings] == ["encoded"]


@pytest.mark.parametrize("text", [
    "الملف http://example.org/uni0644/uni0645 هنا", "cd /a1/b2/c3/d4", "و/أو نص/نص 12/3/2020", "example.org/g1/g2/g3",
    '<link href="/c1/c2/c3">', "Glyph<Outline> و List<glyph>", "/one/two/space", "/usr/share/fonts/arabic/final",
])  # fmt: skip
def test_addresses_paths_and_code_stay(text):
    result = RUN(text)
    assert result.text == text
    assert not result.findings


@pytest.mark.parametrize("text", [
    "GET /one-ar/two-fa", "Disallow: /noon-ar/sad-ar", "curl /noon-ar /sad-ar", "مجلد/uni0627/uni0628",
    "5/uni0627/uni0628", "/noon-ar/noon-ar.html", "/uni0645/uni0646.svg", "/uni0645.ttf /uni0646.otf",
    "/seenmedialarabic/behmedial.png", "/uni06450646.woff2 /uni0645.7z", "/uni0645x /uni0646y",
    "GET /noon-ar/sad-ar و /lam-ar", "في مجلد/uni0627/uni0628 هنا",
])  # fmt: skip
def test_paths_of_names_stay(text):
    result = RUN(text)
    assert result.text == text
    assert {finding.kind for finding in result.findings} <= {"encoded"}


@pytest.mark.parametrize(("text", "right"), [
    ("see /noon-ar.init/sad-ar", "see \ufee7\u0635"),  # a form
    ("see /noon-ar/sad-ar /lam-ar/alef-ar /seen-ar/beh-ar", "see نص لا سب"),  # many names
    ("وصل /noon-ar/sad-ar", "وصل نص"),  # nothing Latin
    ("/uni0645ن/uni0647/uni0645", "منهم"),  # names on both sides of a letter
    ("ا/uni0644/uni0648ز/uni064A/uni0631", "الوزير"),  # the same
    ("ا/uni0644/uni0648 /uni064A/uni0631", "الو ير"),  # names by themselves beside it
    ("/uni0645.ss01/uni0646.001", "من"),
])  # fmt: skip
def test_names_that_stand_for_letters_are_read(text, right):
    assert RUN(text).text == right


@pytest.mark.parametrize("text", [
    "الغرف /c101 /c102 /c103", "/a1 /a2 /a3 /a4", "/index1/index2", "/gid1 /gid2", "الغرف /c101 /c105 /c112",
    "/a10 /a20 /a30", "/c4 /c3 /c2 /c1", "/a8 /a9 /a10",
])  # fmt: skip
def test_labels_are_no_lost_glyphs(text):
    assert not RUN(text).findings


@pytest.mark.parametrize("text", [
    "قال /g12 /g7 /g125 نعم", "/c101 /c105 /c112", "/gid3 /gid17 /gid3", "في /a12/a15/a71 لا", "نص /gid00043 /gid00044",
    "/c101 /c102 /c103 /c101 /c99",
])  # fmt: skip
def test_numbers_in_no_order_are_lost_glyphs(text):
    assert [finding.kind for finding in RUN(text).findings] == ["unmapped-glyph"]


def test_many_names_are_read_whatever_their_line_speaks_of():
    assert RUN("font /uni0627/uni0644/uni0648/uni0632/uni064A/uni0631").text == "font الوزير"
