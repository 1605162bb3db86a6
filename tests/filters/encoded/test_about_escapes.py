"""Texts that speak about escapes, and texts that are damaged."""

import pytest

from arclean import Pipeline
from arclean.filters.encoded import Encoded
from arclean.filters.encoded.about_escapes import ShownEscapes, line_speaks, stands_beside

ESCAPES = r"\u0633\u0644\u0627\u0645"
RUN = Pipeline([Encoded()]).run


@pytest.mark.parametrize("line", [
    "رمز هذه الكلمة", "في unicode:", "x = f()", "تكتب في الملف", "[]", "التسلسل في بيرل",
    "Die Zeichen werden so kodiert.",
    "كلمة في UTF-7", "قيمة base64 هي", "التوكنات هي", "بريد IMAP",
])  # fmt: skip
def test_a_line_that_speaks_about_them(line):
    assert line_speaks(line)


@pytest.mark.parametrize("line", ["", "قال ومضى", "السلام عليكم", "المدينة:", "هو 12-."])
def test_a_line_that_is_damaged(line):
    assert not line_speaks(line)


def test_what_is_shown_stands_beside():
    assert stands_beside("سلام = \0\0\0\0", 7, 11, "سلام")
    assert stands_beside("\0\0\0\0 (سلام)", 0, 4, "سلام")
    assert not stands_beside("سلام على \0\0\0\0", 9, 13, "سلام")


@pytest.mark.parametrize("text", [
    "ملفات RTF تكتب الحروف هكذا:\n{}\nوهي كلمة مرحبا.", "{}\nهكذا تظهر الجملة في ملف RTF", "```\n{}\n```",
    "~~~\n{}\n~~~",
    "في لغة R على ويندوز تظهر {} بين الحروف", "لماذا يظهر لي النص هكذا {} ؟", "الدالة تعيد `{}` دائما", "مثال:\n{}\n",
    "بعد الاستيراد صار النص {} في phpMyAdmin", "يظهر الاسم {} بدلا من سلام", "تصبح كلمة سلام\n{}\nفي العنوان",
    "الناتج:\n\n{}", "في الجدول {} بدل الحروف", "در زبان R متن فارسی به شکل {} است", "city: {}\ncountry: {}",
])  # fmt: skip
def test_a_text_that_shows_them_keeps_them(text):
    shown = text.replace("{}", ESCAPES)
    result = RUN(shown)
    assert result.text == shown
    assert result.findings


@pytest.mark.parametrize("text", [
    "عاد القطار (OCR) قرب {} ثم مضى", "قال {} ومضى", "كتب القصة:\n{}\nومضى", "Subject: {}\n\nعاد القطار",
    "وصل {} إلى {} عند {} قبل BMW هنا",
])  # fmt: skip
def test_a_damaged_text_is_decoded(text):
    assert RUN(text.replace("{}", ESCAPES)).text == text.replace("{}", "سلام")


def test_braces_of_other_escapes_are_no_code():
    assert RUN(r"قال \x{0633}\x{0644}\x{0627}\x{0645} ثم \x{0633} ومضى").text == r"قال سلام ثم \x{0633} ومضى"


def test_most_spans_of_a_text_that_shows_them_are_shown():
    spans = [(15, 19, "سلام"), (25, 29, "قمر"), (35, 39, "نهر")]
    text = "في R تظهر:     \0\0\0\0\nقال   \0\0\0\0\nقال   \0\0\0\0\n"
    assert ShownEscapes(text, spans[:1]).is_shown(15, 19)
    other = text.replace("في R تظهر:", "قال       ")
    assert not any(ShownEscapes(other, spans).is_shown(start, end) for start, end, _ in spans)
