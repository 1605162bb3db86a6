"""Texts that speak about tags, and others."""

import pytest

from arclean.filters.tags.about_markup import is_markup_text, is_spoken_of


@pytest.mark.parametrize(
    "text",
    [
        "<!-- x -->",
        "<script>",
        "</pre>",
        "لغة HTML",
        "ملف css",
        "[نص](x)",
        "# عنوان",
        "**نص**",
        "key-1 = نص",
        "data-l10n-name",
        "الوسوم",
        "وبالوسم",
        "إتش تي",
        "<b>خطأ</b>: %1",
        "<b>أمس</b>، %H:%M",
        "<b>عدد</b> الملفات %u",
        "راجع <a>الدليل</a> أولا",
    ],
)
def test_texts_about_tags(text):
    assert is_markup_text(text)


@pytest.mark.parametrize("text", ["قال <b>نعم</b>", "موسم الحصاد", "a.html", "رقم #1", "Xmlx", "<b>", "رسوم"])
def test_other_texts(text):
    assert not is_markup_text(text)


@pytest.mark.parametrize("text", ["<b>%1 من</b> السكان", "<a href=x>هنا</a>", "<a href='/%d8%b5'>هنا</a>", "100% من"])
def test_percent_signs_of_prose_and_of_addresses(text):
    assert not is_markup_text(text)


@pytest.mark.parametrize("line", ["x = نص", '"x": "نص"', "// نص", "اكتب هنا", "f(نص)", "نص %s", "نص < ص", "بكتابة"])
def test_lines_of_code_and_of_writing(line):
    assert is_spoken_of(line)


@pytest.mark.parametrize("line", ["قال نعم.", "مكتبة", "100%", "(نعم)", "المستخدمون"])
def test_other_lines(line):
    assert not is_spoken_of(line)
