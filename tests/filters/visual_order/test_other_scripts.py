"""Words of other scripts that run to the right, in lines that were turned around."""

import pytest

from arclean import repair
from arclean.filters.visual_order import weights
from arclean.filters.visual_order.other_scripts import weigh_other_scripts

_EDGE = weights.EDGE_OF_OTHER_SCRIPT


@pytest.mark.parametrize(
    ("word", "bits"),
    [
        ("λόγος", -_EDGE), ("Λόγος", -_EDGE - weights.CAPITAL), ("Мир", -weights.CAPITAL), ("МИР", 0.0),
        ("เกาะ", -_EDGE), ("नाटक", 0.0), ("पानी", -_EDGE), ("თბილისი", 0.0), ("東京", 0.0), ("Я", 0.0), ("ς", 0.0),
        ("Latin", 0.0),
    ],
)  # fmt: skip
def test_edges_of_words_tell(word, bits):
    assert weigh_other_scripts(word) == bits
    assert weigh_other_scripts(word[::-1]) == -bits
    assert weigh_other_scripts(f"{word} {word}") == bits, "a word that comes again tells nothing new"


@pytest.mark.parametrize("word", ["λόγος", "Москва", "पानी"])
def test_words_that_tell_come_back_with_their_line(word):
    line = f"كتب المعلم الكلمة {word} على السبورة أمام جميع الطلاب."
    assert repair(line[::-1]).text == line


@pytest.mark.parametrize("word", ["თბილისი", "東京"])
def test_a_line_with_words_of_which_nothing_tells_is_reported_as_it_is(word):
    line = f"كتب المعلم الكلمة {word} على السبورة أمام جميع الطلاب."[::-1]
    found = repair(line)
    assert found.text == line
    assert [one.rule for one in found.findings] == ["visual-order/open"]
