"""Where the split words of a text are, and what is certain of them."""

import pytest

from arclean.core.context import Context
from arclean.evidence.word_boundaries.join_score import JoinScore
from arclean.filters.split_words import weights
from arclean.filters.split_words.detector import SplitWord, SplitWordDetector
from arclean.language.tokens import Token, placed_tokens

LINE = "دخلت القو ات المدينة"


def _detector(text=LINE):
    return SplitWordDetector(text, Context()), placed_tokens(text, 0, len(text))


def _damage(bits, *, number=0, has_unknown=True, stands_alone=True):
    left, right = Token(0, 2, "سي", plain=True), Token(3, 6, "ارة", plain=True)
    return SplitWord(number, left, right, JoinScore(bits, has_unknown, stands_alone))


@pytest.mark.parametrize(
    "text",
    [LINE, "القو ات", "دخلت القو\u00a0ات", "دخلت القوّ ات", "دخلت القُ وات", "دخلت القوَّ ات"],
)
def test_a_split_word_is_found_with_its_number(text):
    detector, row = _detector(text)
    (found,) = detector.find_damage(row)
    assert (found.left, found.right) == (row[found.number], row[found.number + 1])
    assert found.left.text + found.right.text == "القوات"


@pytest.mark.parametrize(
    "text",
    [
        "دخلت القو\n\nات",  # a blank line parts paragraphs
        "دخلت القو\tات",  # a cell
        "دخلت القو  ات",  # two spaces may be the gap of a lost word
        "تنسخ إلى أو ن.ك للرسالة",  # letters with stops between
        "دخلت القوً ات",  # a tanween ends a word
        "دخلت القوَ اتُن",
        "دخلت القـو ات",  # kashida: the word is not plain
        "این کتاب را از القو ات او گرفتم",  # the line is Persian
    ],
)
def test_where_none_is_looked_for(text):
    detector, row = _detector(text)
    assert detector.find_damage(row) == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("زار وفد من هيئات ال حكومة", 1),  # an article and a word
        ("هذه العمل يات تجري", 1),  # two words
        ("قالت أصد قائهن شيئا", 1),  # a rare word of two strings
        ("قالت أصد قاؤهنن شيئا", 0),
        ("زار الحكومة، وقال وفد من هيئات ال حكومة إن حكومة", 1),
    ],
)
def test_what_may_be_one_word(text, number):
    detector, row = _detector(text)
    assert len(detector.find_damage(row)) == number


def test_a_word_that_a_line_breaks_is_found_and_not_joined():
    detector, row = _detector("دخلت القو\nات المدينة")
    (found,) = detector.find_damage(row)
    assert (found.left.text, found.right.text, found.is_wrapped) == ("القو", "ات", True)
    assert detector.certain_string(found) is None
    assert detector.select_compatible([found]) == []


def test_a_piece_of_a_word_on_the_next_line_is_not_joined():
    detector, _ = _detector()
    wrapped, weak, strong = _damage(5.0, number=1)._replace(is_wrapped=True), _damage(4.0), _damage(6.0)
    after = _damage(4.0, number=3)
    assert detector.select_compatible([weak, wrapped]) == []
    assert detector.select_compatible([strong, wrapped]) == [strong]
    assert detector.select_compatible([after, wrapped]) == []


def test_the_neighbours_are_asked():
    detector, row = _detector("في من اطق كثيرة")
    others, other_row = _detector("قال من اطق الذي")
    common, one = detector.find_damage(row)  # a word of two common ones needs others, and more of them
    (other,) = others.find_damage(other_row)
    assert one.score.bits > max(other.score.bits, common.score.bits)
    assert not common.score.stands_alone


def test_a_part_that_stands_again_nearby_is_one_by_what_others_say():
    detector, row = _detector("في الأ نشطة والأ سرة مع نشطة الأ دب")
    found = {one.left.text + one.right.text: one.score for one in detector.find_damage(row)}
    assert not found["الأنشطة"].stands_alone
    assert found["الأنشطة"].bits > 0


def test_rare_words_of_two_words_are_looked_for_in_a_damaged_document():
    detector, row = _detector("إحصاء عدد الحالات لعجز ها عن ذلك")
    assert detector.find_damage(row) == []
    detector.in_damaged_document = True
    assert [one.right.text for one in detector.find_damage(row)] == ["ها"]


def test_what_counts_for_others_of_the_document():
    detector, _ = _detector()
    assert detector.certain_string(_damage(3.2)) == "سيارة"
    assert detector.certain_string(_damage(3.19)) is None
    assert detector.certain_string(_damage(9.0, has_unknown=False)) is None
    assert detector.certain_string(_damage(9.0, stands_alone=False)) is None


