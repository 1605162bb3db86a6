"""Word runs: words whose letters step up and down share a baseline."""

import pytest

from arclean.readers.pdf.layout.visual_rows import visual_rows
from arclean.readers.pdf.layout.word_runs import level_words
from tests.readers.pdf.layout.rows import make_unit


def step_down(word, right=100.0, *, base=100.0, rise=2.0, drawn=0):
    """Return the letters of a word from right to left, each lower than the one before it; the last is on ``base``."""
    units = []
    for number, letter in enumerate(word):
        x1 = right - 5 * number
        y = base - rise * (len(word) - 1 - number)
        units.append(make_unit(letter, x1 - 5, x1, base=y, drawn=drawn + number))
    return units


def bases(units):
    return [unit.base for unit in level_words(units)]


def test_letters_that_step_down_stand_on_the_last_baseline():
    assert bases(step_down("كتاب")) == [100.0] * 4
    assert bases(step_down("كتاب")[::-1]) == [100.0] * 4  # drawn from the left


def test_a_letter_that_rises_alone_takes_the_baseline_of_the_others():
    word = step_down("كتاب", rise=0.0)
    for place in range(4):
        moved = [unit._replace(base=99.0 if n == place else unit.base) for n, unit in enumerate(word)]
        assert bases(moved) == [100.0] * 4


def test_words_on_one_baseline_stay_as_they_are():
    word = step_down("كتاب", rise=0.0)
    assert level_words(word) == word
    assert level_words([]) == []


def test_the_box_stays_where_the_letter_is():
    word = step_down("كتاب")
    assert [unit.box for unit in level_words(word)] == [unit.box for unit in word]


def change(**of_second):
    """Return the baselines of two letters that step down, the second one changed."""
    one, two = step_down("من")
    return bases([one, two._replace(**of_second)])


@pytest.mark.parametrize("of_second", [
    {"text": " "}, {"text": "3"}, {"text": "x"},  # what joins no letter
    {"size": 9.0}, {"base": 104.0},  # a superscript; a line below
    {"x0": 88.0, "x1": 93.4}, {"x0": 101.5, "x1": 106.0},  # a gap
])  # fmt: skip
def test_what_does_not_join_keeps_its_baseline(of_second):
    assert change(**of_second) == [98.0, of_second.get("base", 100.0)]


@pytest.mark.parametrize("of_second", [{"base": 103.9}, {"x0": 88.0, "x1": 93.6}, {"x0": 101.4, "x1": 106.0}])
def test_near_letters_join(of_second):
    assert len({*change(**of_second)}) == 1


def test_two_lines_of_words_that_come_down_are_two_rows():
    """Each line is as high as the step between the two."""
    rows = []
    for line, words in enumerate(("مدرسة الحقول", "حديقة الجبال")):
        right = 300.0
        for word in words.split():
            rows += step_down(word, right, base=100.0 + 12 * line, rise=2.5, drawn=len(rows))
            right -= 5 * len(word) + 3
    texts = ["".join(unit.text for unit in row)[::-1] for row in visual_rows(rows)]
    assert texts == ["مدرسة الحقول", "حديقة الجبال"]


def test_a_letter_that_rises_to_a_smaller_line_above_stays_in_its_word():
    small = [make_unit(letter, 300 + 5 * n, base=100.0, size=10.0, drawn=n) for n, letter in enumerate("باب")]
    large = [
        unit._replace(size=20.0, base=108.9 if n == 2 else 109.5, drawn=3 + n)
        for n, unit in enumerate(step_down("كتاب", rise=0.0))
    ]
    assert ["".join(unit.text for unit in row) for row in visual_rows([*small, *large])] == ["باب", "باتك"]


def test_all_letters_that_were_drawn_before_a_step_belong_to_the_word():
    word = [unit._replace(base=98.0 if n < 3 else 100.0) for n, unit in enumerate(step_down("كتاب"))]
    assert bases(word) == [98.0] * 4  # most of them


@pytest.mark.parametrize(("own", "base"), [
    ((98.0, 98.0, 100.0, 100.0), 100.0), ((98.0, 98.0, 98.0, 100.0), 98.0), ((98.0, 98.0, 99.0, 101.0), 101.0),
    ((98.0, 99.0, 98.0, 100.0), 100.0),
])  # fmt: skip
def test_a_word_stands_on_the_baseline_of_most_letters_or_on_the_lowest(own, base):
    word = [unit._replace(base=own[n]) for n, unit in enumerate(step_down("كتاب", rise=0.0))]
    assert bases(word) == [base] * 4


@pytest.mark.parametrize(("width", "rise", "base"), [(0.4, 8.5, 100.0), (1.2, 8.5, 91.5), (0.4, 12.5, 87.5)])
def test_a_mark_with_the_text_of_its_letter_stands_higher_than_a_letter_may(width, rise, base):
    """Reem Kufi by Chromium: the alef of a lam-alef is part of lam, and its hamza has the replacement text of أ."""
    lam, hamza, meem = (make_unit(text, x, x + 5, base=100.0, drawn=n) for n, (text, x) in enumerate(
        [("م", 90), ("أ", 95), ("ل", 95.5)],
    ))  # fmt: skip
    raised = hamza._replace(x1=95 + width, base=100.0 - rise)
    assert bases([lam, raised, meem])[1] == base
