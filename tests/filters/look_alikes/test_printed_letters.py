"""Letters of printed pages: yeh, kaf and heh by the language of the document, with a record of what is changed."""

import pytest

from arclean import Pipeline
from arclean.core.document import Document
from arclean.filters import LookAlikes

REPAIR = Pipeline([LookAlikes()])
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


def printed(lines):
    """Return the Result of lines that were printed."""
    return REPAIR.run(Document(text="\n".join(lines), metadata={"format": "pdf"}))


def settled(lines):
    """Return lines that were printed with the letters of their language."""
    return printed(lines).text.splitlines()


def swap(lines, table):
    return [line.translate(table) for line in lines]


def test_arabic_in_a_font_of_persian():
    assert settled(swap(ARABIC, TO_PERSIAN)) == ARABIC
    assert settled(swap(ARABIC, str.maketrans("ه", "ھ"))) == ARABIC
    assert settled(swap(ARABIC, str.maketrans("ه", "ہ"))) == ARABIC


def test_one_letter_may_be_taken_in_some_words_only():
    """The font of a heading, or one form of a letter."""
    assert settled([ARABIC[0], *swap(ARABIC[1:], TO_PERSIAN)]) == ARABIC
    mixed = ARABIC[1].replace("المياه", "المیاه"), ARABIC[2].replace("تين", "تین")
    assert settled([ARABIC[0], *mixed]) == ARABIC


def test_where_the_letter_itself_is_missing_most_words_are_enough():
    """Names that no table knows are among them."""
    line = "سافر طیمبلون وکریدوق إلى المدینة القریبة من البحیرة الکبیرة مع ساکنیها"
    right = line.translate(str.maketrans("یک", "يك"))
    assert settled([line]) == [right]
    assert settled([line, *ARABIC]) != [line, *ARABIC]


def test_persian_in_a_font_of_arabic():
    assert settled(swap(PERSIAN, TO_ARABIC)) == PERSIAN
    assert settled([PERSIAN[0], *swap(PERSIAN[1:], TO_ARABIC)]) == PERSIAN


def test_what_is_changed_is_recorded_and_can_be_reverted():
    lines = swap(PERSIAN, TO_ARABIC)
    result = printed(lines)
    assert {(edit.source, edit.target) for edit in result.edits} == {("ي", "ی"), ("ك", "ک")}
    assert {edit.rule for edit in result.edits} == {"look-alikes/page"}
    assert result.revert() == "\n".join(lines)


@pytest.mark.parametrize("lines", [ARABIC, PERSIAN, ARABIC + PERSIAN, ["ک"], ["English only"]])
def test_what_is_right_stays(lines):
    assert settled(lines) == lines


def test_arabic_quoted_in_persian_stays():
    lines = [*PERSIAN, ARABIC[2], *PERSIAN, "در کتاب آمده است «ما بقي في الحقل الكبير» و در جای دیگر نیست"]
    assert settled(lines) == lines


@pytest.mark.parametrize("word", ["پاکستان", "کراچی", "چکوال"])
def test_names_with_other_letters_of_their_language_stay(word):
    line = f"سافر المهندس إلى {word} في الشتاء ثم رجع منها"
    assert settled([*swap(ARABIC, TO_PERSIAN), line]) == [*ARABIC, line]


def test_one_foreign_word_is_no_fault_of_a_map():
    lines = [*ARABIC, "وقرأ المدرس قصيدة عنوانها دلکش على التلاميذ"]
    assert settled(lines) == lines


def test_text_that_was_not_printed_is_judged_by_its_lines():
    assert REPAIR("\n".join(swap(PERSIAN, TO_ARABIC))) == "\n".join(swap(PERSIAN, TO_ARABIC))
