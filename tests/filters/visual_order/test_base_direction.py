"""Lines that were laid out from left to right: told by the words at the ends of their runs."""

import pytest

from arclean import Pipeline, filters
from arclean.bidi import to_visual
from arclean.core.context import Context
from arclean.filters.visual_order import weights
from arclean.filters.visual_order.base_direction import weigh_base_direction

LINES = [
    "قررت المدرسة شراء نسخة من Microsoft Office لجميع المعلمين في القسم",
    "تحدث المهندس عن برنامج Google Maps الذي يستخدمه السائقون كل يوم",
]


def weigh(*lines):
    return weigh_base_direction(lines, Context().lexicon)


@pytest.mark.parametrize("line", LINES)
def test_runs_in_their_order(line):
    assert weigh(to_visual(line, 0).text) >= weights.MIN_LEFT_TO_RIGHT
    assert weigh(to_visual(line, 1).text) < 0


def test_lines_are_pooled():
    lines = [to_visual(line, 0).text for line in LINES]
    assert weigh(*lines) == sum(map(weigh, lines))


def test_a_stop_at_the_left_end_is_that_of_a_line_to_the_left():
    assert weigh(to_visual(LINES[0] + ".", 1).text, *(to_visual(line, 0).text for line in LINES)) < 0


def test_lines_without_latin_words_say_nothing():
    assert weigh("ةسردملا ىلإ بهذ") == 0


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("base", [0, 1])
def test_the_filter_reads_both(line, base):
    assert Pipeline([filters.VisualOrder()])(to_visual(line, base).text) == line
