"""A gate that looks words up asks what the run itself knows: its references, its tables."""

from typing import ClassVar

import pytest

import arclean
from arclean import FilterError, Pipeline
from arclean.core.context import Context
from arclean.core.edits import Edit
from arclean.core.filter import BaseFilter, Scope

SPLIT_TAIL = " وكتبت ا لقوات رسالة", " وكتبت القوات رسالة"
GLUED_TAIL = " وكتبت الحكومةالعراقية رسالة", " وكتبت الحكومة العراقية رسالة"


@pytest.mark.parametrize(
    ("broken", "whole", "reference", "tail"),
    [
        ("كفرص غاب", "كفرصغاب", "كفرصغاب كفرصغاب", SPLIT_TAIL),
        ("منكفرصغاب", "من كفرصغاب", "من كفرصغاب", GLUED_TAIL),
        ("رشعينالكورة", "رشعين الكورة", "رشعين الكورة", GLUED_TAIL),
    ],
)
def test_a_short_text_is_repaired_by_a_reference_whatever_follows(broken, whole, reference, tail):
    assert arclean.clean(broken) == broken
    assert arclean.clean(broken, reference=reference) == whole
    assert arclean.clean(broken + tail[0], reference=reference) == whole + tail[1]
    assert arclean.clean(f"{broken}\n{tail[0]}", reference=reference) == f"{whole}\n{tail[1]}"
    assert arclean.clean(whole, reference=reference) == whole


class ByReference(BaseFilter):
    """Marks an ``x`` that a reference of the run holds."""

    name: ClassVar[str] = "by-reference"
    scope: ClassVar[Scope] = Scope.DOCUMENT
    changes: ClassVar[frozenset[str]] = frozenset({"signs"})

    def wakes_in_context(self, text, context):
        return "x" in text and any("x" in reference for reference in context.references)

    def propose(self, text, context):
        if self.wakes_in_context(text, context) and "!" not in text:
            yield Edit(len(text), len(text), "", "!", "by-reference/mark")


class Bare:
    """Follows the protocol without a base class, and wakes in context alone."""

    name = "bare"
    scope = Scope.DOCUMENT
    changes = frozenset({"signs"})
    after = ()

    def wakes(self, text):
        return False

    def wakes_in_context(self, text, context):
        return "x" in text and "?" not in text

    def propose(self, text, context):
        yield Edit(0, 0, "", "?", "bare/mark")


class Unasked(ByReference):
    name = "unasked"

    def wakes_in_context(self, text, context):
        raise ValueError("no key")


def test_a_gate_sees_the_run_where_references_are_given():
    pipeline = Pipeline([ByReference(), Bare()])
    assert pipeline("x") == pipeline.run("x").text == "x"
    assert pipeline.run("x", "an x").text == "?x!"
    assert pipeline.run("x", "a y").text == "?x"
    assert pipeline.run("y", "an x").text == "y"


def test_a_gate_of_the_context_that_fails_names_its_filter():
    pipeline = Pipeline([Unasked()])
    assert pipeline.run("x").text == "x", "without references nobody asks"
    with pytest.raises(FilterError, match="gate of filter 'unasked' failed: ValueError: no key"):
        pipeline.run("x", "y")


def test_what_another_filter_changes_is_asked_about_again():
    class Decode(ByReference):
        name = "decode"
        changes = frozenset({"letters"})

        def wakes(self, text):
            return "y" in text

        def propose(self, text, context):
            if "y" in text:
                yield Edit(text.index("y"), text.index("y") + 1, "y", "x", "decode/letter")

    assert Pipeline([ByReference(), Decode()]).run("y", "an x").text == "x!"


def test_a_run_has_own_words_by_references_or_tables():
    assert not Context().has_own_words
    assert Context(references=("a",)).has_own_words
    assert Context(tables=object()).has_own_words
