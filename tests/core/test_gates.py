"""The gates of all filters together say what each filter's own gate says."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from arclean import Pipeline, filters, profiles
from arclean.arabic.byte_pages import PAGE_SIZE, USUAL_CHARS
from arclean.core.apply_edits import expand_sweeps
from arclean.core.context import Context
from arclean.core.filter import BaseFilter, Scope
from arclean.core.gates import Gates, _CharTriggers
from arclean.testing import strategies

PIPELINES = [profiles.load("repair"), Pipeline([made() for made in map(filters.find, filters.builtin())])]
TEXTS = st.one_of(strategies.wild_texts(), strategies.damaged_texts(), strategies.clean_texts())


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_fused_gates_are_the_gates_of_the_filters(text):
    for pipeline in PIPELINES:
        gates = pipeline._gates_for("")
        awake = gates.triggered_filters(text)
        together = {
            f.name
            for n, (f, look, test) in enumerate(gates.each)
            if (awake >> n & 1 and (not look or look(text))) or (test and test(text))
        }
        assert together == {f.name for f in pipeline.filters if f.wakes(text)}


ODD = [("a", "b"), ("a", "?"), ("?", "a"), ("\\d", " "), (" ", "^a"), ("\U00010000", "a"), ("\u4e00-\u9fff", "a")]
PAIRS = ODD + [(first, second) for first in "abc" for second in "cd"]


def _seeking(name, pair=None, sign="", strings=()):
    class Seeking(BaseFilter):
        scope, changes, trigger_chars, trigger_strings = Scope.LINE, frozenset({"letters"}), sign, strings
        trigger_pairs = (pair,) if pair else ()

        def propose(self, text, context):
            return ()

    Seeking.name = name
    return Seeking()


SEEKING = Pipeline([_seeking(str(number), pair) for number, pair in enumerate(PAIRS)] + [_seeking("sign", sign="?")])


@given(st.text(st.sampled_from("abcd? 1٢\U00010000\u4e01é\n"), max_size=12))
def test_pairs_of_any_classes_are_found(text):
    awake = SEEKING._gates_for("").triggered_filters(text)
    assert bool(awake >> len(PAIRS) & 1) == ("?" in text)
    wakes = [bool(re.search(f"[{first}][{second}]", text)) for first, second in PAIRS]
    assert [bool(awake >> n & 1) for n in range(len(PAIRS))] == wakes
    assert [f.wakes(text) for f in SEEKING.filters[:-1]] == wakes


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_a_text_that_sleeps_is_not_changed(text):
    for pipeline in PIPELINES:
        if not any(f.wakes(text) for f in pipeline.filters):
            assert pipeline(text) is text
            assert pipeline.run(text).passes == ()


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_a_filter_that_sleeps_proposes_nothing(text):
    """A shut gate is a promise: the filter, asked all the same, has nothing to say."""
    for filter_ in PIPELINES[0].filters:
        if not filter_.wakes(text):
            assert list(expand_sweeps(filter_.propose(text, Context()), text)) == []


@pytest.mark.parametrize(("left_over", "is_coded"), [(1, True), (0, True), (-1, False)])
def test_a_class_is_coded_where_the_page_has_a_byte_for_each_of_its_characters(left_over, is_coded):
    chars = "".join(map(chr, range(0x4E00, 0x4E00 + PAGE_SIZE - len(USUAL_CHARS) - left_over)))
    triggers = _CharTriggers({4: chars}, ())
    assert triggers.triggered_filters(triggers.page.encode(chars[-1], errors="ignore")) == 4 * is_coded
    assert triggers.triggered_beyond_page(chars[-1]) == 4 * (not is_coded)


def test_filters_with_either_test_are_looked_at_by_their_bits():
    class Confirming(type(_seeking("confirming", sign="a"))):
        def confirms_trigger(self, text):
            return "aa" in text

    class Untriggered(type(_seeking("untriggered", sign="a"))):
        def wakes_without_trigger(self, text):
            return "b" in text

    gates = Gates((_seeking("plain", sign="a"), Confirming(), Untriggered()))
    assert [(bit, bool(look), bool(test)) for bit, _, look, test in gates.looks] == [(2, True, False), (4, False, True)]
    assert (gates.tested, gates.surely) == (4, 0b101)


STRINGS = ("abc", "abd", "ab", "b", "bcc", "bca", "caa", "cb", "cbb", "a", "dabc", "dabd")
SEEKING_STRINGS = [Pipeline([_seeking(string, strings=STRINGS[: n + 1])]) for n, string in enumerate(STRINGS)]


@given(st.text(st.sampled_from("abcd"), max_size=6))
def test_strings_that_begin_alike_are_found(text):
    for number, pipeline in enumerate(SEEKING_STRINGS):
        found = any(string in text for string in STRINGS[: number + 1])
        assert pipeline._gates_for("").triggered_filters(text) == found
