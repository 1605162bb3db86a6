"""Rows of letters: their gaps, and what their words are."""

import pytest

from arclean.core.context import Context
from arclean.filters.letter_spacing.letter_rows import find_rows, judge_row, read_beside

LEXICON = Context().lexicon


def _rows(text):
    return list(find_rows(text, 0, len(text)))


def test_rows_are_single_letters_with_their_marks():
    first, second = _rows("قال ا ل كِ ت ا ب، و ذ هب")
    assert (first.letters, second.letters) == ("الكتاب", "وذ")
    assert [unit.end - unit.start for unit in first.units] == [1, 1, 2, 1, 1, 1]
    assert [row.letters for row in _rows("كلمة ا كلمة")] == ["ا"]
    assert not _rows("سنة 2007م كلمة")
    assert [row.letters for row in _rows("ا ل ج ز ء2")] == ["الجزء"]


def test_kashidas_belong_to_the_letter_before_them():
    (row,) = _rows("ا ل م ـ ـ ا د ة")
    assert (row.letters, sorted(row.stretched)) == ("المادة", [3])
    assert [unit.end - unit.start for unit in row.units] == [1, 1, 5, 1, 1, 1]
    assert [one.letters for one in _rows("ا ل م ـد")] == ["الم"]
    first, second = _rows("ا د ـ ا ل")  # a dash: nothing is stretched after a dal
    assert (first.letters, second.letters) == ("اد", "ال")


def test_wide_gaps_end_words():
    (row,) = _rows("ا ل ب ي ت   و ا ل س و ق")
    assert (row.narrow, row.wide_ends(row.narrow)) == (1, [5, 11])
    assert judge_row(row, lambda: LEXICON).rule == "letter-spacing/words"


def test_a_short_row_is_read_beside_another_only():
    (row,) = _rows("ب ي ت")
    assert judge_row(row, lambda: LEXICON) is None
    assert read_beside(row, 1, False, LEXICON).ends == [3]
    (other,) = _rows("ظ غ ذ")
    assert read_beside(other, 1, False, LEXICON) is None
    assert read_beside(other, 1, True, LEXICON).ends == [3]


def test_gaps_of_one_width_are_cut_by_the_lexicon():
    (row,) = _rows("ا ل م ج ل س ا ل ب ل د ي")
    reading = judge_row(row, lambda: LEXICON)
    assert (reading.ends, reading.rule) == ([6, 12], "letter-spacing/cut")


def test_letters_of_a_puzzle_that_make_words_by_chance_are_no_edit():
    """The two words were never counted side by side, and none has its article."""
    (row,) = find_rows("ب غ ز ا ل ط ي ا", 0, 15)
    assert judge_row(row, lambda: Context().lexicon).confidence == 0.0


@pytest.mark.parametrize(("row", "ends"), [
    ("م  ب ي ن  ق ب و ر  ع ش ر ة  ر ج ا ل", [1, 4, 8, 12, 16]),  # the year is before it
    ("م  ب ي ن  ق ب و ر  ع ش ر ة", None),  # too few words beside it
])  # fmt: skip
def test_a_letter_stands_alone_among_many_known_words(row, ends):
    (found,) = find_rows(row, 0, len(row))
    reading = judge_row(found, lambda: LEXICON)
    assert (reading and reading.ends) == ends


@pytest.mark.parametrize(("row", "ends"), [
    ("ا ل أ م ن  ا ل ق و م ي د", [5, 11]),  # a doctor
    ("ا ل أ م ن  ا ل ق و م ي ة", [5, 12]),
    ("ع د د  ا ل ع ا ئ د ا ت و", [3, 11]),  # "and" before a number, in a usual gap
    ("ك ت ا ب  ا ل م ح م د", [4, 10]),
])  # fmt: skip
def test_a_letter_after_a_row_is_none_of_its_last_word(row, ends):
    (found,) = find_rows(row, 0, len(row))
    reading = judge_row(found, lambda: LEXICON)
    assert reading is not None
    assert reading.ends == ends


def test_a_kashida_with_a_vowel_belongs_to_the_letter_before_it():
    text = "ق ـُ د س"
    (row,) = find_rows(text, 0, len(text))
    assert [text[start:end] for start, end in row.units] == ["ق ـُ", "د", "س"]
    assert row.stretched == {1}


@pytest.mark.parametrize(("text", "letters"), [
    ("18و ل ا ي ة", "ولاية"), ("٢٤٠٠ق ب ل", "قبل"), ("12ا  ل", "ل"), ("1990م ق ا ل", "قال"), ("5كتاب", None),
])  # fmt: skip
def test_a_letter_that_touches_a_number_begins_a_row(text, letters):
    rows = [*find_rows(text, 0, len(text))]
    assert [row.letters for row in rows] == ([letters] if letters else [])


def test_a_letter_that_touches_a_number_may_stand_alone():
    for text, ends in (("12أ ا ل ف ق ر ة", [1, 7]), ("18و ل ا ي ة ا ل ش م ا ل", [5, 11])):
        (row,) = find_rows(text, 0, len(text))
        reading = judge_row(row, lambda: LEXICON)
        assert reading is not None
        assert (reading.ends, reading.confidence > 0.9) == (ends, True)
