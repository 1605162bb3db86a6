"""Runs the laws over filters and pipelines through hypothesis, which shrinks the text that breaks one."""

from __future__ import annotations

from functools import partial
from random import Random
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from arclean.core.corruptor import restores_nothing
from arclean.core.filter import Filter, Scope
from arclean.core.pipeline import Pipeline
from arclean.testing import strategies
from arclean.testing.laws import (
    deterministic,
    harmless,
    honest,
    idempotent,
    independent_of_what_follows,
    inverse,
    local,
    reversible,
    total,
    true_edits,
    unmoved_by_foreign_text,
    value_keeping,
)  # fmt: skip

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any

    from arclean.core.corruptor import Corruptor

__all__ = ["check_filter", "check_honesty", "check_pipeline"]


def check_pipeline(pipeline: Pipeline, *, examples: int = 200) -> None:
    """Run the laws that hold for any pipeline; AssertionError names the one that is broken.

    :func:`deterministic_across_hash_seeds` needs processes of its own and is called once for all pipelines.
    """
    wild = st.one_of(strategies.wild_texts(), strategies.damaged_texts())
    _run_law(partial(_keep_each, (total, deterministic, true_edits, idempotent, reversible), pipeline), examples, wild)
    _run_law(partial(harmless, pipeline), examples, strategies.clean_texts())
    _run_law(partial(harmless, pipeline), examples, strategies.language_texts())


def check_honesty(pipeline: Pipeline, *, examples: int = 200) -> None:
    """Run the laws of a pipeline that says what does not read; AssertionError names the one that is broken."""
    languages = strategies.language_texts()
    _run_law(partial(honest, pipeline), examples, strategies.lies())
    _run_law(partial(unmoved_by_foreign_text, pipeline), examples, strategies.language_texts("ar"), languages)


def check_filter(filter_: Filter, *, corruptor: Corruptor | None = None, examples: int = 200) -> None:
    """Run all laws over a filter, of arclean or of another package.

    ``corruptor`` makes the damage that the filter repairs; without one, law 6 is left out. ``examples`` is
    the number of texts a law; AssertionError names what is broken, with the smallest text that breaks it.

    >>> import arclean
    >>> check_filter(arclean.filters.Kashida(), examples=5)
    """
    assert isinstance(filter_, Filter), "the object lacks name, scope, changes, after, wakes or propose"
    assert isinstance(filter_.scope, Scope)
    pipeline = Pipeline([filter_])
    check_pipeline(pipeline, examples=examples)
    _run_law(partial(_local_and_value_keeping, filter_), examples, strategies.wild_texts(), strategies.wild_texts())
    damaged = st.one_of(strategies.wild_texts(), strategies.damaged_texts())
    clean, seeds = strategies.clean_texts(), st.integers(0, 2**32)
    if corruptor is not None:
        clean = st.one_of(clean, strategies.clean_documents(corruptor.layout))
        if corruptor.accepts is not restores_nothing:
            _run_law(partial(_inverse_in_domain, pipeline, corruptor), examples, clean, seeds)
        damages: list[str] = []
        _run_law(partial(_lawful_when_corrupted, pipeline, corruptor, damages), examples, clean, seeds)
        assert damages or examples < _FEW, f"no text of the layout {corruptor.layout!r} can have the damage"
        corrupted = st.builds(lambda text, seed: corruptor.corrupt(text, Random(seed)), clean, seeds)
        damaged = st.one_of(corrupted, damaged)
    _run_law(partial(independent_of_what_follows, filter_), examples, damaged, st.one_of(clean, damaged))


_FEW = 100  # examples that may all lack what a damage needs


def _local_and_value_keeping(filter_: Filter, text: str, other: str) -> None:
    value_keeping(filter_, text)
    local(filter_, (text, other))


def _inverse_in_domain(pipeline: Pipeline, corruptor: Corruptor, text: str, seed: int) -> None:
    assume(corruptor.accepts(text))
    inverse(pipeline, corruptor, text, seed)


def _lawful_when_corrupted(pipeline: Pipeline, corruptor: Corruptor, damages: list[str], text: str, seed: int) -> None:
    """Hold what the corruptor makes against the laws, outside its domain too; what is damaged goes to ``damages``."""
    inverse(pipeline, corruptor, text, seed)
    broken = corruptor.corrupt(text, Random(seed))
    if broken != text:
        damages.append(broken)
    _keep_each((total, true_edits, idempotent, reversible), pipeline, broken)


def _keep_each(laws: Iterable[Callable[[Pipeline, str], None]], pipeline: Pipeline, text: str) -> None:
    """Hold one text against several laws: to draw it takes longer than to check it."""
    for law in laws:
        law(pipeline, text)


def _run_law(law: Callable[..., None], examples: int, *texts: Any) -> None:
    """Check a law on examples drawn from some strategies; hypothesis shrinks what breaks it."""

    def check_example(drawn: tuple[Any, ...]) -> None:
        law(*drawn)

    quiet = (HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large)
    chosen = settings(max_examples=examples, deadline=None, database=None, suppress_health_check=quiet)
    chosen(given(st.tuples(*texts))(check_example))()
