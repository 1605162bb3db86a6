"""Invisible characters: which do nothing where they stand."""

from time import process_time

import pytest

from arclean.filters.controls import weights
from arclean.filters.controls.invisible import all_are_idle, find_idle

RLM, LRM, ZWSP, SHY, BOM, ZWNJ, ZWJ = "\u200f", "\u200e", "\u200b", "\u00ad", "\ufeff", "\u200c", "\u200d"
RLE, LRE, PDF, LRO, RLI, PDI = "\u202b", "\u202a", "\u202c", "\u202d", "\u2067", "\u2069"


@pytest.mark.parametrize(
    ("line", "idle"),
    [
        (f"كتاب{RLM} جديد", {4}), (f"هذه التي في المدينة{LRM}!", {19}), (f"كتاب{LRM}!", set()), (f"{RLM}كتاب", {0}),
        (f"كتاب {RLM}abc", set()),
        (f"كتاب {LRM}+8%", set()), (f"abc{RLM}", set()), (f"كتاب {LRM}12", set()),
        (f"{RLE}كتاب{PDF}", {0, 5}), (f"كتاب {LRE}C++{PDF}", set()), (f"كتاب{PDF}", {4}),
        (f"كتاب {LRE}{PDF}جديد", {5, 6}),
        (f"{RLI}كتاب{PDF}", {0, 5}), (f"كتاب {RLI}C++{PDI}", set()),
        (f"كت{ZWSP}اب", {2}), (f"كتاب ab{ZWSP}cd", set()), (f"كتاب ab{SHY} cd", {7}), (f"كتاب ab{BOM}cd", {7}),
        (f"كتاب{ZWNJ} جديد", {4}), (f"بي{ZWNJ}بي مع كتاب", set()), (f"دا{ZWNJ}ر التي في هذه المدينة", {2}),
        (f"كتاب ه{ZWJ}", set()),
        (f"كت{ZWJ}اب مع", {2}), (f"كتاب{ZWJ}ء مع", set()), (f"كتاب a{ZWJ}b", set()), (f"كتاب {ZWJ} جديد", {5}),
    ],
)  # fmt: skip
def test_where_they_do_nothing(line, idle):
    assert find_idle(line) == (idle, [])


def test_overrides_of_arabic_letters_are_reported_and_stay():
    assert find_idle(f"قال {LRO}كتاب{PDF} جديد") == (set(), [(4, 10)])
    assert find_idle(f"قال {LRO}abc{PDF} جديد") == (set(), [])
    assert find_idle(f"كتاب{RLM} جديد{RLM} قديم{RLM} {LRO}كتاب{PDF} ثم") == ({4, 10, 16}, [(18, 24)])


def test_three_marks_without_effect_show_a_machine():
    two = f"كتاب{RLM} جديد{RLM} بيت 12{LRM}%"
    assert find_idle(two)[0] == {4, 10}
    three = f"كتاب{RLM} جديد{RLM} قديم{RLM} بيت 12{LRM}%"
    assert find_idle(three)[0] == {4, 10, 16, 24}
    assert weights.MACHINE_MARKS == 3


def test_lines_of_other_languages_keep_theirs():
    assert find_idle(f"کتاب{ZWNJ}ها می{ZWNJ}خواهم") == (set(), [])
    assert find_idle(f"plain {RLM}text{BOM}") == ({11}, [])
    assert find_idle(f"می{ZWNJ}خواهم گفت{BOM}") == ({12}, [])


@pytest.mark.parametrize(
    ("text", "is_clear"),
    [
        (f"{RLE}كتاب جديد{PDF}", True), (f"{LRE}abc{PDF} كتاب", False), (f"كت{ZWNJ}اب", False), (f"كت{ZWSP}اب", True),
        (f"كتاب ab{ZWSP}cd", False), (f"كتاب {LRM}+8%", False), (f"كتاب\n{RLM}\nجديد", False), ("كتاب", True),
    ],
)  # fmt: skip
def test_at_a_glance(text, is_clear):
    assert all_are_idle(text) is is_clear


def test_pairs_within_pairs_are_told_in_a_time_that_grows_as_their_number():
    count = 8_000
    line = "\u2067" * count + "\u0643\u0644\u0627\u0645\u2069" * count
    begun = process_time()
    find_idle(line)
    assert process_time() - begun < 0.6  # seconds; it took one and a half where it grew as the square
