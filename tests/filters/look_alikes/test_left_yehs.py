"""Words that keep a Farsi yeh amid others are reported."""

import pytest

from arclean import Pipeline
from arclean.filters import LookAlikes
from arclean.filters.look_alikes.left_yehs import find_left_hehs, find_left_yehs
from arclean.language.lexicon import run_lexicon


def left(text, folded=()):
    return [(one.word, one.readings) for one in find_left_yehs(text, folded, lambda start: True, run_lexicon)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("في حین", [("حین", ("حين",))]),
        ("في القاضی", [("القاضی", ("القاضي", "القاضى"))]),
        ("في المقهی", [("المقهی", ("المقهى", "المقهي"))]),
        ("حین", []),  # its author may have no other yeh
        ("في نگاهی", []),  # Persian by its letters
        ("في «حین» الأمر", []),
        ("في زظضیغ", []),
    ],
)
def test_words_with_both_readings(text, words):
    assert left(text) == words


def test_what_is_folded_is_not_left():
    assert left("في حین", {4}) == []
    assert left("في حیني حین", {4}) == [("حین", ("حين",))]


def test_the_filter_reports_what_it_leaves_and_finds_it_again():
    result = Pipeline([LookAlikes()]).run("زار الوزير العراقي المدينة الكبرى والقاضی في الشمال")
    assert result.edits == ()
    (finding,) = result.findings
    assert (finding.kind, finding.rule, finding.alternatives) == (
        "look-alike",
        "look-alikes/left",
        ("والقاضي", "والقاضی"),
    )
    assert Pipeline([LookAlikes()]).run(result.text).findings == result.findings


def test_lines_of_other_languages_are_not_asked():
    assert Pipeline([LookAlikes()]).run("این کتاب برای شما است\nهذا في البيت الكبير").findings == ()


def test_a_heh_of_another_language_in_a_word_of_arabic_is_left():
    lexicon = run_lexicon
    assert [one.readings for one in find_left_hehs("في ہذا البيت", (), lambda start: True, lexicon)] == [("هذا",)]
    assert not list(find_left_hehs("في ہذا البيت", (3,), lambda start: True, lexicon))
    assert not list(find_left_hehs("في ہذا البيت", (), lambda start: False, lexicon))
    for other in ("كلمة ہے", "كتب «ہذا» بالأردية", "وصل ہـ", "في ہثضق البيت"):
        assert not list(find_left_hehs(other, (), lambda start: True, lexicon))
