"""Which lines the corruptor swaps."""

from random import Random

import pytest

from arclean.filters.fragments.corruptor import CORRUPTOR, _swap_line

LINE = "وصلت القافلة إلى الميناء القديم في المساء"


def test_a_line_is_cut_inside_a_word_and_swapped():
    swapped = {_swap_line(f"{LINE}\n", Random(seed)) for seed in range(200)}
    assert f"{LINE}\n" in swapped
    assert len(swapped) > 5
    for line in swapped - {f"{LINE}\n"}:
        assert line.endswith("\n")
        row = line.rstrip("\n")
        starts = [at for at, char in enumerate(row) if char == " " and row[at + 1 :] + row[:at] == LINE]
        assert starts, line
        head = row[starts[0] + 1 :]
        assert not head.endswith(" ")
        assert LINE[len(head)] != " "


def test_a_twelfth_of_the_lines():
    count = sum(_swap_line(LINE, Random(seed)) != LINE for seed in range(600))
    assert 30 < count < 75


@pytest.mark.parametrize(
    ("text", "accepted"), [(f"{LINE}\nثم عادت", False), (f"ثم عادت\n{LINE}", False), (LINE, True), ("قال\nثم", True)]
)
def test_hard_wrapped_text_is_not_its_domain(text, accepted):
    assert CORRUPTOR.accepts(text) is accepted
