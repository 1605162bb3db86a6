"""The laws that every filter and every profile keeps, for any text.

Each law is a function of a pipeline and a text that raises AssertionError where it is broken;
:mod:`arclean.testing.check_laws` runs all of them through hypothesis.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import time
from random import Random
from typing import TYPE_CHECKING

from arclean.core.filter import Filter, Scope
from arclean.core.layers import changed_layers
from arclean.core.net_edits import apply_edits
from arclean.core.pipeline import Pipeline

if TYPE_CHECKING:
    from collections.abc import Iterable

    from arclean.core.corruptor import Corruptor
    from arclean.core.edits import Finding, Span

__all__ = [
    "TELLING_KINDS", "deterministic", "deterministic_across_hash_seeds", "harmless", "honest", "idempotent",
    "independent_of_what_follows", "inverse", "is_true_but_for_losses", "linear", "local", "reversible", "total",
    "true_edits", "unmoved_by_foreign_text", "value_keeping",
]  # fmt: skip


def total(pipeline: Pipeline, text: str) -> None:
    """Law 1: any text gives a text, the same without a record of edits as with one."""
    assert pipeline(text) == pipeline.run(text).text


def deterministic(pipeline: Pipeline, text: str) -> None:
    """Law 2: the same text gives the same result, from a copy of the pipeline too."""
    copy = pickle.loads(pickle.dumps(pipeline))  # noqa: S301 - our own bytes
    assert copy == pipeline
    assert hash(copy) == hash(pipeline)
    one, two = pipeline.run(text), copy.run(text)
    assert (one.text, one.edits, one.findings) == (two.text, two.edits, two.findings)


def deterministic_across_hash_seeds(pipelines: Iterable[Pipeline], texts: Iterable[str]) -> None:
    """Law 2, in other processes: results do not depend on the hash seed; two processes serve all pipelines.

    >>> import arclean
    >>> deterministic_across_hash_seeds([arclean.profile("repair")], ["كتــاب"])
    """
    code = (
        "import pickle, sys; ps, ts = pickle.load(sys.stdin.buffer); rs = [p.run(t) for p in ps for t in ts];"
        "sys.stdout.buffer.write(repr([(r.text, r.edits, r.findings) for r in rs]).encode('utf-8', 'surrogatepass'))"
    )
    pickled = pickle.dumps((list(pipelines), list(texts)))
    results = []
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        command = [sys.executable, "-c", code]
        done = subprocess.run(command, input=pickled, env=environment, capture_output=True, check=True)  # noqa: S603
        results.append(done.stdout)
    assert results[0] == results[1], "the result depends on the hash seed"


def true_edits(pipeline: Pipeline, text: str) -> None:
    """Law 3: edits are true to their source, also when mapped to the original; maps stay in range both ways."""
    result = pipeline.run(text)
    for edit in result.edits:
        assert text[edit.start : edit.end] == edit.source, edit
    for finding in result.findings:
        assert 0 <= finding.start <= finding.end <= len(text), finding
    back, there = result.to_source(0, len(result.text)), result.to_output(0, len(text))
    for spans, size in ((back, len(text)), (there, len(result.text))):
        assert all(0 <= s.start <= s.end <= size for s in spans), spans
        assert list(spans) == sorted(spans)


def idempotent(pipeline: Pipeline, text: str) -> None:
    """Law 4: a second run applies nothing, and finds again what was left open where nothing was changed.

    A finding is found again where one of its kind covers its place: two that an edit between them has brought side by
    side may be one then. What a filter judges by the whole document it need not find again in a document that it has
    repaired.
    """
    once = pipeline.run(text)
    twice = pipeline.run(once.text)
    assert twice.text == once.text, [e for p in twice.passes for e in p.edits][:3]
    spent = {e.rule.partition("/")[0] for e in once.edits} & {f.name for f in pipeline.filters if not f.scope.value}
    left = [f for f in once.findings if f.rule.partition("/")[0] not in spent]
    open_ = [f for f in left if not any(e.start < f.end and f.start < e.end for e in once.edits)]
    lost = [f for f in open_ if not _is_covered(f, once.to_output(f.start, f.end), twice.findings)]
    assert not lost, (lost, twice.findings)


def _is_covered(finding: Finding, places: Iterable[Span], found: Iterable[Finding]) -> bool:
    """Return whether the places where a finding stands now lie within findings of its kind."""
    alike = [f for f in found if f.kind == finding.kind]
    return all(any(f.start <= start and end <= f.end for f in alike) for start, end in places)


def harmless(pipeline: Pipeline, text: str) -> None:
    """Law 5: a clean text comes out as it went in."""
    result = pipeline.run(text)
    assert result.text == text, result.edits[:3]


def inverse(pipeline: Pipeline, corruptor: Corruptor, text: str, seed: int) -> None:
    """Law 6: what the corruptor breaks is restored on its domain; elsewhere restored, left, or reported."""
    broken = corruptor.corrupt(text, Random(seed))
    result = pipeline.run(broken)
    if corruptor.accepts(text):
        assert result.text == text, (broken, result.text)
    else:
        assert result.text in (text, broken) or result.findings, (broken, result.text)


def reversible(pipeline: Pipeline, text: str) -> None:
    """Law 7: a result reverts to its original, its net edits give its text; it has edits exactly where text changed."""
    result = pipeline.run(text)
    assert (result.revert(), apply_edits(text, result.net_edits)) == (text, result.text)
    assert bool(result.edits) == (result.text != text)


def value_keeping(filter_: Filter, text: str) -> None:
    """Law 8: no layer of a text changes that the filter does not declare."""
    result = Pipeline([filter_]).run(text)
    undeclared = {
        c for p in result.passes for e in p.edits for c in changed_layers(e.source, e.target)
    } - filter_.changes
    assert not undeclared, undeclared


def local(filter_: Filter, texts: tuple[str, str]) -> None:
    """Law 9: within a filter's scope, cleaning two texts joined equals joining the two cleaned."""
    gap = filter_.scope.value
    if gap and not texts[0].endswith("\n") and not texts[1].startswith("\n"):
        pipeline = Pipeline([filter_])
        assert pipeline(gap.join(texts)) == gap.join(map(pipeline, texts))


