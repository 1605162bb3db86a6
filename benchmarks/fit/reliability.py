"""How often what is said with a confidence is right: the fit of confidences that are one number for a rule.

All the confidences of a filter are set to values of their own, a little beside their own, so that each edit and finding
tells by which of them it was said. An edit is right where it alone brings the text nearer to the clean one, a finding
where it lies at a place at which the damaged text differs; on clean documents both are wrong.

**A confidence is to be at most the share that is right**, over all families: it stays where it is not above that share,
for damage that is made knows fewer causes than damage that is met, and falls to it, rounded down to a hundredth, where
it is. The family with the least share is shown beside it.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, NamedTuple

from case_objective import CASES
from proposals import is_nearer
from rapidfuzz.distance import Levenshtein

from arclean import Pipeline
from arclean.testing import corruptors

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from families import Family
    from weight_files import Weight

MARK = 1e-6  # by which the confidences are set apart
MIN_CASES = 30  # by which a confidence is told


class Share(NamedTuple):
    """Of a confidence on one family: what was right, and what was said."""

    right: int = 0
    said: int = 0


def mark_confidences(weights: Sequence[Weight]) -> dict[str, float]:
    """Return for each confidence a value of its own, a little below its own."""
    return {
        weight.name: weight.value - (number + 1) * MARK
        for number, weight in enumerate(weights)
        if isinstance(weight.value, float)
    }


def count_right(
    module: str, marked: Mapping[str, float], artifact: str, families: Sequence[Family]
) -> list[dict[str, Share]]:
    """Return for each family the shares of the confidences; for a process that ends after it."""
    for name, value in marked.items():
        setattr(importlib.import_module(module), name, value)
    made = corruptors.filter_for(artifact)
    options = {**corruptors.find(artifact).options(), "apply_from": 0.0, "report_from": 0.0}
    eager = Pipeline([type(made)(**options)])
    names = {value: name for name, value in marked.items()}
    found = []
    for family in families:
        if family.name == CASES:  # their damage is not that of a corruptor: only texts and findings are compared
            found.append({})
            continue
        shares = dict.fromkeys(marked, Share())
        for clean, damaged in zip(family.clean, family.damaged, strict=True):
            for text in (clean, damaged) if damaged != clean else (clean,):
                for confidence, is_right in _judge_all(eager, text, clean):
                    name = names.get(confidence)
                    if name:
                        shares[name] = Share(shares[name].right + is_right, shares[name].said + 1)
        found.append(shares)
    return found


def _judge_all(pipeline: Pipeline, text: str, clean: str) -> Iterator[tuple[float, bool]]:
    """Yield the confidence of each edit and finding on a text, and whether it is right."""
    result = pipeline.run(text)
    for edit in result.edits:
        changed = text[: edit.start] + edit.target + text[edit.end :]
        yield edit.confidence, text != clean and is_nearer(changed, text, clean)
    if result.findings:
        places = [
            (code.src_start, code.src_end) for code in Levenshtein.opcodes(text, clean) if code.tag != "equal"
        ]  # fmt: skip
        for one in result.findings:
            yield one.confidence, any(start <= one.end and one.start <= end for start, end in places)


def share_allowed(shares: Sequence[Share]) -> float | None:
    """Return the confidence that some families allow; None where too little was said on them."""
    right, said = sum(one.right for one in shares), sum(one.said for one in shares)
    return int(100 * right / said) / 100 if said >= MIN_CASES else None
