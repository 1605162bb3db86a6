"""The gates of all filters together say what each filter's own gate says."""

from hypothesis import given, settings
from hypothesis import strategies as st

from arclean import Pipeline, filters, profiles
from arclean.filter import Context
from arclean.pipeline import _spelt_out
from arclean.testing import strategies

PIPELINES = [profiles.load("repair"), Pipeline([made() for made in map(filters.find, filters.builtin())])]
TEXTS = st.one_of(strategies.wild_texts(), strategies.damaged_texts(), strategies.clean_texts())


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_fused_gates_are_the_gates_of_the_filters(text):
    for pipeline in PIPELINES:
        gates = pipeline._gates[""]
        woken = gates.woken(text)
        together = {f.name for n, (f, test) in enumerate(gates.each) if woken >> n & 1 and (not test or test(text))}
        assert together == {f.name for f in pipeline.filters if f.wakes(text)}


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
            assert list(_spelt_out(filter_.propose(text, Context()), text)) == []