def independent_of_what_follows(filter_: Filter, text: str, following: str) -> None:
    """Law 11: appending an unrelated paragraph changes no edit and no finding of the text before it.

    A filter whose scope is the page gets a page after the text; one whose scope is the document may change its mind.
    A gate that only other damage opens breaks the law: the text is then repaired only beside that damage.
    """
    gap = {Scope.LINE: "\n\n"}.get(filter_.scope, filter_.scope.value)
    if not gap or text.endswith("\n") or following.startswith("\n"):
        return
    pipeline, end = Pipeline([filter_]), len(text)
    alone, followed = pipeline.run(text), pipeline.run(text + gap + following)
    assert [edit for edit in followed.edits if edit.start < end or edit.end <= end] == [*alone.edits]
    assert [one for one in followed.findings if one.start < end or one.end <= end] == [*alone.findings]


def honest(pipeline: Pipeline, lie: str, truth: str | None = None) -> None:
    """Law 12: a text whose letters stand for others comes back as its truth, or is not edited and a finding tells.

    What the lie has lost of the truth may stand as U+FFFD, and is told.
    """
    result = pipeline.run(lie)
    if result.text == truth:
        return
    if truth is None or not is_true_but_for_losses(result.text, lie, truth):
        assert result.text == lie, result.edits[:3]
    assert TELLING_KINDS & {finding.kind for finding in result.findings}, lie


def is_true_but_for_losses(text: str, lie: str, truth: str) -> bool:
    """Return whether a text is the truth, but for U+FFFD and for question marks where the lie has lost a letter.

    >>> is_true_but_for_losses("?تاب", "?Ìí«", "كتاب"), is_true_but_for_losses("?تاب", "çÌí«", "كتاب")
    (True, False)
    """
    lost = "\ufffd?" if lie.count("?") > truth.count("?") else "\ufffd"
    return len(text) == len(truth) and all(a == b or a in lost for a, b in zip(text, truth, strict=True))


TELLING_KINDS = frozenset({"wrong-map", "unmapped-glyph", "mojibake", "encoded", "missing-letters"})
"""Kinds of finding that tell that a text is not what was printed."""


def unmoved_by_foreign_text(pipeline: Pipeline, text: str, foreign: str) -> None:
    """Law 13: a clean text stays clean beside a clean paragraph in any language, before or after it."""
    for joined in (f"{text}\n\n{foreign}", f"{foreign}\n\n{text}"):
        result = pipeline.run(joined)
        assert (result.text, result.findings) == (joined, ()), (result.edits[:3], result.findings[:3])


def linear(pipeline: Pipeline, text: str, *, most: float = 2.3, least_seconds: float = 0.05) -> None:
    """Law 10: twice the text takes at most 2.3 times the time; too short a time to measure passes."""
    ratio, seconds = time_growth(pipeline, text)
    message = f"time grows {ratio:.2f} times from {len(text)} to {2 * len(text)} characters"
    assert ratio <= most or seconds < least_seconds, message


def time_growth(pipeline: Pipeline, text: str, *, rounds: int = 3) -> tuple[float, float]:
    """Return the time at 2n over the time at n (the least of some rounds each), and the former in seconds.

    Times are processor times of this process, so that other processes weigh little.
    """
    least = [float("inf")] * 2
    for _ in range(rounds):
        for number, sample in enumerate((text, text + text)):
            start = time.process_time()
            pipeline.run(sample)
            least[number] = min(least[number], time.process_time() - start)
    return least[1] / max(least[0], 1e-9), least[1]
