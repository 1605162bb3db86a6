"""Where the lost spaces of a text are, and what is certain of them."""

from math import inf
from types import SimpleNamespace

import pytest

from arclean.core.context import Context
from arclean.filters.glued_words.detector import GluedWordDetector, LostSpace
from arclean.filters.glued_words.segmentation import WordBoundary
from arclean.language.tokens import Token, placed_tokens

LINE = "أعلنت الحكومةالعراقية ذلك"


def _detector(text=LINE):
    return GluedWordDetector(text, Context()), placed_tokens(text, 0, len(text))


def _damage(bits, *, optional=0.0):
    token = Token(0, 7, "فيبغداد", plain=True)
    return LostSpace(2, token, WordBoundary(2, bits, "في", "بغداد", optional))


@pytest.mark.parametrize(
    ("text", "place"),
    [(LINE, 13), ("أعلنت الحُكُومةالعراقية ذلك", 15), ("أعلنت الحكومةَالعراقية ذلك", 14), ("فيبغداد", 2)],
)
def test_a_lost_space_is_found_at_its_place_after_marks(text, place):
    detector, row = _detector(text)
    (found,) = detector.find_damage(row)
    assert found.place == place
    assert found.token in row


@pytest.mark.parametrize(
    "text",
    [
        "أعلنت الحكومة العراقية ذلك",
        "أعلنت الحكومـةالعراقية ذلك",  # kashida: the word is not plain
        "وصف الفيلم انتقاًدا لاذعا",  # a fathatan that stands in for a vowel: no word follows it
        "این کتاب را از الحكومةالعراقية او گرفتم",  # the line is Persian
    ],
)
def test_where_none_is_found(text):
    detector, row = _detector(text)
    assert [one.boundary.bits for one in detector.find_damage(row) if one.boundary.bits > 0] == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("اقترح الوزير قراراًلتعديل المدة", 19),
        ("اقترح الوزير قرارًالتعديل المدة", 19),  # not قرار التعديل: its alef goes with the mark
        ("كانت زيارةًقصيرة", 11),
    ],
)
def test_a_fathatan_ends_a_word(text, place):
    detector, row = _detector(text)
    (found,) = detector.find_damage(row)
    assert found.place == place
    assert detector.confidence_of(found) > 0.95


def test_the_neighbours_are_asked():
    both = "قال رئيسالوزراء العراقي"
    detector, row = _detector(both)
    alone, alone_row = _detector("رئيسالوزراء")
    (one,), (other,) = detector.find_damage(row), alone.find_damage(alone_row)
    assert one.boundary.bits != other.boundary.bits


def test_what_counts_for_others_of_the_document():
    detector, _ = _detector()
    assert detector.certain_string(_damage(3.2)) == "فيبغداد"
    assert detector.certain_string(_damage(3.19)) is None
    assert detector.certain_string(_damage(9.0, optional=5.8)) == "فيبغداد"
    assert detector.certain_string(_damage(9.0, optional=5.9)) is None
    assert detector.certain_string(_damage(9.0, optional=inf)) is None


def test_confidence_goes_by_the_document_where_authors_glue():
    detector, _ = _detector()
    assert detector.confidence_of(_damage(0.0)) == 0.5
    assert detector.confidence_of(_damage(9.0, optional=9.0)) == 0.5
    assert detector.confidence_of(_damage(9.0, optional=inf)) == 0.0
    detector.in_damaged_document, detector.certain_share = True, 0.1
    assert detector.confidence_of(_damage(-3.0)) == 0.5
    assert detector.confidence_of(_damage(-3.0, optional=inf)) == 0.5  # these two were seen side by side


@pytest.mark.parametrize(
    ("optional", "share", "confidence"),
    [
        (0.0, 0.1, 0.99), (0.0, 0.001, 0.909),  # as sure as may be, where more than one word in a thousand is glued
        (3.0, 0.001, 0.909), (5.0, 0.001, 0.625), (5.0, 0.1, 0.99), (16.0, 0.1, 0.99),  # these were seen side by side
        (inf, 0.1, 0.98), (inf, 0.01, 0.833),  # what authors write as one, and lost spaces too
    ],
)  # fmt: skip
def test_what_clean_texts_have_too_is_as_sure_as_the_document_is_glued(optional, share, confidence):
    detector, _ = _detector()
    detector.in_damaged_document, detector.certain_share = True, share
    assert detector.confidence_of(_damage(30.0, optional=optional)) == pytest.approx(confidence, abs=0.001)


