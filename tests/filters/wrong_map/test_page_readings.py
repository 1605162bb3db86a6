"""Short lines that are words in another page of Arabic: reported; those that read as they stand are not."""

import pytest

from arclean import Pipeline, filters
from arclean.filters.wrong_map.page_readings import lines_in_other_pages


def misread(text, written, read):
    return text.encode(written).decode(read)


@pytest.mark.parametrize(
    ("right", "written", "read"),
    [
        ("4- مدراء المدارس", "iso8859_6", "cp1256"),
        ("المادة 7- لجنة المناهج", "iso8859_6", "cp1256"),
        ("بتاريخ: 12 مايو 2013م", "cp720", "cp1256"),
        ("مجلس المدينة", "cp1256", "mac_arabic"),
        ("مكتب العميد", "cp1256", "cp866"),
        ("دائرة الترجمة", "cp720", "cp737"),
    ],
)
def test_a_short_line_that_reads_in_another_page_is_reported(right, written, read):
    made = misread(right, written, read)
    (found,) = lines_in_other_pages(made)
    assert (found.start, found.end) == (0, len(made))
    assert Pipeline([filters.WrongMap()]).run(made).findings


@pytest.mark.parametrize(
    "text",
    [
        "انتشار الخبر", "رسالة نائب", "انسخ رسالة", "چسباندن متن", "فائل تصادم", "בכל היישומים", "הודו",
        "הו_רדה", "טירון", "Где он был", "ช่อง พิเศษ", "Πού είναι", "çağrı", "لا", "قال الوزير في المجلس", "plain",
        "", "20:15",
    ],
)  # fmt: skip
def test_what_reads_as_it_stands_is_not(text):
    assert list(lines_in_other_pages(text)) == []


def test_the_finding_says_what_the_line_may_be_and_comes_once():
    (found,) = Pipeline([filters.WrongMap()]).run("انهادة انخاهسة").findings
    assert (found.rule, found.alternatives) == ("wrong-map/page", ("المادة الخامسة",))
    (found,) = (
        Pipeline([filters.WrongMap()])
        .run(misread("كتب المدير إلى الوزارة عن خطة المدرسة", "iso8859_6", "cp1256"))
        .findings
    )
    assert found.rule == "wrong-map/unreadable"


def test_one_word_and_words_of_no_list_say_nothing():
    assert list(lines_in_other_pages(misread("المدرسة", "cp1256", "cp866"))) == []
    assert list(lines_in_other_pages(misread("قطشزل مذعخب", "cp1256", "cp866"))) == []


def test_a_line_with_words_of_latin_letters_is_left():
    assert list(lines_in_other_pages(misread("مجلس المدينة", "cp1256", "cp866") + " and so on")) == []
