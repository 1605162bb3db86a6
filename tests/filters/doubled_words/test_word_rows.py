"""Rows of words, and which of them were printed several times."""

import pytest

from arclean.filters.doubled_words.word_rows import (
    are_clauses,
    copies_of_line,
    copies_of_text,
    printed_runs,
    repeats_word,
    word_rows,
)


def _rows(text):
    (column,) = word_rows(text, 0, len(text))
    return column


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("في في علم", [("في", 2), ("علم", 1)]),
        ("في في، علم", [("في", 2), ("علم", 1)]),  # the sign was printed once
        ("في، في، علم", [("في", 2), ("علم", 1)]),
        ("لا، لا علم", [("لا", 1), ("لا", 1), ("علم", 1)]),
        ("12 12", [("12", 2)]),
    ],
)
def test_rows_of_a_line(text, rows):
    assert [(row.word, len(row.spans)) for row in _rows(text)] == rows


@pytest.mark.parametrize("text", ["في في علم", "علم في في، باب", "12\u00a012", "في   في", "في\tفي"])
def test_a_line_of_rows_repeats_a_word(text):
    assert repeats_word(f"في{text}", 2, 2 + len(text))


def test_where_no_word_is_repeated_all_rows_have_one():
    text = "لا علم في باب"
    assert not repeats_word(text, 0, len(text))
    assert not repeats_word(f"{text} باب", 0, len(text))
    assert {len(row.spans) for row in _rows(text)} == {1}


def test_columns_and_spans():
    columns = word_rows("x في في   في\tفي", 2, 15)
    assert [[[tuple(span) for span in row.spans] for row in column] for column in columns] == [
        [[(2, 4), (5, 7)]], [[(10, 12)]], [[(13, 15)]],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("في في علم علم باب باب بيت بيت", [(0, 4, 2)]),
        ("قال في في علم علم باب باب بيت بيت ثم", [(1, 5, 2)]),
        ("في في علم علم باب باب بيت", []),  # three are too few
        ("في في علم علم في في علم علم", []),  # two different words
        ("12 12 13 13 14 14 15 15", []),  # numbers
        ("في في في علم علم علم باب باب باب بيت بيت بيت", [(0, 4, 3)]),
        ("في في في في علم علم باب باب بيت بيت", [(0, 4, 2)]),  # the author repeats one
        ("في في علم علم علم باب باب بيت بيت", []),
        ("في في في في علم علم علم علم باب باب باب باب بيت بيت بيت بيت كل كل", []),  # twice twice
        (" ".join(f"{word} " * 5 for word in ("في", "علم", "باب", "بيت")).replace("  ", " "), []),  # play
        (" ".join(f"{word} " * 4 for word in ("في", "علم", "باب", "بيت")).replace("  ", " "), [(0, 4, 4)]),
    ],
)
def test_runs_that_were_printed_several_times(text, runs):
    assert printed_runs(_rows(text)) == runs


@pytest.mark.parametrize(
    ("text", "copies"),
    [
        ("الباب الباب بيت بيت", 2),
        ("باب باب بيت بيت", 1),
        ("باب باب", 1),
        ("12 12 بيت بيت", 2),
        ("في في بيت بيت", 2),
        ("باب باب بيت بيت تاج تاج دار دار", 2),
        ("باب باب بيت", 1),
        ("12 12 13 13", 1),
        ("باب بيت", 1),
    ],
)
def test_copies_of_a_line(text, copies):
    assert copies_of_line(_rows(text)) == copies


@pytest.mark.parametrize(
    ("text", "copies"),
    [("باب باب\nبيت بيت", 2), ("باب باب باب باب\nبيت بيت\n12", 2), ("باب باب\nبيت", 1), ("12 12", 1), ("باب", 1)],
)
def test_copies_of_a_text(text, copies):
    lines = [column for line in text.split("\n") for column in word_rows(line, 0, len(line))]
    assert copies_of_text(lines) == copies


@pytest.mark.parametrize(
    ("text", "alone", "among"),
    [
        ("يمين يمين شمال شمال فوق فوق تحت تحت", [], [(0, 4, 2)]),  # a call
        ("بيت بيت باب باب والدار والدار دار دار", [(0, 4, 2)], [(0, 4, 2)]),  # none says "and the house" twice
        ("بيت بيت باب باب والله والله دار دار", [], [(0, 4, 2)]),  # an oath
        ("علم علم النفس النفس التربوي التربوي", [], []),
        ("علم علم النفس النفس التربوي التربوي جدا جدا", [(0, 4, 2)], [(0, 4, 2)]),  # some with articles
        ("الحق الحق الصبر الصبر الخير الخير الحب الحب", [], [(0, 4, 2)]),  # all with them
        ("نص نص بيت بيت مدرستنا مدرستنا باب باب", [(0, 4, 2)], [(0, 4, 2)]),  # a long word
        ("نص نص بيت بيت 12 12 باب باب دار دار", [(0, 5, 2)], [(0, 5, 2)]),  # a number
        ("أب أب بيت بيت تاج تاج ثوب ثوب جار جار حبر حبر خبز خبز دار دار", [(0, 8, 2)], [(0, 8, 2)]),
        ("طيب طيب. خلاص خلاص. ماشي ماشي. في في", [], []),
    ],
)
def test_words_that_an_author_says_twice(text, alone, among):
    assert printed_runs(_rows(text)) == alone
    assert printed_runs(_rows(text), among_printed=True) == among


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وحدة وحدة. بعدين بعدين.", True),
        ("الكتاب الكتاب الأول الأول في في البيت البيت.", False),
        ("بعدين بعدين.", False),
    ],
)
def test_clauses_of_one_word(text, expected):
    assert are_clauses(_rows(text)) is expected