@pytest.mark.parametrize(
    ("optional", "share", "confidence"), [(5.0, 0.01, 0.943), (5.1, 0.01, 0.862), (14.0, 0.1, 0.984)]
)
def test_an_unseen_name_is_commoner_in_clean_texts(optional, share, confidence):
    detector, _ = _detector()
    detector.in_damaged_document, detector.certain_share = True, share
    name = LostSpace(4, Token(0, 10, "إنترسبوتنيك", plain=True), WordBoundary(4, 30.0, "إنتر", "سبوتنيك", optional))
    assert detector.confidence_of(name) == pytest.approx(confidence, abs=0.001)


def test_two_words_that_may_be_a_name_need_more_in_a_glued_document_too():
    detector, _ = _detector()
    detector.in_damaged_document, detector.certain_share = True, 0.1
    token = Token(0, 10, "إنترسبوتنيك", plain=True)
    name = LostSpace(4, token, WordBoundary(4, -0.5, "إنتر", "سبوتنيك", inf))
    assert detector.confidence_of(name) == 0.5
    unseen = LostSpace(4, token, WordBoundary(4, -2.0, "إنتر", "سبوتنيك", 5.0))
    assert detector.confidence_of(unseen) == 0.5
    plain = LostSpace(4, token, WordBoundary(4, -3.0, "إنتر", "سبوتنيك", 0.0))
    assert detector.confidence_of(plain) == 0.5


def test_spaces_do_not_exclude_each_other():
    detector, _ = _detector()
    found = [_damage(1.0), _damage(2.0)]
    assert detector.select_compatible(found) == found


def test_a_repaired_row_has_the_words_apart():
    detector, row = _detector("عاد المعاهداتوالاتفاقيات فيبغداد")
    found = detector.find_damage(row)
    made = detector.repair_row(row, found)
    assert [token.text for token in made] == ["عاد", "المعاهدات", "والاتفاقيات", "في", "بغداد"]
    assert [(token.start, token.end) for token in made] == [(0, 3), (4, 13), (13, 24), (25, 27), (27, 32)]
    assert all(token.plain for token in made)


@pytest.mark.parametrize(
    ("text", "optional"),
    [("فيبغداد", 4.0), ("«فيبغداد».", 4.0), ("عاد، فيبغداد.", 0.0), ("الحكومةالعراقية", 0.0)],
)
def test_bits_speak_against_the_only_string_of_a_text_but_for_a_letter_that_ends_words(monkeypatch, text, optional):
    boundary = WordBoundary(7, 9.0, "الحكومة", "العراقية") if "ة" in text else WordBoundary(2, 9.0, "في", "بغداد")
    detector, row = _detector(text)
    monkeypatch.setattr(detector, "_find_boundaries", lambda *_: (boundary,))
    assert detector.find_damage(row)[-1].boundary.optional == optional


def test_of_two_fathatans_the_one_between_words_is_taken():
    detector, row = _detector("كانت زيًارةًقصيرة")
    (found,) = detector.find_damage(row)
    assert found.place == 12


def test_no_fathatan_is_looked_at_in_what_is_longer_than_two_words(monkeypatch):
    detector, row = _detector("كتاباًجديداً" * 20)
    asked = []
    monkeypatch.setattr(detector, "_costs", SimpleNamespace(is_likely_word=asked.append))
    assert detector.find_damage(row) == []
    assert asked == []


def test_a_confidence_has_three_digits():
    detector, _ = _detector()
    detector.in_damaged_document, detector.certain_share = True, 0.013
    confidence = detector.confidence_of(_damage(30.0, optional=inf))
    assert confidence == round(confidence, 3) < 1.0
