"""Neighbour letters: yeh, kaf and heh by the language of a document."""

import pytest

from arclean.core.document import Glyphs, Page
from arclean.readers.pdf.layout.sheets import Sheet, SheetLine
from arclean.readers.pdf.neighbour_letters import settle_letters

ARABIC = [
    "زرع الفلاحون هذا العام حقولا كثيرة قرب النهر",
    "وكانت المياه تسيل بين الأشجار وتملأ كل بستان",
    "فرجعوا إلى القرية مساء يحملون ما جمعوه من تين وعنب",
]
PERSIAN = [
    "کشاورزان امسال زمین‌های زیادی را کنار رودخانه کاشتند",
    "آب میان درختان جاری بود و همه باغ‌ها را سیراب می‌کرد",
    "بچه‌ها غروب به خانه برگشتند و میوه‌های چیده را آوردند",
]
TO_PERSIAN = str.maketrans("يك", "یک")
TO_ARABIC = str.maketrans("یک", "يك")


def settled(*pages):
    """Return the texts of pages, each of lines, with the letters of their language."""
    sheets = []
    for lines in pages:
        text, spans = "", []
        for line in lines:
            spans.append(SheetLine(len(text), len(text) + len(line), 100.0, 10.0, artifact=False))
            text += line + "\n"
        sheets.append(Sheet(1, text, tuple(spans), Glyphs.pack([], [], Page(1, 0, 0)), 400, 600))
    return [sheet.text.splitlines() for sheet in settle_letters(sheets)]


def swap(lines, table):
    return [line.translate(table) for line in lines]


def test_arabic_in_a_font_of_persian():
    assert settled(swap(ARABIC, TO_PERSIAN)) == [ARABIC]
    assert settled(swap(ARABIC, str.maketrans("ه", "ھ"))) == [ARABIC]
    assert settled(swap(ARABIC, str.maketrans("ه", "ہ"))) == [ARABIC]


def test_one_letter_may_be_taken_in_some_words_only():
    """The font of a heading, or one form of a letter."""
    assert settled(ARABIC[:1], swap(ARABIC[1:], TO_PERSIAN)) == [ARABIC[:1], ARABIC[1:]]


def test_presentation_forms_stay_forms():
    forms = str.maketrans({"ي": "\ufbff", "ك": "\ufb90", "ه": "\ufbac"})
    right = str.maketrans({"ي": "\ufef4", "ك": "\ufedb", "ه": "\ufeeb"})
    assert settled(swap(ARABIC, forms)) == [swap(ARABIC, right)]


def test_persian_in_a_font_of_arabic():
    assert settled(swap(PERSIAN, TO_ARABIC)) == [PERSIAN]
    assert settled([PERSIAN[0], *swap(PERSIAN[1:], TO_ARABIC)]) == [PERSIAN]


@pytest.mark.parametrize("lines", [ARABIC, PERSIAN, ARABIC + PERSIAN, [], [""], ["ک"], ["English only"]])
def test_what_is_right_stays(lines):
    assert settled(lines) == [lines]


@pytest.mark.parametrize("word", ["پاکستان", "کراچی", "چکوال"])
def test_names_with_other_letters_of_their_language_stay(word):
    line = f"سافر المهندس إلى {word} في الشتاء ثم رجع منها"
    assert settled([*swap(ARABIC, TO_PERSIAN), line]) == [[*ARABIC, line]]


def test_one_foreign_word_is_no_fault_of_a_map():
    lines = [*ARABIC, "وقرأ المدرس قصيدة عنوانها دلکش على التلاميذ"]
    assert settled(lines) == [lines]


def test_a_final_yeh_is_left_to_its_word():
    lines = swap(ARABIC, TO_PERSIAN)
    lines[0] += " في وادی"
    assert settled(lines)[0][0].endswith("وادی")
