"""The pieces of a text have the triggers of the text, and those that stay are not searched again."""

from hypothesis import given, settings
from hypothesis import strategies as st

from arclean import profiles
from arclean.core.trigger_memory import TriggerMemory
from arclean.testing import strategies

GATES = profiles.load("repair")._gates_for("")
LONG = "".join(f"{'ب' * (number % 50)} {number}\n" for number in range(900))
PIECES = st.one_of(strategies.wild_texts(), st.sampled_from(["\u064b ا", "\n،", ")", "( ", "(cid:", "ا", "\n"]))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(LONG)), PIECES), max_size=6))
def test_pieces_have_the_triggers_of_the_text(changes):
    memory = TriggerMemory(GATES.triggered_filters, GATES.reach)
    text = LONG
    for at, new in [(0, ""), *changes]:
        text = text[:at] + new + text[at:]
        assert memory.triggered_filters(text) == GATES.triggered_filters(text)


def _searching(text):
    SEARCHED.append(text)
    return ("ab" in text) + 2 * ("\nc" in text)


SEARCHED = []


def test_only_pieces_that_changed_are_searched():
    memory = TriggerMemory(_searching, 2)
    for text in (LONG, LONG + "\n", LONG):
        assert not memory.triggered_filters(text)
    SEARCHED.clear()
    changed = LONG[:3000] + "a" + LONG[3000:]
    assert not memory.triggered_filters(changed)
    assert 1 <= len(SEARCHED) <= 3, "the piece, and the one that has its beginning"
    assert sum(map(len, SEARCHED)) < len(LONG) / 4


def test_what_stands_where_two_pieces_meet_is_found():
    memory = TriggerMemory(_searching, 2)
    lines = ["x" * 16] * 1200
    for number in range(3):
        memory.triggered_filters("\n".join(lines) + "y" * number)
    lines[200] = "c" + "x" * 15
    assert memory.triggered_filters("\n".join(lines)) == 2


def test_a_short_text_is_searched_as_a_whole():
    memory = TriggerMemory(_searching, 2)
    SEARCHED.clear()
    for text in ("x\n" * 9, "x\n" * 8 + "ab"):
        memory.triggered_filters(text)
    assert SEARCHED == ["x\n" * 9, "x\n" * 8 + "ab"]


def test_blank_lines_are_no_pieces_of_their_own():
    """A million of them took two seconds a search."""
    memory = TriggerMemory(_searching, 2)
    memory.triggered_filters("\n")
    SEARCHED.clear()
    memory.triggered_filters("".join("\n" * (number % 90) + "x" for number in range(900)))
    assert min(map(len, SEARCHED[:-1])) > 64
