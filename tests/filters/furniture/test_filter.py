"""Furniture of plain text: by the edges of pages, by the period, and what is none."""

from random import Random

import pytest

from arclean import Pipeline, filters
from arclean.core.document import Document
from arclean.filters.lines.corruptor import set_paragraphs

WORDS = """
    سار الركب نحو القرية القديمة وكان الشيخ يحدثهم عن الآبار التي حفرها الأجداد في زمن الجفاف ثم وصلوا إلى النهر
    عند المساء فأوقدوا النار وباتوا حتى الفجر يسمعون صوت الماء بين الصخور والأشجار العالية وقال الراعي إن الطريق طويل
""".split()
FURNITURE = Pipeline([filters.Furniture()])


def _pages(count, depth=25):
    random = Random(1)
    paragraphs = [" ".join(random.choices(WORDS, k=random.randint(30, 90))) + "." for _ in range(count * 6)]
    return set_paragraphs(paragraphs, random, style="blank", width=60, depth=depth).split("\f")[:count]


@pytest.mark.parametrize("between", ["\f", "\n"])
@pytest.mark.parametrize(
    ("head", "foot"),
    [
        ("مجلة الحقول", "{}"),
        ("{} مجلة الحقول", "جميع الحقوق محفوظة"),
        ("مجلة الحقول ({})", ""),
        ("", "صفحة {} من 12"),
        ("  مجلة الحقول  ", "- {} -"),
    ],
)
def test_heads_and_feet_go(head, foot, between):
    pages = _pages(8)
    whole = [
        "\n".join(part for part in (head.format(number), page, foot.format(number)) if part)
        for number, page in enumerate(pages, 14)
    ]
    assert FURNITURE(between.join(whole)) == between.join(pages)


def test_heads_of_chapters_are_found_beside_numbers():
    pages = _pages(9)
    chapters = ["الفصل الأول"] * 3 + ["في أخبار القرى"] * 3 + ["خاتمة الكتاب"] * 3
    both = zip(chapters, pages, strict=True)
    whole = [f"{chapter}\n{page}\n{number}" for number, (chapter, page) in enumerate(both, 5)]
    assert FURNITURE("\n".join(whole)) == "\n".join([chapters[0], *pages])  # the first may be the title


def test_titles_that_stand_once_beside_the_number_are_found_by_it():
    pages = _pages(6)
    titles = ["المدخل", "الآبار", "القرى", "الطريق", "النهر", "الخاتمة"]
    whole = [f"{title} {number}\n{page}" for number, (title, page) in enumerate(zip(titles, pages, strict=True), 5)]
    assert FURNITURE("\f".join(whole)) == "\f".join(pages)


@pytest.mark.parametrize("line", ["المادة {}", "{}", "ملاحظات", "قال الراوي:"])
def test_headings_between_paragraphs_stay(line):
    random = Random(2)
    paragraphs = [" ".join(random.choices(WORDS, k=90)) + "." for _ in range(12)]
    set_ = [set_paragraphs([paragraph], random, style="none", width=50) for paragraph in paragraphs]
    text = "\n".join(f"{line.format(number)}\n{lines}" for number, lines in enumerate(set_, 1))
    assert FURNITURE(text) == text


def test_notes_at_the_foot_of_pages_stay():
    pages = [f"{page}\n____\n(1) المصدر نفسه، ص {number * 7}" for number, page in enumerate(_pages(6), 3)]
    assert FURNITURE("\f".join(pages)) == "\f".join(pages)


def test_pages_that_would_be_left_empty_stay():
    text = "\f".join(["مجلة الحقول\nالسنة الأولى"] * 6)
    assert FURNITURE(text) == text


def test_a_document_of_our_reader_has_its_labels_only():
    text = "\f".join(f"مجلة الحقول\n{page}\n{number}" for number, page in enumerate(_pages(5), 1))
    document = Document(text=text, metadata={"format": "pdf"})
    assert FURNITURE.run(document).text == text
    assert FURNITURE.run(Document(text=text, metadata={"format": "text"})).text != text
