"""The loop of a run: how often each filter is asked, of what text, and when the loop ends."""

import gc
from types import SimpleNamespace

import pytest

from arclean import FilterError, Pipeline, filters
from arclean.core.edits import Edit, Finding
from arclean.core.filter import BaseFilter, Scope

GOOD = "وصل المسافرون إلى المحطة القديمة وانتظروا القطار"
LIE = "بخخلر ثهدم جلأث ثهثجخدثؤ بأ ثهحضهذة خخلر ثهضمثح"


def replacing(name, source, target, **more):
    """Return a filter that replaces a string by another, and a list that gets each text of which it is asked."""
    asked = []

    class Replacing(BaseFilter):
        scope, changes = Scope.LINE, frozenset({"letters", "signs"})
        trigger_strings = (source,)

        def propose(self, text, context):
            asked.append(text)
            at = text.find(source)
            while at >= 0:
                yield Edit(at, at + len(source), source, target, f"{name}/all")
                at = text.find(source, at + len(source))

    Replacing.name = name
    for key, value in more.items():
        setattr(Replacing, key, value)
    return Replacing(), asked


# the guard --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("text", "runs"), [(f"{GOOD} _", 1), (f"{LIE} _", 3)])
def test_only_what_reads_as_nothing_is_run_again(text, runs):
    """Then with the record, and once more with its lines locked."""
    filter_, asked = replacing("toy", "_", "")
    guarded = Pipeline([filter_, filters.WrongMap()])
    assert guarded(text) == (text.rstrip("_") if runs == 1 else text)
    assert asked == [text] * runs
    asked.clear()
    guarded.run(text)
    assert asked == [text] * max(1, runs - 1)


def test_what_two_filters_undo_is_not_looked_at():
    (there, asked), (back, _) = replacing("there", "_", "="), replacing("back", "=", "_")
    text = f"{LIE} _"
    assert Pipeline([there, back, filters.WrongMap()])(text) == text
    assert len(asked) == 8


# rounds -----------------------------------------------------------------------------------------------


def test_a_text_is_passed_through_eight_times():
    """Two filters that undo each other would never rest."""
    (there, asked), (back, undone) = replacing("there", "a", "b"), replacing("back", "b", "a")
    Pipeline([there, back])("a")
    assert (asked, undone) == (["a"] * 8, ["b"] * 8)


def test_the_filters_before_the_last_change_are_asked_again_where_their_gates_open():
    (first, asked), (last, _) = replacing("first", "a", "x"), replacing("last", "b", "a")
    assert Pipeline([first, last])("ab") == "xx"
    assert asked == ["ab", "xa"]
    asked.clear()
    assert Pipeline([first, last])("a") == "x"
    assert asked == ["a"]


def test_a_filter_that_only_reports_is_not_asked_again():
    class Reporting(BaseFilter):
        name, scope, changes, trigger_strings = "reporting", Scope.LINE, frozenset(), ("b", "c")

        def propose(self, text, context):
            yield Finding(0, 1, "mojibake", "reporting/all", f"in {text}")

    made, _ = replacing("made", "b", "c")
    assert [found.message for found in Pipeline([Reporting(), made]).run("b").findings] == ["in b"]


# gates ------------------------------------------------------------------------------------------------


def toy(**more):
    fields = {
        "name": "toy", "scope": Scope.LINE, "changes": frozenset({"letters"}), "after": (),
        "wakes": lambda _: True, "propose": lambda *_: iter(()),
    } | more  # fmt: skip
    return SimpleNamespace(**fields)


def fail(*_):
    raise ValueError("broken")


@pytest.mark.parametrize("beside", [[], [replacing("beside", "a", "b")[0]]])
def test_a_gate_or_filter_that_fails_is_named(beside):
    with pytest.raises(FilterError, match="the gate of filter 'toy' failed: ValueError: broken"):
        Pipeline([*beside, toy(wakes=fail)])("a")
    with pytest.raises(FilterError, match="filter 'toy' failed: ValueError: broken"):
        Pipeline([*beside, toy(propose=fail)])("a")


def test_a_pass_that_does_nothing_leaves_no_record():
    assert Pipeline([toy()]).run("a").passes == ()
    finding = Finding(0, 1, "mojibake", "toy/all", "seen")
    (one,) = Pipeline([toy(propose=lambda *_: iter((finding,)), resolves=frozenset({"mojibake"}))]).run("a").passes
    assert (one.filter, one.edits, one.notes, one.resolves) == ("toy", (), (finding,), frozenset({"mojibake"}))


@pytest.mark.parametrize(("size", "runs"), [(100, True), (5000, False)])
def test_the_collector_rests_while_a_filter_reads_a_long_text(size, runs):
    seen = []

    class Seeing(BaseFilter):
        name, scope, changes, trigger_strings = "seeing", Scope.LINE, frozenset({"signs"}), ("_",)

        def propose(self, text, context):
            seen.append(gc.isenabled())
            yield Edit(0, 1, "_", "", "seeing/all")

    assert Pipeline([Seeing()])("_" + "ا" * size) == "ا" * size
    assert seen == [runs]
    assert gc.isenabled()