def test_confidence_goes_by_the_document():
    detector, _ = _detector()
    assert detector.confidence_of(_damage(0.0)) == 0.5
    assert detector.confidence_of(_damage(9.0, stands_alone=False)) == 0.0
    detector.in_damaged_document = True
    assert detector.confidence_of(_damage(-3.0)) == 0.5
    assert detector.confidence_of(_damage(-3.0, stands_alone=False)) == 0.5


def test_many_split_words_make_others_likelier():
    detector, _ = _detector()
    detector.in_damaged_document, detector.certain_share = True, 4 / 300
    assert detector.confidence_of(_damage(-5.0)) == 0.5  # three bits for the document, two for twice two
    detector.certain_share = 1.0
    assert detector.confidence_of(_damage(-7.0)) == 0.5


def test_a_lone_waw_is_a_piece_where_others_are_joined_and_words_are_split():
    joined = "وصل الوزير والرئيس والعامل والمعلم والطالب والحارس والبائع والفلاح والقاضي والكاتب والسائق"
    text = f"وصل المدير و كاتب {joined}"
    detector, row = _detector(text)
    (found,) = detector.find_damage(row)
    assert (found.left.text, found.right.text, detector.confidence_of(found)) == ("و", "كاتب", 0.0)
    detector.in_damaged_document, detector.certain_share = True, 0.05
    assert detector.confidence_of(found) > 0.9
    habit = "وصل المدير و كاتب الوزير و الرئيس و العامل و المعلم"
    for other in (habit, f"وصل ممثل و المدير {joined}", f"أ و ب {joined}"):
        detector, row = _detector(other)
        detector.in_damaged_document, detector.certain_share = True, 0.05
        assert all(detector.confidence_of(one) < 0.9 for one in detector.find_damage(row) if one.left.text == "و")


def test_of_two_joins_of_one_token_the_better_is_chosen():
    detector, _ = _detector()
    weak, strong, far = _damage(4.0, number=0), _damage(5.0, number=1), _damage(3.0, number=3)
    assert detector.select_compatible([weak, strong, far]) == [strong, far]
    assert detector.select_compatible([_damage(4.0, number=2), strong]) == [strong]
    assert detector.select_compatible([]) == []


def test_a_repaired_row_has_the_word_whole():
    detector, row = _detector()
    found = detector.find_damage(row)
    texts = [token.text for token in detector.repair_row(row, found)]
    assert texts == ["دخلت", "القوات", "المدينة"]
    whole = detector.repair_row(row, found)[1]
    assert (whole.start, whole.end, whole.plain) == (5, 12, True)


def test_two_letters_side_by_side_end_and_begin_words_where_both_are_made():
    detector, row = _detector("يعمل في الأعما ل ا لحرة هنا")
    (first, second) = detector.find_damage(row)
    assert (first.left.text, first.right.text) == ("الأعما", "ل")
    assert (second.left.text, second.right.text) == ("ا", "لحرة")
    assert min(first.score.bits, second.score.bits) > 3
    detector, row = _detector("يعمل في الملحق ب ج هنا")
    assert detector.find_damage(row) == []


def test_a_word_that_the_document_has_elsewhere():
    detector, row = _detector("نقلوا الفافيبيرافير ثم أخذوا الفافيب يرافير هنا")
    (found,) = detector.find_damage(row)
    assert found.score == JoinScore(weights.DOCUMENT_WORD_BITS, has_unknown=True, stands_alone=False)
    detector, row = _detector("أخذوا الفافيب يرافير هنا")
    assert detector.find_damage(row) == []


def test_an_alef_with_fathatan_is_an_ending():
    (found,) = _find("أجرى استعراضا شام لاً لطرائق التنفيذ")
    assert found.score.bits > 3.2
    assert [one.score.bits for one in _find("أجرى استعراضا شام لا لطرائق التنفيذ") if one.score.bits > 0] == []


def test_a_pronoun_that_is_a_word_too_asks_for_a_damaged_document():
    (found,) = _find("من المقرر عقد ها يوم الأربعاء")
    assert found.score.bits > 0
    assert not found.score.stands_alone
    assert max((one.score.bits for one in _find("من المقرر عقد ها اليوم")), default=0.0) < found.score.bits - 5


def _find(text):
    detector, row = _detector(text)
    return detector.find_damage(row)


def test_an_ending_that_is_a_word_counts_as_one_where_no_others_are_split():
    detector, row = _detector("بين ها")
    (found,) = detector.find_damage(row)
    assert not found.score.stands_alone
    assert 0 < found.score.bits_alone < found.score.bits
    alone = detector.confidence_of(found)
    detector.in_damaged_document = True
    assert 0.5 < alone < 0.9 < detector.confidence_of(found)
